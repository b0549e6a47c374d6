"""`Mention`: a fact as one wording states it. `Fact`: a mention gained, lost or replaced."""

from typing import Literal, NamedTuple

from policydiff.topics import Topic


class Place(NamedTuple):
    """Where the words stand: `clause.text[start:end]`."""

    clause: str
    start: int
    end: int


class Mention(NamedTuple):
    """One fact as a clause states it."""

    kind: str
    """recipient, data, permission, purpose, email, phone, address, period, negation, modality, …"""
    value: str
    """The words of the text."""
    key: str
    """The value after normalisation; two mentions of one kind and key state the same fact."""
    topic: Topic | None
    """The topic that the kind brings along; None where the clause decides."""
    place: Place


class Fact(NamedTuple):
    """A fact gained ('+': old is None), lost ('-': new is None) or replaced ('~': both)."""

    op: Literal["+", "-", "~"]
    kind: str
    old: str | None
    new: str | None
    topic: Topic
    old_place: Place | None = None
    new_place: Place | None = None

    def __str__(self) -> str:
        """The gold form: '+ recipient: X'."""
        if self.op == "~":
            return f"~ {self.kind}: {self.old} -> {self.new}"
        return f"{self.op} {self.kind}: {self.new if self.op == '+' else self.old}"
