"""Splits and merges: one clause on one side whose words make up several neighbours on the other."""

from collections.abc import Iterator
from itertools import takewhile

from policydiff.pairs.likeness import runs
from policydiff.pairs.matching import ROOT, Matching, Side

GAIN = 0.6
"""The share of a piece's tokens that must explain words of the whole that no other piece explains."""
SHARED_RUNS = 0.5
"""The share of a piece's runs of two tokens that must stand in the whole: chance likeness has tokens, but no runs."""
SHORTEST = 4
"""Tokens; a shorter clause is no piece unless its words stand there as they are."""
COVERED = 0.4
"""The share of the whole that the pieces together must make up."""


def link_pieces(matching: Matching) -> None:
    """Attach free clauses to the pair of a neighbour, or to a free clause, that held their words before."""
    splits = _Direction(matching.old, matching.new, matching.new_of, matching.old_of, matching.pieces)
    merges = _Direction(matching.new, matching.old, matching.old_of, matching.new_of, matching.sources)
    for way in (splits, merges):
        for whole in range(len(way.whole)):
            if whole in way.part_of:
                continue
            group = way.group_of_free(whole)
            if group:
                pair = (whole, group[0]) if way is splits else (group[0], whole)
                matching.link(*pair, "split" if way is splits else "merged")
                way.found[whole] = group
                way.taken.update(group)
    for way, other in ((splits, merges), (merges, splits)):
        for whole, part in sorted(way.part_of.items()):
            if whole == ROOT or whole in way.found or part in other.found or whole in other.taken:
                continue
            if way.whole.exact[whole] != way.parts.exact[part]:
                group = way.grown(whole, [part])
                if len(group) > 1:
                    way.found[whole] = group
                    way.taken.update(group)


class _Direction:
    """Splits look for the parts of old clauses among the new ones, merges the other way round."""

    def __init__(
        self, whole: Side, parts: Side, part_of: dict[int, int], whole_of: dict[int, int], found: dict[int, list[int]]
    ) -> None:
        self.whole = whole
        self.parts = parts
        self.part_of = part_of
        self.whole_of = whole_of
        self.found = found
        self.taken: set[int] = set()

    def group_of_free(self, whole: int) -> list[int]:
        """The free neighbours that make up a free clause, or []."""
        tokens = self.whole.tokens(whole)
        for part in self._beside(whole) if len(tokens) > 2 * SHORTEST else ():
            if self._explains(tokens, [], part):
                group = self.grown(whole, [part])
                if len(group) > 1 and _common(tokens, self._joined(group)) >= COVERED * len(tokens):
                    return group
        return []

    def grown(self, whole: int, group: list[int]) -> list[int]:
        """A group with all free neighbours that the whole explains."""
        for step in (1, -1):
            part = (group[-1] if step == 1 else group[0]) + step
            while 0 <= part < len(self.parts) and self._is_free(part):
                if not self._explains(self.whole.tokens(whole), group, part):
                    break
                group = sorted([*group, part])
                part += step
        return group

    def _beside(self, whole: int) -> Iterator[int]:
        """The free parts that stand next to the partners of the nearest linked neighbours."""
        before = next((self.part_of[n] for n in range(whole - 1, -1, -1) if n in self.part_of), -1)
        after = next((self.part_of[n] for n in range(whole + 1, len(self.whole)) if n in self.part_of), len(self.parts))
        yield from takewhile(self._is_free, range(before + 1, len(self.parts)))
        yield from takewhile(self._is_free, range(after - 1, -1, -1))

    def _is_free(self, part: int) -> bool:
        return part not in self.whole_of and part not in self.taken

    def _explains(self, whole: str, group: list[int], part: int) -> bool:
        piece = self.parts.tokens(part)
        if not self._is_free(part) or not piece or (len(piece) < SHORTEST and piece not in whole):
            return False
        own = runs(piece)
        if sum(run in whole for run in own) < SHARED_RUNS * len(own):
            return False
        gain = _common(whole, self._joined(sorted([*group, part]))) - _common(whole, self._joined(group))
        return gain >= GAIN * len(piece)

    def _joined(self, group: list[int]) -> str:
        return "".join(map(self.parts.tokens, group))


def _common(first: str, second: str) -> int:
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(first, second))
