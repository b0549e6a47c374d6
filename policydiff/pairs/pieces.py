"""Splits and merges: one clause on one side whose words make up several neighbours on the other."""

from collections.abc import Mapping

from policydiff.pairs.matching import ROOT, Matching, Side

GAIN = 0.6
"""The share of a free clause's tokens that must explain words otherwise gone from the clause it belonged to."""
SHORTEST = 4
"""Tokens; a shorter clause is no piece unless its words stand there as they are."""


def link_pieces(matching: Matching) -> None:
    """Attach free clauses to the pair of a neighbour, or to a free clause, that held their words before."""
    _attach(matching.old, matching.new, matching.new_of, matching.old_of, matching.pieces)
    divided = {matching.new_of[i] for i in matching.pieces}
    rest = {j: i for j, i in matching.old_of.items() if j not in divided}
    _attach(matching.new, matching.old, rest, matching.new_of, matching.sources)


def _attach(
    whole: Side,
    parts: Side,
    part_of: Mapping[int, int],
    whole_of: Mapping[int, int],
    found: dict[int, list[int]],
) -> None:
    """Grow every linked pair over the free neighbours of its part, as long as the whole explains them."""
    for at, part in sorted(part_of.items()):
        if at == ROOT or whole.exact[at] == parts.exact[part]:
            continue
        group = [part]
        for step in (1, -1):
            neighbour = part + step
            while 0 <= neighbour < len(parts) and neighbour not in whole_of and neighbour not in _taken(found):
                grown = sorted([*group, neighbour])
                if not _explains(
                    whole.tokens(at),
                    [parts.tokens(n) for n in group],
                    parts.tokens(neighbour),
                    [parts.tokens(n) for n in grown],
                ):
                    break
                group = grown
                neighbour += step
        if len(group) > 1:
            found[at] = group


def _taken(found: dict[int, list[int]]) -> set[int]:
    return {number for group in found.values() for number in group}


def _explains(whole: str, group: list[str], piece: str, grown: list[str]) -> bool:
    """Whether the whole covers the piece beside what it covers already."""
    from rapidfuzz.distance import LCSseq

    if len(piece) < SHORTEST and piece not in whole:
        return False
    before = LCSseq.similarity(whole, "".join(group))
    return LCSseq.similarity(whole, "".join(grown)) - before >= GAIN * max(len(piece), 1)
