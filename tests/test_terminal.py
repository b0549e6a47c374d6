"""Widths, wrapping, colour and hostile text on a terminal; redlines cut to what a reader needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.changes.edits import Edit
from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.reports.options import ReportOptions
from policydiff.reports.redline import elided
from policydiff.reports.terminal import Span, clean, display_width, marked, pad, paint, shorten, wrap
from policydiff.reports.text import report
from tests.samples import zh

TEXT = st.text(st.sampled_from("隐私政策，。“” abc1-9é(《\u0301"), max_size=120)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("隐私", 4), ("a隐b", 4), ("(一)", 4), ("，。", 4), ("é", 1), ("é", 1), ("ＡＢ", 4), ("", 0)],
)
def test_a_han_character_takes_two_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@given(TEXT, st.integers(2, 40))
def test_a_shortened_text_fits_and_says_that_it_was_cut(text: str, width: int) -> None:
    short = shorten(text, width)
    assert display_width(short) <= width
    assert short == text or short.endswith("…")
    assert display_width(pad(short, width)) == width


@given(TEXT, st.integers(16, 60))
def test_wrapping_loses_nothing_and_keeps_the_width(text: str, width: int) -> None:
    lines = [paint(line, False) for line in wrap([Span(text)], width)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(display_width(line) for line in lines) <= width


def test_no_line_begins_with_closing_punctuation() -> None:
    text = "我们会收集您的手机号码、邮箱、住址。" * 6
    lines = [paint(line, False) for line in wrap([Span(text)], 20)]
    assert not any(line.startswith(("、", "。")) for line in lines)


def test_edits_stand_in_marks_where_there_is_no_colour() -> None:
    spans = [Span("for "), Span("30", "-"), Span("60", "+"), Span(" days")]
    assert paint(marked(spans, False), False) == "for [-30-]{+60+} days"
    assert paint(marked(spans, True), True) == "for \x1b[31;9m30\x1b[0m\x1b[32;4m60\x1b[0m days"


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x1b]8;;http://x\x07", "\u202eabc", "\x9b31m", "a\u200bb", "\x00"])
def test_text_cannot_steer_the_terminal(hostile: str) -> None:
    shown = clean(hostile)
    assert "U+" in shown
    assert all(character.isprintable() for character in shown)


def redline(*edits: tuple[str, str], gap: str = "<{count}>", longest: int = 300) -> str:
    made = elided([Edit(op, text) for op, text in edits], gap, context=10, longest=longest)  # type: ignore[arg-type]
    return paint(marked([Span(edit.text, "" if edit.op == "=" else edit.op) for edit in made], False), False)


def test_unchanged_words_far_from_an_edit_are_left_out() -> None:
    before, after = "We keep the records of your orders for at least ", " days after you close your account for good."
    assert redline(("=", before), ("-", "30"), ("+", "60"), ("=", after)) == "…at least [-30-]{+60+} days …"


def test_a_long_edit_keeps_its_beginning_and_its_end() -> None:
    shown = redline(("+", "甲" * 300 + "乙" * 300), longest=100)
    assert shown.startswith("{+甲甲")
    assert shown.endswith("乙乙+}")
    assert "<509>" in shown


@given(st.lists(st.tuples(st.sampled_from("=-+"), TEXT), max_size=6))
def test_no_short_edit_is_ever_hidden(edits: list[tuple[str, str]]) -> None:
    shown = list(elided([Edit(op, text) for op, text in edits], "<{count}>"))  # type: ignore[arg-type]
    assert [e for e in shown if e.op != "="] == [Edit(op, text) for op, text in edits if op != "="]  # type: ignore[arg-type]


@pytest.mark.parametrize(("width", "height"), [(40, 24), (80, 24), (80, 12), (200, 50)])
@pytest.mark.parametrize("policies", [1, 30])
def test_a_summary_fits_one_screen_whatever_the_size_of_the_change(policies: int, width: int, height: int) -> None:
    clauses = "\n\n".join(f"{n}、我们会向第{n}家快递公司提供您的第 {n} 个订单号。" for n in range(1, 120))
    old, new = zh(), zh().replace("## 三、", f"{clauses}\n\n## 三、").replace("提前 30 日以弹窗", "以公告")
    pair = compare(version(parse(old, "old.md")), version(parse(new, "new.md")), name="policies/a/隐私政策.md")
    options = ReportOptions(summary=True, width=width, height=height)
    lines = report([pair] * policies, options).splitlines()
    assert len(lines) < height or (policies == 1 and height == 12 and len(lines) <= 16)
    assert max(display_width(line) for line in lines) <= width or policies > 1
