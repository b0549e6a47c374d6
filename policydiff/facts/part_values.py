"""A part of a sentence to the values that it names: their spans and kinds."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from policydiff.facts.draft import Draft
from policydiff.facts.kinds import ATOM_KINDS, aim_of, kind_of_ending, kind_of_lead, kind_of_words
from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.spelling import english_words
from policydiff.facts.values import head_in, is_clause, organisation_in, owner_in, value_in
from policydiff.facts.vocabulary import Vocabulary
from policydiff.kept import compiled

MEMBER = {"zh": 30, "en": 90}
"""Characters up to which a sentence part can be the member of a list."""
SENTENCE_ENDS = (". ", ";", "。", "!", "?")
GRANTED = compiled(r"\b(?:rights? to|entitled to) |(?<!所)有权(?!益)(?:要求|请求)?")
"""What stands behind these is a right, whatever it speaks of."""
NAMED_FIRST = compiled(r"(?=.*[A-Z])[A-Za-z][\w&+-]*(?: [A-Z][\w&+-]*){0,2}")
PARTIES = ("recipient", "controller", "department")
LED = ("data", "purpose", "location", "recipient")
"""Kinds whose leading words tell what the rest of a part is ('用于…', 'stored in …')."""
POSSESSED = ("data", "sensitive", "permission")
NAMED = frozenset(
    [
        "data",
        "sensitive",
        "permission",
        "recipient",
        "controller",
        "department",
        "location",
        "technique",
        "safeguard",
        "service",
        "fee",
        "address",
    ]
)
"""Kinds whose values are names of things; a part of a sentence with a subject and a verb is none."""
MORE_EXACT = {"data": ("sensitive", "permission"), "recipient": ("controller",)}
"""Kinds that say more than the leading words do."""


class Line(NamedTuple):
    """One line of a wording: a clause of a block, with the kind that the name of its field tells."""

    start: int
    end: int
    values: int
    """Where the field's name ends; `start` where the line is no field."""
    field: str | None
    name: bool = False
    """The line is the name of an SDK's entry."""
    member: bool = False
    """The line is a member of a list of kinds of data."""
    leads: bool = False
    """The line ends with the words that announce such a list: 'The following information is sent:'."""


def drafts_of_part(segment: Segment, cut: Segmented, line: Line, known: Vocabulary) -> Iterator[Draft]:
    """The facts that a part states by itself, as drafts with `new` set."""
    if segment.end <= line.values:
        return
    atoms = [t for t in segment.tokens if t.kind in ATOM_KINDS and t.kind not in ("number", "quantity")]
    for token in atoms:
        yield Draft(kind=token.kind, old=None, new=cut.words.span(token.start, token.end), keys=(token.key,))
    if atoms and len(atoms) == len(segment.tokens):
        return
    for start, end, kind in _values(segment, cut, line, known):
        keys = tuple(t.key for t in segment.tokens if start <= t.start < end)
        yield Draft(kind=kind, old=None, new=cut.words.span(start, end), keys=keys)


def _values(segment: Segment, cut: Segmented, line: Line, known: Vocabulary) -> Iterator[tuple[int, int, str]]:
    """The values that a part of a sentence names: their spans in the normal form and their kinds."""
    printed = cut.words.text[slice(*cut.words.span(segment.start, segment.end))]
    same_length = len(printed) == segment.end - segment.start
    phrase = printed if same_length else cut.words.normal[segment.start : segment.end]
    named = line.name or _is_name_at_head(segment, phrase, cut, known)
    kind = "recipient" if named else _kind(segment, cut, line.field, known)
    party = None if line.name else organisation_in(phrase, known.language)
    if party and line.field in (None, *PARTIES):
        yield segment.start + party[0], segment.start + party[1], kind if kind in PARTIES else "recipient"
        return
    start, end = value_in(phrase, known.language)
    inside = {at - segment.start - start for t in segment.tokens for at in range(t.start + 1, t.end)}
    led = None if line.field or line.name else _led(phrase[start:end].lower(), inside, known)
    cut_at, head = start, start
    granted = None if line.field else GRANTED.search(phrase, start, end)
    if granted and granted.end() < end - 1:
        yield segment.start + granted.end(), segment.start + end, "right"
        return
    if led:
        head, cut_at = start + led.start, start + led.end
        kind = kind if kind in MORE_EXACT.get(led.kind, ()) else led.kind
    owner = owner_in(phrase[cut_at:end], known.language) if kind in POSSESSED else 0
    if owner and not led and kind == "permission" and not _tells(kind, phrase[cut_at + owner : end].lower(), known):
        yield segment.start, segment.end, "statement"  # 'if you agree but change your mind'
        return
    if owner and not led:
        head = start + owner
    yield from _head(phrase[start:head], segment.start + start, segment, known)
    cut_at += owner
    cut_at += value_in(phrase[cut_at:end], known.language)[0]
    if kind in NAMED and is_clause(phrase[cut_at:end], known.language):
        yield segment.start, segment.end, "statement"
    elif kind:
        yield segment.start + cut_at, segment.start + end, kind


