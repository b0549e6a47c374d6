"""How a report is to look; nothing here changes what it says of the policy."""

from typing import NamedTuple

from policydiff.clauses.clause import Language


class ReportOptions(NamedTuple):
    """What the reader asked for and what the terminal can show."""

    language: Language | None = None
    """Of the interface words; None: the old version's first language."""
    everything: bool = False
    """Editorial changes in full, long wordings whole."""
    summary: bool = False
    """Only what fits one screen."""
    colour: bool = False
    width: int = 80
    """Columns; a Han character takes two."""
    height: int = 24
    """Lines of one screen; counts for a summary only."""
    command: str = "policydiff diff OLD NEW"
    """The command that made the report, for the hints at its end."""
