"""The versions of policies: for a terminal, as JSON, and as a changelog to publish."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from policydiff import __version__
from policydiff.clauses.clause import Language
from policydiff.facts.fact import Fact
from policydiff.judgement.finding import Severity
from policydiff.packs import load_table
from policydiff.reports import parts
from policydiff.reports.json import decision_object
from policydiff.reports.options import ReportOptions
from policydiff.reports.terminal import Span, clean, paint
from policydiff.repository.summary import ChangeLine
from policydiff.repository.versions import PolicyHistory, PolicyVersion
from policydiff.topics import Topic

_FACTS = 3


class Lines:
    """The sentences of a history in one language."""

    def __init__(self, language: Language, topic: Topic | None = None) -> None:
        """`packs/<language>/history.toml`; `topic`: the only one of interest."""
        self.words = parts.Words(language)
        self.table: Mapping[str, str] = load_table(language, "history")["say"]
        self.topic = topic

    def say(self, key: str, **values: object) -> str:
        """A sentence with its gaps filled."""
        return clean(self.table[key].format(**values))

    def dates(self, version: PolicyVersion) -> str:
        """The version's date and effective date, as its text states them; else the day of the commit."""
        updated = version.summary.updated
        shown = updated.isoformat() if updated else self.say("committed", date=version.commit.day)
        effective = version.effective
        later = effective and effective != updated
        return f"{shown} ({self.say('effective', date=effective)})" if later else shown

    def verdict(self, severity: Severity) -> str:
        """What the reader calls a verdict."""
        return self.words.say(f"verdict_{severity}")

    def standing(self, version: PolicyVersion) -> str:
        """The verdict against the version before; a person's beside the tool's."""
        if version.status in ("added", "removed"):
            return self.say("first" if version.status == "added" else "removed")
        tool, held = self.verdict(version.summary.verdict), self.verdict(version.summary.decided)
        return tool if tool == held else f"{tool} → {held}"

    def telling(self, version: PolicyVersion) -> list[ChangeLine]:
        """The changes worth a line, gravest first: those above editorial, on the topic of interest."""
        graver = [
            change for change in version.summary.changes if change.decided > Severity.EDITORIAL or change.decision
        ]
        wanted = [change for change in graver if self.topic is None or self.topic in change.topics]
        return sorted(wanted, key=lambda change: -change.decided)

    def change(self, change: ChangeLine) -> str:
        """Where and which facts."""
        facts = ["{} {}: {}".format(*parts.fact_words(fact, self.words)) for fact in change.facts[:_FACTS]]
        left = len(change.facts) - len(facts)
        more = [self.say("more", count=left)] if left > 0 else []
        return self._told(change, [*facts, *more])

    def published(self, change: ChangeLine) -> str:
        """Where and which facts, in words for readers of the policy."""
        return self._told(change, [self._fact(fact) for fact in change.facts])

    def _fact(self, fact: Fact) -> str:
        key = {"+": "gained", "-": "lost", "~": "replaced"}[fact.op]
        _, kind, value = parts.fact_words(fact, self.words)
        return self.say(key, kind=kind, value=value, old=fact.old, new=fact.new)

    def _told(self, change: ChangeLine, facts: Sequence[str]) -> str:
        told = "; ".join(facts) or self.words.name("change_kind", change.kind)
        return clean(f"{change.place}{self.say('colon')}{told}" if change.place else told)

    def headline(self, version: PolicyVersion) -> str | None:
        """What the version changed, in one line."""
        if version.summary.fault:
            return self.say("unreadable", fault=version.summary.fault)
        changes = self.telling(version) if version.status not in ("added", "removed") else []
        if not changes:
            return None
        rest = f" ({self.say('more', count=len(changes) - 1)})" if len(changes) > 1 else ""
        return f"{self.change(changes[0])}{rest}"

    def decisions(self, version: PolicyVersion) -> Iterator[str]:
        """What people decided about the version's changes."""
        for change in self.telling(version):
            if made := change.decision:
                held = self.verdict(made.severity)
                yield f"{change.id} {self.say('decided', severity=held, by=made.by, because=made.because)}"


def report_text(histories: Sequence[PolicyHistory], options: ReportOptions, topic: Topic | None = None) -> str:
    """The histories for a terminal."""
    return "\n\n".join("\n".join(_text(history, options, topic)) for history in histories)


