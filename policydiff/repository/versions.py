"""The versions of each policy, newest first, each judged against the one before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from policydiff.decisions import parse_decisions
from policydiff.judgement.finding import Decision, Severity
from policydiff.names import decisions_path
from policydiff.repository.commits import Commit, commits_of
from policydiff.repository.git import ChangeStatus, FileChange, Repository
from policydiff.repository.summary import BlobPair, Summary, Watch, summaries
from policydiff.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyVersion:
    """A commit that changed a policy's file."""

    policy: str
    """The path it has today (or had last)."""
    path: str
    """The path it had then."""
    status: ChangeStatus
    commit: Commit
    summary: Summary
    effective: date | None
    """The day it takes effect: as the text states, else by the settings' rule."""
    blobs: BlobPair
    """The texts before and after."""

    @property
    def changed_words(self) -> bool:
        """False where the file differs in front matter, markup or white space alone."""
        return self.status in ("added", "removed") or self.summary.verdict > Severity.NONE or bool(self.summary.fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyHistory:
    """All versions of one policy, newest first."""

    policy: str
    versions: tuple[PolicyVersion, ...]


def histories(
    repository: Repository,
    settings: Settings,
    paths: Sequence[str] = (),
    *,
    revision: str = "HEAD",
    today: date,
    watch: Watch = iter,
) -> tuple[PolicyHistory, ...]:
    """The history of every policy (of those among `paths`), in the order of their paths."""
    tip = repository.resolve(revision)
    steps = _steps(repository, settings, tip, paths)
    pairs = [_pair(change) for chain in steps.values() for _, change in reversed(chain)]
    known = summaries(repository, pairs, watch)
    decisions = _decisions(repository, tip, steps)
    found = []
    for policy, chain in sorted(steps.items()):
        judged = ((step, known[_pair(step[1])].decided_by(decisions[policy], today)) for step in chain)
        versions = tuple(_version(policy, step, summary, settings) for step, summary in judged)
        found.append(PolicyHistory(policy=policy, versions=versions))
    return tuple(found)


def _decisions(repository: Repository, tip: str, policies: Iterable[str]) -> dict[str, tuple[Decision, ...]]:
    """The decisions on each policy that a version of the repository holds, read in one go."""
    paths = {policy: decisions_path(policy) for policy in policies}
    data = (content for _, content in repository.blobs([f"{tip}:{path}" for path in paths.values()]))
    return {
        policy: parse_decisions(content, path) if content is not None else ()
        for (policy, path), content in zip(paths.items(), data, strict=True)
    }


def fingerprints(histories: Iterable[PolicyHistory]) -> frozenset[str]:
    """The fingerprints of every change in some histories: what a decision can still match."""
    return frozenset(c.fingerprint for h in histories for version in h.versions for c in version.summary.changes)


Step = tuple[Commit, FileChange]


def _steps(repository: Repository, settings: Settings, tip: str, paths: Sequence[str]) -> dict[str, list[Step]]:
    """For each policy its commits, newest first, renames followed back."""
    pathspecs = tuple(f":(top){path}" for path in paths) or settings.pathspecs()
    chains: dict[str, list[Step]] = {}
    names: dict[str, str] = {}
    for commit in commits_of(repository, [tip], pathspecs, first_parent=True):
        for change in commit.changes:
            policy = names.get(change.path, change.path)
            chains.setdefault(policy, []).append((commit, change))
        for change in commit.changes:
            if change.status == "renamed" and change.old_path:
                names[change.old_path] = names.pop(change.path, change.path)
            elif change.status == "added":
                names.pop(change.path, None)
    return {policy: chain for policy, chain in chains.items() if paths or _is_policy(settings, chain)}


def _is_policy(settings: Settings, chain: Sequence[Step]) -> bool:
    return any(settings.is_policy(path) for _, c in chain for path in (c.old_path, c.new_path) if path)


def _pair(change: FileChange) -> BlobPair:
    return BlobPair(change.old_blob, change.new_blob)


def _version(policy: str, step: Step, summary: Summary, settings: Settings) -> PolicyVersion:
    commit, change = step
    return PolicyVersion(
        policy=policy,
        path=change.path,
        status=change.status,
        commit=commit,
        summary=summary,
        effective=settings.effective(summary.updated, summary.effective),
        blobs=_pair(change),
    )
