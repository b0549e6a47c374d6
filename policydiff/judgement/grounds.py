"""`Grounds`: what a judgement rests on beside the change itself."""

from typing import NamedTuple

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.judgement.duties import Law
from policydiff.promise.compare import PromiseChange
from policydiff.promise.promise import DEFAULT_DEFINITION, Definition, Promise

LONGEST_TITLE = 40
NO_PROMISE = Promise()


class Grounds(NamedTuple):
    """The definition in force, what both versions promise, and the language that the reader wants."""

    language: Language
    policy: Policy
    """The old version, where the definition stands."""
    definition: Definition = DEFAULT_DEFINITION
    promise: Promise = NO_PROMISE
    new_promise: Promise = NO_PROMISE
    promise_changes: tuple[PromiseChange, ...] = ()
    law: Law = "none"
    """Whose duties stand beside the verdicts."""

    def definition_place(self) -> str:
        """The heading over the definition, as it stands: '七、本政策如何更新'; '' where there is none."""
        clause = self.definition.clause
        return "" if clause is None else heading_over(clause, self.policy)


def heading_over(clause: Clause, policy: Policy) -> str:
    """Label and title of the nearest heading at or above a clause; '' where there is none."""
    chain = (clause, *(policy.ancestors(clause) if clause.id in policy.by_id else ()))
    above = next((c for c in chain if c.kind == "heading"), None) or next((c for c in chain if c.title), None)
    if above is None:
        return ""
    title = (above.title or above.text).strip(" *#_:：")
    title = title if len(title) <= LONGEST_TITLE else title[:LONGEST_TITLE].rstrip() + "…"
    label = above.label or ""
    return f"{label}{'' if label.endswith(('、', ')')) else ' '}{title}".strip()
