"""The sentences that every report for people is made of, as plain strings; a format only dresses them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.comparison import Comparison, Version
from policydiff.facts.fact import Fact
from policydiff.judgement.finding import Finding, Severity
from policydiff.judgement.wordings import kind_told, set_close, weighed
from policydiff.promise.compare import PromiseChange
from policydiff.promise.promise import Definition, Promise
from policydiff.reports.options import ReportOptions
from policydiff.reports.terminal import shorten
from policydiff.reports.words import name_of, sentences
from policydiff.topics import Topic

GRADES = (Severity.MAJOR, Severity.MINOR, Severity.EDITORIAL)
"""Worst first."""
_TITLES = 2
_TITLE_COLUMNS = 32


class Words(NamedTuple):
    """The interface words of one language."""

    language: Language

    def name(self, table: str, key: str) -> str:
        """What the reader calls an id of the contract."""
        return name_of(table, key, self.language)

    def names(self, table: str, keys: Iterable[str]) -> str:
        """Several names, joined as the language joins them."""
        return self.say("list").join(self.name(table, key) for key in keys)

    def say(self, phrase: str, **values: object) -> str:
        """A phrase with its gaps filled."""
        return set_close(sentences("terminal", self.language)[phrase].format(**values))


def words_for(comparison: Comparison, options: ReportOptions) -> Words:
    """The interface words in the language asked for, else in the old version's first."""
    return Words(options.language or comparison.old.policy.languages[0])


def graded(comparison: Comparison, severity: Severity) -> tuple[Finding, ...]:
    """The findings of one severity, in document order."""
    return tuple(finding for finding in comparison.findings if finding.severity is severity)


def doubtful(comparison: Comparison) -> int:
    """How many findings a person has to read."""
    return sum(finding.needs_review for finding in comparison.findings)


def counts(comparison: Comparison, words: Words) -> str:
    """How many changes of which severity, and how many a person has to read."""
    numbers = {str(severity): len(graded(comparison, severity)) for severity in GRADES}
    review = doubtful(comparison)
    parts = [words.say("counts", **numbers), *([words.say("to_review", count=review)] if review else [])]
    return " · ".join(parts)


def topic_counts(comparison: Comparison) -> list[tuple[Topic, int]]:
    """How many changes that are not editorial touch each topic, the busiest first."""
    grave = (finding for finding in comparison.findings if finding.severity > Severity.EDITORIAL)
    return Counter(topic for finding in grave for topic in finding.change.topics).most_common()


def lines_of(clauses: Sequence[Clause], words: Words) -> str:
    """'line 97', 'lines 93–95'."""
    first, last = clauses[0].first_line, max(clause.last_line for clause in clauses)
    return words.say("line", first=first) if first == last else words.say("lines", first=first, last=last)


def lines_moved(finding: Finding, words: Words) -> str:
    """Where a change stands: in the new version, and in the old one where that is another place."""
    old, new = finding.change.pair.old, finding.change.pair.new
    if not new:
        return words.say("old_line", lines=lines_of(old, words))
    if not old or lines_of(old, words) == lines_of(new, words):
        return lines_of(new, words)
    return f"{words.say('old_line', lines=lines_of(old, words))} → {lines_of(new, words)}"


def clause_of(finding: Finding) -> Clause:
    """The clause that names a change: the new one, the old one where it was removed."""
    return (finding.change.pair.new or finding.change.pair.old)[0]


def place_of(comparison: Comparison, finding: Finding, words: Words) -> str:
    """Where a change stands: the labels down to the clause, the innermost headings with their titles."""
    policy = (comparison.new if finding.change.pair.new else comparison.old).policy
    return headings_of(policy, clause_of(finding), words)


def headings_of(policy: Policy, clause: Clause, words: Words, title_columns: int = _TITLE_COLUMNS) -> str:
    """'第三部分 › 八、 如何联系我们 › 1、'; the kind of a clause that has neither number nor heading."""
    chain = [*reversed(tuple(policy.ancestors(clause))), clause]
    titled = [c.id for c in chain if c.title][-_TITLES:]
    steps = [step for c in chain if (step := _step(c, title_columns if c.id in titled else 0))]
    return " › ".join(steps) or words.name("clause_kind", clause.kind)


def _step(clause: Clause, title_columns: int) -> str:
    """A label as it is printed, with the title where it helps; of a field without either, its key; else nothing."""
    key = re.match(r"[^::]{1,24}(?=[::])", clause.text) if clause.kind == "field" else None
    if key and not clause.label and not clause.title:
        return key[0].strip()
    title = shorten(clause.title or "", title_columns or _TITLE_COLUMNS) if title_columns or not clause.label else ""
    return f"{clause.label or ''} {title}".strip()


