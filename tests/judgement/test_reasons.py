"""What a reason says, word for word, as a lawyer would quote it."""

import pytest

from policydiff.clauses.clause import Language
from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version

ZH = """# 雪杉笔记隐私政策

更新日期:2026年1月10日

## 一、我们收集的信息

1、注册账号时,我们会收集您的手机号码、昵称。

2、我们仅将您的笔记用于向您提供同步服务。

## 二、我们如何共享信息

1、我们会向以下公司共享您的设备标识符:杭州青梭信息技术有限公司、合肥晴川网络有限公司。

## 三、联系我们

客服热线:400-100-2000。

## 四、存储

我们会保存您的日志 30 天。

## 五、政策的更新

本政策发生重大变更时,我们会以弹窗、短信的方式通知您。重大变更包括:

1、处理个人信息的目的、种类、方式发生变化;

2、共享个人信息的对象发生变化。
"""
EN = """# Snowcedar Notes Privacy Policy

Last updated: 10 January 2026

## 1. What we collect

(1) When you register, we collect your phone number and nickname.

(2) We only use your notes to provide synchronisation.

## 2. How we share it

We share your device identifier with Shuttle Messaging Ltd.

## 3. Contact us

Hotline: 400-100-2000.

## 4. Storage

We keep your logs for 30 days.

## 5. Changes to this policy

We will notify you of material changes by pop-up and e-mail. Material changes include:

(1) changes to the purposes, kinds or manner of processing;

(2) changes to the recipients of your information.
"""
Edits = tuple[tuple[str, str], ...]


def reasons(text: str, edits: Edits, language: Language | None = None) -> list[str]:
    new = text
    for find, replacement in edits:
        assert find in new, find
        new = new.replace(find, replacement, 1)
    comparison = compare(version(parse(text, "p")), version(parse(new, "p")), language=language)
    return [finding.reason for finding in comparison.findings]


@pytest.mark.parametrize(
    ("find", "replacement", "reason"),
    [
        (
            "、昵称",
            "、昵称、生日",
            "新增个人信息种类（生日）；该政策关于重大变更的定义（五、政策的更新）第 1 项列有“处理个人信息的目的、种类、方式发生变化”。",
        ),
        (
            "杭州青梭信息技术有限公司",
            "杭州青梭信息技术有限公司、宁波远帆数据有限公司",
            "新增接收方（宁波远帆数据有限公司）；该政策关于重大变更的定义（五、政策的更新）第 2 项列有“共享个人信息的对象发生变化”。",
        ),
        (
            "我们仅将",
            "我们将",
            "删除文字“仅”（原文“我们仅将您的笔记用于向您提供同步服务”）；"
            "该政策关于重大变更的定义（五、政策的更新）第 1 项列有“处理个人信息的目的、种类、方式发生变化”。",
        ),
        (
            "400-100-2000",
            "400-100-3000",
            "电话由“400-100-2000”改为“400-100-3000”；"
            "该政策关于重大变更的定义（五、政策的更新）未列出联系方式及投诉渠道的变更，故为一般变更。",
        ),
        (
            "弹窗、短信",
            "弹窗",
            "不再承诺以短信通知重大变更；仍承诺的渠道：弹窗；削弱了对用户的承诺，故为重大变更。",
        ),
        (
            "弹窗、短信",
            "弹窗、短信、邮件",
            "新增承诺以电子邮件通知重大变更；加强了对用户的承诺，故为一般变更。",
        ),
        ("2026年1月10日", "2026年2月10日", "仅改动政策的日期行，未变更任何事实。"),
        ("手机号码、昵称", "昵称、手机号码", "未新增或变更任何事实，仅调整词语的先后顺序。"),
        ("我们会保存您的日志", "我们将保存您的日志", "未新增或变更任何事实，仅调整措辞。"),
        ("保存您的日志 30 天。", "保存您的日志 30 天", "未新增或变更任何事实，仅调整标点、大小写或全角半角。"),
    ],
)
def test_chinese_reason(find: str, replacement: str, reason: str) -> None:
    assert reasons(ZH, ((find, replacement),)) == [reason]


OWN = "the policy's definition of a major change (5. Changes to this policy)"
FIRST = f"item 1 of {OWN} lists this: “changes to the purposes, kinds or manner of processing”."


@pytest.mark.parametrize(
    ("find", "replacement", "reason"),
    [
        (
            "with Shuttle Messaging Ltd.",
            "with Shuttle Messaging Ltd. and Farsail Data Inc.",
            f"A recipient was added (Farsail Data Inc.); item 2 of {OWN} lists this:"
            " “changes to the recipients of your information”.",
        ),
        (
            "400-100-2000",
            "400-100-3000",
            "The telephone number changed from “400-100-2000” to “400-100-3000”;"
            f" {OWN} does not list changes of the contact details and complaint channels, so this is minor.",
        ),
        (
            "pop-up and e-mail",
            "pop-up",
            "Notice of a major change by e-mail is no longer promised; what is left: pop-up;"
            " that takes from people something they were promised, which makes the change major.",
        ),
        (
            "\n(2) changes to the recipients of your information.\n",
            "",
            "The definition of a major change lost an item (“changes to the recipients of your information”);"
            " that takes from people something they were promised, which makes the change major.",
        ),
        ("10 January 2026", "11 January 2026", "Only the policy's date line changed; no fact did."),
        (
            "your phone number and nickname",
            "your nickname and phone number",
            "No fact changed; the same words only stand in another order.",
        ),
    ],
)
def test_english_reason(find: str, replacement: str, reason: str) -> None:
    assert reasons(EN, ((find, replacement),))[0] == reason


def test_the_reader_chooses_the_language_and_the_words_of_the_text_stay() -> None:
    (reason,) = reasons(ZH, (("、昵称", "、昵称、生日"),), "en")
    assert reason == (
        "A kind of personal information was added (生日); item 1 of the policy's definition of a major change"
        " (五、政策的更新) lists changes of the kinds of personal information."
    )


def test_of_many_facts_three_are_named_and_the_rest_counted() -> None:
    (reason,) = reasons(ZH, (("、昵称", "、昵称、邮箱、生日、性别、职业、学历"),))
    assert reason.startswith("新增个人信息种类 5 项（邮箱、生日、性别等）；该政策")


def test_a_number_that_follows_an_insertion_only_changed_its_number() -> None:
    edits = (("1、处理个人信息的目的", "1、控制者发生变化;\n\n2、处理个人信息的目的"), ("2、共享个人", "3、共享个人"))
    assert "文字未变，仅编号改变（1、 → 2、）。" in reasons(ZH, edits)


@pytest.mark.parametrize("text", [ZH, EN], ids=["zh", "en"])
def test_no_reason_holds_a_sign_of_code(text: str) -> None:
    number = "400-100-2000"
    for reason in reasons(text, ((number, "400-100-3000"), ("30", "60"))):
        assert not any(sign in reason for sign in ("->", "~", "None", "{", "_"))


def test_what_is_major_is_never_said_to_be_minor() -> None:
    """A replaced word in the clause on changes is major by itself, whatever the definition lists."""
    (reason,) = reasons(EN, (("notify you of material changes", "tell some of you of certain changes"),))
    assert "where whatever is taken away or replaced is major" in reason
    assert "minor" not in reason
