"""One side of an alignment: the clauses of a version by number."""

from collections.abc import Iterator
from itertools import accumulate

from policydiff.clauses.clause import Policy
from policydiff.pairs.wording import Vocabulary, folded_key, same_words_key

ROOT = -1


class Side:
    """One version: its clauses by number in document order, with parents, children and keys."""

    def __init__(self, policy: Policy, vocabulary: Vocabulary) -> None:
        self.clauses = policy.clauses
        self.lines = policy.lines
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

    def said(self, number: int) -> str:
        """A clause's wording; of a field its value."""
        key, colon, value = self.clauses[number].text.replace("：", ":", 1).partition(":")
        if self.clauses[number].kind == "field" and colon and value.strip():
            return self.tokens(number)[len(self._vocabulary.encode(key)) :]
        return self.tokens(number)

    def breaks(self, number: int) -> set[int]:
        """After how many letters of a clause's words a line of the source ends; empty where it stands on one line."""
        clause = self.clauses[number]
        ends = [*accumulate(len(folded_key(line)) for line in self.lines[clause.first_line - 1 : clause.last_line])]
        label = ends[-1] - len(self.folded[number]) if ends else 0
        return {end - label for end in ends[:-1]}

    def in_one_block(self, numbers: list[int]) -> bool:
        """Whether some neighbours stand between two blank lines with none between them: one paragraph to a renderer."""
        first, last = self.clauses[numbers[0]].first_line, self.clauses[numbers[-1]].last_line
        around = [self.lines[at].strip() for at in (first - 2, last) if 0 <= at < len(self.lines)]
        inside = self.lines[first - 1 : last]
        broken = any(line.endswith(("  ", "\\", ">")) for line in inside[:-1])
        return not any(around) and all(line.strip() for line in inside) and not broken

    def has_text_below(self, number: int) -> bool:
        """Whether clauses that are no fields stand below."""
        return any(self.clauses[child].kind != "field" for child in self.children.get(number, ()))

    def tokens_below(self, number: int, without_own: bool) -> str:
        """The wording of all below a clause, and of itself unless that is left out."""
        return "".join(self.tokens(n) for n in self.subtree(number) if n != number or not without_own)

    def subtree(self, number: int) -> Iterator[int]:
        """A clause and everything below it, in document order."""
        yield number
        for child in self.children.get(number, ()):
            yield from self.subtree(child)

    def ancestors(self, number: int) -> Iterator[int]:
        """The clauses above one, nearest first, the root left out."""
        while number != ROOT and (number := self.parent[number]) != ROOT:
            yield number
