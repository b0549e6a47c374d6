"""`policydiff explain`: everything about one change of a comparison."""

from collections.abc import Callable, Sequence

from policydiff.commands.diff import DiffRequest, diff
from policydiff.comparison import Comparison
from policydiff.errors import PolicyDiffError
from policydiff.kept import compiled
from policydiff.reports.explain import Explained, explanation_json, explanation_text
from policydiff.reports.options import ReportOptions

FORMATS: dict[str, Callable[[Explained, ReportOptions], str]] = {"text": explanation_text, "json": explanation_json}


ID = compiled(r"(?:.*#)?(?:c\d+|[0-9a-f]{6,})")
NO_CHANGE_NAMED = "explain: no change is named; give its id, as in: policydiff explain c3 old.md new.md"


def named(change: str | None, arguments: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The change asked for and the versions to compare: where no option names the change, the first argument does."""
    if change is not None:
        return change, arguments
    if not arguments or not ID.fullmatch(arguments[0]):
        raise PolicyDiffError(NO_CHANGE_NAMED)
    return arguments[0], arguments[1:]


def explain(request: DiffRequest, change: str, format_name: str, options: ReportOptions) -> str:
    """The explanation of the change 'c3' (or 'PATH#c3', or a fingerprint's beginning) that a comparison finds."""
    if format_name not in FORMATS:
        raise PolicyDiffError(f"--format {format_name}: no such format; choose one of {', '.join(FORMATS)}")
    return FORMATS[format_name](find(diff(request).comparisons, change), options)


def find(comparisons: Sequence[Comparison], change: str) -> Explained:
    """The finding of that name; PolicyDiffError where none or several have it."""
    path, _, name = change.rpartition("#")
    found = [
        Explained(comparison=comparison, finding=finding)
        for comparison in comparisons
        if path in ("", comparison.policy)
        for finding in comparison.findings
        if finding.id == name or (len(name) >= 6 and finding.fingerprint.startswith(name))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{one.comparison.policy}#{one.finding.id}" for one in found)
        raise PolicyDiffError(f"--change {change}: several policies have such a change; say which: {names}")
    ids = [finding.id for comparison in comparisons for finding in comparison.findings]
    known = f"there are {ids[0]} to {ids[-1]}" if len(ids) > 1 else f"there is {ids[0]}" if ids else "nothing changed"
    raise PolicyDiffError(f"--change {change}: no such change; {known}")
