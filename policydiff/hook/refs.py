"""Before refs move: check the commits that are pushed or received."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from policydiff.check.run import check_range
from policydiff.errors import EXIT_MINOR, EXIT_OK
from policydiff.hook.say import say
from policydiff.reports.check import refusal
from policydiff.repository.git import Repository

_ZEROS = "0"
Range = tuple[str | None, str]


def pre_push(repository: Repository, parent: int, arguments: Sequence[str]) -> int:
    """Refuse a push of commits that lack something."""
    remote = arguments[0] if arguments else ""
    updates = _pushed(sys.stdin.read(), os.environ)
    return _check_all(repository, _push_ranges(repository, remote, updates), regardless=True)


def pre_receive(repository: Repository, parent: int, arguments: Sequence[str]) -> int:
    """Refuse what is being received where its commits lack something."""
    ranges: list[Range] = []
    for line in sys.stdin.read().splitlines():
        old, new, ref = line.split(" ", 2)
        if new.strip(_ZEROS) and ref.startswith("refs/heads/"):
            base = old if old.strip(_ZEROS) else repository.fork_point(new, ("--all",))
            ranges.append((base, new))
    return _check_all(repository, ranges, regardless=False)


def _pushed(stdin: str, environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Local and remote commit of each ref; the pre-commit framework hands them over in the environment."""
    if "PRE_COMMIT_TO_REF" in environment:
        yield environment["PRE_COMMIT_TO_REF"], environment.get("PRE_COMMIT_FROM_REF", _ZEROS)
        return
    for line in stdin.splitlines():
        _, local, _, remote = line.split(" ", 3)
        yield local, remote


def _push_ranges(repository: Repository, remote: str, updates: Iterator[tuple[str, str]]) -> Iterator[Range]:
    for local, theirs in updates:
        if not local.strip(_ZEROS):
            continue
        known = theirs.strip(_ZEROS) and repository.has(theirs)
        yield theirs if known else repository.fork_point(local, (f"--remotes={remote}",)), local


def _check_all(repository: Repository, ranges: Iterable[Range], *, regardless: bool) -> int:
    status = EXIT_OK
    for base, tip in ranges:
        report = check_range(repository, base, tip, today=date.today())
        if not report.passed:
            say(refusal(report, "push", regardless=regardless))
            status = EXIT_MINOR
    return status
