"""Facts of one kind to topics: a name, a kind of data, a period, a contact detail, a field of an SDK's entry."""

import re
from collections.abc import Sequence

from policydiff.changes.controllers import names_controller
from policydiff.changes.statements import WHOLE_SECTIONS
from policydiff.changes.surroundings import FIELD_END, around_span, open_topics
from policydiff.facts.context import Context
from policydiff.facts.draft import Draft
from policydiff.facts.kinds import kind_of_field
from policydiff.facts.topics import (
    Topics,
    comes_from_others,
    fact_topics,
    names_receiver,
    sentence_topics,
    strong_topics,
)
from policydiff.facts.vocabulary import vocabulary
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.topics import Topic

USES = compiled(r"使用|采用|集成|\bus(?:e|es|ing)\b")
"""What is done with a vendor, not with an address to write to."""
CONTACT_KINDS = {"email", "phone", "hours", "address", "department", "url"}
CONTACT_WORDS = {"department", "address"}
"""Kinds of contact detail that plain words are taken for; elsewhere than among the contact details they are no such."""
CONTACT_PLACES: set[Topic] = {"contact", "rights", "legal", "change", "minors", "controller"}
"""Sections in which people learn whom to write to."""
COMPANY = compiled(
    r"公司|集团|中心|基金会|协会|委员会|事务所|[院行局所]$|\b(?:ltd|limited|inc|llc|plc|gmbh|corp\w*|compan\w+|group|holdings?"
    r"|foundation|trust|association|co|a/s|s\.?a|b\.?v|k\.?k)\b",
    re.IGNORECASE,
)
"""A name that is no person's."""
PERIOD_TOPICS = ("minors", "change", "security", "rights", "retention", "location")
ENUMERATES = compiled(
    r"(?:包括|包含|例如|诸如|比如)[^。；;]*$|\b(?:such as|includ(?:e|es|ing)|like|for example)\b[^.;]*$", re.IGNORECASE
)
"""What leads to the members of a list."""
OPEN_SECTIONS: set[Topics] = {(), ("data",), ("purpose",), ("method",)}
"""Sections in which such a list is most likely one of kinds of data."""
COVERING: set[Topic] = {"method", "rights", "retention", "scope"}
"""Topics of sentences that may name kinds of data on the way."""
UNLIKE_FIELDS = {"data", "permission", "sensitive", "purpose", "technique", "right"}
"""Kinds of an SDK's fields that are no sharing by themselves (guideline, rule 19)."""


def of_data(draft: Draft, before: str, sentence: str, context: Context) -> Topics:
    """The topic of words taken for a kind of data, where their sentence settles it."""
    if draft.certain and names_receiver(before, context.language):
        return ("sharing",)
    strong, whole = strong_topics(sentence, context.language), fact_topics(sentence, context.language)
    if _tells_shared(strong, context) or (draft.certain and whole == ("sharing",) and "data" not in strong):
        return ("sharing",)
    if "data" in strong and not _rules(context, sentence):
        return ("data",)
    listed = bool(ENUMERATES.search(before[before.rfind(sentence[:4]) :] if sentence else before))
    if listed and whole in ((), ("method",)) and context.headings[:1] in OPEN_SECTIONS:
        return ("data",)
    if not draft.certain or ("scope" in whole and context.headings[:1] != ("scope",)):
        return ()
    return whole if whole and set(whole) <= {*COVERING, "legal"} else ()


def of_entry(draft: Draft, text: str, span: tuple[int, int], context: Context) -> Topics:
    """A changed field of an SDK's entry: by the field's name, else by the kind of fact."""
    known = vocabulary(context.language)
    cell = text[: span[0]].count(" | ")
    field = context.columns[cell] + ":" if cell < len(context.columns) else around_span(text, span, FIELD_END)
    kind = kind_of_field(wording(field).normal.strip(), known) or draft.kind
    if kind in UNLIKE_FIELDS and kind in known.by_kind:
        return (known.by_kind[kind].topic,)
    return ("sharing",)


def spoken_for(context: Context) -> Topics:
    """The name of who speaks keeps the block that it stands in (guideline, rule 29)."""
    near = context.headings[:1]
    return ("controller", *near) if near in (("contact",), ("legal",)) else ("controller",)


def of_name(text: str, span: tuple[int, int], stated: Topics, part: str, context: Context) -> Topics:
    """The topics of a name: who speaks, what is covered, where data lie, whom to write to, else who receives."""
    near = context.headings[:1]
    if stated == ("controller",) or (near != ("sharing",) and names_controller(text, span, context.language)):
        return spoken_for(context)
    if (stated and stated[0] in ("scope", "location", "contact", "legal")) or stated == ("rights", "contact"):
        return stated
    if stated == ("data",) and near != ("sharing",) and comes_from_others(part, context.language):
        return stated  # a source, no recipient (guideline, rule 30)
    found = sentence_topics(part, context.language)
    if near in (("controller",), ("location",)) or (near == ("contact",) and not USES.search(part)):
        return near
    if near == ("scope",) or (found[:1] == ("scope",) and "sharing" not in found):
        return ("scope",)
    if near and near[0] in WHOLE_SECTIONS and near[0] in found and "sharing" not in found:
        return near
    return ("sharing",)


