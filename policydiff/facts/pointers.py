"""Parts of sentences that state no fact: what points to another place ('for more, see …'), what will be filled in later."""

import re
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table

CONTACTS = compiled(r"@|\d{4}")
"""A pointer with an address or a number in it states one."""


@cache
def _pattern(language: Language, name: str) -> re.Pattern[str]:
    return compiled(load_table(language, "wording")[name], re.IGNORECASE)


def only_points(text: str, language: Language) -> bool:
    """Whether a text says nothing but where else to read: 'See our Cookie page.'"""
    return not without_pointers(wording(text).normal, language).strip(" \n.。,;!?")


def without_pointers(text: str, language: Language) -> str:
    """The text with pointers and placeholders ('[to be filled in]') blanked, so that every other word keeps its place."""
    text = _pattern(language, "pointers").sub(_blank, text)
    text = _pattern(language, "placeholders").sub(_blank, text)
    return _pattern(language, "whereabouts").sub(_without_tail, text)


def _blank(match: re.Match[str]) -> str:
    return match.group() if CONTACTS.search(match.group()) else " " * len(match.group())


def _without_tail(match: re.Match[str]) -> str:
    """A document without the words that say where it stands: 'their policy, linked above'."""
    return match.group()[: match.start("tail") - match.start()] + " " * len(match["tail"])
