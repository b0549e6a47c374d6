"""Changed facts to topics: by the fact itself, then its sentence, then the headings (guideline, rules 11, 19 to 33)."""

from collections import Counter
from collections.abc import Sequence

from policydiff.changes.controllers import names_controller
from policydiff.changes.names import is_name
from policydiff.changes.statements import WHOLE_SECTIONS, main_topics, statement_topics
from policydiff.changes.surroundings import (
    FIELD_END,
    FULL_END,
    PART_END,
    SENTENCE_END,
    around_span,
    going_on,
    open_topics,
)
from policydiff.clauses.clause import Language
from policydiff.facts.context import Context
from policydiff.facts.draft import Draft
from policydiff.facts.kinds import kind_of_field
from policydiff.facts.topics import (
    Topics,
    asks_consent,
    defines_changes,
    fact_topics,
    names_receiver,
    sentence_topics,
    strong_topics,
    tells_aim,
)
from policydiff.facts.vocabulary import vocabulary
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.topics import Topic

HEAD_END = compiled(r"[,，、.。:：;；(（|]")
"""What ends the name at the head of a list's member."""
CONTACT_KINDS = {"email", "phone", "hours", "address", "department", "url"}
TELLING_KINDS = {"data", "permission", "sensitive", "purpose", "technique", "recipient", "controller", "period", "age"}
TELLING_KINDS |= CONTACT_KINDS
"""Kinds that bring a topic of their own; beside one in its sentence the other kinds bring none."""
PLAIN_KINDS = {"data", "permission", "sensitive", "purpose", "recipient", "email", "phone", "age"}
"""Kinds whose own topic holds in a sentence of another matter as well."""
USES = compiled(r"使用|采用|集成|\bus(?:e|es|ing)\b")
"""What is done with a vendor, not with an address to write to."""
ACCESS: Topics = ("method", "rights")
"""Staff access to private content, whatever of its conditions changes (guideline, rule 27)."""
UNASKED: set[Topic] = {"minors", "change", "location"}
"""Topics beside which a consent that is no longer asked for is no right of its own."""
PERIOD_TOPICS = ("minors", "change", "security", "rights", "retention", "location")
NAMING = {"data", "wording", "recipient", "department", "statement"}
"""Kinds that words are taken for by what stands at their end."""
MOST_OF_PART = 0.8
"""Share of a part of a sentence from which the changed words are the part."""
COVERING: set[Topic] = {"method", "rights", "retention", "scope"}
"""Topics of sentences that may name kinds of data on the way."""
UNLIKE_FIELDS = {"data", "permission", "sensitive", "purpose", "technique", "right"}
"""Kinds of an SDK's fields that are no sharing by themselves (guideline, rule 19)."""


def settle(drafts: Sequence[Draft], old: str, new: str, context: Context) -> tuple[list[Topic], Topics]:
    """The topic of every fact and those of the whole change, the main one first."""
    replaced = context.frame == ("sharing",) and any(_touches_head(draft, old, new) for draft in drafts)
    found = [context.frame if replaced else _with_consent(draft, old, new, context) for draft in drafts]
    telling = {_sentence(draft, old, new) for draft in drafts if draft.kind in TELLING_KINDS and draft.certain}
    counts = Counter[Topic]()
    for draft, topics in zip(drafts, found, strict=True):
        if draft.sentence or draft.kind in TELLING_KINDS or _sentence(draft, old, new) not in telling:
            counts.update(topics)
    told, main = [topics[0] for topics in found], main_topics(counts)
    return told, (*main, *(topic for topic in _sure(drafts, told, context) if topic not in main))


def _sure(drafts: Sequence[Draft], told: Sequence[Topic], context: Context) -> tuple[Topic, ...]:
    """The topics that a fact brings by its own words: few among many, they still decide the severity."""
    kinds = vocabulary(context.language).by_kind
    pairs = zip(drafts, told, strict=True)
    return tuple(
        dict.fromkeys(
            t for d, t in pairs if d.certain and d.kind in PLAIN_KINDS and d.kind in kinds and kinds[d.kind].topic == t
        )
    )


