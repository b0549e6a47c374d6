"""A redline as the page shows it: whole, its long unchanged stretches folded but there, clause by clause where a block came."""

from collections.abc import Iterator, Sequence
from typing import Any

from policydiff.changes.edits import Edit
from policydiff.judgement.finding import Finding
from policydiff.reports.redline import cut_back, cut_forward

CONTEXT = 70
"""Characters of an unchanged stretch that stay in sight on each side of an edit."""
SHORTEST = 120
"""Fewer hidden characters than these are not worth a fold."""
LONGEST = 1500
"""Characters of one edit before its middle is folded."""

Piece = dict[str, Any]
"""{'op', 'text', 'folded'}: a run of words, folded where a reader has to open it."""


def redline(finding: Finding) -> list[dict[str, Any]]:
    """Lines of pieces: one line, or one for each clause of a block that came or went whole."""
    change = finding.change
    clauses = change.pair.new or change.pair.old
    if change.kind in ("added", "removed") and len(clauses) > 1:
        op = "+" if change.kind == "added" else "-"
        return [{"label": c.label, "pieces": list(pieces([Edit(op, c.text)]))} for c in clauses]  # type: ignore[arg-type]
    return [{"label": None, "pieces": list(pieces(change.words))}]


def pieces(words: Sequence[Edit]) -> Iterator[Piece]:
    """The runs in order; the pieces joined are the words, none lost."""
    last = len(words) - 1
    for at, edit in enumerate(words):
        if edit.op == "=":
            yield from _folded(edit, 0 if at == 0 else CONTEXT, 0 if at == last else CONTEXT)
        elif len(edit.text) > LONGEST:
            yield from _folded(edit, LONGEST * 2 // 3, LONGEST // 4)
        else:
            yield _piece(edit.op, edit.text)


def _folded(edit: Edit, head: int, tail: int) -> Iterator[Piece]:
    text = edit.text
    if len(text) <= head + tail + SHORTEST:
        yield _piece(edit.op, text)
        return
    start = cut_back(text, head) if head else 0
    end = cut_forward(text, len(text) - tail) if tail else len(text)
    parts = ((text[:start], False), (text[start:end], True), (text[end:], False))
    yield from (_piece(edit.op, part, folded) for part, folded in parts if part)


def _piece(op: str, text: str, folded: bool = False) -> Piece:
    return {"op": op, "text": text, "folded": folded}
