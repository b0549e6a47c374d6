"""Parties, numbers, dates and contacts that a wording mentions and that stand nowhere in what is known."""

import re
from functools import cache

from policydiff.notices.reading import folded
from policydiff.notices.speaker import EMAIL, PHONE
from policydiff.packs import load_table

_URL = re.compile(r"https?://[!-~]+(?<![.,;:!?)\]}>\"'])")
_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,:/-]\d+)*(?![\w])|\d+(?=\s*[年月日天周个小岁%元])")


def strangers(text: str, known: str) -> tuple[str, ...]:
    """What `text` names and `known`, folded, does not: companies, addresses, telephone and other numbers, dates."""
    found: dict[str, None] = {}
    rest = text
    for pattern in (EMAIL, _URL, PHONE, *(_organisation(language) for language in ("zh", "en"))):
        for match in pattern.finditer(rest):
            found.setdefault(match[0].strip())
        rest = pattern.sub(" ", rest)
    for match in _NUMBER.finditer(rest):
        found.setdefault(match[0])
    return tuple(name for name in found if not _stands(name, known))


def _stands(name: str, known: str) -> bool:
    key = folded(name)
    if key.isdigit():
        return re.search(rf"(?<!\d){key}(?!\d)", known) is not None
    return key in known or any(part in known for part in _tails(key))


def _tails(name: str) -> list[str]:
    """A Chinese company's name is found together with the words in front of it: it stands where a long end of it does."""
    return [name[at:] for at in range(1, len(name) - 6)] if re.match(r"[\u4e00-\u9fff]", name) else []


@cache
def _organisation(language: str) -> re.Pattern[str]:
    return re.compile(load_table(language, "notices")["speaker"]["organisation"])
