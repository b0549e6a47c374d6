"""`Draft`: one file of a notice."""

from dataclasses import dataclass
from typing import Literal

from policydiff.clauses.clause import Language
from policydiff.promise.promise import Channel

DraftChannel = Channel | Literal["changelog", "review"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file to be written beside the notice's manifest."""

    name: str
    """'email.zh.eml'."""
    channels: tuple[DraftChannel, ...]
    """The channels that the file serves: the app's payload serves popup, push and in_app."""
    language: Language
    data: bytes
    covers: tuple[str, ...]
    """Ids of the changes that it tells."""
