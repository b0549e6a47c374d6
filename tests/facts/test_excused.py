"""Why words that differ state nothing: each kind of excuse by its own name."""

import pytest

from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context
from policydiff.facts.differences import Hunk
from policydiff.facts.excused import excuse
from policydiff.facts.hunks import Side
from policydiff.facts.segments import segmented

ZH = Context(language="zh")


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("请您阅读本政策。", "您应阅读本政策。", "politeness"),
        ("我们保护您的个人信息。", "我们保护您的个人人信息。", "spelling"),
    ],
)
def test_an_excuse_says_what_it_is(old: str, new: str, note: str) -> None:
    found = compare_wordings(old, new, ZH)
    assert (found.drafts, found.notes) == ((), (note,))


def test_what_a_whole_sentence_told_is_no_slip_of_the_pen() -> None:
    side = Side(cut=segmented("我们保存照片。", "zh"), columns=())
    assert excuse(Hunk(old=(), new=()), (side, side), ZH) == "told"
