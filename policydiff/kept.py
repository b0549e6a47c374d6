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

HEADER = f"policydiff kept 1 {sys.implementation.cache_tag} {sys.hexversion:x} {sys.byteorder}\n".encode()
MOST_BYTES = 8 << 20
"""A file that has grown beyond this (old versions' patterns) is begun afresh."""

PatternKey = tuple[str, int]
State = tuple[int, int, int]
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code words, number of groups, and the groups' names: what the matcher is made of."""


class Kept:
    """The contents of the file, and what this run has to add."""

    def __init__(self, stored: dict[str, Any] | None = None) -> None:
        """From what a file holds; empty without one."""
        stored = stored or {}
        self.programs: dict[PatternKey, Program] = stored.get("programs", {})
        self.tables: dict[str, tuple[tuple[State, ...], bytes]] = stored.get("tables", {})
        self.made: dict[PatternKey, re.Pattern[str]] = {}
        self.changed = False


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, from what an earlier run kept where it did."""
    kept, key = _kept(), (pattern, int(flags))
    program = kept.programs.get(key)
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
    known = kept.tables.get(key)
    if known and known[0] == state:
        with suppress(ValueError, EOFError, TypeError):
            return dict(marshal.loads(known[1]))
    table = make()
    with suppress(ValueError):  # dates and times are not kept
        kept.tables[key] = (state, marshal.dumps(table))
        kept.changed = True
    return table


def _state(source: str) -> State:
    """Of a file's contents: times are worth nothing where a build sets them all alike."""
    with open(source, "rb") as file:  # noqa: PTH123 - a Path costs more than the call
        content = file.read()
    return len(content), zlib.crc32(content), zlib.adler32(content)


def keep() -> None:
    """Write down what this run has worked out; whole or not at all, and without a word where it cannot be."""
    kept, file = _kept(), _file()
    if file is None or not (kept.made or kept.changed):
        return
    for key, pattern in kept.made.items():
        program = _program(key, pattern)
        if program:
            kept.programs[key] = program
    payload = marshal.dumps({"programs": kept.programs, "tables": kept.tables})
    kept.made, kept.changed = {}, False
    if len(payload) > MOST_BYTES:
        payload = marshal.dumps({})
    beside = f"{file}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
        with open(beside, "wb") as out:  # noqa: PTH123
            out.write(HEADER + zlib.crc32(payload).to_bytes(4, "big") + payload)
        os.replace(beside, file)  # noqa: PTH105


@cache
def _kept() -> Kept:
    """What the file holds; nothing, where it is not exactly as it was written."""
    file = _file()
    if file is None:
        return Kept()
    try:
        with open(file, "rb") as stored:  # noqa: PTH123
            content = stored.read()
        start = len(HEADER) + 4
        if content.startswith(HEADER) and zlib.crc32(content[start:]).to_bytes(4, "big") == content[start - 4 : start]:
            return Kept(marshal.loads(content[start:]))
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return Kept()


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
    return f"{folder}/kept-{sys.implementation.cache_tag}.bin" if folder else None


def _program(key: PatternKey, pattern: re.Pattern[str]) -> Program | None:
    """What a pattern is made of, if it can be put together again to the very same one.

    The standard library has no public way to keep a compiled pattern, so its inner one is used with its own check:
    two patterns are equal where their flags and code words are.
    """
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree = _parser.parse(*key)
        code = array("I", map(int, _compiler._code(tree, key[1])))
        names = dict(tree.state.groupdict)
        by_number: list[str | None] = [None] * tree.state.groups
        for name, number in names.items():
            by_number[number] = name
        program = (pattern.flags, code.tobytes(), tree.state.groups - 1, names, tuple(by_number))
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError):
        return None
    return program if _restored(key[0], program) == pattern else None


def _restored(pattern: str, program: Program) -> re.Pattern[str] | None:
    try:
        import _sre  # type: ignore[import-not-found]

        flags, code, groups, names, by_number = program
        words = array("I")
        words.frombytes(code)
        return _sre.compile(pattern, flags, words.tolist(), groups, names, by_number)  # type: ignore[no-any-return]
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return None
