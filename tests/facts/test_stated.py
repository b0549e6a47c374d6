"""What a clause that came or went states: every part that says something is quoted, names by themselves."""

import pytest

from policydiff.clauses.clause import Language
from policydiff.facts.context import Context
from policydiff.facts.stated import stated_facts

ROWS = [
    ("zh", "显示悬浮框：用于指导您开启权限；", ["显示悬浮框", "指导您开启权限"]),
    ("zh", "使用摄像头：允许您拍照上传；", ["使用摄像头", "允许您拍照上传"]),
    ("en", "Overlay window: to show the lyrics", ["Overlay window", "to show the lyrics"]),
    ("en", "Vibration: used to confirm a tap", ["Vibration", "confirm a tap"]),
    (
        "en",
        "There are a few rare cases where the recordings of pupils may be copied to the archive in connection with Larkfield, LLC.",
        ["There are a few rare cases", "Larkfield, LLC"],
    ),
    ("en", "We collect your name and your e-mail address.", ["name", "e-mail address"]),
    ("zh", "我们会收集您的昵称和头像。", ["昵称", "头像"]),
]


@pytest.mark.parametrize(("language", "text", "told"), ROWS)
def test_what_a_clause_says_is_quoted(language: Language, text: str, told: list[str]) -> None:
    quoted = [text[slice(*draft.new)] for draft in stated_facts(text, Context(language=language)) if draft.new]
    assert all(any(words in value for value in quoted) for words in told), quoted


def test_a_short_sentence_is_told_by_its_names_alone() -> None:
    text = "We collect your name and your e-mail address."
    quoted = [text[slice(*draft.new)] for draft in stated_facts(text, Context(language="en")) if draft.new]
    assert text.rstrip(".") not in quoted
