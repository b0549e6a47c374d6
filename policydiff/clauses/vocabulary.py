"""The words that tell how a policy is built, read from the packs of both languages at once: a text may mix them."""

import re
from functools import cache, lru_cache
from typing import Any

from policydiff.kept import compiled
from policydiff.packs import load_table

LANGUAGES = ("zh", "en")


def _tables(name: str) -> list[dict[str, Any]]:
    return [load_table(language, "structure")[name] for language in LANGUAGES]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compiled("|".join(f"(?:{_flagless(table['pattern'])})" for table in _tables(name)))


def _flagless(pattern: str) -> str:
    """A leading '(?i)' holds for its own language only."""
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else pattern


@cache
def _word_pattern(name: str) -> re.Pattern[str]:
    zh, en = (sorted(table["words"].split(), key=len, reverse=True) for table in _tables(name))
    return compiled("|".join(map(re.escape, zh)) + rf"|(?i:\b(?:{'|'.join(map(re.escape, en))})\b)")


@lru_cache(maxsize=8192)
def is_noise(text: str) -> bool:
    """Whether a line belongs to the page around the policy: loading texts, copyright, record numbers."""
    return len(text) < 200 and _pattern("noise").search(text) is not None


def announces(text: str) -> bool:
    """Whether a text leads into what follows: it ends with a colon, or with the words of an announcement."""
    bare = text.rstrip(" *_")
    return bare.endswith((":", "：", "︰")) or (
        not bare.endswith(("。", ".", "；", ";")) and _pattern("announces").search(bare[-80:]) is not None
    )


def points_ahead(text: str) -> list[tuple[int, int]]:
    """The spans of a lead-in that only say that something follows: 'the following information', '以下信息'."""
    return [match.span() for match in _pattern("ahead").finditer(text)] if announces(text) else []


def has_title_word(text: str) -> bool:
    """Whether a caption may be the title of a document."""
    return _word_pattern("titles").search(text) is not None


@lru_cache(maxsize=8192)
def leads_contents(text: str) -> bool:
    """Whether a line announces a table of contents."""
    return _pattern("contents").search(text) is not None


def heads_numbers(text: str) -> bool:
    """Whether a column's heading says that it holds the rows' numbers."""
    return _pattern("numbers").fullmatch(text) is not None


def heads_names(text: str) -> bool:
    """Whether a column's heading says that it holds the names of recipients, SDKs or the like."""
    return _pattern("names").search(text) is not None


def heads_columns(text: str) -> bool:
    """Whether the heading of a column says what the cells below it tell of each row: a purpose, data, a link."""
    return is_field_key(text) or _pattern("columns").fullmatch(text) is not None


def heads_links(text: str) -> bool:
    """Whether a column's heading says that it holds links."""
    return _pattern("links").search(text) is not None


_SPACED = compiled(r"(?<=[^\W\d_a-zA-Z])\s+(?=[^\W\d_a-zA-Z])")
"""Blanks inside a short Chinese heading: '前 言'."""


def stands_apart(text: str) -> bool:
    """Whether a heading opens a part of its own: an annex, a foreword."""
    match = _word_pattern("apart").search(_SPACED.sub("", text) if len(text) <= 8 else text)
    return match is not None and match.start() <= 1


def carries_on(text: str) -> bool:
    """Whether a paragraph goes on with the item above it."""
    return any(text.startswith(word) for word in _carrying())


@cache
def _carrying() -> tuple[str, ...]:
    zh, en = (table["words"].split() for table in _tables("carries_on"))
    return (*zh, *(f"{word.capitalize()}" for word in en))


def names_organisation(text: str) -> bool:
    """Whether a line is the bare name of a company or office."""
    return _pattern("organisations").search(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a short text says something, with a subject and a verb, and does not only name it."""
    return _pattern("sentences").search(text) is not None


def starts_amid(text: str) -> bool:
    """Whether a line can only begin in the middle of a sentence."""
    return _pattern("starts_amid").match(text) is not None


def ends_amid(text: str) -> bool:
    """Whether a line cannot be the end of a sentence."""
    return _pattern("ends_amid").search(text) is not None


@cache
def _field_keys() -> frozenset[str]:
    zh, en = _tables("fields")
    return frozenset(zh["keys"].split()) | frozenset(
        key.strip() for line in en["keys"].split("\n") for key in line.split("|")
    )


def is_field_key(key: str) -> bool:
    """Whether the words before a colon name an entry of an address block or of an SDK's description."""
    return key.strip(" *_·•-").lower() in _field_keys_lower()


@cache
def _field_keys_lower() -> frozenset[str]:
    return frozenset(key.lower() for key in _field_keys())


@cache
def _date_line() -> re.Pattern[str]:
    zh, en = (table["dates"] for table in _tables("fields"))
    date = r"[^。;；]{0,4}\d{4}.{0,24}|[^。]{0,20}\b(?:19|20)\d\d\b.{0,12}"
    return compiled(
        rf"^\W*(?:(?:{zh}|{en})\W{{0,4}}(?:{date})"
        rf"|(?:.{{0,12}})?(?:19|20)\d\d\s?年.{{0,20}}日?\s?(?:起?生效|更新|发布|修订)?\W*)$"
    )


@lru_cache(maxsize=8192)
def is_date_line(text: str) -> bool:
    """Whether a line only says when the text was changed or comes into force."""
    return len(text) < 70 and (_date_line().match(text) is not None or says_only_a_date(text))


_DATE = compiled(
    r"(?i:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?,?(?:\s+(?:19|20)\d\d)?)"
    r"|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?|月)?|\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d"
)
_LATIN = compiled(r"[A-Za-zÀ-ÿ]+")


def says_only_a_date(text: str) -> bool:
    """Whether a line is a date with a number, beside words of dates and versions alone: 'Edition 4, valid from June 9'."""
    rest, found = _DATE.subn(" ", text)
    if not 0 < found < 3 or not any(map(str.isdigit, text)):
        return False
    zh, en = _date_words()
    if not all(word in en for word in _LATIN.findall(rest.lower())):
        return False
    for word in zh:
        rest = rest.replace(word, "")
    return rest.isascii() or not any(map(str.isalpha, _LATIN.sub("", rest)))


@cache
def _date_words() -> tuple[tuple[str, ...], frozenset[str]]:
    zh, en = (table["words"].split() for table in _tables("date_lines"))
    return tuple(sorted(zh, key=lambda word: -len(word))), frozenset(en)
