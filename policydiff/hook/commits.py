"""Before a commit: check what is staged; write the verdict into the message."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from policydiff.check.run import check_next
from policydiff.check.trailers import said, trailers
from policydiff.errors import EXIT_MINOR, EXIT_OK
from policydiff.hook import amend, message
from policydiff.hook.say import say
from policydiff.judgement.finding import Severity
from policydiff.reports.check import refusal
from policydiff.repository.git import Repository
from policydiff.requirements.report import CheckReport
from policydiff.requirements.subject import Missing
from policydiff.settings import FILE_NAME, load_settings

STATE = "policydiff"


def pre_commit(repository: Repository, parent: int, arguments: Sequence[str]) -> int:
    """Refuse a commit that lacks something; keep for the shell which paths to ask git for."""
    _note_paths(repository)
    report = _report(repository, parent)
    if report.passed:
        return EXIT_OK
    say(refusal(report, "commit"))
    return EXIT_MINOR


def prepare_commit_msg(repository: Repository, parent: int, arguments: Sequence[str]) -> int:
    """Write the trailers; where the user has still to write the message, as comments."""
    file, source = Path(arguments[0]), arguments[1] if len(arguments) > 1 else ""
    lines = trailers(_report(repository, parent, arguments).subjects)
    if source in ("", "template"):
        message.comment(repository, file, lines)
    elif source in ("commit", "squash", "merge") or repository.replaying() or said(message.read(file)) is None:
        message.set_trailers(repository, file, lines)
    return EXIT_OK


def commit_msg(repository: Repository, parent: int, arguments: Sequence[str]) -> int:
    """Refuse a message that says less than the verdict; write the trailers into any other."""
    file = Path(arguments[0])
    text = message.own_text(repository, file)
    if not text.strip():
        return EXIT_OK  # git aborts the commit itself
    report = _report(repository, parent)
    lines, stated = trailers(report.subjects), said(text)
    held = max((subject.decided for subject in report.subjects), default=Severity.NONE)
    if stated is not None and stated < held:
        values = {"says": stated, "is": held}
        lacks = tuple(
            Missing(requirement="acknowledgement", policy=subject.policy, message="trailer_says_less", values=values)
            for subject in report.subjects
            if subject.decided is held
        )
        said_less = CheckReport(old=report.old, new=report.new, subjects=report.subjects, missing=lacks[:1])
        say(refusal(said_less, "commit"))
        return EXIT_MINOR
    if stated is None or stated == held:
        message.set_trailers(repository, file, lines)
    return EXIT_OK


def _report(repository: Repository, parent: int, arguments: Sequence[str] = ()) -> CheckReport:
    """What the next commit changes against HEAD; where HEAD is amended, against what stands before it."""
    today = date.today()
    if not amend.amends(repository, parent, arguments):
        return check_next(repository, today=today)
    before = repository.parents_of_head()
    return check_next(repository, today=today, base=before[0] if before else None, others=before[1:])


def _note_paths(repository: Repository) -> None:
    """Which paths the shell asks git for, while `policydiff.toml` stays as it is."""
    state = repository.git_dir / STATE
    file = state / "paths"
    if not (repository.root / FILE_NAME).exists():
        file.unlink(missing_ok=True)
        return
    state.mkdir(exist_ok=True)
    beside = state / f"paths.{os.getpid()}"
    beside.write_text("\n".join(load_settings(repository.root).pathspecs()) + "\n", encoding="utf-8")
    beside.replace(file)
