"""A changed fact to its topics: by its kind, then by its sentence, then by the headings."""

import re

from policydiff.facts.changed import Draft
from policydiff.facts.context import Context
from policydiff.facts.topics import heading_topics, sentence_topics
from policydiff.facts.vocabulary import vocabulary
from policydiff.topics import Topic

SENTENCE_END = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")
PART_END = re.compile(r"[。！？!?；;\n，,：:]|\.(?=\s|$)")
CONTACT_KINDS = {"email", "phone", "hours", "address", "department", "url"}
OPEN_KINDS = {
    "negation",
    "modality",
    "scope_word",
    "condition",
    "open_list",
    "choice",
    "wording",
    "number",
    "quantity",
    "date",
    "incident",
    "channel",
    "service",
    "location",
    "safeguard",
}
"""Kinds that have the topic of what they stand in."""
SECTION_RULES: set[Topic] = {"minors", "change"}
"""Sections whose subject covers all that changes of meaning stand in them."""


def topics_of(draft: Draft, old: str, new: str, context: Context) -> tuple[Topic, ...]:
    """The topics of a changed fact, the main one first."""
    text, span = (new, draft.new) if draft.new else (old, draft.old)
    assert span
    part, sentence = _around(text, span, PART_END), _around(text, span, SENTENCE_END)
    around = sentence_topics(sentence, context.language)
    if draft.kind in CONTACT_KINDS:
        return _contact(draft, around, context)
    if draft.kind == "period":
        return _period(sentence, around, context)
    if draft.kind in OPEN_KINDS:
        return _open(draft, part, around, context)
    kind = vocabulary(context.language).by_kind.get(draft.kind)
    if draft.kind == "age":
        return ("minors",)
    if kind is None:
        return _open(draft, part, around, context)
    return _typed(kind.topic, draft, part, around, context)


def _typed(topic: Topic, draft: Draft, part: str, around: tuple[Topic, ...], context: Context) -> tuple[Topic, ...]:
    near = context.headings[:1]
    if topic == "data":
        if near and near[0] in ("rights", "security", "change", "minors") and near[0] in around:
            return near
        if near == ("sharing",) and not context.entry and "sharing" in around:
            return ("sharing", "data")
    if topic == "sharing":
        if near == ("contact",):
            return ("controller", "contact")
        if "controller" in sentence_topics(part, context.language) or near == ("controller",):
            return ("controller",)
        if "sharing" not in around and near and near[0] in ("rights", "change", "minors", "legal", "security"):
            return near
    if topic in ("rights", "security", "legal") and topic not in around and topic not in context.headings:
        return _open(draft, part, around, context)
    return (topic,)


def _contact(draft: Draft, around: tuple[Topic, ...], context: Context) -> tuple[Topic, ...]:
    if context.entry:
        return ("sharing",)
    if "legal" in context.headings[:2]:
        return ("contact", "legal")
    if "rights" in around:
        return ("contact", "rights")
    return ("contact",)


def _period(sentence: str, around: tuple[Topic, ...], context: Context) -> tuple[Topic, ...]:
    for topic in around:
        if topic in ("minors", "change", "security", "retention", "rights", "location"):
            return (topic,)
    return context.headings[:1] or around[:1] or ("other",)


def _open(draft: Draft, part: str, around: tuple[Topic, ...], context: Context) -> tuple[Topic, ...]:
    near = context.headings[:1]
    if near and near[0] in SECTION_RULES:
        return near
    own = sentence_topics(part, context.language)
    for found in (own, around):
        strong = [topic for topic in found if topic not in ("data", "scope")]
        if strong:
            return (strong[0],)
    if near:
        return near
    return own[:1] or around[:1] or heading_topics(context.chapeau, context.language)[:1] or ("other",)


def _around(text: str, span: tuple[int, int], ends: re.Pattern[str]) -> str:
    start = max((m.end() for m in ends.finditer(text, 0, span[0])), default=0)
    end = ends.search(text, span[1])
    return text[start : end.start() if end else len(text)]
