"""What each block is, told from its own words and from what stands around it; where it hangs is told later."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from policydiff.clauses.blocks import BRACKETED, Block, columns, is_caption, is_wide
from policydiff.clauses.clause import ClauseKind
from policydiff.clauses.contents import TableOfContents
from policydiff.clauses.labels import RANKS, Label, label_at
from policydiff.clauses.vocabulary import (
    has_title_word,
    is_field_key,
    is_sentence,
    leads_contents,
    names_organisation,
)
from policydiff.kept import compiled
from policydiff.text.language import Language

RUNNING = RANKS["article"]
"""Styles that may run on through the parts above them, up to this rank."""
_GAP = compiled(r"(?<=\S)\s+(?=\S)")


class State(Enum):
    """How a block finds its place."""

    ROOT = auto()
    CONTENTS = auto()
    MARKED = auto()
    HEADING = auto()
    ENTRY = auto()
    FIELD = auto()
    MEMBER = auto()
    TEXT = auto()


class Sketch(NamedTuple):
    """A first idea of a block."""

    kind: ClauseKind
    state: State
    leader: int | None = None
    """The block that announces it: the line above a table of contents, a list without numbers or a table."""
    style: str = ""
    """What a heading without number looks like."""
    leads: bool = False
    """Whether it announces a list that follows it and so becomes its parent."""
    cut_list: int | None = None
    """The label after an announcement where its number is the second or third: the first may be lost."""
    section: int | None = None
    """The line above the table of contents that names this heading."""
    inner: Label | None = None
    """The second label of a line that has two."""
    new_part: bool = False
    """Whether another language begins here."""


def sketches_of(blocks: Sequence[Block], languages: Sequence[Language]) -> list[Sketch]:
    """What each block is."""
    return _Sketcher(blocks, languages).sketches()


class _Sketcher:
    def __init__(self, blocks: Sequence[Block], languages: Sequence[Language]) -> None:
        self.blocks = blocks
        self.languages = languages
        self.solid = [at for at, block in enumerate(blocks) if block.kind != "noise" and not block.is_date]
        self.after = self._following()
        self.keys = Counter(block.field_key for block in blocks if block.field_key)
        self.names = Counter(block.words for block in blocks if block.kind == "text" and block.label is None)
        table = TableOfContents(blocks, self.solid)
        self.contents, self.sections = table.entries, table.sections
        self.fields = [self._is_field(at) for at in range(len(blocks))]

    def _following(self) -> list[int | None]:
        """For each block the next one that is text."""
        after: list[int | None] = [None] * len(self.blocks)
        ahead: int | None = None
        solid = set(self.solid)
        for at in range(len(self.blocks) - 1, -1, -1):
            after[at] = ahead
            if at in solid:
                ahead = at
        return after

    def sketches(self) -> list[Sketch]:
        found: list[Sketch] = []
        for at, block in enumerate(self.blocks):
            part = at > 0 and self.languages[at] != self.languages[at - 1] and block.kind != "noise"
            if part or not found:
                opening = 4
            sketch = self._sketch(at, block, found, opening)
            if sketch.kind == "title" or (sketch.kind == "heading" and block.label is not None):
                opening = 0
            elif block.kind != "noise" and not block.is_date:
                opening -= 1
            if part or (at in self.sections and sketch.kind == "heading"):
                sketch = sketch._replace(new_part=part, section=self.sections.get(at))
            found.append(sketch)
        return found

    def _sketch(self, at: int, block: Block, before: list[Sketch], opening: int) -> Sketch:
        if block.kind == "noise":
            return Sketch(kind="noise", state=State.ROOT)
        if block.is_date:
            return Sketch(kind="field", state=State.ROOT)
        if at in self.contents:
            return Sketch(kind="item", state=State.CONTENTS, leader=self.contents[at])
        if opening > 0 and self._is_title(block):
            return Sketch(kind="title", state=State.ROOT)
        if block.kind == "heading":
            return Sketch(kind="heading", state=State.MARKED)
        if block.kind == "row":
            return self._row(at, before)
        if self.fields[at]:
            return Sketch(kind="field", state=State.FIELD)
        if block.label is not None:
            return self._labelled(at, block)
        return self._unlabelled(at, block, before)

    def _is_title(self, block: Block) -> bool:
        return (
            block.label is None
            and block.is_caption
            and not BRACKETED.fullmatch(block.words)
            and has_title_word(block.words)
            and not block.words.endswith((":", "："))
        )

    # --- fields and rows -----------------------------------------------------------------------------------------

    def _is_field(self, at: int) -> bool:
        block = self.blocks[at]
        key = block.field_key
        if key is None:
            return False
        if is_field_key(key):
            return True
        near = [self.blocks[n].field_key for n in (at - 1, at + 1) if 0 <= n < len(self.blocks)]
        return (
            self.keys[key] >= 3 and len(key) <= 16 and any(k and (is_field_key(k) or self.keys[k] >= 3) for k in near)
        )

    def _row(self, at: int, before: list[Sketch]) -> Sketch:
        if at and self.blocks[at - 1].kind == "row":
            leader = before[at - 1].leader if before[at - 1].state is State.MEMBER else at - 1
            return Sketch(kind="item", state=State.MEMBER, leader=leader)
        return Sketch(kind="paragraph", state=State.TEXT)

    # --- labelled ------------------------------------------------------------------------------------------------

    def _labelled(self, at: int, block: Block) -> Sketch:
        inner = self._inner(block)
        heading = (inner is not None or block.is_caption) and self._names_what_follows(at, block)
        return Sketch(kind="heading" if heading else "item", state=State.TEXT, inner=inner)

    def _inner(self, block: Block) -> Label | None:
        """The second label of a line like '(一)共享 1、场景'."""
        if block.label is None or block.label.is_bullet or len(block.text) > 60:
            return None
        for match in _GAP.finditer(block.text):
            label = label_at(block.text, match.end())
            if (
                label
                and not label.is_bullet
                and label.readings[0].number == 1
                and is_caption(block.text[: match.start()])
            ):
                return (
                    label
                    if label.readings[0].style != block.label.readings[0].style and block.text[label.end :]
                    else None
                )
        return None

    def _names_what_follows(self, at: int, block: Block) -> bool:
        """Whether a caption is followed by text or by labels of a lower level, not by the next of its series."""
        after = self.after[at]
        if after is None or block.label is None or at in self.contents:
            return False
        following = self.blocks[after]
        if self.fields[after]:
            return False
        if block.label.is_bullet:
            return False
        if block.words.endswith((":", "：")) and (re.search("[,，]", block.words) or is_sentence(block.words)):
            return False
        if following.label is None:
            return following.kind != "heading"
        if following.label.numbers and block.label.numbers:
            return len(following.label.numbers) > len(block.label.numbers)
        ours = {(r.style, r.number) for r in block.label.readings}
        for reading in following.label.readings:
            if any(reading.style == style and reading.number > number for style, number in ours):
                return False
        return (
            following.label.is_bullet or following.label.readings[0].number == 1 or self._runs_on(at, following.label)
        )

    def _runs_on(self, at: int, following: Label) -> bool:
        """Whether numbers run on below from one caption to the next: 第一条 to 第三条, 第二章, 第四条."""
        above = next(
            (b.label for n in range(at - 1, -1, -1) if (b := self.blocks[n]).label and not b.label.is_bullet), None
        )
        last = {(r.style, r.number + 1) for r in above.readings} if above else set()
        return any(r.rank <= RUNNING and (r.style, r.number) in last for r in following.readings)

    # --- without label -------------------------------------------------------------------------------------------

    def _unlabelled(self, at: int, block: Block, before: list[Sketch]) -> Sketch:
        after = self.after[at]
        following = self.blocks[after] if after is not None else None
        if names_organisation(block.words) and any(
            self.fields[n] for n in (at - 1, at + 1) if 0 <= n < len(self.blocks)
        ):
            return Sketch(kind="field", state=State.FIELD)
        if block.is_caption and after is not None and self.fields[after] and self._is_entry(at, after):
            return Sketch(kind="item", state=State.ENTRY)
        member = self._member(at, before)
        if member is not None:
            return Sketch(kind="item", state=State.MEMBER, leader=member)
        if following is not None and self._is_heading(block, following, after):
            return Sketch(kind="heading", state=State.HEADING, style=_style(block))
        leads = self._leads(block, following, after)
        cut = after if not leads and block.announces and following is not None and _starts_late(following) else None
        return Sketch(kind="paragraph", state=State.TEXT, leads=leads, cut_list=cut)

    def _is_entry(self, at: int, after: int) -> bool:
        """Whether a name heads one of several blocks of fields with the same first key."""
        key = self.blocks[after].field_key
        return key is not None and self.keys[key] >= 2 and self.blocks[after].line.first - self.blocks[at].last <= 3

    def _leads(self, block: Block, following: Block | None, after: int | None) -> bool:
        if following is None or after is None:
            return False
        if after in self.contents:
            return True
        if not block.announces or leads_contents(block.words):
            return False
        if following.kind == "row":
            return True
        if following.label is None:
            return False
        return following.label.is_bullet or any(r.number == 1 for r in following.label.readings)

    def _member(self, at: int, before: list[Sketch]) -> int | None:
        """The announcing line of an unnumbered list whose members end with semicolons; None where there is none."""
        block = self.blocks[at]
        if at == 0 or block.kind != "text" or len(before) != at:
            return None
        above = before[at - 1]
        ends = block.words.endswith(("；", ";"))
        if above.state is State.MEMBER and (ends or self.blocks[at - 1].words.endswith(("；", ";"))):
            return above.leader
        if ends and self.blocks[at - 1].announces and self.blocks[at - 1].kind == "text":
            return at - 1
        return None

    def _is_heading(self, block: Block, following: Block, after: int | None) -> bool:
        if (columns(block.words) > 60 and is_wide(block.words)) or (
            ("," in block.words or "，" in block.words) and is_sentence(block.words)
        ):
            return False
        if not block.is_caption or block.kind != "text" or (after in self.contents and not leads_contents(block.words)):
            return False
        if BRACKETED.fullmatch(block.words):
            return True
        if following.label is None and (self.names[block.words] > 2 or names_organisation(block.words)):
            return False  # a cell of a table that the paste took apart
        if following.kind == "row":
            return False
        if block.words.endswith((":", "：")):
            short = columns(block.words) <= 30 and not re.search("[,，]", block.words)
            return (
                short
                and following.label is None
                and columns(following.words) > 60
                and not following.words.endswith(("；", ";"))
            )
        if following.label is not None and not following.label.is_bullet:
            return any(r.number == 1 for r in following.label.readings) and not block.announces
        if following.kind == "heading" or (after is not None and self.fields[after]):
            return False
        return not following.is_caption or following.announces or self._heads_a_heading(after)

    def _heads_a_heading(self, after: int | None) -> bool:
        """Whether the caption below is itself followed by text: two headings, one upon the other."""
        below = self.after[after] if after is not None else None
        if below is None or after is None or self.fields[below] or self.blocks[after].label is not None:
            return False
        return (
            self.blocks[below].label is None and self.blocks[below].kind == "text" and not self.blocks[below].is_caption
        )


def _starts_late(block: Block) -> bool:
    label = block.label
    return label is not None and not label.is_bullet and not label.numbers and label.readings[0].number in (2, 3)


def _style(block: Block) -> str:
    if BRACKETED.fullmatch(block.words):
        return "bracket"
    return "colon" if block.words.endswith((":", "：")) else "plain"
