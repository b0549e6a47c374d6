"""The words of change clauses: classes of the pack `promise` as compiled patterns, and plain text to hold them against."""

import re
import unicodedata
from functools import cache, lru_cache

from policydiff.clauses.clause import Clause, Language
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.text.language import count_han, is_han

_MARKS = compiled(r"\*\*|__|`|<br\s*/?>", re.IGNORECASE)
_LINK = compiled(r"\[([^\[\]]*)\](?:\([^()\s]*\)|\[[^\[\]]*\])")
_BETWEEN_WORDS = compiled(r"(?<=\w)[ \t]+(?=\w)")
_LATIN = compiled("[A-Za-z]{2,}")
_LETTER = compiled(r"(?<!\\)[A-Za-z]")
_BLANKS = compiled(r"\s+")


@cache
def words(language: Language, name: str, group: str | None = None) -> re.Pattern[str]:
    """The class `name` (or `group.name`) as one pattern over plain text; letter case does not count."""
    table = load_table(language, "promise")
    return compiled("|".join(map(_of_any_case, (table[group] if group else table)[name]["any"])))


def _of_any_case(pattern: str) -> str:
    """Letter case does not count; where there are no Latin letters the flag would only double the time to compile."""
    return f"(?i:{pattern})" if _LETTER.search(pattern) else pattern


@cache
def names(language: Language, group: str) -> tuple[str, ...]:
    """The names of the classes of a group, in the order of the pack."""
    return tuple(load_table(language, "promise")[group])


def language_of(clause: Clause) -> Language:
    """The language of the clause's own words, whatever the part of the policy that it stands in is written in."""
    return _written_in(clause.text) or clause.language


@lru_cache(maxsize=4096)
def _written_in(text: str) -> Language | None:
    han, latin = count_han(text), len(_LATIN.findall(text))
    return None if han == latin == 0 else "zh" if han >= latin else "en"


@lru_cache(maxsize=4096)
def readable(text: str) -> str:
    """Text without Markdown marks, as a notice can quote it."""
    return _BLANKS.sub(" ", _MARKS.sub("", _LINK.sub(r"\1", text))).strip()


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Text as the patterns expect it: half-width forms, no marks, Simplified characters without blanks between."""
    text = unicodedata.normalize("NFKC", readable(text)).replace("’", "'").replace("‘", "'")
    return _BETWEEN_WORDS.sub(_blank_kept, text).translate(_simplified()) if count_han(text) else text


def _blank_kept(blank: re.Match[str]) -> str:
    """Nothing for a blank beside a Chinese character; else the blank."""
    before, after = blank.string[blank.start() - 1], blank.string[blank.end()]
    return "" if is_han(before) or is_han(after) else blank.group()


@cache
def _simplified() -> dict[int, str]:
    """Traditional characters to the Simplified ones that the patterns are written in."""
    return {ord(pair[0]): pair[1] for pair in load_table("zh", "promise")["traditional"]["pairs"].split() if pair[1:]}


_HAN_NUMBER = "[〇零一二三四五六七八九十两百]{1,5}"
_ENGLISH_NUMBER = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty[- ]five|"
    "forty|forty[- ]eight|fifty|sixty|ninety|a|an)"
)
PERIOD = compiled(
    rf"(?:(?:\d{{1,3}}|{_HAN_NUMBER})(?:\(\d+\))?个?(?:自然|工作|日历)?(?:小时|日|天|周|星期|月|年)"
    rf"|(?:(?:\d{{1,3}}|{_ENGLISH_NUMBER})(?: ?\(\w+\))?)[- ](?:calendar |business |working )?"
    r"(?:hour|day|week|month|year)s?)",
    re.IGNORECASE,
)
"""A period with its unit: '30日', '三十(30)日', '15个工作日', 'thirty (30) days', 'two weeks'."""
_HAN_YEAR = "[〇零一二三四五六七八九]{4}"
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
DATE = compiled(
    rf"(?:(?:\d{{4}}|{_HAN_YEAR})\W{{0,3}}年\W{{0,3}}(?:\d{{1,2}}|{_HAN_NUMBER})\W{{0,3}}月\W{{0,3}}"
    rf"(?:\d{{1,2}}|{_HAN_NUMBER})\W{{0,2}}[日号]"
    r"|\d{4} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}[., -]{{1,3}}\d{{4}}"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? ?\d{{4}}|\d{{4}}-{_MONTH}-\d{{1,2}})",
    re.IGNORECASE,
)
"""A date in the forms that policies use; day and month before a year only with dots or slashes."""
