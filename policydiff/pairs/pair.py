"""`Pair`: clauses of the old and the new version that are one and the same."""

from typing import NamedTuple

from policydiff.clauses.clause import Clause


class Pair(NamedTuple):
    """0:1 added, 1:0 removed, 1:n split, n:1 merged, 1:1 the rest.

    A block (a section or an entry added, removed or moved whole) lists its heading first and then all clauses below it.
    """

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    matched_by: str
    """The pass that made the pair: 'same words', 'same label', …; 'unmatched' where one side is empty."""
    moved: bool = False
    """Out of order among its neighbours; set by the alignment, which alone sees the order."""
    renumbered: bool = False
    """Printed with another label, in the same place in the order."""
    block: bool = False
    rewrapped: bool = False
    """Several clauses on one side and one on the other, but the same words and the same breaks between them: only the
    lines are wrapped otherwise, so that a break reads as the end of a paragraph in one version and not in the other."""
