"""Sentences that left one clause for another: they are no change of fact in either (guideline, rule 10)."""

from collections.abc import Sequence
from typing import NamedTuple

from policydiff.clauses.clause import Clause
from policydiff.kept import compiled
from policydiff.pairs.pair import Pair
from policydiff.pairs.wording import folded_key

SENTENCE = compiled(r"[^。！？!?；;\n.]+(?:[。！？!?；;.\n]+|$)")
SHORTEST = 10
"""Letters or characters below which an equal sentence may be chance."""


class Moves(NamedTuple):
    """Keys of sentences that a pair's old side lost to another pair, and that its new side got from another."""

    left: dict[int, frozenset[str]]
    came: dict[int, frozenset[str]]

    def without(self, pair: int, old: str, new: str) -> tuple[str, str]:
        """Both wordings with those sentences blanked, so that every other word keeps its place."""
        return _blanked(old, self.left.get(pair, frozenset())), _blanked(new, self.came.get(pair, frozenset()))


def moved_sentences(pairs: Sequence[Pair], changed: Sequence[int]) -> Moves:
    """Which sentences only moved between the pairs whose numbers are given."""
    lost: dict[str, list[int]] = {}
    gained: dict[str, list[int]] = {}
    for number in changed:
        old, new = (_sentences(side) for side in (pairs[number].old, pairs[number].new))
        for key in old - new:
            lost.setdefault(key, []).append(number)
        for key in new - old:
            gained.setdefault(key, []).append(number)
    left: dict[int, set[str]] = {}
    came: dict[int, set[str]] = {}
    for key, origins in lost.items():
        for origin, target in zip(origins, (n for n in gained.get(key, ()) if n not in origins), strict=False):
            left.setdefault(origin, set()).add(key)
            came.setdefault(target, set()).add(key)
    return Moves(
        left={n: frozenset(keys) for n, keys in left.items()}, came={n: frozenset(keys) for n, keys in came.items()}
    )


def _sentences(clauses: Sequence[Clause]) -> set[str]:
    found = (folded_key(match.group()) for clause in clauses for match in SENTENCE.finditer(clause.text))
    return {key for key in found if len(key) >= SHORTEST}


def _blanked(text: str, keys: frozenset[str]) -> str:
    if not keys:
        return text
    return SENTENCE.sub(lambda m: " " * len(m.group()) if folded_key(m.group()) in keys else m.group(), text)
