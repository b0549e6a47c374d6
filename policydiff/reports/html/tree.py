"""The outline beside the changes: headings of the new version, each with the changes that stand under it."""

from typing import Any

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding
from policydiff.reports.words import name_of, sentences

Marks = dict[str | None, list[dict[str, str]]]
REMOVED = "removed"


def outline_nodes(comparison: Comparison, anchors: dict[str, str], language: Language) -> list[dict[str, Any]]:
    """Nested headings with marks; changes above the first heading and removed parts have a node of their own."""
    say = sentences("page", language)
    marks: Marks = {}
    for finding in comparison.findings:
        severity = name_of("severity", str(finding.severity), language)
        mark = {
            "id": finding.id,
            "anchor": anchors[finding.id],
            "severity": str(finding.severity),
            "label": say["mark"].format(id=finding.id, severity=severity),
        }
        marks.setdefault(_heading_of(finding, comparison), []).append(mark)
    nodes = _nodes(comparison.new.policy, None, marks)
    for key, name in ((None, say["no_heading"]), (REMOVED, say["removed_part"])):
        if marks.get(key):
            nodes.append({"name": name, "lang": "", "marks": marks[key], "children": []})
    return nodes


def _heading_of(finding: Finding, comparison: Comparison) -> str | None:
    """The id of the new version's heading under which a change is marked."""
    pair = finding.change.pair
    if pair.new:
        heading = _nearest_heading(pair.new[0], comparison.new.policy)
        return heading.id if heading else None
    heading = _nearest_heading(pair.old[0], comparison.old.policy)
    while heading is not None:
        partner = next((p.new for p in comparison.pairs if heading in p.old and p.new), None)
        if partner:
            return partner[0].id
        above = next(iter(comparison.old.policy.ancestors(heading)), None)
        heading = _nearest_heading(above, comparison.old.policy) if above else None
    return REMOVED


def _nearest_heading(clause: Clause, policy: Policy) -> Clause | None:
    chain = (clause, *policy.ancestors(clause))
    return next((candidate for candidate in chain if candidate.kind in ("heading", "title")), None)


def _nodes(policy: Policy, parent: Clause | None, marks: Marks) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = []
    for clause in policy.children(parent):
        children = _nodes(policy, clause, marks)
        if clause.kind not in ("heading", "title"):
            nodes += children  # headings below a paragraph that announces them move up to its place
            continue
        name = f"{clause.label or ''} {clause.title or clause.text}".strip()
        lang = "zh-CN" if clause.language == "zh" else "en"
        nodes.append({"name": name, "lang": lang, "marks": marks.get(clause.id, []), "children": children})
    return nodes
