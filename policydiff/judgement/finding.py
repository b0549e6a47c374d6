"""`Finding`: a change and what it amounts to."""

from dataclasses import dataclass
from enum import IntEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A duty of law that stands beside the verdict and never changes it (rule table R1 to R20)."""

    rule: str
    duty: str
    article: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A change, judged under the definition in force."""

    id: str
    """'c1', 'c2', … in document order; the same two texts give the same ids."""
    fingerprint: str
    """Hash of the words of both sides; what a decision binds to."""
    change: Change
    severity: Severity
    item: str | None
    """Label of the definition's item that makes it major."""
    reason: str
    needs_review: bool = False
    duties: tuple[Duty, ...] = ()
