"""Chinese sentences that say the same in two forms, made alike before they are compared; each rule is about form alone."""

from collections import Counter

from policydiff.facts.elided import with_compounds, without_repeated_heads, without_repeated_modifiers
from policydiff.facts.licences import in_one_licence
from policydiff.facts.predicates import without_repeated_predicates
from policydiff.facts.repeated import without_named_again
from policydiff.facts.segments import Keys, Segmented, counts, rekeyed
from policydiff.facts.setting import spare_words
from policydiff.facts.vocabulary import FREE


def without_spare_words(full: Segmented, short: Segmented) -> tuple[Segmented, Segmented]:
    """'为实现计费' as '为计费', '用手机号注册' for '使用手机号注册'."""
    surplus = counts(full) - counts(short)
    if not surplus:
        return full, short
    keys: Keys = {}
    others = frozenset(short.words.normal[t.start : t.end] for t in short.tokens)
    members = _last_words_of_members(full)
    for token in spare_words(full.tokens, full.words.normal, others):
        if surplus[token.key] > 0 and token.start not in members:
            surplus[token.key] -= 1
            keys[full.tokens.index(token)] = FREE
    return rekeyed(full, keys), short


def _last_words_of_members(side: Segmented) -> set[int]:
    """Where the words stand in which the members of enumerations end: '收集、使用、共享'."""
    sizes = Counter(segment.series for segment in side.segments)
    return {s.tokens[-1].start for s in side.segments if sizes[s.series] > 1}


RULES = (
    without_spare_words,
    without_repeated_heads,
    with_compounds,
    without_repeated_modifiers,
    without_repeated_predicates,
    without_named_again,
)
"""Each takes the side that says more and the side that says less."""


def in_one_form(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """Both sides of a Chinese clause in the same form, where the one says what the other does."""
    for rule in RULES:
        if counts(old) == counts(new):
            return old, new
        old, new = rule(old, new)
        new, old = rule(new, old)
    return in_one_licence(old, new)
