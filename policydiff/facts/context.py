"""`Context`: what the place of a wording tells about it."""

from typing import NamedTuple

from policydiff.clauses.clause import Language
from policydiff.topics import Topic


class Context(NamedTuple):
    """Where a clause stands: what its headings speak of and what kind of place it is."""

    language: Language
    headings: tuple[Topic, ...] = ()
    """Topics of the headings above it, the nearest heading's first."""
    heading: bool = False
    """The clause is itself a heading or a title."""
    entry: bool = False
    """It belongs to an SDK's entry."""
    vendor: bool = False
    """It is a member of a list of vendors and begins with the name of one."""
    chapeau: str = ""
    """The words that announce the list it stands in."""
    frame: tuple[Topic, ...] = ()
    """What every member of that list is: a recipient, a purpose, an exception to consent; empty where it is any list."""
    table_head: bool = False
    """It is the first row of a table, which names what stands in the rows below."""
    columns: tuple[str, ...] = ()
    """The headings of its cells, where it is the row of a table."""
    beside: tuple[Topic, ...] = ()
    """What most clauses beside it tell, where no heading names a matter."""
