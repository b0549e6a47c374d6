"""Lines to blocks: wrapped lines joined, labels taken off. A block becomes one clause."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from policydiff.clauses.labels import Label, Reading, label_at
from policydiff.clauses.lines import Line
from policydiff.clauses.markup import without_links
from policydiff.clauses.vocabulary import (
    announces,
    ends_amid,
    is_date_line,
    is_field_key,
    is_sentence,
    names_organisation,
    starts_amid,
)
from policydiff.kept import compiled

_FIELD = compiled(r"([^:：。;；]{1,40}?)\s?[:：]\s*(.*)")
_BROKEN = compiled(r"(?:[您你其该此我们]|[A-Za-z]+)$")
"""How a line of Chinese ends that is broken off: a pronoun, or a Latin word that the paste set apart."""
_URL = compiled(r"(?:https?://|www\.)\S+$")
_NUMBERED = compiled(r"\d{1,2}\s+\D")
_STOP = compiled(r"[。.;；!！?？:：…][”\"’')）】》\]]*$")
_SENTENCE = compiled(r"[。；;！!？?]\s*\S|[.]\s+[A-Z]")
LONG_CAPTION = {True: 140, False: 72}
"""Columns, of a caption in Latin letters and in Chinese: what is longer is a sentence."""
_PHRASE_ENDS = compiled(r"[，,（(]")
_ENDS_AMID = compiled(r"[。；;，,、（(]$|(?<![A-Z])\.$")
_SEVERAL = compiled(r"[。；;]|[.!]\s+[A-Z]")
_KEY_AND_VALUE = compiled(r"[：:]\s*\S")
_NO_KEY = compiled(r"\d:\d|https?:")
_WIDE = compiled("[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]+")
BRACKETED = compiled(r"[【\[〖〔].{1,40}[】\]〗〕][:：]?")


class _Lines(NamedTuple):
    """What a block is made of."""

    line: Line
    """The first line, with what the markup says of it."""
    last: int
    label: Label | None
    bullet: Label | None
    """The bullet before a number: '* 一、'."""
    text: str
    """The words after the label, on one line."""
    tail: str
    """The last line joined so far."""


class Block(_Lines):
    """Some lines that make one clause: where they stand, their label and their words."""

    @property
    def kind(self) -> str:
        """What the markup says: text, heading, row or noise."""
        return self.line.kind

    @cached_property
    def words(self) -> str:
        """The text without the targets of its links."""
        return without_links(self.text)

    @cached_property
    def is_caption(self) -> bool:
        """Whether it is short and no sentence, so that it may name what stands below it."""
        return is_caption(self.words)

    @cached_property
    def announces(self) -> bool:
        """Whether it leads into what follows."""
        return announces(self.words)

    @cached_property
    def is_date(self) -> bool:
        """Whether it only says when the policy was changed."""
        return self.label is None and self.kind == "text" and is_date_line(self.words)

    @cached_property
    def field_key(self) -> str | None:
        """The words before the colon where the line is 'key: value' and has no number."""
        return field_key(self.words) if self.kind == "text" and (self.label is None or self.label.is_bullet) else None


@lru_cache(maxsize=8192)
def field_key(text: str) -> str | None:
    """The key of 'key: value'; None where the text is none."""
    match = _FIELD.match(text)
    if match is None or len(match[1].split()) > 6:
        return None
    return _PHRASE_ENDS.split(match[1])[0].strip() or None


@lru_cache(maxsize=8192)
def is_caption(text: str) -> bool:
    """Whether a text is short, one phrase and without a full stop: fit to be a heading."""
    if not text or columns(text) > LONG_CAPTION[columns(text) == len(text)]:
        return False
    bare = text.rstrip(" :：")
    return not (
        _ENDS_AMID.search(bare)
        or _SEVERAL.search(bare[:-1])
        or _KEY_AND_VALUE.search(_NO_KEY.sub("", bare))
        or _URL.match(bare)
        or bare.count("，") + bare.count(",") > 1 + bare.isascii() * 2
    )


@lru_cache(maxsize=8192)
def columns(text: str) -> int:
    """How wide a text is printed; a Han character takes two columns."""
    return len(text) if text.isascii() else 2 * len(text) - len(_WIDE.sub("", text))


def _takes_two(character: str) -> bool:
    """Whether a character is Chinese, or one of the marks that go with Chinese."""
    return _WIDE.match(character) is not None


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a text in order; every line in exactly one."""
    wrap = _Wrapping(lines)
    blocks: list[Block] = []
    for line in lines:
        if blocks and wrap.joins(blocks[-1], line):
            blocks[-1] = _joined(blocks[-1], line)
        else:
            blocks.append(_block(line, wrap.first_part_below.get(line.first)))
    return blocks


