"""What '前' and '后' date: the words before them in their part of the sentence ('通知您之前')."""

from collections.abc import Sequence
from typing import NamedTuple

from policydiff.facts.segments import Segment
from policydiff.facts.sentence import Sentence
from policydiff.facts.token import Token
from policydiff.facts.vocabulary import Vocabulary


class Dated(NamedTuple):
    """A word that dates others, the words before it, and the one behind it in its part."""

    word: str
    run: tuple[str, ...]
    behind: tuple[str, ...]


def stays_dated(old: Sentence, new: Sentence, known: Vocabulary) -> bool:
    """Whether the same is before or after in two sentences of the same words."""
    left, right = (sorted(_dated(sentence, known)) for sentence in (old, new))
    return len(left) == len(right) and all(map(_same, left, right))


def _same(one: Dated, other: Dated) -> bool:
    """Whether the same words are dated; a verb may go before them that only they belong to ('保留|撤回前的报告')."""
    if one.word != other.word:
        return False
    if sorted(one.run) == sorted(other.run):
        return True
    size = min(len(one.run), len(other.run))
    return bool(one.behind) and one.behind == other.behind and one.run[-size:] == other.run[-size:] != ()


def _dated(sentence: Sentence, known: Vocabulary) -> list[Dated]:
    return [
        Dated(
            token.key, tuple(t.key for t in segment.tokens[_start(segment, at, known) : at]), segment.key[at + 1 :][:1]
        )
        for segment in sentence
        for at, token in enumerate(segment.tokens)
        if token.key in known.behind
    ]


def _start(segment: Segment, at: int, known: Vocabulary) -> int:
    """Where the words begin that a word dates: behind the one that leads to them, or behind a negated verb."""
    led = at and segment.roles[at] and segment.roles[at - 1]
    start = next((n + 1 for n in range(at - 1, -1, -1) if led and not segment.roles[n]), 0)
    return max(start, _behind_negated(segment.tokens[:at], known))


def _behind_negated(run: Sequence[Token], known: Vocabulary) -> int:
    """Where the object of a negated verb begins: '不影响|撤回前的处理'."""
    found = (n + 2 for n in range(len(run) - 2, -1, -1) if known.turns.get(run[n].key) == "negation")
    at = next(found, 0)
    return at if at and run[at - 1].key in known.acts else 0
