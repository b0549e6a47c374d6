"""Policies that changed in a major way to what is wrong with their notices, wherever the drafts are kept."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from policydiff.comparison import Comparison
from policydiff.errors import PolicyDiffError
from policydiff.judgement.finding import Severity
from policydiff.notices.lint import Fault, Notice, faults_of
from policydiff.notices.manifest import FILE_NAME, read_manifest, text_hash
from policydiff.notices.plan import Wishes, plan_notices
from policydiff.settings import Settings

Files = Mapping[str, bytes]
"""The files under the folder of notices, by path from the repository's root."""


def gate(
    comparison: Comparison, among: Sequence[Comparison], files: Files, wishes: Wishes, settings: Settings, today: date
) -> tuple[Fault, ...]:
    """What is wrong with the notices of one policy; `among` are all policies that changed with it."""
    if comparison.decided < Severity.MAJOR:
        return ()
    try:
        found = list(_of_policy(comparison.policy, files))
    except PolicyDiffError as error:
        return (Fault(code="notice_unreadable", file=comparison.policy, values={"fault": error}),)
    current = text_hash(comparison.new.policy)
    fresh = [(folder, m) for folder, m in found if _new_hash(m, comparison.policy) == current]
    if not found:
        return (Fault(code="notice_none", file=comparison.policy, values={"policy": comparison.policy}),)
    if not fresh:
        folder = max(found, key=lambda entry: entry[0])[0]
        values = {"policy": comparison.policy, "folder": folder}
        return (Fault(code="notice_stale", file=f"{folder}/{FILE_NAME}", values=values),)
    folder, manifest = max(fresh, key=lambda entry: entry[0])
    together = {entry["policy"] for entry in manifest["policies"]}
    comparisons = [c for c in among if c.policy in together] or [comparison]
    return faults_of(notice_in(folder, manifest, files, comparisons, wishes, settings), today)


def notice_in(
    folder: str,
    manifest: Mapping[str, Any],
    files: Files,
    comparisons: Sequence[Comparison],
    wishes: Wishes,
    settings: Settings,
) -> Notice:
    """A folder's notice, beside what would be drafted today."""
    own = {PurePosixPath(path).name: data for path, data in files.items() if str(PurePosixPath(path).parent) == folder}
    plan = plan_notices(comparisons, wishes)
    return Notice(folder=folder, manifest=manifest, files=own, plan=plan, languages=_languages(comparisons, settings))


def _languages(comparisons: Sequence[Comparison], settings: Settings) -> tuple[str, ...]:
    """The languages of the texts, and those that the names of their twins tell."""
    spoken: Iterable[str] = (language for c in comparisons for language in c.new.policy.languages)
    twins = {twin for c in comparisons for twin in settings.twins_of(c.policy)} - {c.policy for c in comparisons}
    named = (language for language in ("zh", "en") if settings.twins and any(f".{language}." in t for t in twins))
    return tuple(dict.fromkeys([*spoken, *named]))


def _of_policy(policy: str, files: Files) -> Iterable[tuple[str, dict[str, Any]]]:
    for path, data in files.items():
        if PurePosixPath(path).name == FILE_NAME:
            manifest = read_manifest(data, path)
            if any(entry["policy"] == policy for entry in manifest["policies"]):
                yield str(PurePosixPath(path).parent), manifest


def _new_hash(manifest: Mapping[str, Any], policy: str) -> str:
    return next(str(entry["new"]["sha256"]) for entry in manifest["policies"] if entry["policy"] == policy)
