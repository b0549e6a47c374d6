"""How alike two clauses are, and which pairs are worth a look."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from policydiff.pairs.matching import Matching
from policydiff.pairs.order import Edge

FEW = 1500
"""Up to so many pairs all are compared; beyond, those with rare words in common."""
FEWEST, MOST = 8, 0.7
"""Tokens that a wording needs, and the share of them that must stand in the longer one."""
VERBATIM = 5
"""Tokens that a wording needs which stands word for word at the head or the end of the longer one."""
CANDIDATES = 6
COMMON = 12
"""A run of two tokens that stands in more new clauses than this tells nothing."""
LONG, ALLOWANCE = 25, 0.1
"""Tokens from which chance likeness is small (of unrelated clauses of one policy 95 % stay below 0.27): the bar is lower."""
WITHIN = 0.5
"""What it counts as that nearly all of one wording stands in a longer one: a clause that grew or was cut down."""
NAMED = 0.35
"""Kinship that the captions of two headings need."""
SURE = 0.75
"""No allowance from this likeness on."""


def likeness(old: str, new: str, at_least: float = 0.0) -> float:
    """The share of tokens that both wordings have in one order, from 0 to 1; 0 below `at_least`."""
    if not old or not new:
        return 0.0
    if 2 * min(len(old), len(new)) < at_least * (len(old) + len(new)):
        return 0.0
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(old, new, score_cutoff=at_least))


def is_within(first: str, second: str) -> bool:
    """Whether most of the shorter wording stands in the longer one: tokens in order, and in runs, not by chance."""
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < FEWEST:
        return len(shorter) >= VERBATIM and (longer.startswith(shorter) or longer.endswith(shorter))
    return share_of_runs(shorter, longer) >= 0.5 and contained(shorter, longer) >= MOST


def share_of_runs(piece: str, whole: str) -> float:
    """The share of a wording's runs of two tokens that stand in another one, from 0 to 1."""
    if len(piece) < 2:
        return float(piece in whole)
    own = runs(piece)
    return len(own & runs(whole)) / len(own)


def contained(shorter: str, longer: str) -> float:
    """The share of the shorter wording that stands in the longer one, in order."""
    from rapidfuzz.distance import LCSseq

    return float(LCSseq.similarity(shorter, longer)) / len(shorter) if shorter else 0.0


def alike(matching: Matching, old: list[int], new: list[int], at_least: float) -> Iterator[Edge]:
    """The pairs of free clauses at least so alike (long ones: a little less); the weight is the likeness."""
    for i, j in _worth_a_look(matching, old, new):
        if not matching.same_language(i, j):
            continue
        first, second = matching.old.tokens(i), matching.new.tokens(j)
        long = min(len(first), len(second)) >= LONG and at_least < SURE
        bar = at_least - ALLOWANCE if long else at_least
        found = likeness(first, second, bar)
        if found and not _names_the_same(matching, i, j):
            found = 0.0
        found = found or _likeness_below(matching, i, j, at_least)
        if not found and at_least <= WITHIN and is_within(first, second):
            found = WITHIN + matching.kinship.of(i, j) / 10
        if found > 0:
            yield Edge(i, j, found)


def _names_the_same(matching: Matching, i: int, j: int) -> bool:
    """Headings must share what tells them from the other headings: 'How we use …' is not 'How we share …'."""
    both = matching.old.clauses[i].kind == matching.new.clauses[j].kind == "heading"
    return not both or matching.old.folded[i] == matching.new.folded[j] or matching.kinship.of_headings(i, j) >= NAMED


def _likeness_below(matching: Matching, i: int, j: int, at_least: float) -> float:
    """Sections are as alike as all that stands in them; entries made of fields are not, as all have the same fields."""
    old, new = matching.old, matching.new
    if not old.has_text_below(i) or not new.has_text_below(j):
        return 0.0
    heads = old.clauses[i].kind == new.clauses[j].kind == "heading"
    return likeness(old.tokens_below(i, heads), new.tokens_below(j, heads), at_least)


def _worth_a_look(matching: Matching, old: list[int], new: list[int]) -> Iterator[tuple[int, int]]:
    if len(old) * len(new) <= FEW:
        yield from ((i, j) for i in old for j in new)
        return
    index: dict[str, list[int]] = {}
    for j in new:
        for run in runs(matching.new.tokens(j)):
            index.setdefault(run, []).append(j)
    for i in old:
        shared: Counter[int] = Counter()
        for run in runs(matching.old.tokens(i)):
            holders = index.get(run, ())
            if len(holders) <= COMMON:
                shared.update(holders)
        ranked = sorted(shared.items(), key=lambda found: (-found[1], abs(found[0] - i), found[0]))
        yield from ((i, j) for j, _ in ranked[:CANDIDATES])


@lru_cache(maxsize=4096)
def runs(tokens: str) -> frozenset[str]:
    """The runs of two tokens, or the wording itself where it has but one."""
    return frozenset([tokens[at : at + 2] for at in range(len(tokens) - 1)] or [tokens])
