"""The words of a definition's item to the topics that it lists."""

from typing import cast

from policydiff.clauses.clause import Language
from policydiff.promise.vocabulary import names, plain, words
from policydiff.topics import TOPICS, Topic

_SERVICE_MODEL: tuple[Topic, ...] = ("purpose", "data", "method")
"""What a bare 'service model' stands for (GB/T 35273-2020, annex D, item 1)."""


def topics_named(text: str, language: Language) -> tuple[Topic, ...]:
    """The topics that an item names, in the guideline's order; an item that sweeps up the rest names none."""
    text = plain(text)
    if words(language, "remainder").search(text):
        return ()
    found = {cast(Topic, name) for name in names(language, "topic") if words(language, name, "topic").search(text)}
    if words(language, "service_model").search(text) and not found & set(_SERVICE_MODEL):
        found |= set(_SERVICE_MODEL)
    return tuple(topic for topic in TOPICS if topic in found)
