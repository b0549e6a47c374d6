"""A policy to the entries of three lists: who it shares with, what it collects, how long it keeps it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from policydiff.changes.place import context_of
from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.facts.context import Context
from policydiff.facts.fact import Mention, Place
from policydiff.facts.segments import Segment, Segmented, segmented
from policydiff.facts.vocabulary import vocabulary
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.pairs.wording import folded_key

ListName = Literal["recipient", "data", "period"]
LISTS: tuple[ListName, ...] = ("recipient", "data", "period")
_ABOUT_DATA = {"data", "purpose", "sharing", "method"}
_NOT_ABOUT_DATA = {"scope", "legal", "rights", "change", "contact"}
LONGEST = {"zh": 30, "en": 90}
"""Characters of a name or of a statement of a period."""


class _Words(NamedTuple):
    name: re.Pattern[str]
    not_a_name: re.Pattern[str]
    before_a_name: re.Pattern[str]
    led_to: re.Pattern[str]
    """A name in the middle of a sentence (Chinese)."""
    too_general: frozenset[str]
    keeping: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    table = load_table(language, "facts")["inventory"]
    bound = "" if language == "zh" else r"\b"

    def any_of(name: str) -> str:
        return "|".join(re.escape(word) for word in str(table[name]).split())

    return _Words(
        name=compiled(
            rf"(?:{any_of('names')})$"
            if language == "zh"
            else rf"\b(?:[A-Z][\w&'-]*(?:\s*\([A-Z]\w+\))?(?:,|\.,)?\s+){{1,6}}(?:{any_of('names')})\b"
        ),
        not_a_name=compiled(rf"{bound}(?:{any_of('not_names')}){bound}", re.I),
        before_a_name=compiled(rf"^.*{bound}(?:{any_of('before_names')}){bound}\s*", re.I),
        led_to=compiled(
            rf"(?:{any_of('leads')})(?P<name>(?:(?!{any_of('leads')})[^,，。、;；:：|\s]){{2,28}}?(?:{any_of('names')}))"
        ),
        too_general=frozenset(str(table["too_general"]).split(",")),
        keeping=compiled(rf"{bound}(?:{any_of('keeping')})", re.I),
    )


def inventory(policy: Policy) -> tuple[Mention, ...]:
    """Everything that a version states for the three lists, each entry once, in the order of the text."""
    found: dict[tuple[str, str], Mention] = {}
    for clause in policy.clauses:
        if clause.kind not in ("title", "noise"):
            for mention in _of_clause(clause, context_of(clause, policy)):
                found.setdefault((mention.kind, mention.key), mention)
    return tuple(found.values())


def _of_clause(clause: Clause, context: Context) -> Iterator[Mention]:
    nearest = context.headings[:1]
    if context.heading or (set(nearest) & _NOT_ABOUT_DATA and not context.entry):
        return
    cut = segmented(clause.text, clause.language)
    yield from _names(cut, clause)
    for segment in cut.segments:
        if context.entry or set(context.headings) & _ABOUT_DATA:
            yield from _data(segment, cut, clause)
        yield from _periods(segment, cut, clause, context)


def _names(cut: Segmented, clause: Clause) -> Iterator[Mention]:
    """Names of companies and SDKs: in Chinese a part of a sentence, in English the capitalised words up to 'Ltd'."""
    words, text = _words(clause.language), clause.text
    if clause.language == "en":
        spans = [found.span() for found in words.name.finditer(text)]
    else:
        parts = (cut.words.span(segment.start, segment.end) for segment in cut.segments)
        spans = [(a + m.start(), a + m.end()) for a, b in parts for m in re.finditer(r"[^|]+", text[a:b])]
        spans += [found.span("name") for found in words.led_to.finditer(text)]
    for start, end in spans:
        name = words.before_a_name.sub("", text[start:end].strip())
        if 3 < len(name) <= LONGEST[clause.language] and words.name.search(name) and not words.not_a_name.search(name):
            at = text.index(name, start)
            place = Place(clause.id, at, at + len(name))
            yield Mention(kind="recipient", value=name, key=folded_key(name), topic=None, place=place)


def _data(segment: Segment, cut: Segmented, clause: Clause) -> Iterator[Mention]:
    kinds, general = vocabulary(clause.language).kinds, _words(clause.language).too_general
    for token in segment.tokens:
        if kinds.get(token.key) in ("data", "sensitive") and token.key not in general:
            yield _mention("data", token.key, (token.start, token.end), cut, clause)


def _periods(segment: Segment, cut: Segmented, clause: Clause, context: Context) -> Iterator[Mention]:
    if not any(token.kind == "period" for token in segment.tokens):
        return
    phrase = cut.words.normal[segment.start : segment.end]
    if "retention" in context.headings[:1] or _words(clause.language).keeping.search(phrase):
        yield _mention("period", " ".join(segment.key), (segment.start, segment.end), cut, clause)


def _mention(kind: ListName, key: str, span: tuple[int, int], cut: Segmented, clause: Clause) -> Mention:
    start, end = cut.words.span(*span)
    value = clause.text[start:end].strip(" |,;:、。；：，")
    return Mention(kind=kind, value=value, key=key, topic=None, place=Place(clause.id, start, end))
