"""The labelled cases under tests/gold: two texts, what changed between them and how grave it is; and what a report misses.

A case has the form of the project's labelling guideline: each side is a text of `gold/texts` with edits, each change is
quoted by words that stand in its old and its new clause.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from policydiff.clauses.parse import parse
from policydiff.comparison import Version, compare, version
from policydiff.reports.json import comparison_object

Case = dict[str, Any]
"""A labelled case, as its JSON file has it."""
Report = dict[str, Any]
"""One comparison in the report's form."""

GOLD = Path(__file__).resolve().parent / "gold"
SUBSTANTIVE = ("minor", "major")
RANK = ("none", "editorial", "minor", "major")
MARKS = re.compile(r"\]\([^)]*\)|[\s*_`#|~<>\[\]\\.:;()\u3001\uff0e\uff1a\uff1b\uff08\uff09]+")
"""What a quote and a clause may differ in: blanks, Markdown marks, the punctuation of labels."""


def cases() -> list[Case]:
    """All labelled cases, by id."""
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted((GOLD / "cases").glob("*.json"))]


def not_yet() -> dict[str, str]:
    """Cases and mutations that the tool still gets wrong, each with the class of language that it misses."""
    table = tomllib.loads((GOLD / "not-yet.toml").read_text(encoding="utf-8"))
    return {name: reason for reason, names in table.items() for name in names}


def texts(case: Case) -> tuple[str, str]:
    """The old and the new text of a case."""
    return edited(case["old"]), edited(case["new"])


def edited(side: Case) -> str:
    """A text with its edits; an edit without `occurrence` must fit exactly one place."""
    text = (GOLD / "texts" / f"{side['seed']}.txt").read_text(encoding="utf-8")
    for edit in side["edits"]:
        find, nth = edit["find"], edit.get("occurrence")
        places = [m.start() for m in re.finditer(re.escape(find), text)]
        assert nth or len(places) == 1, f"{find!r} occurs {len(places)} times"
        at = places[(nth or 1) - 1]
        text = text[:at] + edit["replace"] + text[at + len(find) :]
    return text


@cache
def report(old: str, new: str) -> Report:
    """The whole pipeline on two texts, in this process."""
    return comparison_object(compare(read(old), read(new)))


@cache
def read(text: str) -> Version:
    """A text as one side of a comparison."""
    return version(parse(text, "policy"))


def words(text: str) -> str:
    """A text without what a quote need not repeat."""
    return MARKS.sub("", text)


def quoted(clauses: list[dict[str, Any]], quote: str | None) -> bool:
    """Whether a quote stands in some clauses; no quote stands anywhere."""
    return quote is None or words(quote) in words("".join(f"{c['label'] or ''}{c['text']}" for c in clauses))


def is_about(change: dict[str, Any], label: dict[str, Any]) -> bool:
    """Whether a reported change is the labelled one."""
    one_sided = {"added": "new", "removed": "old"}.get(label["kind"])
    if one_sided and not change[one_sided]:
        return False
    return quoted(change["old"], label["old_quote"]) and quoted(change["new"], label["new_quote"])


def name_of(label: dict[str, Any]) -> str:
    """What a labelled change is called in a message."""
    return f"{label['old_quote']} -> {label['new_quote']}"


def misses(case: Case, got: Report) -> Iterator[str]:
    """What a report gets wrong about a case, one readable line each."""
    if got["verdict"] not in case.get("verdicts", [case["verdict"]]):
        yield f"verdict {got['verdict']}, should be {case['verdict']}"
    for label in case["changes"]:
        yield from label_misses(label, got["changes"])
    for change in got["changes"]:
        labels = [label for label in case["changes"] if is_about(change, label)]
        worst = max((RANK.index(label["severity"]) for label in labels), default=1)
        if change["severity"] in SUBSTANTIVE and RANK.index(change["severity"]) > worst:
            yield f"false {change['severity']}: {sides(change)} because {change['reason']}"


def label_misses(label: dict[str, Any], changes: list[dict[str, Any]]) -> Iterator[str]:
    """What is wrong about one labelled change."""
    name = name_of(label)
    found = [change for change in changes if is_about(change, label)]
    if not found:
        yield f"not found: {label['severity']} {label['kind']} {name}"
        return
    best = max(found, key=lambda c: (c["severity"] == label["severity"], c["kind"] == label["kind"]))
    for field in ("severity", "kind"):
        if best[field] != label[field]:
            yield f"{field} {best[field]}, should be {label[field]}: {name}; {best['reason']}"
    if label["severity"] not in SUBSTANTIVE:
        return
    if not set(label["topics"]) & set(best["topics"]):
        yield f"topics {best['topics']}, should be {label['topics']}: {name}"
    if label["item"] and label["item"] != best["item"]:
        yield f"item {best['item']}, should be {label['item']}: {name}"


def sides(change: dict[str, Any]) -> str:
    """Both wordings of a reported change, cut to a line."""
    old, new = (" / ".join(clause["text"][:50] for clause in change[side]) for side in ("old", "new"))
    return f"{old!r} -> {new!r}"


def promise_misses(case: Case, got: Report) -> Iterator[str]:
    """What a report gets wrong about the old version's promise."""
    wanted, read = case["definition"], got["definition"]
    if (wanted["source"], set(wanted["topics"])) != (read["source"], set(read["topics"])):
        yield f"definition {read['source']} {read['topics']}, should be {wanted['source']} {wanted['topics']}"
    if set(case["channels"]) != set(got["promise"]["channels"]):
        yield f"channels {got['promise']['channels']}, should be {case['channels']}"
    if case["consent"] != got["promise"]["consent"]:
        yield f"consent {got['promise']['consent']}, should be {case['consent']}"


CASES = cases()
