"""Tables of contents: captions in a row that come again further down as the headings of the sections."""

from bisect import bisect_right
from collections.abc import Sequence

from policydiff.clauses.blocks import Block
from policydiff.clauses.vocabulary import leads_contents
from policydiff.kept import compiled

_NOT_A_NAME = compiled(r"[\W_]|\d+$")
LONGEST = 120
"""Entries that a table may have."""


class TableOfContents:
    """The entries of all tables of contents in a text, and the headings that they name."""

    def __init__(self, blocks: Sequence[Block], solid: Sequence[int]) -> None:
        self.blocks = blocks
        self.solid = solid
        self.entries = self._entries()
        """For each entry the block above its table, None where the table opens the text."""
        self.sections = self._sections()
        """For each heading that a table names the block above that table."""

    def _entries(self) -> dict[int, int | None]:
        """Entries of tables of contents, with the block above each table."""
        names = [name_of(block) for block in self.blocks]
        last: dict[str, int] = {}
        for at in self.solid:
            if names[at]:
                last[names[at]] = at
        found: dict[int, int | None] = {}
        place = 0
        while place < len(self.solid):
            run = self._run(place, names, last)
            if run:
                leader = self.solid[place - 1] if place and self.blocks[self.solid[place - 1]].kind != "row" else None
                found |= dict.fromkeys(run, leader)
                place += len(run)
            else:
                place += 1
        return found

    def _sections(self) -> dict[int, int]:
        """Headings that a table of contents names, the first of each name, all labelled alike; with that table's leader."""
        named = {name_of(self.blocks[at]): leader for at, leader in self.entries.items() if leader is not None}
        styles: dict[int, str] = {}
        found: dict[int, int] = {}
        for at in self.solid:
            if not named:
                break
            block = self.blocks[at]
            leader = named.get(name_of(block))
            if leader is None or at in self.entries or at <= leader:
                continue
            label = block.label
            style = label.readings[0].style if label else ""
            if styles.setdefault(leader, style) == style:
                found[at] = leader
                del named[name_of(block)]
        return found

    def _run(self, place: int, names: list[str], last: dict[str, int]) -> list[int]:
        """A run of captions that come again further down, or that the line above calls the contents."""
        led = (
            place > 0
            and self.blocks[self.solid[place - 1]].label is None
            and leads_contents(self.blocks[self.solid[place - 1]].words)
        )
        run: list[int] = []
        seen: set[str] = set()
        for at in self.solid[place : place + LONGEST]:
            block = self.blocks[at]
            if not names[at] or names[at] in seen or block.kind == "row" or not block.is_caption:
                break
            if block.kind == "heading" or (run and self.blocks[run[-1]].kind == "heading"):
                break
            if run and not self._same_series(run[-1], at):
                break
            run.append(at)
            seen.add(names[at])
        if len(run) < 3 and not (led and len(run) == 2):
            return []
        again = sum(last[names[at]] > run[-1] for at in run)
        return run if again * 2 >= len(run) or (led and again * 4 >= len(run)) or (led and self._restarts(run)) else []

    def _same_series(self, before: int, at: int) -> bool:
        """Whether two labels may follow each other in one table; two lines may have changed places."""
        old, new = self.blocks[before].label, self.blocks[at].label
        if old is None or new is None:
            return old is new
        return any(
            (r.style == o.style and (r.number > o.number or r.style == "bullet" or o.number - 2 <= r.number > 1))
            or len(old.numbers) != len(new.numbers)
            for r in new.readings
            for o in old.readings
        )

    def _restarts(self, run: list[int]) -> bool:
        """Whether a first number follows a run of numbered captions: the sections themselves begin."""
        after = bisect_right(self.solid, run[-1])
        label = self.blocks[self.solid[after]].label if after < len(self.solid) else None
        return label is not None and label.readings[0].number == 1 and self.blocks[run[0]].label is not None


def name_of(block: Block) -> str:
    """A caption's words as a key: what a table of contents and the section have in common."""
    if block.kind == "noise" or not block.is_caption:
        return ""
    return _NOT_A_NAME.sub("", block.words).lower()
