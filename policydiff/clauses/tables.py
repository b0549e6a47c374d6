"""Rows of tables: the number cell is the row's label; each other cell knows its column's heading."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from policydiff.clauses.lines import Line
from policydiff.clauses.vocabulary import heads_names, heads_numbers, is_field_key
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
    for is_row, run in groupby(lines, key=lambda line: line.kind == "row"):
        group = list(run)
        found.extend(_table(group) if is_row else group)
    return found


def _table(rows: list[Line]) -> Iterator[Line]:
    head = rows[0] if _is_head(rows[0]) else None
    columns = _columns(head.cells) if head else _Columns(number=_counted(rows))
    for row in rows:
        if row is head or len(row.cells) != len(columns.keys or row.cells):
            cells = [cell for at, cell in enumerate(row.cells) if at != columns.number or row is not head]
            yield row._replace(text=" | ".join(filter(None, cells)) or row.text)
        else:
            yield _row(row, columns)


def _is_head(row: Line) -> bool:
    """Whether a row names the columns: marked so, or with a column of numbers, or with words that name fields."""
    keys = [cell for cell in row.cells if cell]
    return len(keys) > 1 and (row.is_head or any(map(heads_numbers, keys)) or sum(map(is_field_key, keys)) > 1)


def _columns(cells: tuple[str, ...]) -> _Columns:
    number = next((at for at, cell in enumerate(cells) if heads_numbers(cell)), None)
    others = [at for at, cell in enumerate(cells) if at != number and cell]
    name = next((at for at in others if heads_names(cells[at])), others[0] if others else None)
    return _Columns(keys=cells, number=number, name=name)


def _counted(rows: Sequence[Line]) -> int | None:
    """The first column where it counts the rows from one."""
    firsts = [_NUMBER.fullmatch(row.cells[0]) for row in rows if row.cells]
    values = [int(re.sub(r"\D", "", first[0])) for first in firsts if first]
    return 0 if len(values) > 1 and values == list(range(1, len(rows) + 1)) else None


def _row(row: Line, columns: _Columns) -> Line:
    """A row with the headings of its cells, its number as label and its name as title."""
    label = row.cells[columns.number] if columns.number is not None else ""
    said = [(at, cell) for at, cell in enumerate(row.cells) if cell and at != columns.number]
    if not said:
        return row
    title = row.cells[columns.name] if columns.name is not None else ""
    keys = tuple(columns.keys[at] for at, _ in said) if columns.keys else ()
    return row._replace(text=" | ".join(cell for _, cell in said), columns=keys, label=label, title=title)
