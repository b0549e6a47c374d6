"""A folder of drafts to its faults: what was promised and is not there, what is stale, what must not be said."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal

from policydiff.judgement.finding import Severity
from policydiff.kept import compiled
from policydiff.notices.folder import NEW
from policydiff.notices.manifest import FILE_NAME, text_hash
from policydiff.notices.plan import Plan
from policydiff.notices.reading import folded, lines_of_draft
from policydiff.notices.shown import shown
from policydiff.notices.strangers import Known, known_of, strangers
from policydiff.packs import load_table

Code = Literal[
    "notice_channel", "notice_stale", "notice_undated", "notice_past", "notice_early", "notice_language",
    "notice_continued_use", "notice_check_back", "notice_fact", "notice_stranger", "notice_marketing", "notice_pending",
    "notice_none", "notice_unreadable",
]  # fmt: skip
_PHRASES: tuple[tuple[str, Code], ...] = (
    ("continued_use", "notice_continued_use"),
    ("check_back", "notice_check_back"),
    ("marketing", "notice_marketing"),
)
ALWAYS = ("popup", "email")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault of a notice; its sentence and its remedy stand in `packs/<language>/check.toml` under the code."""

    code: Code
    file: str
    line: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A folder of drafts, and the comparisons of the texts as they now are."""

    folder: str
    manifest: Mapping[str, Any]
    files: Mapping[str, bytes]
    """By name; '*.new' included."""
    plan: Plan
    """What would be drafted today."""
    languages: tuple[str, ...]
    """Every language that the policy is published in, its twins' included."""

    def path(self, name: str) -> str:
        """A file of the folder, as messages name it."""
        return f"{self.folder}/{name}"


def faults_of(notice: Notice, today: date) -> tuple[Fault, ...]:
    """Everything wrong with a notice, the gravest first; a stale one is nothing but stale."""
    stale = tuple(_stale(notice))
    if stale or notice.plan.verdict < Severity.MAJOR:
        return stale
    rules = (_channels, _languages, _pending, _facts, _wordings)
    return (*_dates(notice, today), *(fault for rule in rules for fault in rule(notice)))


def _stale(notice: Notice) -> Iterator[Fault]:
    """A draft for texts that have changed since."""
    drafted = {entry["policy"]: entry for entry in notice.manifest["policies"]}
    for comparison in notice.plan.comparisons:
        entry = drafted.get(comparison.policy)
        if entry is None or entry["new"]["sha256"] != text_hash(comparison.new.policy):
            yield Fault(
                code="notice_stale",
                file=notice.path(FILE_NAME),
                line=_line(notice, '"policies"'),
                values={"policy": comparison.policy, "folder": notice.folder},
            )


def _dates(notice: Notice, today: date) -> Iterator[Fault]:
    effective, plan = notice.plan.effective, notice.plan
    line, file = _line(notice, '"effective"'), notice.path(FILE_NAME)
    if effective is None:
        for name, data in _drafts(notice):
            gap = load_table(name.split(".")[1], "reports")["notice_gaps"]["effective"]
            found = next((n for n, text in enumerate(lines_of_draft(name, data), 1) if gap in text), None)
            if found:
                yield Fault(code="notice_undated", file=notice.path(name), line=found)
                return
        return
    if effective < today:
        yield Fault(code="notice_past", file=file, line=line, values={"effective": effective, "today": today})
    if plan.promised_days and plan.updated:
        earliest = plan.updated + timedelta(days=plan.promised_days)
        if effective < earliest:
            values = {"effective": effective, "earliest": earliest, "days": plan.promised_days}
            yield Fault(code="notice_early", file=file, line=line, values=values)


