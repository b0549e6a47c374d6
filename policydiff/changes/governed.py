"""A condition or an exception set off by commas has the matter of what it governs: 'not sent abroad, unless you agree'."""

import re

from policydiff.changes.surroundings import SENTENCE_END
from policydiff.clauses.clause import Language
from policydiff.facts.topics import Topics, fact_topics, opens_condition, opens_exception, strong_topics
from policydiff.kept import compiled

COMMAS = compiled(r"[,，]")


def governed_topics(text: str, span: tuple[int, int], language: Language) -> Topics:
    """What the words that an exception follows, or that a condition at the head precedes, are surely about; else nothing."""
    before, part, behind = _parts_around(text, span)
    if opens_exception(part, language):
        return _matter(before, language)
    if opens_condition(part, language) and not fact_topics(part, language):
        return _matter(behind, language)
    return ()


def _matter(part: str, language: Language) -> Topics:
    """What a part of a sentence is surely about, else the main thing that it speaks of for certain."""
    return fact_topics(part, language) or strong_topics(part, language)[:1]


def _parts_around(text: str, span: tuple[int, int]) -> tuple[str, str, str]:
    """The part of a sentence that a span stands in, the part before it and the part behind it."""
    start, end = _last(SENTENCE_END, text, 0, span[0]), SENTENCE_END.search(text, span[1])
    stop = end.start() if end else len(text)
    left, right = _last(COMMAS, text, start, span[0]), COMMAS.search(text, span[1], stop)
    before = text[_last(COMMAS, text, start, left - 1) : left - 1] if left > start else ""
    behind = text[right.end() : stop] if right else ""
    return before, text[left : right.start() if right else stop], COMMAS.split(behind, maxsplit=1)[0]


def _last(marks: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Behind the last mark between two places; `start` without one."""
    return max((m.end() for m in marks.finditer(text, start, end)), default=start)
