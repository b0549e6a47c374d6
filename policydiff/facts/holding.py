"""Whether what belongs together stays together where a sentence is put in another order: who acts, what a negation turns."""

from collections import Counter
from itertools import combinations, pairwise

from policydiff.facts.dated import stays_dated
from policydiff.facts.limits import only_theirs
from policydiff.facts.roles import STRICT
from policydiff.facts.sentence import Sentence, bag_of, cut_out, keys_of, tokens_in
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import Vocabulary

FLOATING = frozenset(("at any time",))
"""Keys that may stand between a turning word and its verb or at the end of the sentence."""
THINGS = frozenset(("data", "sensitive", "permission"))
"""Kinds of the objects that may stand between a turning word and its verb."""


def holds_together(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether the same words in another order keep their parts: who does it to whom, what comes first, what is turned."""
    if not stays_dated(old, new, known) or _roles_swapped(old, new, known) or _turned_round(old, new, known):
        return False
    nothing = frozenset[str]()
    if all(_turned(old, known.first, past) != _turned(new, known.first, past) for past in (nothing, _things(known))):
        return False
    ahead = known.ahead - {"only"} if known.language == "en" and only_theirs(old, new) else known.ahead
    turning = ahead | {key for key, turn in known.turns.items() if turn in ("negation", "modality")}
    return any(
        _turned(old, turning, past, **views) == _turned(new, turning, past, **views)
        for past, views in (
            (nothing, {}),
            (FLOATING, {}),
            (_things(known), {}),
            (_things(known), {"roles": True}),
            (_things(known), {"roles": True, "joints": True}),
            *(((_things(known) | _named(known), {"roles": True}),) if known.language == "zh" else ()),
        )
    ) or _parts_with_turns(old, turning, known) == _parts_with_turns(new, turning, known)


def _things(known: Vocabulary) -> frozenset[str]:
    return frozenset(key for key, kind in known.kinds.items() if kind in THINGS)


def _named(known: Vocabulary) -> frozenset[str]:
    """Keys of parties, which may stand before or behind a 'must not' ('禁止商户保存', '商户不得保存')."""
    return frozenset(key for key, kind in known.kinds.items() if kind == "recipient")


def roles_in(sentence: Sentence) -> dict[str, str]:
    """The role of each word: giver, taker, …"""
    return {t.key: role for s in sentence for t, role in zip(s.tokens, s.roles, strict=True)}


def _roles_swapped(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether a role passed from one word to another ('from A to B', 'from B to A')."""
    before, after = roles_in(old), roles_in(new)
    if _acted_upon(old, new, known) or _acted_upon(new, old, known):
        return True
    acting = _acting(old, known) | _acting(new, known)
    if any("goal" in (before[word], after.get(word)) and word in acting for word in before):
        return True
    return any(
        role in STRICT and after[word] != role and any(after[o] == role != before[o] for o in after)
        for word, role in before.items()
    )


CONSENTS = frozenset(("同意", "明示同意", "单独同意", "书面同意", "另行同意"))


def _acted_upon(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether the one by whom something is done stands behind that verb, or the one to whom it is done agrees instead."""
    if known.language == "en":
        return False
    after, order = roles_in(new), keys_of(new)
    passive = "agent" in after.values()
    agrees = {a.key for a, b in pairwise(tokens_in(new)) if b.key in CONSENTS}
    for segment in old:
        for at, (token, role) in enumerate(zip(segment.tokens, segment.roles, strict=True)):
            if after.get(token.key, role) or order.count(token.key) != 1:
                continue
            verb = next((t.key for t in segment.tokens[at + 1 :] if t.key in known.acts), None)
            leads = role == "agent" and "agent" not in segment.roles[:at]
            if leads and not passive and verb in order and order.index(verb) < order.index(token.key):
                return True
            if role == "goal" and token.key in agrees and not CONSENTS.intersection(segment.key):
                return True
    return False


def _acting(sentence: Sentence, known: Vocabulary) -> set[str]:
    """Chinese words that no word gives a role and that stand before a verb in their part."""
    return {
        t.key
        for s in sentence
        for at, (t, role) in enumerate(zip(s.tokens, s.roles, strict=True))
        if known.language == "zh"
        and not role
        and t.key not in known.acts
        and any(o.key in known.acts and not own for o, own in zip(s.tokens[at + 1 :], s.roles[at + 1 :], strict=True))
    }


def _turned_round(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether two words changed places around a third, and no word tells their roles ('A may see B', 'B may see A')."""
    kept = [(s, t) for s in old for t in new if bag_of([s]) == bag_of([t])]
    rest = [[s for s in side if all(s is not o for pair in kept for o in pair)] for side in (old, new)]
    pairs = [*(([s], [t]) for s, t in kept), *_peeled(rest[0], rest[1])]
    return any(_reversed_round(one, other, known) for one, other in pairs)


def _peeled(old: Sentence, new: Sentence) -> list[tuple[Sentence, Sentence]]:
    """The pairs of a part and the run of its words at an end of the other side ('If A, B', 'B if A'), and what is left."""
    for one, other, back in ((old, new, False), (new, old, True)):
        if len(one) < 2 or len(other) != 1:
            continue
        for part in (one[0], one[-1]):
            whole, size = other[0], len(part.tokens)
            for run, left in ((slice(-size, None), slice(None, -size)), (slice(size), slice(size, None))):
                if bag_of([cut_out(whole, run)]) == bag_of([part]):
                    pairs = [
                        ([part], [cut_out(whole, run)]),
                        ([s for s in one if s is not part], [cut_out(whole, left)]),
                    ]
                    return [(b, a) for a, b in pairs] if back else pairs
    return [(old, new)]


def _reversed_round(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    before, after = roles_in(old), roles_in(new)
    places = {t.key: at for at, t in enumerate(tokens_in(new))}
    once = [key for key, n in Counter(keys_of(old)).items() if n == 1 and key in places]
    order = [(places[key], bool(before[key] or after[key]), key) for key in once]
    still = known.symmetric | (_denied(old, known) & _denied(new, known))
    things = _things(known) if known.language == "zh" else frozenset[str]()
    return any(
        x[0] > p[0] > y[0] and not (x[1] or y[1]) and p[2] not in still and things.isdisjoint((x[2], y[2]))
        for x, p, y in combinations(order, 3)
    )


def _denied(sentence: Sentence, known: Vocabulary) -> set[str]:
    """The negations of verbs whose two sides may change places ('不适用')."""
    return {
        one.key
        for one, other in pairwise(tokens_in(sentence))
        if other.key in known.symmetric and known.turns.get(one.key) == "negation"
    }


def _turned(
    sentence: Sentence, turning: frozenset[str], past: frozenset[str], *, roles: bool = False, joints: bool = False
) -> Counter[tuple[str, ...]]:
    """Each turning word with the word behind it, past things and, where told so, past what has a role.

    '可以对头像进行修改', '可以修改头像'. With `joints` all words count that are joined: '不出租或出售', '不出售或出租'.
    """
    tokens = [(t, role) for s in sentence for t, role in zip(s.tokens, s.roles, strict=True)]
    joined = _joined(sentence) if joints else {}
    found: Counter[tuple[str, ...]] = Counter()
    for at, (turn, own) in enumerate(tokens):
        if turn.key in turning:
            skip = joined.get(turn.start, ())
            word = next(
                (
                    t
                    for t, role in tokens[at + 1 :]
                    if t.key not in past and t not in skip and not (roles and role and not own)
                ),
                None,
            )
            found[turn.key, *sorted(t.key for t in (word, *joined.get(word.start, ())) if word) if word else ()] += 1
    return found


def _joined(sentence: Sentence) -> dict[int, tuple[Token, ...]]:
    """For the last word of the first part of an enumeration the first words of its other parts ('出租或出售信息')."""
    found: dict[int, tuple[Token, ...]] = {}
    for at, segment in enumerate(sentence):
        if at and sentence[at - 1].series == segment.series:
            continue
        others = [s for s in sentence[at + 1 :] if s.series == segment.series]
        if others and any(len(s.tokens) > 1 for s in others):
            found[segment.tokens[-1].start] = tuple(s.tokens[0] for s in others)
    return found


def _parts_with_turns(sentence: Sentence, turning: frozenset[str], known: Vocabulary) -> Counter[tuple[str, ...]]:
    """The words of each part that holds a turning word, in order where it holds more than one verb."""
    return Counter(
        tuple(s.key if sum(t.key in known.acts for t in s.tokens) > 1 else sorted(t.key for t in s.tokens))
        for s in sentence
        if any(t.key in turning for t in s.tokens)
    )
