"""Changed facts to topics: by the fact itself, then its sentence, then the headings (guideline, rules 11, 19 to 33)."""

from collections import Counter
from collections.abc import Sequence

from policydiff.changes.by_kind import (
    CONTACT_KINDS,
    CONTACT_WORDS,
    COVERING,
    UNLIKE_FIELDS,
    is_contact,
    of_contact,
    of_data,
    of_entry,
    of_name,
    of_period,
    of_type,
    spoken_for,
)
from policydiff.changes.controllers import names_controller
from policydiff.changes.governed import governed_topics
from policydiff.changes.names import is_name
from policydiff.changes.sections import with_section
from policydiff.changes.slots import slot_topics
from policydiff.changes.statements import main_topics, statement_topics, tells
from policydiff.changes.surroundings import (
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
from policydiff.facts.topics import (
    Topics,
    asks_consent,
    defines_changes,
    fact_topics,
    list_topics,
    names_receiver,
    one_more_aim,
    sentence_topics,
    strong_topics,
    tells_aim,
)
from policydiff.facts.vocabulary import vocabulary
from policydiff.kept import compiled
from policydiff.topics import Topic

HEAD_END = compiled(r"[,，、.。:：;；(（|]")
"""What ends the name at the head of a list's member."""
TELLING_KINDS = {"data", "permission", "sensitive", "purpose", "technique", "recipient", "controller", "period", "age"}
TELLING_KINDS |= CONTACT_KINDS
"""Kinds that bring a topic of their own; beside one in its sentence the other kinds bring none."""
PLACELESS = {*CONTACT_KINDS - CONTACT_WORDS, "period", "age"}
"""Kinds that are what they are wherever they stand."""
PLAIN_KINDS = {"data", "permission", "sensitive", "purpose", "recipient", "email", "phone", "age"}
"""Kinds whose own topic holds in a sentence of another matter as well."""
LEAD = 240
"""Characters at the end of the words before a list that announce it."""
UNGOVERNED = CONTACT_KINDS | {"period", "age", "recipient"}
"""Kinds whose own topic holds in an exception as well."""
UNDER_RIGHTS: set[Topics] = {(), ("rights",), ("scope",), ("retention",), ("security",), ("data",)}
"""What a sentence on a right may be about in one of its parts."""
CHOICE = compiled(r"可以?|有权|\b(?:can|may|right)\b")
"""What gives a right rather than a duty."""
ACCESS: Topics = ("method", "rights")
"""Staff access to private content, whatever of its conditions changes (guideline, rule 27)."""
UNASKED: set[Topic] = {"minors", "change", "location"}
"""Topics beside which a consent that is no longer asked for is no right of its own."""
ON_DEVICE: Topics = ("method", "data")
"""What is worked out on the reader's own device, or no longer there."""
NAMING = {"data", "wording", "recipient", "department", "statement"}
"""Kinds that words are taken for by what stands at their end."""
MOST_OF_PART = 0.8
"""Share of a part of a sentence from which the changed words are the part."""


def settle(drafts: Sequence[Draft], old: str, new: str, context: Context) -> tuple[list[Topic], Topics]:
    """The topic of every fact and those of the whole change, the main one first."""
    replaced = context.frame == ("sharing",) and any(_touches_head(draft, old, new) for draft in drafts)
    found = [context.frame if replaced else _with_consent(draft, old, new, context) for draft in drafts]
    telling = {_sentence(draft, old, new) for draft in drafts if draft.kind in TELLING_KINDS and draft.certain}
    counts, unspoken = Counter[Topic](), Counter[Topic]()
    for draft, topics in zip(drafts, found, strict=True):
        if draft.sentence and draft.kind == "statement" and not tells(_sentence(draft, old, new), context.language):
            unspoken.update(topics)
        elif draft.sentence or draft.kind in TELLING_KINDS or _sentence(draft, old, new) not in telling:
            counts.update(topics)
    counts = counts or unspoken
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
    if not draft.sentence:
        found = with_section(found, draft.kind, _sentence(draft, old, new), context)
    if found[0] in UNASKED or (found == ("sharing",) and not draft.sentence):
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
        return of_entry(draft, text, span, context)
    part, sentence = around_span(text, span, PART_END), around_span(text, span, SENTENCE_END)
    around = sentence_topics(sentence, context.language) or _around_before(draft, old, context)
    if "change" not in around and _tells_rights(part, draft, context):
        return ("rights",)
    if _in_change_section(draft, context) or "change" in around[:2]:
        return _in_change_clause(part, around, context)
    governing = governed_topics(text, span, context.language) if draft.kind not in UNGOVERNED else ()
    stated = governing or _stated(part, _part_before(draft, old), context)
    excepted = _excepted(text, span, context)
    listed = excepted or (_of_list(draft, stated, context) if context.frame else ())
    if listed:
        return listed
    if governing:
        return governing
    if fact_topics(sentence, context.language) == ACCESS:
        stated = ACCESS
    placed = () if draft.kind in PLACELESS or stated == ACCESS else slot_topics(draft, old, new, context)
    if placed:
        return placed
    return _by_its_kind(draft, text, span, stated, (part, sentence), context) or _by_its_words(
        draft, text, span, stated, (part, sentence), context
    )


def _by_its_kind(
    draft: Draft, text: str, span: tuple[int, int], stated: Topics, around: tuple[str, str], context: Context
) -> Topics:
    """The topics of a fact whose kind decides: a means of contact, a name, a period, an age."""
    part, sentence = around
    if is_contact(draft, stated, sentence, context) and not is_name(draft, text, span, context.language):
        return of_contact(draft, stated, sentence, context)
    if is_name(draft, text, span, context.language) and (draft.kind, stated) != ("data", ("method",)):
        return of_name(text, span, stated or fact_topics(sentence, context.language), part, context)
    if stated == ("controller",):
        return ("scope",) if draft.kind == "service" else spoken_for(context)
    if draft.kind == "period":
        return of_period(stated, sentence, context)
    if draft.kind == "age":
        if "scope" in stated:
            return stated
        return ("retention",) if context.headings[:1] == ("retention",) else ("minors",)
    return ()


def _by_its_words(
    draft: Draft, text: str, span: tuple[int, int], stated: Topics, around: tuple[str, str], context: Context
) -> Topics:
    """The topics of any other fact: by its own words, then by its section, by what stands around it, by its kind."""
    phrase, (part, sentence) = text[slice(*span)], around
    if stated in UNDER_RIGHTS and _on_rights(sentence, context):
        return _of_right(sentence, context)
    own = _own(phrase, part, sentence, draft, context)
    if own:
        return own
    if context.headings[:1] == ("rights",) and stated in (("scope",), ("retention",), ("security",)):
        stated = _of_right(sentence, context)
    if stated and (stated[:1] == context.headings[:1] or _outweighs(stated, draft)):
        return stated
    texts = (phrase, part, sentence)
    kind = vocabulary(context.language).by_kind.get(draft.kind)
    if kind and kind.topic == "data":
        found = of_data(draft, text[: span[0]], sentence, context)
        if found:
            return found
    if (kind is None or not draft.certain) and _on_sharing(sentence, context):
        return ("sharing",)
    if kind is None or not draft.certain:
        return going_on(text, span, sentence, context) or open_topics(texts, context)
    controls = context.headings[:1] != ("sharing",) and names_controller(text, span, context.language)
    return of_type(kind.topic, texts, context, controls=controls)


def _around_before(draft: Draft, old: str, context: Context) -> Topics:
    """What the sentence spoke of in which the changed words stood before."""
    return sentence_topics(around_span(old, draft.old, SENTENCE_END), context.language) if draft.old else ()


def _part_before(draft: Draft, old: str) -> str:
    """The part of a sentence that stood where the changed words stand now."""
    return around_span(old, draft.old, PART_END) if draft.old and draft.new else ""


def _stated(part: str, before: str, context: Context) -> Topics:
    """What the part of a sentence is surely about, on the side that says so."""
    now, once = fact_topics(part, context.language), fact_topics(before, context.language) if before else ()
    if once == ("contact",):  # whom to ask; what for stands in either version
        once = ()
    return once if once == ON_DEVICE or not now else now


def _excepted(text: str, span: tuple[int, int], context: Context) -> Topics:
    """The topics of a case in which no consent is asked, named inside the sentence: '... without consent: ...'."""
    start = max((m.end() for m in FULL_END.finditer(text, 0, span[0])), default=0)
    colon = max(text.rfind(":", start, span[0]), text.rfind("：", start, span[0]))
    found = list_topics(text[start : colon + 1][-LEAD:], context.language) if colon >= start else ()
    return found if len(found) > 1 and (context.headings[:1] != ("sharing",) or "sharing" in found) else ()


def _on_rights(sentence: str, context: Context) -> bool:
    """Whether a sentence in a section on the reader's rights tells of one."""
    return context.headings[:1] == ("rights",) and "rights" in strong_topics(sentence, context.language)


def _of_right(sentence: str, context: Context) -> Topics:
    whole = fact_topics(sentence, context.language)
    return whole if {*whole} == {"rights", "retention"} else ("rights",)


def _on_sharing(sentence: str, context: Context) -> bool:
    """Whether a sentence in a section on sharing tells of it."""
    return context.headings[:1] == ("sharing",) and "sharing" in strong_topics(sentence, context.language)


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
    if around == ("scope",) and draft.kind in NAMING and language == "en" and phrase[:1].isupper():
        return around  # the name of a product
    if draft.kind in ("recipient", "wording") and around in (("scope",), ("contact",), ("legal",)):
        return around
    if draft.kind == "number" and stated == ("contact",) and context.headings[:1] == ("rights",):
        return ("contact", "rights")
    if draft.kind == "purpose" and stated == ("sharing",) and not tells_aim(phrase, part, language):
        return ("sharing",)
    if not {"legal"} & {*around, *sentence_topics(sentence, language)} and _are_places(draft, language):
        return around if "location" in around else ("location",)
    head = part[: part.find(phrase)]
    if draft.kind in NAMING and (tells_aim(phrase, part, language) or one_more_aim(head, language, draft.certain)):
        return ("purpose",)
    if draft.kind == "purpose" and names_receiver(head, language):
        return ("sharing",)
    guessed = not phrase[:1].isupper() if language == "en" else not draft.certain
    if draft.kind == "recipient" and guessed:
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
    if len(frame) > 1 and draft.kind == "purpose" and draft.certain and frame[0] == "sharing":
        return ("sharing", "purpose")  # 'we share it with our affiliates for the purposes of …'
    if len(frame) > 1:
        return () if draft.kind in CONTACT_KINDS else frame
    own = (known[draft.kind].topic,) if draft.certain and draft.kind in UNLIKE_FIELDS and draft.kind in known else ()
    if frame == ("sharing",):
        return own or frame
    if frame == ("rights",):
        return frame
    return () if stated or (own != frame and own in (("data",), ("purpose",))) else frame


def _outweighs(stated: Topics, draft: Draft) -> bool:
    """Whether what a sentence is surely about covers a fact that has a topic of its own."""
    if not draft.certain or draft.kind not in PLAIN_KINDS:
        return stated != ("other",)
    if "rights" in stated and len(stated) > 1:
        return True
    if (draft.kind, stated) in (("recipient", ("purpose",)), ("purpose", ("scope",))):
        return True
    if (draft.kind, stated) == ("purpose", ("method",)) and draft.old:
        return True
    return stated == ("data",) or (draft.kind not in ("purpose", "recipient") and set(stated) <= COVERING)


def _tells_rights(part: str, draft: Draft, context: Context) -> bool:
    """Whether a part of a sentence in a section on changes tells of a right all the same."""
    told = context.headings[:1] == ("change",) and "rights" in strong_topics(part, context.language)
    return told and bool(CHOICE.search(part)) and draft.kind not in CONTACT_KINDS - {"department"}


def _in_change_section(draft: Draft, context: Context) -> bool:
    """Whether the fact stands in a section on changes; an address or a number there is still a contact detail."""
    return context.headings[:1] == ("change",) and draft.kind not in CONTACT_KINDS - {"url", "department"}


def _in_change_clause(part: str, around: Topics, context: Context) -> Topics:
    if context.headings[:1] == ("change",) or "change" in sentence_topics(part, context.language):
        return ("change",)
    return ("change",) if around[:1] == ("change",) else open_topics((part,), context)
