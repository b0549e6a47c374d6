"""A redline cut to what a reader needs: the edits, and a little of the unchanged words around them."""

from collections.abc import Iterable, Iterator

from policydiff.changes.edits import Edit

CONTEXT = 28
"""Characters of unchanged text that stay on each side of an edit."""
LONGEST = 300
"""Characters of one edit before its middle is left out."""
_LOOSE = " .,;:、，。；："
"""What says nothing at the beginning of a piece."""
SLACK = 12
"""Characters of unchanged text that are not worth an ellipsis."""


def elided(
    words: Iterable[Edit], gap: str, *, context: int = CONTEXT, longest: int = LONGEST, slack: int = SLACK
) -> Iterator[Edit]:
    """The redline with long unchanged runs, and the middle of very long edits, left out.

    `gap` says how many characters of an edit are missing ('…({count} more characters)…').
    """
    edits = tuple(words)
    for at, edit in enumerate(edits):
        if edit.op == "=":
            yield Edit("=", _unchanged(edit.text, at == 0, at == len(edits) - 1, context, slack))
        else:
            yield Edit(edit.op, _edited(edit.text, gap, longest))


def _unchanged(text: str, first: bool, last: bool, context: int, slack: int) -> str:
    head, tail = (0 if first else context), (0 if last else context)
    if len(text) <= head + tail + slack:
        return text
    start = cut_back(text, head) if head else 0
    end = cut_forward(text, len(text) - tail) if tail else len(text)
    return f"{text[:start]}…{text[end:].lstrip(_LOOSE)}"


def _edited(text: str, gap: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    start, end = cut_back(text, longest * 2 // 3), cut_forward(text, len(text) - longest // 4)
    return text[:start] + gap.format(count=end - start) + text[end:]


def cut_back(text: str, at: int) -> int:
    """The nearest place at or before `at` that is not inside a Latin word or number."""
    for place in range(at, max(0, at - 16), -1):
        if not (
            text[place - 1].isascii() and text[place - 1].isalnum() and text[place].isascii() and text[place].isalnum()
        ):
            return place
    return at


def cut_forward(text: str, at: int) -> int:
    """The nearest place at or behind `at` that is not inside a Latin word or number."""
    for place in range(at, min(len(text), at + 16)):
        if not (
            text[place - 1].isascii() and text[place - 1].isalnum() and text[place].isascii() and text[place].isalnum()
        ):
            return place
    return at
