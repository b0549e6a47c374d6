"""`policydiff decide`: put a person's decision on record, beside the policy and in git."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from policydiff.check.run import check_next, check_range, ends_of
from policydiff.commands.output import write_whole
from policydiff.decisions import format_decisions, parse_decisions, severity_named, with_decision
from policydiff.errors import PolicyDiffError
from policydiff.judgement.finding import Decision, Finding, Severity
from policydiff.names import DECISIONS_SUFFIX, decisions_path
from policydiff.reports.places import path_of
from policydiff.repository.git import Repository
from policydiff.repository.versions import fingerprints, histories
from policydiff.requirements.report import CheckReport
from policydiff.settings import load_settings

_SHORTEST = 6
"""Characters of a fingerprint that name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideRequest:
    """What was decided about which change."""

    change: str
    """'c3', 'PATH#c3' where several policies have one, or the beginning of a fingerprint."""
    severity: Severity
    because: str
    by: str | None = None
    until: date | None = None
    range_: str | None = None
    """Where the change is looked for; None: what is staged or on disk."""
    folder: Path = Path()


def request(
    change: str | None, severity: str | None, because: str, by: str | None, until: str | None, range_: str | None
) -> DecideRequest:
    """The request from what the user typed; one line says what is missing or cannot be read."""
    if not change or not severity:
        raise PolicyDiffError("name a change and a severity: policydiff decide c3 --severity minor --because '…'")
    try:
        wanted, last = severity_named(severity), date.fromisoformat(until) if until else None
    except ValueError as error:
        named = f"--until {until}" if "isoformat" in str(error) else f"--severity {severity}"
        raise PolicyDiffError(f"{named}: {error}") from error
    return DecideRequest(change=change, severity=wanted, because=because, by=by, until=last, range_=range_)


def decide(request: DecideRequest, *, today: date) -> str:
    """Write the decision; where it went and what to do next."""
    if not request.because.strip():
        raise PolicyDiffError("--because: say why; the reason stays on record")
    if request.until and request.until < today:
        raise PolicyDiffError(f"--until {request.until}: that day is past")
    repository = Repository.find(request.folder)
    policy, finding = _find(_looked_through(repository, request, today), request.change)
    decision = Decision(
        fingerprint=finding.fingerprint,
        severity=request.severity,
        because=request.because.strip(),
        by=request.by or repository.setting("user.name") or os.environ.get("USER", "unknown"),
        decided=today,
        until=request.until,
        about=_about(finding),
    )
    path = decisions_path(policy)
    file = repository.work_tree_file(path)
    kept = parse_decisions(file.read_bytes(), path) if file.exists() else ()
    write_whole(str(file), format_decisions(with_decision(kept, decision), policy).rstrip("\n"))
    tool = "" if finding.severity is request.severity else f" (the tool says {finding.severity})"
    return f"{policy} {finding.id}: decided {request.severity}{tool}; written to {path}. Next: git add -- {path}"


def decisions_listed(folder: Path, *, today: date) -> Iterator[str]:
    """Every decision on disk, a line each: whether it holds, what about, who, why."""
    repository = Repository.find(folder)
    for file in sorted(repository.root.rglob(f"*{DECISIONS_SUFFIX}")):
        path = repository.relative(file)
        known = _known(repository, path, today)
        for made in parse_decisions(file.read_bytes(), path):
            state = _state(made, known, today)
            until = f", until {made.until}" if made.until else ""
            yield f"{path} {made.fingerprint} {made.severity} ({state}{until}) by {made.by} on {made.decided}: {made.because} — {made.about}"


def _known(repository: Repository, path: str, today: date) -> frozenset[str]:
    """The fingerprints that decisions in a file can match: the history's, and those of what is not committed yet."""
    policies = [name for name in repository.files() if decisions_path(name) == path and not name.endswith(".toml")]
    settings = load_settings(repository.root)
    past = (
        fingerprints(histories(repository, settings, policies, today=today)) if repository.head and policies else set()
    )
    now = {f.fingerprint for _, f in _findings(check_next(repository, today=today, staged=False))}
    return frozenset(past | now)


def _state(decision: Decision, known: frozenset[str], today: date) -> str:
    if decision.fingerprint not in known:
        return "matches nothing any more"
    return "expired" if decision.until and decision.until < today else "holds"


def _looked_through(repository: Repository, request: DecideRequest, today: date) -> Sequence[CheckReport]:
    """Where a change may be meant: in the range named, else staged, else on disk, else in the last commit."""
    if request.range_:
        return (check_range(repository, *ends_of(request.range_), today=today),)
    staged = check_next(repository, today=today)
    disk = check_next(repository, today=today, staged=False)
    last = (check_range(repository, "HEAD~1", "HEAD", today=today),) if repository.parents_of_head() else ()
    return (staged, disk, *last)


def _findings(report: CheckReport) -> Iterator[tuple[str, Finding]]:
    for subject in report.subjects:
        for finding in subject.comparison.findings if subject.comparison else ():
            yield subject.policy, finding


def _find(reports: Sequence[CheckReport], change: str) -> tuple[str, Finding]:
    """The change that is meant, in the first place that has it."""
    for report in reports:
        found = [(policy, finding) for policy, finding in _findings(report) if _means(change, policy, finding)]
        if len({finding.fingerprint for _, finding in found}) > 1:
            choices = ", ".join(f"{policy}#{finding.id}" for policy, finding in found)
            raise PolicyDiffError(f"{change}: several changes are called that; choose one of {choices}")
        if found:
            return found[0]
    raise PolicyDiffError(f"{change}: no such change; `policydiff diff` and `policydiff check` number them (c1, c2, …)")


def _means(change: str, policy: str, finding: Finding) -> bool:
    if change in (finding.id, f"{policy}#{finding.id}"):
        return True
    return len(change) >= _SHORTEST and finding.fingerprint.startswith(change)


def _about(finding: Finding) -> str:
    change = finding.change
    facts = "; ".join(str(fact) for fact in change.facts)
    place = path_of((change.pair.new or change.pair.old)[0])
    return " ".join(f"{change.kind} {place}{': ' if facts else ''}{facts}".split())[:200]
