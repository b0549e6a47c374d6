"""Running series of numbers: does a list go on further down, and where?"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from policydiff.clauses.blocks import Block
from policydiff.clauses.kinds import Sketch, State
from policydiff.clauses.labels import Reading

FOREVER = 1 << 60
HORIZON = 60
"""How many labels of a style are looked at ahead."""


class Series:
    """Where each number of each style stands, to ask whether a running list goes on after a place."""

    def __init__(self, blocks: Sequence[Block], sketches: Sequence[Sketch]) -> None:
        self._places: dict[str, list[int]] = defaultdict(list)
        self._numbers: dict[str, list[int]] = defaultdict(list)
        self._known: dict[tuple[str, int, int], int] = {}
        self._walls: list[int] = []
        self._captions: list[int] = []
        for at, block in enumerate(blocks):
            if block.label is not None and not block.label.is_bullet and block.kind != "row":
                for reading in block.label.readings:
                    self._places[reading.style].append(at)
                    self._numbers[reading.style].append(reading.number)
            if sketches[at].new_part or sketches[at].state is State.MARKED:
                self._walls.append(at)
            elif sketches[at].state is State.HEADING:
                self._captions.append(at)

    def wall(self, after: int) -> int:
        """Where the next heading of the markup, or another language, ends all series."""
        return _first_after(self._walls, after)

    def next_caption(self, after: int) -> int:
        """Where the next heading without number stands: no list of items goes on beyond it."""
        return _first_after(self._captions, after)

    def next_place(self, reading: Reading, after: int) -> int:
        """Where a series goes on after a place, lists of the same style inside it skipped; FOREVER where it does not."""
        places = self._places[reading.style]
        start = bisect_right(places, after)
        key = (reading.style, reading.number, start)
        if key not in self._known:
            ahead = _steps_to_next(self._numbers[reading.style][start : start + HORIZON], reading.number)
            self._known[key] = FOREVER if ahead is None else places[start + ahead]
        return self._known[key]


def _first_after(places: Sequence[int], after: int) -> int:
    found = bisect_right(places, after)
    return places[found] if found < len(places) else FOREVER


def _steps_to_next(numbers: Sequence[int], last: int) -> int | None:
    """How many numbers stand before the one that goes on after `last`; a gap of one number is allowed."""
    inside: list[int] = []
    for ahead, number in enumerate(numbers):
        if inside and number == inside[-1] + 1:
            inside[-1] = number
        elif number in (last + 1, last + 2):
            return ahead
        elif number == 1:
            inside.append(1)
        else:
            return None
    return None
