"""One change as a card of the page, and as a line of its summary."""

from typing import Any

from policydiff.comparison import Comparison
from policydiff.facts.fact import Fact
from policydiff.judgement.finding import Finding
from policydiff.judgement.wordings import kind_told
from policydiff.reports import parts
from policydiff.reports.html.redline import redline
from policydiff.reports.places import where
from policydiff.reports.terminal import shorten
from policydiff.reports.words import sentences

HTML_LANGUAGE = {"zh": "zh-CN", "en": "en"}
SIGN = {"+": "gained", "-": "lost", "~": "replaced"}
MOST_FACTS = 8
"""Facts in sight; the others are there to be opened."""
_BRIEF_FACTS = 2
_BRIEF_COLUMNS = 72


def card(finding: Finding, comparison: Comparison, anchors: dict[str, str], words: parts.Words) -> dict[str, Any]:
    """Everything that the page says of one change."""
    change, say = finding.change, sentences("page", words.language)
    clauses = change.pair.new or change.pair.old
    place, lines = parts.place_of(comparison, finding, words), where(change.pair, say)
    severity = words.name("severity", str(finding.severity))
    facts = [_fact(fact, words) for fact in parts.facts_of(finding, MOST_FACTS)]
    return {
        "id": finding.id,
        "anchor": anchors[finding.id],
        "severity": str(finding.severity),
        "severity_name": severity,
        "kind": change.kind,
        "kind_name": words.name("change_kind", change.kind),
        "topics": list(change.topics),
        "topic_names": [words.name("topic", topic) for topic in change.topics],
        "item": words.say("item", item=parts.bare(finding.item)) if finding.item else "",
        "languages": sorted({clause.language for clause in clauses}),
        "lang": HTML_LANGUAGE[clauses[0].language],
        "path": place,
        "where": lines,
        "reason": finding.reason,
        "needs_review": finding.needs_review,
        "facts": facts[:MOST_FACTS],
        "more_facts": facts[MOST_FACTS:],
        "note": parts.note_of(finding, words),
        "lines": redline(finding),
        "duties": [say["duty"].format(duty=duty.duty, article=duty.article) for duty in finding.duties],
        "decision": parts.decision_of(finding, words),
        "citation": say["citation"].format(
            policy=comparison.policy, path=place, where=lines, id=finding.id, severity=severity, reason=finding.reason
        ),
    }


def brief(finding: Finding, comparison: Comparison, anchors: dict[str, str], words: parts.Words) -> dict[str, Any]:
    """One change in a line: its id, where it stands, the first of its facts."""
    told = [parts.fact_words(fact, words) for fact in parts.facts_of(finding, _BRIEF_FACTS)[:_BRIEF_FACTS]]
    colon = words.say("colon")
    facts = [f"{sign} {kind}{colon}{shorten(value, _BRIEF_COLUMNS)}" for sign, kind, value in told]
    rest = len(finding.change.facts) - len(facts)
    return {
        "id": finding.id,
        "anchor": anchors[finding.id],
        "lang": HTML_LANGUAGE[parts.clause_of(finding).language],
        "path": parts.place_of(comparison, finding, words),
        "facts": facts or [parts.note_of(finding, words) or words.name("change_kind", finding.change.kind)],
        "more": words.say("more_facts", count=rest) if rest else "",
    }


def _fact(fact: Fact, words: parts.Words) -> dict[str, str | None]:
    sign = sentences("page", words.language)[SIGN[fact.op]]
    return {
        "op": fact.op,
        "sign": sign,
        "kind": words.name("fact_kind", kind_told(fact)),
        "old": fact.old,
        "new": fact.new,
    }
