"""The clause tree: `Clause`, `Policy`."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple

ClauseKind = Literal["title", "heading", "item", "paragraph", "field", "noise"]
Language = Literal["zh", "en"]


class Clause(NamedTuple):
    """One numbered item, heading, field or unnumbered paragraph of a policy."""

    id: str
    """Unique in its policy; "n1", "n2", … in document order."""
    kind: ClauseKind
    label: str | None
    """The number as printed, with its punctuation: '1、', '(一)', 'Chapter 1:', '•'."""
    path: tuple[str, ...]
    """Labels (or, where there is none, titles of headings) from the outermost clause down to this one's own label."""
    title: str | None
    """The heading's text where the clause is a heading or begins with a caption, else None."""
    text: str
    """The clause's own words on one line: wrapped lines joined, label and children left out."""
    first_line: int
    last_line: int
    """Lines of the source, from 1, both included."""
    language: Language
    parent: str | None = None
    """The id of the clause above, None at the root."""
    columns: tuple[str, ...] = ()
    """Of a table's row: the heading of each cell; the cells stand in `text`, set apart by ' | '."""


class _Parsed(NamedTuple):
    """What a policy is made of."""

    name: str
    """What messages call it: a path, 'REV:PATH' or '-'."""
    lines: tuple[str, ...]
    clauses: tuple[Clause, ...]
    languages: tuple[Language, ...] = ("zh",)
    """The languages the policy is written in, the first part's first."""


class Policy(_Parsed):
    """A parsed text: its lines and its clauses in document order."""

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        """Clauses by id."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def _children(self) -> dict[str | None, tuple[Clause, ...]]:
        children: dict[str | None, list[Clause]] = {}
        for clause in self.clauses:
            children.setdefault(clause.parent, []).append(clause)
        return {parent: tuple(found) for parent, found in children.items()}

    def children(self, clause: Clause | None) -> tuple[Clause, ...]:
        """The clauses directly below one (None: the roots), in document order."""
        return self._children.get(clause.id if clause else None, ())

    def ancestors(self, clause: Clause) -> Iterator[Clause]:
        """The clauses above one, nearest first."""
        while clause.parent is not None:
            clause = self.by_id[clause.parent]
            yield clause

    def subtree(self, clause: Clause) -> Iterator[Clause]:
        """A clause and everything below it, in document order."""
        yield clause
        for child in self.children(clause):
            yield from self.subtree(child)
