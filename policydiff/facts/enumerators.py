"""Numbers that count the parts of a sentence, '(1) … (2) …', '1)…;2)…', and state nothing themselves."""

from itertools import zip_longest

from policydiff.clauses.labels import Label, label_at
from policydiff.kept import compiled

BRACKET = compiled(r"(?<!第)\((?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|[ivx]{1,4})\)")
STATES = compiled(r"\s*(?!(?:个|项|条|款|点|类|种|年|月|日|天|周|岁|元|次|小时)|(?:above|below|of|days?|months?|years?)\b)"
                  r"(?!(?:and|or)\b[\s,;]*$)(?:[㐀-鿿]{2}|[a-z]{2})")  # fmt: skip
"""What stands behind such a number: words of its own, not a unit or the next number."""
BEGINS = compiled(r"(?:^|[,;:。、\n.]|\b(?:and|or)|[和或及])\s*$")
"""What stands before one that goes on with a list begun elsewhere."""


HEAD = compiled(
    r"(?<=[;:。；：\n])[^\S\n]*(?:(?:\d{1,2}|[ivx]{1,4}|[a-z])\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?=[^\d ]))"
)
"""One with no bracket before it, behind a mark: '1)…;2)…', '一、…;二、…'."""


def enumerators(text: str) -> dict[int, int]:
    """Where the numbers begin and end that count parts of the text."""
    return {match.start(): match.end() for match in HEAD.finditer(text)} | _bracketed(text)


def _bracketed(text: str) -> dict[int, int]:
    """Those in brackets: from 1 on, or one behind a mark."""
    if "(" not in text:
        return {}
    found = [m for m in BRACKET.finditer(text) if m.start()]
    counted: dict[int, int] = {}
    last: Label | None = None
    for match, following in zip_longest(found, found[1:]):
        label = label_at(f"{match.group()} ")
        part = text[match.end() : following.start() if following else len(text)]
        if label and STATES.match(part) and (_follows(last, label) or BEGINS.search(text[: match.start()])):
            counted[match.start()] = match.end()
            last = label
        else:
            last = None
    return counted


def _follows(last: Label | None, label: Label) -> bool:
    """Whether a number is the first of a list, or the next one."""
    if last is None:
        return any(reading.number == 1 for reading in label.readings)
    return any(a.style == b.style and a.number + 1 == b.number for a in last.readings for b in label.readings)
