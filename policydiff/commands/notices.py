"""`policydiff notices`: draft the notices of an update, check what is drafted, show it as its readers would see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from policydiff.clauses.clause import Language
from policydiff.clauses.parse import parse
from policydiff.commands.diff import DiffRequest, diff
from policydiff.comparison import Comparison, Version, compare, version
from policydiff.decisions import decided, parse_decisions
from policydiff.errors import PolicyDiffError, RevisionError
from policydiff.judgement.finding import Severity
from policydiff.names import decisions_path
from policydiff.notices.folder import Written, folder_name, update_folder
from policydiff.notices.gate import notice_in
from policydiff.notices.lint import Fault, faults_of
from policydiff.notices.manifest import FILE_NAME, manifest_of, read_manifest, text_hash
from policydiff.notices.plan import Plan, Wishes, plan_notices
from policydiff.repository.git import Repository
from policydiff.settings import NoticeSettings, Settings, load_settings
from policydiff.text.decode import decode, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRequest:
    """What the user asked to draft."""

    diff: DiffRequest
    output: Path | None = None
    law: bool = False
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """One folder that was written."""

    folder: Path
    plan: Plan
    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where notices live: the repository's root (or the folder that the user is in) and its settings."""

    root: Path
    settings: Settings
    repository: Repository | None

    @property
    def notices(self) -> NoticeSettings:
        """The table `[notices]`, or its defaults."""
        return self.settings.notices or NoticeSettings()

    def wishes(self, *, law: bool = False, languages: tuple[Language, ...] = ()) -> Wishes:
        """What the settings ask of drafts."""
        return Wishes(
            settings=self.notices,
            organisations=self.settings.organisations,
            root=self.root,
            law=law,
            languages=languages,
        )


def home(folder: Path) -> Home:
    """The repository around a folder; outside of one, the folder itself."""
    try:
        repository = Repository.find(folder)
    except RevisionError:
        return Home(root=folder, settings=load_settings(folder), repository=None)
    return Home(root=repository.root, settings=load_settings(repository.root), repository=repository)


def draft(request: DraftRequest, *, today: date) -> tuple[Drafted, ...]:
    """Draft the notices of every policy that differs, twins together; a folder each."""
    at = home(request.diff.folder)
    found = diff(request.diff)
    if found.unreadable:
        raise PolicyDiffError("; ".join(found.unreadable))
    groups = twins_together([_decided(c, at, today) for c in found.comparisons], at.settings)
    drafted, skipped = [], []
    for group in groups:
        if all(comparison.verdict is Severity.NONE for comparison in group):
            continue
        plan = plan_notices(group, at.wishes(law=request.law, languages=request.languages))
        if not plan.contents:
            skipped.append(group[0].policy)
            continue
        folder = _folder(request.output, group[0].policy, plan, at, alone=len(groups) == 1)
        drafted.append(Drafted(folder=folder, plan=plan, written=update_folder(folder, plan.drafts, manifest_of(plan))))
    if skipped and not drafted:
        raise PolicyDiffError(f"--lang {request.languages[0]}: {', '.join(skipped)}: not written in that language")
    return tuple(drafted)


def twins_together(comparisons: Sequence[Comparison], settings: Settings) -> list[tuple[Comparison, ...]]:
    """The comparisons in groups: each policy with its language versions."""
    groups: list[tuple[Comparison, ...]] = []
    grouped: set[str] = set()
    for comparison in comparisons:
        if comparison.policy not in grouped:
            twins = set(settings.twins_of(comparison.policy))
            group = (comparison, *(c for c in comparisons if c.policy in twins))
            grouped |= {c.policy for c in group}
            groups.append(group)
    return groups


