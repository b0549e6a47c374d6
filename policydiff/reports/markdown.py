"""The pull-request comment: the verdict, the major changes in a table, the rest folded; within GitHub's limit."""

import re
from collections.abc import Callable, Iterator, Sequence

from policydiff.changes.edits import Edit
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.kept import compiled
from policydiff.reports import parts
from policydiff.reports.options import ReportOptions
from policydiff.reports.redline import elided
from policydiff.reports.terminal import clean

LIMIT = 65_536
"""Characters that GitHub takes in one comment."""
_RESERVE = 600
"""Kept free for the sentence that says what was cut, and for tags to close."""
_ICONS = {Severity.MAJOR: "🔴", Severity.MINOR: "🟡", Severity.EDITORIAL: "⚪", Severity.NONE: "🟢"}
_TAGS = {"=": ("", ""), "-": ("<del>", "</del>"), "+": ("<ins>", "</ins>")}
_MOST_FACTS = 8
_ACTIVE = compiled(r"([\\`*_\[\]|~$])")
_OPENING = compiled(r"^(\s*)(?:([-+#=])|(\d+)([.)]))")
"""What makes a list or a heading of the line that it begins."""
_LINKED = compiled(r"(?<![\w.])@(?=\w)|#(?=\d)|\bhttps?(?=://)|\bwww(?=\.)", re.IGNORECASE)
"""What GitHub turns into a mention, a reference or a link wherever it stands."""


def report(comparisons: Sequence[Comparison], options: ReportOptions) -> str:
    """The report as GitHub Markdown, cut where it would not fit; what was cut is counted and said."""
    if not comparisons:
        return parts.Words(options.language or "en").say("no_policies", command=options.command)
    return Comment(comparisons, options).text()


def escape(text: str) -> str:
    """Text that shows as it is: no Markdown, no HTML, no @mention, no #reference, one line."""
    plain = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = _OPENING.sub(
        lambda found: f"{found[1]}{found[3] or ''}\\{found[2] or found[4]}", _ACTIVE.sub(r"\\\1", plain)
    )
    return _LINKED.sub(r"\g<0><!-- -->", plain)


class Comment:
    """A comment under construction: sections are added while there is room."""

    def __init__(self, comparisons: Sequence[Comparison], options: ReportOptions) -> None:
        self.comparisons, self.options = comparisons, options
        self.lines: list[str] = []
        self.used = 0
        self.left_out = 0

    def text(self) -> str:
        """All heads first, so that no verdict is ever cut; then major, minor and editorial changes of all policies."""
        for comparison in self.comparisons:
            self._write(self.head(comparison))
        for severity in parts.GRADES:
            for comparison in self.comparisons:
                self.section(comparison, severity)
        if self.left_out:
            words = self.words(self.comparisons[0])
            self._write(
                ["", f"> {words.say('cut', count=self.left_out, limit=f'{LIMIT:,}', command=self.options.command)}"]
            )
        return "\n".join(self.lines).strip("\n")

    def words(self, comparison: Comparison) -> parts.Words:
        """The interface words for one comparison."""
        return parts.words_for(comparison, self.options)

    def head(self, comparison: Comparison) -> Iterator[str]:
        """Verdict, counts, definition in force, promise, warnings."""
        words, verdict = self.words(comparison), comparison.verdict
        yield f"### {_ICONS[verdict]} {words.say(f'verdict_{verdict}')} — {escape(comparison.policy)}"
        yield ""
        yield f"**{parts.counts(comparison, words)}**" if comparison.findings else words.say("no_change")
        yield ""
        rows = [
            (words.say("old"), parts.version_line(comparison.old, words)),
            (words.say("new"), parts.version_line(comparison.new, words)),
            (words.say("definition"), parts.definition_line(comparison, words)),
            (words.say("promise"), parts.promise_words(comparison.promise, words)),
            *((words.say("warning"), warning) for warning in parts.warnings_of(comparison, words)),
        ]
        yield from (f"- {label}{words.say('colon')}{escape(value)}" for label, value in rows)
        yield ""

    def section(self, comparison: Comparison, severity: Severity) -> None:
        """The changes of one severity: major ones open, the rest folded."""
        findings = parts.graded(comparison, severity)
        if not findings:
            return
        words = self.words(comparison)
        table = _reasons_table if severity is not Severity.EDITORIAL else _wording_table
        opening, closing = self._frame(comparison, severity, len(findings))
        rows = [table.row(comparison, finding, words) for finding in findings]
        room = LIMIT - _RESERVE - self.used - _length([*opening, *table.head(words), *closing])
        kept = _fitting(rows, room)
        self.left_out += len(rows) - len(kept)
        if kept:
            self._write([*opening, *table.head(words), *kept, *closing])

    def _frame(self, comparison: Comparison, severity: Severity, count: int) -> tuple[list[str], list[str]]:
        words = self.words(comparison)
        suffix = f" · {escape(comparison.policy)}" if len(self.comparisons) > 1 else ""
        if severity is Severity.MAJOR:
            title = words.say("section", severity=words.say("verdict_major"), count=count)
            return [f"#### {title}{suffix}", ""], [""]
        title = words.say(f"{severity}_folded", count=count)
        return ["<details>", f"<summary>{title}{suffix}</summary>", ""], ["", "</details>", ""]

    def _write(self, lines: Sequence[str] | Iterator[str]) -> None:
        added = list(lines)
        self.lines += added
        self.used += _length(added)


