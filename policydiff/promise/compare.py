"""Two versions' promises to the differences between them, each a gain or a loss for the reader."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from policydiff.clauses.clause import Clause
from policydiff.promise.narrowing import narrowing
from policydiff.promise.promise import Consent, Definition, Guarantee, Item, Promise
from policydiff.promise.vocabulary import language_of

Direction = Literal["weakened", "strengthened"]
PromiseKind = Literal[
    "definition",
    "definition item",
    "definition topic",
    "item wording",
    "open list",
    "channel",
    "channel wording",
    "lead time",
    "consent",
    "guarantee",
]

_GUARANTEE_RANK = {"consent": 1, "explicit consent": 2, "never": 3}
_CONSENT_RANK: dict[Consent, int] = {"continued_use": 0, "none": 1, "explicit": 2}


class PromiseChange(NamedTuple):
    """One difference between what the old and the new version promise; a swapped channel is a loss and a gain."""

    kind: PromiseKind
    direction: Direction
    old: str | None
    """The item, topic, channel, period or consent that was promised; None where it is new."""
    new: str | None
    old_clauses: tuple[Clause, ...] = ()
    new_clauses: tuple[Clause, ...] = ()


def promise_changes(
    old_definition: Definition, old_promise: Promise, new_definition: Definition, new_promise: Promise
) -> tuple[PromiseChange, ...]:
    """How the new version's definition and promise differ from the old one's, language by language."""
    found = [*_definitions(old_definition, old_promise, new_definition, new_promise)]
    for old, new in _by_language(old_promise, new_promise):
        found += [*_channels(old, new), *_lead_time(old, new), *_consent(old, new), *_guarantee(old, new)]
    return tuple(dict.fromkeys(found))


def _by_language(old: Promise, new: Promise) -> Iterator[tuple[Promise, Promise]]:
    """The promises of one language side by side; the whole where one version has a single language."""
    if len(old.translations) == len(new.translations) > 0:
        yield from zip(old.translations, new.translations, strict=True)
    else:
        yield old, new


def _definitions(
    old: Definition, old_promise: Promise, new: Definition, new_promise: Promise
) -> Iterator[PromiseChange]:
    if old.source == new.source == "policy":
        yield from _items(old, new)
        if old.translation and new.translation:
            yield from _items(old.translation, new.translation)
    elif old.source != new.source:
        filled = new.source == "policy"
        yield PromiseChange(
            kind="definition",
            direction="strengthened" if filled or _holds_for_any_change(old_promise, new_promise) else "weakened",
            old=None if filled else _name(old),
            new=_name(new) if filled else None,
            old_clauses=_clauses(old),
            new_clauses=_clauses(new),
        )


def _holds_for_any_change(old: Promise, new: Promise) -> bool:
    """Whether what was promised for major changes is now promised for any (a definition dropped so is a gain)."""
    return (
        new.reach == "any"
        and set(new.channels) >= set(old.channels)
        and _CONSENT_RANK[new.consent] >= _CONSENT_RANK[old.consent]
        and bool(new.channels or new.consent == "explicit")
    )


def _name(definition: Definition) -> str:
    return "; ".join(item.text.rstrip(";；,，。. ") for item in definition.items)


def _clauses(definition: Definition) -> tuple[Clause, ...]:
    found = [definition.clause, *(item.clause for item in definition.items)]
    return tuple(dict.fromkeys(clause for clause in found if clause))


def _items(old: Definition, new: Definition) -> Iterator[PromiseChange]:
    pairs = _matched(old.items, new.items)
    for item in old.items:
        if item not in pairs:
            yield _difference("definition item", item.text, None, item.clause or old.clause, new.clause)
    for item in new.items:
        if item not in pairs.values():
            yield _difference("definition item", None, item.text, old.clause, item.clause or new.clause)
    for before, after in pairs.items():
        yield from _topics(before, after)
        yield from _wording(before, after)
    if old.open_ended != new.open_ended:
        yield _difference(
            "open list",
            "not limited to" if old.open_ended else None,
            "not limited to" if new.open_ended else None,
            old.clause,
            new.clause,
        )


def _matched(old: tuple[Item, ...], new: tuple[Item, ...]) -> dict[Item, Item]:
    """Old items to the new ones that state the same: same words first, then topics in common, in order."""
    pairs: dict[Item, Item] = {}
    for same in (
        lambda a, b: _plain(a.text) == _plain(b.text),
        lambda a, b: a.topics == b.topics,
        lambda a, b: bool(set(a.topics) & set(b.topics)),
    ):
        for item in old:
            if item not in pairs:
                twin = next((other for other in new if other not in pairs.values() and same(item, other)), None)
                if twin:
                    pairs[item] = twin
    return pairs


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _topics(old: Item, new: Item) -> Iterator[PromiseChange]:
    for topic in old.topics:
        if topic not in new.topics:
            yield _difference("definition topic", topic, None, old.clause, new.clause)
    for topic in new.topics:
        if topic not in old.topics:
            yield _difference("definition topic", None, topic, old.clause, new.clause)


def _wording(old: Item, new: Item) -> Iterator[PromiseChange]:
    """An item that lists the same topics in other words may still take in less, or more."""
    if old.topics != new.topics or old.clause is None or new.clause is None or _plain(old.text) == _plain(new.text):
        return
    direction = narrowing(old.text, new.text, language_of(old.clause))
    if direction:
        yield PromiseChange(
            kind="item wording",
            direction=direction,
            old=old.text,
            new=new.text,
            old_clauses=(old.clause,),
            new_clauses=(new.clause,),
        )


def _difference(
    kind: PromiseKind, old: str | None, new: str | None, before: Clause | None, after: Clause | None
) -> PromiseChange:
    """What was there and is lost weakens; what was not there and is gained strengthens."""
    return PromiseChange(
        kind=kind,
        direction="weakened" if new is None else "strengthened",
        old=old,
        new=new,
        old_clauses=(before,) if before else (),
        new_clauses=(after,) if after else (),
    )


def _channels(old: Promise, new: Promise) -> Iterator[PromiseChange]:
    for promised in old.channel_promises:
        if promised.channel not in new.channels:
            yield _difference("channel", promised.channel, None, promised.clause, _twin(new))
    for promised in new.channel_promises:
        if promised.channel not in old.channels:
            yield _difference("channel", None, promised.channel, _twin(old), promised.clause)

    for channel in old.channels:
        before, after = _firm(old, channel), _firm(new, channel)
        if channel in new.channels and before != after:
            yield _difference(
                "channel wording",
                channel if before else None,
                channel if after else None,
                next(p.clause for p in old.channel_promises if p.channel == channel),
                next(p.clause for p in new.channel_promises if p.channel == channel),
            )


def _firm(promise: Promise, channel: str) -> bool:
    """Whether a sentence promises the channel without leaving it open."""
    return any(p.channel == channel and not p.hedged for p in promise.channel_promises)


def _twin(promise: Promise) -> Clause | None:
    """The clause that names the channels, where one does."""
    found = [promised.clause for promised in promise.channel_promises] or list(promise.clauses)
    return found[0] if found else None


def _lead_time(old: Promise, new: Promise) -> Iterator[PromiseChange]:
    before, after = old.lead_time, new.lead_time
    if (before and before.days, before is None) == (after and after.days, after is None):
        return
    shorter = (after.days or 0 if after else -1) < (before.days or 0 if before else -1)
    yield PromiseChange(
        kind="lead time",
        direction="weakened" if shorter else "strengthened",
        old=before.text if before else None,
        new=after.text if after else None,
        old_clauses=(before.clause,) if before and before.clause else (),
        new_clauses=(after.clause,) if after and after.clause else (),
    )


def _consent(old: Promise, new: Promise) -> Iterator[PromiseChange]:
    if old.consent == new.consent:
        return
    yield PromiseChange(
        kind="consent",
        direction="weakened" if _CONSENT_RANK[new.consent] < _CONSENT_RANK[old.consent] else "strengthened",
        old=old.consent_sentence,
        new=new.consent_sentence,
        old_clauses=(old.consent_clause,) if old.consent_clause else (),
        new_clauses=(new.consent_clause,) if new.consent_clause else (),
    )


def _guarantee(old: Promise, new: Promise) -> Iterator[PromiseChange]:
    """A promise that no rights are taken away: dropped, or set aside by less than before."""
    before, after = _hold(old.guarantee), _hold(new.guarantee)
    if before != after:
        yield PromiseChange(
            kind="guarantee",
            direction="weakened" if after < before else "strengthened",
            old=old.guarantee.sentence if old.guarantee else None,
            new=new.guarantee.sentence if new.guarantee else None,
            old_clauses=(old.guarantee.clause,) if old.guarantee else _beside(old),
            new_clauses=(new.guarantee.clause,) if new.guarantee else _beside(new),
        )


def _hold(guarantee: Guarantee | None) -> int:
    return _GUARANTEE_RANK[guarantee.unless] if guarantee else 0


def _beside(promise: Promise) -> tuple[Clause, ...]:
    return promise.clauses[:1]
