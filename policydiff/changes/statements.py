"""Whole sentences and clauses to topics: what came or went is about its main facts, not all that it mentions."""

from collections import Counter
from collections.abc import Iterable

from policydiff.facts.context import Context
from policydiff.facts.topics import Topics, fact_topics, sentence_topics, strong_topics
from policydiff.topics import TOPICS, Topic

WHOLE_SECTIONS: set[Topic] = {"minors", "change", "security", "rights", "contact", "legal", "retention", "location"}
"""Sections with one subject, which covers what stands in them."""
LENDERS: set[Topic] = {"data", "purpose", "method", "sharing", "rights", "retention"}
"""Topics that stand side by side in one sentence."""
MOST = 3
"""Topics of one change;"""
SHARE = 0.34
"""each with at least this share of the main one's facts."""


def statement_topics(sentence: str, context: Context) -> Topics:
    """The topics of a sentence that came or went whole."""
    strong = strong_topics(sentence, context.language)
    near = context.headings[:1]
    if context.entry:
        return ("sharing",)
    if near == ("minors",):
        return ("minors", "scope") if "scope" in strong else near
    if near == ("change",):
        return strong[:1] if strong[:1] == ("rights",) and not context.chapeau else near
    stated = fact_topics(sentence, context.language)
    if stated:
        return stated
    if strong[:1] == ("legal",):
        return ("legal",)
    if near and near[0] in WHOLE_SECTIONS and (near[0] in strong or not strong):
        return near
    if set(strong) & LENDERS:
        return tuple(t for t in strong if t in LENDERS)
    return strong[:1] or near or sentence_topics(sentence, context.language)[:1] or ("other",)


def clause_statements(sentences: Iterable[str], context: Context) -> Topics:
    """The main topics of a clause or a section that came or went."""
    if context.entry:
        return ("sharing",)
    counts = Counter[Topic]()
    for sentence in sentences:
        counts.update(statement_topics(sentence, context))
    return main_topics(counts) or ("other",)


def main_topics(counts: Counter[Topic]) -> Topics:
    """The topics that most facts speak for, the main one first."""
    most = max(counts.values(), default=0)
    found = [topic for topic, count in counts.items() if count >= SHARE * most]
    if len(found) > 1 and "other" in found:
        found.remove("other")
    return tuple(sorted(found, key=lambda topic: (-counts[topic], TOPICS.index(topic)))[:MOST])