def check(target: str | None, *, today: date, folder: Path = Path()) -> tuple[Fault, ...]:
    """What is wrong with the notices in a folder (all below it), or with those that a range of commits asks for."""
    at = home(folder)
    named = folder / target if target else at.root / at.notices.folder
    if target and not named.is_dir():
        if at.repository is None:
            raise PolicyDiffError(f"{target}: no such folder, and no range of commits: this is no git repository")
        return _check_range(target, today, folder)
    if not named.is_dir():
        raise PolicyDiffError(f"{named}: no such folder; draft notices first: policydiff notices OLD NEW")
    manifests = sorted(named.rglob(FILE_NAME))
    if not manifests:
        raise PolicyDiffError(f"{named}: holds no notices ({FILE_NAME}); draft them: policydiff notices OLD NEW")
    return tuple(fault for manifest in _latest(manifests) for fault in _check_folder(manifest.parent, at, today))


def _check_range(range_: str, today: date, folder: Path) -> tuple[Fault, ...]:
    from policydiff.check.run import check_range, ends_of

    old, new = ends_of(range_)
    report = check_range(Repository.find(folder), old, new, today=today)
    return tuple(
        Fault(code=lack.message, file=lack.file or lack.policy, line=lack.line, values=lack.values)  # type: ignore[arg-type]
        for lack in report.missing
        if lack.requirement == "notices"
    )


def _latest(manifests: Sequence[Path]) -> Iterator[Path]:
    """Of the notices of one policy the last: those before have been sent."""
    last: dict[Path, Path] = {}
    for manifest in manifests:
        last[manifest.parent.parent] = manifest
    yield from last.values()


def _check_folder(folder: Path, at: Home, today: date) -> tuple[Fault, ...]:
    files = {str(folder / file.name): file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file()}
    source = str(folder / FILE_NAME)
    manifest = read_manifest(files[source], source)
    try:
        comparisons = [_again(entry, at, today) for entry in manifest["policies"]]
    except PolicyDiffError as error:
        return (Fault(code="notice_unreadable", file=source, values={"fault": error}),)
    notice = notice_in(str(folder), manifest, files, comparisons, at.wishes(), at.settings)
    return faults_of(notice, today)


def _again(entry: Mapping[str, Any], at: Home, today: date) -> Comparison:
    """The comparison that a manifest rests on, of the old text as it was and the new one as it is now."""
    old, new = _old_text(entry["old"], at), _new_text(entry["new"], at)
    return _decided(compare(old, new, name=str(entry["policy"])), at, today)


def _old_text(side: Mapping[str, Any], at: Home) -> Version:
    """The text that the drafts compare with: from its commit, else from its file."""
    if side["commit"] and at.repository:
        data = at.repository.read(str(side["commit"]), _path(side))
        return _read(decode(data, str(side["source"])), str(side["source"]), str(side["commit"]))
    return _file(side, at)


def _new_text(side: Mapping[str, Any], at: Home) -> Version:
    """The text as it lies on disk now, else as it was committed."""
    if (at.root / _path(side)).is_file() or not (side["commit"] and at.repository):
        return _file(side, at)
    return _old_text(side, at)


def _file(side: Mapping[str, Any], at: Home) -> Version:
    path = _path(side)
    lying = at.root / path
    return _read(read_text(str(lying if lying.is_file() else path)), str(side["source"]))


def _path(side: Mapping[str, Any]) -> str:
    """'policies/a.md' of 'HEAD~1:policies/a.md'."""
    return str(side["source"]).rpartition(":")[2]


def _read(text: str, source: str, commit: str | None = None) -> Version:
    return version(parse(text, source), source, commit)


def _decided(comparison: Comparison, at: Home, today: date) -> Comparison:
    """With the decisions that lie beside the policy."""
    file = at.root / decisions_path(comparison.policy)
    if at.repository is None or not file.is_file():
        return comparison
    return decided(comparison, parse_decisions(file.read_bytes(), str(file)), today)


def _folder(output: Path | None, policy: str, plan: Plan, at: Home, *, alone: bool) -> Path:
    """Where drafts go: --output itself for one policy, a folder below it for each of several."""
    first = plan.comparisons[0].new.policy
    dated = plan.updated.isoformat() if plan.updated else f"undated-{text_hash(first)[:8]}"
    if output is not None and alone:
        return output
    return (output or at.root / at.notices.folder) / folder_name(policy, dated)
