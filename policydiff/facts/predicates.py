"""Chinese predicates that are said again: '不收集指纹,也不收集声纹' for '不收集指纹和声纹'."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from policydiff.facts.segments import CONTRASTS, Keys, Segment, Segmented, counts, rekeyed
from policydiff.facts.token import Token
from policydiff.facts.vocabulary import FREE, vocabulary

NAMES = '"-'
"""Marks of a name."""
OPEN_TO_CHOICE = frozenset(("可以", "不", "不得", "无法"))
"""Keys under which 'and' and 'or' say the same of what is joined: '不收集A和B', '不收集A或B'."""


def without_repeated_predicates(full: Segmented, short: Segmented) -> tuple[Segmented, Segmented]:
    """The words that two parts of the full side begin or end in, left out of one of them where the short side joins the rest."""
    surplus = counts(full) - counts(short)
    keys: Keys = {}
    for one, other in pairwise(_parts(full)) if surplus else ():
        for run, part in _shared(one, other, full):
            said = Counter(t.key for t in run)
            rest = [t.key for t in part.tokens if t not in run]
            if not said - surplus and rest and _joined(rest, one, said, short):
                keys.update({full.tokens.index(t): FREE for t in run})
                surplus -= said
    return rekeyed(full, keys), short


def _parts(side: Segmented) -> list[Segment]:
    """The parts of a side, those as one that only the marks of a name divide: '在“我的”中查看'."""
    found: list[Segment] = []
    for segment in side.segments:
        last = found[-1] if found else None
        if last and side.words.normal[last.tokens[-1].end : segment.tokens[0].start].strip(NAMES) in (
            "",
            "中",
            "里",
            "的",
        ):
            found[-1] = last._replace(tokens=last.tokens + segment.tokens, key=last.key + segment.key, end=segment.end)
        else:
            found.append(segment)
    return found


def _shared(one: Segment, other: Segment, side: Segmented) -> Iterator[tuple[Sequence[Token], Segment]]:
    """The run of words that the second part says again at its head, or the first at its end before the second does."""
    if other.joint or other.key[0] == "but":
        return
    keys = [t.key for t in other.tokens]
    for at in [n for n, t in enumerate(one.tokens) if t.key == keys[0]]:
        size = _common(one.tokens[at:], other.tokens)
        if not _turns(one.tokens[at - 1 : at]) and _says(other.tokens[:size]):
            yield from ((other.tokens[:less], other) for less in range(size, 0, -1) if _says(other.tokens[:less]))
    for size in range(_common(one.tokens[::-1], other.tokens[::-1]), 0, -1):
        own, twin = one.tokens[:-size], other.tokens[:-size]
        said = size > 1 or _says(one.tokens[-1:]) or _says(own[-1:]) or _says(twin[-1:])
        if said and _turns(own) == _turns(twin):
            yield one.tokens[-size:], one


def _says(run: Sequence[Token]) -> bool:
    """Whether a run of words holds a verb, or a word for 'may', 'must' or 'not'."""
    return bool(_turns(run)) or any(t.key in vocabulary("zh").acts for t in run)


def _turns(run: Sequence[Token]) -> list[str]:
    return [t.key for t in run if vocabulary("zh").turns.get(t.key) in ("negation", "modality")]


def _common(one: Sequence[Token], other: Sequence[Token]) -> int:
    """How many words two runs begin with alike, the last of the shorter left out."""
    most = min(len(one), len(other)) - 1
    return next((n for n in range(most) if one[n].key != other[n].key), max(most, 0))


def _joined(rest: Sequence[str], one: Segment, said: Counter[str], short: Segmented) -> bool:
    """Whether the short side joins to what it says once the words that the full side says it again of."""
    for _, group in groupby(short.segments, key=lambda segment: segment.series):
        run = list(group)
        found = Counter(t.key for s in run for t in s.tokens)
        joints = {s.joint for s in run[1:]}
        if (
            not (Counter(rest) + said) - found
            and Counter(t.key for t in one.tokens) & found
            and len(run) > 1
            and ("or" not in joints or OPEN_TO_CHOICE.intersection(_turns(one.tokens)))
            and not any(s.key[0] in CONTRASTS for s in run)
        ):
            return True
    return False