def tags(finding: Finding, words: Words) -> str:
    """Kind, topics, and the item of the definition that a change hits."""
    change = finding.change
    item = [words.say("item", item=bare(finding.item))] if finding.item else []
    return " · ".join([words.name("change_kind", change.kind), words.names("topic", change.topics), *item])


def facts_of(finding: Finding, most: int) -> Sequence[Fact]:
    """A change's facts as the text has them; where there are more than can be shown, those that name something first."""
    facts = finding.change.facts
    return facts if len(facts) <= most else weighed(facts)


def fact_words(fact: Fact, words: Words) -> tuple[str, str, str]:
    """A fact's sign, kind and value: ('+', 'recipient', 'X'); the value of one replaced is 'X → Y'."""
    value = f"{fact.old} → {fact.new}" if fact.op == "~" else (fact.new if fact.op == "+" else fact.old) or ""
    return fact.op, words.name("fact_kind", kind_told(fact)), value


def note_of(finding: Finding, words: Words) -> str | None:
    """What to say of a change that has no redline."""
    change = finding.change
    if change.kind == "renumbered":
        old, new = change.pair.old[0].label or "–", change.pair.new[0].label or "–"
        return words.say("renumbered_note", old=old, new=new)
    edited = any(edit.op != "=" for edit in change.words)
    return words.say("moved_note") if change.kind == "moved" and not edited else None


def decision_of(finding: Finding, words: Words) -> str | None:
    """What a person decided about a change; it stands beside the tool's own severity and never hides it."""
    made = finding.decision
    if made is None:
        return None
    return words.say("decided", severity=words.name("severity", str(made.severity)), by=made.by, because=made.because)


def definition_line(comparison: Comparison, words: Words) -> str:
    """The definition in force and which of its items were hit."""
    line = definition_words(comparison.definition, comparison.old.policy, words)
    hit = dict.fromkeys(bare(finding.item) for finding in comparison.findings if finding.item)
    items = [words.say("definition_items", items=words.say("list").join(hit))] if hit else []
    return words.say("semicolon").join([line, *items])


def definition_words(definition: Definition, policy: Policy, words: Words) -> str:
    """A definition of a major change: where it stands in its policy and which topics it lists."""
    topics = words.names("topic", definition.topics)
    if definition.open_ended:
        topics = words.say("definition_open", topics=topics)
    if definition.source == "default" or definition.clause is None:
        return words.say("definition_default", topics=topics)
    place, lines = headings_of(policy, definition.clause, words), lines_of([definition.clause], words)
    return words.say("definition_policy", place=place, lines=lines, topics=topics)


def promise_words(promise: Promise, words: Words) -> str:
    """What is promised for a major change: channels, days ahead, consent."""
    channels = words.names("channel", promise.channels) if promise.channels else words.say("promise_none")
    lead = promise.lead_time
    ahead = [] if lead is None else [words.say("promise_days", days=lead.days) if lead.days is not None else lead.text]
    return words.say("semicolon").join([channels, *ahead, words.name("consent", promise.consent)])


def bare(label: str) -> str:
    """A label without its punctuation: '(3)' and '3、' are item 3."""
    return label.strip(" 、.,:;()（）：") or label


def version_line(version: Version, words: Words) -> str:
    """Where one side came from and the dates that it states."""
    dates = [
        words.say(name, date=value.isoformat())
        for name, value in (("updated", version.updated), ("effective", version.effective))
        if value
    ]
    return " · ".join([version.source, *dates])


def warnings_of(comparison: Comparison, words: Words, *, grave: bool = True) -> tuple[str, ...]:
    """The warnings of the comparison and of the definition, each once, in the reader's language, the grave ones first.

    `grave` False leaves those out, for a report that says them in a place of their own.
    """
    found = [w for w in dict.fromkeys((*comparison.warnings, *comparison.definition.warnings)) if grave or not w.grave]
    return tuple(warning.say(words.language) for warning in sorted(found, key=lambda warning: not warning.grave))


def weakened(comparison: Comparison, words: Words) -> tuple[str, ...]:
    """What the new version takes back of the definition and of the promise, each in a sentence."""
    lost = (change for change in comparison.promise_changes if change.direction == "weakened")
    return tuple(dict.fromkeys(_weakened(change, words) for change in lost))


def _weakened(change: PromiseChange, words: Words) -> str:
    say = sentences("weakened", words.language)
    tables = {"channel": "channel", "channel wording": "channel", "definition topic": "topic"}
    old, new = (
        words.name(tables[change.kind], value) if value and change.kind in tables else value
        for value in (change.old, change.new)
    )
    key = change.kind.replace(" ", "_")
    form = f"{key}_changed" if old and new else f"{key}_new" if new else key
    return say[form if form in say else key].format(old=old, new=new)
