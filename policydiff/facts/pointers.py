"""Parts of sentences that state no fact: what points to another place ('for more, see …'), what
will be filled in later, thanks and slogans."""

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
    return not without_courtesies(without_pointers(wording(text).normal, language), language).strip(" \n.。,;!?")


def without_pointers(text: str, language: Language) -> str:
    """The text with pointers and placeholders ('[to be filled in]') blanked, so that every other word keeps its place."""
    text = _pattern(language, "pointers").sub(_blank, text)
    text = _pattern(language, "placeholders").sub(_blank, text)
    return _pattern(language, "whereabouts").sub(_without_tail, text)


def courtesies(text: str, language: Language) -> list[tuple[int, int]]:
    """The spans of whole sentences that only thank, welcome or praise: they promise nothing that could be broken."""
    return [found.span() for found in _pattern(language, "courtesy").finditer(text) if found.group().strip()]


def without_courtesies(text: str, language: Language) -> str:
    """The text with those sentences blanked, so that every other word keeps its place."""
    return _pattern(language, "courtesy").sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return match.group() if CONTACTS.search(match.group()) else " " * len(match.group())


def _without_tail(match: re.Match[str]) -> str:
    """A document without the words that say where it stands: 'their policy, linked above'."""
    return match.group()[: match.start("tail") - match.start()] + " " * len(match["tail"])
