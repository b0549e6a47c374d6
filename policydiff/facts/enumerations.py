"""Enumerations are sets: sentences whose lists have the same members in another order."""

from collections.abc import Sequence
from itertools import groupby, product

from policydiff.facts.segments import Segment
from policydiff.facts.sentence import Sentence, cut_out


def same_but_for_members(old: Sentence, new: Sentence) -> bool:
    """Whether all that differs is the order of the members of enumerations, whatever leads to the first or follows the last."""
    left, right = _series(old), _series(new)
    return len(left) == len(right) and all(_same_members(one, other) for one, other in zip(left, right, strict=True))


def _series(sentence: Sentence) -> list[list[list[str]]]:
    """The keys of each member of each enumeration."""
    runs = (list(run) for _, run in groupby(sentence, key=lambda segment: segment.series))
    return [[list(segment.key) for segment in run] for run in runs]


def _same_members(old: list[list[str]], new: list[list[str]]) -> bool:
    """Whether the members are the same, the words that lead to the first and those that follow the last left out."""
    if old == new:
        return True
    if len(old) != len(new) or len(old) < 2:
        return False
    lead = _shared(old[0], new[0])
    tail = _shared(old[-1][::-1], new[-1][::-1])
    return any(
        _bare(old, first, last) == _bare(new, first, last) != []
        for first in range(lead, -1, -1)
        for last in range(tail, -1, -1)
    )


def _bare(members: list[list[str]], lead: int, tail: int) -> list[list[str]]:
    """The members in one order, some words of the first and the last left out; nothing where none are left."""
    own = _cut_members(members, lead, tail)
    return sorted(own) if all(own) else []


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two runs begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


MEMBER = 5
"""Words of a member of an enumeration, as long as it is looked for beside what leads to it."""


def members_in_order(old: Sentence, new: Sentence) -> Sentence:
    """The new sentence with the members of each enumeration in the order of the old one, if that has the same."""
    before = [list(run) for _, run in groupby(old, key=lambda segment: segment.series)]
    found: Sentence = []
    for _, group in groupby(new, key=lambda segment: segment.series):
        run = list(group)
        twins = (one for one in before if len(one) == len(run) > 1)
        found += next((put for one in twins if (put := _put_in_order(one, run))), run)
    return found


def _put_in_order(old: Sentence, new: Sentence) -> Sentence:
    """The members of an enumeration in the order of another; nothing where they differ in more than lead and tail."""
    left, right = ([list(s.key) for s in run] for run in (old, new))
    if len(set(map(tuple, left))) < len(left):
        return []
    cuts = (range(max(len(k) - MEMBER, 0), len(k)) for k in (left[0], left[-1], right[0], right[-1]))
    for head, end, first, last in product(*cuts):
        own, members = _cut_members(left, head, end), _cut_members(right, first, last)
        if own != members and all(own) and sorted(own) == sorted(members):
            bare = [
                cut_out(s, slice(first * (n == 0), len(s.tokens) - last * (n == len(new) - 1)))
                for n, s in enumerate(new)
            ]
            put = [bare[members.index(member)] for member in own]
            put[0] = _joined_tokens(cut_out(new[0], slice(first)), put[0])
            put[-1] = _joined_tokens(put[-1], cut_out(new[-1], slice(len(new[-1].tokens) - last, None)))
            return put
    return []


def _cut_members(members: list[list[str]], lead: int, tail: int) -> list[list[str]]:
    own = [*members[:-1], members[-1][: len(members[-1]) - tail]]
    return [own[0][lead:], *own[1:]]


def _joined_tokens(one: Segment, other: Segment) -> Segment:
    """One part of the words of two."""
    return one._replace(tokens=one.tokens + other.tokens, key=one.key + other.key, roles=one.roles + other.roles)
