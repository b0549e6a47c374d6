"""The outline beside the changes: headings of the new version, each with the changes that stand under it."""

from typing import Any

from policydiff.clauses.clause import Clause, Policy
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding
from policydiff.reports.html.change import HTML_LANGUAGE
from policydiff.reports.parts import Words
from policydiff.reports.words import sentences

Node = dict[str, Any]
Marks = dict[str | None, list[dict[str, str]]]
REMOVED = "removed"
SHORT = 28
"""Headings up to which an outline stands open; in a longer one, parts without a change are folded."""
MOST_MARKS = 6


def outline_nodes(comparison: Comparison, anchors: dict[str, str], key: str, words: Words) -> list[Node]:
    """Nested headings with marks; changes above the first heading and removed parts have a node of their own."""
    say = sentences("page", words.language)
    marks: Marks = {}
    for finding in comparison.findings:
        mark = {
            "id": finding.id,
            "anchor": anchors[finding.id],
            "severity": str(finding.severity),
            "label": say["mark"].format(id=finding.id, severity=words.name("severity", str(finding.severity))),
        }
        marks.setdefault(_heading_of(finding, comparison), []).append(mark)
    nodes = _nodes(comparison.new.policy, None, marks, key)
    for place, name in ((None, say["no_heading"]), (REMOVED, say["removed_part"])):
        if marks.get(place):
            nodes.append(_node(name, None, "", marks[place], []))
    if sum(map(_size, nodes)) > SHORT:
        _fold(nodes)
    return nodes


def _node(name: str, anchor: str | None, lang: str, marks: list[dict[str, str]], children: list[Node]) -> Node:
    rest = len(marks) - MOST_MARKS
    return {
        "name": name,
        "anchor": anchor,
        "lang": lang,
        "marks": marks[:MOST_MARKS],
        "rest": rest if rest > 0 else 0,
        "children": children,
        "open": True,
    }


def _size(node: Node) -> int:
    return 1 + sum(map(_size, node["children"]))


def _fold(nodes: list[Node]) -> bool:
    """Close the nodes below which nothing changed; whether anything changed here."""
    found = False
    for node in nodes:
        node["open"] = _fold(node["children"])
        found = found or node["open"] or bool(node["marks"])
    return found


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


def _nodes(policy: Policy, parent: Clause | None, marks: Marks, key: str) -> list[Node]:
    nodes: list[Node] = []
    for clause in policy.children(parent):
        children = _nodes(policy, clause, marks, key)
        if clause.kind not in ("heading", "title"):
            nodes += children  # headings below a paragraph that announces them move up to its place
            continue
        name = f"{clause.label or ''} {clause.title or clause.text}".strip()
        found = marks.get(clause.id, [])
        nodes.append(_node(name, f"{key}-{clause.id}", HTML_LANGUAGE[clause.language], found, children))
    return nodes
