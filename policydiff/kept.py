"""What every run would work out anew, kept from one run to the next: compiled patterns and parsed language packs.

Some three hundred patterns are compiled before the first clause is read; that is half of a short run. They are kept in
one file in the user's cache folder, as Python keeps its bytecode. A file that is damaged, of another Python or cannot
be read or written means only that the work is done again: nothing is taken that is not checked first.
`POLICYDIFF_CACHE` names another folder; set and empty, nothing is kept.
"""

import marshal
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from typing import Any

from policydiff import __version__

HEADER = f"policydiff {__version__} {sys.implementation.cache_tag} {sys.hexversion:x} {sys.byteorder}\n".encode()
"""Of a file of this very program; behind it stand length and checksum of the index, the index, and the entries."""
MOST_BYTES = 3 << 20
"""A file that would grow beyond this is begun afresh."""

State = tuple[int, int, int]
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code words, number of groups, and the groups' names: what the matcher is made of."""


class Kept:
    """The entries of the file, each checked when it is asked for, and what this run has to add."""

    def __init__(self, content: bytes = b"") -> None:
        """From the file's content; empty where that is not exactly as it was written."""
        self.index: dict[str, tuple[int, int, int]] = {}
        """Start, length and checksum of each entry."""
        self.entries = b""
        self.added: dict[str, Any] = {}
        self.made: dict[str, re.Pattern[str]] = {}
        start = len(HEADER) + 8
        if content.startswith(HEADER) and len(content) >= start:
            length, checksum = (int.from_bytes(content[at : at + 4], "big") for at in (start - 8, start - 4))
            index = content[start : start + length]
            if zlib.crc32(index) == checksum:
                self.index, self.entries = marshal.loads(index), content[start + length :]

    def get(self, key: str) -> Any:
        """What is kept under a key; None where nothing is, or not as it was written."""
        start, length, checksum = self.index.get(key, (0, 0, 0))
        entry = self.entries[start : start + length]
        if not length or len(entry) != length or zlib.crc32(entry) != checksum:
            return None
        return marshal.loads(entry)

    def content(self) -> bytes:
        """The file anew, with what was added; that alone, where all would be too much."""
        added = {key: marshal.dumps(value) for key, value in self.added.items()}
        kept = {key: self.entries[at : at + size] for key, (at, size, _) in self.index.items()}
        for found in ({**kept, **added}, added):
            if sum(map(len, found.values())) <= MOST_BYTES:
                return _file_of(found)
        return _file_of({})


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, from what an earlier run kept where it did."""
    kept, key = _kept(), _pattern_key(pattern, flags)
    program = kept.get(key)
    found = _restored(pattern, program) if program else None
    if found is None:
        found = kept.made[key] = re.compile(pattern, flags)
    return found


def worked_out(name: str, sources: Sequence[str], make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `make` makes of some files, its own code among them if it is more than a parser; worked out once for each
    state of their contents. The name tells apart what is made of the same files in several ways. OSError where one of
    them is not there.
    """
    kept, key = _kept(), " ".join((name, *sources))
    state = tuple(map(_state, sources))
    known = kept.get(key)
    if known and known[0] == state:
        return dict(known[1])
    table = make()
    with suppress(ValueError):  # dates and times are not kept
        marshal.dumps(table)
        kept.added[key] = (state, table)
    return table


def keep() -> None:
    """Write down what this run has worked out; whole or not at all, and without a word where it cannot be."""
    kept, file = _kept(), _file()
    if file is None or not (kept.made or kept.added):
        return
    for key, pattern in kept.made.items():
        program = _program(pattern, key)
        if program:
            kept.added[key] = program
    beside = f"{file}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
        with open(beside, "wb") as out:  # noqa: PTH123
            out.write(kept.content())
        os.replace(beside, file)  # noqa: PTH105
    kept.made, kept.added = {}, {}


@cache
def _kept() -> Kept:
    file = _file()
    if file is not None:
        with suppress(OSError), open(file, "rb") as stored:  # noqa: PTH123 - a Path costs more than the call
            return Kept(stored.read())
    return Kept()


def _file_of(entries: dict[str, bytes]) -> bytes:
    index, at = {}, 0
    for key, entry in entries.items():
        index[key] = (at, len(entry), zlib.crc32(entry))
        at += len(entry)
    head = marshal.dumps(index)
    sizes = (len(head).to_bytes(4, "big"), zlib.crc32(head).to_bytes(4, "big"))
    return b"".join((HEADER, *sizes, head, *entries.values()))


def _state(source: str) -> State:
    """Of a file's contents: times are worth nothing where a build sets them all alike."""
    with open(source, "rb") as file:  # noqa: PTH123
        content = file.read()
    return len(content), zlib.crc32(content), zlib.adler32(content)


def _pattern_key(pattern: str, flags: int) -> str:
    return f"{int(flags)} {pattern}"


def _file() -> str | None:
    folder = os.environ.get("POLICYDIFF_CACHE")
    if folder is None:
        home = os.path.expanduser("~")  # noqa: PTH111
        if sys.platform == "win32":
            home = os.environ.get("LOCALAPPDATA", home)
        elif sys.platform == "darwin":
            home = f"{home}/Library/Caches"
        else:
            home = os.environ.get("XDG_CACHE_HOME") or f"{home}/.cache"
        folder = f"{home}/policydiff"
    return f"{folder}/kept-{__version__}-{sys.implementation.cache_tag}.bin" if folder else None


def _program(pattern: re.Pattern[str], key: str) -> Program | None:
    """What a pattern is made of, if it can be put together again to the very same one.

    The standard library has no public way to keep a compiled pattern, so its inner one is used with its own check:
    two patterns are equal where their flags and code words are.
    """
    asked = int(key.partition(" ")[0])
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree = _parser.parse(pattern.pattern, asked)
        code = array("I", map(int, _compiler._code(tree, asked)))
        names = dict(tree.state.groupdict)
        by_number: list[str | None] = [None] * tree.state.groups
        for name, number in names.items():
            by_number[number] = name
        program = (pattern.flags, code.tobytes(), tree.state.groups - 1, names, tuple(by_number))
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError):
        return None
    return program if _restored(pattern.pattern, program) == pattern else None


def _restored(pattern: str, program: Program) -> re.Pattern[str] | None:
    try:
        import _sre  # type: ignore[import-not-found]

        flags, code, groups, names, by_number = program
        words = array("I")
        words.frombytes(code)
        return _sre.compile(pattern, flags, words.tolist(), groups, names, by_number)  # type: ignore[no-any-return]
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return None
