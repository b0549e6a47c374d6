"""What Chinese sentences allow on a condition: '须经审批方可查阅', '查阅须经审批', '未经审批不得查阅' are one licence."""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from policydiff.facts.segments import Keys, Segmented, rekeyed
from policydiff.facts.token import Token
from policydiff.facts.vocabulary import FREE, vocabulary

MUST = frozenset(("应当",))
THEN = frozenset(("才能",))
BEFORE = frozenset(("前",))
FIRST = "先"
PAST = frozenset(("后", "时"))
ONLY = frozenset(("仅",))
MAY = frozenset(("可以",))
UNLESS = frozenset(("除",))
NOT = frozenset(("不",))
DENIED = NOT | {"不得"}
FORMS = MUST | THEN | ONLY | UNLESS
"""Keys of which a sentence with a licence has one."""
UNMET = frozenset(("未", "未经", "未取得", "未获得", "未经过", "没有", "未能"))
"""Words that say that a condition is not met."""
ALONE = frozenset(("只有", "唯有", "仅当", "只有当", "只有在", "仅在", "只在", "仅有"))
"""Words for 'only' before the condition of a 才."""
LEADING = frozenset(("须", "应", "应当", "必须", "需", "需要", "应先", "须先"))
"""Words between who is meant and what is asked of him."""


class Licence(NamedTuple):
    """What a sentence allows or promises, and when."""

    form: str
    """then, must, before, only or unless."""
    kind: str
    """duty: otherwise it must not be done; habit: otherwise we do not do it."""
    condition: tuple[str, ...]
    deed: tuple[str, ...]
    subject: tuple[str, ...]
    """Who is named between the two, where the sentence tells him from both."""
    marks: tuple[int, ...]
    """The numbers of the words that make the form."""


