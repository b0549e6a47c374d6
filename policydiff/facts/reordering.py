"""Sentences that say the same in another order: an enumeration is a set; active or passive, condition first or last."""

from collections import Counter
from itertools import combinations, pairwise

from policydiff.facts.enumerations import members_in_order, same_but_for_members
from policydiff.facts.holding import holds_together, roles_in
from policydiff.facts.limits import only_behind, only_theirs
from policydiff.facts.means import without_means
from policydiff.facts.peeled import condition_moved, same_with_ends
from policydiff.facts.roles import STRICT
from policydiff.facts.segments import Segmented
from policydiff.facts.sentence import Sentence, bag_of, keys_of, sentences_of, tokens_in
from policydiff.facts.turning import only_stays
from policydiff.facts.vocabulary import Vocabulary, vocabulary

REPEATABLE = frozenset(("信息", "本平台", "information", "servic", "隐私政策", "用户"))
"""Words so general that standing twice they cannot change places."""


def same_sentences(old: Segmented, new: Segmented) -> list[tuple[int, int]]:
    """The numbers of the sentences, old and new, that say the same in the same words."""
    left, right = sentences_of(old), sentences_of(new)
    found = _twins(left, right, old, new)
    if old.language == "zh" and _uses(left) == _uses(right):
        return found
    bare = [
        {n: without_means(s, side) for n, s in sentences.items() if n not in {pair[at] for pair in found}}
        for at, (sentences, side) in enumerate(((left, old), (right, new)))
    ]
    return found + _twins(bare[0], bare[1], old, new)


def _uses(sentences: dict[int, Sentence]) -> int:
    """How many words for 'use' stand in some sentences."""
    return sum(keys_of(sentence).count("使用") for sentence in sentences.values())


def _twins(
    left: dict[int, Sentence], right: dict[int, Sentence], old: Segmented, new: Segmented
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    places: dict[tuple[str, ...], list[int]] = {}
    for number, sentence in right.items():
        places.setdefault(bag_of(sentence), []).append(number)
    for number, sentence in left.items():
        twins = places.get(bag_of(sentence), [])
        twin = next((n for n in twins if _same(sentence, right[n], old, new)), None)
        if twin is not None:
            twins.remove(twin)
            found.append((number, twin))
    return found


def _same(sentence: Sentence, other: Sentence, old: Segmented, new: Segmented) -> bool:
    if keys_of(other) == keys_of(sentence):
        return True
    if old.language == "en" and condition_moved(sentence, other, (old, new)):
        return False
    if old.language == "en" and _rotated(sentence, other):
        return True
    if old.language == "en" and (only_behind(sentence, other, new) or only_behind(other, sentence, old)):
        return True
    if says_the_same(sentence, other) and (
        only_theirs(sentence, other) or only_stays(tokens_in(sentence), tokens_in(other), old, new)
    ):
        return True
    return old.language == "en" and same_with_ends(
        sentence, other, (old, new), lambda one, two: _same(one, two, old, new)
    )


def _rotated(old: Sentence, new: Sentence) -> bool:
    """Whether what stood before a mark stands behind the rest ('If A, B', 'B if A'); words may stand twice then."""
    return any(
        keys_of(two) == keys_of([*one[cut:], *one[:cut]])
        for one, two in ((old, new), (new, old))
        for cut in range(1, len(one))
    )


def says_the_same(old: Sentence, new: Sentence) -> bool:
    """Whether two sentences of the same words in another order can only mean the same.

    Not where a word stands twice (each might go with another), nor two numbers or two parties, and a word that turns
    the meaning of others must stand before the same word or in a part of the same words.
    """
    if same_but_for_members(old, new):
        return True
    new = members_in_order(old, new)
    known = vocabulary("zh" if any("㐀" <= c <= "鿿" for k in keys_of(old) for c in k) else "en")
    counts = Counter(key for key in keys_of(old) if key not in REPEATABLE and known.turns.get(key) != "negation")
    if _excepted(old) == _excepted(new):
        counts.pop(EXCEPT, None)
    twice = frozenset(key for key, n in counts.items() if n > 1)
    if twice and not _stay_joined(twice, old, new, known):
        return False
    if sum(t.kind != "word" for t in tokens_in(old)) > 1:
        return False
    if _parties(old, known) != _parties(new, known) or _like_things_swapped(old, new, known):
        return False
    return holds_together(old, new, known)


EXCEPT = "除"


def _excepted(sentence: Sentence) -> Counter[tuple[str, ...]]:
    """The words that each 除 makes an exception: those behind it in its part, or before it ('另有规定的除外')."""
    return Counter(
        tuple(sorted(segment.key[at + 1 :] or (key for key in segment.key[:at] if key != "but")))
        for segment in sentence
        for at, key in enumerate(segment.key)
        if key == EXCEPT
    )


def _stay_joined(twice: frozenset[str], old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether words that stand twice only begin compounds that both sides have ('医保结算', '医保卡号')."""
    compounds = [
        Counter((a.key, b.key) for s in side for a, b in pairwise(s.tokens) if a.key in twice) for side in (old, new)
    ]
    return (
        bool(known.acts)
        and compounds[0] == compounds[1]
        and sum(compounds[0].values()) == sum(key in twice for key in keys_of(old))
        and not any(key in known.acts for pair in compounds[0] if pair[1] not in known.behind for key in pair)
    )


def _parties(sentence: Sentence, known: Vocabulary) -> list[str]:
    """The parties in order, where they do not stand in one enumeration."""
    series = {s.series for s in sentence for t in s.tokens if known.kinds.get(t.key) == "recipient"}
    return [t.key for t in tokens_in(sentence) if known.kinds.get(t.key) == "recipient"] if len(series) > 1 else []


def _like_things_swapped(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether two things of one kind changed places, each with words of its own ('names with A and emails with B')."""
    places = {t.key: at for at, t in enumerate(tokens_in(new))}
    named = [
        (t.key, known.kinds[t.key], len(segment.tokens) == 1)
        for segment in old
        for t in segment.tokens
        if t.key in known.kinds
    ]
    told = ("place", "agent") if known.language == "en" else ("place",)
    where = {key for side in (old, new) for key, role in roles_in(side).items() if role in told}
    roles = roles_in(new)
    held = {key for key, role in roles_in(old).items() if role in STRICT and roles.get(key) == role}
    return any(
        one[1] == other[1]
        and not (one[2] or other[2])
        and places[one[0]] > places[other[0]]
        and (one[0] in where) == (other[0] in where)
        and (one[0] in held) == (other[0] in held)
        for one, other in combinations(named, 2)
    )
