"""Misspelt English words, mended before phrases are put together: 'we may be rqeuired to'."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from re import Match

from policydiff.facts.mending import Spot
from policydiff.facts.segments import Segmented
from policydiff.facts.spelling import is_slip_for
from policydiff.kept import compiled
from policydiff.text.alignment import operations

WORD = compiled(r"(?<![\w@/.'])[a-z]{4,}(?![\w@/']|\.\w)")
"""A word that is no part of an address."""
MOST = 3
"""Words in a row that may be misspelt."""
SENTENCE_END = compiled(r"(?:^|[.!?:\n])[\s\W]*$")


def misspelt_in(wrong: Segmented, right: Segmented) -> list[Spot]:
    """The misspelt words of one side, each with the word in its place on the other."""
    left, others = (list(WORD.finditer(side.words.normal)) for side in (wrong, right))
    meant = {word.group() for word in others}
    return [
        Spot(*word.span(), *other.span())
        for word, other in _replaced(left, others)
        if word.group() not in meant and not _is_name(word, wrong) and is_slip_for(word.group(), other.group())
    ]


def _replaced(old: Sequence[Match[str]], new: Sequence[Match[str]]) -> Iterator[tuple[Match[str], Match[str]]]:
    """The words that stand in the place of others."""
    ops = operations([word.group() for word in old], [word.group() for word in new])
    for op, after in pairwise(ops):
        count = op.old_end - op.old_start
        if (op.tag, after.tag) == ("delete", "insert") and after.new_end - after.new_start == count <= MOST:
            yield from zip(old[op.old_start : op.old_end], new[after.new_start : after.new_end], strict=True)


def _is_name(word: Match[str], side: Segmented) -> bool:
    """Whether a word is printed with a capital inside a sentence."""
    first = side.words.text[side.words.offsets[word.start()]]
    return first.isupper() and not SENTENCE_END.search(side.words.normal[: word.start()])
