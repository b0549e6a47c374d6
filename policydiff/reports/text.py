"""The report for a terminal: the verdict first, then the changes, worst first, each with where, what and why."""

from collections.abc import Iterator, Sequence

from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.reports import parts
from policydiff.reports.options import ReportOptions
from policydiff.reports.redline import elided
from policydiff.reports.terminal import Span, block, clean, display_width, marked, pad, paint, shorten, shorten_path

_FACT_STYLES = {"+": "gained", "-": "lost", "~": ""}
_MOST_FACTS = 8
_ROOM = 6
"""Lines that a summary keeps free for changes."""


def report(comparisons: Sequence[Comparison], options: ReportOptions) -> str:
    """The whole report as text; colour and widths as the options say."""
    if not comparisons:
        return parts.Words(options.language or "en").say("no_policies", command=options.command)
    pages = [_Page(comparison, options) for comparison in comparisons]
    if options.summary and len(pages) > 1:
        return "\n".join(_one_screen(pages, options))
    sections = [page.summary() if options.summary else page.whole() for page in pages]
    opening = [[*_table_of_contents(pages)]] if len(pages) > 1 else []
    return "\n\n".join("\n".join(section) for section in [*opening, *sections])


def _one_screen(pages: Sequence["_Page"], options: ReportOptions) -> Iterator[str]:
    """The policies, worst first, as many as fit."""
    lines = [*_table_of_contents(pages)]
    room = options.height - 3
    yield from lines if len(lines) <= room else lines[:room]
    if len(lines) > room:
        yield from pages[0].cut(len(lines) - room)


def _table_of_contents(pages: Sequence["_Page"]) -> Iterator[str]:
    worst = max(page.comparison.verdict for page in pages)
    page, words = pages[0], pages[0].words
    yield page.line((words.say(f"verdict_{worst!s}"), str(worst)), f"  {words.say('policies', count=len(pages))}")
    for page in sorted(pages, key=lambda page: -page.comparison.verdict):
        verdict = words.say(f"verdict_{page.comparison.verdict!s}")
        counts = f"  {parts.counts(page.comparison, words)}"
        room = max(12, page.options.width - 18 - display_width(counts))
        policy = shorten_path(page.comparison.policy, room, "/")
        yield page.line("  ", (pad(verdict, 14), str(page.comparison.verdict)), f" {policy}", (counts, "dim"))


