"""The formats of a report, each loaded when it is asked for."""

from collections.abc import Callable, Sequence
from importlib import import_module

from policydiff.comparison import Comparison
from policydiff.errors import PolicyDiffError
from policydiff.reports.options import ReportOptions

Formatter = Callable[[Sequence[Comparison], ReportOptions], str | bytes]
"""Comparisons to a whole document: text, or bytes where the format is binary."""

FORMATS = {
    "text": "policydiff.reports.text",
    "json": "policydiff.reports.json",
    "markdown": "policydiff.reports.markdown",
    "html": "policydiff.reports.html.page",
    "docx": "policydiff.reports.docx",
}
"""Name to the module whose function `report` is the formatter."""
SUFFIXES = {".txt": "text", ".json": "json", ".md": "markdown", ".html": "html", ".docx": "docx"}


def formatter(name: str) -> Formatter:
    """The formatter of that name."""
    if name not in FORMATS:
        raise PolicyDiffError(f"--format {name}: no such format; choose one of {', '.join(FORMATS)}")
    report: Formatter = import_module(FORMATS[name]).report
    return report


def format_for(output: str | None) -> str:
    """The format that a file's name asks for; text where it asks for none."""
    suffix = output[output.rfind(".") :].lower() if output and "." in output else ""
    return SUFFIXES.get(suffix, "text")
