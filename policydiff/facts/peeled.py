"""English sentences one of whose ends says when, why or how: that end may stand first or last."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise, product
from typing import NamedTuple

from policydiff.facts.segments import Segmented
from policydiff.facts.sentence import Sentence, cut_out
from policydiff.kept import compiled
from policydiff.packs import load_table


class Peeled(NamedTuple):
    """A sentence in two: the end that says when, why or how, and the rest."""

    end: Sentence
    rest: Sentence


def same_with_ends(
    old: Sentence, new: Sentence, sides: tuple[Segmented, Segmented], same: Callable[[Sentence, Sentence], bool]
) -> bool:
    """Whether two sentences have an end in common, wherever it stands, and the rest is the `same`."""
    left, right = (list(_peelings(s, side)) for s, side in zip((old, new), sides, strict=True))
    return any(
        _bag(one.end) == _bag(other.end)
        and _bag(one.rest) == _bag(other.rest)
        and same(*_unled(one.end, other.end))
        and same(one.rest, other.rest)
        for one, other in product(left, right)
    )


def _unled(one: Sentence, other: Sentence) -> tuple[Sentence, Sentence]:
    """Two ends without the word that both begin with: 'after' holds for all that follows."""
    if one[0].tokens[0].key != other[0].tokens[0].key or len(one[0].tokens) < 2 or len(other[0].tokens) < 2:
        return one, other
    return [cut_out(one[0], slice(1, None)), *one[1:]], [cut_out(other[0], slice(1, None)), *other[1:]]


def _bag(sentence: Sentence) -> Counter[str]:
    return Counter(t.key for s in sentence for t in s.tokens)


CONDITION = r"\b(?:if|when|where|once|unless|until|after|before)\b"
HEAD = compiled(CONDITION)
INSIDE = compiled(rf"(?<=\w) {CONDITION}[^,;.]*, (?:and|or|but) (?!if|when|where)")
LAST = compiled(rf"^[^,;]*, (?:and|or|but|which|who|whose) [^,;]*{CONDITION}[^,;]*$")
APART = ({"inside", "last"}, {"inside", "none"}, {"head", "last"})
"""Places of a condition that are not the same: 'we call you if you ask, and write to you', '… and write to you if you ask'."""


def condition_moved(old: Sentence, new: Sentence, sides: tuple[Segmented, Segmented]) -> bool:
    """Whether a condition holds for one member on one side and for both or the other on the other."""
    return {_place(s, side) for s, side in zip((old, new), sides, strict=True)} in APART


def _place(sentence: Sentence, side: Segmented) -> str:
    text = side.words.normal[sentence[0].start : sentence[-1].end]
    if HEAD.match(text):
        return "head"
    return "inside" if INSIDE.search(text) else "last" if LAST.search(text) else "none"


def _peelings(sentence: Sentence, side: Segmented) -> Iterator[Peeled]:
    text = side.words.normal
    size = next((n for n, (a, b) in enumerate(pairwise(sentence), 1) if "," in text[a.end : b.start]), 0)
    if size and _heads().match(text, sentence[0].start):
        yield Peeled(sentence[:size], sentence[size:])
    for number, segment in enumerate(sentence):
        for at, token in enumerate(segment.tokens):
            start = segment.tokens[at - 1].end if at else segment.start
            if (number or at) and (_heads().search(text[start : token.start]) or _heads().match(text, token.start)):
                head = [cut_out(segment, slice(at))] if at else []
                yield Peeled([cut_out(segment, slice(at, None)), *sentence[number + 1 :]], [*sentence[:number], *head])


@cache
def _heads() -> re.Pattern[str]:
    return compiled(rf"\b(?:{load_table('en', 'wording')['ends']})\b")
