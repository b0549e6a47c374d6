"""A change's redline to the sentences that it touches: what a notice quotes, whole or cut at words."""

import re
from collections.abc import Iterator, Sequence

from policydiff.changes.edits import Edit, tokens_of
from policydiff.kept import compiled

AROUND = 40
"""Unchanged characters that an excerpt keeps on either side of an edit."""
_SENTENCE = compiled(r".*?(?:[。！？!?；\n]+[”’\"')）]*\s*|[.;](?:\s+|$)|$)", re.DOTALL)
_END = compiled(r"(?:[。！？!?；\n][”’\"')）]*|[.;])\s*$")
_GAP = " … "


def touched(words: Sequence[Edit]) -> tuple[Edit, ...]:
    """The redline without the sentences that stayed as they were."""
    out: list[Edit] = []
    for sentence in _sentences(words):
        if any(edit.op != "=" for edit in sentence):
            out += sentence
        elif out and out[-1] != Edit("=", _GAP):
            out.append(Edit("=", _GAP))
    while out and out[-1] == Edit("=", _GAP):
        out.pop()
    return tuple(out)


def _sentences(words: Sequence[Edit]) -> Iterator[list[Edit]]:
    """The redline sentence by sentence; a sentence ends where both versions end one."""
    current: list[Edit] = []
    for at, edit in enumerate(words):
        if edit.op == "=":
            pieces = [piece for piece in _SENTENCE.findall(edit.text) if piece]
            for number, piece in enumerate(pieces, 1):
                current.append(Edit("=", piece))
                if _END.search(piece) and (number < len(pieces) or _parted(piece, words[at + 1 :])):
                    yield current
                    current = []
            continue
        current.append(edit)
        last = at + 1 == len(words) or words[at + 1].op == "="
        if last and _closed(current):
            yield current
            current = []
    if current:
        yield current


def _parted(piece: str, rest: Sequence[Edit]) -> bool:
    """Whether what follows a full stop begins a new sentence: 'v1.' and 'Community.' may run on without a blank."""
    runs_on = (edit.text[:1].isascii() and edit.text[:1].isalnum() for edit in rest[:2])
    return not piece.endswith((".", ";")) or not any(runs_on)


def _closed(edits: Sequence[Edit]) -> bool:
    """Whether a run that nothing unchanged precedes ends its sentences itself."""
    return all(edit.op != "=" and _END.search(edit.text) for edit in edits)


def joined(words: Sequence[Edit], more: Sequence[Edit]) -> tuple[Edit, ...]:
    """Two redlines, one behind the other; the same one once."""
    words, more = tuple(words), tuple(more)
    return words if words[-len(more) :] == more else (*words, Edit("=", _GAP), *more)


def before(words: Sequence[Edit]) -> str:
    """The old wording."""
    return "".join(edit.text for edit in words if edit.op != "+").strip()


def after(words: Sequence[Edit]) -> str:
    """The new wording."""
    return "".join(edit.text for edit in words if edit.op != "-").strip()


def excerpt(words: Sequence[Edit], around: int = AROUND) -> tuple[Edit, ...]:
    """A redline with its long unchanged stretches cut down to what stands around the edits; words are never cut."""
    kept = []
    for at, edit in enumerate(words):
        text = edit.text
        if edit.op == "=" and len(text) > 2 * around:
            first = head(text, around) if at else ""
            last = tail(text, around) if at < len(words) - 1 else ""
            text = f"{first}…{last}"
        kept.append(Edit(edit.op, text))
    return tuple(kept)


def around_first_edit(words: Sequence[Edit]) -> tuple[Edit, ...]:
    """The redline from a little before its first edit on."""
    first = next((at for at, edit in enumerate(words) if edit.op != "="), 0)
    lead = words[first - 1].text if first else ""
    start = lead if len(lead) <= AROUND else f"…{tail(lead, AROUND)}"
    return (Edit("=", start), *excerpt(words[first:]))


def head(text: str, size: int) -> str:
    """The first words of a text, at most `size` characters."""
    out = ""
    for token in tokens_of(text):
        if len(out) + len(token) > size:
            break
        out += token
    return out


def tail(text: str, size: int) -> str:
    """The last words of a text, at most `size` characters."""
    out = ""
    for token in reversed(tokens_of(text)):
        if len(out) + len(token) > size:
            break
        out = token + out
    return out