def _block(line: Line, number: int | None) -> Block:
    bullet, label, text = None, _row_label(line), line.text
    if line.kind in ("text", "heading"):
        label = label_at(text, heading=line.kind == "heading" or number is not None)
        if label is not None and label.is_bullet:
            inner = label_at(text, label.end)
            if inner is not None and not inner.is_bullet:
                bullet, label = label, inner
        if label is not None:
            text = text[label.end :].strip()
    return Block(line=line, last=line.last, label=label, bullet=bullet, text=text, tail=line.text)


def _row_label(line: Line) -> Label | None:
    """The number of a row: a series of its own, whatever its cell looks like."""
    number = int("".join(filter(str.isdecimal, line.label)) or 0)
    return Label(text=line.label, end=0, readings=(Reading(style="row", number=number),)) if number else None


def _joined(block: Block, line: Line) -> Block:
    if not block.text:
        text = line.text
    else:
        glue = "" if _takes_two(block.text[-1]) or _takes_two(line.text[:1]) or re.search(r"\w-$", block.text) else " "
        text = block.text + glue + line.text
    return block._replace(
        last=line.last, text=text, tail=line.text, line=block.line._replace(hard_break=line.hard_break)
    )


class _Wrapping:
    """How the lines of a text are wrapped: which line goes on with the one before it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.first_part_below = {
            line.first: label.numbers[0]
            for line, after in itertools.pairwise(lines)
            if _NUMBERED.match(line.text)
            and (label := label_at(after.text))
            and label.numbers[1:] == (1,)
            and line.text.startswith(str(label.numbers[0]))
        }
        """Lines like '2 Data' over a line '2.1 …', and lines that are counted one after the other, with the number."""
        self.first_part_below |= _counted(lines)
        self.keys = Counter(key for line in lines if line.kind == "text" and (key := field_key(line.text)))
        self.lead_ins = {
            line.first for line, *after in zip(lines, lines[1:], lines[2:], strict=False) if _leads_in(line, *after)
        }
        """Lines where a sentence begins that leads into what follows."""
        open_ends: dict[tuple[bool, bool], list[int]] = {
            (han, blank): [] for han in (True, False) for blank in (True, False)
        }
        for line, after in itertools.pairwise(lines):
            if line.kind == after.kind == "text" and not _STOP.search(line.text) and label_at(after.text) is None:
                han = is_wide(line.text)
                if (han and ("，" in line.text or "," in line.text or not is_caption(line.text))) or starts_amid(
                    after.text
                ):
                    open_ends[han, after.after_blank].append(columns(line.text))
        self.widths = {
            (han, blank): _common_width(sorted(found), even=han or blank) for (han, blank), found in open_ends.items()
        }
        """Columns at which (Chinese, with a blank line between) lines are broken; 0 where each line is a paragraph."""

    def width(self, line: Line) -> int:
        return self.widths[is_wide(line.text), line.after_blank]

    def is_field(self, text: str) -> bool:
        key = field_key(text)
        return key is not None and (is_field_key(key) or self.keys[key] >= 3)

    def joins(self, block: Block, line: Line) -> bool:
        """Whether a line belongs to the block above it."""
        if block.kind != "text" or line.kind != "text" or BRACKETED.fullmatch(line.text):
            return False
        label = label_at(line.text)
        if label is not None and not (self.width(line) and self._splits_a_sentence(block, line, label)):
            return False
        if block.label is not None and not block.text and not block.label.is_bullet:
            return True  # a label alone on its line
        if block.is_date or is_date_line(line.text) or self.is_field(line.text):
            return False
        if _STOP.search(block.text):
            full = not line.after_blank and line.first not in self.lead_ins and self._is_full(block, line)
            return full or self._carries_a_url(block, line)
        if self.is_field(block.text) and block.label is None:
            return not line.after_blank and (_URL.match(line.text) is not None or _value_goes_on(block, line))
        if line.after_blank:
            return self._is_full(block, line) or (
                columns(block.tail) >= 40 and not block.is_caption and _breaks_off(block, line)
            )
        return self._goes_on(block, line)

    def _goes_on(self, block: Block, line: Line) -> bool:
        if block.line.hard_break or BRACKETED.fullmatch(block.text):
            return False
        wide = columns(block.tail)
        if names_organisation(block.text) or names_organisation(line.text):
            return False
        if starts_amid(line.text) and (self.width(line) or wide >= 25):
            return True
        if ends_amid(block.tail) or self._is_full(block, line):
            return True
        if _is_open(block.text) and wide >= 25:
            return True
        broken = is_wide(block.tail) and ("，" in block.text or "," in block.text) and is_sentence(block.text)
        return broken and wide >= 30 and _BROKEN.search(block.tail) is not None

    def _carries_a_url(self, block: Block, line: Line) -> bool:
        return block.text.endswith((":", "：")) and _URL.match(line.text) is not None and columns(block.text) <= 60

    def _is_full(self, block: Block, line: Line) -> bool:
        """Whether the next word did not fit any more on the line above."""
        width = self.width(line)
        if not width or is_wide(block.tail) != is_wide(line.text):
            return False
        word = 4 if _takes_two(line.text[:1]) else len(line.text.split(" ", 1)[0]) + 1
        return width * 1.15 > columns(block.tail) > width - word

    def _splits_a_sentence(self, block: Block, line: Line, label: Label) -> bool:
        """Whether what looks like a label is a number or letter inside a wrapped sentence."""
        if line.after_blank or label.is_bullet or (block.label is not None and _is_next(block.label, label)):
            return False
        return not _STOP.search(block.text) and ends_amid(block.tail)


def _counted(lines: Sequence[Line]) -> dict[int, int]:
    """Three lines and more in a row that begin with the numbers from 1 on and a blank, as rows of a pasted table do."""
    found: dict[int, int] = {}
    run: list[int] = []
    for line in lines:
        match = _NUMBERED.match(line.text) if line.kind == "text" else None
        number = int(match[0].split()[0]) if match else 0
        if number != len(run) + 1:
            run = [line.first] if number == 1 else []
        else:
            run.append(line.first)
        if len(run) >= 3:
            found |= {first: at for at, first in enumerate(run, 1)}
    return found


def _leads_in(line: Line, after: Line, beyond: Line) -> bool:
    """Whether one sentence, of one line or of two above a label, ends with a colon at the end of its last line."""
    if line.kind != "text" or _SENTENCE.search(line.text) or starts_amid(line.text):
        return False
    if line.text.endswith((":", "：")):
        return True
    if _STOP.search(line.text) or after.after_blank or _SENTENCE.search(after.text):
        return False
    return after.text.endswith((":", "：")) and label_at(after.text) is None and label_at(beyond.text) is not None


def _is_next(label: Label, other: Label) -> bool:
    """Whether a label is the one after another in its series: '2)' after '1)', also where that item ends in a comma."""
    return any(
        a.style == b.style and b.number == a.number + 1 for a, b in itertools.product(label.readings, other.readings)
    )


@lru_cache(maxsize=8192)
def is_wide(text: str) -> bool:
    """Whether a line is Chinese, for the question how it is wrapped."""
    return (columns(text) - len(text)) * 5 > len(text)


def _common_width(widths: Sequence[int], *, even: bool) -> int:
    """The width that lines are broken at; 0 where there are few open ends, or (`even`) of no common width."""
    alike = len(widths) > 3 and widths[-1] - widths[0] <= 2
    if len(widths) < (5 if even and not alike else 2):
        return 0
    width = widths[len(widths) * 9 // 10]
    close = sum(width * 0.88 <= one <= width for one in widths)
    return width if width >= 40 and (not even or close * 10 >= len(widths) * 6) else 0


def _is_open(text: str) -> bool:
    """Whether a bracket or a quotation is not closed yet."""
    return text.count('"') % 2 == 1 or any(
        text.count(a) > text.count(b) for a, b in ("“”", "（）", "()", "《》", "【】")
    )


def _value_goes_on(block: Block, line: Line) -> bool:
    """Whether the value of a field goes on: it ends in a comma, or a bracket is open that the line closes."""
    return ends_amid(block.tail) or (_is_open(block.text) and not _is_open(block.text + line.text))


def _breaks_off(block: Block, line: Line) -> bool:
    """Whether one sentence goes on over a blank line."""
    return starts_amid(line.text) or (ends_amid(block.tail) and not block.announces)
