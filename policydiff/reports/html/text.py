"""Both versions in full, clause beside clause; runs of unchanged clauses are folded."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from policydiff.clauses.clause import Clause, Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding
from policydiff.pairs.pair import Pair
from policydiff.reports.places import lines_of
from policydiff.reports.words import sentences


def text_runs(comparison: Comparison, anchors: dict[str, str], language: Language) -> list[dict[str, Any]]:
    """Rows of both texts in reading order, grouped into folded runs of unchanged clauses and open runs of changed ones."""
    findings = {id(finding.change.pair): finding for finding in comparison.findings}
    pairs = in_reading_order(comparison.pairs)
    return [
        _run(list(run), changed, findings, anchors, language)
        for changed, run in groupby(pairs, key=lambda pair: id(pair) in findings)
    ]


def in_reading_order(pairs: Sequence[Pair]) -> list[Pair]:
    """The new version's order; what was removed stands after the clause that it followed in the old one."""
    partners = sorted((clause.first_line, pair.new[0].first_line) for pair in pairs if pair.new for clause in pair.old)
    return sorted(pairs, key=lambda pair: _place(pair, partners))


def _place(pair: Pair, partners: Sequence[tuple[int, int]]) -> tuple[int, int, int]:
    if pair.new:
        return (pair.new[0].first_line, 0, 0)
    from bisect import bisect_left

    line = pair.old[0].first_line
    at = bisect_left(partners, (line, 0))
    return (partners[at - 1][1] if at else 0, 1, line)


def _run(
    pairs: list[Pair], changed: bool, findings: dict[int, Finding], anchors: dict[str, str], language: Language
) -> dict[str, Any]:
    rows = [_row(pair, findings.get(id(pair)), anchors) for pair in pairs]
    summary = "" if changed else _summary(pairs, language)
    return {"folded": not changed, "summary": summary, "rows": rows}


def _summary(pairs: list[Pair], language: Language) -> str:
    clauses = [clause for pair in pairs for clause in pair.new]
    say = sentences("page", language)
    return say["folded"].format(count=len(clauses), lines=say["new_lines"].format(lines=lines_of(clauses)))


def _row(pair: Pair, finding: Finding | None, anchors: dict[str, str]) -> dict[str, Any]:
    return {
        "old": list(_cells(pair.old)),
        "new": list(_cells(pair.new)),
        "severity": str(finding.severity) if finding else "",
        "change": {"id": finding.id, "anchor": anchors[finding.id]} if finding else None,
    }


def _cells(clauses: Sequence[Clause]) -> Iterator[dict[str, Any]]:
    for clause in clauses:
        yield {
            "line": clause.first_line,
            "label": clause.label,
            "text": clause.text,
            "heading": clause.kind in ("heading", "title"),
            "lang": "zh-CN" if clause.language == "zh" else "en",
        }
