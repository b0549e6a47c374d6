"""Chinese enumerations that say a shared word once: '证件类型和号码' for '证件类型、证件号码', '浏览、购买记录'."""

from collections.abc import Iterator
from itertools import groupby, product

from policydiff.facts.segments import Keys, Segment, Segmented, counts, rekeyed
from policydiff.facts.token import Token
from policydiff.facts.vocabulary import FREE, vocabulary

THINGS = ("data", "sensitive")
"""Kinds of things that say something else alone than with a word before or behind them ('照片', '照片记录')."""
GENERAL = frozenset(("信息", "权限", "数据", "资料"))
"""Words that say no more of a thing than its name does."""
SIZES = (2, 3)
"""Characters of the word that members end in."""

Series = list[Segment]


def without_repeated_heads(full: Segmented, short: Segmented) -> tuple[Segmented, Segmented]:
    """'浏览记录、购买记录' as '浏览、购买记录', where the `short` side says it so."""
    keys: Keys = {}
    spare = counts(full) - counts(short)
    for own, other in _pairs(full, short) if spare else ():
        for member, (at, twin) in product([s for s in own[:-1] if spare[s.tokens[-1].key]], enumerate(other[:-1])):
            shared = _shared_head(
                _words(member, full), _words(twin.tokens[-1], short), own, other[at + 1 :], full, short
            )
            if shared:
                last = full.tokens.index(member.tokens[-1])
                keys[last] = FREE if _words(member.tokens[-1], full) == shared else twin.tokens[-1].key
    return rekeyed(full, keys), short


def _shared_head(member: str, word: str, own: Series, rest: Series, full: Segmented, short: Segmented) -> str:
    """The word that a member ends in and its twin leaves to a later one; nothing where there is none."""
    for size in SIZES:
        head, bare = member[-size:], member[:-size]
        known = vocabulary("zh")
        if (
            bare.endswith(word)
            and word + head not in short.words.normal
            and head in known.keys
            and (known.kinds.get(known.keys.get(word, word)) not in THINGS or head in GENERAL)
            and any(head in _words(s, short) for s in rest)
            and sum(head in _words(s, full) for s in own) > 1
        ):
            return head
    return ""


def without_repeated_modifiers(full: Segmented, short: Segmented) -> tuple[Segmented, Segmented]:
    """'证件类型、证件号码' as '证件类型、号码', '孩子的姓名和孩子的年龄' as '孩子的姓名和年龄'."""
    keys: Keys = {}
    spare = counts(full) - counts(short)
    for own, other in _pairs(full, short) if spare else ():
        members = [(at, s) for at, s in enumerate(own) if at and spare[s.tokens[0].key]]
        for (at, member), (place, twin) in product(members, list(enumerate(other))[1:]):
            keys |= _without_modifier(member, own[:at], twin, other[:place], full, short)
    return rekeyed(full, keys), short


def _without_modifier(
    member: Segment, before: Series, twin: Segment, ahead: Series, full: Segmented, short: Segmented
) -> Keys:
    """The keys of a member without the word that its twin leaves to an earlier one; nothing where there is none."""
    first, word = member.tokens[0], _words(twin.tokens[0], short)
    at = full.tokens.index(first)
    size = next((n for n, t in enumerate(member.tokens) if n and t.key == twin.tokens[0].key), 0)
    if size and first.key != twin.tokens[0].key:
        run = member.tokens[:size]
        found = full.words.normal[first.start : run[-1].end]
        keys = {full.tokens.index(t): FREE for t in run}
    elif _words(first, full).endswith(word) and first.key != twin.tokens[0].key:
        found, keys = _words(first, full).removesuffix(word), {at: twin.tokens[0].key}
    else:
        return {}
    said = all(any(found in _words(s, side) for s in run) for run, side in ((before, full), (ahead, short)))
    fewer = short.words.normal.count(found) < full.words.normal.count(found)
    return keys if len(found) > 1 and said and fewer and _may_stand_alone(twin, ahead, short) else {}


def _may_stand_alone(twin: Segment, ahead: Series, short: Segmented) -> bool:
    """Whether a member without its modifier is no kind of data of its own, or one of two that 和 joins behind 的."""
    known = vocabulary("zh")
    if known.kinds.get(twin.tokens[0].key) not in THINGS:
        return True
    return twin.joint == "and" and len(ahead) == 1 and "的" in _words(ahead[0], short)


def with_compounds(split: Segmented, whole: Segmented) -> tuple[Segmented, Segmented]:
    """'设备的型号' as '设备型号', where the other side says it in one word."""
    compounds = {_words(t, whole): t.key for t in whole.tokens if t.kind == "word" and t.end - t.start > 2}
    keys: Keys = {}
    for at, token in enumerate(split.tokens[2:], 2) if "的" in split.words.normal else ():
        first, of = split.tokens[at - 2], split.tokens[at - 1]
        word = _words(first, split) + _words(token, split)
        if _words(of, split) == "的" and compounds.get(word) and word not in split.words.normal:
            keys |= {at - 2: FREE, at: compounds[word]}
    return rekeyed(split, keys), whole


def _pairs(full: Segmented, short: Segmented) -> Iterator[tuple[Series, Series]]:
    """An enumeration of either side, both of things to choose from or neither."""
    for own, other in product(_series(full), _series(short)):
        if any(s.joint == "or" for s in own[1:]) == any(s.joint == "or" for s in other[1:]):
            yield own, other


def _series(side: Segmented) -> list[Series]:
    runs = (list(run) for _, run in groupby(side.segments, key=lambda segment: segment.series))
    return [run for run in runs if len(run) > 1]


def _words(part: Segment | Token, side: Segmented) -> str:
    return side.words.normal[part.start : part.end]
