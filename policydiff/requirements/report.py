"""`CheckReport`: what a check found."""

from dataclasses import dataclass

from policydiff.judgement.finding import Decision, Severity
from policydiff.requirements.subject import Missing, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleDecision:
    """A decision that has no effect any more."""

    policy: str
    decision: Decision
    expired: bool
    """True: its last day is past; False: it matches no change any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """The policies touched between two versions, and what is missing."""

    old: str
    new: str
    """What was checked, in the user's words: 'HEAD', 'STAGED', a revision."""
    subjects: tuple[Subject, ...]
    missing: tuple[Missing, ...]
    stale: tuple[StaleDecision, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing

    @property
    def verdict(self) -> Severity:
        """The tool's highest verdict."""
        return max((subject.verdict for subject in self.subjects), default=Severity.NONE)
