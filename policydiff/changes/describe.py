"""Pair to change: the kind, the facts gained and lost, the redline, the topics."""

from policydiff.changes.change import Change, ChangeKind
from policydiff.changes.edits import edits_between
from policydiff.clauses.clause import Policy
from policydiff.pairs.pair import Pair


def describe(pair: Pair, old: Policy, new: Policy) -> Change | None:
    """What differs between the sides of a pair; None where nothing does."""
    before, after = (" ".join(c.text for c in side) for side in (pair.old, pair.new))
    if pair.old and pair.new and before == after and not pair.moved and not pair.renumbered:
        return None
    kind: ChangeKind = "added" if not pair.old else "removed" if not pair.new else "modified"
    return Change(
        kind=kind,
        pair=pair,
        facts=(),
        words=edits_between(before, after),
        topics=("other",),
        unexplained=(before, after),
    )
