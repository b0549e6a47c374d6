"""Two words that changed places while every other word stayed: 'off until you turn it on', 'on until you turn it off'."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from policydiff.clauses.clause import Language
from policydiff.facts.segments import Segmented
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import vocabulary
from policydiff.packs import load_table

OBJECT = frozenset(("对", "对于", "将", "把"))
"""Chinese words that lead to what is acted upon."""
Named = tuple[str, Token]


def exchanged(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """The first of two words that stand in each other's place, sentence by sentence, not as members of one list.

    Who acts and who is acted upon, what holds at first and what later: the same words say the contrary. A sentence that
    turned from active to passive is left out.
    """
    left, right = _sentences(old), _sentences(new)
    if len(left) != len(right):
        return _led_away(old, new)
    return _led_away(old, new) + [
        (before[first][1], after[first][1])
        for before, after in zip(left, right, strict=True)
        for first, last in _changed_places(before, after, old.language)
        if _passive(before, old) == _passive(after, new) and _says_otherwise(before, after, (first, last), old, new)
    ]


def _led_away(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """The words that a small word stands before, where each side has it once, before another word: '您主动求助', '我们主动读取'."""
    found = []
    for adverb in _table(old.language).get("adverbs", "").split():
        left, right = (_behind(adverb, side) for side in (old, new))
        if len(left) == len(right) == 1 and left[0].key != right[0].key:
            found.append((left[0], right[0]))
    return found


def _behind(adverb: str, side: Segmented) -> list[Token]:
    """The next word that carries a meaning behind each occurrence of a small word."""
    return [
        next((other for other in side.tokens[at + 1 :] if other.key), token)
        for at, token in enumerate(side.tokens)
        if side.words.normal[token.start : token.end] == adverb
    ]


def _changed_places(before: list[Named], after: list[Named], language: Language) -> Iterator[tuple[int, int]]:
    if len(before) != len(after):
        return
    moved = [at for at, (one, other) in enumerate(zip(before, after, strict=True)) if one[0] != other[0]]
    if len(moved) != 2:
        return
    first, last = moved
    if before[first][0] != after[last][0] or before[last][0] != after[first][0]:
        return
    if not {before[at][0] for at in moved} & _movable(language):
        yield first, last


def _says_otherwise(
    before: list[Named], after: list[Named], places: tuple[int, int], old: Segmented, new: Segmented
) -> bool:
    """Whether two words took each other's role; where no small word tells their roles, their places do, but in a list."""
    pairs = [[(run[at][1], side) for at in places] for run, side in ((before, old), (after, new))]
    if any(_in_one_list(one[0], other[0], one[1]) for one, other in pairs):
        return old.language == "en" and all(_with_their_own(one[0], other[0], one[1]) for one, other in pairs)
    roles = [[_role(*told) for told in pair] for pair in pairs]
    told = any(role not in ("", "other") for role in roles[0]) or roles[0] == ["", "other"]  # '甲对乙的评价'
    apart = places[1] - places[0] > 1 or all(_in_two_parts(one[0], other[0], one[1]) for one, other in pairs)
    return roles[0] == roles[1] and (told or apart)


def _in_two_parts(one: Token, other: Token, side: Segmented) -> bool:
    """Whether a comma stands between two words: '著作权归甲,乙可以展览'."""
    return side.language == "zh" and any(mark in side.words.normal[one.end : other.start] for mark in ",，")


def _in_one_list(one: Token, other: Token, side: Segmented) -> bool:
    homes = [s for s in side.segments if one in s.tokens or other in s.tokens]
    return len({s.series for s in homes}) < len(homes)


def _with_their_own(one: Token, other: Token, side: Segmented) -> bool:
    """Whether each of two words stands beside words of its own in its member: 'taken by A and read by B'."""
    places = [(s.tokens.index(t), len(s.tokens)) for t in (one, other) for s in side.segments if t in s.tokens]
    return len(places) == 2 and (all(at for at, _ in places) or all(at + 1 < size for at, size in places))


def _role(token: Token, side: Segmented) -> str:
    """What the small word before a word makes of it: goal ('to'), source ('from'), means; '' for none."""
    at = side.tokens.index(token)
    known = vocabulary(side.language).roles
    for before in reversed(side.tokens[:at]):
        role = known.get(side.words.normal[before.start : before.end], "")
        if before.kind == "mark" or before.key or role or side.person(before):
            return role if role != "other" or side.words.normal[before.start : before.end] in OBJECT else ""
    return ""


def _sentences(side: Segmented) -> list[list[Named]]:
    """The words of each sentence that name, act or oppose, persons and opposites included; other small words left out."""
    numbered = [
        (_sentence(token, side), (name, token)) for token in side.tokens if (name := _name(token, side)) is not None
    ]
    return [[named for _, named in run] for _, run in groupby(numbered, key=lambda found: found[0])]


def _sentence(token: Token, side: Segmented) -> int:
    return next((s.sentence for s in side.segments if token.start < s.end), -1)


def _name(token: Token, side: Segmented) -> str | None:
    word = side.words.normal[token.start : token.end]
    if token.kind == "mark":
        return None
    return token.key or side.person(token) or (word if word in _opposites(side.language) else None)


def _passive(named: list[Named], side: Segmented) -> bool:
    if not named:
        return False
    first, last = named[0][1].start, named[-1][1].end
    words = (side.words.normal[t.start : t.end] for t in side.tokens if first <= t.start < last)
    return any(word in _table(side.language)["passive"].split() for word in words)


@cache
def _opposites(language: Language) -> frozenset[str]:
    """Words of a pair that says the contrary when its members change places, though neither names a fact."""
    return frozenset(_table(language)["opposites"].split())


@cache
def _movable(language: Language) -> frozenset[str]:
    """Keys of words that stand here or there without changing what is said: 'at any time', 可以."""
    known = vocabulary(language)
    return frozenset(key for key, turn in known.turns.items() if turn in ("modality", "scope_word"))


def _table(language: Language) -> dict[str, str]:
    table: dict[str, str] = load_table(language, "wording")["exchanged"]
    return table
