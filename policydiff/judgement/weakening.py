"""Whether a change takes from what a policy says of its own changes, beyond the promises that are read one by one."""

import re
from functools import cache

from policydiff.changes.change import Change
from policydiff.clauses.clause import Clause, Language
from policydiff.facts.fact import Fact, Place
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table

SENTENCE = compiled(r"[^。！？!?；;\n.]+")


def weakens_its_rules(change: Change) -> bool:
    """A loss in the clause on changes, a 'may' put into it, or a loss in the promise not to reduce people's rights.

    What it gains is no weakening; what is replaced is taken for a loss, for who reads it was promised the old words.
    """
    clauses = {clause.id: clause for clause in (*change.pair.old, *change.pair.new)}
    return any(
        _is_loss(fact) if fact.topic == "change" else fact.op != "+" and _promises_rights(fact, clauses)
        for fact in change.facts
    )


def _is_loss(fact: Fact) -> bool:
    return fact.op != "+" or fact.kind == "modality"


@cache
def _promise(language: Language) -> re.Pattern[str]:
    return compiled(load_table(language, "wording")["rights_promise"])


def _promises_rights(fact: Fact, clauses: dict[str, Clause]) -> bool:
    """Whether the fact stands in 'we will not reduce your rights without your explicit consent'."""
    return any(
        bool(_promise(clauses[place.clause].language).search(_sentence(clauses[place.clause], place)))
        for place in (fact.old_place, fact.new_place)
        if place and place.clause in clauses
    )


def _sentence(clause: Clause, place: Place) -> str:
    found = (m.group() for m in SENTENCE.finditer(clause.text) if m.start() <= place.start < m.end())
    return wording(next(found, "")).normal
