"""`policydiff diff OLD NEW` and no option, the most used command: without the command line library, whose loading
takes as long as comparing two policies."""

from pathlib import Path

from policydiff.commands.diff import DiffRequest, diff, exit_status, typed
from policydiff.commands.guard import say
from policydiff.commands.output import deliver, report_options, watched
from policydiff.errors import EXIT_USAGE
from policydiff.reports.text import report


def names_two_files(old: str, new: str) -> bool:
    """Whether two words of the command line are files, not options or revisions."""
    return all(not word.startswith("-") and Path(word).is_file() for word in (old, new))


def diff_two_files(old: str, new: str) -> int:
    """Compare, print, and return the exit status."""
    request = DiffRequest(arguments=(old, new))
    found = diff(request, lambda items: watched(items, lambda pairing: pairing.name))
    deliver(report(found.comparisons, report_options(said=typed(request))), None, paged=True)
    for problem in found.unreadable:
        say(problem, EXIT_USAGE)
    return exit_status(found, by_verdict=False)
