"""Which sentence of one wording answers which of the other: words may change places inside those, never between others."""

from collections import Counter
from collections.abc import Sequence

from policydiff.facts.segments import Segment, Segmented

Bags = dict[int, Counter[str]]


class Homes:
    """The sentences of both sides by their words."""

    def __init__(self, old: Segmented, new: Segmented) -> None:
        self.old, self.new = _bags(old.segments), _bags(new.segments)

    def answer(self, before: int, after: int, moved: Sequence[str]) -> bool:
        """Whether two sentences are versions of each other, told by their other words than those that `moved`."""
        if len(self.old) == len(self.new) == 1:
            return True
        without = Counter(moved)
        return self._best(self.old[before] - without, self.new) == {after} or self._best(
            self.new[after] - without, self.old
        ) == {before}

    @staticmethod
    def _best(words: Counter[str], others: Bags) -> set[int]:
        """The sentences that have most words in common; of two that have as many, the shorter."""
        found = {number: (sum((words & other).values()), -sum(other.values())) for number, other in others.items()}
        most = max(found.values(), default=(0, 0))
        return {number for number, shared in found.items() if shared == most and shared[0]}


def _bags(segments: Sequence[Segment]) -> Bags:
    bags: Bags = {}
    for segment in segments:
        bags.setdefault(segment.sentence, Counter()).update(t.key for t in segment.tokens)
    return bags
