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


def without_after(full: Segmented, short: Segmented) -> tuple[Segmented, Segmented]:
    """'您关闭推荐后,我们不再' as '您关闭推荐的,我们不再'."""
    if not (counts(full) - counts(short))[AFTER]:
        return full, short
    told = {s.key for s in short.segments if short.words.normal.startswith(WHERE, s.tokens[-1].end)}
    ends = [s.tokens[-1] for s in full.segments if s.key[-1] == AFTER and s.key[:-1] in told]
    return rekeyed(full, {full.tokens.index(t): FREE for t in ends}), short


AFTER = "后"
WHERE = ("的,", "的，")
"""What ends a condition."""
RULES = (
    without_after,
    without_spare_words,
    without_repeated_heads,
    with_compounds,
    without_repeated_modifiers,
    without_repeated_predicates,
    without_named_again,
)
"""Each takes the side that says more and the side that says less."""


FEW_APART = 4
"""Words that may still differ, such as two and their synonyms; where more do, facts quote the words as they stand."""


def in_one_form(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """Both sides of a Chinese clause in the same form, where the one says what the other does."""
    sides = old, new
    for rule in RULES:
        if counts(old) == counts(new):
            return old, new
        old, new = rule(old, new)
        new, old = rule(new, old)
    old, new = in_one_licence(old, new)
    apart = (counts(old) - counts(new)) + (counts(new) - counts(old))
    return (old, new) if apart.total() <= FEW_APART else sides
