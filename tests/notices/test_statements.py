"""What a notice says of a change: the words that its reader sees."""

import re

import pytest
from plans import plan_of, seen

from policydiff.facts.kinds import ATOM_KINDS
from policydiff.facts.vocabulary import vocabulary
from policydiff.notices.speaker import PHONE
from policydiff.packs import load_table
from tests import samples

NEW = {"updated": "2026-03-01", "effective": "2026-04-15"}


def statements(old: str, new: str) -> list[str]:
    (content, *_) = plan_of(old, new).contents
    return [f"{s.headed}{s.text}" for s in content.statements]


@pytest.mark.parametrize(
    ("language", "change", "said"),
    [
        ("zh", {"phone": "400-100-2001"}, "【联系我们】联系电话由 400-100-2000 变更为 400-100-2001"),
        ("zh", {"more": "、身份证号码"}, "【我们收集的信息】涉及的个人信息新增：身份证号码"),
        ("en", {"phone": "400-100-2001"}, "In “Contact us”: the telephone number changes from 400-100-2000 to 400-100-2001"),
    ],
)  # fmt: skip
def test_facts_are_told_in_plain_words(language: str, change: dict[str, str], said: str) -> None:
    text = {"zh": samples.zh, "en": samples.en}[language]
    assert said in statements(text(), text(**NEW, **change))


def test_a_new_recipient_is_told_with_what_it_gets_and_why() -> None:
    entry = "\n\n2、云杉推送SDK\n\n涉及个人信息:设备标识符、网络信息\n\n使用目的:消息推送\n\n合作方主体:杭州云杉科技有限公司"
    old = samples.zh()
    new = samples.zh(**NEW).replace("用于消息推送。", f"用于消息推送。{entry}")
    (said,) = (text for text in statements(old, new) if "云杉推送SDK" in text)
    assert "新增共享对象：云杉推送SDK（杭州云杉科技有限公司），向其提供：设备标识符、网络信息，目的：消息推送" in said


def test_a_dropped_not_is_quoted_old_and_new() -> None:
    old = samples.zh().replace("我们会保存", "我们不会将投稿用于广告。我们会保存")
    new = samples.zh(**NEW).replace("我们会保存", "我们可能会将投稿用于广告。我们会保存")
    (said,) = statements(old, new)
    assert "“我们不会将投稿用于广告”修改为“我们可能会将投稿用于广告”" in said


def test_the_same_change_in_several_clauses_is_told_once() -> None:
    def text(mail: str, **dates: str) -> str:
        more = f"1、注销账号请写信至{mail}。\n\n2、投诉请写信至{mail}。\n\n3、查阅个人信息请写信至{mail}。\n\n"
        return samples.zh(**dates).replace("客服热线", f"{more}客服热线")

    plan = plan_of(text("old@tundra.example"), text("new@tundra.example", **NEW))
    (statement,) = plan.contents[0].statements
    assert len(statement.changes) == 3
    assert all(
        words in statement.after for words in ("注销账号请写信至new@", "投诉请写信至new@", "查阅个人信息请写信至new@")
    )
    assert "联系邮箱由 old@tundra.example 变更为 new@tundra.example（政策中共3处作同样修改）" in statement.text


def test_minor_changes_share_a_sentence_and_editorial_ones_are_not_told() -> None:
    new = samples.zh(**NEW, phone="400-100-2001", years="5").replace("您投稿时,", "您投稿时，")
    (content,) = plan_of(samples.zh(), new).contents
    assert len(content.statements) == 1 and len(content.minor) == 1
    assert "笔名" not in "".join(s.text for s in (*content.statements, *content.minor))


@pytest.mark.parametrize(("edits", "words"), [(1, "one major change"), (2, "2 major changes")])
def test_plurals_are_real(edits: int, words: str) -> None:
    new = samples.en(**NEW, phone="400-100-2001")
    if edits == 2:
        new = new.replace("Shuttle Messaging Ltd.", "Kite Messaging Ltd.")
    plan = plan_of(samples.en(), new)
    assert plan.contents[0].counted("major") == words
    assert words in seen(plan, "email") and "(s)" not in seen(plan)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_of_fact_has_words(language: str) -> None:
    known = vocabulary(language)  # type: ignore[arg-type]
    kinds = {*known.by_kind, *known.turns.values(), *ATOM_KINDS.values(), "statement", "wording"}
    forms = load_table(language, "notices")["facts"]
    assert kinds <= forms.keys()
    for kind, form in forms.items():
        assert set(form) <= {"about", "topics", "gained", "lost", "replaced"}, kind
        if "gained" in form:
            assert "{new}" in form["gained"] and "{old}" in form["lost"]
            assert {"{old}", "{new}"} <= set(re.findall(r"\{\w+\}", form["replaced"]))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", ["continued_use", "check_back", "marketing"])
def test_what_must_not_be_said_is_found_and_nothing_else(language: str, name: str) -> None:
    table = load_table(language, "notices")["lint"]
    for text in table["examples"][name]["yes"]:
        assert re.search(table[name], text), text
    for text in table["examples"][name]["no"]:
        assert not re.search(table[name], text), text


@pytest.mark.parametrize("name", ["say", "app", "wording", "sharing", "topics", "count", "command", "limits", "law"])
def test_both_languages_have_the_same_sentences_with_the_same_gaps(name: str) -> None:
    gaps = [
        {key: set(re.findall(r"\{(\w+)\}", str(text))) for key, text in load_table(language, "notices")[name].items()}
        for language in ("zh", "en")
    ]
    assert gaps[0].keys() == gaps[1].keys()
    if name not in ("say", "count"):
        assert gaps[0] == gaps[1]


def test_our_own_chinese_is_set_with_chinese_punctuation() -> None:
    for text in load_table("zh", "notices")["say"].values():
        assert not re.search(r"[\u4e00-\u9fff][,:;?!]|[,:;?!][\u4e00-\u9fff]", text), text


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("客服热线(400-616-3636)", ["400-616-3636"]),
        ("(0592) 123-4567 or (415) 555-0134", ["(0592) 123-4567", "(415) 555-0134"]),
        ("+86 532 5550 0173", ["+86 532 5550 0173"]),
    ],
)
def test_a_telephone_number_keeps_its_own_brackets_only(text: str, phones: list[str]) -> None:
    assert PHONE.findall(text) == phones
