"""Parts of sentences that only point to another place ('for more, see …'): they state no fact."""

import re
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table

CONTACTS = compiled(r"@|\d{4}")
"""A pointer with an address or a number in it states one."""


@cache
def _pointers(language: Language) -> re.Pattern[str]:
    return compiled(load_table(language, "wording")["pointers"], re.IGNORECASE)


def only_points(text: str, language: Language) -> bool:
    """Whether a text says nothing but where else to read: 'See our Cookie page.'"""
    return not without_pointers(wording(text).normal, language).strip(" \n.。,;!?")


def without_pointers(text: str, language: Language) -> str:
    """The text with its pointers blanked, so that every other word keeps its place."""
    return _pointers(language).sub(
        lambda match: match.group() if CONTACTS.search(match.group()) else " " * len(match.group()), text
    )
