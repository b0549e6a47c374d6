"""Policy to its own date lines."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from policydiff.clauses.clause import Language, Policy
from policydiff.kept import compiled
from policydiff.promise.periods import number_of
from policydiff.promise.vocabulary import DATE, plain, words

_LANGUAGES: tuple[Language, ...] = ("zh", "en")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = compiled(r"\d{4}|年")
"""What every date holds: far quicker to look for than a date."""
_KEY_ONLY = compiled(r"[:：]\s*$")
_MARKS = compiled(r"[【】\[\]*_]+")
_NUMBER = compiled(r"\d+|[〇零一二三四五六七八九十]+")
_LATIN = compiled("[a-z]+")
_SHORT_LINE = 60
_OWN = compiled(r"政策|指引|声明|协议|条款|版|policy|notice|statement|terms|agreement", re.IGNORECASE)


class PolicyDates(NamedTuple):
    """The dates that the text states of itself; None where it states none or an unreadable one."""

    updated: date | None
    effective: date | None


def dates_of(policy: Policy) -> PolicyDates:
    """The update date and the effective date that a policy states, the first of each; where it states no update, the
    date of publication."""
    lines = [line for line in _lines(policy) if _YEAR.search(line) and DATE.search(line)]
    return PolicyDates(
        _first("updated", lines) or _first("published", lines),
        _first("effective", lines),
    )


def _lines(policy: Policy) -> Iterator[str]:
    """Lines fit to be read; a key alone on its line together with the line below it, keys of front matter as words."""
    full = [_unmarked(line) for line in policy.lines if line.strip()]
    for line, below in zip_longest(full, full[1:], fillvalue=""):
        yield f"{line} {below}" if _KEY_ONLY.search(line) else line


@lru_cache(maxsize=4096)
def _unmarked(line: str) -> str:
    return plain(_MARKS.sub(lambda m: " " if "_" in m.group() else "", line))


def _first(name: str, lines: list[str]) -> date | None:
    """The first readable date whose surroundings are of the classes `name_before` or `name_after`."""
    for line in lines:
        for found in DATE.finditer(line):
            before, after = line[: found.start()], line[found.end() :]
            if _states(name, before, after) and (read := date_from(found.group())):
                return read
    return None


def _states(name: str, before: str, after: str) -> bool:
    """Whether a date between these words is the policy's own of that name; in a long line the policy must be named."""
    if len(before) + len(after) > _SHORT_LINE and not _OWN.search(before[-_SHORT_LINE:] + after[:_SHORT_LINE]):
        return False
    return any(
        words(language, f"{name}_before").search(before) or words(language, f"{name}_after").search(after)
        for language in _LANGUAGES
    )


def date_from(text: str) -> date | None:
    """The day that a date states: '2025年8月29日', '29th August, 2025', '2024-04-27', '5/23/2024'; None where day and
    month cannot be told apart or the day does not exist."""
    numbers = [number for part in _NUMBER.findall(text) if (number := _value(part)) is not None]
    opening = {word[:3] for word in _LATIN.findall(text.casefold())}
    month = next((at for at, name in enumerate(_MONTHS, 1) if name in opening), None)
    if month is not None and len(numbers) == 2:
        year, day = (max(numbers), min(numbers))
        return _day(year, month, day)
    if len(numbers) != 3:
        return None
    first, second, third = numbers
    if first > 31:
        return _day(first, second, third)
    if first == second or second > 12:
        return _day(third, first, second)
    return _day(third, second, first) if first > 12 else None


def _value(part: str) -> int | None:
    return int(part) if part.isdecimal() else number_of(part)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
