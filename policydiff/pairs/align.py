"""Pair the clauses of two versions: certain passes first."""

from policydiff.clauses.clause import Policy
from policydiff.pairs import passes
from policydiff.pairs.assembly import assemble
from policydiff.pairs.matching import Matching
from policydiff.pairs.pair import Pair
from policydiff.pairs.pieces import link_exact_pieces, link_pieces
from policydiff.pairs.rewritten import link_rewritten


def align(old: Policy, new: Policy) -> tuple[Pair, ...]:
    """Pair every clause of either version exactly once, unchanged ones included, in the order of the new version.

    Deterministic: it depends on the two texts alone, not on time, machine or hash seed.
    """
    matching = Matching(old, new)
    passes.link_anchors(matching)
    link_exact_pieces(matching)
    passes.link_below(matching)
    passes.link_by_clauses_below(matching)
    passes.link_same_words_in_gaps(matching)
    passes.link_below(matching, passes.STRONG)
    passes.link_moves(matching, passes.STRONG)
    passes.link_by_clauses_below(matching)
    passes.link_below(matching, passes.FAIR)
    passes.link_following_fields(matching)
    passes.link_in_gaps(matching)
    passes.link_same_place(matching)
    passes.link_moves(matching)
    passes.link_below(matching, passes.FAIR)
    link_pieces(matching)
    link_rewritten(matching)
    link_pieces(matching, anew=True)
    return assemble(matching)