class _Table:
    """Columns of a table: their names and what stands in them."""

    def __init__(self, *columns: tuple[str, Callable[[Comparison, Finding, parts.Words], str]]) -> None:
        self.columns = columns

    def head(self, words: parts.Words) -> list[str]:
        """The two lines above the rows."""
        return [f"| {' | '.join(words.say(name) for name, _ in self.columns)} |", "|---" * len(self.columns) + "|"]

    def row(self, comparison: Comparison, finding: Finding, words: parts.Words) -> str:
        """One finding."""
        return f"| {' | '.join(cell(comparison, finding, words) for _, cell in self.columns)} |"


def _where(comparison: Comparison, finding: Finding, words: parts.Words) -> str:
    review = "❓ " if finding.needs_review else ""
    place = escape(parts.place_of(comparison, finding, words))
    return f"{review}**{finding.id}** {place}<br>{parts.lines_moved(finding, words)}<br>{parts.tags(finding, words)}"


def _what(comparison: Comparison, finding: Finding, words: parts.Words) -> str:
    facts = [parts.fact_words(fact, words) for fact in parts.facts_of(finding, _MOST_FACTS)]
    shown = facts[:_MOST_FACTS]
    told = [f"{escape(sign)} {escape(kind)}{words.say('colon')}{escape(value)}" for sign, kind, value in shown]
    if len(facts) > len(told):
        told.append(words.say("more_facts", count=len(facts) - len(told)))
    return "<br>".join([*told, _redline(comparison, finding, words)])


def _redline(comparison: Comparison, finding: Finding, words: parts.Words) -> str:
    note = parts.note_of(finding, words)
    if note:
        return escape(note)
    return "".join(
        _tagged(edit) for edit in elided(finding.change.words, words.say("more_characters", count="{count}"))
    )


def _tagged(edit: Edit) -> str:
    opening, closing = _TAGS[edit.op]
    return f"{opening}{escape(edit.text)}{closing}"


def _why(comparison: Comparison, finding: Finding, words: parts.Words) -> str:
    duties = [f"{words.say('law')}{words.say('colon')}{escape(f'{d.duty} ({d.article})')}" for d in finding.duties]
    review = [words.say("review")] if finding.needs_review else []
    decision = parts.decision_of(finding, words)
    decided = [f"**{escape(decision)}**"] if decision else []
    return "<br>".join([escape(finding.reason), *duties, *decided, *review])


def _brief(comparison: Comparison, finding: Finding, words: parts.Words) -> str:
    return f"**{finding.id}** {words.name('change_kind', finding.change.kind)}, {parts.lines_moved(finding, words)}"


_reasons_table = _Table(("where", _where), ("what", _what), ("why", _why))
_wording_table = _Table(("where", _brief), ("what", _redline))


def _length(lines: Sequence[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _fitting(rows: Sequence[str], room: int) -> list[str]:
    kept: list[str] = []
    for row in rows:
        room -= len(row) + 1
        if room < 0:
            break
        kept.append(row)
    return kept
