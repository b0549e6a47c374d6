"""A finding's reason: one plain sentence that can be quoted."""

from policydiff.changes.change import Change
from policydiff.clauses.clause import Language
from policydiff.judgement.finding import Severity
from policydiff.promise.compare import PromiseChange
from policydiff.promise.promise import Definition


def reason_of(
    change: Change,
    severity: Severity,
    item: str | None,
    definition: Definition,
    promised: tuple[PromiseChange, ...],
    language: Language,
) -> str:
    """Which facts changed, which item of the definition makes that major, or why it is not."""
    if severity is Severity.EDITORIAL:
        return "未新增或变更任何事实,仅调整措辞。" if language == "zh" else "No fact changed; only the wording did."
    return "; ".join(map(str, change.facts[:3]))
