"""What is open while the tree is built, and which open clause a label goes on after."""

from collections.abc import Sequence
from typing import NamedTuple

from policydiff.clauses.blocks import Block
from policydiff.clauses.clause import ClauseKind
from policydiff.clauses.kinds import Sketch
from policydiff.clauses.labels import Label, Reading
from policydiff.clauses.series import Series
from policydiff.clauses.vocabulary import leads_contents, stands_apart


class Open(NamedTuple):
    """A clause that may still get children: the way from the root to the last one."""

    at: int | None
    """The block; None for the second label of a line that has two."""
    owner: int
    """The block whose clause takes the children."""
    reading: Reading | None = None
    mark: str = ""
    """The last sign of the label as printed: '、' and '.' may tell two levels apart."""
    numbers: tuple[int, ...] = ()
    kind: ClauseKind = "paragraph"
    style: str = ""
    """What a heading without number looks like; '' for all others."""
    level: int = 0
    indent: int = 0


class Tree(NamedTuple):
    """Where each block hangs: lists that fill up block by block."""

    parents: list[int | None]
    kinds: list[ClauseKind]
    chosen: list[Reading | None]


class OpenClauses:
    """The way from the root to the last clause, and what may follow there."""

    def __init__(self, blocks: Sequence[Block], sketches: Sequence[Sketch]) -> None:
        self.blocks = blocks
        self.sketches = sketches
        self.series = Series(blocks, sketches)
        self.before = _places_before(sketches)
        self.open: list[Open] = []
        self.tree = Tree(
            parents=[None] * len(blocks),
            kinds=[sketch.kind for sketch in sketches],
            chosen=[None] * len(blocks),
        )

    # --- what is open -------------------------------------------------------------------------------------------

    def _innermost(self) -> int | None:
        return self.open[-1].owner if self.open else None

    def _hang(self, at: int, node: Open) -> None:
        self.tree.parents[at] = self._innermost()
        self.tree.chosen[at] = node.reading
        self.open.append(node)

    def _floor(self) -> int:
        """How many open clauses are headings marked by the markup; labels in the text stay below them."""
        return max((at + 1 for at, node in enumerate(self.open) if node.level), default=0)

    def _running(self, at: int) -> int:
        """How many of the open clauses stay open because their series goes on after this place."""
        limit, running = self.series.wall(at), 0
        for depth, node in enumerate(self.open):
            if node.reading is not None and node.reading.style != "bullet":
                place = self.series.next_place(node.reading, at)
                if place < limit and (node.kind == "heading" or place < self.series.next_caption(at)):
                    limit, running = place, depth + 1
        return running

    def _back_to_heading(self, least: int) -> None:
        while len(self.open) > least and self.open[-1].kind != "heading":
            self.open.pop()

    # --- labels -------------------------------------------------------------------------------------------------

    def _sibling(self, at: int, label: Label, floor: int) -> tuple[int | None, Reading | None]:
        """The open clause that this one follows in its series, and the reading of the label that makes it so."""
        if label.numbers:
            return self._decimal(label, floor)
        depth, reading, _ = self._best_sibling(at, label, floor)
        return depth, reading

    def _best_sibling(self, at: int, label: Label, floor: int) -> tuple[int | None, Reading | None, float]:
        best: tuple[float, int | None, Reading | None] = (0.0, None, None)
        for depth in range(len(self.open) - 1, floor - 1, -1):
            node = self.open[depth]
            if node.reading is None or node.reading.style == "bullet":
                continue
            for reading in label.readings:
                score = self._fit(at, node, reading) - 0.1 * (len(self.open) - 1 - depth)
                if score > best[0]:
                    best = (score, depth, reading)
        return best[1], best[2], best[0]

    def _decimal(self, label: Label, floor: int) -> tuple[int | None, Reading | None]:
        for depth in range(len(self.open) - 1, floor - 1, -1):
            numbers = self.open[depth].numbers
            if len(numbers) >= len(label.numbers) and numbers[: len(label.numbers) - 1] == label.numbers[:-1]:
                while (
                    depth > floor
                    and self.open[depth - 1].numbers[: len(label.numbers) - 1] == label.numbers[:-1]
                    and (len(self.open[depth - 1].numbers) >= len(label.numbers))
                ):
                    depth -= 1
                return depth, label.readings[0]
        return None, None

    def _fit(self, at: int, node: Open, reading: Reading) -> float:
        """How well a number goes on after an open one: the exact next number of the same style best."""
        last = node.reading
        if last is None:
            return 0.0
        step = reading.number - last.number
        if last.style == reading.style:
            label = self.blocks[at].label
            same_mark = label is None or label.text[-1] == node.mark
            if reading.number == 1:
                score = 4.0 if same_mark and not self._is_announced(at) else 0.0
            else:
                score = 10.0 if step == 1 else 7.0 - min(step, 4) if step > 1 else 5.0 if step == 0 else 2.0
                score -= 0.0 if same_mark else 0.5
        elif step == 1 and self._may_change_style(at, node, last, reading):
            score = 6.0 if self.tree.kinds[at] == node.kind == "heading" else 4.5
        else:
            return 0.0
        shape = self.tree.kinds[at] == "heading"
        return score - (0.3 if shape != (node.kind == "heading") else 0.0)

    def _may_change_style(self, at: int, node: Open, last: Reading, reading: Reading) -> bool:
        """A series may go on in another style where both are headings, or where the styles stand on one level."""
        if "decimal" in last.style + reading.style or reading.number == 1:
            return False
        both = self.tree.kinds[at] == "heading" and node.kind == "heading"
        return abs(last.rank - reading.rank) <= (3 if both else 0.5)

    def _is_announced(self, at: int) -> bool:
        """Whether what stands right before leads into a list, or names what follows."""
        before = self.before[at]
        if before is None:
            return False
        if self.sketches[before].leads or self.tree.kinds[before] == "heading":
            return True
        return self.blocks[before].announces and not leads_contents(self.blocks[before].words)

    def _begin(self, at: int, reading: Reading, label: Label, floor: int) -> None:
        """Close what a new series cannot stand in: finished lists whose labels usually stand deeper."""
        if len(label.numbers) > 1 and self._below_prefix(label, floor):
            return
        if self._is_announced(at):
            return
        running = max(self._running(at), floor)
        while len(self.open) > running:
            node = self.open[-1]
            deeper = node.reading is None or node.reading.rank >= reading.rank
            named = node.kind == "heading" and node.reading is None
            if named and not (self._is_foreword(node) and reading.rank < 5 and self.tree.kinds[at] == "heading"):
                break
            if not deeper:
                break
            self.open.pop()

    def _is_foreword(self, node: Open) -> bool:
        """Whether a heading without number stands before the sections and not above them."""
        return node.style == "colon" or (node.style == "plain" and stands_apart(self.blocks[node.owner].words))

    def _below_prefix(self, label: Label, floor: int) -> bool:
        """1.2 stands below 1, however 1 is printed."""
        for depth in range(len(self.open) - 1, floor - 2, -1):
            if depth < 0:
                break
            node = self.open[depth]
            if (
                node.numbers
                and node.numbers == label.numbers[: len(node.numbers)]
                and len(node.numbers) < len(label.numbers)
            ) or (
                not node.numbers
                and node.reading is not None
                and node.reading.number == label.numbers[0]
                and node.reading.style != "bullet"
            ):
                del self.open[depth + 1 :]
                return True
        return False


def _places_before(sketches: Sequence[Sketch]) -> list[int | None]:
    """For each block the last one before it that is no noise."""
    found: list[int | None] = []
    last: int | None = None
    for at, sketch in enumerate(sketches):
        found.append(last)
        if sketch.kind != "noise":
            last = at
    return found
