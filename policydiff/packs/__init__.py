"""Language data: words, phrases and patterns, each class with its own examples; no code but this loader."""

from functools import cache
from pathlib import Path
from typing import Any

from policydiff.errors import SettingsError
from policydiff.kept import parsed

FOLDER = Path(__file__).parent
"""Not importlib.resources: that imports tempfile, random and zipfile, 10 ms at every start."""


@cache
def load_table(language: str, name: str) -> dict[str, Any]:
    """The TOML table `packs/<language>/<name>.toml`; a fault in it is named with file and line."""
    try:
        return parsed(f"{FOLDER}/{language}/{name}.toml", _toml)
    except (OSError, ValueError) as error:
        raise SettingsError(f"packs/{language}/{name}.toml: {error}") from error


@cache
def load_words(language: str, name: str) -> tuple[str, ...]:
    """The words of the list `packs/<language>/<name>.txt`, separated by blanks; empty where there is no such list."""
    source = FOLDER / language / f"{name}.txt"
    return tuple(source.read_text(encoding="utf-8").split()) if source.is_file() else ()


def _toml(content: bytes) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(content.decode())
