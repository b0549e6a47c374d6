"""`policydiff check`: the gate for the next commit, for the files on disk, or for a range of commits."""

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from policydiff.check.run import check_next, check_range, ends_of
from policydiff.errors import EXIT_MINOR, EXIT_OK, PolicyDiffError
from policydiff.reports.options import ReportOptions
from policydiff.repository.git import Repository
from policydiff.requirements.report import CheckReport

Formatter = Callable[[CheckReport, ReportOptions], str]
FORMATS = {
    "text": ("check", "report_text"),
    "json": ("check", "report_json"),
    "markdown": ("check", "report_markdown"),
    "github": ("annotations", "report_annotations"),
    "sarif": ("sarif", "report_sarif"),
}


def formatter(name: str) -> Formatter:
    """The formatter of that name, loaded when it is asked for."""
    if name not in FORMATS:
        raise PolicyDiffError(f"--format {name}: no such format; choose one of {', '.join(FORMATS)}")
    module, function = FORMATS[name]
    found: Formatter = getattr(import_module(f"policydiff.reports.{module}"), function)
    return found


def check(range_: str | None, *, staged: bool, today: date, folder: Path = Path()) -> CheckReport:
    """Check a range ('A..B', or 'A' for A..HEAD), what is staged, or what lies on disk."""
    if range_ and staged:
        raise PolicyDiffError(f"--staged {range_}: check either what is staged or a range, not both")
    repository = Repository.find(folder)
    if range_ is None:
        return check_next(repository, today=today, staged=staged)
    old, new = ends_of(range_)
    return check_range(repository, old, new, today=today)


def exit_status(report: CheckReport) -> int:
    """0 where nothing is missing, 1 where something is."""
    return EXIT_OK if report.passed else EXIT_MINOR
