"""Lines of a source: what is text, and what is the frame around it (front matter, comments, tags, rules, table rows)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from policydiff.clauses.markup import cells_of, is_frame, plain
from policydiff.clauses.vocabulary import is_noise
from policydiff.kept import compiled

LineKind = Literal["text", "heading", "row", "noise"]

_ATX = compiled(r"\s{0,3}(#{1,6})\s*(?=[^#\s])(.*?)[\s#]*$")
_HTML_HEADING = compiled(r"\s*<h([1-6])\b[^>]*>(.*?)(?:</h\1>)?\s*$", re.IGNORECASE)
_UNDERLINE = compiled(r"\s{0,3}(=+|-+)\s*$")
_RULE = compiled(r"\s*(?:[-_*=~—–#·.]\s*){3,}$")
_SEPARATOR = compiled(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_FENCE = compiled(r"\s*(?:`{3,}|~{3,})[\w-]*\s*$")
"""The line above or below a block of code; what stands between is text."""
_HARD_BREAK = compiled(r"(?:<br\s*/?>|\\)\s*$", re.IGNORECASE)
_QUOTE = compiled(r"\s{0,3}(?:>\s?)+")


class Line(NamedTuple):
    """One line, or several that make one row or tag, markup taken out."""

    first: int
    last: int
    text: str
    kind: LineKind
    level: int = 0
    """Of a marked heading, 1 to 6; else 0."""
    indent: int = 0
    after_blank: bool = False
    hard_break: bool = False
    """Whether the source says that the line ends here: <br>."""
    cells: tuple[str, ...] = ()
    """Of a table's row."""
    is_head: bool = False
    """Whether the source says that a row names the columns."""
    columns: tuple[str, ...] = ()
    """Of a row: the headings of the cells in `text`."""
    label: str = ""
    """The number of a row, from its own cell."""
    title: str = ""
    """The name that a row is about."""


def lines_of(source: Sequence[str]) -> list[Line]:
    """The non-blank lines of a source, each exactly once."""
    found: list[Line] = []
    blank = False
    for line in _read(source):
        if not line.text and line.kind == "text":
            blank = True
            continue
        found.append(line._replace(after_blank=True) if blank else line)
        blank = False
    return found


def _read(source: Sequence[str]) -> Iterator[Line]:
    at = _front_matter_end(source)
    if at:
        start = next(number for number, line in enumerate(source) if line.strip())
        yield Line(first=start + 1, last=at, text="\n".join(source[start:at]), kind="noise")
    while at < len(source):
        line = _line_at(source, at)
        yield line
        at = line.last


def _front_matter_end(source: Sequence[str]) -> int:
    """How many lines the YAML at the head takes; 0 where there is none."""
    start = next((at for at, line in enumerate(source) if line.strip()), 0)
    if not source or source[start].strip() not in ("---", "+++"):
        return 0
    fence = source[start].strip()
    for at in range(start + 1, min(start + 60, len(source))):
        if source[at].strip() == fence:
            return at + 1
    return 0


def _line_at(source: Sequence[str], at: int) -> Line:
    raw = source[at]
    if not raw.strip():
        return Line(first=at + 1, last=at + 1, text="", kind="text")
    for read in (_html_row, _framed, _heading, _table_row):
        line = read(source, at)
        if line is not None:
            return line
    return _alone(raw)._replace(first=at + 1, last=at + 1)


@lru_cache(maxsize=8192)
def _alone(raw: str) -> Line:
    """A line of text, wherever it stands; most lines of a policy stand in its next version as well."""
    quoted = _QUOTE.match(raw)
    unquoted = raw[quoted.end() :] if quoted else raw
    text = plain(unquoted)
    kind: LineKind = (
        "noise" if not text or is_noise(text) or _RULE.fullmatch(unquoted) or _FENCE.match(unquoted) else "text"
    )
    bare = raw.strip()
    return Line(
        first=0,
        last=0,
        text=bare if _FENCE.match(unquoted) else text or bare,
        kind=kind,
        indent=indent_of(unquoted),
        hard_break=_HARD_BREAK.search(raw) is not None,
    )


