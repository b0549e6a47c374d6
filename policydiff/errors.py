"""Errors that a user can mend, and the exit statuses of the command line."""

EXIT_OK = 0
EXIT_MINOR = 1
"""`diff --exit-code`: a minor change; `check` and the hook: something required is missing."""
EXIT_USAGE = 2
"""Wrong use or unreadable input."""
EXIT_MAJOR = 3
"""`diff --exit-code`: a major change."""
EXIT_BUG = 70
"""A fault of the program itself (EX_SOFTWARE of sysexits.h)."""
EXIT_INTERRUPTED = 130
"""Stopped by the user with Ctrl-C."""


class PolicyDiffError(Exception):
    """What went wrong, where (`file:line`), and what to do next, in one line."""


class UnreadableTextError(PolicyDiffError):
    """A file or blob that is no policy text: missing, a folder, binary, empty."""


class RevisionError(PolicyDiffError):
    """A revision, path or range that git cannot resolve."""


class SettingsError(PolicyDiffError):
    """A `policydiff.toml` or a language pack that does not say what it must."""
