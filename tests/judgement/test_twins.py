"""Chinese and English of one policy: what was changed in one language alone is a warning that names both clauses."""

from pathlib import Path

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from tests.command_line import policydiff
from tests.gitrepo import GitRepo

BOTH = """青柠日程隐私政策

一、我们如何收集信息

1、注册账号时,我们会收集您的手机号码、昵称。

2、使用提醒功能时,我们会申请日历权限。

二、我们如何共享信息

1、我们会向 Tidewind Ltd. 共享您的设备标识符。

三、您的权利

我们会在收到您的请求后 15 日内答复。您可以发送邮件至 privacy@limecal.example 联系我们。

四、本政策如何更新

对于重大变更,我们会以弹窗的形式通知您。重大变更包括但不限于:

1、处理个人信息的目的、种类、方式发生变化;

2、共享对象发生变化;

3、您的权利及其行使方式、联系方式发生变化。

Lime Calendar Privacy Policy

1. How we collect information

(1) When you register, we collect your phone number and nickname.

(2) When you use reminders, we ask for the calendar permission.

2. How we share information

(1) We share your device identifier with Tidewind Ltd.

3. Your rights

We will answer within 15 days of receiving your request. You can reach us at privacy@limecal.example by e-mail.

4. How this policy changes

We will notify you of material changes by a pop-up. Material changes include but are not limited to:

(1) changes to the purposes, kinds or manner of processing;

(2) changes to the recipients;

(3) changes to your rights, the way to exercise them, or our contact details.
"""
Edits = tuple[tuple[str, str], ...]


def compared(edits: Edits) -> Comparison:
    new = BOTH
    for find, replacement in edits:
        assert find in new, find
        new = new.replace(find, replacement)
    return compare(version(parse(BOTH, "p")), version(parse(new, "p")))


def warnings(edits: Edits) -> list[str]:
    return [str(warning) for warning in compared(edits).warnings if warning.key.startswith("twin")]


@pytest.mark.parametrize(
    ("edits", "here", "there"),
    [
        ((("手机号码、昵称", "手机号码、昵称、生日"),), "Chinese text alone: c1, 一、我们如何收集信息 › 1、", "1. How we collect information › (1)"),
        ((("phone number and nickname", "phone number, nickname and birthday"),), "English text alone: c1, 1. How we collect information › (1)", "一、我们如何收集信息 › 1、"),
        ((("15 日内", "20 日内"),), "Chinese text alone: c1, 三、您的权利", "3. Your rights"),
        ((("within 15 days", "within 20 days"),), "English text alone: c1, 3. Your rights", "三、您的权利"),
    ],
)  # fmt: skip
def test_a_change_in_one_language_alone_names_both_clauses(edits: Edits, here: str, there: str) -> None:
    (warning,) = warnings(edits)
    assert here in warning
    assert there in warning


@pytest.mark.parametrize(
    "edits",
    [
        (
            ("手机号码、昵称", "手机号码、昵称、生日"),
            ("phone number and nickname", "phone number, nickname and birthday"),
        ),
        (("15 日内", "20 日内"), ("within 15 days", "within twenty days")),
        (("privacy@limecal.example", "help@limecal.example"),),
        (("我们会在收到", "我们将在收到"),),
        (),
    ],
    ids=["data in both", "period in both, in words and figures", "address in both", "wording in one", "nothing"],
)
def test_what_both_languages_tell_or_no_fact_is_no_warning(edits: Edits) -> None:
    assert warnings(edits) == []


def test_figures_that_come_apart_are_told() -> None:
    (warning,) = warnings((("15 日内", "20 日内"), ("within 15 days", "within 30 days")))
    assert "no longer agree" in warning
    assert "20 day" in warning
    assert "30 day" in warning


def test_an_item_added_in_one_language_names_where_it_is_missing() -> None:
    (warning,) = warnings((("2、使用提醒功能", "2、使用地图时,我们会收集您的精确位置。\n\n3、使用提醒功能"),))
    assert "added in the Chinese text alone" in warning


def test_an_extract_need_not_tell_everything() -> None:
    extract = BOTH[: BOTH.index("2. How we share")]
    new = extract.replace("Tidewind Ltd.", "Tidewind Ltd.、Farsail Inc.")
    assert new != extract
    assert compare(version(parse(extract, "p")), version(parse(new, "p"))).warnings == ()


def test_the_sentence_is_in_the_readers_language() -> None:
    (warning,) = compared((("15 日内", "20 日内"),)).warnings
    assert warning.say("zh").startswith("仅中文文本有变更：c1，三、您的权利")


ZH, EN = BOTH.split("Lime Calendar")


@pytest.fixture
def twins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    repository = GitRepo(tmp_path / "repo")
    repository.write("policies/lime.zh.md", ZH)
    repository.write("policies/lime.en.md", f"Lime Calendar{EN}")
    repository.commit("Both languages")
    monkeypatch.chdir(repository.root)
    return repository


def test_a_twin_file_that_stays_behind_is_named_and_one_that_follows_is_not(twins: GitRepo) -> None:
    twins.write("policies/lime.zh.md", ZH.replace("15 日内", "20 日内"))
    assert "changed in the Chinese text alone: c1" in policydiff("diff", "--lang", "en").out
    twins.commit("Chinese first")
    twins.write("policies/lime.en.md", f"Lime Calendar{EN}".replace("15 days", "20 days"))
    assert "alone" not in policydiff("diff", "--lang", "en").out, "it only says what the Chinese says already"
    assert "alone" not in policydiff("diff", "HEAD~1", "--lang", "en").out
