"""Pair to change: the kind, the facts gained and lost, the redline, the topics."""

from policydiff.changes.change import Change
from policydiff.changes.edits import edits_between
from policydiff.clauses.clause import Policy
from policydiff.pairs.kind import kind_of
from policydiff.pairs.pair import Pair


def describe(pair: Pair, old: Policy, new: Policy) -> Change | None:
    """What differs between the sides of a pair; None where nothing does."""
    before, after = (" ".join(c.text for c in side) for side in (pair.old, pair.new))
    kind = kind_of(pair)
    if kind is None:
        return None
    return Change(
        kind=kind,
        pair=pair,
        facts=(),
        words=edits_between(before, after),
        topics=("other",),
        unexplained=(before, after),
    )
