"""Numbers with their unit, as either language writes them: 三十日, 30 天 and thirty (30) days are one."""

import re

from policydiff.kept import compiled

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "廿": 20}
POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ENGLISH = (
    {word: number for number, word in enumerate(ONES)}
    | {word: 10 * number for number, word in enumerate(TENS, start=2)}
    | {"a": 1, "an": 1, "hundred": 100}
)
EN_NUMERAL = (
    rf"(?:(?:(?:one|a|two|three|six) hundred(?: and)? )?(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[1:10])}))?"
    rf"|{'|'.join(ONES[:0:-1])})|(?:one|a|two|three|six) hundred|\d+(?:[.,]\d+)*)"
)
"""An English number in words or digits; before 'hundred' those that stand in periods (180 days, 365 days)."""
UNITS = (
    (r"工作日|交易日|business|working", "workday"),
    (r"自然日|日历日|日|天|day", "day"),
    (r"周岁|岁|years? old|of age", "age"),
    (r"周|星期|week", "week"),
    (r"月|month", "month"),
    (r"年|year", "year"),
    (r"小时|hour", "hour"),
    (r"分钟|minute", "minute"),
    (r"秒|second", "second"),
)
"""Patterns of a unit and its name; the first that matches counts."""
NUMERAL = compiled(
    rf"\d+(?:[.,]\d+)*|[半零〇一二两三四五六七八九十百千万廿]+|an?(?= \w)(?! hundred)|{EN_NUMERAL}|[a-z]+(?:-[a-z]+)?"
)


def number_of(numeral: str) -> str:
    """The number as digits: '三十六' -> '36', '1,000' -> '1000', 'thirty' -> '30'; what is no numeral stays."""
    if numeral[0].isdigit():
        return re.sub(r",(?=\d{3})", "", numeral)
    if numeral[0].isascii():
        return _english_number(re.split(r"[- ]", numeral)) or numeral
    if numeral.startswith("半"):
        return "0.5"
    if not any(c in POWERS for c in numeral):
        digits = [str(DIGITS[c]) for c in numeral if c in DIGITS]
        return "".join(digits) if len(digits) == len(numeral) else numeral
    total = part = 0
    for c in numeral:
        if c in POWERS:
            part = (part or 1) * POWERS[c]
            total, part = (total + part, 0) if POWERS[c] < 10000 else ((total or 0) * 10000 + part, 0)
        else:
            part = DIGITS.get(c, 0)
    return str(total + part)


def _english_number(words: list[str]) -> str | None:
    """'one hundred and eighty' -> '180'; None where a word is no number."""
    total = 0
    for word in words:
        if word != "and" and word not in ENGLISH:
            return None
        total = total * 100 if word == "hundred" else total + ENGLISH.get(word, 0)
    return str(total)


MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def date_key(text: str) -> str:
    """One key for a date in any writing: '2024年5月1日', '2024-05-01', '1 May 2024' and 'May 1st, 2024' -> '2024-5-1'."""
    named = re.search(r"[a-z]{3}", text)
    numbers = [str(int(n)) for n in re.findall(r"\d+", text)]
    if named and named.group() in MONTHS:
        numbers = [numbers[-1], str(MONTHS.index(named.group()) + 1), *numbers[:-1]]
    return "-".join(numbers)


HALVES = {"year": ("6", "month"), "day": ("12", "hour"), "hour": ("30", "minute"), "minute": ("30", "second")}
"""What half of a unit is in a smaller one."""


def quantity_key(text: str) -> tuple[str, str]:
    """Kind and key of a number with its unit: '三十日内' -> ('period', '30 day'); 18周岁 -> ('age', '18 age')."""
    found = NUMERAL.match(text)
    assert found, text
    rest = text[found.end() :]
    unit = next((name for pattern, name in UNITS if re.search(pattern, rest)), rest.strip())
    inclusive = " incl" if "(含" in rest else " excl" if "不含" in rest else ""
    kind = "age" if unit == "age" else "period" if unit in {name for _, name in UNITS} else "quantity"
    number, unit = _in_larger_unit(number_of(found.group()), unit)
    return kind, f"{number} {unit}{inclusive}"


def _in_larger_unit(number: str, unit: str) -> tuple[str, str]:
    """Weeks as days and twelve months as a year: 'two weeks' are '14 days', '24 months' are 'two years', 半年 is 6 months."""
    if unit == "week" and number.isdigit():
        return str(7 * int(number)), "day"
    if number == "0.5" and unit in HALVES:
        return HALVES[unit]
    if unit == "month" and number.isdigit() and int(number) and int(number) % 12 == 0:
        return str(int(number) // 12), "year"
    return number, unit
