"""Whole sentences and clauses to topics: what came or went is about its main facts, not all that it mentions."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from policydiff.clauses.clause import Language
from policydiff.facts.context import Context
from policydiff.facts.topics import (
    Topics,
    fact_topics,
    gives_to_outsiders,
    goes_on,
    is_own_tool,
    named_topics,
    sentence_topics,
    strong_topics,
)
from policydiff.kept import compiled
from policydiff.topics import TOPICS, Topic

WHOLE_SECTIONS: set[Topic] = {"minors", "change", "security", "rights", "contact", "legal", "retention", "location"}
"""Sections with one subject, which covers what stands in them."""
LENDERS: set[Topic] = {"data", "purpose", "method", "sharing", "rights", "retention"}
"""Topics that stand side by side in one sentence."""
LENDING: set[Topic] = {*LENDERS, "scope"}
"""Topics that leave room for others in their sentence: 'you need an account and give us your number'."""
ADDRESS = compiled(r"@|://|\d{4}")
"""How one gets in touch."""
MOST = 5
"""Topics of one change;"""
SHARE = 0.25
"""each with at least this share of the main one's facts."""
PARTS = 0.1
"""Share of a section's clauses that must be about a topic."""
COLLECTORS = compiled(
    r"(?:sdk|第三方|插件|partners?|third part(?:y|ies)|vendors?)[^。;,.]{0,20}(?:收集|获取|采集|读取|collect|obtain|gather|receive)",
    re.IGNORECASE,
)
"""Others that collect by themselves: then the data are no aside."""
ASIDE: dict[Topic, set[Topic]] = {"sharing": {"data", "method"}, "retention": {"data", "purpose"}}
"""What the sentences of a section name only on the way to its subject."""


VENDOR_FIRST = compiled(
    r"^[\s*•-]*[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}(?:\s*(?:[、,，和与及]|\band\b)\s*[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2})*\s*[，,]"
    r"(?!\s*(?:our|我们)\b)(?=[^。;.]{0,60}(?:放置|设置|信标|cookie|\b(?:place|set|drop|use)s?\b[^.;]{0,30}\b(?:cookies?|beacons?|pixels?)))"
)
"""The member of a list that begins with the names of vendors and says what they place: 'Larkads and Finch, which set cookies'."""


def statement_topics(sentence: str, context: Context) -> Topics:
    """The topics of a sentence that came or went whole."""
    strong = strong_topics(sentence, context.language)
    near = _nearest(context.headings, strong)
    if context.entry:
        return ("sharing",)
    if near == ("minors",):
        return ("minors", "scope") if "scope" in strong else near
    if near == ("change",):
        return strong[:1] if strong[:1] == ("rights",) and not context.chapeau else near
    if VENDOR_FIRST.match(sentence):
        return ("sharing",)
    named = named_topics(sentence, context.language)
    stated = named or fact_topics(sentence, context.language)
    if context.frame == ("sharing",) and is_own_tool(sentence, context.language):
        return ("method",)
    if context.frame:
        return _of_member(context.frame, strong, stated)
    lent = _lent(strong, stated, () if COLLECTORS.search(sentence) else near)
    if stated:
        lends = len(stated) == 1 and set(stated) <= LENDING and (not _is_whole(near) or near == ("contact",))
        return (*stated, *(t for t in lent if not named or t == "data")) if lends else stated
    if near == ("location",) and gives_to_outsiders(sentence, context.language):
        return ("location", "sharing")
    if _is_whole(near) and (near[0] in strong or not lent):
        return near
    if strong[:1] == ("legal",):
        return ("legal",)
    if strong[:1] == ("contact",) and near == ("data",) and not ADDRESS.search(sentence):
        return lent or near  # '客服：通话录音' in a list of what is collected
    return lent or strong[:1] or near or sentence_topics(sentence, context.language)[:1] or ("other",)


def _nearest(headings: Topics, strong: Topics) -> Topics:
    """The subject of the section: of two that the headings name, the one that the sentence names ('Security and your rights')."""
    first, second = headings[:1], headings[1:2]
    if _is_whole(first) and first[0] not in strong and _is_whole(second) and second[0] in strong:
        return second
    return first


def tells(sentence: str, language: Language) -> bool:
    """Whether a whole sentence tells a matter by its own words, not by where it stands."""
    return bool(
        named_topics(sentence, language) or fact_topics(sentence, language) or strong_topics(sentence, language)
    )


def _of_member(frame: Topics, strong: Topics, stated: Topics) -> Topics:
    """The topics of a list's member that came or went: its list's, and what it states beside."""
    if len(frame) > 1 or frame == ("sharing",):
        return frame
    beside = {"data": {"purpose"}, "purpose": {"data", "sharing", "method"}}.get(frame[0], set())
    return (*frame, *(t for t in dict.fromkeys((*stated, *strong)) if t in beside))


def _is_whole(near: Topics) -> bool:
    return bool(near) and near[0] in WHOLE_SECTIONS


def _lent(strong: Topics, stated: Topics, near: Topics) -> Topics:
    """The topics that a sentence has beside what it surely states; in some sections they are only said on the way."""
    aside = ASIDE.get(near[0], set()) if near else set()
    beside: set[Topic] = LENDERS
    if stated:
        beside = {"purpose"} if stated[0] == "sharing" else {"data", "purpose"}
    return tuple(t for t in strong if t in beside and t not in aside and t not in stated)


def section_topics(clauses: Iterable[Sequence[str]], context: Context) -> Topics:
    """The main topics of what came or went, given clause by clause in sentences."""
    if context.entry:
        return ("sharing",)
    counts = Counter[Topic]()
    announced: Topics = ()
    for sentences in clauses:
        topics = _of_clause(sentences, announced, context)
        if sentences and sentences[-1].rstrip().endswith((":", "：")):
            announced = topics
        counts.update(topics)
    found = main_topics(counts, PARTS)
    return (found if found != ("other",) else context.headings[:1]) or ("other",)


def _of_clause(sentences: Sequence[str], announced: Topics, context: Context) -> Topics:
    """The main topics of one clause; a list's members have those of the words that announce it."""
    if announced and not any(strong_topics(s, context.language) for s in sentences):
        return announced
    if sentences and VENDOR_FIRST.match(sentences[0]):
        return ("sharing",)  # an entry of a list of vendors, whatever it says of their aims (guideline, rule 33)
    counts = Counter[Topic]()
    topics: Topics = ()
    if any(tells(s, context.language) for s in sentences):
        sentences = [s for s in sentences if tells(s, context.language)]
    for sentence in sentences:
        told = strong_topics(sentence, context.language) or fact_topics(sentence, context.language)
        if told or not topics or not goes_on(sentence, context.language):
            topics = statement_topics(sentence, context)
        counts.update(topics)
    return main_topics(counts)


def main_topics(counts: Counter[Topic], share: float = SHARE) -> Topics:
    """The topics that most facts speak for, the main one first."""
    if len(counts) > 1:
        del counts["other"]
    most = max(counts.values(), default=0)
    found = [topic for topic, count in counts.items() if count >= share * most]
    return tuple(sorted(found, key=lambda topic: (-counts[topic], TOPICS.index(topic)))[:MOST])
