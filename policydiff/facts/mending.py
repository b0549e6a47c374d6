"""Places where two wordings differ, and a side that takes the other's characters there."""

from collections.abc import Sequence
from typing import NamedTuple

from policydiff.facts.segments import Segmented, segmented_words
from policydiff.facts.wording import Wording


class Spot(NamedTuple):
    """Characters that differ: `old[old_start:old_end]`, `new[new_start:new_end]`."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def mended(side: Segmented, right: Segmented, spots: Sequence[Spot]) -> Segmented:
    """A side with the characters of the right one; what is put in stands where its neighbour stands."""
    if not spots:
        return side
    normal, offsets, at = "", list[int](), 0
    for spot in spots:
        put = right.words.normal[spot.new_start : spot.new_end]
        normal += side.words.normal[at : spot.old_start] + put
        offsets += [*side.words.offsets[at : spot.old_start], *_places(side, spot, len(put))]
        at = spot.old_end
    words = Wording(side.words.text, normal + side.words.normal[at:], (*offsets, *side.words.offsets[at:]))
    return segmented_words(words, side.language)


def _places(side: Segmented, spot: Spot, count: int) -> list[int]:
    """Where so many characters stand that are put in the place of others, or of none."""
    places = side.words.offsets[spot.old_start : spot.old_end] or side.words.offsets[max(spot.old_start - 1, 0) :][:1]
    return [places[min(n, len(places) - 1)] for n in range(count)]
