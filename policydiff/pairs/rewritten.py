"""Sections and clauses written anew: known again by the rare words that they share with none but each other."""

from collections.abc import Iterable

from policydiff.pairs.kin import CLAUSES, SECTIONS, Words
from policydiff.pairs.matching import Matching
from policydiff.pairs.side import ROOT, Side

SHARED = 10_000
"""What the words that both have must weigh: a few words that hardly any other clause has."""
LEAST = 12
"""Tokens that a clause needs to have words of its own."""


def link_rewritten(matching: Matching) -> None:
    """Link the free sections that are nearest to each other, then the free clauses inside linked sections."""
    old, new = matching.free_old(), matching.free_new()
    if not old or not new:
        return
    below = matching.kinship.words_below
    first, second = _sections(matching.old, old), _sections(matching.new, new)
    _link(matching, {i: below(0, i) for i in first}, {j: below(1, j) for j in second}, SECTIONS)
    homes = _homes(matching)
    groups: dict[int, tuple[dict[int, Words], dict[int, Words]]] = {}
    for at, (side, free) in enumerate(((matching.old, old), (matching.new, new))):
        for number in free:
            if side.clauses[number].kind in ("item", "paragraph") and len(side.tokens(number)) >= LEAST:
                home = next((homes[at][above] for above in side.ancestors(number) if above in homes[at]), None)
                if home is not None:
                    groups.setdefault(home, ({}, {}))[at][number] = matching.kinship.words(at, number)
    for home in sorted(groups):
        _link(matching, *groups[home], CLAUSES)


def _sections(side: Side, free: Iterable[int]) -> list[int]:
    return [n for n in free if side.clauses[n].kind == "heading" and side.has_text_below(n)]


def _homes(matching: Matching) -> tuple[dict[int, int], dict[int, int]]:
    """For the sections of either side the new section that they are now."""
    old = {i: j for i, j in matching.new_of.items() if i != ROOT}
    old |= {i: j for j, group in matching.sources.items() for i in group}
    return old, {j: j for j in old.values()}


def _link(matching: Matching, old: dict[int, Words], new: dict[int, Words], bar: float) -> None:
    """Link those that are each other's nearest."""
    kin = [k for k in matching.kinship.related(old, new) if matching.same_language(k.old, k.new)]
    nearest_to_old, nearest_to_new = dict[int, float](), dict[int, float]()
    for k in kin:
        nearest_to_old[k.old] = max(nearest_to_old.get(k.old, 0.0), k.cosine)
        nearest_to_new[k.new] = max(nearest_to_new.get(k.new, 0.0), k.cosine)
    for k in kin:
        nearest = k.cosine == nearest_to_old[k.old] == nearest_to_new[k.new]
        if nearest and k.cosine >= bar and k.shared >= SHARED and matching.is_free(k.old, k.new):
            matching.link(k.old, k.new, "rare words in common")
