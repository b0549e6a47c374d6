"""Two wordings to a redline. The only module that knows diff-match-patch."""

from typing import Literal, NamedTuple


class Edit(NamedTuple):
    """A run of words that stayed ('='), went ('-') or came ('+')."""

    op: Literal["=", "-", "+"]
    text: str


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """The redline from one wording to another; deletions stand before the insertions that replace them."""
    if old == new:
        return (Edit("=", old),) if old else ()
    return tuple(edit for edit in (Edit("-", old), Edit("+", new)) if edit.text)
