"""What a section adds to the topic of a fact that stands in it: what others get, and what a request takes, are data too."""

from policydiff.facts.context import Context
from policydiff.facts.topics import Topics, asks_consent, asks_of_you, strong_topics
from policydiff.topics import Topic

DATA_KINDS = {"data", "sensitive", "scope_word"}
"""Kinds of fact that name what is handed over."""
AGES = {"age", "number", "period"}
"""Kinds of fact that are about children wherever they stand."""
GUARDED: set[Topic] = {"sharing", "rights", "location", "purpose", "method"}
"""Sections whose matter a guardian's say in them is about."""


def with_section(found: Topics, kind: str, sentence: str, context: Context) -> Topics:
    """The topics of a fact, its section's before them where the fact has both."""
    near = context.headings[0] if context.headings else None
    if near is None or context.entry or context.frame:
        return found
    if found == ("minors",) and near in GUARDED and kind not in AGES:
        consents = near == "rights" and asks_consent(sentence, context.language)  # guideline, rule 11
        return found if consents else (near, *found)
    if found == ("data",) and kind in DATA_KINDS and _has_both(near, sentence, context):
        return (near, *found)
    return found


def _has_both(near: Topic, sentence: str, context: Context) -> bool:
    """Whether a kind of data is handed to others, not collected by them, or is what a request takes."""
    if near == "sharing":
        return "data" not in strong_topics(sentence, context.language)
    return near == "rights" and asks_of_you(sentence, context.language)