def _text(draft: Draft, old: str, new: str) -> tuple[str, tuple[int, int]]:
    span = draft.new or draft.old
    assert span
    return (new if draft.new else old), span


def _sentence(draft: Draft, old: str, new: str) -> str:
    text, span = _text(draft, old, new)
    return around_span(text, draft.sentence or span, SENTENCE_END)


def _touches_head(draft: Draft, old: str, new: str) -> bool:
    """Whether the words before the first mark of a list's member changed: its name."""
    text, span = _text(draft, old, new)
    return not HEAD_END.search(text[: span[0]].lstrip("-* "))


def _with_consent(draft: Draft, old: str, new: str, context: Context) -> Topics:
    """The topics of a fact; rights beside them where people are asked for their consent on one side only."""
    found = _topics_of(draft, old, new, context)
    if found[0] in UNASKED:
        return found
    if not draft.old or not asks_consent(old[slice(*draft.old)], context.language):
        return found
    if draft.new and asks_consent(around_span(new, draft.new, SENTENCE_END), context.language):
        return found
    return (*(t for t in found if t not in ("rights", "other")), "rights")


def _topics_of(draft: Draft, old: str, new: str, context: Context) -> Topics:
    text, span = _text(draft, old, new)
    start = draft.sentence[0] if draft.sentence else span[0]
    if defines_changes(around_span(text[:start], (start, start), FULL_END), context.language):
        return ("change",)
    if draft.sentence:
        return statement_topics(text[slice(*draft.sentence)], context)
    if context.entry:
        return _of_entry(draft, text, span, context)
    part, sentence = around_span(text, span, PART_END), around_span(text, span, SENTENCE_END)
    around = sentence_topics(sentence, context.language)
    if _in_change_section(draft, context) or "change" in around[:2]:
        return _in_change_clause(part, around, context)
    phrase = text[slice(*span)]
    stated = fact_topics(part, context.language)
    listed = _of_list(draft, stated, context) if context.frame else ()
    if listed:
        return listed
    if fact_topics(sentence, context.language) == ACCESS:
        stated = ACCESS
    if draft.kind in CONTACT_KINDS and not is_name(draft, text, span, context.language):
        return _contact(draft, stated, around, context)
    if is_name(draft, text, span, context.language):
        return _named(text, span, stated or fact_topics(sentence, context.language), part, context)
    if stated == ("controller",):
        return ("scope",) if draft.kind == "service" else _spoken_for(context)
    if draft.kind == "period":
        return _period(stated, sentence, context)
    if draft.kind == "age":
        return stated if "scope" in stated else ("minors",)
    own = _own(phrase, part, sentence, draft, context)
    if own:
        return own
    if context.headings[:1] == ("rights",) and stated in (("scope",), ("retention",), ("security",)):
        stated = ("rights",)
    if stated and (stated[:1] == context.headings[:1] or _outweighs(stated, draft)):
        return stated
    texts = (phrase, part, sentence)
    kind = vocabulary(context.language).by_kind.get(draft.kind)
    if kind and kind.topic == "data":
        found = _of_data(draft, text[: span[0]], sentence, context)
        if found:
            return found
    if kind is None or not draft.certain:
        return going_on(text, span, sentence, context) or open_topics(texts, context)
    return _typed(kind.topic, texts, context, controls=names_controller(text, span, context.language))


