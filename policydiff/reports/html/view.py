"""A comparison as the page shows it: names and sentences filled in, nothing computed about the policy."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from policydiff.clauses.clause import Clause, Language
from policydiff.comparison import Comparison, Version
from policydiff.facts.fact import Fact
from policydiff.judgement.finding import Finding
from policydiff.reports.html.text import text_runs
from policydiff.reports.html.tree import outline_nodes
from policydiff.reports.places import path_of, where
from policydiff.reports.words import name_of, sentences, show_date

SIGN = {"+": "gained", "-": "lost", "~": "replaced"}


def comparison_view(comparison: Comparison, key: str, language: Language) -> dict[str, Any]:
    """Everything that the template needs of one comparison; `key` makes its anchors unique in the page."""
    anchors = {finding.id: f"{key}-{finding.id}" if key != "p1" else finding.id for finding in comparison.findings}
    findings = sorted(comparison.findings, key=lambda finding: -finding.severity)
    return {
        "key": key,
        "policy": comparison.policy,
        "verdict": str(comparison.verdict),
        "sentence": _verdict_sentence(comparison, language),
        "alert": "",
        "counts": _counts(comparison, language),
        "sides": [_side(comparison.old, "old", language), _side(comparison.new, "new", language)],
        "definition": _definition(comparison, anchors, language),
        "promise": _promise(comparison, language),
        "warnings": [*comparison.definition.warnings, *comparison.warnings],
        "changes": [_change(finding, comparison, anchors, language) for finding in findings],
        "outline": outline_nodes(comparison, anchors, language),
        "text": text_runs(comparison, anchors, language),
    }


def _verdict_sentence(comparison: Comparison, language: Language) -> str:
    count = sum(finding.severity == comparison.verdict for finding in comparison.findings)
    return sentences("page", language)[f"verdict_{comparison.verdict}"].format(count=count)


def _counts(comparison: Comparison, language: Language) -> list[dict[str, str]]:
    found = Counter(str(finding.severity) for finding in comparison.findings)
    say = sentences("page", language)
    return [
        {"severity": severity, "words": say[f"count_{severity}"].format(count=found[severity])}
        for severity in ("major", "minor", "editorial")
        if found[severity]
    ]


def _side(version: Version, name: str, language: Language) -> dict[str, Any]:
    say = sentences("page", language)
    dates = [
        say[key].format(date=show_date(day, language))
        for key, day in (("updated", version.updated), ("effective", version.effective))
        if day
    ]
    return {"name": say[name], "source": version.source, "commit": version.commit, "dates": ", ".join(dates)}


def _definition(comparison: Comparison, anchors: dict[str, str], language: Language) -> dict[str, Any]:
    definition, say = comparison.definition, sentences("page", language)
    place = say["where"].format(line=definition.clause.first_line) if definition.clause else ""
    source = say[f"source_{definition.source}"].format(where=place)
    if definition.open_ended:
        source += "。" + say["open_ended"] if language == "zh" else ". " + say["open_ended"]
    items = [
        {
            "label": item.label,
            "text": item.text,
            "lang": definition.clause.language if definition.clause else "zh",
            "hits": [{"id": f.id, "anchor": anchors[f.id]} for f in comparison.findings if f.item == item.label],
        }
        for item in definition.items
    ]
    return {"source": source, "items": items}


def _promise(comparison: Comparison, language: Language) -> list[str]:
    promise, say = comparison.promise, sentences("page", language)
    joint = "、" if language == "zh" else ", "
    channels = joint.join(name_of("channel", channel, language) for channel in promise.channels)
    lines = [say["channels"].format(channels=channels) if channels else say["no_channels"]]
    if promise.lead_time:
        lines.append(say["lead_time"].format(text=promise.lead_time.text))
    lines.append(say["consent"].format(consent=name_of("consent", promise.consent, language)))
    return lines


def _change(finding: Finding, comparison: Comparison, anchors: dict[str, str], language: Language) -> dict[str, Any]:
    change, say = finding.change, sentences("page", language)
    severity = name_of("severity", str(finding.severity), language)
    clauses = change.pair.new or change.pair.old
    path, lines = path_of(clauses[0]), where(change.pair, say)
    return {
        "id": finding.id,
        "anchor": anchors[finding.id],
        "severity": str(finding.severity),
        "severity_name": severity,
        "kind": change.kind,
        "kind_name": name_of("change_kind", change.kind, language),
        "topics": list(change.topics),
        "topic_names": " · ".join(name_of("topic", topic, language) for topic in change.topics),
        "languages": sorted({clause.language for clause in clauses}),
        "lang": _html_language(clauses),
        "path": path,
        "where": lines,
        "reason": finding.reason,
        "needs_review": finding.needs_review,
        "facts": [_fact(fact, language) for fact in change.facts],
        "words": list(change.words),
        "old_words": [edit for edit in change.words if edit.op != "+"],
        "new_words": [edit for edit in change.words if edit.op != "-"],
        "duties": [f"{duty.duty}({duty.article})" if language == "zh" else f"{duty.duty} ({duty.article})"
                   for duty in finding.duties],
        "decision": _decision(finding, language),
        "citation": say["citation"].format(policy=comparison.policy, path=path, where=lines, id=finding.id,
                                           severity=severity, reason=finding.reason),
    }  # fmt: skip


def _decision(finding: Finding, language: Language) -> str:
    decision = finding.decision
    if decision is None:
        return ""
    severity = name_of("severity", str(decision.severity), language)
    return sentences("page", language)["decision"].format(severity=severity, by=decision.by, because=decision.because)


def _fact(fact: Fact, language: Language) -> dict[str, str | None]:
    sign = sentences("page", language)[SIGN[fact.op]]
    return {"sign": sign, "kind": name_of("fact_kind", fact.kind, language), "old": fact.old, "new": fact.new}


def _html_language(clauses: Sequence[Clause]) -> str:
    return "zh-CN" if clauses[0].language == "zh" else "en"
