"""What the place of the changed words in their sentence makes them: whoever stands behind 'from' gives us data."""

import re
from functools import cache
from typing import NamedTuple

from policydiff.changes.surroundings import SENTENCE_END
from policydiff.clauses.clause import Language
from policydiff.facts.context import Context
from policydiff.facts.draft import Draft
from policydiff.facts.topics import Topics
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table

OPEN, CLOSE = "⟦⟧"
"""What stands around the changed words in the patterns of the packs."""
NOWHERE = "-"
"""The name in the packs of a place under no heading that tells a matter."""
Span = tuple[int, int]


class Slot(NamedTuple):
    """One place in a sentence: its patterns, its topics, the headings under which it tells them."""

    pattern: re.Pattern[str]
    topics: Topics
    under: tuple[str, ...]
    not_under: tuple[str, ...]
    but: tuple[str, ...]
    """Kinds of fact that the place does not turn into others."""


@cache
def _slots(language: Language) -> tuple[Slot, ...]:
    return tuple(
        Slot(
            compiled("|".join(entry["any"])),
            tuple(entry["topics"].split()),
            tuple(entry.get("under", "").split()),
            tuple(entry.get("not_under", "").split()),
            tuple(entry.get("but", "").split()),
        )
        for entry in load_table(language, "slots").values()
    )


def slot_topics(draft: Draft, old: str, new: str, context: Context) -> Topics:
    """The topics that the place of the changed words gives them; empty where it may hold anything."""
    marked = marked_sentence(draft, old, new)
    near = context.headings[0] if context.headings else NOWHERE
    for slot in _slots(context.language) if marked else ():
        if draft.kind in slot.but or near in slot.not_under or (slot.under and near not in slot.under):
            continue
        if slot.pattern.search(marked):
            return slot.topics
    return ()


def marked_sentence(draft: Draft, old: str, new: str) -> str:
    """The sentence of a fact in its normal form, with marks around the words that changed; empty where none did."""
    text, span = (new, draft.new) if draft.new else (old, draft.old)
    assert span
    start, end = _narrowed(span, _changed(old, new, bool(draft.new)))
    if start >= end:
        return ""
    first = max((m.end() for m in SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = SENTENCE_END.search(text, end)
    parts = text[first:start], text[start:end], text[end : stop.start() if stop else len(text)]
    before, words, behind = (wording(part).normal for part in parts)
    return f"{before}{OPEN}{words}{CLOSE}{behind}"


def _narrowed(span: Span, changed: Span) -> Span:
    return max(span[0], changed[0]), min(span[1], changed[1])


@cache
def _changed(old: str, new: str, of_new: bool) -> Span:
    """Where the two texts differ, from the first to the last word, in one of them."""
    size = min(len(old), len(new))
    start = next((n for n in range(size) if old[n] != new[n]), size)
    rest = size - start
    same = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    text = new if of_new else old
    end = len(text) - same
    while start and _within_word(text, start):
        start -= 1
    while end < len(text) and _within_word(text, end):
        end += 1
    return start, end


def _within_word(text: str, at: int) -> bool:
    return all(c.isascii() and c.isalnum() for c in text[at - 1 : at + 1])
