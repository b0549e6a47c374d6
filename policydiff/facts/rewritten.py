"""Sentences that came or went as a whole, among the words that differ."""

from collections.abc import Sequence
from itertools import groupby

from policydiff.facts.differences import Hunk
from policydiff.facts.segments import Segmented
from policydiff.facts.values import is_clause

Span = tuple[int, int]
FEW = 5
"""Words from which a sentence is judged as a whole,"""
MOST_OF = 0.85
"""where so many of them differ;"""
HALF_OF = 0.6
"""or so many, where as much of the whole clause was written anew."""


def rewritten_sentences(hunks: Sequence[Hunk], old: Segmented, new: Segmented) -> tuple[list[Span], list[Span]]:
    """The sentences of either side that came or went as a whole."""
    gone = {t.start for hunk in hunks for t in hunk.old}
    come = {t.start for hunk in hunks for t in hunk.new}
    all_words = sum(len(s.tokens) for side in (old, new) for s in side.segments)
    share = HALF_OF if len(gone) + len(come) >= HALF_OF * all_words else MOST_OF
    lost = {t.start for hunk in hunks if not hunk.new for t in hunk.old}
    gained = {t.start for hunk in hunks if not hunk.old for t in hunk.new}
    return _mostly(gone, lost, old, share), _mostly(come, gained, new, share)


def _mostly(changed: set[int], alone: set[int], side: Segmented, share: float) -> list[Span]:
    """Sentences of which most words changed, and short ones without a counterpart (`alone`) on the other side."""
    found = []
    for _, run in groupby(side.segments, key=lambda segment: segment.sentence):
        inside = list(run)
        tokens = [t for s in inside for t in s.tokens]
        said = is_clause(side.words.normal[inside[0].start : inside[-1].end], side.language)
        whole = said and all(t.start in alone for t in tokens)
        if whole or (len(tokens) >= FEW and sum(t.start in changed for t in tokens) >= share * len(tokens)):
            found.append((inside[0].start, inside[-1].end))
    return found
