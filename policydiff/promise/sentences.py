"""A clause's text to its sentences; what stands in brackets is not broken."""

import re

from policydiff.clauses.clause import Clause
from policydiff.kept import compiled
from policydiff.promise.vocabulary import readable

_END = compiled(r"[。！？]+[”』」\"]?|[!?](?=[^A-Za-z0-9])|(?<=[^.\s])\.[\"”’')]*\s+(?=[A-Z“\"(\[])|\s\.(?=[A-Z])")
_ABBREVIATION = compiled(
    r"(?:\b(?:e\.g|i\.e|etc|Inc|Ltd|Co|Corp|No|Art|vs|St|Mr|Ms|Dr|U\.S|approx))\.\s*$", re.IGNORECASE
)
_OPEN, _CLOSE = "（(【[", "）)】]"


def sentences_of(clause: Clause) -> tuple[str, ...]:
    """The sentences of one clause, readable, in order."""
    return split(readable(clause.text))


def split(text: str) -> tuple[str, ...]:
    """Break a text after its sentence ends, but not inside brackets and not after an abbreviation."""
    found, start = [], 0
    for end in _END.finditer(text):
        piece = text[start : end.end()]
        if _inside_brackets(text[start : end.start()], text[end.start() :]) or _ABBREVIATION.search(piece):
            continue
        found.append(piece.strip())
        start = end.end()
    return tuple(sentence for sentence in (*found, text[start:].strip()) if sentence)


def _inside_brackets(before: str, after: str) -> bool:
    """Whether a bracket is open here that is also closed further on."""
    depth = 0
    for sign in before:
        depth = depth + 1 if sign in _OPEN else max(depth - 1, 0) if sign in _CLOSE else depth
    return depth > 0 and any(sign in after for sign in _CLOSE)
