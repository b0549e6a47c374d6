"""What a reader must know before he reads the findings: that the edit changes the very rules by which it is judged."""

from collections.abc import Iterator, Sequence

from policydiff.caveat import Caveat, caveat
from policydiff.changes.change import Change
from policydiff.judgement.finding import Finding
from policydiff.judgement.grounds import Grounds
from policydiff.promise.compare import PromiseChange

DEFINING = {"definition", "definition item", "definition topic", "item wording", "open list"}


def caveats_of(findings: Sequence[Finding], grounds: Grounds) -> Iterator[Caveat]:
    """Grave caveats where the new version narrows the definition in force, or weakens what was promised."""
    weakened = [change for change in grounds.promise_changes if change.direction == "weakened"]
    for key, own in (("definition_narrowed", True), ("promise_weakened", False)):
        concerned = [change for change in weakened if (change.kind in DEFINING) is own]
        if concerned:
            ids = [finding.id for finding in findings if any(is_about(change, finding.change) for change in concerned)]
            yield caveat(key, grave=True, changes=", ".join(ids) or "–")


def is_about(promised: PromiseChange, change: Change) -> bool:
    """Whether a change of the text makes this change of the promise."""
    old, new = ({c.id for c in side} for side in (change.pair.old, change.pair.new))
    return any(c.id in old for c in promised.old_clauses) or any(c.id in new for c in promised.new_clauses)
