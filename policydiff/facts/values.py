"""The words of a value inside a stretch of text: connectives, 'such as' and 'etc.' left out, organisations whole."""

import re
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.kept import compiled
from policydiff.packs import load_table

Span = tuple[int, int]
LONGEST_NAME = {"zh": 18, "en": 8}
"""Characters (zh) or words (en) of a name."""
SHORTEST = 6
"""Characters of an organisation's full name."""


def organisation_in(text: str, language: Language) -> Span | None:
    """The span of the first organisation that a text names by its full name; letters count as they are printed."""
    found = _organisation(language).search(text)
    if not found:
        return None
    start, end = found.span()
    leads = list(_leads(language).finditer(text, start, end))
    if leads and end - leads[-1].end() >= SHORTEST:
        start = leads[-1].end()
    return start, end


def value_in(text: str, language: Language) -> Span:
    """The span of a value: what only joins it to its list is left out; never empty where the text is not."""
    start, end = 0, len(text)
    before, after = _edges(language)
    while (found := before.match(text, start, end)) and found.end() < end:
        start = found.end()
    while (found := after.search(text, start, end)) and found.start() > start:
        end = found.start()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def owner_in(text: str, language: Language) -> int:
    """Where the last word that says whose something is ends ('share your e-mail address'); 0 where there is none."""
    owners = _either(_listed(load_table(language, "facts")["values"]["owners"], language))
    pattern = rf"(?:{owners})" if language == "zh" else rf"\b(?:{owners})\s+"
    ends = [found.end() for found in re.finditer(pattern, text, re.IGNORECASE) if found.end() < len(text) - 1]
    return max(ends, default=0)


def head_in(text: str, language: Language) -> Span:
    """The span of the name at the head of a text, before the words that lead on from it."""
    words = _either(_listed(load_table(language, "facts")["values"]["behind_head"], language))
    pattern = rf"(?:{words})+\s*\Z" if language == "zh" else rf"\b(?:{words})\b"
    found = re.search(pattern, text, re.IGNORECASE)
    return value_in(text[: found.start()] if found else text, language)


def is_clause(text: str, language: Language) -> bool:
    """Whether words have a subject or a finite verb of their own: they say something, they name nothing."""
    return bool(_clause(language).search(text))


def is_piece(text: str, language: Language) -> bool:
    """Whether words are a piece of a sentence: too long for a name, or begun and bound by words that no name has."""
    length = len(text) if language == "zh" else len(text.split())
    return length > LONGEST_NAME[language] or bool(_piece(language).search(text))


@cache
def _piece(language: Language) -> re.Pattern[str]:
    return compiled(load_table(language, "facts")["values"]["piece"], re.IGNORECASE)


@cache
def _clause(language: Language) -> re.Pattern[str]:
    words = _either(_listed(load_table(language, "facts")["values"]["clause"], language))
    return compiled(words if language == "zh" else rf"(?i:\b(?:{words})\b)")


@cache
def _edges(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    values = load_table(language, "facts")["values"]
    before, after = (_either(_listed(values[name], language)) for name in ("before", "after"))
    bound = "" if language == "zh" else r"\b"
    flags = re.IGNORECASE
    return compiled(rf"\s*(?:{before}){bound}\s*", flags), compiled(rf"[\s,]*{bound}(?:{after})\s*\Z", flags)


@cache
def _organisation(language: Language) -> re.Pattern[str]:
    """A name and its legal form: in Chinese the run of letters before it, in English the capitalised words."""
    forms = _either(_listed(load_table(language, "facts")["values"]["organisation"], language))
    if language == "zh":
        return compiled(rf"[\w()（）·&]{{2,40}}?(?:{forms})")
    word = r"[A-Z0-9][\w&'’.-]*"
    return compiled(
        rf"{word}(?:,? (?:{word}|of|and|&)){{0,6}},? (?:{forms})(?!\w)(?:(?<=Inc|Ltd)\.|(?<=Corp)\.|(?<=S\.A|B\.V)\.)?"
    )


@cache
def _leads(language: Language) -> re.Pattern[str]:
    """Words that stand before a name and could be taken for a part of it."""
    values = load_table(language, "facts")["values"]
    inside, first = (_either(_listed(values[name], language)) for name in ("before_name", "first_before_name"))
    return compiled(rf"(?:{inside})|(?<!\w)(?:{first})")


def _listed(words: str, language: Language) -> list[str]:
    return words.split() if language == "zh" else [word.strip() for word in words.split(", ")]


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
