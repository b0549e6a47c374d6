"""The state of an alignment: both sides as numbered clauses, and who is linked to whom so far."""

from collections import Counter
from collections.abc import Iterator

from policydiff.clauses.clause import Policy
from policydiff.pairs.wording import Vocabulary, folded_key, same_words_key

ROOT = -1


class Side:
    """One version: its clauses by number in document order, with parents, children and keys."""

    def __init__(self, policy: Policy, vocabulary: Vocabulary) -> None:
        self.clauses = policy.clauses
        at = {clause.id: number for number, clause in enumerate(policy.clauses)}
        self.parent = [at.get(c.parent, ROOT) if c.parent else ROOT for c in policy.clauses]
        self.children: dict[int, list[int]] = {}
        for number, parent in enumerate(self.parent):
            self.children.setdefault(parent, []).append(number)
        self.exact = [same_words_key(c.text) for c in policy.clauses]
        self.folded = [folded_key(c.text) for c in policy.clauses]
        self._vocabulary = vocabulary
        self._tokens: dict[int, str] = {}

    def __len__(self) -> int:
        """How many clauses."""
        return len(self.clauses)

    def tokens(self, number: int) -> str:
        """A clause's wording, one character for each token."""
        if number not in self._tokens:
            self._tokens[number] = self._vocabulary.encode(self.clauses[number].text)
        return self._tokens[number]

    def has_text_below(self, number: int) -> bool:
        """Whether clauses that are no fields stand below."""
        return any(self.clauses[child].kind != "field" for child in self.children.get(number, ()))

    def tokens_below(self, number: int) -> str:
        """The wording of a clause and of all below it."""
        return "".join(map(self.tokens, self.subtree(number)))

    def subtree(self, number: int) -> Iterator[int]:
        """A clause and everything below it, in document order."""
        yield number
        for child in self.children.get(number, ()):
            yield from self.subtree(child)

    def ancestors(self, number: int) -> Iterator[int]:
        """The clauses above one, nearest first, the root left out."""
        while (number := self.parent[number]) != ROOT:
            yield number


class Matching:
    """Links between clauses of the old and the new side; the roots are linked from the start."""

    def __init__(self, old: Policy, new: Policy) -> None:
        vocabulary = Vocabulary()
        self.old, self.new = Side(old, vocabulary), Side(new, vocabulary)
        self.new_of: dict[int, int] = {ROOT: ROOT}
        self.old_of: dict[int, int] = {ROOT: ROOT}
        self.matched_by: dict[int, str] = {}
        self.pieces: dict[int, list[int]] = {}
        """Split: old clause to all its new clauses."""
        self.sources: dict[int, list[int]] = {}
        """Merged: new clause to all its old clauses."""

    def link(self, i: int, j: int, matched_by: str) -> None:
        """Link an old and a new clause that are both still free."""
        self.new_of[i], self.old_of[j], self.matched_by[i] = j, i, matched_by

    def free_old(self, numbers: list[int] | None = None) -> list[int]:
        """The old clauses without a partner, of some or of all."""
        return [i for i in (range(len(self.old)) if numbers is None else numbers) if i not in self.new_of]

    def free_new(self, numbers: list[int] | None = None) -> list[int]:
        """The new clauses without a partner, of some or of all."""
        return [j for j in (range(len(self.new)) if numbers is None else numbers) if j not in self.old_of]

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