def _framed(source: Sequence[str], at: int) -> Line | None:
    """A comment, or a tag with its attributes, over as many lines as it takes."""
    bare = source[at].strip()
    if bare[0] not in "<{":
        return None
    if bare.startswith("<!--"):
        return _until(source, at, "-->")
    if re.match(r"<[A-Za-z][\w-]*(?:\s[^>]*)?$", bare):
        return _until(source, at, ">")
    if re.match(r"<(?:script|style)\b", bare, re.IGNORECASE):
        return _until(source, at, "</")
    return Line(first=at + 1, last=at + 1, text=bare, kind="noise") if is_frame(bare) else None


def _until(source: Sequence[str], at: int, end: str) -> Line | None:
    for last in range(at, min(at + 200, len(source))):
        if end in source[last]:
            rest = source[last].split(end, 1)[1]
            if end == "-->" and plain(rest).strip():
                return None
            return Line(first=at + 1, last=last + 1, text="\n".join(source[at : last + 1]).strip(), kind="noise")
    return None


def _html_row(source: Sequence[str], at: int) -> Line | None:
    if "<tr" not in source[at].lower():
        return None
    for last in range(at, min(at + 80, len(source))):
        if "</tr" in source[last].lower():
            raw = "".join(source[at : last + 1])
            cells = cells_of(raw)
            text = " | ".join(filter(None, cells)) or plain(raw)
            head = bool(cells) and "<td" not in raw.lower()
            return Line(
                first=at + 1, last=last + 1, text=text, kind="row" if text else "noise", cells=cells, is_head=head
            )
    return None


def _heading(source: Sequence[str], at: int) -> Line | None:
    match = _ATX.match(source[at])
    if match and plain(match[2]):
        return Line(first=at + 1, last=at + 1, text=plain(match[2]), kind="heading", level=len(match[1]))
    match = _HTML_HEADING.match(source[at])
    if match and plain(match[2]):
        return Line(first=at + 1, last=at + 1, text=plain(match[2]), kind="heading", level=int(match[1]))
    if at + 1 < len(source) and (match := _UNDERLINE.match(source[at + 1])) and len(match[1]) > 2:
        text = plain(source[at])
        if (
            text
            and 4 * len(match[1]) >= len(text)
            and len(text) < 80
            and not is_frame(source[at].strip())
            and "|" not in text
        ):
            return Line(first=at + 1, last=at + 2, text=text, kind="heading", level=1 if match[1][0] == "=" else 2)
    return None


def _table_row(source: Sequence[str], at: int) -> Line | None:
    """A row of a Markdown table, its rule with it; or cells that a paste left apart by tabs."""
    raw = source[at].strip()
    if raw.startswith("|") and raw.count("|") >= 2:
        cells = [plain(cell).strip() for cell in raw.removeprefix("|").removesuffix("|").split("|")]
    elif raw.count("\t") >= 2:
        cells = [plain(cell).strip() for cell in raw.split("\t")]
    else:
        return None
    last = at + 1
    if last < len(source) and _SEPARATOR.match(source[last]) and "|" in source[last]:
        last += 1
    text = " | ".join(cell for cell in cells if cell)
    if not text or _SEPARATOR.match(raw):
        return Line(first=at + 1, last=last, text=raw, kind="noise")
    return Line(first=at + 1, last=last, text=text, kind="row", cells=tuple(cells), is_head=last > at + 1)


def indent_of(raw: str) -> int:
    """How far a line is set in, in columns; entities for wide blanks count as blanks."""
    width = 0
    text = raw.replace("&emsp;", "　").replace("&ensp;", " ").replace("&nbsp;", " ").lstrip("*")
    for sign in text:
        if sign == "\t":
            width += 4
        elif sign == "　":
            width += 2
        elif sign.isspace() or sign == "​":
            width += 1
        else:
            break
    return width
