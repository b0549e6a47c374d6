"""Sentences that say the same in another order: an enumeration is a set; active or passive, condition first or last."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, groupby, pairwise, product

from policydiff.facts.peeled import condition_moved, same_with_ends
from policydiff.facts.roles import STRICT
from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.tokens import Token
from policydiff.facts.turning import only_stays
from policydiff.facts.vocabulary import Vocabulary, vocabulary
from policydiff.kept import compiled

Sentence = list[Segment]
REPEATABLE = frozenset(("信息", "本平台", "information", "servic", "隐私政策", "用户"))
"""Words so general that standing twice they cannot change places."""

FLOATING = frozenset(("at any time",))
"""Keys that may stand between a turning word and its verb or at the end of the sentence."""

THINGS = frozenset(("data", "sensitive", "permission"))
"""Kinds of the objects that may stand between a turning word and its verb."""


def same_sentences(old: Segmented, new: Segmented) -> list[tuple[int, int]]:
    """The numbers of the sentences, old and new, that say the same in the same words."""
    left, right = sentences_of(old), sentences_of(new)
    found = _twins(left, right, old, new)
    if old.language == "zh" and _uses(left) == _uses(right):
        return found
    bare = [
        {n: _without_means(s, side) for n, s in sentences.items() if n not in {pair[at] for pair in found}}
        for at, (sentences, side) in enumerate(((left, old), (right, new)))
    ]
    return found + _twins(bare[0], bare[1], old, new)


def _uses(sentences: dict[int, Sentence]) -> int:
    """How many words for 'use' stand in some sentences."""
    return sum(_keys(sentence).count("使用") for sentence in sentences.values())


def _twins(
    left: dict[int, Sentence], right: dict[int, Sentence], old: Segmented, new: Segmented
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    places: dict[tuple[str, ...], list[int]] = {}
    for number, sentence in right.items():
        places.setdefault(_bag(sentence), []).append(number)
    for number, sentence in left.items():
        twins = places.get(_bag(sentence), [])
        twin = next((n for n in twins if _same(sentence, right[n], old, new)), None)
        if twin is not None:
            twins.remove(twin)
            found.append((number, twin))
    return found


def _same(sentence: Sentence, other: Sentence, old: Segmented, new: Segmented) -> bool:
    if _keys(other) == _keys(sentence):
        return True
    if old.language == "en" and condition_moved(sentence, other, (old, new)):
        return False
    if old.language == "en" and _rotated(sentence, other):
        return True
    if old.language == "en" and (_only_behind(sentence, other, new) or _only_behind(other, sentence, old)):
        return True
    if says_the_same(sentence, other) and (
        _only_theirs(sentence, other) or only_stays(_tokens(sentence), _tokens(other), old, new)
    ):
        return True
    return old.language == "en" and same_with_ends(
        sentence, other, (old, new), lambda one, two: _same(one, two, old, new)
    )


def _only_theirs(old: Sentence, new: Sentence) -> bool:
    """Whether an English 'only' limits the same word: 'only nurses see it', 'seen by nurses only', 'only seen by nurses'."""
    limited = _limited(old) & _limited(new)
    return bool(limited) and _keys(old).count("only") == _keys(new).count("only") == 1


def _limited(sentence: Sentence) -> set[str]:
    """The words that an 'only' may limit: the next, the one before it that 'by' leads to, the one that the next is done by."""
    found: set[str] = set()
    for segment in sentence:
        for at, (token, role) in enumerate(zip(segment.tokens, segment.roles, strict=True)):
            if token.key != "only":
                continue
            behind = [(t.key, r) for t, r in zip(segment.tokens[at + 1 :], segment.roles[at + 1 :], strict=True)][:2]
            found |= {key for n, (key, given) in enumerate(behind) if n == 0 or given in LEADING}
            found |= {behind[1][0]} if behind[1:] and behind[0][0] in SEEN_BY else set()
            found |= _first_placed(segment, at)
            if role in LEADING and not behind and at:
                found.add(segment.tokens[at - 1].key)
    return found


def _first_placed(segment: Segment, at: int) -> set[str]:
    """The first word behind an 'only' that 'if', 'in' or the like leads to: 'we only call if you ask', '… only if you ask'."""
    behind = list(zip(segment.tokens[at:], segment.roles[at:], strict=True))
    return {t.key for (_, one), (t, other) in pairwise(behind) if not one and other == "other"}


LEADING = ("agent", "goal")
SEEN_BY = ("visibl to",)
"""Keys behind which stands who sees."""


PLACE = compiled(
    r" ?(?:to|with|by|for|in|on|at|from|via|through|within|during|among|between|when|if|where|after|once)\b(.*)"
)
"""What 'only' limits where it stands before a preposition or a condition,"""
FURTHER = compiled(
    r" (?:to|with|by|for|in|on|at|from|via|through|within|during|among|between|of|when|if|where|after)\b"
)
"""and what must not follow in it: 'only' behind the whole might limit the last alone."""


def _only_behind(behind: Sentence, before: Sentence, side: Segmented) -> bool:
    """Whether 'only' ends a part that it stands inside on the other `side`: 'to owners only', 'only to owners'."""
    keys, others = _keys(behind), _keys(before)
    if [k for k in keys if k != "only"] != [k for k in others if k != "only"] or keys.count("only") != 1:
        return False
    if others.count("only") != 1 or all(segment.key[-1] != "only" for segment in behind):
        return False
    for segment in before:
        for token in segment.tokens:
            if token.key == "only" and keys.index("only") == len(_keys(before[: before.index(segment) + 1])) - 1:
                limited = PLACE.match(side.words.normal[token.end : segment.end])
                return limited is not None and not FURTHER.search(limited[1])
    return False


def _without_means(sentence: Sentence, side: Segmented) -> Sentence:
    """The sentence without a 'use' that only says by what something is done: 'we use X to do Y', 'Y is done with X'."""
    found = []
    for segment in sentence:
        kept = [n for n, t in enumerate(segment.tokens) if t.key not in USE or not _means(segment, n, side)]
        parts = zip(
            *((segment.tokens[n], segment.key[n - len(segment.tokens)], segment.roles[n]) for n in kept), strict=True
        )
        tokens, key, roles = tuple(parts) or ((), (), ())
        found += [segment._replace(tokens=tokens, key=key, roles=roles)] if kept else []
    return found


USE = frozenset(("use", "使用"))
USED = frozenset(("使用", "采用", "利用", "运用"))
"""Chinese words that may lead to the means by which the verb behind them is done: '采用专线传输'."""


def _means(segment: Segment, at: int, side: Segmented) -> bool:
    """Whether a 'use' only says by what something is done."""
    token, text = segment.tokens[at], side.words.normal
    if side.language == "en":
        return _is_means(token, text)
    acts = vocabulary("zh").acts
    return text[token.start : token.end] in USED and any(t.key in acts for t in segment.tokens[at + 2 :])


def _is_means(token: Token, text: str) -> bool:
    before, word = text[: token.start], text[token.start : token.end]
    if word == "using" or before.endswith(("by ", "by the ", "through ", "through the ", "with the ")):
        return True
    return word in ("use", "uses", "used") and not before.endswith(UNLIKE) and bool(AIM.match(text, token.end))


UNLIKE = ("and ", "or ", ", ", "to ", "not ", "n't ")
"""Behind these 'use' is one thing among several, or what is not done."""


AIM = compiled(
    r"(?! and\b| or\b|,)(?: [^.,;:()\n]{1,90}?)?"
    r" (?:to (?!us\b|you\b|them\b|the\b)[a-z]+|for (?:[a-z]+ing\b|the [a-z]+ion\b)|so that )"
)
"""What follows a 'use' that only says by what means something is done."""


def _rotated(old: Sentence, new: Sentence) -> bool:
    """Whether what stood before a mark stands behind the rest ('If A, B', 'B if A'); words may stand twice then."""
    return any(
        _keys(two) == _keys([*one[cut:], *one[:cut]])
        for one, two in ((old, new), (new, old))
        for cut in range(1, len(one))
    )


def sentences_of(side: Segmented) -> dict[int, Sentence]:
    """The segments of each sentence, by its number."""
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
    if _same_but_for_members(old, new):
        return True
    new = _members_in_order(old, new)
    known = vocabulary("zh" if any("㐀" <= c <= "鿿" for k in _keys(old) for c in k) else "en")
    counts = Counter(key for key in _keys(old) if key not in REPEATABLE and known.turns.get(key) != "negation")
    twice = frozenset(key for key, n in counts.items() if n > 1)
    if twice and not _stay_joined(twice, old, new, known):
        return False
    if sum(t.kind != "word" for t in _tokens(old)) > 1:
        return False
    if _parties(old, known) != _parties(new, known) or _like_things_swapped(old, new, known):
        return False
    return holds_together(old, new, known)


def _same_but_for_members(old: Sentence, new: Sentence) -> bool:
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


def _members_in_order(old: Sentence, new: Sentence) -> Sentence:
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
                _cut(s, slice(first * (n == 0), len(s.tokens) - last * (n == len(new) - 1))) for n, s in enumerate(new)
            ]
            put = [bare[members.index(member)] for member in own]
            put[0] = _joined_tokens(_cut(new[0], slice(first)), put[0])
            put[-1] = _joined_tokens(put[-1], _cut(new[-1], slice(len(new[-1].tokens) - last, None)))
            return put
    return []


def _cut_members(members: list[list[str]], lead: int, tail: int) -> list[list[str]]:
    own = [*members[:-1], members[-1][: len(members[-1]) - tail]]
    return [own[0][lead:], *own[1:]]


def _joined_tokens(one: Segment, other: Segment) -> Segment:
    """One part of the words of two."""
    return one._replace(tokens=one.tokens + other.tokens, key=one.key + other.key, roles=one.roles + other.roles)


def _stay_joined(twice: frozenset[str], old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether words that stand twice only begin compounds that both sides have ('医保结算', '医保卡号')."""
    compounds = [
        Counter((a.key, b.key) for s in side for a, b in pairwise(s.tokens) if a.key in twice) for side in (old, new)
    ]
    return (
        bool(known.acts)
        and compounds[0] == compounds[1]
        and sum(compounds[0].values()) == sum(key in twice for key in _keys(old))
        and not any(key in known.acts for pair in compounds[0] for key in pair)
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
    told = ("place", "agent") if known.language == "en" else ("place",)
    where = {key for side in (old, new) for key, role in _roles(side).items() if role in told}
    roles = _roles(new)
    held = {key for key, role in _roles(old).items() if role in STRICT and roles.get(key) == role}
    return any(
        one[1] == other[1]
        and not (one[2] or other[2])
        and places[one[0]] > places[other[0]]
        and (one[0] in where) == (other[0] in where)
        and (one[0] in held) == (other[0] in held)
        for one, other in combinations(named, 2)
    )


def holds_together(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether the same words in another order keep their parts: who does it to whom, what comes first, what is turned."""
    if _behind(old, known) != _behind(new, known) or _roles_swapped(old, new, known) or _turned_round(old, new, known):
        return False
    nothing = frozenset[str]()
    if all(_turned(old, known.first, past) != _turned(new, known.first, past) for past in (nothing, _things(known))):
        return False
    ahead = known.ahead - {"only"} if known.language == "en" and _only_theirs(old, new) else known.ahead
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


def _behind(sentence: Sentence, known: Vocabulary) -> Counter[tuple[str, ...]]:
    """Each word that dates what stands before it in its part ('通知您之前') with that."""
    found: Counter[tuple[str, ...]] = Counter()
    for segment in sentence:
        for at, token in enumerate(segment.tokens):
            if token.key in known.behind:
                led = at and segment.roles[at] and segment.roles[at - 1]
                start = next((n + 1 for n in range(at - 1, -1, -1) if led and not segment.roles[n]), 0)
                found[token.key, *sorted(t.key for t in segment.tokens[start:at])] += 1
    return found


def _roles(sentence: Sentence) -> dict[str, str]:
    return {t.key: role for s in sentence for t, role in zip(s.tokens, s.roles, strict=True)}


def _roles_swapped(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether a role passed from one word to another ('from A to B', 'from B to A')."""
    before, after = _roles(old), _roles(new)
    acting = _acting(old, known) | _acting(new, known)
    if any("goal" in (before[word], after.get(word)) and word in acting for word in before):
        return True
    return any(
        role in STRICT and after[word] != role and any(after[o] == role != before[o] for o in after)
        for word, role in before.items()
    )


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
    kept = [(s, t) for s in old for t in new if _bag([s]) == _bag([t])]
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
                if _bag([_cut(whole, run)]) == _bag([part]):
                    pairs = [([part], [_cut(whole, run)]), ([s for s in one if s is not part], [_cut(whole, left)])]
                    return [(b, a) for a, b in pairs] if back else pairs
    return [(old, new)]


def _cut(segment: Segment, run: slice) -> Segment:
    """Some of the words of a part, as a part of their own."""
    tokens = segment.tokens[run]
    return segment._replace(tokens=tokens, key=tuple(t.key for t in tokens), roles=segment.roles[run])


def _reversed_round(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    before, after = _roles(old), _roles(new)
    places = {t.key: at for at, t in enumerate(_tokens(new))}
    once = [key for key, n in Counter(_keys(old)).items() if n == 1 and key in places]
    order = [(places[key], bool(before[key] or after[key]), key) for key in once]
    return any(
        x[0] > p[0] > y[0] and not (x[1] or y[1]) and p[2] not in known.symmetric for x, p, y in combinations(order, 3)
    )


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
