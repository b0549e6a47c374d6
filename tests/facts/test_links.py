"""A name that is shortened while its link stays is the same recipient; another link or name is not."""

import pytest

from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context

SAME = [
    ("邮件由[飞燕 Marketing Cloud](https://a.example)发送。", "邮件由[飞燕](https://a.example)发送。"),
    ("We use [Swallow Campaign Cloud](https://a.example) for mail.", "We use [Swallow](https://a.example) for mail."),
]
OTHER = [
    ("We use [Swallow Campaign Cloud](https://a.example) for mail.", "We use [Carp](https://a.example) for mail."),
    ("We use [Swallow Campaign Cloud](https://a.example) for mail.", "We use [Swallow](https://b.example) for mail."),
    ("We use Swallow Campaign Cloud for mail.", "We use Swallow for mail."),
    ("We use [Swallow](https://a.example) for mail.", "We use [Swallow](https://a.example) and Carp for mail."),
]


@pytest.mark.parametrize(("old", "new"), [*SAME, *((new, old) for old, new in SAME)])
def test_a_short_name_on_the_same_link_is_no_fact(old: str, new: str) -> None:
    language = "en" if old.isascii() else "zh"
    assert compare_wordings(old, new, Context(language=language)).drafts == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(("old", "new"), [*OTHER, *((new, old) for old, new in OTHER)])
def test_another_name_is_a_fact(old: str, new: str) -> None:
    assert compare_wordings(old, new, Context(language="en")).drafts
