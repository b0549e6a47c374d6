"""Changes that are the parts of one entry: an SDK's name and its fields come and go together and are told together."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Clause
from policydiff.judgement.finding import Finding
from policydiff.pairs.pair import Pair

LONGEST_NAME = 60


class Told(NamedTuple):
    """A change to be told, and the ids of the changes of the report that it holds."""

    finding: Finding
    ids: tuple[str, ...]


def entries(findings: Sequence[Finding]) -> list[Told]:
    """The changes in order, those of one entry put together."""
    groups: list[list[Finding]] = []
    for finding in findings:
        if groups and _belongs(finding, groups[-1]):
            groups[-1].append(finding)
        else:
            groups.append([finding])
    return [Told(_together(group) if len(group) > 1 else group[0], tuple(f.id for f in group)) for group in groups]


def _belongs(finding: Finding, group: Sequence[Finding]) -> bool:
    """Whether a field came or went with the name or field right above it."""
    last, clauses = group[-1], _clauses(finding)
    if finding.change.kind not in ("added", "removed") or last.change.kind != finding.change.kind:
        return False
    first, above = _clauses(group[0])[0], _clauses(last)[-1]
    head = first.kind == "field" or len(first.text) <= LONGEST_NAME
    near = clauses[0].parent in (first.id, first.parent) and clauses[0].first_line - above.last_line <= 2
    return head and near and clauses[0].kind == "field"


def _together(group: Sequence[Finding]) -> Finding:
    """One finding in place of several."""
    first = group[0].change
    clauses = tuple(chain.from_iterable(_clauses(finding) for finding in group))
    pair = Pair(old=() if first.pair.new else clauses, new=clauses if first.pair.new else (), matched_by="unmatched")
    change = first._replace(
        pair=pair,
        words=(Edit("+" if first.pair.new else "-", " ".join(clause.text for clause in clauses)),),
        facts=tuple(chain.from_iterable(finding.change.facts for finding in group)),
        topics=tuple(dict.fromkeys(chain.from_iterable(finding.change.topics for finding in group))),
    )
    return group[0]._replace(change=change)


def _clauses(finding: Finding) -> tuple[Clause, ...]:
    return finding.change.pair.new or finding.change.pair.old
