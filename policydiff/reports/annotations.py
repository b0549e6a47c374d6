"""The check as GitHub Actions annotations: one workflow command a line (docs.github.com, 'Workflow commands')."""

from collections.abc import Iterator

from policydiff.judgement.finding import Severity
from policydiff.reports.check import Sentences, sentences_for
from policydiff.reports.options import ReportOptions
from policydiff.requirements.report import CheckReport
from policydiff.requirements.subject import Subject


def report_annotations(report: CheckReport, options: ReportOptions) -> str:
    """An error for what is missing, a warning for a major change, a notice for a minor one."""
    sentences = sentences_for(report, options.language)
    return "\n".join(_commands(report, sentences))


def _commands(report: CheckReport, sentences: Sentences) -> Iterator[str]:
    for lack in report.missing:
        words = f"{sentences.missing(lack)}\n{sentences.say('remedy')}{sentences.say('colon')}{sentences.remedy(lack)}"
        yield _command("error", lack.file or lack.policy, lack.line, f"policydiff: {lack.requirement}", words)
    for subject in report.subjects:
        yield from _changes(subject, sentences)
    for line in sentences.stale(report):
        yield _command("warning", "", None, "policydiff: decision", line)


def _changes(subject: Subject, sentences: Sentences) -> Iterator[str]:
    comparison = subject.comparison
    for finding in comparison.findings if comparison else ():
        if comparison is None or finding.decided <= Severity.EDITORIAL:
            continue
        level = "warning" if finding.decided is Severity.MAJOR else "notice"
        new = finding.change.pair.new
        words = "\n".join(
            filter(None, [sentences.place(comparison, finding), finding.reason, sentences.decision(finding)])
        )
        title = f"policydiff: {sentences.verdict(finding.decided)}"
        yield _command(level, subject.policy, new[0].first_line if new else None, title, words)


def _command(level: str, path: str, line: int | None, title: str, message: str) -> str:
    properties = {"file": path, "line": str(line) if path and line else "", "title": title}
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
