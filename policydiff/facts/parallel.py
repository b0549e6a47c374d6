"""Sentences that begin or end alike and that the other side says as one: 'You may ask for A. You may ask for B.'

Their words count once only where the other side has all of them, in order, in one sentence: 'You may ask for A and B.'
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from policydiff.facts.segments import CONTRASTS, Segmented, cut
from policydiff.facts.sentence import sentences_of
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import Vocabulary, vocabulary

MOST = 8
"""Sentences that one may stand for."""
LEADING = 2
"""Words that several sentences must begin with, unless one of them is a verb or turns the meaning: no mere subject."""
JOINTS = ("or", "或")
"""What joins the members of the one sentence,"""
OPEN = ("may", "可以", "have the right to")
"""where its sense is 'any of them', as behind one of these and behind a negation: 'you may ask for A or B'."""

FURTHER = ("并", "并且", "且")
"""Words behind which a negation need not hold any more."""


class Word(NamedTuple):
    """A word that carries meaning, or a person, as it stands in a sentence."""

    name: str
    role: str
    token: Token


Words = list[Word]


class Shared(NamedTuple):
    """A reading of neighbours: what leads to them, and how many words they have in common at the head and at the end."""

    lead: Words
    run: Sequence[Words]
    first: int
    last: int

    @property
    def said_once(self) -> list[Words]:
        """The sentences, what they have in common at the head in the first alone, and at the end in the last."""
        size = len(self.run) - 1
        return [own[self.first * (n > 0) : len(own) - self.last * (n < size)] for n, own in enumerate(self.run)]

    @property
    def names(self) -> list[str]:
        """The words in order, said once."""
        return [w.name for own in (self.lead, *self.said_once) for w in own]

    def is_said_by(self, whole: Words, known: Vocabulary) -> bool:
        """Whether one sentence says all words in order, joined by 'or' only where that is 'any of them'."""
        head = [w.name for w in (*self.lead, *self.run[0][: self.first])]
        open_ended = any(name in OPEN or known.turns.get(name) == "negation" for name in head)
        return self.names == [w.name for w in whole if not (open_ended and w.name in JOINTS)]


def said_at_once(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """Both sides; of sentences that the other side joins, the words that it says once count once."""
    return _joined(old, new), _joined(new, old)


def _joined(side: Segmented, other: Segmented) -> Segmented:
    """A side without the words that its sentences repeat and one sentence of the other side has once."""
    sentences, others = named_words(side), named_words(other)
    if len(sentences) <= len(others):
        return side
    known = [_names(own) for own in sentences]
    wholes = [whole for whole in others if whole and _names(whole) not in known]
    spare = {token for run in _runs(sentences) for whole in wholes for token in _repeated(run, whole, other)}
    return cut(side.words, [t for t in side.tokens if t not in spare], side.language) if spare else side


def _names(words: Words) -> list[str]:
    return [w.name for w in words]


def named_words(side: Segmented) -> list[Words]:
    """The words of each sentence, persons among them."""
    roles = {t: role for s in side.segments for t, role in zip(s.tokens, s.roles, strict=True)}
    ends = [max(s.end for s in own) for own in sentences_of(side).values()]
    return [
        [word for t in side.tokens if start <= t.start < end for word in _named(t, side, roles.get(t, ""))]
        for start, end in pairwise((0, *ends))
    ]


def _named(token: Token, side: Segmented, role: str) -> Iterator[Word]:
    if token.key and token.kind != "mark":
        yield Word(token.key, role, token)
    elif not token.key:
        yield from (Word(f"@{who}", "", token) for who in side.persons_in(token)[:1])


def _runs(sentences: Sequence[Words]) -> Iterator[Sequence[Words]]:
    """All runs of two and more neighbours, the longest first."""
    for size in range(min(MOST, len(sentences)), 1, -1):
        for start in range(len(sentences) - size + 1):
            yield sentences[start : start + size]


def _repeated(run: Sequence[Words], whole: Words, other: Segmented) -> list[Token]:
    """The tokens that a run of sentences has more often than the one that says the same; empty where none does."""
    known = vocabulary(other.language)
    for shared in _readings(run):
        same = shared.is_said_by(whole, known) and _leads(shared, known) and _roles_stay(shared, whole)
        if same and _turns_stay(shared, other):
            said = {w.token for own in (shared.lead, *shared.said_once) for w in own}
            return [w.token for own in run for w in own if w.token not in said]
    return []


def _readings(run: Sequence[Words]) -> Iterator[Shared]:
    """Neighbours as they stand, and with the first of more than two as what leads to a list; most in common first."""
    for lead, rest in (([], run), *([(run[0], run[1:])] if len(run) > 2 else ())):
        names = [_names(own) for own in rest]
        shortest = min(map(len, names))
        firsts = [n for n in range(shortest) if len({tuple(own[:n]) for own in names}) == 1]
        lasts = [n for n in range(shortest) if len({tuple(own[len(own) - n :]) for own in names}) == 1]
        for first in reversed(firsts):
            yield from (Shared(lead, rest, first, last) for last in reversed(lasts) if 0 < first + last < shortest)


def _leads(shared: Shared, known: Vocabulary) -> bool:
    """Whether what the sentences begin with is more than a subject, which somebody else may take the place of."""
    first = shared.run[0]
    head = [w.name for w in first[: shared.first] if not w.name.startswith("@")]
    verbs = head or [w.name for w in first[len(first) - shared.last :]]  # '我们与甲、乙共享'
    return not shared.first or len(head) >= LEADING or any(name in known.turns or name in known.acts for name in verbs)


def _roles_stay(shared: Shared, whole: Words) -> bool:
    """Whether what differs begins in the same role in all sentences, or in that which it has in the one."""
    roles = {w.name: w.role for w in whole}
    begun = [own[shared.first] for own in shared.run]
    return all(w.role in (begun[0].role, roles.get(w.name)) for w in begun[1:])


def _turns_stay(shared: Shared, other: Segmented) -> bool:
    """Whether a negation or an 'only' at the head of all sentences still holds for each member of the one: joined by 'or'."""
    known = vocabulary(other.language)
    turns = [known.turns.get(w.name) for w in shared.run[0][: shared.first]]
    if "negation" not in turns and "scope_word" not in turns:
        return True
    starts = {own[shared.first].name for own in shared.run[1:]}
    words = {other.words.normal[t.start : t.end] for t in other.tokens}
    members = [(a, b) for a, b in pairwise(other.segments) if b.tokens[0].key in starts]
    both = other.language == "zh"  # '不公开姓名和照片' denies both
    listed = len(members) >= len(starts) and all(
        a.series == b.series and (both or b.joint != "and") for a, b in members
    )
    return listed and words.isdisjoint((*CONTRASTS, *FURTHER))