def _channels(notice: Notice) -> Iterator[Fault]:
    """A promised channel without a draft."""
    drafted = {c for e in notice.manifest["drafts"] if e["file"] in notice.files for c in e["channels"]}
    promised = [(p, c) for c in notice.plan.comparisons for p in c.promise.channel_promises]
    told: set[str] = set()
    for promise, comparison in promised:
        if promise.channel not in drafted | told:
            told.add(promise.channel)
            values = {
                "channel": promise.channel,
                "policy": comparison.policy,
                "promised_at": promise.clause.first_line,
                "folder": notice.folder,
            }
            yield Fault(
                code="notice_channel", file=notice.path(FILE_NAME), line=_line(notice, '"drafts"'), values=values
            )
    for channel in ALWAYS:
        if channel not in drafted | told:
            values = {"channel": channel, "policy": "", "promised_at": "–", "folder": notice.folder}
            yield Fault(
                code="notice_channel", file=notice.path(FILE_NAME), line=_line(notice, '"drafts"'), values=values
            )


def _languages(notice: Notice) -> Iterator[Fault]:
    """A language without a draft in each of the channels that another language has."""
    drafted = {e["language"] for e in notice.manifest["drafts"] if e["file"] in notice.files}
    for language in notice.languages:
        if language not in drafted:
            values = {"language": language, "folder": notice.folder}
            yield Fault(
                code="notice_language", file=notice.path(FILE_NAME), line=_line(notice, '"languages"'), values=values
            )


def _pending(notice: Notice) -> Iterator[Fault]:
    """A new draft that waits beside an edited one."""
    for name in notice.files:
        if name.endswith(NEW):
            yield Fault(code="notice_pending", file=notice.path(name), values={"draft": name.removesuffix(NEW)})


def _facts(notice: Notice) -> Iterator[Fault]:
    """A changed fact that no draft mentions."""
    told = folded("\n".join(line for name, data in _drafts(notice) for line in lines_of_draft(name, data)))
    for comparison in notice.plan.comparisons:
        for finding in comparison.findings:
            if finding.decided < Severity.MAJOR:
                continue
            for value in dict.fromkeys(v for fact in finding.change.facts for v in (fact.old, fact.new) if v):
                if folded(shown(value)) not in told:
                    values = {"change": finding.id, "value": value, "policy": comparison.policy}
                    yield Fault(
                        code="notice_fact", file=notice.path(FILE_NAME), line=_line(notice, '"changes"'), values=values
                    )


def _wordings(notice: Notice) -> Iterator[Fault]:
    """What a person has written into a draft and must not stand there; what was drafted quotes the texts and stays."""
    generated = {draft.name: draft.data for draft in notice.plan.drafts}
    known = corpus_of(notice.plan)
    for name, data in _drafts(notice):
        own = set(lines_of_draft(name, generated[name])) if name in generated else set()
        for number, line in enumerate(lines_of_draft(name, data), 1):
            if line not in own:
                for code, found in _wrong(line, name, notice, known):
                    yield Fault(code=code, file=notice.path(name), line=number, values={"words": found})


def _wrong(line: str, name: str, notice: Notice, known: Known) -> Iterator[tuple[Code, str]]:
    for language in dict.fromkeys((name.split(".")[1], *notice.languages)):
        patterns = load_table(language, "notices")["lint"]
        for key, code in _PHRASES:
            if key == "continued_use" and all(c.promise.consent != "explicit" for c in notice.plan.comparisons):
                continue
            found = _compiled(patterns[key]).search(line)
            if found:
                yield code, found[0]
    for stranger in strangers(line, known):
        yield "notice_stranger", stranger


def corpus_of(plan: Plan) -> Known:
    """Everything that a draft may mention: both texts, and what the settings and the drafts themselves say."""
    texts = ["\n".join(v.policy.lines) for c in plan.comparisons for v in (c.old, c.new)]
    drafted = [line for draft in plan.drafts for line in lines_of_draft(draft.name, draft.data)]
    return known_of("\n".join([*texts, *drafted]))


def _drafts(notice: Notice) -> Iterator[tuple[str, bytes]]:
    """The drafts that are there, but for the changelog's and the reviewer's."""
    for entry in notice.manifest["drafts"]:
        name = entry["file"]
        if name in notice.files and name.split(".")[0] not in ("changelog", "duties"):
            yield name, notice.files[name]


def _line(notice: Notice, words: str) -> int | None:
    """The manifest's line that holds some words."""
    lines = notice.files.get(FILE_NAME, b"").decode("utf-8", "replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if words in line), None)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern)
