"""Language data: words, phrases and patterns, each class with its own examples; no code but this loader."""

from collections.abc import Callable, Sequence
from functools import cache
from os.path import isfile
from pathlib import Path
from typing import Any

from policydiff.errors import SettingsError
from policydiff.kept import worked_out

FOLDER = Path(__file__).parent
"""Not importlib.resources: that imports tempfile, random and zipfile, 10 ms at every start."""


@cache
def load_table(language: str, name: str) -> dict[str, Any]:
    """The TOML table `packs/<language>/<name>.toml`; a fault in it is named with file and line."""
    source = f"{FOLDER}/{language}/{name}.toml"
    try:
        return worked_out("table", [source], lambda: _parsed(source))
    except (OSError, ValueError) as error:
        raise SettingsError(f"packs/{language}/{name}.toml: {error}") from error


@cache
def load_words(language: str, name: str) -> tuple[str, ...]:
    """The words of the list `packs/<language>/<name>.txt`, separated by blanks; empty where there is no such list."""
    source = FOLDER / language / f"{name}.txt"
    return tuple(source.read_text(encoding="utf-8").split()) if source.is_file() else ()


def derived(
    language: str, names: Sequence[str], code: Sequence[str], make: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """What `make` makes of some packs ('facts.toml', 'words.txt' …), as plain dictionaries, once for each state of them.

    `code` are the modules' files that `make` lives in: when they change, it is made anew.
    """
    packs = (f"{FOLDER}/{language}/{name}" for name in names)
    try:
        return worked_out("derived", [*filter(isfile, packs), *code], make)
    except OSError:  # bytecode without its source
        return make()


def _parsed(source: str) -> dict[str, Any]:
    import tomllib

    with open(source, "rb") as file:  # noqa: PTH123 - a Path costs more than the call
        return tomllib.load(file)