def _tells(kind: str, value: str, known: Vocabulary) -> bool:
    """Whether words tell a kind by themselves."""
    return kind in (kind_of_ending(value, known), kind_of_words(value.split(), known))


def _is_name_at_head(segment: Segment, phrase: str, cut: Segmented, known: Vocabulary) -> bool:
    """Whether a part is the proper name with which a line begins: 'Puffin. Electronic signatures', 'Puffin，我们的…'."""
    before, behind = cut.words.normal[: segment.start], cut.words.normal[segment.end : segment.end + 1]
    if before.strip(" \n") and not before.endswith("\n"):
        return False
    unknown = any(
        t.kind != "word" or (t.key not in known.keys and t.key not in english_words()) for t in segment.tokens
    )
    return bool(NAMED_FIRST.fullmatch(phrase)) and unknown and behind in (".", ",", ":")


def _head(text: str, at: int, segment: Segment, known: Vocabulary) -> Iterator[tuple[int, int, str]]:
    """The name before the leading words: who collects, what is used to …; a subject such as 'we' is none."""
    start, end = head_in(text, known.language)
    keys = [t.key for t in segment.tokens if at + start <= t.start < at + end]
    kind = kind_of_ending(text[start:end].lower(), known) or kind_of_words(keys, known)
    if kind in NAMED and end - start > 2 and not is_clause(text[start:end], known.language):
        yield at + start, at + end, kind


class Lead(NamedTuple):
    """Leading words inside a phrase, and the kind that they lead to."""

    end: int
    start: int
    kind: str


def _led(phrase: str, inside: Container[int], known: Vocabulary) -> Lead | None:
    """The last leading words in a phrase that leave something to lead to; in Chinese not inside a word (服务提供商)."""
    found = [
        Lead(match.end(), match.start(), name)
        for name in LED
        if (leads := known.by_kind[name].leads)
        for match in leads.finditer(phrase)
        if match.end() - match.start() > 1
        and match.end() < len(phrase) - 1  # '与', '由' stand inside words as well
        and not (known.language == "zh" and (match.end() in inside or phrase[: match.start()].endswith("适")))  # 适用于
    ]
    return max(found, default=None)


def _kind(segment: Segment, cut: Segmented, field: str | None, known: Vocabulary) -> str | None:
    normal = cut.words.normal
    phrase = normal[segment.start : segment.end]
    if field:
        return field
    aim = aim_of(phrase, normal[: segment.start], known)
    if aim:
        return aim
    by_words = kind_of_words([t.key for t in segment.tokens], known)
    if len(phrase) > MEMBER[known.language]:
        return by_words if by_words not in ("data", "recipient") else kind_of_lead(phrase, known)
    return kind_of_ending(phrase, known) or by_words or kind_of_lead(_sentence_before(normal, segment.start), known)


def _sentence_before(normal: str, at: int) -> str:
    """What stands before a place in its sentence."""
    return normal[max(normal.rfind(mark, 0, at) for mark in SENTENCE_ENDS) + 1 : at]
