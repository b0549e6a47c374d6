"""A hunk to facts: which parts of the sentences it touches, what kind they are of, and which words quote them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from policydiff.facts.differences import Hunk
from policydiff.facts.draft import Draft
from policydiff.facts.kinds import (
    ATOM_KINDS,
    aim_of,
    kind_of_ending,
    kind_of_field,
    kind_of_lead,
    kind_of_words,
    turn_of,
)
from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.stated import part_around
from policydiff.facts.tokens import Token
from policydiff.facts.turning import is_condition
from policydiff.facts.values import organisation_in
from policydiff.facts.vocabulary import Vocabulary
from policydiff.kept import compiled

LONGEST = {"zh": 60, "en": 160}
"""Characters of a sentence part that a fact still quotes whole."""
WINDOW = {"zh": 16, "en": 40}
WHOLE_FIELDS = {"department", "address"}
"""Kinds that are quoted whole, joints included: 数据与隐私保护部."""
ALONE = {"email", "phone", "url", "period"}
"""Atoms that are quoted without what stands around them."""
TURNING = {"negation", "modality", "scope_word", "condition", "wording"}
"""Kinds that say nothing without what they turn: both sides are quoted, each with its whole part of the sentence."""
PARTIES = {"recipient", "controller"}
REST_OF_NAME = 60
"""Characters behind changed words in which their company's name and legal form may end: 'Acme Foods A/S'."""
NAME = compiled(r"[A-Z][\w.&+-]*(?: [A-Z][\w.&+-]*){0,3}")
LEADS_TO_NAME = compiled(
    r"(?:使用|[与由向和及、]|通过|接入|集成|委托|提供给|伙伴|(?:提供|供应|服务|运营)商|平台|第三方|[(\[:,]"
    r"|\b(?:use|uses|using|with|by|via|through|and|or|to|from|including|like|as|named|called"
    r"|partner|provider|vendor|supplier|processor|subprocessor|contractor)) *$"
)
Span = tuple[int, int]


class Side(NamedTuple):
    """One side of a comparison while facts are drawn from it."""

    cut: Segmented
    columns: tuple[str, ...]


def drafts_of(hunk: Hunk, old: Side, new: Side, known: Vocabulary) -> Iterator[Draft]:
    """The facts of a hunk: one draft for each pair of sentence parts that a hunk touches; whole members stand alone."""
    gone, come = _parts(hunk.old, old.cut), _parts(hunk.new, new.cut)
    partial = [[p for p in side if not p.whole] for side in (gone, come)]
    whole = [[p for p in side if p.whole] for side in (gone, come)]
    yield from _paired(partial[0], partial[1], old, new, known)
    yield from _paired(whole[0], whole[1], old, new, known)


class Part(NamedTuple):
    """The words of a hunk inside one segment."""

    segment: Segment
    tokens: tuple[Token, ...]
    whole: bool


def _parts(tokens: Sequence[Token], cut: Segmented) -> list[Part]:
    parts: list[Part] = []
    for segment in cut.segments:
        inside = tuple(t for t in tokens if t in segment.tokens)
        if inside:
            part = Part(segment=segment, tokens=inside, whole=len(inside) == len(segment.tokens))
            if parts and part.whole and parts[-1].whole and _is_apposition(parts[-1].segment, segment, cut):
                part = _with_apposition(parts.pop(), part)
            parts.append(part)
    return parts


def _is_apposition(name: Segment, other: Segment, cut: Segmented) -> bool:
    """Whether a part is the one bracket behind another: 'A (short: B)'."""
    between, text = cut.words.normal[name.end : other.start], cut.words.normal
    return between.startswith(("(", "[")) and text[other.end : other.end + 1] in (")", "]") and len(between) <= 8


def _with_apposition(name: Part, other: Part) -> Part:
    segment = name.segment._replace(tokens=name.segment.tokens + other.segment.tokens, end=other.segment.end + 1)
    return Part(segment=segment, tokens=name.tokens + other.tokens, whole=True)