def _own(phrase: str, part: str, sentence: str, draft: Draft, context: Context) -> Topics:
    """What the changed words say by themselves, whatever kind of fact they were taken for."""
    language, stated = context.language, fact_topics(part, context.language)
    around = fact_topics(sentence, language)
    if draft.kind in NAMING and ("rights", "contact") in (stated, around):
        return ("rights", "contact")
    if draft.kind in NAMING and stated == ACCESS:
        return stated
    if draft.kind == "service" and around in (("controller",), ("scope",)):
        return ("scope",)
    if draft.kind in ("recipient", "wording") and around in (("scope",), ("contact",)):
        return around
    if draft.kind == "number" and stated == ("contact",) and context.headings[:1] == ("rights",):
        return ("contact", "rights")
    if draft.kind == "purpose" and stated == ("sharing",) and not tells_aim(phrase, part, language):
        return ("sharing",)
    if not {"legal"} & {*around, *sentence_topics(sentence, language)} and _are_places(draft, language):
        return ("location",)
    if draft.kind in NAMING and tells_aim(phrase, part, language):
        return ("purpose",)
    if draft.kind == "recipient" and language == "en" and not phrase[:1].isupper():
        strong = strong_topics(sentence, language)
        if "data" in strong and "sharing" not in strong:
            return ("data",)
    if draft.kind in ("data", "purpose") and (draft.certain or len(phrase) > MOST_OF_PART * len(part.strip())):
        return tuple(t for t in fact_topics(phrase, language) if t != "other")
    return ()


def _are_places(draft: Draft, language: Language) -> bool:
    kinds = vocabulary(language).kinds
    return bool(draft.keys) and all(kinds.get(key) == "location" for key in draft.keys)


def _of_list(draft: Draft, stated: Topics, context: Context) -> Topics:
    """The topic that a list gives what changed in its member; empty where the words themselves settle it."""
    frame, known = context.frame, vocabulary(context.language).by_kind
    if len(frame) > 1:
        return () if draft.kind in CONTACT_KINDS else frame
    own = (known[draft.kind].topic,) if draft.certain and draft.kind in UNLIKE_FIELDS and draft.kind in known else ()
    if frame == ("sharing",):
        return own or frame
    return () if stated or own in (("data",), ("purpose",)) else frame


def _of_data(draft: Draft, before: str, sentence: str, context: Context) -> Topics:
    """The topic of words taken for a kind of data, where their sentence settles it."""
    if draft.certain and names_receiver(before, context.language):
        return ("sharing",)
    strong = strong_topics(sentence, context.language)
    if _tells_shared(strong, context):
        return ("sharing", "data")
    if "data" in strong and not _rules(context, sentence):
        return ("data",)
    whole = fact_topics(sentence, context.language) if draft.certain else ()
    return whole if whole and set(whole) <= {*COVERING, "legal"} else ()


def _outweighs(stated: Topics, draft: Draft) -> bool:
    """Whether what a sentence is surely about covers a fact that has a topic of its own."""
    if not draft.certain or draft.kind not in PLAIN_KINDS:
        return stated != ("other",)
    return stated == ("data",) or (draft.kind not in ("purpose", "recipient") and set(stated) <= COVERING)


def _of_entry(draft: Draft, text: str, span: tuple[int, int], context: Context) -> Topics:
    """A changed field of an SDK's entry: by the field's name, else by the kind of fact."""
    known = vocabulary(context.language)
    field = around_span(text, span, FIELD_END)
    kind = kind_of_field(wording(field).normal.strip(), known) or draft.kind
    if kind in UNLIKE_FIELDS and kind in known.by_kind:
        return (known.by_kind[kind].topic,)
    return ("sharing",)


def _in_change_section(draft: Draft, context: Context) -> bool:
    """Whether the fact stands in a section on changes; an address or a number there is still a contact detail."""
    return context.headings[:1] == ("change",) and draft.kind not in CONTACT_KINDS - {"url", "department"}


def _spoken_for(context: Context) -> Topics:
    """The name of who speaks keeps the block that it stands in (guideline, rule 29)."""
    near = context.headings[:1]
    return ("controller", *near) if near in (("contact",), ("legal",)) else ("controller",)


