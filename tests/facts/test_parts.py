"""The small steps: normal form, tokens, numbers, the facts drawn and the words they quote."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.clauses.clause import Language
from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context
from policydiff.facts.numbers import quantity_key
from policydiff.facts.tokens import tokens
from policydiff.facts.vocabulary import stem
from policydiff.facts.wording import wording


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Ｅｍａｉｌ：“隐私”", 'email:"隐私"'),
        ("**帳號**與[設備](https://a.example/x)", "账号与设备"),
        ("请发送至 <a@b.example>", "请发送至<a@b.example>"),
        ("we don’t", "we don't"),
        ("7*12小时", "7*12小时"),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    assert wording(text).normal == normal


@settings(deadline=None)  # the first call reads the packs
@given(st.text(max_size=200))
def test_every_character_of_the_normal_form_knows_its_place(text: str) -> None:
    found = wording(text)
    assert len(found.normal) == len(found.offsets)
    assert all(0 <= at < len(text) for at in found.offsets)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("三十日", ("period", "30 day")),
        ("30天", ("period", "30 day")),
        ("thirty (30) days", ("period", "30 day")),
        ("15个工作日", ("period", "15 workday")),
        ("ten business days", ("period", "10 workday")),
        ("一年", ("period", "1 year")),
        ("十四周岁", ("age", "14 age")),
        ("16 years old", ("age", "16 age")),
    ],
)
def test_numbers_with_their_unit(text: str, key: tuple[str, str]) -> None:
    assert quantity_key(text) == key


@pytest.mark.parametrize(
    ("text", "language", "atoms"),
    [
        ("请拨打0571-5550-0118或(0571)55500118", "zh", {"057155500118"}),
        ("百分之五，即5%", "zh", {"5 %"}),
        ("under the age of 18, or aged 18", "en", {"18 age"}),
        ("于2024年3月5日起30天内", "zh", {"2024-3-5", "30 day"}),
    ],
)
def test_atoms_are_never_cut(text: str, language: Language, atoms: set[str]) -> None:
    assert {t.key for t in tokens(wording(text), language) if t.kind not in ("word", "mark")} == atoms


@pytest.mark.parametrize(
    "words", ["process processes processed processing", "sent send", "behaviour behavior", "policy policies"]
)
def test_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


def drawn(old: str, new: str, language: Language) -> list[tuple[str, str | None, str | None]]:
    found = compare_wordings(old, new, Context(language=language))
    return [
        (d.kind, old[slice(*d.old)] if d.old else None, new[slice(*d.new)] if d.new else None) for d in found.drafts
    ]


@pytest.mark.parametrize(
    ("old", "new", "language", "facts"),
    [
        ("我们收集姓名、手机号码。", "我们收集姓名、通讯录、手机号。", "zh", [("data", None, "通讯录")]),
        ("30日内答复", "15日内答复", "zh", [("period", "30日", "15日")]),
        ("我们不会出售。", "我们会出售。", "zh", [("negation", "我们不会出售", "我们会出售")]),
        ("Email: a@x.example", "Email: b@x.example", "en", [("email", "a@x.example", "b@x.example")]),
        ("You can withdraw consent.", "You can not withdraw consent.", "en", [("negation", "You can withdraw consent", "You can not withdraw consent")]),
        ("name and email", "name or email", "en", [("choice", "name and email", "name or email")]),
    ],
)  # fmt: skip
def test_facts_quote_the_words_of_the_text(
    old: str, new: str, language: Language, facts: list[tuple[str, str | None, str | None]]
) -> None:
    assert drawn(old, new, language) == facts


MEMBERS = st.permutations(["姓名", "手机号码", "设备型号", "头像", "昵称", "订单信息"])


@settings(deadline=None)  # the first call reads the packs
@given(MEMBERS)
def test_the_order_of_an_enumeration_is_no_fact(members: list[str]) -> None:
    old, new = "我们会收集您的姓名、手机号码、设备型号、头像、昵称、订单信息。", f"我们会收集您的{'、'.join(members)}。"
    assert compare_wordings(old, new, Context(language="zh")).drafts == ()


@settings(deadline=None)  # the first call reads the packs
@given(MEMBERS, st.sampled_from(["指纹信息", "通话记录", "血型", "星座资料"]))
def test_one_more_member_is_exactly_that_fact(members: list[str], more: str) -> None:
    old, new = f"我们会收集您的{'、'.join(members)}。", f"我们会收集您的{'、'.join([*members, more])}。"
    assert [new for _, _, new in drawn(old, new, "zh")] == [more]
    assert [old for _, old, _ in drawn(new, old, "zh")] == [more]
