"""`Draft`: a changed fact before its topic is settled."""

from typing import NamedTuple


class Draft(NamedTuple):
    """A changed fact before its topic is settled; spans count in the text of its side."""

    kind: str
    old: tuple[int, int] | None
    new: tuple[int, int] | None
    keys: tuple[str, ...]
    """The words that differ, as keys."""
    known: bool = True
    """Whether the packs know the words or their kind; if not, the change asks for review."""
    certain: bool = True
    """Whether the kind is told by the words themselves, not by what stands around them."""
    sentence: tuple[int, int] | None = None
    """Where the whole sentence came or went: its span, on the side of the fact."""
    names: tuple[tuple[int, int], tuple[int, int]] | None = None
    """Of a name that was replaced, the names alone, old and new: what is quoted."""
