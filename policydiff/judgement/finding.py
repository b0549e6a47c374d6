"""`Finding`: a change and what it amounts to."""

from datetime import date
from enum import IntEnum
from typing import NamedTuple

from policydiff.changes.change import Change


class Severity(IntEnum):
    """How grave; `NONE` only as the verdict of a pair without changes."""

    NONE = 0
    EDITORIAL = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        """The word of the report contract."""
        return self.name.lower()


class Decision(NamedTuple):
    """A person's severity for one change, bound to its words; it stands beside the tool's own and never hides it."""

    fingerprint: str
    severity: Severity
    because: str
    by: str
    decided: date
    until: date | None = None
    """The last day on which it holds; None: as long as the words stay."""
    about: str = ""
    """What the change was, for the readers of the file."""


class Duty(NamedTuple):
    """A duty of law that stands beside the verdict and never changes it (rule table R1 to R20)."""

    rule: str
    duty: str
    article: str
    because: str


class Finding(NamedTuple):
    """A change, judged under the definition in force."""

    id: str
    """'c1', 'c2', … in document order; the same two texts give the same ids."""
    change: Change
    severity: Severity
    item: str | None
    """Label of the definition's item that makes it major."""
    reason: str
    needs_review: bool = False
    duties: tuple[Duty, ...] = ()
    decision: Decision | None = None
    """What a person decided about it, where someone did."""

    @property
    def fingerprint(self) -> str:
        """A hash of kind and words of both sides, whatever their lines: what a decision binds to."""
        import hashlib  # loads a library of ciphers

        pair = self.change.pair
        words = [self.change.kind, *(c.text for c in pair.old), "\0", *(c.text for c in pair.new)]
        return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]

    @property
    def decided(self) -> Severity:
        """The severity that holds: the person's where there is one, else the tool's."""
        return self.decision.severity if self.decision else self.severity
