"""A change to the duties of law that stand beside its verdict and never change it. Sources stand in `packs/law`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal, get_args

from policydiff.changes.change import Change
from policydiff.clauses.clause import Language, Policy
from policydiff.facts.fact import Fact
from policydiff.judgement.finding import Duty
from policydiff.judgement.wordings import fact_phrases, say, weighed
from policydiff.kept import compiled
from policydiff.packs import load_table

Law = Literal["cn", "eu", "none"]
LAWS: tuple[Law, ...] = get_args(Law)


def law_of(policy: Policy) -> Law:
    """The law that a policy's language suggests: Chinese law where it is written in Chinese, too."""
    return "cn" if "zh" in policy.languages else "eu"


def duties_of(change: Change, law: Law, language: Language) -> tuple[Duty, ...]:
    """The duties that the facts of a change bring about, each with the facts that do."""
    if law == "none" or not change.facts:
        return ()
    text = "\n".join(clause.text for clause in (*change.pair.old, *change.pair.new))
    found = ((rule, tuple(_concerned(rule, change.facts, text))) for rule in load_table("law", law)["rule"])
    return tuple(
        Duty(
            rule=rule["id"],
            duty=rule["duty"][language],
            article=rule["article"][language],
            because=say(language, "joint").join(fact_phrases(weighed(facts), language)),
        )
        for rule, facts in found
        if facts
    )


def _concerned(rule: dict[str, Any], facts: Sequence[Fact], text: str) -> Iterator[Fact]:
    """The facts of a change that a rule speaks of; `text` is the clause in both versions."""
    if "words" in rule and not _pattern(rule["words"]).search(text):
        return
    topics, kinds, ops = (rule.get(key, "").split() for key in ("topics", "kinds", "ops"))
    other = rule.get("not_kinds", "").split()
    for fact in facts:
        if fact.topic in topics and fact.op in ops and fact.kind not in other and (not kinds or fact.kind in kinds):
            yield fact


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return compiled(words, re.IGNORECASE)
