"""Which links are moves: the fewest that explain the new order, the smaller of two that changed places."""

from policydiff.pairs.matching import Matching
from policydiff.pairs.order import Edge, heaviest_chain
from policydiff.pairs.side import ROOT, Side


def moved_clauses(matching: Matching) -> set[int]:
    """The old clauses whose partners stand out of order, with all that moved below them.

    Among the children of linked parents the longest chain in order stays, so that a section which jumps over others moves
    and they do not. A clause that changed parents moved if the clauses that stayed show it out of order.
    """
    sizes = _sizes(matching.old)
    jumped = _jumped(matching, sizes)
    steady: set[int] = {ROOT}
    for i in range(len(matching.old)):
        if _keeps_parent(matching, i) and i not in jumped and matching.old.parent[i] in steady:
            steady.add(i)
    steady.remove(ROOT)
    strays = {i for i in matching.new_of if i != ROOT and not _keeps_parent(matching, i)}
    links = sorted(steady | strays)
    kept = _in_order(matching, links, {i: 2.0 if i in steady else sizes[i] / (sizes[ROOT] + 1) for i in links})
    moved = jumped | (strays - kept)
    for i in range(len(matching.old)):
        if matching.old.parent[i] in moved and _keeps_parent(matching, i):
            moved.add(i)
    return moved


def _sizes(side: Side) -> dict[int, int]:
    """The length of every clause and of all below it."""
    sizes = {number: len(words) + 1 for number, words in enumerate(side.folded)}
    sizes[ROOT] = 0
    for number in range(len(side) - 1, -1, -1):
        sizes[side.parent[number]] += sizes[number]
    return sizes


def _jumped(matching: Matching, sizes: dict[int, int]) -> set[int]:
    jumped: set[int] = set()
    for parent, children in matching.old.children.items():
        if parent in matching.new_of:
            linked = [i for i in children if _keeps_parent(matching, i)]
            weights = {i: 1 + sizes[i] / (sizes[ROOT] + 1) for i in linked}
            jumped.update(set(linked) - _in_order(matching, linked, weights))
    return jumped


def _keeps_parent(matching: Matching, i: int) -> bool:
    return i in matching.new_of and matching.parents_agree(i, matching.new_of[i])


def _in_order(matching: Matching, links: list[int], weights: dict[int, float]) -> set[int]:
    return {edge.old for edge in heaviest_chain(Edge(i, matching.new_of[i], weights[i]) for i in links)}
