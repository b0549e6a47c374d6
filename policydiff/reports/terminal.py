"""Styled text to lines of a terminal: display widths, wrapping, colour. Nothing here knows policies."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from policydiff.kept import compiled

CODES = {
    "major": "1;31",
    "minor": "1;33",
    "editorial": "36",
    "none": "1;32",
    "-": "31;9",
    "+": "32;4",
    "lost": "31",
    "gained": "32",
    "bold": "1",
    "dim": "2",
}
"""SGR codes by style. Struck through and underlined, so that the redline does not hang on telling red from green."""
MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}")}
"""What stands for colour where there is none, as in `git diff --word-diff=plain`."""
_HIDDEN = compiled("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DIRECTION = compiled("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_BREAKABLE = compiled(rf"[{_WIDE}]|\s+|[^\s{_WIDE}]+")
_CLOSING = frozenset(",.;:!?)]}，。；：！？）】》」』、”’%％")


class Span(NamedTuple):
    """A run of text in one style ('' is plain)."""

    text: str
    style: str = ""


def clean(text: str) -> str:
    """Text that cannot steer a terminal: control, direction and zero-width characters are shown by their code point."""
    flat = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return _HIDDEN.sub(_code_point, flat)


def without_direction(text: str) -> str:
    """Text whose characters that turn the direction of others are shown by their code point."""
    return _DIRECTION.sub(_code_point, text)


def _code_point(found: re.Match[str]) -> str:
    return f"<U+{ord(found.group()):04X}>"


def display_width(text: str) -> int:
    """Columns that a text takes: two for a wide character, none for a combining mark."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


@cache
def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shorten(text: str, width: int) -> str:
    """The text, cut with '…' where it takes more columns than `width`."""
    if display_width(text) <= width:
        return text
    kept, used = [], 0
    for character in text:
        used += _columns(character)
        if used > width - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def shorten_path(text: str, width: int, joint: str = " › ") -> str:
    """A path, cut at its outer end: the innermost steps are what a reader looks for."""
    if display_width(text) <= width:
        return text
    steps = text.split(joint)
    while len(steps) > 1 and display_width(joint.join(["…", *steps])) > width:
        steps = steps[1:]
    return shorten(joint.join(["…", *steps]), width)


def pad(text: str, width: int) -> str:
    """The text, filled with blanks up to `width` columns."""
    return text + " " * max(0, width - display_width(text))


def paint(spans: Iterable[Span], colour: bool) -> str:
    """Spans to a line; without colour the words that went and came stand in marks."""
    return "".join(_painted(span, colour) for span in spans)


def _painted(span: Span, colour: bool) -> str:
    if not span.text or not span.style:
        return span.text
    return f"\x1b[{CODES[span.style]}m{span.text}\x1b[0m" if colour else span.text


def marked(spans: Iterable[Span], colour: bool) -> Iterator[Span]:
    """The spans of a redline, in marks where colour cannot tell them."""
    for span in spans:
        if colour or span.style not in MARKS:
            yield span
        else:
            opening, closing = MARKS[span.style]
            yield Span(f"{opening}{span.text}{closing}", span.style)


def wrap(spans: Iterable[Span], width: int) -> list[list[Span]]:
    """Lines of at most `width` columns: broken at blanks and between Han characters, never before closing punctuation.

    Two columns are kept free for a closing mark that hangs at the end.
    """
    room = width - 2
    lines: list[list[Span]] = [[]]
    used = 0
    for piece, style in _pieces(spans, room):
        columns = display_width(piece)
        if used and used + columns > room and not (piece in _CLOSING and used + columns <= width):
            carried = _carried(lines[-1]) if piece in _CLOSING else []
            lines[-1] = _without_trailing_blank(lines[-1])
            lines.append(carried)
            used = sum(display_width(span.text) for span in carried)
        if used == 0 and len(lines) > 1 and piece.isspace():
            continue
        _append(lines[-1], piece, style)
        used += columns
    return lines


def _carried(line: list[Span]) -> list[Span]:
    """Take off a line's end what has to go along with closing punctuation: the marks before it and one character."""
    if not line:
        return []
    text, style = line[-1]
    stem = text.rstrip("".join(_CLOSING))
    at = len(stem) - 1
    if at <= 0 or stem[at].isspace() or _columns(stem[at]) < 2:
        return []
    line[-1] = Span(text[:at], style)
    return [Span(text[at:], style)]


def _without_trailing_blank(line: list[Span]) -> list[Span]:
    """The line as it is broken: a blank at its end is dropped, unless the blank is all that was edited."""
    if line and (not line[-1].style or line[-1].text.strip()):
        return [*line[:-1], Span(line[-1].text.rstrip(" "), line[-1].style)]
    return line


def _append(line: list[Span], piece: str, style: str) -> None:
    if line and line[-1].style == style:
        line[-1] = Span(line[-1].text + piece, style)
    else:
        line.append(Span(piece, style))


def _pieces(spans: Iterable[Span], width: int) -> Iterator[tuple[str, str]]:
    for span in spans:
        for piece in _breakable(span.text):
            for start in range(0, len(piece), max(8, width)):
                yield piece[start : start + max(8, width)], span.style


def _breakable(text: str) -> Iterator[str]:
    """The runs of blanks, of letters and the single wide characters that a line can be broken between."""
    return (piece.group() for piece in _BREAKABLE.finditer(text))


def block(head: str, body: Sequence[Span], width: int, colour: bool, style: str = "") -> list[str]:
    """Wrapped lines behind a head; lines after the first stand under the first word of the body."""
    indent = display_width(head)
    lines = [paint(line, colour) for line in wrap(body, max(16, width - indent))]
    return [(paint([Span(head, style)], colour) if at == 0 else " " * indent) + line for at, line in enumerate(lines)]
