"""Successive versions of invented policies: change logs, headings, pointers, placeholders, entries; one verdict a pair."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version

TEXTS = Path(__file__).parent / "data" / "successive-versions.txt"


class Row(NamedTuple):
    """A pair of versions: its verdict, after it the topics of all its changes of meaning, if they are told."""

    name: str
    verdict: str
    topics: str
    old: str
    new: str


def rows() -> Iterator[Row]:
    for block in TEXTS.read_text(encoding="utf-8").split("@@ ")[1:]:
        head, _, texts = block.partition("--- old\n")
        name, told = head.strip().splitlines()
        verdict, _, topics = told.partition(" ")
        old, _, new = texts.partition("--- new\n")
        yield Row(name, verdict, topics, old, new)


def compared(row: Row) -> Comparison:
    return compare(version(parse(row.old, "old")), version(parse(row.new, "new")))


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: row.name)
def test_a_pair_of_versions_is_judged_as_a_lawyer_would(row: Row) -> None:
    found = compared(row)
    told = [f"{f.severity.name} {f.change.topics} {f.reason}" for f in found.findings]
    assert found.verdict.name.lower() == row.verdict, told
    if row.topics:
        topics = {topic for f in found.findings if f.severity.name in ("MAJOR", "MINOR") for topic in f.change.topics}
        assert topics == set(row.topics.split()), told
