"""Rows of tables: the number cell is the row's label; each other cell knows its column's heading."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from policydiff.clauses.lines import Line
from policydiff.clauses.pasted import LONGEST_HEAD, gathered
from policydiff.clauses.vocabulary import heads_columns, heads_names, heads_numbers
from policydiff.kept import compiled

_NUMBER = compiled(r"[(（]?\d{1,3}[)）.、．]?")


class _Columns(NamedTuple):
    """The heading of a table; no keys where it has none."""

    keys: tuple[str, ...] = ()
    number: int | None = None
    name: int | None = None


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines, the cells of each table read by its columns."""
    found: list[Line] = []
    for is_row, run in groupby(gathered(lines), key=lambda line: line.kind == "row"):
        group = list(run)
        found.extend(_table(group) if is_row else group)
    return found


def _table(rows: list[Line]) -> Iterator[Line]:
    head = rows[0] if len(rows) > 1 and _is_head(rows[0]) else None
    below = rows[1:] if head else rows
    number = _counted(below)
    if head and number is not None and all(len(row.cells) == len(head.cells) + 1 for row in below):
        head = rows[0] = head._replace(cells=("", *head.cells))  # the numbers have no heading
    columns = _columns(head.cells, number) if head else _Columns(number=number)
    for row in rows:
        if row is head or len(row.cells) != len(columns.keys or row.cells):
            cells = [cell for at, cell in enumerate(row.cells) if at != columns.number or row is not head]
            yield row._replace(text=" | ".join(filter(None, cells)) or row.text)
        else:
            yield _row(row, columns)


def _is_head(row: Line) -> bool:
    """Whether a row names the columns: marked so, or with a column of numbers, or with words that name fields."""
    keys = [cell for cell in row.cells if cell]
    if len(keys) < 2 or row.is_head or any(map(heads_numbers, keys)):
        return len(keys) > 1
    return max(map(len, keys)) <= LONGEST_HEAD and sum(heads_names(key) or heads_columns(key) for key in keys) > 1


def _columns(cells: tuple[str, ...], counted: int | None) -> _Columns:
    number = next((at for at, cell in enumerate(cells) if heads_numbers(cell)), counted)
    others = [at for at, cell in enumerate(cells) if at != number and cell]
    name = next((at for at in others if heads_names(cells[at])), others[0] if others else None)
    return _Columns(keys=cells, number=number, name=name)


def _counted(rows: Sequence[Line]) -> int | None:
    """The first column where it counts the rows; a number may be left out or stand twice."""
    firsts = [_NUMBER.fullmatch(row.cells[0]) for row in rows if row.cells]
    values = [int(re.sub(r"\D", "", first[0])) for first in firsts if first]
    steps = [after - before for before, after in pairwise(values)]
    return 0 if len(values) == len(rows) > 1 and values[0] <= 2 and set(steps) <= {0, 1, 2} and 1 in steps else None


def _row(row: Line, columns: _Columns) -> Line:
    """A row with the headings of its cells, its number as label and its name as title."""
    label = row.cells[columns.number] if columns.number is not None else ""
    said = [(at, cell) for at, cell in enumerate(row.cells) if cell and at != columns.number]
    if not said:
        return row
    title = row.cells[columns.name] if columns.name is not None else ""
    keys = tuple(columns.keys[at] for at, _ in said) if columns.keys else ()
    return row._replace(text=" | ".join(cell for _, cell in said), columns=keys, label=label, title=title)