def _paired(gone: list[Part], come: list[Part], old: Side, new: Side, known: Vocabulary) -> Iterator[Draft]:
    """Replaced parts together, in order, where the two sides have as many; else each alone."""
    if len(gone) == len(come):
        for before, after in zip(gone, come, strict=True):
            yield _draft(before, after, old, new, known)
        return
    for part in gone:
        yield _draft(part, None, old, new, known)
    for part in come:
        yield _draft(None, part, old, new, known)


def _draft(before: Part | None, after: Part | None, old: Side, new: Side, known: Vocabulary) -> Draft:
    kind, sure = _kind(before, after, old, new, known)
    if before and after and _is_vague(after, before):
        after = None
    elif before and after and _is_vague(before, after):
        before = None
    spans = [_span(part, side, known) if part else None for part, side in ((before, old), (after, new))]
    if kind in TURNING:
        spans = [
            _around(part, side, known) if part else _counterpart(other, side, known)
            for part, other, side in ((before, after, old), (after, before, new))
        ]
    elif kind in WHOLE_FIELDS:
        spans = [
            _around(part, side, known, whole=True) if part else None for part, side in ((before, old), (after, new))
        ]
    if kind in PARTIES:
        spans = [
            _organisation(span, part, side) if span and part else span
            for span, part, side in zip(spans, (before, after), (old, new), strict=True)
        ]
    keys = tuple(t.key for part in (before, after) if part for t in part.tokens)
    known_kind = kind != "wording" and (sure or kind in known.by_kind)
    names = _names(before, after, old, new) if kind == "recipient" else None
    return Draft(kind=kind, old=spans[0], new=spans[1], keys=keys, known=known_kind, certain=sure, names=names)


def _organisation(span: Span, part: Part, side: Side) -> Span:
    """Of words that name an organisation by its full name, that name alone, where it is what changed."""
    return _company(span, part, side) or span


def _company(span: Span, part: Part, side: Side) -> Span | None:
    """The full name of an organisation that begins in a span and holds all that changed of a part; None without one."""
    found = organisation_in(side.cut.words.text[span[0] : span[1] + REST_OF_NAME], side.cut.language)
    if found is None or span[0] + found[0] >= span[1]:
        return None
    start, end = span[0] + found[0], span[0] + found[1]
    changed = [side.cut.words.span(t.start, t.end) for t in part.tokens]
    return (start, end) if all(start <= first and last <= end for first, last in changed) else None


def _names(before: Part | None, after: Part | None, old: Side, new: Side) -> tuple[Span, Span] | None:
    """Where a proper name stands in place of another, the two names alone."""
    if before is None or after is None or not (_is_name(before, old) and _is_name(after, new)):
        return None
    return _name(before, old), _name(after, new)


def _name(part: Part, side: Side) -> Span:
    whole = side.cut.words.span(part.segment.start, part.segment.end)
    return _company(whole, part, side) or side.cut.words.span(part.tokens[0].start, part.tokens[-1].end)


def _counterpart(part: Part | None, side: Side, known: Vocabulary) -> Span | None:
    """The part of the other side's sentence that says the rest of what a turning word was put into or taken from."""
    if part is None or part.whole:
        return None
    keys = {t.key for t in part.segment.tokens}
    best = max(side.cut.segments, key=lambda s: len(keys & {t.key for t in s.tokens}), default=None)
    if best is None or 2 * len(keys & {t.key for t in best.tokens}) < min(len(keys), len(best.tokens)):
        return None
    return _around(Part(segment=best, tokens=best.tokens, whole=True), side, known)


def _around(part: Part, side: Side, known: Vocabulary, *, whole: bool = False) -> Span:
    """The whole part of the sentence between two commas, joints included; less where it is long."""
    if whole or not part.whole or len(part.tokens) == 1:
        start, end = part_around(part.segment, side.cut)
        if end - start <= LONGEST[known.language]:
            return side.cut.words.span(start, end)
    return _span(part, side, known)


def _is_vague(part: Part, other: Part) -> bool:
    """Whether one word stands for a figure: 'within 15 days', 'promptly'; the figure is the fact."""
    return other.tokens[0].kind == "period" and [t.kind for t in part.tokens] == ["word"]


