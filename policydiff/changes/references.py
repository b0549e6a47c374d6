"""References to other clauses that follow their renumbering: 'section 1' where that clause is section 2 now."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.clauses.labels import HAN_DIGITS, han_number
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.pairs.pair import Pair

NUMBER = compiled(rf"\d+(?:\.\d+)*[a-h]?|[{HAN_DIGITS}]+|\b[ivxlc]+\b|\b[a-h]\b")


def renumbering(pairs: Sequence[Pair]) -> Mapping[str, str]:
    """Old number to new number of the clauses that stand in both versions, the outermost of that number where there are
    several; left out where it is not plain which one is meant."""
    depths: dict[str, int] = {}
    found: dict[str, set[str]] = {}
    for pair in pairs:
        if not (pair.old and pair.new):
            continue
        old, new = _number(pair.old[0].label), _number(pair.new[0].label)
        depth = len(pair.old[0].path)
        if old and new and depth <= depths.get(old, depth):
            if depth < depths.get(old, depth + 1):
                depths[old], found[old] = depth, set()
            found[old].add(new)
    return {old: next(iter(new)) for old, new in found.items() if len(new) == 1}


def without_references(old: str, new: str, numbers: Mapping[str, str], language: Language) -> tuple[str, str]:
    """Both wordings with the references blanked that mean the same clause, so that every other word keeps its place."""
    if old == new:
        return old, new
    before, after = (list(_references(language).finditer(text)) for text in (old, new))
    if len(before) != len(after):
        return old, new
    for one, other in zip(before, after, strict=True):
        key = _number(one["number"])
        if key and numbers.get(key) == _number(other["number"]):
            old, new = _blanked(old, one), _blanked(new, other)
    return old, new


@cache
def _references(language: Language) -> re.Pattern[str]:
    return compiled(load_table(language, "wording")["references"], re.IGNORECASE)


def _number(label: str | None) -> str:
    """A number as digits: '第三条' is 3, '(b)' is b."""
    found = NUMBER.search(unicodedata.normalize("NFKC", label or "").lower())
    if found is None:
        return ""
    return str(han_number(found[0])) if found[0][0] in HAN_DIGITS else found[0]


def _blanked(text: str, reference: re.Match[str]) -> str:
    return text[: reference.start()] + " " * len(reference.group()) + text[reference.end() :]