def _in_change_clause(part: str, around: Topics, context: Context) -> Topics:
    if context.headings[:1] == ("change",) or "change" in sentence_topics(part, context.language):
        return ("change",)
    return ("change",) if around[:1] == ("change",) else open_topics((part,), context)


def _named(text: str, span: tuple[int, int], stated: Topics, part: str, context: Context) -> Topics:
    """The topics of a name: who speaks, what is covered, where data lie, whom to write to, else who receives."""
    near = context.headings[:1]
    if stated == ("controller",) or names_controller(text, span, context.language):
        return _spoken_for(context)
    if (stated and stated[0] in ("scope", "location", "contact", "legal")) or stated == ("rights", "contact"):
        return stated
    found = sentence_topics(part, context.language)
    if near == ("controller",) or (near == ("contact",) and not USES.search(part)):
        return near
    if near == ("scope",) or (found[:1] == ("scope",) and "sharing" not in found):
        return ("scope",)
    if near and near[0] in WHOLE_SECTIONS and near[0] in found and "sharing" not in found:
        return near
    return ("sharing",)


def _typed(topic: Topic, texts: tuple[str, str, str], context: Context, *, controls: bool) -> Topics:
    near = context.headings[:1]
    around = sentence_topics(texts[-1], context.language)
    if topic == "data" and near:
        collects = "data" in strong_topics(texts[-1], context.language)
        if near[0] in ("retention", "location", "security") and not collects:
            return near
        if near[0] in ("rights", "security", "minors", "legal", "contact") and "data" not in around[:1]:
            return open_topics(texts, context)
        if _tells_shared(around, context):
            return ("sharing", "data")
    if topic == "sharing":
        if near == ("contact",):
            named = fact_topics(texts[-1], context.language) == ("contact",)
            return ("contact",) if named else ("controller", "contact")
        if controls:
            return ("controller", "legal") if near == ("legal",) else ("controller",)
        if "sharing" not in strong_topics(texts[-1], context.language) and near and near[0] in WHOLE_SECTIONS:
            return near
    if topic == "method" and fact_topics(texts[-1], context.language) == ("retention",):
        return ("retention",)
    if topic == "method" and near and near[0] in WHOLE_SECTIONS and near[0] in around:
        return near
    if topic in ("rights", "security", "legal", "location", "scope", "minors", "change") and topic not in around:
        return open_topics(texts, context)
    return (topic,)


def _rules(context: Context, sentence: str) -> bool:
    """Whether the section's subject covers kinds of data that its sentences name."""
    near = context.headings[:1]
    return near == ("minors",) or (near == ("security",) and "security" in sentence_topics(sentence, context.language))


def _tells_shared(around: Topics, context: Context) -> bool:
    """Whether a kind of data stands in a sentence on what others receive."""
    return context.headings[:1] == ("sharing",) and not context.entry and "sharing" in around


def _contact(draft: Draft, stated: Topics, around: Topics, context: Context) -> Topics:
    if draft.kind == "department" and "rights" in around and "contact" not in around:
        return ("rights",)
    if stated == ("rights", "contact"):
        return stated
    if context.headings[:1] == ("rights",) and draft.kind in ("email", "phone") and stated != ("contact",):
        return ("contact", "rights")
    if draft.kind == "url" and stated[:1] == ("scope",):
        return ("scope",)
    if context.headings[:1] == ("legal",):
        return ("contact", "legal")
    if "rights" in around and draft.kind != "department":
        return ("contact", "rights")
    return ("contact",)


def _period(stated: Topics, sentence: str, context: Context) -> Topics:
    around, whole = sentence_topics(sentence, context.language), fact_topics(sentence, context.language)
    if {*whole} == {"rights", "retention"}:
        return whole
    told = [topic for topic in (*stated[:1], *around) if topic in PERIOD_TOPICS]
    headings = tuple(topic for topic in context.headings if topic != "location")  # 'where and how long we keep data'
    return tuple(told[:1]) or headings[:1] or around[:1] or ("other",)
