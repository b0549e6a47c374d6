"""Passages to the channels that they promise."""

from collections.abc import Iterator, Sequence
from typing import cast

from policydiff.promise.passages import Passage
from policydiff.promise.promise import Channel, ChannelPromise
from policydiff.promise.vocabulary import names, words


def notices(passages: Sequence[Passage]) -> list[Passage]:
    """The passages that decide how people are told: those on major changes, else those on any."""
    telling = [
        passage for passage in passages if passage.listed or words(passage.language, "notify").search(_told(passage))
    ]
    return [passage for passage in telling if passage.reach == "major"] or telling


def channel_promises(passages: Sequence[Passage]) -> tuple[ChannelPromise, ...]:
    """Every channel that the deciding passages name, each with its sentence."""
    return tuple(promise for passage in notices(passages) for promise in _promises(passage))


def _told(passage: Passage) -> str:
    """The sentence without what it says of other things than telling the reader."""
    return words(passage.language, "not_told").sub(" ", passage.plain)


def _promises(passage: Passage) -> Iterator[ChannelPromise]:
    text = _told(passage)
    hedged = words(passage.language, "hedged").search(text) is not None
    found = []
    for name in names(passage.language, "channel"):
        hit = words(passage.language, name, "channel").search(text)
        if hit:
            found.append((hit.start(), name))
    for _, name in sorted(found):
        yield ChannelPromise(
            channel=cast(Channel, name), sentence=passage.sentence, clause=passage.clause, hedged=hedged
        )
