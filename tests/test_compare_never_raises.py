"""Whatever two texts are, comparing them ends in a verdict."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version

PIECES = [
    "", "隐私政策", "一、收集", "【二】共享", "1、我们会收集您的手机号码；", "(c) changes to your rights", "| 序号 | SDK名称 | 用途 |", "|---|---|---|",
    "| 1 | 甲SDK | 推送 |", "| ② | | |", "||", "```", "~~~", "<tr><td>1</td><td>乙</td></tr>", "<table>", "<!--", "# 更新", "更新日期:2025年1月1日",
    "重大变更包括但不限于:", "1、处理目的发生变化;", "We may e-mail you about material changes.", "未经您同意,我们不会减少您的权利。", "\u202eodd\u2028", "İ½٣", "a\tb\tc",
]  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=25)


@given(old=LINES, new=LINES)
@settings(max_examples=60, deadline=None)
def test_comparing_two_texts_never_raises(old: list[str], new: list[str]) -> None:
    compare(version(parse("\n".join(old))), version(parse("\n".join(new))))


@given(lines=LINES)
@settings(max_examples=30, deadline=None)
def test_a_text_and_itself_have_no_findings(lines: list[str]) -> None:
    text = version(parse("\n".join(lines)))
    assert compare(text, text).findings == ()
