"""A table of kinds of change to the items of a definition: its rows that are marked as major."""

from collections.abc import Iterator, Sequence

from policydiff.clauses.clause import Clause
from policydiff.kept import compiled
from policydiff.promise.listed import item_of
from policydiff.promise.promise import Item
from policydiff.promise.vocabulary import language_of, plain, words

_CELL = " | "
_MARK = compiled(r"\(([^()]*)\)")


def tabled_items(clauses: Sequence[Clause]) -> tuple[Item, ...]:
    """The rows that a table of changes calls major, by its column for that or by a cell that says so."""
    return tuple(item_of(str(number), cell, row) for number, (row, cell) in enumerate(_major_rows(clauses), 1))


def _major_rows(clauses: Sequence[Clause]) -> Iterator[tuple[Clause, str]]:
    for row in clauses:
        cells = row.text.split(_CELL)
        if row.columns and len(cells) == len(row.columns) and _tells_of_changes(row) and _is_major(row, cells):
            yield row, cells[0]


def _tells_of_changes(row: Clause) -> bool:
    return bool(words(language_of(row), "hint").search(plain(_CELL.join((*row.columns, row.text)))))


def _is_major(row: Clause, cells: Sequence[str]) -> bool:
    """Whether a cell is 'major', or 'yes' below a heading that asks for it; or the first one says so in brackets."""
    language = language_of(row)
    mark = _MARK.search(plain(cells[0]))
    if mark and words(language, "graded_major").search(mark.group(1)):
        return True
    for column, cell in zip(row.columns[1:], cells[1:], strict=True):
        asked = words(language, "graded").search(plain(column))
        if words(language, "graded_major").search(plain(cell)) or (
            asked and words(language, "yes").search(plain(cell))
        ):
            return True
    return False
