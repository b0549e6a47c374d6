"""The check for people and machines: text, Markdown, JSON, and the short form in which a hook refuses a commit."""

import json
import shlex
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from policydiff import __version__
from policydiff.caveat import Caveat
from policydiff.clauses.clause import Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.packs import load_table
from policydiff.reports import parts
from policydiff.reports.options import ReportOptions
from policydiff.reports.terminal import clean, shorten
from policydiff.requirements.report import CheckReport
from policydiff.requirements.subject import Missing, Subject

MOST_LINES = 20
"""Of a refusal."""
_WIDTH = 110
_MOST_MISSING = 5


class Sentences:
    """The check's sentences in one language, with their gaps filled from the report."""

    def __init__(self, language: Language) -> None:
        """`packs/<language>/check.toml`."""
        self.words = parts.Words(language)
        self.tables = load_table(language, "check")

    def say(self, key: str, **values: object) -> str:
        """A sentence of the frame."""
        return clean(str(self.tables["say"][key]).format(**values))

    def missing(self, lack: Missing) -> str:
        """What is missing, in a sentence."""
        place = f"{lack.file}:{lack.line or 1}: " if lack.file else ""
        return clean(place + str(self.tables["missing"][lack.message]).format(**self._values(lack)))

    def remedy(self, lack: Missing) -> str:
        """What supplies it: a command, or what to write and then a command."""
        quoted = {k: shlex.quote(v) if k == "twin" and isinstance(v, str) else v for k, v in self._values(lack).items()}
        return clean(str(self.tables["remedy"][lack.message]).format(**quoted))

    def _values(self, lack: Missing) -> dict[str, object]:
        named = {k: self.words.name(k, str(v)) for k, v in lack.values.items() if k in ("channel", "language")}
        told = {k: v.say(self.words.language) for k, v in lack.values.items() if isinstance(v, Caveat)}
        return {"path": shlex.quote(lack.policy or "policydiff.toml"), **lack.values, **named, **told}

    def verdict(self, severity: Severity) -> str:
        """What the reader calls a verdict."""
        return self.say(f"verdict_{severity}")

    def headline(self, subject: Subject) -> str:
        """A policy with its verdict, a decision's beside the tool's."""
        status = f" ({self.say(subject.status)})" if subject.status in ("added", "removed") else ""
        tool, held = self.verdict(subject.verdict), self.verdict(subject.decided)
        return clean(f"{subject.policy}{status}{self.say('colon')}{tool if tool == held else f'{tool} → {held}'}")

    def place(self, comparison: Comparison, finding: Finding) -> str:
        """Where a finding is, and the item of the definition that it hits."""
        review = "? " if finding.needs_review else ""
        item = f" · {self.say('item', item=parts.bare(finding.item))}" if finding.item else ""
        where = parts.place_of(comparison, finding, self.words).rstrip(":：")
        return clean(f"{finding.id} {review}{where} ({parts.lines_moved(finding, self.words)}){item}")

    def decision(self, finding: Finding) -> str | None:
        """Who decided what about a finding, and why."""
        made = finding.decision
        if made is None:
            return None
        named = {"severity": self.verdict(made.severity), "tool": self.verdict(finding.severity)}
        return self.say("decided", **named, by=made.by, because=made.because)

    def stale(self, report: CheckReport) -> Iterator[str]:
        """The decisions that have no effect any more."""
        for old in report.stale:
            about, until = old.decision.about or old.decision.fingerprint, old.decision.until
            key = "stale_expired" if old.expired else "stale_unmatched"
            yield self.say(key, path=old.policy, about=about, until=until)


def sentences_for(report: CheckReport, language: Language | None) -> Sentences:
    """The sentences in the language asked for, else in the first policy's."""
    compared = [subject.comparison for subject in report.subjects if subject.comparison]
    first: Language = compared[0].old.policy.languages[0] if compared else "en"
    return Sentences(language or first)


def report_text(report: CheckReport, options: ReportOptions) -> str:
    """The check for a terminal."""
    sentences = sentences_for(report, options.language)
    return "\n".join(_text(report, sentences))


def _text(report: CheckReport, sentences: Sentences) -> Iterator[str]:
    for subject in report.subjects:
        yield sentences.headline(subject)
        yield from _graver(subject, sentences)
        yield from _lacks([lack for lack in report.missing if lack.policy == subject.policy], sentences)
    yield from _lacks([lack for lack in report.missing if not lack.policy], sentences)
    yield from (f"{sentences.say('warning')}{sentences.say('colon')}{line}" for line in sentences.stale(report))
    if not report.subjects and report.passed:
        yield sentences.say("untouched", old=report.old[:12], new=report.new[:12])
    else:
        yield sentences.say("passed") if report.passed else sentences.say("failed", count=len(report.missing))


def _graver(subject: Subject, sentences: Sentences) -> Iterator[str]:
    """The findings above editorial, and those that a person decided on."""
    comparison = subject.comparison
    if comparison is None or subject.status == "removed":
        return
    for finding in comparison.findings:
        if finding.severity > Severity.EDITORIAL or finding.decision:
            yield f"  {sentences.place(comparison, finding)}"
            yield f"     {clean(finding.reason)}"
            if decision := sentences.decision(finding):
                yield f"     {decision}"
    for warning in parts.warnings_of(comparison, sentences.words):
        yield f"  {sentences.say('warning')}{sentences.say('colon')}{clean(warning)}"


