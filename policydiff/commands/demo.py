"""`policydiff demo`: a small policy repository of two fictional companies, and what a reader would look at first."""

import os
import tomllib
from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from policydiff.clauses.clause import Language
from policydiff.commands.diff import DiffRequest, diff
from policydiff.comparison import Comparison
from policydiff.errors import PolicyDiffError
from policydiff.judgement.finding import Severity
from policydiff.reports import parts, text
from policydiff.reports.options import ReportOptions
from policydiff.reports.terminal import Span, pad, paint
from policydiff.reports.words import sentences
from policydiff.repository.git import git

_IDENTITY = ("-c", "user.name=Policy team", "-c", "user.email=policies@demo.example")
_PLAIN = ("-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", "-c", "core.hooksPath=/dev/null")
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX")
"""What a hook sets to point git at its own repository: the demo must never write there."""


class DemoCommit(NamedTuple):
    """One commit of the demo: its message and the files that it writes."""

    message: str
    when: datetime
    content: dict[str, bytes]


def demo(folder: Path, options: ReportOptions) -> str:
    """Build the repository where it is not there yet; its history, each commit judged, and one comparison in full."""
    for name in _ELSEWHERE:
        os.environ.pop(name, None)
    commits = tuple(demo_commits())
    made = build(folder, commits)
    language: Language = options.language or "en"
    say = sentences("demo", language)
    judged = [
        diff(DiffRequest(arguments=_between(at, len(commits)), folder=folder)).comparisons
        for at in range(1, len(commits))
    ]
    shown = _worth_showing(judged, language)
    arguments = " ".join(_between(shown + 1, len(commits)))
    comparison = diff(
        DiffRequest(arguments=_between(shown + 1, len(commits)), language=language, folder=folder)
    ).comparisons
    command = f"policydiff diff {arguments}"
    page = text.report(comparison, options._replace(command=command, language=language))
    opening = say["made" if made else "kept"].format(folder=folder, commits=len(commits))
    rows = [_row(commit, found, options) for commit, found in zip(commits[1:], judged, strict=True)]
    closing = [say["try"].format(folder=folder), *(f"  {line}" for line in say["commands"].splitlines())]
    return "\n".join([opening, "", *rows, "", say["look"].format(command=command), "", page, "", *closing])


def build(folder: Path, commits: Sequence[DemoCommit]) -> bool:
    """Make the repository; False where it is there already. Nothing that exists is ever written over."""
    first = next(iter(commits[0].content))
    if (folder / ".git").is_dir() and (folder / first).is_file():
        return False
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PolicyDiffError(
            f"{folder}: is there already and is not the demo; name another folder: policydiff demo DIR"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        git("init", "--quiet", "--template=", "--initial-branch=main", cwd=folder)
        for commit in commits:
            _commit(folder, commit)
    except OSError as error:
        raise PolicyDiffError(f"{folder}: cannot be made ({error.strerror}); name another folder") from error
    return True


def _commit(folder: Path, commit: DemoCommit) -> None:
    for name, content in commit.content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    git(*_PLAIN, "add", "--", *commit.content, cwd=folder)
    git(*_IDENTITY, *_PLAIN, "commit", "-q", "-m", commit.message, f"--date={commit.when.isoformat()}", cwd=folder)


def demo_commits() -> Iterator[DemoCommit]:
    """The commits of the demo, oldest first, from package data."""
    source = files("policydiff").joinpath("demo")
    table = tomllib.loads(source.joinpath("demo.toml").read_text(encoding="utf-8"))
    for entry in table["commits"]:
        versions = source.joinpath("versions", entry["folder"])
        content = {name: versions.joinpath(*name.split("/")).read_bytes() for name in entry["files"]}
        yield DemoCommit(entry["message"], datetime.fromisoformat(entry["date"]), content)


def _between(at: int, total: int) -> tuple[str, str]:
    """The revisions before and after commit `at` (from 0) of `total`."""
    after = total - 1 - at
    return f"HEAD~{after + 1}", f"HEAD~{after}" if after else "HEAD"


def _worth_showing(judged: Sequence[Sequence[Comparison]], language: Language) -> int:
    """The first commit with a major change to a policy in the reader's language; else the first with a major change."""
    grave = [at for at, found in enumerate(judged) if any(c.verdict is Severity.MAJOR for c in found)]
    own = [at for at in grave if any(c.old.policy.languages[0] == language for c in judged[at])]
    return next(iter([*own, *grave]), 0)


def _row(commit: DemoCommit, found: Sequence[Comparison], options: ReportOptions) -> str:
    words = parts.Words(options.language or "en")
    verdict = max((comparison.verdict for comparison in found), default=Severity.NONE)
    spans = [
        Span(f"  {commit.when.date().isoformat()}  ", "dim"),
        Span(pad(words.say(f"verdict_{verdict}"), 14), str(verdict)),
        Span(f"  {commit.message}"),
    ]
    return paint(spans, options.colour)
