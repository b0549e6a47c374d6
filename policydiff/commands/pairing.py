"""`Side`, `Pairing`, `Meant`: the texts that a command's arguments stand for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from policydiff.clauses.parse import parse
from policydiff.comparison import Version, version


class Side(NamedTuple):
    """One text to compare; `text` is None where that side has no such file."""

    source: str
    text: str | None
    commit: str | None = None

    def version(self) -> Version:
        """The parsed text."""
        return version(parse(self.text or "", self.source), self.source, self.commit)


class Pairing(NamedTuple):
    """Two texts that are versions of one policy."""

    name: str
    old: Side
    new: Side


class Meant(NamedTuple):
    """What the arguments stand for."""

    pairings: tuple[Pairing, ...]
    twins: Mapping[str, tuple[Pairing, ...]] = MappingProxyType({})
    """By policy: the files that say the same in other languages, in the same two versions, changed or not."""
    unreadable: tuple[str, ...] = ()
    """Policies of a repository that differ and cannot be read, in a line each: never passed over in silence."""