def in_one_licence(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """Both sides without the words that make the form, where they state the same licence in two forms."""
    left, right = ([*_licences(side)] for side in (old, new))
    keys: tuple[Keys, Keys] = ({}, {})
    for one in left:
        twin = next((other for other in right if _same(one, other) or _same(other, one)), None)
        if twin is not None and one.form != twin.form:
            right.remove(twin)
            for own, licence in zip(keys, (one, twin), strict=True):
                own.update(dict.fromkeys(licence.marks, FREE))
    return rekeyed(old, keys[0]), rekeyed(new, keys[1])


def _same(one: Licence, other: Licence) -> bool:
    """Whether two forms hold the same; the one who acts may stand first in the condition of the other."""
    if one.kind != other.kind:
        return False
    own, deeds = Counter(one.condition), Counter((*one.deed, *one.subject))
    if own == Counter(other.condition) and deeds == Counter((*other.deed, *other.subject)):
        return True
    size = len(other.condition) - len(one.condition)
    return (
        size > 0
        and own == Counter(other.condition[size:])
        and Counter(other.condition[:size]) == Counter(one.subject)
        and Counter(one.deed) == Counter((*other.deed, *other.subject))
    )


def _licences(side: Segmented) -> Iterator[Licence]:
    """The licences that one or two parts of a sentence between commas state."""
    homes = {t.start: s for s in side.segments for t in s.tokens}
    words = [(at, t) for at, t in enumerate(side.tokens) if t.start in homes and t.key]
    if not any(t.key in FORMS or _says(t, side) in UNMET for _, t in words):
        return
    commas = [t.start for t in side.tokens if _says(t, side) in ",，"]
    parts = [
        (homes[run[0][1].start].sentence, run)
        for _, group in groupby(words, key=lambda w: (homes[w[1].start].sentence, bisect(commas, w[1].start)))
        for run in [list(group)]
    ]
    pairs = [one + other for (a, one), (b, other) in pairwise(parts) if a == b]
    for run in [*pairs, *(part for _, part in parts)]:
        found = (read(run, side) for read in (_then, _unless, _must, _only))
        yield from (licence for licence in found if licence)


Run = Sequence[tuple[int, Token]]


def _then(words: Run, side: Segmented) -> Licence | None:
    """'经审批方可查阅', '未经审批,不得查阅' (whose 不得 stands for 才能 by now)."""
    at = _only_place(words, THEN)
    if at is None or _turning(words, but=THEN | BEFORE):
        return None
    before, deed = words[:at], words[at + 1 :]
    asked = _asked_at(before, side)
    own = _undated(before)
    marks = [words[at][0], *(n for n, t in before if (n, t) not in own)]
    unmet = _unmet_part(own, side)
    condition, subject = unmet or (own[asked:], own[:asked])
    return _licence("then duty", condition, deed, subject, marks)


def _undated(words: Run) -> list[tuple[int, Token]]:
    """Some words without 先, and without the 后 or 时 that ends them, but behind a period."""
    own = [word for word in words if word[1].key != FIRST]
    dated = len(own) > 1 and own[-1][1].key in PAST and own[-2][1].kind != "period"
    return own[:-1] if dated else own


def _unmet_part(words: Run, side: Segmented) -> tuple[Run, Run] | None:
    """What is behind 未 up to the next part of the sentence, and the rest; None without 未."""
    tokens = _between(words, side)
    start = next((t.start for t in tokens if _says(t, side) in UNMET), None)
    if start is None or not words:
        return None
    end = next((t.start for t in side.tokens if t.start > start and t.kind == "mark" and _says(t, side) in ",，"), -1)
    condition = [word for word in words if start <= word[1].start < end or (end < 0 and start <= word[1].start)]
    return condition, [word for word in words if word not in condition]


def _between(words: Run, side: Segmented) -> Sequence[Token]:
    """All words of the parts that some words stand in, those that carry no fact included."""
    if not words:
        return ()
    first = next((n for n in range(words[0][0], 0, -1) if side.tokens[n - 1].kind == "mark"), 0)
    return side.tokens[first : words[-1][0] + 1]


def _asked_at(words: Run, side: Segmented) -> int:
    """How many of some words stand before 须."""
    start = next((t.start for t in _between(words, side) if _says(t, side) in LEADING), None)
    return sum(t.start < start for _, t in words) if start is not None else 0


def _must(words: Run, side: Segmented) -> Licence | None:
    """'查阅须经审批', '查阅前须先经审批'."""
    at = _only_place(words, MUST)
    if at is None or not at or _turning(words, but=MUST | BEFORE):
        return None
    dated = _only_place(words[:at], BEFORE)
    deed = words[: at if dated is None else dated]
    subject = words[dated + 1 : at] if dated is not None else []
    marks = [n for n, t in words if t.key in MUST or t.key == FIRST or (t.key in BEFORE and dated is not None)]
    form = "must duty" if dated is None else "before duty"
    return _licence(form, [w for w in words[at + 1 :] if w[1].key != FIRST], deed, subject, marks)


def _only(words: Run, side: Segmented) -> Licence | None:
    """'仅医师可以查看', '仅在您同意后收集'."""
    at = _only_place(words, ONLY)
    if at is None or _turning(words, but=ONLY | MAY):
        return None
    head, rest = words[:at], words[at + 1 :]
    if _says(words[at][1], side).startswith("才"):
        first = next((t.start for t in _between(words, side) if _says(t, side) in ALONE), words[0][1].start)
        asked = [w for w in head if w[1].start > first]
        condition = _undated(asked)
        marks = [words[at][0], *(n for n, t in asked if (n, t) not in condition)]
        return _licence("only habit", condition, rest, [w for w in head if w[1].start < first], marks)
    may = _only_place(rest, MAY)
    if may is not None:
        return _licence("only duty", rest[:may], rest[may + 1 :], head, [words[at][0], rest[may][0]])
    end = next((n for n, (_, t) in enumerate(rest) if t.key in PAST and n and rest[n - 1][1].kind != "period"), None)
    if end is None:
        end = next((n for n, (_, t) in enumerate(rest) if n and _says_when(rest[n - 1][1], t, side)), None)
        return _licence("only habit", rest[:end], rest[end:], head, [words[at][0]]) if end else None
    return _licence("only habit", rest[:end], rest[end + 1 :], head, [words[at][0], rest[end][0]])


def _says_when(one: Token, other: Token, side: Segmented) -> bool:
    """Whether a condition ends between two words: '…时', '…后', '…的情况下', or at a comma or 才."""
    between = side.words.normal[one.end : other.start]
    return (
        _says(one, side).endswith("后")
        or "才" in between
        or between.lstrip("的").startswith((",", "时", "后", "之后", "情况下", "情形下", "前提下", "之时"))
    )


def _unless(words: Run, side: Segmented) -> Licence | None:
    """'除非您同意,我们不会收集', '未经批准,不得转让'."""
    at = next((n for n, (_, t) in enumerate(words) if t.key in UNLESS or _says(t, side) in UNMET), None)
    if at is None or at or _turning(words[1:], but=DENIED):
        return None
    denied = _only_place(words[1:], DENIED)
    end = next((t.start for t in side.tokens if t.start > words[0][1].start and _says(t, side) in ",，"), -1)
    if denied is None or end < 0:
        return None
    between, deed = words[1 : denied + 1], words[denied + 2 :]
    asked = [w for w in between if w[1].start < end]
    condition = _undated(asked)
    subject = [w for w in between if w[1].start > end]
    marks = [words[0][0], words[denied + 1][0], *(n for n, t in asked if (n, t) not in condition)]
    form = "unless habit" if words[denied + 1][1].key in NOT else "unless duty"
    return _licence(form, condition, deed, subject, marks)


def _licence(said: str, condition: Run, deed: Run, subject: Run, marks: Sequence[int]) -> Licence | None:
    if not (condition and deed):
        return None
    form, kind = said.split()
    asked, done, who = (tuple(t.key for _, t in run) for run in (condition, deed, subject))
    return Licence(form, kind, asked, done, who, tuple(sorted(marks)))


def _only_place(words: Run, keys: frozenset[str]) -> int | None:
    """Where the one word of some keys stands; None where there is none or more than one."""
    places = [at for at, (_, t) in enumerate(words) if t.key in keys]
    return places[0] if len(places) == 1 else None


def _turning(words: Run, but: frozenset[str]) -> bool:
    """Whether other words turn the sense of the sentence."""
    turns = vocabulary("zh").turns
    return any(
        turns.get(t.key) in ("negation", "modality", "choice") or t.key in ONLY | BEFORE | UNLESS
        for _, t in words
        if t.key not in but
    )


def _says(token: Token, side: Segmented) -> str:
    return side.words.normal[token.start : token.end]
