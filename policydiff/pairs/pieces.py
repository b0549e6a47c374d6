"""Splits and merges: one clause on one side whose words make up several on the other, most of them neighbours."""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from policydiff.pairs.kin import CLAUSES, Kin
from policydiff.pairs.likeness import runs, share_of_runs
from policydiff.pairs.matching import Matching
from policydiff.pairs.side import ROOT

GAIN = 0.6
"""The share of a piece's tokens that must explain words of the whole that no other piece explains."""
SHARED_RUNS = 0.5
"""The share of a piece's runs of two tokens that must stand in the whole: chance likeness has tokens, but no runs."""
EXACT = 12
"""Letters that a clause needs to be known by the words of its pieces alone."""
SHORTEST = 4
"""Tokens; a shorter clause is no piece unless its words stand there as they are."""
AHEAD = 5
"""How far on the next piece may stand where members of the same list, new ones, stand between."""
MEMBER = 10
"""Tokens that the member of a list has at most that is told in passing in a sentence."""
COVERED = 0.4
"""The share of the whole that the pieces together must make up."""
MISSING, SUPPLIED = 8, 0.5
"""Runs of the whole that all other pieces lack, and the share of them that a piece with words of its own must supply."""
REWRITTEN, ANEW, TIMES = 0.6, 1.2, 2.5
"""Kinship up to which a clause counts as written anew; how far above that of one section a second piece must be, and up to
how many times as long as the whole."""
NAMED = 0.5
"""The share (by weight) of a heading's words that the heading of both sections must have."""
APART, WITHIN = 10, 0.7
"""Tokens of a piece that stands apart from the others, and the share (by weight) of its words that the whole must have."""


def link_exact_pieces(matching: Matching) -> None:
    """Link a free clause with the free neighbours whose words together are its own, before anything vaguer can take one."""
    splits = _Direction(matching, 0)
    merges = _Direction(matching, 1)
    for way, other in ((splits, merges), (merges, splits)):
        starts: dict[str, list[int]] = {}
        for part in range(len(way.parts) - 1):
            if way.is_free(part) and way.is_free(part + 1):
                joined = way.parts.folded[part] + way.parts.folded[part + 1]
                starts.setdefault(joined[:EXACT], []).append(part)
        for whole, words in enumerate(way.whole.folded):
            if whole in way.part_of or whole in other.taken or len(words) < EXACT:
                continue
            group = next(filter(None, (way.exactly(whole, part) for part in starts.get(words[:EXACT], ()))), None)
            if group:
                way.link(whole, group)


def link_pieces(matching: Matching, *, anew: bool = False) -> None:
    """Attach free clauses to the pair of a neighbour, or to a free clause, that held their words before.

    With `anew` also those that are only akin to a clause which was written anew.
    """
    splits = _Direction(matching, 0, anew=anew)
    merges = _Direction(matching, 1, anew=anew)
    for way, other in ((splits, merges), (merges, splits)):
        for whole in range(len(way.whole)):
            if whole in way.part_of or whole in other.taken:
                continue
            group = way.group_of_free(whole)
            if group:
                way.link(whole, group)
    for way, other in ((splits, merges), (merges, splits)):
        for whole, part in sorted(way.part_of.items()):
            if way.may_grow(whole, part, other):
                way.take(whole, way.grown(whole, way.found.get(whole, [part])))
    for way, other in ((merges, splits), (splits, merges)):
        way.take_apart(other)
        way.take_headings(other)


