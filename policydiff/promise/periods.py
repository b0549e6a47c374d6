"""Passages to the lead time that they promise."""

import re
from collections.abc import Sequence

from policydiff.promise.passages import Passage
from policydiff.promise.promise import LeadTime
from policydiff.promise.vocabulary import PERIOD, words

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ENGLISH = {
    **{word: value for value, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"])},
    "a": 1, "an": 1, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "forty-five": 45, "forty-eight": 48, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_UNITS = {"小时": 1 / 24, "周": 7, "星期": 7, "月": 30, "年": 365, "hour": 1 / 24, "week": 7, "month": 30, "year": 365}


def lead_time(passages: Sequence[Passage]) -> LeadTime | None:
    """The first period that the passages name, else the first 'before it takes effect', which has no days."""
    for passage in passages:
        for period in PERIOD.finditer(passage.plain):
            text = _announced(passage, period)
            if text:
                return LeadTime(text=text, days=days_of(period.group()), clause=passage.clause)
    for passage in passages:
        found = words(passage.language, "before_effect").search(passage.plain)
        if found:
            return LeadTime(text=found.group().strip(), days=None, clause=passage.clause)
    return None


def _announced(passage: Passage, period: re.Match[str]) -> str | None:
    """The period with the words that make it a lead time; None where it is a period of something else."""
    language, text = passage.language, passage.plain
    head, tail = text[: period.start()], text[period.end() :]
    before, after = words(language, "period_before").search(head), words(language, "period_after").search(tail)
    if not before and not after:
        before, after = words(language, "effect_before").search(head), words(language, "effect_after").search(tail)
        if not before or not after:
            return None
    start = before.start() if before else period.start()
    return text[start : period.end() + (after.end() if after else 0)].strip(" ,;")


def days_of(period: str) -> int | None:
    """'三十日', '15个工作日', 'two weeks', '24小时' in days, working days taken as days; None for a number unknown."""
    number = re.search(r"\d+", period)
    value = (
        int(number.group())
        if number
        else number_of(re.split(r"[个自工日天周星月年小 (]|-(?:day|week|month)", period)[0])
    )
    if value is None:
        return None
    factor = next((factor for unit, factor in _UNITS.items() if unit in period.casefold()), 1)
    return max(1, round(value * factor))


def number_of(text: str) -> int | None:
    """A small number in Chinese or English words: '三十', '十五', '二〇二五', 'thirty'."""
    word = text.strip().casefold().replace(" ", "-")
    if word in _ENGLISH:
        return _ENGLISH[word]
    if not word or set(word) - set(_DIGITS) - {"十", "百"}:
        return None
    if set(word) <= set(_DIGITS):
        return int("".join(str(_DIGITS[sign]) for sign in word))
    hundreds, _, rest = word.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    return (
        (_DIGITS.get(hundreds, 1) * 100 if "百" in word else 0)
        + ((_DIGITS.get(tens, 1) * 10) if ten else 0)
        + _DIGITS.get(ones, 0)
    )
