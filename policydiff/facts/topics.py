"""Wording to topics: what a sentence or a heading speaks of, by the patterns of the packs."""

import re
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.facts.wording import wording
from policydiff.packs import load_table
from policydiff.topics import Topic


@cache
def _patterns(language: Language, section: str) -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    table = load_table(language, "topics")[section]
    return tuple((topic, re.compile(pattern)) for topic, pattern in table.items())


@cache
def sentence_topics(text: str, language: Language) -> tuple[Topic, ...]:
    """The topics a sentence speaks of, the main one first; empty where no pattern holds."""
    return _found(text, language, "sentences")


@cache
def heading_topics(text: str, language: Language) -> tuple[Topic, ...]:
    """The topics a heading announces, the main one first."""
    return _found(text, language, "headings")


def _found(text: str, language: Language, section: str) -> tuple[Topic, ...]:
    normal = wording(text).normal
    return tuple(topic for topic, pattern in _patterns(language, section) if pattern.search(normal))


@cache
def strong_topics(text: str, language: Language) -> tuple[Topic, ...]:
    """The topics that a whole sentence surely brings, the main one first."""
    strict = dict(_patterns(language, "strong"))
    normal = wording(text).normal
    return tuple(
        topic for topic, pattern in _patterns(language, "sentences") if strict.get(topic, pattern).search(normal)
    )
