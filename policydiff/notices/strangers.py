"""Parties, numbers, dates and contacts that a wording mentions and that stand nowhere in what is known."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from policydiff.kept import compiled
from policydiff.notices.reading import folded
from policydiff.notices.speaker import EMAIL, PHONE
from policydiff.packs import load_table

_URL = compiled(r"https?://[!-~]+(?<![.,;:!?)\]}>\"'])")
_NUMBER = compiled(r"(?<![\w.])\d+(?:[.,:/-]\d+)*(?![\w])|\d+(?=\s*[年月日天周个小岁%元])")


class Known(NamedTuple):
    """What may be mentioned."""

    text: str
    """Folded."""
    numbers: frozenset[str]
    """Every run of figures."""


def known_of(text: str) -> Known:
    """A text as what may be mentioned."""
    return Known(folded(text), frozenset(re.findall(r"\d+", normalize("NFKC", text))))


def strangers(text: str, known: Known) -> tuple[str, ...]:
    """What `text` names and what is known does not: companies, addresses, telephone and other numbers, dates."""
    found: dict[str, None] = {}
    rest = text
    for pattern in (EMAIL, _URL, PHONE, *(_organisation(language) for language in ("zh", "en"))):
        for match in pattern.finditer(rest):
            found.setdefault(match[0].strip())
        rest = pattern.sub(" ", rest)
    for match in _NUMBER.finditer(rest):
        found.setdefault(match[0])
    return tuple(name for name in found if not _stands(name, known))


def _stands(name: str, known: Known) -> bool:
    key = folded(name)
    if key.isdigit():
        return key in known.numbers
    return key in known.text or any(part in known.text for part in _tails(key))


def _tails(name: str) -> list[str]:
    """A Chinese company's name is found together with the words in front of it: it stands where a long end of it does."""
    return [name[at:] for at in range(1, len(name) - 6)] if re.match(r"[\u4e00-\u9fff]", name) else []


@cache
def _organisation(language: str) -> re.Pattern[str]:
    return compiled(load_table(language, "notices")["speaker"]["organisation"])
