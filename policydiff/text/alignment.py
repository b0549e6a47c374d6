"""The edit operations between two sequences: the one place that asks for a longest common subsequence."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple


class Operation(NamedTuple):
    """`old[old_start:old_end]` is equal to, gone from or come in as `new[new_start:new_end]`; one is empty where it is not."""

    tag: str
    """equal, delete or insert."""
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def operations(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Operation]:
    """The operations in order, of a longest common subsequence, that is with as little as can be deleted and inserted.

    Most changes are small: where nothing is in common between the common ends, the library, which takes longer to load
    than two policies to compare, is not loaded.
    """
    head = _common_head(old, new)
    tail = _common_head(old[head:][::-1], new[head:][::-1])
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    found = [Operation("equal", 0, head, 0, head)]
    if set(left) & set(right):
        found += _of_library(left, right, head)
    else:
        found.append(Operation("delete", head, head + len(left), head, head))
        found.append(Operation("insert", head + len(left), head + len(left), head, head + len(right)))
    found.append(Operation("equal", len(old) - tail, len(old), len(new) - tail, len(new)))
    return [op for op in found if op.old_start < op.old_end or op.new_start < op.new_end]


def _common_head(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    return next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )


def _of_library(old: Sequence[Hashable], new: Sequence[Hashable], start: int) -> list[Operation]:
    from rapidfuzz.distance import Indel

    numbers: dict[Hashable, int] = {}
    left, right = ([numbers.setdefault(item, len(numbers)) for item in items] for items in (old, new))
    return [
        Operation(op.tag, op.src_start + start, op.src_end + start, op.dest_start + start, op.dest_end + start)
        for op in Indel.opcodes(left, right)
    ]
