"""`policydiff show`: any version of a policy, as git holds it."""

from pathlib import Path

from policydiff.commands.sources import read_side


def show(source: str, folder: Path = Path()) -> str:
    """The text behind REV:PATH, ':PATH' (as staged), a file or '-', whatever its encoding."""
    return (read_side(source, folder).text or "").rstrip("\n")
