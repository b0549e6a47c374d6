"""Tables that a paste left with one cell to a line: gathered into rows again, where numbers, links or the columns tell how."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from policydiff.clauses.labels import label_at
from policydiff.clauses.lines import Line
from policydiff.clauses.vocabulary import (
    heads_columns,
    heads_links,
    heads_names,
    heads_numbers,
    is_sentence,
    names_organisation,
)

WIDEST = 12
"""Columns that a table may have."""
LONGEST_HEAD, LONGEST_CELL = 24, 120
"""Characters of a column's heading, and of a cell where nothing but the number of cells tells the rows."""
SHORT_HEAD = 6
"""Characters up to which '第三方公司' may head a column; a longer one is a company's name."""
FURTHEST = 600
"""Cells that a table may have."""

Rows = list[Sequence[Line]]


def gathered(lines: Sequence[Line]) -> list[Line]:
    """The lines, the cells of each pasted table made into rows."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        heads = list(takewhile(_names_a_column, lines[at : at + WIDEST]))
        rows = _rows(heads, lines[at + len(heads) : at + FURTHEST]) if len(heads) > 1 else []
        found.extend(_row(row, head=number == 0) for number, row in enumerate(rows))
        taken = sum(map(len, rows))
        if not taken:
            taken = max(len(heads), 1)
            found.extend(lines[at : at + taken])
        at += taken
    return found


def _rows(heads: Sequence[Line], below: Sequence[Line]) -> Rows:
    """The head and the rows below it; [] where this is no table."""
    texts = [line.text for line in heads]
    if heads_numbers(texts[0]):
        rows = _numbered(below, len(heads))
    elif len(heads) < 3 or len(set(texts)) < len(texts) or not any(map(heads_names, texts[:2])):
        return []
    else:
        rows = _linked(below, len(heads)) if heads_links(texts[-1]) else _even(below, len(heads))
    return [heads, *rows] if len(rows) > 1 else []


def _numbered(below: Sequence[Line], width: int) -> Rows:
    """Rows that each begin with the next number."""
    cells = _cells(below)
    rows: Rows = []
    while len(cells) >= width * (len(rows) + 1) and cells[width * len(rows)].text == str(len(rows) + 1):
        rows.append(cells[width * len(rows) : width * (len(rows) + 1)])
    return rows


def _linked(below: Sequence[Line], width: int) -> Rows:
    """Rows that each end with one link or several; a cell may be missing."""
    rows: Rows = []
    row: list[Line] = []
    for line in below:
        if row and _is_link(row[-1]) and not _is_link(line):
            rows.append(row)
            row = []
        if not _may_be_cell(line) or len(row) > width + 2:
            return rows
        row.append(line)
    return [*rows, row] if row and _is_link(row[-1]) else rows


def _even(below: Sequence[Line], width: int) -> Rows:
    """Rows of the width of the head, where that comes out even."""
    cells = [*takewhile(lambda line: len(line.text) <= LONGEST_CELL and not is_sentence(line.text), _cells(below))]
    return [cells[at : at + width] for at in range(0, len(cells), width)] if len(cells) % width == 0 else []


def _cells(below: Iterable[Line]) -> list[Line]:
    return list(takewhile(_may_be_cell, below))


def _row(cells: Sequence[Line], *, head: bool) -> Line:
    return cells[0]._replace(
        last=cells[-1].last,
        text=" | ".join(cell.text for cell in cells),
        kind="row",
        cells=tuple(cell.text for cell in cells),
        is_head=head,
    )


def _may_be_cell(line: Line) -> bool:
    return line.kind == "text" and not line.text.endswith((":", "：")) and label_at(line.text) is None


def _is_link(line: Line) -> bool:
    return line.text.startswith(("http://", "https://", "www."))


def _names_a_column(line: Line) -> bool:
    text = line.text
    if line.kind != "text" or len(text) > LONGEST_HEAD or any(sign.isdigit() or sign in ":：，。" for sign in text):
        return False
    if len(text) > SHORT_HEAD and names_organisation(text):
        return False
    return (heads_numbers(text) or heads_names(text) or heads_columns(text)) and not is_sentence(text)
