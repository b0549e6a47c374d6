"""Two wordings to a redline. The only module that knows diff-match-patch."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from policydiff.kept import compiled
from policydiff.text.alignment import operations

Op = Literal["=", "-", "+"]


class Edit(NamedTuple):
    """A run of words that stayed ('='), went ('-') or came ('+')."""

    op: Op
    text: str


TOKEN = compiled(
    r"(?:https?://|www\.)[!-~]+(?<![.,;:!?)\]}>\"'])"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|\d{2,4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|(?:[A-Za-z0-9-]+\.)+(?:com|cn|net|org|io|co|gov|edu|app|info|top|hk|tw|eu|uk|us|de)\b(?:/[!-~]*[A-Za-z0-9/])?"
    r"|[$€£¥￥]?\+?\d+(?:[\d,.:：/*-]*\d)?[%％‰]?"
    r"|[一二三四五六七八九十百千万亿两零〇]+"
    r"|[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)*"
    r"|[^\S\n]+"
    r"|.[\u0300-\u036f\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*",
    re.DOTALL,
)
"""What a redline never cuts: URLs, e-mails, dates, domains, amounts and phone numbers, numerals, words of letters."""
PRIVATE = 0xF0000
"""Tokens become characters from here on: of private use, hence neither letters nor blanks for anyone who looks."""
ISLAND = 3
"""What stayed between two Chinese edits is struck out with them where each is this many times as long."""


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """The redline from one wording to another; deletions stand before the insertions that replace them.

    '=' and '-' joined are the old wording, '=' and '+' the new one, character by character.
    """
    if old == new:
        return (Edit("=", old),) if old else ()
    codes: dict[str, str] = {}
    first, second = (_encoded(text, codes) for text in (old, new))
    runs = _runs(first, second)
    words = list(codes)
    runs = _without_islands(runs, words) if _is_chinese(old + new) else _cleaned_up(runs)
    return tuple(Edit(op, "".join(words[ord(code) - PRIVATE] for code in text)) for op, text in _in_order(runs))


def tokens_of(text: str) -> list[str]:
    """The pieces of a wording that are never cut; joined they are the wording."""
    return TOKEN.findall(text)


def _encoded(text: str, codes: dict[str, str]) -> str:
    return "".join(codes.setdefault(token, chr(PRIVATE + len(codes))) for token in tokens_of(text))


def _is_chinese(text: str) -> bool:
    return 3 * sum("\u3400" <= c <= "\u9fff" or c >= "\U00020000" for c in text) >= len(text.replace(" ", ""))


def _runs(old: str, new: str) -> list[Edit]:
    runs: list[Edit] = []
    for op in operations(old, new):
        if op.tag == "equal":
            runs.append(Edit("=", old[op.old_start : op.old_end]))
        else:
            runs.append(Edit("-", old[op.old_start : op.old_end]))
            runs.append(Edit("+", new[op.new_start : op.new_end]))
    return list(_in_order(runs))


def _in_order(runs: list[Edit]) -> Iterator[Edit]:
    """Neighbours of one kind joined, deletions before insertions, nothing empty."""
    for stayed, group in groupby((run for run in runs if run.text), key=lambda run: run.op == "="):
        found = list(group)
        for op in ("=",) if stayed else ("-", "+"):
            text = "".join(run.text for run in found if run.op == op)
            if text:
                yield Edit(op, text)  # type: ignore[arg-type]


def _cleaned_up(runs: list[Edit]) -> list[Edit]:
    """English: what reads better as one edit becomes one, by diff-match-patch on whole tokens."""
    from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    signs: dict[Op, int] = {"=": 0, "-": -1, "+": 1}
    ops: dict[int, Op] = {sign: op for op, sign in signs.items()}
    diffs = [(signs[run.op], run.text) for run in runs]
    engine.diff_cleanupSemantic(diffs)
    return [Edit(ops[sign], text) for sign, text in diffs]


def _without_islands(runs: list[Edit], words: list[str]) -> list[Edit]:
    """Chinese: edits are joined across a character or two, never across words that stayed."""
    out: list[Edit] = []
    blocks = [list(group) for _, group in groupby(runs, key=lambda run: run.op == "=")]
    for at, block in enumerate(blocks):
        inner = block[0].op == "=" and 0 < at < len(blocks) - 1
        if inner and _is_island(block[0].text, blocks[at - 1], blocks[at + 1], words):
            out += [Edit("-", block[0].text), Edit("+", block[0].text)]
        else:
            out += block
    return out


def _is_island(stayed: str, before: list[Edit], after: list[Edit], words: list[str]) -> bool:
    smaller = min(max(len(run.text) for run in block) for block in (before, after))
    marks = all(not words[ord(code) - PRIVATE].isalnum() for code in stayed)
    return len(stayed) * (1 if marks else ISLAND) <= smaller
