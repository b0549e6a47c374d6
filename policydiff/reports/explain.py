"""All that is known of one change: who paired the clauses, the facts before and after, topics and why, item, duties, decision."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from policydiff import __version__
from policydiff.clauses.clause import Clause
from policydiff.comparison import Comparison
from policydiff.facts.fact import Fact
from policydiff.judgement.caveats import is_about
from policydiff.judgement.finding import Finding
from policydiff.judgement.wordings import kind_told
from policydiff.promise.compare import PromiseChange
from policydiff.reports import parts
from policydiff.reports.json import decision_object, definition_object, finding_object, version_object
from policydiff.reports.options import ReportOptions
from policydiff.reports.terminal import Span, block, clean, display_width, marked, pad
from policydiff.reports.words import name_of, sentences
from policydiff.topics import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One finding in its comparison."""

    comparison: Comparison
    finding: Finding

    @property
    def promised(self) -> tuple[PromiseChange, ...]:
        """What the change does to the promise on the policy's own changes."""
        changes = self.comparison.promise_changes
        return tuple(change for change in changes if is_about(change, self.finding.change))

    def facts_of(self, topic: Topic) -> tuple[Fact, ...]:
        """The facts that bring a topic."""
        return tuple(fact for fact in self.finding.change.facts if fact.topic == topic)


def explanation_json(explained: Explained, options: ReportOptions) -> str:
    """One JSON object: the change as in the report, with what led to it."""
    comparison, finding = explained.comparison, explained.finding
    told = {
        "schema": "policydiff-explanation/1",
        "generator": f"policydiff {__version__}",
        "policy": comparison.policy,
        "old": version_object(comparison.old),
        "new": version_object(comparison.new),
        "change": finding_object(finding),
        "topics": [
            {"topic": topic, "facts": [finding.change.facts.index(fact) for fact in explained.facts_of(topic)]}
            for topic in finding.change.topics
        ],
        "notes": list(finding.change.notes),
        "unexplained": list(finding.change.unexplained),
        "definition": definition_object(comparison.definition, options.language or "en"),
        "promise_changes": [_promise_object(change) for change in explained.promised],
        "decision": decision_object(finding.decision) if finding.decision else None,
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _promise_object(change: PromiseChange) -> dict[str, Any]:
    return {"kind": change.kind, "direction": change.direction, "old": change.old, "new": change.new}


def explanation_text(explained: Explained, options: ReportOptions) -> str:
    """The same for a terminal, from the texts to the verdict, as the tool goes."""
    return "\n".join(_Page(explained, options).lines())


class _Page:
    """One explanation, laid out: a heading for each step, its lines below."""

    def __init__(self, explained: Explained, options: ReportOptions) -> None:
        self.explained, self.options = explained, options
        self.words = parts.words_for(explained.comparison, options)
        self.said = sentences("explain", self.words.language)

    def lines(self) -> Iterator[str]:
        """Every step."""
        finding = self.explained.finding
        severity = self.words.name("severity", str(finding.severity))
        place = parts.place_of(self.explained.comparison, finding, self.words)
        yield from self.line("", f"{finding.id}  {severity}  {place}", style=str(finding.severity))
        yield from self.line("", finding.reason)
        for title, body in (
            ("clauses", self.clauses()),
            ("words", self.redline()),
            ("facts", self.facts()),
            ("topics", self.topics()),
            ("definition", self.definition()),
            ("duties", self.duties()),
            ("decision", self.decision()),
        ):
            found = list(body)
            if found:
                yield ""
                yield from self.line("", self.said[title], style="bold")
                yield from found

    def line(self, head: str, text: str, style: str = "") -> list[str]:
        """A wrapped line behind a head."""
        return block(head, [Span(clean(text), style)], self.options.width, self.options.colour)

    def row(self, head: str, text: str, width: int) -> list[str]:
        """A wrapped line behind an indented head of some width."""
        return self.line(f"  {pad(clean(head), width)}  ", text)

    def clauses(self) -> Iterator[str]:
        """The clauses of both sides in full, and the pass that paired them."""
        pair = self.explained.finding.change.pair
        comparison = self.explained.comparison
        for side, clauses, policy in (
            ("old", pair.old, comparison.old.policy),
            ("new", pair.new, comparison.new.policy),
        ):
            for clause in clauses:
                place = parts.headings_of(policy, clause, self.words)
                yield from self.line(f"  {self.words.say(side)}  ", f"{place}, {parts.lines_of([clause], self.words)}")
                yield from self.line("      ", _words(clause))
        passed = name_of("pass", pair.matched_by, self.words.language)
        yield from self.line("  ", self.said["paired"].format(name=passed))

    def redline(self) -> Iterator[str]:
        """The redline, whole."""
        change = self.explained.finding.change
        note = parts.note_of(self.explained.finding, self.words)
        if note:
            yield from self.line("  ", note)
            return
        spans = [Span(clean(edit.text), "" if edit.op == "=" else edit.op) for edit in change.words]
        yield from block("  ", list(marked(spans, self.options.colour)), self.options.width, self.options.colour)

    def facts(self) -> Iterator[str]:
        """Every fact before and after with its topic; or why no fact changed."""
        finding = self.explained.finding
        for fact in finding.change.facts:
            head = f"{self.words.name('fact_kind', kind_told(fact))} · {self.words.name('topic', fact.topic)}"
            yield from self.line("  ", head, style="dim")
            for name, value in (("before", fact.old), ("after", fact.new)):
                yield from self.line(f"    {self.said[name]}  ", value or self.said["nothing"])
        if not finding.change.facts:
            yield from self.line("  ", self.said["no_facts"])
        for words in finding.change.unexplained:
            yield from self.line("  ? ", self.said["unexplained"].format(words=words))

    def topics(self) -> Iterator[str]:
        """Each topic and what brings it."""
        for topic in self.explained.finding.change.topics:
            facts = self.explained.facts_of(topic)
            values = [str(fact.new or fact.old) for fact in facts]
            because = self.said["topic_facts"].format(facts=self.words.say("list").join(values))
            yield from self.line(
                f"  {self.words.name('topic', topic)}  ", because if facts else self.said["topic_clause"]
            )

    def definition(self) -> Iterator[str]:
        """The definition in force with the item hit, and what the change does to the promise itself."""
        comparison, finding = self.explained.comparison, self.explained.finding
        yield from self.line("  ", parts.definition_words(comparison.definition, comparison.old.policy, self.words))
        for item in comparison.definition.items:
            hit = item.label == finding.item
            sign = self.said["hit"] if hit else " " * display_width(self.said["hit"])
            yield from self.line(f"  {sign} {item.label}  ", item.text, style="bold" if hit else "dim")
        if finding.item is None:
            yield from self.line("  ", self.said["no_item"])
        for change in self.explained.promised:
            values = {"old": change.old or self.said["nothing"], "new": change.new or self.said["nothing"]}
            kind = name_of("promise_kind", change.kind, self.words.language)
            yield from self.line("  ", self.said[change.direction].format(kind=kind, **values))

    def duties(self) -> Iterator[str]:
        """The duties of law, each with its article and its facts."""
        for duty in self.explained.finding.duties:
            yield from self.line(f"  {duty.rule}  ", f"{duty.duty} ({duty.article})")
            yield from self.line("      ", self.said["because"].format(facts=duty.because), style="dim")

    def decision(self) -> Iterator[str]:
        """What a person decided."""
        if told := parts.decision_of(self.explained.finding, self.words):
            yield from self.line("  ", told)


def _words(clause: Clause) -> str:
    return f"{clause.label} {clause.text}" if clause.label else clause.text
