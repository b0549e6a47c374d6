"""Numbers with their unit, as either language writes them: 三十日, 30 天 and thirty (30) days are one."""

import re

from policydiff.kept import compiled

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "廿": 20}
POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
ENGLISH = {
    word: number
    for number, word in enumerate(
        [
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
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "forty-five": 45, "forty-eight": 48, "fifty": 50, "sixty": 60, "seventy-two": 72}
ENGLISH |= {"ninety": 90, "twenty-one": 21, "twenty-four": 24, "thirty-six": 36}
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
NUMERAL = compiled(r"\d+(?:[.,]\d+)*|[半零〇一二两三四五六七八九十百千万廿]+|[a-z]+(?:-[a-z]+)?")


def number_of(numeral: str) -> str:
    """The number as digits: '三十六' -> '36', '1,000' -> '1000', 'thirty' -> '30'; what is no numeral stays."""
    if numeral[0].isdigit():
        return re.sub(r",(?=\d{3})", "", numeral)
    if numeral in ENGLISH:
        return str(ENGLISH[numeral])
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


def quantity_key(text: str) -> tuple[str, str]:
    """Kind and key of a number with its unit: '三十日内' -> ('period', '30 day'); 18周岁 -> ('age', '18 age')."""
    found = NUMERAL.match(text)
    assert found, text
    rest = text[found.end() :]
    unit = next((name for pattern, name in UNITS if re.search(pattern, rest)), rest.strip())
    inclusive = " incl" if "(含" in rest else " excl" if "不含" in rest else ""
    kind = "age" if unit == "age" else "period" if unit in {name for _, name in UNITS} else "quantity"
    return kind, f"{number_of(found.group())} {unit}{inclusive}"
