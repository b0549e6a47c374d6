"""What stands around a fact tells the matter of words that have none of their own."""

import re
from collections.abc import Sequence

from policydiff.facts.context import Context
from policydiff.facts.topics import Topics, fact_topics, goes_on, heading_topics, sentence_topics
from policydiff.kept import compiled
from policydiff.topics import Topic

SENTENCE_END = compiled(r"[。！？!?；;|\n]|\.(?=\s|$)")
PART_END = compiled(r"[。！？!?；;|\n，,：:]|\.(?=\s|$)")
FULL_END = compiled(r"[。！？!?|\n]|\.(?=\s|$)")
GOING_BEFORE: set[tuple[Topics, Topics]] = {(("rights",), ("retention",)), (("sharing",), ("data",))}
"""What a phrase seems to be about, and what its sentence surely is: 'when the period has ended, we delete your data'."""
ONE_MATTER: set[Topic] = {"sharing", "security", "contact", "legal", "scope", "rights"}
"""Sections of one matter: it holds before what stands around the changed words."""
FIELD_END = compiled(r"[。！？!?；;\n，,|]|\.(?=\s|$)")


def open_topics(texts: Sequence[str], context: Context) -> Topics:
    """The topic of words that have none of their own: of their phrase, their part, the sentence, the headings."""
    near = context.headings[:1]
    if near and near[0] in ("minors", "change"):
        return near
    sure = (fact_topics(text, context.language) for text in texts[:-1])
    spoken = (_spoken_of(text, context) for text in texts)
    first, whole = next(spoken), fact_topics(texts[-1], context.language)
    if (first, whole) in GOING_BEFORE:
        first = whole
    candidates = (*sure, first, _of_section(near, whole), whole, *spoken, near)
    found = next(filter(None, candidates), ())
    return (
        found or sentence_topics(texts[-1], context.language)[:1] or _announced(context) or context.beside or ("other",)
    )


def _of_section(near: Topics, whole: Topics) -> Topics:
    """The matter of a section that has but one, with what the sentence states beside it."""
    if not near or near[0] not in ONE_MATTER:
        return ()
    return whole if near[0] in whole else near


def going_on(text: str, span: tuple[int, int], sentence: str, context: Context) -> Topics:
    """What the sentence before speaks of, where the fact's own sentence goes on with it and names no other matter."""
    if not goes_on(sentence, context.language) or _spoken_of(sentence, context):
        return ()
    before = text[: max((m.end() for m in SENTENCE_END.finditer(text, 0, span[0])), default=0)].rstrip("。.;； \n")
    return _spoken_of(around_span(before, (len(before), len(before)), SENTENCE_END), context) if before else ()


def _spoken_of(text: str, context: Context) -> Topics:
    """The main topic of a text; 'data' and 'scope' are said of nearly everything and tell nothing."""
    vague = {"data", "scope"} if context.headings[:1] in ((), ("contact",)) else {"data", "scope", "contact"}
    if context.headings[:1] == ("sharing",):  # what is asked of those who receive
        vague = {*vague, "security"}
    return tuple(t for t in sentence_topics(text, context.language) if t not in vague)[:1]


def _announced(context: Context) -> Topics:
    return heading_topics(context.chapeau, context.language)[:1]


def around_span(text: str, span: tuple[int, int], ends: re.Pattern[str]) -> str:
    """The words of a text from the last mark before a span to the first one behind it."""
    start = max((m.end() for m in ends.finditer(text, 0, span[0])), default=0)
    end = ends.search(text, span[1])
    return text[start : end.start() if end else len(text)]
