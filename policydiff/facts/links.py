"""Names that became shorter or longer while their link stayed: a product's name for its company's (guideline, rule 19)."""

import re

from policydiff.facts.differences import Hunk
from policydiff.facts.segments import Segmented
from policydiff.facts.wording import LINK


def is_same_link(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """Whether the words that came or went end the text of a link that leads to the same place on both sides."""
    if bool(hunk.old) == bool(hunk.new):
        return False
    tokens, side, other = (hunk.old, old, new) if hunk.old else (hunk.new, new, old)
    start, end = side.words.span(tokens[0].start, tokens[-1].end)
    link = next((m for m in LINK.finditer(side.words.text) if m.start("text") < start and end <= m.end("text")), None)
    if link is None or link.end("text") - end > 1:
        return False
    shorter = side.words.text[link.start("text") : start].strip()
    return any(_target(m) == _target(link) and m["text"].strip() == shorter for m in LINK.finditer(other.words.text))


def _target(link: re.Match[str]) -> str:
    return link.string[link.end("text") : link.end()]
