"""Which clause of one language says what a clause of the other says: told by order, labels, headings, names and figures."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from math import log

from policydiff.clauses.clause import Clause
from policydiff.facts.numbers import number_of
from policydiff.kept import compiled
from policydiff.pairs.wording import label_key

ALIKE = compiled(r"[a-z0-9][a-z0-9@._+-]*[a-z0-9]")
"""What both languages write alike: addresses, figures, names in Latin letters."""
NUMERAL = compiled(r"\d+(?:\.\d+)*|[零〇一二两三四五六七八九十百]+")
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10"}
LENGTHENED = 3.0
"""English letters to a Han character."""
GAP = -0.4
"""What a clause without a counterpart costs."""
BAND = 40
"""How far off the diagonal counterparts may stand, in clauses."""
ALONE = ((1, 0), (0, 1))


class Traits:
    """What of a clause does not depend on its language."""

    def __init__(self, clause: Clause) -> None:
        """Of one clause; each trait is worked out when it is asked for."""
        self.clause = clause
        self.heads = clause.kind in ("heading", "title")
        self.depth = len(clause.path)

    @cached_property
    def number(self) -> str | None:
        """The label's number: '第一章', 'Chapter 1:' and '(i)' are all 1."""
        label = label_key(self.clause.label)
        found = NUMERAL.search(label)
        return number_of(found.group()) if found else ROMAN.get(label, label or None)

    @cached_property
    def alike(self) -> frozenset[str]:
        """Words that the other language would write the same."""
        return frozenset(ALIKE.findall(self.clause.text.casefold()))

    @cached_property
    def length(self) -> float:
        """Letters of English that say as much, as a logarithm."""
        text = self.clause.text
        return log(sum(LENGTHENED if c > "\u2e80" else 1 for c in text) or 1)


def likeness(zh: Traits, en: Traits) -> float:
    """How likely two clauses say the same; above 0 they may."""
    number, other = zh.number, en.number
    same, one = number == other, None in (number, other)
    score = (0.3 if one else 2.0) if same else (-0.5 if one else -1.0)
    score += 0.5 if zh.heads == en.heads else -1.0
    score += 0.3 if zh.depth == en.depth else 0.0
    shared = len(zh.alike & en.alike)
    score += min(4.0, 1.5 * shared) - min(2.0, 0.3 * (len(zh.alike) - shared))
    return score + 0.5 - min(2.0, abs(en.length - zh.length))


@lru_cache(maxsize=8)
def counterparts(zh: tuple[Clause, ...], en: tuple[Clause, ...]) -> tuple[tuple[Clause, Clause], ...]:
    """The clauses of the two languages that say the same, in one order."""
    left, right = [Traits(c) for c in zh], [Traits(c) for c in en]
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    slope = len(right) / max(1, len(left))
    for i in range(len(left) + 1):
        middle = int(i * slope)
        for j in range(max(0, middle - BAND), min(len(right), middle + BAND) + 1):
            found = []
            if both := best.get((i - 1, j - 1)):
                found.append((both[0] + likeness(left[i - 1], right[j - 1]), (1, 1)))
            found += [(before[0] + GAP, step) for step in ALONE if (before := best.get((i - step[0], j - step[1])))]
            if found:
                best[i, j] = max(found)
    return tuple(_traced(best, zh, en))


def _traced(
    best: Mapping[tuple[int, int], tuple[float, tuple[int, int]]], zh: tuple[Clause, ...], en: tuple[Clause, ...]
) -> list[tuple[Clause, Clause]]:
    pairs: list[tuple[Clause, Clause]] = []
    i, j = len(zh), len(en)
    while (i, j) in best and (i or j):
        step = best[i, j][1]
        if step == (1, 1):
            pairs.append((zh[i - 1], en[j - 1]))
        i, j = i - step[0], j - step[1]
    return pairs[::-1]
