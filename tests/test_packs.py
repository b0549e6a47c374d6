"""Every class of the packs that brings examples is held to them."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from policydiff.promise.vocabulary import plain

PACKS = Path(__file__).resolve().parents[1] / "policydiff" / "packs"


def classes(table: dict[str, Any], name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """The tables that hold a pattern with examples, at any depth, with their dotted names."""
    if "any" in table and ("yes" in table or "no" in table):
        yield name, table
    for key, value in table.items():
        if isinstance(value, dict):
            yield from classes(value, f"{name}.{key}".strip("."))


CLASSES = [
    pytest.param(entry, id=f"{file.parent.name}/{file.stem}:{name}")
    for file in sorted(PACKS.glob("*/*.toml"))
    for name, entry in classes(tomllib.loads(file.read_text(encoding="utf-8")))
]


def pattern(entry: dict[str, Any]) -> re.Pattern[str]:
    return re.compile("|".join(entry["any"]), re.IGNORECASE)


@pytest.mark.parametrize("entry", CLASSES)
def test_a_class_finds_its_examples_and_no_others(entry: dict[str, Any]) -> None:
    missed = [example for example in entry.get("yes", []) if not pattern(entry).search(plain(example))]
    wrong = [example for example in entry.get("no", []) if pattern(entry).search(plain(example))]
    assert (missed, wrong) == ([], [])
