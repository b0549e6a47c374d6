"""The types: `Subject`, a policy touched; `Missing`, what it lacks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.repository.git import ChangeStatus
from policydiff.settings import Settings

RequirementName = Literal[
    "readable",
    "date_line",
    "effective_date",
    "lead_time",
    "twins",
    "definition",
    "notices",
    "acknowledgement",
    "settings",
]
"""The switches of `[requirements]`; 'settings': the settings or decisions themselves cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unacknowledged:
    """A commit that made a major change and says less, or nothing, in its trailers."""

    commit: str
    subject: str
    says: Severity | None
    verdict: Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something required that is not there."""

    requirement: RequirementName
    policy: str
    message: str
    """Key of the sentence in `packs/<language>/check.toml`; the remedy has the same key."""
    values: Mapping[str, object] = field(default_factory=dict)
    """What fills the gaps of the sentences."""
    file: str | None = None
    """Where it lies, if not in the policy itself."""
    line: int | None = None
    """In the new version, or in `file`."""
    change: str | None = None
    """The finding's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A policy that differs between the two versions that are checked."""

    policy: str
    status: ChangeStatus
    comparison: Comparison | None
    """None where a side cannot be read."""
    fault: str | None = None
    """Why it cannot be read."""
    announced: date
    """The day of the change: today for the next commit, else the last commit's."""
    unacknowledged: tuple[Unacknowledged, ...] = ()
    settings: Settings
    existing_twins: tuple[str, ...] = ()
    """Twins that the new version holds."""
    peers: Mapping[str, Severity] = field(default_factory=dict)
    """Every policy that differs, with its verdict: twins must be among them."""
    awaits_message: bool = False
    """True before a commit: the commit's message, and so its trailers, are still to come."""

    notice_faults: tuple[Missing, ...] = ()
    """What is wrong with its notices, where the repository keeps any."""

    @property
    def verdict(self) -> Severity:
        """The tool's own verdict."""
        return self.comparison.verdict if self.comparison else Severity.NONE

    @property
    def decided(self) -> Severity:
        """The verdict after people's decisions."""
        return self.comparison.decided if self.comparison else Severity.NONE

    @property
    def majors(self) -> tuple[Finding, ...]:
        """The findings that stand as major after people's decisions."""
        findings = self.comparison.findings if self.comparison else ()
        return tuple(finding for finding in findings if finding.decided is Severity.MAJOR)
