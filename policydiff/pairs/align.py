"""Pair the clauses of two versions: certain passes first."""

from policydiff.clauses.clause import Policy
from policydiff.pairs.pair import Pair


def align(old: Policy, new: Policy) -> tuple[Pair, ...]:
    """Pair every clause of either version exactly once, unchanged ones included, in the order of the new version."""
    left = {c.text: c for c in reversed(old.clauses)}
    pairs = []
    for clause in new.clauses:
        partner = left.pop(clause.text, None)
        if partner:
            pairs.append(Pair(old=(partner,), new=(clause,), matched_by="same words"))
        else:
            pairs.append(Pair(old=(), new=(clause,), matched_by="unmatched"))
    return (*pairs, *(Pair(old=(c,), new=(), matched_by="unmatched") for c in left.values()))
