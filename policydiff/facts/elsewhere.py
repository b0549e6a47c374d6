"""A sentence that says again what another one of its clause says: it may go, or come, without a fact."""

from collections.abc import Sequence

from policydiff.facts.parallel import Words, named_words
from policydiff.facts.persons import PASSIVE
from policydiff.facts.segments import Segmented
from policydiff.facts.vocabulary import vocabulary

Span = tuple[int, int]
LEAST = 3
"""Words that a sentence must have for another to say the same by more than chance."""


def said_elsewhere(spans: Sequence[Span], side: Segmented, other: Segmented) -> list[Span]:
    """The sentences that another sentence of their side says, and one of the other side."""
    if not spans:
        return []
    sentences, others = named_words(side), named_words(other)
    return [span for span in spans if _is_said_elsewhere(span, sentences, others, side)]


def _is_said_elsewhere(span: Span, sentences: list[Words], others: list[Words], side: Segmented) -> bool:
    own = next((s for s in sentences if any(span[0] <= w.token.start < span[1] for w in s)), [])
    if sum(not w.name.startswith("@") for w in own) < LEAST:
        return False
    beside = [s for s in sentences if s is not own]
    return any(_says(s, own, side) for s in beside) and any(_says(s, own, side) for s in others)


def _says(sentence: Words, own: Words, side: Segmented) -> bool:
    """Whether a sentence has all words of another in their order, or of a passive one in any, and turns them alike."""
    turns = vocabulary(side.language).turns
    said, words = ({w.name for w in run if not w.name.startswith("@")} for run in (sentence, own))
    if not words <= said or words & turns.keys() != said & turns.keys():
        return False
    rest = iter(w.name for w in sentence)
    return all(w.name in rest for w in own) or (_is_passive(own, side) and _same_ways(own, sentence))


def _is_passive(own: Words, side: Segmented) -> bool:
    """Whether nobody acts in an English sentence: 'your photo is sent'."""
    inside = side.words.normal[own[0].token.start : own[-1].token.end].split()
    return side.language == "en" and not PASSIVE.isdisjoint(inside)


def _same_ways(own: Words, sentence: Words) -> bool:
    """Whether nothing goes to, or comes from, another in one sentence than in the other."""
    roles = {w.name: w.role for w in sentence}
    return all(roles[w.name] == w.role for w in own if w.role in WAYS or roles.get(w.name) in WAYS)


WAYS = ("goal", "source", "agent")
