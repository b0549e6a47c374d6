"""`Change`: a pair that differs, with its facts, words and topics; no judgement yet."""

from typing import Literal, NamedTuple

from policydiff.changes.edits import Edit
from policydiff.facts.fact import Fact
from policydiff.pairs.pair import Pair
from policydiff.topics import Topic

ChangeKind = Literal["added", "removed", "modified", "moved", "renumbered", "split", "merged"]


class Change(NamedTuple):
    """What differs between the two sides of a pair."""

    kind: ChangeKind
    pair: Pair
    facts: tuple[Fact, ...]
    words: tuple[Edit, ...]
    topics: tuple[Topic, ...]
    unexplained: tuple[str, ...] = ()
    """Words that differ and that no pack knows to be free of facts: the change cannot be called editorial."""
    notes: tuple[str, ...] = ()
    """Why the topics, why editorial: short sentences for `explain`."""