class _Page:
    """One comparison, laid out."""

    def __init__(self, comparison: Comparison, options: ReportOptions) -> None:
        self.comparison, self.options = comparison, options
        self.words = parts.words_for(comparison, options)
        self.tight = False
        """Whether what stands behind a label is cut to one line."""
        self.label_width = max(display_width(self.words.say(name)) for name in _LABELS) + 2

    def line(self, *spans: str | tuple[str, str]) -> str:
        """One line from plain and styled runs."""
        made = [Span(clean(span)) if isinstance(span, str) else Span(clean(span[0]), span[1]) for span in spans]
        return paint(made, self.options.colour)

    def labelled(self, label: str, *spans: Span, style: str = "dim") -> list[str]:
        """A wrapped line behind a label of the summary's width."""
        head = pad(self.words.say(label), self.label_width)
        if self.tight:
            room = self.options.width - self.label_width - 2
            cut = [Span(shorten(span.text, room), span.style) for span in spans]
            return [paint([Span(head, style), *cut], self.options.colour)]
        return block(head, spans, self.options.width, self.options.colour, style)

    def whole(self) -> Iterator[str]:
        """The summary, then every change."""
        yield from self.head()
        for severity in parts.GRADES:
            yield from self.section(severity)
        yield from self.next_steps()

    def head(self) -> Iterator[str]:
        """Verdict, counts, the definition in force, the promise, warnings."""
        comparison, words = self.comparison, self.words
        verdict = words.say(f"verdict_{comparison.verdict!s}")
        yield self.line((verdict, str(comparison.verdict)), "  ", (comparison.policy, "bold"))
        if not comparison.findings:
            yield words.say("no_change")
        else:
            yield from block("", [Span(parts.counts(comparison, words))], self.options.width, self.options.colour)
        yield ""
        yield from self.labelled("old", Span(clean(parts.version_line(comparison.old, words))))
        yield from self.labelled("new", Span(clean(parts.version_line(comparison.new, words))))
        yield from self.labelled("definition", Span(clean(parts.definition_line(comparison, words))))
        yield from self.labelled("promise", Span(clean(parts.promise_words(comparison.promise, words))))
        for warning in parts.warnings_of(comparison, self.words):
            yield from self.labelled("warning", Span(clean(warning)), style="minor")

    def topics(self) -> list[str]:
        """How many changes that are not editorial touch each topic."""
        tally = parts.topic_counts(self.comparison)
        told = " · ".join(f"{self.words.name('topic', topic)} {count}" for topic, count in tally)
        return self.labelled("by_topic", Span(told)) if told else []

    def section(self, severity: Severity) -> Iterator[str]:
        """The changes of one severity under a rule."""
        findings = parts.graded(self.comparison, severity)
        if not findings:
            return
        folded = severity is Severity.EDITORIAL and not self.options.everything
        name = "section_editorial" if severity is Severity.EDITORIAL else "section"
        title = self.words.say(name, severity=self.words.say(f"verdict_{severity!s}"), count=len(findings))
        rule = "─" * max(0, min(self.options.width, 100) - display_width(title) - 4)
        yield from ("", self.line(("── ", "dim"), (title, str(severity)), (f" {rule}", "dim")))
        for finding in findings:
            if folded:
                yield self.folded(finding)
            else:
                yield ""
                yield from self.change(finding)

    def change(self, finding: Finding) -> Iterator[str]:
        """One change: where, what, why."""
        place = f"{parts.place_of(self.comparison, finding, self.words)}  "
        mark = [Span("? ", "minor")] if finding.needs_review else []
        head = [*mark, Span(clean(place), "bold"), Span(parts.lines_moved(finding, self.words), "dim")]
        width, colour = self.options.width, self.options.colour
        yield from block(f"{finding.id}  ", head, width, colour, str(finding.severity))
        yield from block("    ", [Span(clean(parts.tags(finding, self.words)))], width, colour)
        yield from self.facts(finding)
        yield from block("    ", self.redline(finding), width, colour)
        yield from self.reasons(finding)

    def facts(self, finding: Finding) -> Iterator[str]:
        """The facts gained, lost and replaced, each on a line of its own."""
        facts = finding.change.facts
        shown = facts if self.options.everything else parts.facts_of(finding, _MOST_FACTS)[:_MOST_FACTS]
        for fact in shown:
            sign, kind, value = parts.fact_words(fact, self.words)
            body = [Span(clean(f"{kind}{self.words.say('colon')}{value}"), _FACT_STYLES[sign])]
            yield from block(f"    {sign} ", body, self.options.width, self.options.colour, _FACT_STYLES[sign])
        missing = len(facts) - len(shown)
        if missing:
            yield self.line("    ", (self.words.say("more_facts", count=missing), "dim"))

    def redline(self, finding: Finding) -> list[Span]:
        """The words that changed; the note of a move or a new number where none did."""
        note = parts.note_of(finding, self.words)
        if note:
            return [Span(clean(note), "dim")]
        words = finding.change.words
        if not self.options.everything:
            words = tuple(elided(words, self.words.say("more_characters", count="{count}")))
        spans = [Span(clean(edit.text), "" if edit.op == "=" else edit.op) for edit in words]
        return list(marked(spans, self.options.colour))

    def reasons(self, finding: Finding) -> Iterator[str]:
        """Why, what the law adds, and whether a person has to look."""
        colon = self.words.say("colon")
        head = f"    {self.words.say('why')}{colon}"
        if finding.reason:
            yield from block(head, [Span(clean(finding.reason))], self.options.width, self.options.colour, "dim")
        for duty in finding.duties:
            head = f"    {self.words.say('law')}{colon}"
            body = [Span(clean(f"{duty.duty} ({duty.article})"))]
            yield from block(head, body, self.options.width, self.options.colour, "dim")
        if decision := parts.decision_of(finding, self.words):
            yield from block("    ", [Span(clean(decision), "bold")], self.options.width, self.options.colour)
        if finding.needs_review:
            yield self.line("    ? ", (self.words.say("review"), "minor"))

    def folded(self, finding: Finding) -> str:
        """One change on one line."""
        place = parts.place_of(self.comparison, finding, self.words)
        lines = parts.lines_of(finding.change.pair.new or finding.change.pair.old, self.words)
        kind = self.words.name("change_kind", finding.change.kind)
        mark = "? " if finding.needs_review else ""
        head = clean(f"{mark}{kind}  {shorten_path(place, min(34, self.options.width // 4))}  {lines}  ")
        room = self.options.width - display_width(head) - len(finding.id) - 2
        spans = [Span(f"{finding.id}  ", str(finding.severity)), Span(head)]
        return paint([*spans, *_fitting(self.brief(finding), room)], self.options.colour)

    def brief(self, finding: Finding) -> list[Span]:
        """The facts, else the redline with hardly any context."""
        note = parts.note_of(finding, self.words)
        if note:
            return [Span(clean(note), "dim")]
        if finding.change.facts:
            return self.brief_facts(finding)
        words = elided(finding.change.words, "…", context=8, longest=40, slack=0)
        spans = [Span(clean(edit.text), "" if edit.op == "=" else edit.op) for edit in words]
        return list(marked(spans, self.options.colour))

    def brief_facts(self, finding: Finding) -> list[Span]:
        """The facts in a row."""
        told = [parts.fact_words(fact, self.words) for fact in finding.change.facts]
        colon = self.words.say("colon")
        return [Span(clean(f"{sign} {kind}{colon}{value}  "), _FACT_STYLES[sign]) for sign, kind, value in told]

    def next_steps(self) -> Iterator[str]:
        """What to do with this report."""
        words, command = self.words, self.options.command
        doubtful = parts.doubtful(self.comparison)
        steps = [words.say("next_review", count=doubtful)] if doubtful else []
        if parts.graded(self.comparison, Severity.EDITORIAL) and not self.options.everything:
            steps.append(words.say("next_all", command=command))
        if self.comparison.verdict > Severity.EDITORIAL:
            steps.append(words.say("next_markdown", command=command))
        if steps:
            yield ""
            for at, step in enumerate(steps):
                head = pad(words.say("next") if at == 0 else "", self.label_width)
                yield from block(head, [Span(clean(step))], self.options.width, self.options.colour, "dim")

    def summary(self) -> Iterator[str]:
        """What fits one screen, whatever the size of the change: the head, then the worst changes on a line each."""
        lines = [*self.head(), *self.topics()]
        if len(lines) > self.options.height - _ROOM:
            self.tight = True
            lines = [*self.head(), *self.topics()]
        yield from lines
        findings = [finding for severity in parts.GRADES for finding in parts.graded(self.comparison, severity)]
        cut = self.cut(len(findings))
        room = max(3, self.options.height - len(lines) - 2)
        shown = findings if len(findings) <= room else findings[: max(2, room - len(cut))]
        yield from ["", *(self.folded(finding) for finding in shown)] if shown else []
        yield from self.cut(len(findings) - len(shown)) if len(shown) < len(findings) else []

    def cut(self, count: int) -> list[str]:
        """How many changes a summary leaves out, and where they are."""
        words = self.words.say("summary_more", count=count, command=self.options.command)
        return block("", [Span(clean(words))], self.options.width, self.options.colour)


_LABELS = ("old", "new", "definition", "promise", "warning", "by_topic", "next")


def _fitting(spans: Sequence[Span], room: int) -> Iterator[Span]:
    for span in spans:
        text = shorten(span.text, room)
        yield Span(text, span.style)
        room -= display_width(text)
        if text != span.text or room <= 0:
            return
