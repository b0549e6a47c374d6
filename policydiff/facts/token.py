"""`Token`: a word or an atom of a wording."""

from typing import NamedTuple


class Token(NamedTuple):
    """A word or an atom at `wording.normal[start:end]`; `key` is empty where it carries no fact."""

    key: str
    kind: str
    """word, mark, or the kind of atom: email, url, phone, date, hours, period, age, quantity, number."""
    start: int
    end: int
