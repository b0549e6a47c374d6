"""Chains that keep the order on both sides: the heaviest one, and the longest one of equal keys."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from policydiff.text.alignment import operations


class Edge(NamedTuple):
    """A possible link between an old and a new position, and what it is worth (above 0)."""

    old: int
    new: int
    weight: float


def heaviest_chain(edges: Iterable[Edge]) -> list[Edge]:
    """The chain of edges, rising strictly on both sides, whose weights sum up to the most.

    O(n log n) for n edges, by a Fenwick tree over the new positions; ties go to the earlier edge.
    """
    ordered = sorted(edges, key=lambda e: (e.old, -e.new))
    if all(before.old < edge.old and before.new < edge.new for before, edge in pairwise(ordered)):
        return ordered
    places = sorted({edge.new for edge in ordered})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(places) + 1)
    back: list[int] = []
    for at, edge in enumerate(ordered):
        rank = bisect_left(places, edge.new)
        total, before = _best_below(best, rank)
        back.append(before)
        _raise(best, rank + 1, (total + edge.weight, at))
    chain, at = [], _best_below(best, len(places))[1]
    while at >= 0:
        chain.append(ordered[at])
        at = back[at]
    return chain[::-1]


def _best_below(tree: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank > 0:
        if tree[rank][0] > found[0]:
            found = tree[rank]
        rank -= rank & -rank
    return found


def _raise(tree: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    while rank < len(tree):
        if value[0] > tree[rank][0]:
            tree[rank] = value
        rank += rank & -rank


def common_subsequence(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Positions of a longest common subsequence of keys."""
    if old == new:
        return [(at, at) for at in range(len(old))]
    return [
        (op.old_start + k, op.new_start + k)
        for op in operations(old, new)
        if op.tag == "equal"
        for k in range(op.old_end - op.old_start)
    ]
