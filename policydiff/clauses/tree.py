"""Blocks to a tree. The level of a label follows from the running sequence, then from the sense, last from its style."""

from collections import defaultdict

from policydiff.clauses.blocks import Block
from policydiff.clauses.kinds import Sketch, State
from policydiff.clauses.labels import Label, Reading
from policydiff.clauses.opened import Open, OpenClauses, Tree
from policydiff.clauses.vocabulary import carries_on, stands_apart


class Builder(OpenClauses):
    """Hangs one block after the other below the clauses that are still open."""

    def build(self) -> Tree:
        """Place all blocks."""
        for at, sketch in enumerate(self.sketches):
            if sketch.new_part:
                self.open.clear()
            if sketch.section is not None and sketch.state is not State.MARKED:
                self._close_to_contents(sketch.section)
            self._place(at, self.blocks[at], sketch)
        self._even_out_kinds()
        return self.tree

    def _even_out_kinds(self) -> None:
        """A caption without text of its own is a heading where its series is one of headings."""
        series: dict[tuple[int | None, str], list[int]] = defaultdict(list)
        for at, reading in enumerate(self.tree.chosen):
            if reading is not None and reading.style != "bullet":
                series[self.tree.parents[at], reading.style].append(at)
        for members in series.values():
            headings = sum(self.tree.kinds[at] == "heading" for at in members)
            for at in members:
                if headings * 2 > len(members) and self.blocks[at].is_caption and not self.blocks[at].announces:
                    self.tree.kinds[at] = "heading"

    def _place(self, at: int, block: Block, sketch: Sketch) -> None:
        if sketch.state is State.ROOT:
            return
        if sketch.state is State.CONTENTS:
            self.tree.parents[at] = sketch.leader if sketch.leader is not None else self._innermost()
        elif sketch.state is State.MARKED:
            self._place_marked(at, block, sketch)
        elif block.kind == "row":
            self._place_paragraph(at, block, sketch)
        elif block.label is not None and block.label.is_bullet:
            self._place_bullet(at, block)
        elif block.label is not None and sketch.state is not State.FIELD:
            self._place_labelled(at, block, block.label)
        elif sketch.state is State.HEADING:
            self._place_heading(at, block, sketch)
        elif sketch.state is State.ENTRY:
            self._place_entry(at, block)
        elif sketch.state is State.FIELD:
            self.tree.parents[at] = self._home(at, block)
        else:
            self._place_paragraph(at, block, sketch)

    def _close_to_contents(self, leader: int) -> None:
        """A section that the table of contents names stands beside the last one, where the table stands."""
        above = set()
        parent = self.tree.parents[leader]
        while parent is not None:
            above.add(parent)
            parent = self.tree.parents[parent]
        keep = sum(node.owner in above for node in self.open)
        while keep and self.open[keep - 1].kind == "heading" and self.open[keep - 1].style in ("plain", "colon"):
            keep -= 1
        siblings = keep + 1 if len(self.open) > keep and self.open[keep].reading is not None else keep
        del self.open[siblings:]

    # --- headings -----------------------------------------------------------------------------------------------

    def _place_marked(self, at: int, block: Block, sketch: Sketch) -> None:
        """A heading with its level in the markup closes all that is not above it."""
        keep = 0
        for depth, node in enumerate(self.open):
            if node.level and node.level < block.line.level:
                keep = depth + 1
        del self.open[keep:]
        reading = block.label.readings[0] if block.label else None
        numbers = block.label.numbers if block.label else ()
        self._hang(at, Open(at=at, owner=at, reading=reading, numbers=numbers, kind="heading", level=block.line.level))

    def _place_heading(self, at: int, block: Block, sketch: Sketch) -> None:
        """A heading without number: beside the last one that looks like it, else below what is running."""
        alike = ("plain", "colon") if sketch.style == "plain" else (sketch.style,)
        same = [depth for depth, node in enumerate(self.open) if node.style in alike]
        running = self._running(at)
        if same and same[-1] >= running:
            del self.open[next((depth for depth in same if depth >= running), same[-1]) :]
        elif running == 0 and stands_apart(block.words):
            self.open.clear()
        else:
            self._back_to_heading(running)
        self._hang(at, Open(at=at, owner=at, kind="heading", style=sketch.style))

    def _place_entry(self, at: int, block: Block) -> None:
        """An entry of a list of SDKs: beside the entry before it."""
        entries = [depth for depth, node in enumerate(self.open) if node.style == "entry"]
        if entries:
            del self.open[entries[-1] :]
        else:
            self._back(at, block)
        self._hang(at, Open(at=at, owner=at, kind="item", style="entry"))

    # --- paragraphs ---------------------------------------------------------------------------------------------

    def _back(self, at: int, block: Block) -> None:
        """Close what an unnumbered text ends: lists, but not the item between whose number and the next it stands."""
        before = self.before[at]
        last = self.open[-1] if self.open else None
        if last is not None and last.at == before and last.kind == "item" and self.blocks[last.owner].announces:
            return
        if last is not None and last.kind == "item" and before is not None and carries_on(block.words):
            return
        self._back_to_heading(self._running(at))

    def _home(self, at: int, block: Block) -> int | None:
        """Where a field hangs: below its entry, else where a paragraph would."""
        if not (self.open and (self.open[-1].style == "entry" or self._describes(at, self.open[-1]))):
            self._back(at, block)
        return self._innermost()

    def _describes(self, at: int, last: Open) -> bool:
        """Whether a field stands right below a name that has a number, or below its first fields."""
        beside = self.sketches[at - 1].state is State.FIELD and self.tree.parents[at - 1] == last.owner
        named = last.kind == "item" and self.blocks[last.owner].is_caption
        return named and (last.owner == at - 1 or beside)

    def _place_paragraph(self, at: int, block: Block, sketch: Sketch) -> None:
        if sketch.state is State.MEMBER:
            self.tree.parents[at] = sketch.leader
            return
        bullets = [d for d, n in enumerate(self.open) if n.reading is not None and n.reading.style == "bullet"]
        if bullets and block.line.indent > self.open[bullets[-1]].indent and block.line.indent >= 2:
            self.tree.parents[at] = self.open[bullets[-1]].owner
            del self.open[bullets[-1] + 1 :]
            return
        if self._stands_between_bullets(at, block):
            self.tree.parents[at] = self._innermost()
            return
        self._back(at, block)
        if sketch.leads or self._leads_cut_list(at, sketch):
            self._hang(at, Open(at=at, owner=at, kind="paragraph"))
        else:
            self.tree.parents[at] = self._innermost()

    def _stands_between_bullets(self, at: int, block: Block) -> bool:
        """Whether the same bullet comes right before and right after, so that the text belongs to the one above."""
        if (
            not self.open
            or not self.open[-1].style.startswith("bullet")
            or block.announces
            or at + 1 >= len(self.blocks)
        ):
            return False
        label = self.blocks[at + 1].label
        return label is not None and self.open[-1].style == f"bullet{label.text}"

    def _leads_cut_list(self, at: int, sketch: Sketch) -> bool:
        """Whether a list is announced whose first number is lost, so that it starts with the second or third."""
        if sketch.cut_list is None:
            return False
        label = self.blocks[sketch.cut_list].label
        if label is None:
            return False
        _, _, score = self._best_sibling(sketch.cut_list, label, self._floor())
        return score < 9

    # --- labels -------------------------------------------------------------------------------------------------

    def _place_bullet(self, at: int, block: Block) -> None:
        mark, indent = block.label.text if block.label else "", block.line.indent
        depth = next(
            (
                d
                for d in range(len(self.open) - 1, -1, -1)
                if self.open[d].style == f"bullet{mark}" and abs(self.open[d].indent - indent) < 2
            ),
            None,
        )
        if depth is None:
            depth = next(
                (
                    d
                    for d in range(len(self.open) - 1, -1, -1)
                    if self.open[d].style.startswith("bullet") and self.open[d].indent > indent
                ),
                None,
            )
        if depth is not None:
            del self.open[depth:]
        self._hang(
            at,
            Open(
                at=at,
                owner=at,
                reading=Reading(style="bullet", number=0),
                kind="item",
                style=f"bullet{mark}",
                indent=indent,
            ),
        )

    def _place_labelled(self, at: int, block: Block, label: Label) -> None:
        floor = self._floor()
        depth, reading = self._sibling(at, label, floor)
        if depth is not None:
            del self.open[depth:]
        else:
            reading = reading or label.readings[0]
            self._begin(at, reading, label, floor)
        self._hang(
            at,
            Open(
                at=at,
                owner=at,
                reading=reading,
                mark=label.text[-1],
                numbers=label.numbers,
                kind=self.tree.kinds[at],
                indent=block.line.indent,
            ),
        )
        inner = self.sketches[at].inner
        if inner is not None:
            self.open.append(Open(at=None, owner=at, reading=inner.readings[0], kind="heading"))
