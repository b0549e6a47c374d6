"""`policydiff outline`: the clause tree of one policy."""

from pathlib import Path

from policydiff.commands.sources import read_side
from policydiff.promise.read import definition_of, promise_of
from policydiff.reports.json import format_outline_json
from policydiff.reports.options import ReportOptions
from policydiff.reports.outline import format_outline


def outline(source: str, format_name: str, options: ReportOptions, folder: Path = Path()) -> str:
    """The tree of the text behind a file name, '-' or REV:PATH, as JSON or for a terminal."""
    policy = read_side(source, folder).version().policy
    definition, promise = definition_of(policy), promise_of(policy)
    if format_name == "json":
        return format_outline_json(policy, definition, promise)
    return format_outline(policy, definition, promise, options)
