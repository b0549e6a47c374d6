"""Changed facts to topics: by their kind, then by their sentence, then by the headings (guideline, rules 11, 19 to 33)."""

import re
from collections import Counter
from collections.abc import Sequence

from policydiff.changes.controllers import names_controller
from policydiff.facts.context import Context
from policydiff.facts.draft import Draft
from policydiff.facts.topics import heading_topics, sentence_topics, strong_topics
from policydiff.facts.vocabulary import vocabulary
from policydiff.topics import TOPICS, Topic

SENTENCE_END = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")
PART_END = re.compile(r"[。！？!?；;\n，,：:]|\.(?=\s|$)")
CONTACT_KINDS = {"email", "phone", "hours", "address", "department", "url"}
TELLING_KINDS = {"data", "permission", "sensitive", "purpose", "technique", "recipient", "controller", "period", "age"}
TELLING_KINDS |= CONTACT_KINDS
"""Kinds that bring a topic of their own; beside one in its sentence the other kinds bring none."""
PERIOD_TOPICS = ("minors", "change", "security", "rights", "retention", "location")
WHOLE_SECTIONS: set[Topic] = {"minors", "change", "security", "rights", "contact", "legal", "retention", "location"}
"""Sections with one subject, which covers what stands in them."""
LENDERS: set[Topic] = {"data", "purpose", "method", "sharing", "rights", "retention"}
"""Topics that stand side by side in one sentence."""
Topics = tuple[Topic, ...]


def settle(drafts: Sequence[Draft], old: str, new: str, context: Context) -> tuple[list[Topic], Topics]:
    """The topic of every fact and those of the whole change, the main one first."""
    found = [_topics_of(draft, old, new, context) for draft in drafts]
    telling = {_sentence(draft, old, new) for draft in drafts if draft.kind in TELLING_KINDS and draft.certain}
    counts = Counter[Topic]()
    for draft, topics in zip(drafts, found, strict=True):
        if draft.sentence or draft.kind in TELLING_KINDS or _sentence(draft, old, new) not in telling:
            counts.update(topics)
    ordered = tuple(sorted(counts, key=lambda topic: (-counts[topic], TOPICS.index(topic))))
    return [topics[0] for topics in found], ordered


def _text(draft: Draft, old: str, new: str) -> tuple[str, tuple[int, int]]:
    span = draft.new or draft.old
    assert span
    return (new if draft.new else old), span


def _sentence(draft: Draft, old: str, new: str) -> str:
    text, span = _text(draft, old, new)
    return _around(text, draft.sentence or span, SENTENCE_END)


def _topics_of(draft: Draft, old: str, new: str, context: Context) -> Topics:
    text, span = _text(draft, old, new)
    if draft.sentence:
        return statement_topics(text[slice(*draft.sentence)], context)
    part = _around(text, span, PART_END)
    sentence = _around(text, span, SENTENCE_END)
    around = sentence_topics(sentence, context.language)
    if draft.kind in CONTACT_KINDS:
        return _contact(around, context)
    if draft.kind == "period":
        return _period(around, context)
    if draft.kind == "age":
        return ("minors",)
    kind = vocabulary(context.language).by_kind.get(draft.kind)
    if kind is None or not draft.certain or "change" in around[:2]:
        return _open(part, around, context)
    if context.headings[:1] == ("change",):
        return ("change",)
    if kind.topic == "data" and "data" in strong_topics(sentence, context.language) and not _about_minors(context):
        return ("sharing", "data") if _tells_shared(around, context) else ("data",)
    return _typed(kind.topic, part, around, context, names_controller=names_controller(text, span, context.language))


def statement_topics(sentence: str, context: Context) -> Topics:
    """The topics of a sentence that came or went whole."""
    strong = strong_topics(sentence, context.language)
    near = context.headings[:1]
    if context.entry:
        return ("sharing",)
    if near == ("minors",):
        return ("minors", "scope") if "scope" in strong else near
    if strong[:1] == ("legal",):
        return ("legal",)
    if near == ("change",):
        return strong[:1] if strong[:1] == ("rights",) and not context.chapeau else near
    if "risk" in strong:
        return ("risk",)
    if near and near[0] in WHOLE_SECTIONS and (near[0] in strong or not strong):
        return near
    if set(strong) & LENDERS:
        return tuple(t for t in strong if t in LENDERS)
    return strong[:1] or near or sentence_topics(sentence, context.language)[:1] or ("other",)


def _typed(topic: Topic, part: str, around: Topics, context: Context, *, names_controller: bool = False) -> Topics:
    near = context.headings[:1]
    if topic == "data" and near:
        if near[0] in ("rights", "security", "minors", "legal", "contact") and "data" not in around[:1]:
            return _open(part, around, context)
        if _tells_shared(around, context):
            return ("sharing", "data")
    if topic == "sharing":
        if near == ("contact",):
            return ("controller", "contact")
        if names_controller:
            return ("controller", "legal") if near == ("legal",) else ("controller",)
        if "sharing" not in around and near and near[0] in WHOLE_SECTIONS:
            return near
    if topic == "method" and near and near[0] in WHOLE_SECTIONS and near[0] in around:
        return near
    if topic in ("rights", "security", "legal", "location", "scope", "minors", "change") and topic not in around:
        return _open(part, around, context)
    return (topic,)


def _about_minors(context: Context) -> bool:
    return context.headings[:1] == ("minors",)


def _tells_shared(around: Topics, context: Context) -> bool:
    """Whether a kind of data stands in a sentence on what others receive."""
    return context.headings[:1] == ("sharing",) and not context.entry and "sharing" in around


def _contact(around: Topics, context: Context) -> Topics:
    if context.entry:
        return ("sharing",)
    if context.headings[:1] == ("legal",):
        return ("contact", "legal")
    if "rights" in around:
        return ("contact", "rights")
    return ("contact",)


def _period(around: Topics, context: Context) -> Topics:
    found = [topic for topic in around if topic in PERIOD_TOPICS]
    return tuple(found[:1]) or context.headings[:1] or around[:1] or ("other",)


def _open(part: str, around: Topics, context: Context) -> Topics:
    """The topic of words that have none of their own: of their part of the sentence, the sentence, the headings."""
    near = context.headings[:1]
    if near and near[0] in ("minors", "change"):
        return near
    for found in (sentence_topics(part, context.language), around):
        strong = [topic for topic in found if topic not in ("data", "scope")]
        if strong:
            return (strong[0],)
    return near or around[:1] or heading_topics(context.chapeau, context.language)[:1] or ("other",)


def _around(text: str, span: tuple[int, int], ends: re.Pattern[str]) -> str:
    start = max((m.end() for m in ends.finditer(text, 0, span[0])), default=0)
    end = ends.search(text, span[1])
    return text[start : end.start() if end else len(text)]
