"""The state of an alignment: both sides as numbered clauses, and who is linked to whom so far."""

from collections import Counter
from functools import cached_property

from policydiff.clauses.clause import Policy
from policydiff.pairs.kin import Kinship
from policydiff.pairs.side import ROOT, Side
from policydiff.pairs.wording import Vocabulary


class Matching:
    """Links between clauses of the old and the new side; the roots are linked from the start."""

    def __init__(self, old: Policy, new: Policy) -> None:
        self._vocabulary = Vocabulary()
        self.old, self.new = Side(old, self._vocabulary), Side(new, self._vocabulary)
        self.new_of: dict[int, int] = {ROOT: ROOT}
        self.old_of: dict[int, int] = {ROOT: ROOT}
        self.matched_by: dict[int, str] = {}
        self.pieces: dict[int, list[int]] = {}
        """Split: old clause to all its new clauses."""
        self.sources: dict[int, list[int]] = {}
        """Merged: new clause to all its old clauses."""
        self.taken: tuple[set[int], set[int]] = set(), set()
        """The new clauses that are pieces of a split, the old ones that are pieces of a merge."""

    @cached_property
    def kinship(self) -> Kinship:
        """What clauses share of the words that few have."""
        return Kinship(self.old, self.new, self._vocabulary)

    def link(self, i: int, j: int, matched_by: str) -> None:
        """Link an old and a new clause that are both still free."""
        self.new_of[i], self.old_of[j], self.matched_by[i] = j, i, matched_by

    def is_free(self, i: int, j: int) -> bool:
        """Whether neither of two clauses has a partner or a part in a split or merge."""
        return i not in self.new_of and j not in self.old_of and i not in self.taken[1] and j not in self.taken[0]

    def free_old(self, numbers: list[int] | None = None) -> list[int]:
        """The old clauses without a partner, of some or of all."""
        numbers = list(range(len(self.old))) if numbers is None else numbers
        return [i for i in numbers if i not in self.new_of and i not in self.taken[1]]

    def free_new(self, numbers: list[int] | None = None) -> list[int]:
        """The new clauses without a partner, of some or of all."""
        numbers = list(range(len(self.new))) if numbers is None else numbers
        return [j for j in numbers if j not in self.old_of and j not in self.taken[0]]

    def parents_agree(self, i: int, j: int) -> bool:
        """Whether the clauses above are linked to each other."""
        return self.new_of.get(self.old.parent[i]) == self.new.parent[j]

    def parents_differ(self, i: int, j: int) -> bool:
        """Whether a clause above is linked, but not to the one above the other."""
        above, beside = self.old.parent[i], self.new.parent[j]
        return self.new_of.get(above, beside) != beside or self.old_of.get(beside, above) != above

    def same_language(self, i: int, j: int) -> bool:
        """Chinese never pairs with English."""
        return self.old.clauses[i].language == self.new.clauses[j].language


def unique(keys: list[str], numbers: list[int]) -> dict[str, int]:
    """The keys that occur once among some clauses, with the clause."""
    count = Counter(keys[n] for n in numbers)
    return {keys[n]: n for n in numbers if count[keys[n]] == 1}