class _Direction:
    """Splits look for the parts of old clauses among the new ones, merges the other way round."""

    def __init__(self, matching: Matching, at: int, *, anew: bool = False) -> None:
        self.matching = matching
        self.at = at
        """On which side the wholes stand: 0 old, 1 new."""
        self.anew = anew
        sides, partners = (matching.old, matching.new), (matching.new_of, matching.old_of)
        self.whole, self.parts = sides[at], sides[1 - at]
        self.part_of, self.whole_of = partners[at], partners[1 - at]
        self.found = (matching.pieces, matching.sources)[at]
        self.taken = matching.taken[at]

    def link(self, whole: int, group: list[int]) -> None:
        """Link a free clause with its pieces."""
        if self.at == 0:
            self.matching.link(whole, group[0], "split")
        else:
            self.matching.link(group[0], whole, "merged")
        self.take(whole, group)

    def exactly(self, whole: int, part: int) -> list[int]:
        """The free neighbours from `part` on whose words together are those of the whole, or []."""
        words, group, at = self.whole.folded[whole], [part], part + 1
        said = self.parts.folded[part]
        while words.startswith(said) and len(said) < len(words) and at < len(self.parts) and self.is_free(at):
            said += self.parts.folded[at]
            group.append(at)
            at += 1
        alike = self.parts.clauses[part].language == self.whole.clauses[whole].language
        return group if said == words and len(group) > 1 and self.is_free(part) and alike else []

    def take(self, whole: int, group: list[int]) -> None:
        """Keep a group of more than one."""
        if len(group) > 1:
            self.found[whole] = group
            self.taken.update(group)

    def may_grow(self, whole: int, part: int, other: "_Direction") -> bool:
        """Whether a linked clause changed and takes no part in a split or merge the other way."""
        if whole == ROOT or part in other.found or whole in other.taken:
            return False
        return self.whole.exact[whole] != self.parts.exact[part]

    def group_of_free(self, whole: int) -> list[int]:
        """The free neighbours that make up a free clause, or []."""
        tokens = self.whole.tokens(whole)
        beside = list(self._beside(whole)) if len(tokens) >= 2 * SHORTEST else []
        for part in beside:
            if self._explains(tokens, [], part):
                group = self.grown(whole, [part])
                if len(group) > 1 and _common(tokens, self._joined(group)) >= COVERED * len(tokens):
                    return group
        return self._listed(whole, beside)

    def _listed(self, whole: int, beside: list[int]) -> list[int]:
        """The short members of a list that a free sentence now names, what they had in common said once; or []."""
        kin, side = self.matching.kinship, 1 - self.at
        sentence = kin.single(self.at, whole)
        group: list[int] = []
        for part in sorted(set(beside)):
            if self._is_member(whole, part):
                group = [*group, part] if group and group[-1] == part - 1 else [part]
            elif len(group) > 1:
                break
        named = frozenset[str]().union(*(kin.single(side, part) for part in group)) & sentence
        return group if len(group) > 2 and kin.weight(named) >= GAIN * kin.weight(sentence) else []

    def grown(self, whole: int, group: list[int]) -> list[int]:
        """A group with all free neighbours that the whole explains, or that supply what the whole still lacks."""
        for member in group:
            for step in (1, -1):
                part = member + step
                while steps := self._steps(whole, group, part, step):
                    group = sorted([*group, *range(part, part + steps * step, step)])
                    part += steps * step
        return group

    def _steps(self, whole: int, group: list[int], part: int, step: int) -> int:
        """How many parts on the next piece stands: 1, or a few more over members of a list that has pieces; 0 for none."""
        tokens = self.whole.tokens(whole)
        for steps in range(1, AHEAD + 1):
            if not 0 <= part < len(self.parts) or not self.is_free(part) or part in group:
                break
            if self._explains(tokens, group, part) or self._completes(whole, group, part):
                return steps
            if self.parts.clauses[part].kind != "item" or self.parts.parent[part] not in self._lists(group):
                break
            part += step
        return 0

    def _lists(self, group: list[int]) -> set[int]:
        """What heads the lists that two and more pieces stand in."""
        above = Counter(self.parts.parent[n] for n in group if self.parts.clauses[n].kind == "item")
        return {parent for parent, count in above.items() if count > 1}

    def take_apart(self, other: "_Direction") -> None:
        """Attach what is still free to a changed clause elsewhere that now holds its words."""
        parts = [n for n in range(len(self.parts)) if self.is_free(n) and self._can_stand_apart(n)]
        if not parts:
            return
        kin, side = self.matching.kinship, 1 - self.at
        said = {part: kin.words(side, part) for part in parts}
        wholes = [w for w, part in sorted(self.part_of.items()) if self.may_grow(w, part, other)]
        holders = {whole: kin.words(self.at, whole) for whole in wholes}
        best: dict[int, Kin] = {}
        for found in kin.related(said, holders):
            if found.old not in best or found.shared > best[found.old].shared:
                best[found.old] = found
        for part, whole, shared, _ in sorted(best.values(), key=lambda k: (-k.shared, k.old)):
            group = self.found.get(whole, [self.part_of[whole]])
            if shared >= WITHIN * kin.weight(said[part]) and self._explains(self.whole.tokens(whole), group, part):
                self.take(whole, self.grown(whole, sorted([*group, part])))

    def take_headings(self, other: "_Direction") -> None:
        """Attach a free heading to the one that now heads most of its clauses and names what it named."""
        for part in range(len(self.parts)):
            if self.parts.clauses[part].kind == "heading" and self.is_free(part):
                for whole in self._heads_of_most(part):
                    linked = self.part_of.get(whole)
                    named = self.matching.kinship.names(1 - self.at, part, whole) >= NAMED
                    if linked is not None and named and self.may_grow(whole, linked, other):
                        self.take(whole, sorted([*self.found.get(whole, [linked]), part]))
                        break

    def _heads_of_most(self, part: int) -> list[int]:
        """The headings on the other side below which most of what stood below a heading is now."""
        size, below = 0, Counter[int]()
        for number in self.parts.subtree(part):
            if number != part:
                size += len(self.parts.folded[number])
                for above in self.whole.ancestors(self._home(number)):
                    below[above] += len(self.parts.folded[number])
        heads = (whole for whole in sorted(below) if 2 * below[whole] > size)
        return [whole for whole in heads if self.whole.clauses[whole].kind == "heading"]

    def _home(self, part: int) -> int:
        """Where a part's words are now; ROOT where they are gone."""
        return self.whole_of.get(part, next((w for w, group in self.found.items() if part in group), ROOT))

    def _can_stand_apart(self, part: int) -> bool:
        clause = self.parts.clauses[part]
        return clause.kind in ("item", "paragraph") and len(self.parts.tokens(part)) >= APART

    def _beside(self, whole: int) -> Iterator[int]:
        """The free parts that stand next to the partners of the nearest linked neighbours."""
        before = next((self.part_of[n] for n in range(whole - 1, -1, -1) if n in self.part_of), -1)
        after = next((self.part_of[n] for n in range(whole + 1, len(self.whole)) if n in self.part_of), len(self.parts))
        yield from takewhile(self.is_free, range(before + 1, len(self.parts)))
        yield from takewhile(self.is_free, range(after - 1, -1, -1))

    def is_free(self, part: int) -> bool:
        """Whether a part has no whole yet."""
        return part not in self.whole_of and part not in self.taken

    def _explains(self, whole: str, group: list[int], part: int) -> bool:
        piece = self.parts.said(part)
        if not self.is_free(part) or not piece or (len(piece) < SHORTEST and piece not in whole):
            return False
        if share_of_runs(piece, whole) < SHARED_RUNS:
            return False
        said = _common(whole, self._joined(group))
        gain = _common(whole, self._joined(sorted([*group, part]))) - said
        if gain < GAIN * len(piece) and piece in whole:  # a list's lead may end with a word that the sentence ends with
            gain = _common(whole.replace(piece, "", 1), self._joined(group)) + len(piece) - said
        return gain >= GAIN * len(piece)

    def _completes(self, whole: int, group: list[int], part: int) -> bool:
        """Whether a piece, whatever else it says, has much of what the whole says and the group does not."""
        if any(holds(whole, group, part) for holds in (self._supplies, self._is_named, self._is_woven_in)):
            return True
        if len(self.parts.tokens(part)) < APART:
            return False
        missing = runs(self.whole.tokens(whole)) - runs(self._joined(group))
        supplied = len(missing & runs(self.parts.tokens(part)))
        if supplied >= max(MISSING, SUPPLIED * len(missing)):
            return True
        return self.anew and self._shares_rewriting(whole, group, part)

    def _is_named(self, whole: int, group: list[int], part: int) -> bool:
        """Whether the whole names a short member of the list that its other pieces come from, by a word of its own."""
        if not self._is_member(whole, part) or self.parts.parent[part] != self.parts.parent[group[0]]:
            return False
        kin, side = self.matching.kinship, 1 - self.at
        named = kin.single(side, part) & kin.single(self.at, whole)
        return bool(named.difference(*(kin.single(side, n) for n in group)))

    def _is_member(self, whole: int, part: int) -> bool:
        """Whether nearly all words of a short item stand in the whole."""
        if self.parts.clauses[part].kind != "item" or len(self.parts.tokens(part)) > MEMBER:
            return False
        kin = self.matching.kinship
        own = kin.single(1 - self.at, part)
        return kin.weight(own & kin.single(self.at, whole)) >= WITHIN * kin.weight(own) > 0

    def _supplies(self, whole: int, group: list[int], part: int) -> bool:
        """Whether a piece says, in any order, mostly what the group lacks, and most of that."""
        kin, side = self.matching.kinship, 1 - self.at
        sentence, said = kin.single(self.at, whole), frozenset[str]().union(*(kin.single(side, n) for n in group))
        lacking, own = sentence - said, kin.single(side, part)
        both = own & lacking
        if kin.weight(own & sentence) >= WITHIN * kin.weight(own):
            own -= said  # what it says beside them
        return len(both) > 1 and kin.weight(both) >= max(GAIN * kin.weight(own), SUPPLIED * kin.weight(lacking))

    def _is_woven_in(self, whole: int, group: list[int], part: int) -> bool:
        """Whether the whole says all words of a piece in their order, and some of them no other piece has."""
        words, piece = self.whole.tokens(whole), self.parts.said(part)
        if len(piece) < SHORTEST or share_of_runs(piece, words) < SHARED_RUNS or _common(words, piece) < len(piece):
            return False
        return _common(words, self._joined(sorted([*group, part]))) > _common(words, self._joined(group))

    def _shares_rewriting(self, whole: int, group: list[int], part: int) -> bool:
        """Whether a piece is nearly as near as the others to a clause that was written anew."""
        kin = self.matching.kinship
        words = kin.words(self.at, whole)
        if len(self.parts.tokens(part)) > TIMES * len(self.whole.tokens(whole)):
            return False
        near = max(kin.cosine(words, kin.words(1 - self.at, n)) for n in group)
        bar = ANEW * CLAUSES
        return near <= REWRITTEN and kin.cosine(words, kin.words(1 - self.at, part)) >= max(bar, REWRITTEN * near)

    def _joined(self, group: list[int]) -> str:
        return "".join(map(self.parts.tokens, group))


def _common(first: str, second: str) -> int:
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(first, second))
