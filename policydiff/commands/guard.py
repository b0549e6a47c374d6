"""An error to one line on standard error and an exit status: what every way into the program has in common."""

import os
import sys
from collections.abc import Callable

from policydiff.errors import EXIT_BUG, EXIT_INTERRUPTED, EXIT_USAGE, PolicyDiffError

NEW_ISSUE = "please report it, with the last line of what POLICYDIFF_DEBUG=1 prints"


def guarded(run: Callable[[], object]) -> int:
    """Run; the status to exit with: the one returned, 2 for what the user can mend, 70 for a fault of the program."""
    try:
        status = run()
    except Exception as error:
        return _complain(error)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    return status if isinstance(status, int) else 0


def say(message: str, status: int) -> int:
    """One line on standard error; the status is handed back."""
    print(f"policydiff: {' '.join(message.split())}", file=sys.stderr)
    return status


def _complain(error: Exception) -> int:
    if isinstance(error, PolicyDiffError):
        return say(str(error), EXIT_USAGE)
    if type(error).__name__ == "NoArgsIsHelpError":  # the help has been shown
        return 0
    if hasattr(error, "format_message"):
        return say(f"{error.format_message()} Try 'policydiff --help'.", EXIT_USAGE)
    if os.environ.get("POLICYDIFF_DEBUG"):
        raise error
    return say(f"a fault of the program ({type(error).__name__}: {error}); {NEW_ISSUE}", EXIT_BUG)
