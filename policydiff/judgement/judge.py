"""Changes to findings: severity by the guideline, the item hit, a reason in one sentence."""

from collections.abc import Sequence

from policydiff.changes.change import Change
from policydiff.judgement.caveats import is_about
from policydiff.judgement.duties import duties_of
from policydiff.judgement.finding import Finding, Severity
from policydiff.judgement.grounds import Grounds
from policydiff.judgement.reasons import reason_of
from policydiff.judgement.weakening import weakens_its_rules
from policydiff.promise.compare import PromiseChange
from policydiff.promise.promise import Definition

LIGHT = {"wording", "statement", "choice", "open_list", "url", "channel", "service"}
"""Kinds of facts that say nothing of a person's data by themselves."""


def judge(changes: Sequence[Change], grounds: Grounds) -> tuple[Finding, ...]:
    """Judge every change under the definition in force."""
    return tuple(
        _finding(number, change, _of_promise(change, grounds.promise_changes), grounds)
        for number, change in enumerate(changes, 1)
    )


def _of_promise(change: Change, promise_changes: Sequence[PromiseChange]) -> tuple[PromiseChange, ...]:
    """What this change does to the promise that the policy makes about its own changes."""
    return tuple(promised for promised in promise_changes if is_about(promised, change))


def _finding(number: int, change: Change, promised: tuple[PromiseChange, ...], grounds: Grounds) -> Finding:
    severity, item = _severity(change, grounds.definition, promised)
    return Finding(
        id=f"c{number}",
        change=change,
        severity=severity,
        item=item,
        reason=reason_of(change, severity, item, promised, grounds),
        needs_review=bool(change.unexplained)
        or (severity is Severity.MAJOR and _is_guess(change, item, promised, grounds)),
        duties=duties_of(change, grounds.law, grounds.language) if severity > Severity.EDITORIAL else (),
    )


def _severity(
    change: Change, definition: Definition, promised: tuple[PromiseChange, ...]
) -> tuple[Severity, str | None]:
    if not change.facts and not change.unexplained:
        return Severity.EDITORIAL, None
    if any(p.direction == "weakened" for p in promised):
        return Severity.MAJOR, None
    if not promised and weakens_its_rules(change):
        return Severity.MAJOR, None
    own = {fact.topic for fact in change.facts} if promised else set(change.topics)
    hit = next((item.label for item in definition.items if (own - {"change"}) & set(item.topics)), None)
    if hit is not None:
        return Severity.MAJOR, hit
    unsure = not promised and (is_unplaced(change) or definition.unread)
    return (Severity.MAJOR if unsure else Severity.MINOR), None


def _is_guess(change: Change, item: str | None, promised: tuple[PromiseChange, ...], grounds: Grounds) -> bool:
    """Whether a change is major only because its matter, or an item of the definition, could not be read."""
    surely = item is not None or promised or weakens_its_rules(change)
    return is_unplaced(change) or (not surely and bool(grounds.definition.unread))


def is_unplaced(change: Change) -> bool:
    """Whether something changed that has weight, but in no matter that the tool can name."""
    return set(change.topics) == {"other"} and any(fact.kind not in LIGHT for fact in change.facts)
