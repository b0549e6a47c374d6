"""Kinship: what two clauses share of the words that few clauses have, so that a clause written anew is known again."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from math import log, sqrt
from typing import NamedTuple

from policydiff.pairs.side import Side
from policydiff.pairs.wording import Vocabulary

SECTIONS = 0.15
"""Kinship of two whole sections that are one; of sections of unrelated policies 97 % have less."""
CLAUSES = 0.095
"""Kinship of two clauses in one section that are one; of unrelated clauses 98 % have less."""
COMMON, CANDIDATES = 12, 6
"""A word that more clauses have tells nothing; so many clauses with rare words in common are worth a look."""

Words = frozenset[str]


class Kin(NamedTuple):
    """An old and a new clause with words in common."""

    old: int
    new: int
    shared: int
    """What the words that both have weigh."""
    cosine: float
    """How near they are, from 0 to 1."""


class Kinship:
    """Words weigh the more the fewer clauses have them; weights are whole numbers, so that no sum depends on its order."""

    def __init__(self, old: Side, new: Side, vocabulary: Vocabulary) -> None:
        self._sides = old, new
        self._vocabulary = vocabulary
        self._words: tuple[dict[int, Words], dict[int, Words]] = {}, {}

    def of(self, i: int, j: int) -> float:
        """How near an old and a new clause are, from 0 to 1."""
        return self.cosine(self.words(0, i), self.words(1, j))

    def of_headings(self, i: int, j: int) -> float:
        """How near the captions of two headings are, from 0 to 1: what all headings say counts little."""
        old, new = (self._vocabulary.stems(side.tokens(n)) for side, n in zip(self._sides, (i, j), strict=True))
        weights = self._of_captions
        return _sum(old & new, weights) / (sqrt(_sum(old, weights) * _sum(new, weights)) or 1.0)

    def names(self, side: int, number: int, other: int) -> float:
        """How much of what a heading's caption says, from 0 to 1, that of one on the other side says."""
        own = self._vocabulary.stems(self._sides[side].tokens(number))
        both = own & self._vocabulary.stems(self._sides[1 - side].tokens(other))
        return _sum(both, self._of_captions) / (_sum(own, self._of_captions) or 1)

    def cosine(self, old: Words, new: Words) -> float:
        """How near two sets of words are, from 0 to 1."""
        both = old & new
        return self.weight(both) / sqrt(self.weight(old) * self.weight(new)) if both else 0.0

    def words(self, side: int, number: int) -> Words:
        """The words of an old (0) or new (1) clause, and the runs of two."""
        known = self._words[side]
        if number not in known:
            known[number] = self._vocabulary.particular(self._sides[side].tokens(number))
        return known[number]

    def single(self, side: int, number: int) -> Words:
        """The words of a clause one by one; of Chinese the runs of two characters."""
        words = self.words(side, number)
        return frozenset(word for word in words if word[0] == " ") or words

    def words_below(self, side: int, number: int) -> Words:
        """The words of a clause and of all that stands below it."""
        return frozenset[str]().union(*(self.words(side, n) for n in self._sides[side].subtree(number)))

    def weight(self, words: Iterable[str]) -> int:
        """What some words weigh together."""
        return _sum(words, self._of_clauses)

    def related(self, old: Mapping[int, Words], new: Mapping[int, Words]) -> Iterator[Kin]:
        """For each old clause the new ones that share the most rare words with it."""
        holders: dict[str, list[int]] = {}
        for j, words in new.items():
            for word in words:
                holders.setdefault(word, []).append(j)
        size: dict[int, int] = {}
        for i, words in old.items():
            shared: Counter[int] = Counter()
            for word in words & holders.keys():
                if len(holders[word]) <= COMMON:
                    for j in holders[word]:
                        shared[j] += self._of_clauses[word]
            own = self.weight(words) if shared else 0
            for j in sorted(shared, key=lambda j: (-shared[j], j))[:CANDIDATES]:
                if j not in size:
                    size[j] = self.weight(new[j])
                both = self.weight(words & new[j])
                yield Kin(i, j, both, both / sqrt(own * size[j]))

    @cached_property
    def _of_clauses(self) -> dict[str, int]:
        return _weights([self.words(at, n) for at, side in enumerate(self._sides) for n in range(len(side))])

    @cached_property
    def _of_captions(self) -> dict[str, int]:
        return _weights([self._vocabulary.stems(side.tokens(n)) for side in self._sides for n in _headings(side)])


def _headings(side: Side) -> list[int]:
    return [number for number, clause in enumerate(side.clauses) if clause.kind == "heading"]


def _weights(texts: list[Words]) -> dict[str, int]:
    count = Counter(word for words in texts for word in words)
    of = [0, *(round(1000 * log((len(texts) + 1) / found)) for found in range(1, len(texts) + 1))]
    return {word: of[found] for word, found in count.items()}


def _sum(words: Iterable[str], weights: dict[str, int]) -> int:
    return sum(map(weights.__getitem__, words))
