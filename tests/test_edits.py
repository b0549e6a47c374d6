"""Redlines: they join back exactly, cut nothing that belongs together, and read well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.changes.edits import edits_between, tokens_of

WORDS = [
    "我们",
    "不",
    "会",
    "收集",
    "手机号码",
    "、",
    ",",
    "。",
    " ",
    "400-800-1234",
    "a@b.com",
    "30",
    "天",
    "email",
    "the",
    "\n",
    "😀",
    "2025年8月1日",
]
wordings = st.lists(st.sampled_from(WORDS), max_size=25).map("".join) | st.text(max_size=40)


def marked(old: str, new: str) -> str:
    signs = {"=": "{}", "-": "[-{}-]", "+": "[+{}+]"}
    return "".join(signs[edit.op].format(edit.text) for edit in edits_between(old, new))


@given(wordings, wordings)
def test_a_redline_joins_back_to_both_wordings(old: str, new: str) -> None:
    edits = edits_between(old, new)
    assert "".join(edit.text for edit in edits if edit.op != "+") == old
    assert "".join(edit.text for edit in edits if edit.op != "-") == new


@given(wordings, wordings)
def test_deletions_stand_before_insertions_and_nothing_is_empty(old: str, new: str) -> None:
    ops = "".join(edit.op for edit in edits_between(old, new))
    assert all(pair not in ops for pair in ("+-", "==", "--", "++"))
    assert all(edit.text for edit in edits_between(old, new))


@given(wordings)
def test_tokens_join_back(text: str) -> None:
    assert "".join(tokens_of(text)) == text


@pytest.mark.parametrize(
    "token",
    [
        "400-800-1234",
        "0592-1234567",
        "privacy@mail.example.com",
        "https://example.com/privacy?a=1#b",
        "www.example.com/privacy",
        "example.com",
        "2025年08月29日",
        "2025-08-29",
        "二十五",
        "¥1,000.50",
        "99.5%",
        "user's",
        "individuals",
    ],
)
def test_what_belongs_together_is_never_cut(token: str) -> None:
    assert token in tokens_of(f"见{token},完")
    assert token in tokens_of(f"see {token}, end")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("我们收集手机号码和地址。", "我们收集手机号码、性别和地址。", "我们收集手机号码[+、性别+]和地址。"),
        ("客服电话400-800-1234。", "客服电话400-800-1299。", "客服电话[-400-800-1234-][+400-800-1299+]。"),
        ("我们在十五日内答复。", "我们在三十日内答复。", "我们在[-十五-][+三十+]日内答复。"),
        ("write to a@b.com today", "write to ac@b.com today", "write to [-a@b.com-][+ac@b.com+] today"),
        ("After that we keep it.", "Once that happens we keep it.", "[-After-][+Once+] that [+happens +]we keep it."),
        # what stayed is never struck out with what changed
        (
            "您有权查阅、删除您的个人信息、投诉。",
            "您可以复制、删除您的个人信息、撤回同意。",
            "您[-有权查阅-][+可以复制+]、删除您的个人信息、[-投诉-][+撤回同意+]。",
        ),
    ],
)
def test_a_redline_reads_well(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected
