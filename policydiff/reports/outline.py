"""A clause tree for a terminal: labels indented as they nest, lines at the left, the promise at the end."""

from collections.abc import Iterator

from policydiff.clauses.clause import Clause, Policy
from policydiff.promise.promise import Definition, Promise
from policydiff.reports import parts
from policydiff.reports.options import ReportOptions
from policydiff.reports.terminal import Span, clean, display_width, pad, paint, shorten
from policydiff.reports.terminal import block as wrapped

_STYLES = {"title": "bold", "heading": "bold", "noise": "dim"}


def format_outline(policy: Policy, definition: Definition, promise: Promise, options: ReportOptions) -> str:
    """The tree of one text, a line a clause (the whole words with `everything`), then what the policy promises."""
    words = parts.Words(options.language or policy.languages[0])
    gutter = len(str(len(policy.lines))) + 2
    lines = [line for clause in policy.clauses for line in _clause(clause, policy, options, gutter)]
    counts = words.say("outline_counts", clauses=len(policy.clauses), lines=len(policy.lines))
    summary = [
        (words.say("definition"), parts.definition_words(definition, policy, words)),
        (words.say("promise"), parts.promise_words(promise, words)),
    ]
    width = max(display_width(label) for label, _ in summary) + 2
    for label, text in summary:
        lines += wrapped(pad(label, width), [Span(clean(text))], options.width, options.colour, "dim")
    return "\n".join(
        [paint([Span(clean(policy.name), "bold"), Span(f"  {counts}", "dim")], options.colour), "", *lines]
    )


def _clause(clause: Clause, policy: Policy, options: ReportOptions, gutter: int) -> Iterator[str]:
    depth = sum(1 for _ in policy.ancestors(clause))
    head = f"{clause.first_line:>{gutter - 2}}  {'  ' * depth}"
    label = f"{clean(clause.label)} " if clause.label else ""
    style = _STYLES.get(clause.kind, "")
    body = [Span(label, "editorial"), Span(clean(clause.text), style)]
    if options.everything:
        yield from wrapped(head, body, options.width, options.colour, "dim")
        return
    room = max(16, options.width - display_width(head) - display_width(label))
    yield paint([Span(head, "dim"), body[0], Span(shorten(clean(clause.text), room), style)], options.colour)