def _span(part: Part, side: Side, known: Vocabulary) -> tuple[int, int]:
    """The words to quote: the whole part of the sentence where it is short, else the words with a little around them."""
    segment = part.segment
    start, end = segment.start, segment.end
    if end - start > LONGEST[known.language] or part.tokens[0].kind in ALONE:
        first, last = part.tokens[0].start, part.tokens[-1].end
        if part.tokens[0].kind not in ATOM_KINDS:
            window = WINDOW[known.language]
            inside = [t for t in side.cut.tokens if t.start >= first - window // 2 and t.end <= last + window]
            inside = [t for t in inside if segment.start <= t.start and t.end <= segment.end]
            first, last = min(first, inside[0].start), max(last, inside[-1].end)
        start, end = first, last
    return side.cut.words.span(start, end)


def _field(part: Part | None, side: Side, known: Vocabulary) -> str | None:
    """The kind that the name of the field tells which a part stands in."""
    return kind_of_field(side.cut.words.normal, known, part.segment.start if part else 0, side.columns)


def _kind(before: Part | None, after: Part | None, old: Side, new: Side, known: Vocabulary) -> tuple[str, bool]:
    """The kind of what changed, and whether it is certain."""
    tokens = [t for part in (before, after) if part for t in part.tokens]
    atoms = [ATOM_KINDS[t.kind] for t in tokens if t.kind in ATOM_KINDS]
    side, part = (new, after) if after else (old, before)
    assert part
    field = _field(after, new, known) or _field(before, old, known)
    if field in ("address", "department"):
        return field, True
    ending = _ending(before, old, known) or _ending(after, new, known)
    if ending != "department" and _is_name(before, old) and _is_name(after, new):
        return "recipient", True
    if atoms and (atoms[0] not in ("number", "quantity") or len(tokens) <= 2):
        return ("address" if _is_address(side, part) and atoms[0] == "number" else atoms[0]), True
    turn = turn_of(tokens, known)
    normal = side.cut.words.normal
    aim = aim_of(normal[part.segment.start : part.segment.end], normal[: part.segment.start], known)
    if turn and not (part.whole and (ending or (aim and known.language == "en"))):
        return turn, True
    by_words = kind_of_words(_heads_of(tokens, known), known)
    if part.whole and aim:
        return aim, True
    if part.whole and is_condition(normal[part.segment.start : part.segment.end], known.language):
        return "condition", True
    if field:
        return field, True
    if ending in ("recipient", "permission", "department") or (part.whole and ending):
        return str(ending), True
    if by_words:
        return by_words, True
    lead = kind_of_lead(normal[: part.tokens[0].start], known)
    if ending:
        return ending, True
    return (lead, False) if lead else ("wording", False)


def _heads_of(tokens: Sequence[Token], known: Vocabulary) -> list[str]:
    """The keys of words, without a name that only tells whose data the Chinese word right behind it is: 微信账号."""
    owned = {
        at
        for at, (one, other) in enumerate(pairwise(tokens))
        if known.language == "zh"
        and one.end == other.start
        and (known.kinds.get(one.key), known.kinds.get(other.key))
        in (("recipient", "data"), ("recipient", "sensitive"))
    }
    return [t.key for at, t in enumerate(tokens) if at not in owned]


def _is_name(part: Part | None, side: Side) -> bool:
    """A proper name in Latin letters behind a word or mark that leads to a party: 'we use Acme', 'A, B and Acme'."""
    if part is None or len(part.tokens) > 3 or part.tokens[0].kind not in ("word", "url"):
        return False
    if side.cut.language == "en" and _company(side.cut.words.span(part.segment.start, part.segment.end), part, side):
        return True
    first, last = part.tokens[0].start, part.tokens[-1].end
    name = side.cut.words.words(first, last)
    before, behind = side.cut.words.normal[:first], side.cut.words.normal[last:].lstrip()
    heads = not before.strip() and part.whole and not behind.startswith("(")
    return bool(NAME.fullmatch(name) and (heads or LEADS_TO_NAME.search(before)))


def _ending(part: Part | None, side: Side, known: Vocabulary) -> str | None:
    return kind_of_ending(side.cut.words.normal[part.segment.start : part.segment.end], known) if part else None


def _is_address(side: Side, part: Part) -> bool:
    return any(mark in side.cut.words.normal[part.segment.start : part.segment.end] for mark in "路街号楼栋室")