def _lacks(lacks: Sequence[Missing], sentences: Sentences) -> Iterator[str]:
    for lack in lacks:
        yield f"  {sentences.say('missing')}{sentences.say('colon')}{sentences.missing(lack)}"
        yield f"    {sentences.say('remedy')}{sentences.say('colon')}{sentences.remedy(lack)}"


def refusal(report: CheckReport, what: Literal["commit", "push"], *, regardless: bool = True) -> str:
    """Why a hook refuses, in at most twenty lines: the changes, what is missing, what supplies it, the way past."""
    sentences = sentences_for(report, None)
    shown = report.missing[:_MOST_MISSING]
    lacks = list(_lacks(shown, sentences))
    if len(shown) < len(report.missing):
        count = len(report.missing) - len(shown)
        lacks.append(f"  {sentences.say('more', count=count, command=f'policydiff check {_ends(report)}')}")
    changes = _changes(report, sentences, MOST_LINES - 2 - len(lacks))
    end = sentences.say("regardless", what=what) if regardless else sentences.say("server")
    head = sentences.say("refused", what=sentences.say(what), count=len(report.missing))
    return "\n".join([head, *changes, *lacks, end])


def _changes(report: CheckReport, sentences: Sentences, room: int) -> list[str]:
    """The policies that lack something with their graver changes, worst first, as many as fit."""
    lacking = {lack.policy for lack in report.missing}
    subjects = sorted((s for s in report.subjects if s.policy in lacking), key=lambda s: -s.decided)
    lines = [line for subject in subjects for line in _told(subject, sentences)]
    if len(lines) <= room:
        return lines
    more = sentences.say("more", count=len(lines) - room + 1, command=f"policydiff diff {_ends(report)}")
    return [*lines[: room - 1], f"  {more}"]


def _told(subject: Subject, sentences: Sentences) -> Iterator[str]:
    """A policy and its graver changes, each with its reason."""
    yield shorten(sentences.headline(subject), _WIDTH)
    comparison = subject.comparison
    findings = comparison.findings if comparison and subject.status != "removed" else ()
    for finding in sorted(findings, key=lambda f: -f.decided):
        if comparison and finding.decided > Severity.EDITORIAL:
            yield f"  {shorten(sentences.place(comparison, finding), _WIDTH)}"
            if finding.reason:
                yield f"     {shorten(finding.reason, _WIDTH)}"


def _ends(report: CheckReport) -> str:
    return "--staged" if report.new == "STAGED" else f"{report.old[:12]}..{report.new[:12]}"


def report_markdown(report: CheckReport, options: ReportOptions) -> str:
    """The check as a comment on a pull request: what is missing first, then the changes."""
    from policydiff.reports import markdown

    sentences = sentences_for(report, options.language)
    comparisons = [subject.comparison for subject in report.subjects if subject.comparison]
    rest = markdown.report(comparisons, options) if comparisons else ""
    return "\n".join([*_markdown(report, sentences), "", rest]).strip("\n")


def _markdown(report: CheckReport, sentences: Sentences) -> Iterator[str]:
    from policydiff.reports.markdown import escape

    if report.passed:
        none = not report.subjects
        words = sentences.say("untouched", old=report.old, new=report.new) if none else sentences.say("passed")
        yield f"✅ {escape(words)}"
    else:
        yield f"### ❌ {sentences.say('failed', count=len(report.missing))}"
        yield ""
        for lack in report.missing:
            yield f"- **{escape(lack.policy or 'policydiff.toml')}** {escape(sentences.missing(lack))}"
            yield f"  {sentences.say('remedy')}{sentences.say('colon')}`{sentences.remedy(lack).replace('`', '')}`"
    for line in sentences.stale(report):
        yield f"- ⚠️ {escape(line)}"


def report_json(report: CheckReport, options: ReportOptions) -> str:
    """The check as one JSON object, `policydiff-check/1`."""
    sentences = sentences_for(report, options.language)
    return json.dumps(
        {
            "schema": "policydiff-check/1",
            "generator": f"policydiff {__version__}",
            "old": report.old,
            "new": report.new,
            "passed": report.passed,
            "verdict": str(report.verdict),
            "policies": [_subject_object(subject) for subject in report.subjects],
            "missing": [_missing_object(lack, sentences) for lack in report.missing],
            "stale_decisions": [
                {
                    "policy": s.policy,
                    "fingerprint": s.decision.fingerprint,
                    "why": "expired" if s.expired else "unmatched",
                }
                for s in report.stale
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _subject_object(subject: Subject) -> dict[str, Any]:
    from policydiff.reports.json import comparison_object

    return {
        "policy": subject.policy,
        "status": subject.status,
        "verdict": str(subject.verdict),
        "decided": str(subject.decided),
        "fault": subject.fault,
        "comparison": comparison_object(subject.comparison) if subject.comparison else None,
    }


def _missing_object(lack: Missing, sentences: Sentences) -> dict[str, Any]:
    return {
        "requirement": lack.requirement,
        "policy": lack.policy or None,
        "line": lack.line,
        "change": lack.change,
        "message": sentences.missing(lack),
        "remedy": sentences.remedy(lack),
    }
