"""What a user names to the texts that are meant: files, '-', REV:PATH; git is loaded where it is asked for."""

import sys
from collections.abc import Sequence
from pathlib import Path

from policydiff.commands.pairing import Meant, Pairing, Side
from policydiff.text.decode import decode, read_text


def interpret(arguments: Sequence[str], paths: Sequence[str], *, staged: bool, folder: Path) -> Meant:
    """The pairs of texts that are meant, read and decoded; PolicyDiffError in one line where one cannot be had."""
    if not paths and not staged and _names_two_texts(arguments, folder):
        old, new = (read_side(argument, folder) for argument in arguments)
        return Meant(pairings=(Pairing(name=new.source if new.source != "-" else old.source, old=old, new=new),))
    from policydiff.commands.revisions import policies_between

    return policies_between(arguments, paths, staged=staged, folder=folder)


def _names_two_texts(arguments: Sequence[str], folder: Path) -> bool:
    """Whether two arguments are two texts, rather than a revision and a path or two revisions."""
    if len(arguments) != 2:
        return False
    texts = [_is_text(argument, folder) for argument in arguments]
    if all(texts) or not any(texts):
        return all(texts)
    from policydiff.commands.revisions import is_revision

    return not is_revision(arguments[texts.index(False)], folder)


def _is_text(argument: str, folder: Path) -> bool:
    return argument == "-" or ":" in argument or (folder / argument).exists()


def read_side(argument: str, folder: Path) -> Side:
    """The text behind a file name, '-' or REV:PATH (':PATH': as staged)."""
    if argument == "-":
        return Side(source="-", text=decode(sys.stdin.buffer.read(), "standard input"))
    if (folder / argument).exists() or ":" not in argument:
        return Side(source=argument, text=read_text(str(folder / argument)))
    from policydiff.commands.revisions import read_blob

    return read_blob(argument, folder)
