"""The words of a definition's item to the topics that it lists: the terms of the field first, then plain words."""

from typing import cast

from policydiff.clauses.clause import Language
from policydiff.facts.topics import fact_topics, strong_topics
from policydiff.kept import compiled
from policydiff.promise.vocabulary import names, plain, words
from policydiff.topics import TOPICS, Topic

_SERVICE_MODEL: tuple[Topic, ...] = ("purpose", "data", "method")
"""What a bare 'service model' stands for (GB/T 35273-2020, annex D, item 1)."""
_MEMBERS = compiled(r"[,;]\s*(?:and |or )?|\band\b|\bor\b")
_FEW = 4
"""Words of a member that is nothing but the name of a matter."""
_AMBIGUOUS: set[Topic] = {"security", "legal", "minors", "scope"}
"""Topics whose plain words stand in names of other things: 'the team in charge of security'."""


def topics_of_item(text: str, language: Language) -> tuple[Topic, ...]:
    """The topics of what is an item of a definition: by its terms and by plain words ('who else can see it'), else as
    any clause of the policy is read."""
    text, found = plain(text), set(topics_named(text, language))
    if words(language, "remainder").search(text):
        return ()
    spoken = {cast(Topic, name) for name in names(language, "spoken") if words(language, name, "spoken").search(text)}
    found |= (spoken - _AMBIGUOUS) | _bare(text, language) if found else spoken
    found = found or {*strong_topics(text, language), *fact_topics(text, language)} - {"other", "change"}
    return tuple(topic for topic in TOPICS if topic in found)


def _bare(text: str, language: Language) -> set[Topic]:
    """The ambiguous topics that a member of an English list names by itself: 'your rights, security or applicable law'."""
    if language == "zh":
        return set()
    members = (part for part in _MEMBERS.split(text) if 0 < len(part.split()) <= _FEW)
    return {name for part in members for name in _AMBIGUOUS if words(language, name, "spoken").search(part)}


def is_sweeping(text: str, language: Language) -> bool:
    """Whether an item only takes in the rest: 'anything else that may affect you'."""
    return any(words(language, name).search(plain(text)) for name in ("remainder", "sweeping"))


def topics_named(text: str, language: Language) -> tuple[Topic, ...]:
    """The topics that an item names, in the guideline's order; an item that sweeps up the rest names none."""
    text = plain(text)
    if words(language, "remainder").search(text):
        return ()
    found = {cast(Topic, name) for name in names(language, "topic") if words(language, name, "topic").search(text)}
    if words(language, "service_model").search(text) and not found & set(_SERVICE_MODEL):
        found |= set(_SERVICE_MODEL)
    return tuple(topic for topic in TOPICS if topic in found)
