"""Changes to findings: severity by the guideline, the item hit, a reason in one sentence."""

import hashlib
from collections.abc import Sequence

from policydiff.changes.change import Change
from policydiff.clauses.clause import Language
from policydiff.judgement.finding import Finding, Severity
from policydiff.promise.promise import Definition


def judge(changes: Sequence[Change], definition: Definition, language: Language) -> tuple[Finding, ...]:
    """Judge every change under the definition in force; reasons are written in `language`."""
    return tuple(_finding(number, change) for number, change in enumerate(changes, 1))


def _finding(number: int, change: Change) -> Finding:
    return Finding(
        id=f"c{number}",
        fingerprint=fingerprint(change),
        change=change,
        severity=Severity.MAJOR,
        item=None,
        reason="",
        needs_review=True,
    )


def fingerprint(change: Change) -> str:
    """A hash of kind and words that does not depend on line numbers."""
    words = [change.kind, *(c.text for c in change.pair.old), "\0", *(c.text for c in change.pair.new)]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]