def _text(history: PolicyHistory, options: ReportOptions, topic: Topic | None) -> Iterator[str]:
    lines = Lines(options.language or _language(history), topic)
    yield paint([Span(clean(history.policy), "bold")], options.colour)
    for changed, run in groupby(history.versions, key=lambda version: version.changed_words):
        versions = list(run)
        if changed:
            for version in versions:
                yield from _version_text(version, lines, options)
        else:
            yield f"  {lines.say('folded_one' if len(versions) == 1 else 'folded', count=len(versions))}"


def _version_text(version: PolicyVersion, lines: Lines, options: ReportOptions) -> Iterator[str]:
    severity = str(version.summary.decided) if version.status not in ("added", "removed") else ""
    topics = lines.words.names("topic", version.summary.topics) if version.status not in ("added", "removed") else ""
    spans = [
        Span(f"  {lines.dates(version)}  "),
        Span(lines.standing(version), severity),
        Span(f"  {version.commit.name[:9]} {clean(version.commit.author)}", "dim"),
        Span(f"  {topics}" if topics else ""),
    ]
    yield paint(spans, options.colour)
    if version.path != version.policy and version.status == "renamed":
        yield f"      {lines.say('renamed', path=version.path)}"
    if headline := lines.headline(version):
        yield f"      {headline}"
    yield from (f"      {line}" for line in lines.decisions(version))


def _language(history: PolicyHistory) -> Language:
    return history.versions[0].summary.language


def report_json(histories: Sequence[PolicyHistory], options: ReportOptions, topic: Topic | None = None) -> str:
    """The histories as one JSON object, `policydiff-log/1`; nothing is folded."""
    policies = [{"policy": h.policy, "versions": [_object(version) for version in h.versions]} for h in histories]
    log = {"schema": "policydiff-log/1", "generator": f"policydiff {__version__}", "policies": policies}
    return json.dumps(log, ensure_ascii=False)


def _object(version: PolicyVersion) -> dict[str, Any]:
    summary = version.summary
    return {
        "commit": version.commit.name,
        "path": version.path,
        "status": version.status,
        "committed": version.commit.day.isoformat(),
        "author": version.commit.author,
        "subject": version.commit.subject,
        "updated": summary.updated.isoformat() if summary.updated else None,
        "effective": version.effective.isoformat() if version.effective else None,
        "verdict": str(summary.verdict),
        "decided": str(summary.decided),
        "topics": list(summary.topics),
        "changes_words": version.changed_words,
        "fault": summary.fault,
        "changes": [_change_object(change) for change in summary.changes],
    }


def _change_object(change: ChangeLine) -> dict[str, Any]:
    return {
        "id": change.id,
        "fingerprint": change.fingerprint,
        "kind": change.kind,
        "severity": str(change.severity),
        "topics": list(change.topics),
        "item": change.item,
        "place": change.place,
        "line": change.line,
        "facts": [{"op": f.op, "kind": f.kind, "old": f.old, "new": f.new, "topic": f.topic} for f in change.facts],
        "needs_review": change.needs_review,
        "decision": decision_object(change.decision) if change.decision else None,
    }


def report_markdown(histories: Sequence[PolicyHistory], options: ReportOptions, topic: Topic | None = None) -> str:
    """A changelog that a company can publish: dates, what changed, no names of authors."""
    return "\n".join(line for history in histories for line in _changelog(history, options, topic)).rstrip()


def _changelog(history: PolicyHistory, options: ReportOptions, topic: Topic | None) -> Iterator[str]:
    from policydiff.reports.markdown import escape

    lines = Lines(options.language or _language(history), topic)
    yield f"# {escape(lines.say('changelog', policy=history.policy))}"
    yield ""
    for version in history.versions:
        if not version.changed_words:
            continue
        named = version.status in ("added", "removed")
        yield f"## {escape(lines.dates(version))}" + ("" if named else f" · {lines.standing(version)}")
        yield ""
        if named:
            yield lines.say("published" if version.status == "added" else "taken_down")
        else:
            told = [f"- {escape(lines.published(change))}" for change in lines.telling(version)]
            yield "\n".join(told) or lines.say("wording")
        yield ""