def of_type(topic: Topic, texts: Sequence[str], context: Context, *, controls: bool) -> Topics:
    """The topic of a fact whose kind has one; `texts` are its words, their part and their sentence."""
    near = context.headings[:1]
    around = sentence_topics(texts[-1], context.language)
    if topic == "data" and near:
        collects = "data" in strong_topics(texts[-1], context.language)
        if near[0] in ("retention", "location", "security") and not collects:
            return near
        if near[0] in ("rights", "security", "minors", "legal", "contact") and "data" not in around[:1]:
            return open_topics(texts, context)
        if _tells_shared(around, context):
            return ("sharing",)
    if topic in ("controller", "method") and near == fact_topics(texts[-1], context.language)[:1] == ("sharing",):
        return near  # mergers in which data go to another company
    if topic == "controller":
        return spoken_for(context)
    if topic == "sharing":
        if near == ("controller",) and "sharing" not in strong_topics(texts[-1], context.language):
            return near
        if near == ("contact",) and USES.search(texts[1]):
            return ("sharing",)  # 'Receipts and contact: we use Larkmail to send them'
        if near == ("contact",):
            named = fact_topics(texts[-1], context.language) == ("contact",) or not COMPANY.search(texts[0])
            return ("contact",) if named else ("controller", "contact")
        if controls:
            return ("controller", "legal") if near == ("legal",) else ("controller",)
        if "sharing" not in strong_topics(texts[-1], context.language) and near and near[0] in WHOLE_SECTIONS:
            return near
    if topic == "security" and near == ("sharing",):
        return near  # what is asked of those who receive
    if topic == "legal" and near == ("sharing",) and "legal" not in fact_topics(texts[-1], context.language):
        return near  # what an authority may have, and when
    if topic == "purpose" and near and near[0] in WHOLE_SECTIONS and _no_aim(texts[-1], context):
        return near
    if topic == "method" and fact_topics(texts[-1], context.language) == ("retention",):
        return ("retention",)
    if topic == "method" and near and near[0] in WHOLE_SECTIONS and near[0] in around:
        return near
    if topic in ("rights", "security", "legal", "location", "scope", "minors", "change") and topic not in around:
        return open_topics(texts, context)
    return (topic,)


def _no_aim(sentence: str, context: Context) -> bool:
    """Whether words taken for an aim stand in a sentence that tells the section's own matter and no aim."""
    spoken = sentence_topics(sentence, context.language)
    return context.headings[0] in spoken and "purpose" not in strong_topics(sentence, context.language)


def _rules(context: Context, sentence: str) -> bool:
    """Whether the section's subject covers kinds of data that its sentences name."""
    near, language = context.headings[:1], context.language
    if near == ("rights",):
        return "rights" in strong_topics(sentence, language)
    return near == ("minors",) or (near == ("security",) and "security" in sentence_topics(sentence, language))


def _tells_shared(around: Topics, context: Context) -> bool:
    """Whether a kind of data stands in a sentence on what others receive."""
    return context.headings[:1] == ("sharing",) and not context.entry and "sharing" in around


def is_contact(draft: Draft, stated: Topics, sentence: str, context: Context) -> bool:
    """Whether a fact is a detail of whom to write to, not a department or a place that a sentence of another matter names."""
    if draft.kind not in CONTACT_WORDS:
        return draft.kind in CONTACT_KINDS
    near = context.headings[:1]
    told = {*stated, *strong_topics(sentence, context.language)}
    return not near or near[0] in CONTACT_PLACES or bool(told & {"contact", "location", "rights"})


def of_contact(draft: Draft, stated: Topics, sentence: str, context: Context) -> Topics:
    """The topics of a contact detail; with whom one exercises a right is a right as well."""
    read = strong_topics if context.headings[:1] == ("contact",) else sentence_topics
    around = read(sentence, context.language)
    if draft.kind == "department" and stated == ("location",):  # a data centre
        return stated
    if draft.kind == "department" and (stated == ("rights",) or ("rights" in around and "contact" not in around)):
        return ("rights",)
    if stated == ("rights", "contact"):
        return stated
    if context.headings[:1] == ("rights",) and draft.kind in ("email", "phone") and stated != ("contact",):
        return ("contact", "rights")
    if draft.kind == "url" and stated[:1] == ("scope",):
        return ("scope",)
    if draft.kind == "url" and context.headings[:1] == ("rights",) and stated != ("contact",):
        return ("rights",)  # where one sees and changes one's data
    if context.headings[:1] == ("legal",):
        return ("contact", "legal")
    if "rights" in around and draft.kind != "department":
        return ("contact", "rights")
    return ("contact",)


def of_period(stated: Topics, sentence: str, context: Context) -> Topics:
    """The topic of a period: what is due, or kept, within it."""
    around, whole = sentence_topics(sentence, context.language), fact_topics(sentence, context.language)
    if {*whole} == {"rights", "retention"}:
        return whole
    told = [topic for topic in (*stated[:1], *whole[:1], *around) if topic in PERIOD_TOPICS]
    headings = tuple(topic for topic in context.headings if topic != "location")  # 'where and how long we keep data'
    return tuple(told[:1]) or headings[:1] or around[:1] or ("other",)
