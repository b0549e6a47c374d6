"""The check as SARIF 2.1.0 (OASIS standard, 27 March 2020), for code scanning."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from policydiff import __version__
from policydiff.clauses.clause import Clause
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.packs import load_table
from policydiff.reports.check import Sentences, sentences_for
from policydiff.reports.options import ReportOptions
from policydiff.requirements.report import CheckReport
from policydiff.requirements.subject import Missing

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.MAJOR: "warning", Severity.MINOR: "note"}


def report_sarif(report: CheckReport, options: ReportOptions) -> str:
    """One run: an error for what is missing, a warning for a major change, a note for a minor one."""
    sentences = sentences_for(report, options.language)
    results = [*_lacks(report, sentences), *_changes(report, sentences)]
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(results, sentences)]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def _run(results: list[dict[str, Any]], sentences: Sentences) -> dict[str, Any]:
    used = dict.fromkeys(result["ruleId"] for result in results)
    driver = {
        "name": "policydiff",
        "semanticVersion": __version__,
        "rules": [_rule(name, sentences) for name in used],
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The top of the repository."}}},
        "results": results,
    }


def _rule(name: str, sentences: Sentences) -> dict[str, Any]:
    words = str(load_table(sentences.words.language, "check")["rule"][name.partition("/")[2]])
    return {"id": name, "shortDescription": {"text": words}, "fullDescription": {"text": words}}


def _lacks(report: CheckReport, sentences: Sentences) -> Iterator[dict[str, Any]]:
    for lack in report.missing:
        text = f"{sentences.missing(lack)} {sentences.say('remedy')}{sentences.say('colon')}{sentences.remedy(lack)}"
        yield {
            "ruleId": f"missing/{lack.requirement}",
            "level": "error",
            "message": {"text": text},
            "locations": [_location(lack.file or lack.policy or "policydiff.toml", lack.line)],
            "partialFingerprints": {"policydiff/v1": _fingerprint(lack)},
        }


def _fingerprint(lack: Missing) -> str:
    return f"{lack.requirement} {lack.policy} {lack.message} {lack.values.get('change') or lack.values.get('commit') or ''}"


def _changes(report: CheckReport, sentences: Sentences) -> Iterator[dict[str, Any]]:
    for subject in report.subjects:
        if subject.comparison is None:
            continue
        for finding in subject.comparison.findings:
            if finding.severity in _LEVELS or finding.decided in _LEVELS:
                yield _change(subject.comparison, finding, sentences)


def _change(comparison: Comparison, finding: Finding, sentences: Sentences) -> dict[str, Any]:
    """A finding; one that a person decided to be editorial stays in the log, suppressed with the reason."""
    words = [sentences.place(comparison, finding), finding.reason, sentences.decision(finding)]
    severity = finding.decided if finding.decided in _LEVELS else finding.severity
    result: dict[str, Any] = {
        "ruleId": f"change/{severity}",
        "level": _LEVELS[severity],
        "message": {"text": "\n".join(filter(None, words))},
        "locations": [_location(comparison.policy, *_lines(finding.change.pair.new))],
        "partialFingerprints": {"policydiff/v1": f"{comparison.policy} {finding.fingerprint}"},
    }
    if finding.decision and finding.decided not in _LEVELS:
        result["suppressions"] = [{"kind": "external", "justification": finding.decision.because}]
    return result


def _lines(clauses: tuple[Clause, ...]) -> tuple[int, int] | tuple[()]:
    return (clauses[0].first_line, max(clause.last_line for clause in clauses)) if clauses else ()


def _location(path: str, first: int | None = None, last: int | None = None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(path), "uriBaseId": "SRCROOT"}}
    if first:
        place["region"] = {"startLine": first, "endLine": max(first, last or first)}
    return {"physicalLocation": place}
