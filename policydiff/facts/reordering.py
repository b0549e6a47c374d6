"""Sentences that say the same in another order: an enumeration is a set; active or passive, condition first or last."""

from collections import Counter
from itertools import combinations

from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import Vocabulary, vocabulary

Sentence = list[Segment]
REPEATABLE = frozenset(("信息", "本平台", "information", "servic", "隐私政策", "用户"))
"""Words so general that standing twice they cannot change places."""
ONLY = frozenset(("仅", "only"))
"""Words whose sense hangs on what stands behind them, as that of a negation does."""

THINGS = frozenset(("data", "sensitive", "permission"))
"""Kinds of the objects that may stand between a turning word and its verb."""


def same_sentences(old: Segmented, new: Segmented) -> tuple[set[int], set[int]]:
    """The numbers of the sentences of either side that have one of the same words on the other side."""
    left, right = _sentences(old), _sentences(new)
    found: tuple[set[int], set[int]] = (set(), set())
    places: dict[tuple[str, ...], list[int]] = {}
    for number, sentence in right.items():
        places.setdefault(_bag(sentence), []).append(number)
    for number, sentence in left.items():
        twins = places.get(_bag(sentence), [])
        twin = next((n for n in twins if _keys(right[n]) == _keys(sentence) or says_the_same(sentence, right[n])), None)
        if twin is not None:
            twins.remove(twin)
            found[0].add(number)
            found[1].add(twin)
    return found


def _sentences(side: Segmented) -> dict[int, Sentence]:
    found: dict[int, Sentence] = {}
    for segment in side.segments:
        found.setdefault(segment.sentence, []).append(segment)
    return found


def _tokens(sentence: Sentence) -> list[Token]:
    return [t for segment in sentence for t in segment.tokens]


def _keys(sentence: Sentence) -> list[str]:
    return [t.key for t in _tokens(sentence)]


def _bag(sentence: Sentence) -> tuple[str, ...]:
    return tuple(sorted(_keys(sentence)))


def says_the_same(old: Sentence, new: Sentence) -> bool:
    """Whether two sentences of the same words in another order can only mean the same.

    Not where a word stands twice (each might go with another), nor two numbers or two parties, and a word that turns
    the meaning of others must stand before the same word or in a part of the same words.
    """
    known = vocabulary("zh" if any("㐀" <= c <= "鿿" for k in _keys(old) for c in k) else "en")
    counts = Counter(key for key in _keys(old) if key not in REPEATABLE and known.turns.get(key) != "negation")
    if any(n > 1 for n in counts.values()) or sum(t.kind != "word" for t in _tokens(old)) > 1:
        return False
    if _parties(old, known) != _parties(new, known) or _like_things_swapped(old, new, known):
        return False
    return any(
        view(old) == view(new)
        for view in (
            lambda sentence: _turned(sentence, known),
            lambda sentence: _turned(sentence, known, past=THINGS),
            lambda sentence: _parts_with_turns(sentence, known),
        )
    )


def _parties(sentence: Sentence, known: Vocabulary) -> list[str]:
    """The parties in order, where they do not stand in one enumeration."""
    series = {s.series for s in sentence for t in s.tokens if known.kinds.get(t.key) == "recipient"}
    return [t.key for t in _tokens(sentence) if known.kinds.get(t.key) == "recipient"] if len(series) > 1 else []


def _like_things_swapped(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether two things of one kind changed places, each with words of its own ('names with A and emails with B')."""
    places = {t.key: at for at, t in enumerate(_tokens(new))}
    named = [
        (t.key, known.kinds[t.key], len(segment.tokens) == 1)
        for segment in old
        for t in segment.tokens
        if t.key in known.kinds
    ]
    return any(
        one[1] == other[1] and not (one[2] or other[2]) and places[one[0]] > places[other[0]]
        for one, other in combinations(named, 2)
    )


def _turned(sentence: Sentence, known: Vocabulary, past: frozenset[str] = frozenset()) -> Counter[tuple[str, str]]:
    """Each turning word with the word behind it, of no kind in `past` ('可以对头像进行修改', '可以修改头像')."""
    tokens = _tokens(sentence)
    return Counter(
        (t.key, next((o.key for o in tokens[at + 1 :] if t.key in ONLY or known.kinds.get(o.key) not in past), ""))
        for at, t in enumerate(tokens)
        if known.turns.get(t.key) in ("negation", "modality") or t.key in ONLY
    )


def _parts_with_turns(sentence: Sentence, known: Vocabulary) -> Counter[tuple[str, ...]]:
    return Counter(
        tuple(sorted(t.key for t in segment.tokens))
        for segment in sentence
        if any(t.key in known.turns for t in segment.tokens)
    )
