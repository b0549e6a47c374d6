"""Run the check: between the last commit and the next, between disk and commit, or over a range of commits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from policydiff.check.notices import notice_faults
from policydiff.check.snapshot import Snapshot, nothing
from policydiff.check.trailers import said
from policydiff.comparison import Comparison, compare
from policydiff.decisions import decided
from policydiff.errors import PolicyDiffError, RevisionError
from policydiff.judgement.finding import Decision, Severity
from policydiff.repository.commits import Commit, commits_of
from policydiff.repository.git import STAGED, WORKTREE, FileChange, Repository
from policydiff.repository.summary import BlobPair, summaries
from policydiff.repository.versions import fingerprints, histories
from policydiff.requirements.report import CheckReport, StaleDecision
from policydiff.requirements.rules import missing_in
from policydiff.requirements.subject import Missing, Subject, Unacknowledged
from policydiff.settings import FILE_NAME, Settings


def check_next(
    repository: Repository, *, today: date, staged: bool = True, base: str | None = "HEAD", others: Sequence[str] = ()
) -> CheckReport:
    """Check what the next commit will hold (or the files on disk) against `base`, the commit that it will follow.

    `others`: further parents that it will have; those of a merge under way are known to git.
    """
    base = base and (repository.resolve(base) if repository.head else None)
    parents = (*others, *repository.merge_heads()) if staged else ()
    new = STAGED if staged else WORKTREE
    between = Between(repository=repository, old=base, new=new, others=parents, today=today)
    return between.report(old=base or "nothing")


def check_range(repository: Repository, old: str | None, new: str, *, today: date) -> CheckReport:
    """Check what the commits that `new` has and `old` has not do to the policies, together and each for itself.

    `old` None: everything is new.
    """
    tip = repository.resolve(new)
    base = repository.merge_base(old, tip) if old else None
    return Between(repository=repository, old=base, new=tip, today=today).report(old=old or "nothing", new=new)


@dataclass(frozen=True, kw_only=True)
class Between:
    """Two versions of the repository and what lies between them."""

    repository: Repository
    old: str | None
    new: str
    today: date
    others: tuple[str, ...] = ()
    """Further parents of a merge: what the new version took from them is not its own work."""

    def report(self, *, old: str, new: str | None = None) -> CheckReport:
        """Everything the check has to say."""
        try:
            subjects = self._subjects()
        except PolicyDiffError as error:
            fault = Missing(requirement="settings", policy="", message="settings", values={"fault": error})
            return CheckReport(old=old, new=new or self.new, subjects=(), missing=(fault,))
        missing = tuple(lack for subject in subjects for lack in missing_in(subject))
        return CheckReport(
            old=old, new=new or self.new, subjects=subjects, missing=missing, stale=self._stale(subjects)
        )

    @cached_property
    def before(self) -> Snapshot:
        """The older version."""
        return Snapshot(repository=self.repository, where=self.old)

    @cached_property
    def after(self) -> Snapshot:
        """The newer version."""
        return Snapshot(repository=self.repository, where=self.new)

    @cached_property
    def settings(self) -> Settings:
        """The newer version's settings; a change cannot switch off the check that judges it."""
        now = self.after.settings() or Settings()
        return now.in_force(self.before.settings() or Settings()) if self.old else now

    @cached_property
    def changes(self) -> tuple[FileChange, ...]:
        """The policies that differ; for a merge about to be committed, from all its parents."""
        paths = self.settings.pathspecs()
        found = self.repository.changed(self.old, self.new, paths)
        for parent in self.others:
            own = {change.path for change in self.repository.changed(parent, self.new, paths)}
            found = tuple(change for change in found if change.path in own)
        touched = tuple(self._left(change) for change in found if self._is_policy(change))
        known = {path for change in touched for path in (change.old_path, change.new_path)}
        return (*touched, *(change for change in self._dropped() if change.path not in known))

    @cached_property
    def commits(self) -> tuple[Commit, ...]:
        """The commits of the range that touch a policy, newest first; none before a commit."""
        if self.old is None or self.new in (STAGED, WORKTREE):
            return ()
        paths = (*self.settings.pathspecs(), FILE_NAME)
        return commits_of(self.repository, [self.new, f"^{self.old}"], paths, first_parent=False)

    def _dropped(self) -> Iterator[FileChange]:
        """Policies that the new settings no longer name: they are gone as well, for nobody would check them."""
        if self.settings.earlier:
            own = replace(self.settings, earlier=())
            for path in self.repository.files(self.after.commit):
                dropped = self.settings.is_policy(path) and not own.is_policy(path)
                if dropped and not _is_readme(path) and self.before.read(path) is not None:
                    yield FileChange(status="removed", old_path=path, new_path=None)

    def _left(self, change: FileChange) -> FileChange:
        """A policy that is moved to where no policies are is gone: nobody would check it there."""
        if change.status != "renamed" or self.settings.is_policy(change.new_path or ""):
            return change
        return replace(change, status="removed", new_path=None, new_blob=None)

    def _is_policy(self, change: FileChange) -> bool:
        return any(self.settings.is_policy(path) for path in (change.old_path, change.new_path) if path)

    def _subjects(self) -> tuple[Subject, ...]:
        subjects = tuple(self._subject(change) for change in self.changes)
        verdicts = {subject.policy: subject.verdict for subject in subjects}
        faults = notice_faults(subjects, self.after, self.settings, self.today)
        return tuple(replace(s, peers=verdicts, notice_faults=faults.get(s.policy, ())) for s in subjects)

    def _subject(self, change: FileChange) -> Subject:
        decisions = self.after.decisions(change.path) or self.after.decisions(change.old_path or change.path)
        comparison, fault = self._comparison(change, decisions)
        major = comparison is not None and comparison.decided is Severity.MAJOR
        return Subject(
            policy=change.path,
            status=change.status,
            comparison=comparison,
            fault=fault,
            announced=self.commits[0].day if self.commits else self.today,
            unacknowledged=self._unacknowledged(change, decisions) if major else (),
            settings=self.settings,
            existing_twins=tuple(t for t in self.settings.twins_of(change.path) if self.after.read(t) is not None),
            awaits_message=self.new in (STAGED, WORKTREE),
        )

    def _comparison(self, change: FileChange, decisions: Sequence[Decision]) -> tuple[Comparison | None, str | None]:
        """Old against new; or why a side cannot be read. A new policy changes nothing that people agreed to."""
        try:
            new = self.after.version(change.new_path) if change.new_path else nothing(change.path)
            old = self.before.version(change.old_path) if change.old_path else new
        except PolicyDiffError as error:
            return None, str(error)
        return decided(compare(old, new, name=change.path), decisions, self.today), None

    def _unacknowledged(self, change: FileChange, decisions: Sequence[Decision]) -> tuple[Unacknowledged, ...]:
        """The commits that made a major change of a policy without saying so."""
        paths = {change.old_path, change.new_path}
        touching = []
        for commit in self.commits:
            for step in commit.changes:
                if {step.old_path, step.new_path} & paths:
                    paths |= {step.old_path, step.new_path}
                    touching.append((commit, BlobPair(step.old_blob, step.new_blob)))
        if not touching:  # the settings alone dropped it
            said_so = any(said(commit.message) is Severity.MAJOR for commit in self.commits)
            return () if said_so else tuple(_unsaid(commit, Severity.MAJOR) for commit in self.commits[:1])
        known = summaries(self.repository, [pair for _, pair in touching if pair.old and pair.new])
        judged = [(c, known[p].decided_by(decisions, self.today).decided) for c, p in touching if p in known]
        silent = [_unsaid(c, verdict) for c, verdict in judged if verdict is Severity.MAJOR and _says_less(c)]
        if silent or any(said(commit.message) is Severity.MAJOR for commit, _ in touching):
            return tuple(silent)
        return (_unsaid(touching[0][0], Severity.MAJOR),)

    def _stale(self, subjects: Sequence[Subject]) -> tuple[StaleDecision, ...]:
        """Decisions on the policies touched that have expired or match no change of the history."""
        found = []
        for subject in subjects:
            decisions = self.after.decisions(subject.policy)
            found += [
                StaleDecision(policy=subject.policy, decision=decision, expired=True)
                for decision in decisions
                if decision.until and decision.until < self.today
            ]
            found += [
                StaleDecision(policy=subject.policy, decision=decision, expired=False)
                for decision in self._unmatched(subject, decisions)
            ]
        return tuple(found)

    def _unmatched(self, subject: Subject, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        current = {finding.fingerprint for finding in subject.comparison.findings} if subject.comparison else set()
        open_ones = tuple(decision for decision in decisions if decision.fingerprint not in current)
        tip = self.repository.head if self.new in (STAGED, WORKTREE) else self.new
        if not open_ones or tip is None:
            return open_ones
        past = fingerprints(histories(self.repository, self.settings, [subject.policy], revision=tip, today=self.today))
        return tuple(decision for decision in open_ones if decision.fingerprint not in past)


def _is_readme(path: str) -> bool:
    """Taken out by most settings, and never a policy."""
    return path.rpartition("/")[2].upper().startswith("README")


def _unsaid(commit: Commit, verdict: Severity) -> Unacknowledged:
    return Unacknowledged(commit=commit.name, subject=commit.subject, says=said(commit.message), verdict=verdict)


def _says_less(commit: Commit) -> bool:
    return (said(commit.message) or Severity.NONE) < Severity.MAJOR


def ends_of(text: str) -> tuple[str | None, str]:
    """The ends of a range as a user writes it: 'A..B', 'A...B', 'A' (to HEAD); all zeros stand for nothing."""
    first, dots, second = text.partition("...") if "..." in text else text.partition("..")
    if not text or (dots and not (first or second)):
        raise RevisionError(f"{text!r} is not a range: use main..HEAD or a commit")
    old = first or "HEAD"
    return (None if not old.strip("0") else old), second or "HEAD"
