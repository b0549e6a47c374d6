"""The report contract: `policydiff-report/1` and `policydiff-outline/1` as plain JSON objects."""

import json
from collections.abc import Sequence
from typing import Any

from policydiff import __version__
from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.comparison import Comparison, Version
from policydiff.judgement.finding import Decision, Finding
from policydiff.promise.promise import Definition, Promise
from policydiff.reports.options import ReportOptions


def report(comparisons: Sequence[Comparison], options: ReportOptions) -> str:
    """The report as JSON; how it looks has no part in it. Warnings are in English, as the contract has them."""
    return format_json(comparisons, options.language or "en")


def format_json(comparisons: Sequence[Comparison], language: Language = "en") -> str:
    """The report of some comparisons as one JSON object."""
    report = {
        "schema": "policydiff-report/1",
        "generator": f"policydiff {__version__}",
        "comparisons": [comparison_object(comparison, language) for comparison in comparisons],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def comparison_object(comparison: Comparison, language: Language = "en") -> dict[str, Any]:
    """One comparison in the contract's form."""
    return {
        "policy": comparison.policy,
        "old": version_object(comparison.old),
        "new": version_object(comparison.new),
        "definition": definition_object(comparison.definition, language),
        "promise": promise_object(comparison.promise),
        "verdict": str(comparison.verdict),
        "changes": [finding_object(finding) for finding in comparison.findings],
        "warnings": [warning.say(language) for warning in comparison.warnings],
    }


def version_object(version: Version) -> dict[str, Any]:
    """Where one side came from and what it says of itself."""
    return {
        "source": version.source,
        "commit": version.commit,
        "language": "+".join(version.policy.languages),
        "updated": version.updated.isoformat() if version.updated else None,
        "effective": version.effective.isoformat() if version.effective else None,
    }


def clause_object(clause: Clause) -> dict[str, Any]:
    """A clause in the contract's form."""
    return {
        "id": clause.id,
        "label": clause.label,
        "path": list(clause.path),
        "title": clause.title,
        "text": clause.text,
        "first_line": clause.first_line,
        "last_line": clause.last_line,
        "language": clause.language,
    }


def definition_object(definition: Definition, language: Language = "en") -> dict[str, Any]:
    """The definition in force."""
    return {
        "source": definition.source,
        "open_ended": definition.open_ended,
        "clause": clause_object(definition.clause) if definition.clause else None,
        "items": [{"label": i.label, "text": i.text, "topics": list(i.topics)} for i in definition.items],
        "topics": list(definition.topics),
        "warnings": [warning.say(language) for warning in definition.warnings],
    }


def promise_object(promise: Promise) -> dict[str, Any]:
    """What is promised for a major change."""
    lead = promise.lead_time
    return {
        "channels": list(promise.channels),
        "lead_time": {"text": lead.text, "days": lead.days} if lead else None,
        "consent": promise.consent,
        "clauses": [clause_object(clause) for clause in promise.clauses],
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """One change, judged."""
    change = finding.change
    return {
        "id": finding.id,
        "kind": change.kind,
        "severity": str(finding.severity),
        "topics": list(change.topics),
        "item": finding.item,
        "old": [clause_object(clause) for clause in change.pair.old],
        "new": [clause_object(clause) for clause in change.pair.new],
        "facts": [
            {
                "op": f.op,
                "kind": f.kind,
                "old": f.old,
                "new": f.new,
                "topic": f.topic,
                "old_place": list(f.old_place) if f.old_place else None,
                "new_place": list(f.new_place) if f.new_place else None,
            }
            for f in change.facts
        ],
        "words": [list(edit) for edit in change.words],
        "reason": finding.reason,
        "needs_review": finding.needs_review,
        "matched_by": change.pair.matched_by,
        "fingerprint": finding.fingerprint,
        "duties": [
            {"rule": d.rule, "duty": d.duty, "article": d.article, "because": d.because} for d in finding.duties
        ],
        "decision": decision_object(finding.decision) if finding.decision else None,
    }


def decision_object(decision: Decision) -> dict[str, Any]:
    """What a person decided about a change."""
    return {
        "severity": str(decision.severity),
        "because": decision.because,
        "by": decision.by,
        "decided": decision.decided.isoformat(),
        "until": decision.until.isoformat() if decision.until else None,
    }


def format_outline_json(policy: Policy, definition: Definition, promise: Promise) -> str:
    """The clause tree of one text, with its definition and promise."""
    outline = {
        "schema": "policydiff-outline/1",
        "generator": f"policydiff {__version__}",
        "clauses": [{**clause_object(c), "parent": c.parent, "kind": c.kind} for c in policy.clauses],
        "definition": definition_object(definition),
        "promise": promise_object(promise),
    }
    return json.dumps(outline, ensure_ascii=False, indent=1)
