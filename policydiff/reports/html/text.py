"""Both versions in full, clause beside clause; runs of unchanged clauses are folded."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Clause, Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding
from policydiff.pairs.pair import Pair
from policydiff.reports.html.change import HTML_LANGUAGE
from policydiff.reports.places import lines_of
from policydiff.reports.words import sentences

Row = dict[str, Any]


def text_runs(comparison: Comparison, anchors: dict[str, str], key: str, language: Language) -> list[dict[str, Any]]:
    """Rows of both texts in reading order, grouped into folded runs of unchanged clauses and open runs of changed ones."""
    findings = {id(finding.change.pair): finding for finding in comparison.findings}
    pairs = in_reading_order(comparison.pairs)
    runs = []
    for changed, run in groupby(pairs, key=lambda pair: id(pair) in findings):
        held = list(run)
        rows = [_row(pair, findings.get(id(pair)), anchors, key) for pair in held]
        runs.append({"folded": not changed, "summary": "" if changed else _summary(held, language), "rows": rows})
    return runs


def in_reading_order(pairs: Sequence[Pair]) -> list[Pair]:
    """The new version's order; what was removed stands after the clause that it followed in the old one."""
    partners = sorted((clause.first_line, pair.new[0].first_line) for pair in pairs if pair.new for clause in pair.old)
    return sorted(pairs, key=lambda pair: _place(pair, partners))


def _place(pair: Pair, partners: Sequence[tuple[int, int]]) -> tuple[int, int, int]:
    if pair.new:
        return (pair.new[0].first_line, 0, 0)
    line = pair.old[0].first_line
    at = bisect_left(partners, (line, 0))
    return (partners[at - 1][1] if at else 0, 1, line)


def _summary(pairs: list[Pair], language: Language) -> str:
    clauses = [clause for pair in pairs for clause in pair.new]
    say = sentences("page", language)
    return say["folded"].format(count=len(clauses), lines=say["new_lines"].format(lines=lines_of(clauses)))


def _row(pair: Pair, finding: Finding | None, anchors: dict[str, str], key: str) -> Row:
    return {
        "old": list(_cells(pair.old, _words_of(pair, finding, "+"), None)),
        "new": list(_cells(pair.new, _words_of(pair, finding, "-"), key)),
        "severity": str(finding.severity) if finding else "",
        "change": {"id": finding.id, "anchor": anchors[finding.id]} if finding else None,
    }


def _words_of(pair: Pair, finding: Finding | None, without: str) -> tuple[Edit, ...] | None:
    """One side of a clause's redline; None where there is not one clause on each side to mark it in."""
    if finding is None or len(pair.old) != 1 or len(pair.new) != 1:
        return None
    return tuple(edit for edit in finding.change.words if edit.op != without)


def _cells(clauses: Sequence[Clause], words: tuple[Edit, ...] | None, key: str | None) -> Iterator[dict[str, Any]]:
    for clause in clauses:
        heading = clause.kind in ("heading", "title")
        yield {
            "anchor": f"{key}-{clause.id}" if key and heading else None,
            "line": clause.first_line,
            "label": clause.label,
            "words": words or (Edit("=", clause.text),),
            "heading": heading,
            "lang": HTML_LANGUAGE[clause.language],
        }
