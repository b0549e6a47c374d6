"""The history of policies as one page: versions across, topics down, the lists over time, every comparison in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from policydiff import __version__
from policydiff.changes.inventory import LISTS
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Severity
from policydiff.reports.html.change import HTML_LANGUAGE
from policydiff.reports.html.page import render
from policydiff.reports.html.view import View, counts, groups
from policydiff.reports.options import ReportOptions
from policydiff.reports.parts import GRADES, Words
from policydiff.reports.words import sentences, show_date
from policydiff.repository.timeline import Entry, Step, Timeline
from policydiff.topics import TOPICS

BAR = 48
"""Height of the tallest bar, in the plot's own units."""
SPAN = 100
"""Width of the line that shows how long an entry stood in the policy."""


def report(timelines: Sequence[Timeline], options: ReportOptions) -> str:
    """The timelines as one self-contained HTML page."""
    language = options.language or (timelines[0].steps[0].version.summary.language if timelines else "en")
    words, say = Words(language), sentences("page", language)
    names = timelines[0].policy if len(timelines) == 1 else say["policies"].format(count=len(timelines))
    page = {
        "lang": HTML_LANGUAGE[language],
        "generator": f"policydiff {__version__}",
        "title": say["timeline_title"].format(policy=names),
        "up": 1,
        "timelines": [_view(timeline, f"p{n}", words) for n, timeline in enumerate(timelines, 1)],
    }
    return render("timeline.html.j2", page, language)


def _view(timeline: Timeline, key: str, words: Words) -> View:
    steps = [_step(step, f"{key}-v{n}", words) for n, step in enumerate(timeline.steps, 1)]
    tallest = max((sum(step["numbers"].values()) for step in steps), default=0)
    for step in steps:
        step["bars"] = list(_bars(step["numbers"], tallest))
    return {
        "key": key,
        "policy": timeline.policy,
        "steps": steps,
        "rows": list(_rows(timeline, steps, words)),
        "lists": list(_lists(timeline, [step["date"] for step in steps], words)),
    }


def _step(step: Step, anchor: str, words: Words) -> View:
    """A version: its date, its verdict, its changes as cards."""
    version, comparison, say = step.version, step.comparison, sentences("page", words.language)
    severity = str(comparison.verdict) if comparison else "first"
    known = {"added": say["first_version"], "removed": say["removed_version"]}
    name = words.name("severity", severity) if comparison else known.get(version.status, say["unreadable"])
    found = comparison.findings if comparison else ()
    return {
        "anchor": anchor,
        "date": (version.summary.updated or version.commit.day).isoformat(),
        "effective": say["effective"].format(date=show_date(version.effective, words.language))
        if version.effective
        else "",
        "commit": version.commit.name[:10],
        "author": version.commit.author,
        "subject": version.commit.subject,
        "fault": version.summary.fault,
        "verdict": severity,
        "verdict_name": name,
        "counts": counts(comparison, words) if comparison else [],
        "numbers": {str(grade): sum(f.severity is grade for f in found) for grade in GRADES},
        "groups": _cards(comparison, anchor, words) if comparison else [],
    }


def _cards(comparison: Comparison, anchor: str, words: Words) -> list[View]:
    anchors = {finding.id: f"{anchor}-{finding.id}" for finding in comparison.findings}
    return list(groups(comparison, anchors, words))


def _bars(numbers: dict[str, int], tallest: int) -> Iterator[View]:
    """The stacked bar of one version: worst at the bottom."""
    top = BAR
    for severity, number in numbers.items():
        if number:
            height = max(2, round(BAR * number / tallest))
            top -= height
            yield {"severity": severity, "y": max(0, top), "height": height}


def _rows(timeline: Timeline, steps: Sequence[View], words: Words) -> Iterator[View]:
    """One row for each topic in which a fact ever changed, and one for what is editorial."""
    graver = [
        [finding for finding in step.comparison.findings if finding.severity > Severity.EDITORIAL]
        if step.comparison
        else []
        for step in timeline.steps
    ]
    for topic in TOPICS:
        found = [[f.severity for f in findings if topic in f.change.topics] for findings in graver]
        if any(found):
            yield _row(words.name("topic", topic), found, steps, words)
    quiet = [[Severity.EDITORIAL] * step["numbers"]["editorial"] for step in steps]
    if any(quiet):
        yield _row(words.name("severity", "editorial"), quiet, steps, words)


def _row(name: str, found: Sequence[Sequence[Severity]], steps: Sequence[View], words: Words) -> View:
    say = sentences("page", words.language)["cell"]
    cells: list[View | None] = []
    for severities, step in zip(found, steps, strict=True):
        if not severities:
            cells.append(None)
            continue
        worst, tally = max(severities), Counter(severities)
        told = words.say("list").join(
            f"{words.name('severity', str(s))} {tally[s]}" for s in sorted(tally, reverse=True)
        )
        label = say.format(topic=name, date=step["date"], told=told)
        cells.append({"severity": str(worst), "count": len(severities), "href": step["anchor"], "label": label})
    return {"name": name, "cells": cells}


def _lists(timeline: Timeline, dates: Sequence[str], words: Words) -> Iterator[View]:
    """The three lists: what came or went first, what has always been there behind it."""
    say = sentences("page", words.language)
    for name in LISTS:
        entries = [entry for entry in timeline.entries if entry.list == name]
        moved = [entry for entry in entries if entry.came or entry.went is not None]
        steady = [entry.value for entry in entries if entry not in moved]
        if entries:
            yield {
                "id": name,
                "name": say[f"list_{name}"],
                "entries": [_entry(entry, dates, say["from_first"], say["still"]) for entry in moved],
                "steady": steady,
                "steady_name": say["steady"].format(count=len(steady)),
            }


def _entry(entry: Entry, dates: Sequence[str], first: str, still: str) -> dict[str, Any]:
    start = SPAN * entry.came // len(dates)
    end = SPAN if entry.went is None else SPAN * entry.went // len(dates)
    return {
        "value": entry.value,
        "came": dates[entry.came] if entry.came else first,
        "went": still if entry.went is None else dates[entry.went],
        "gone": entry.went is not None,
        "x": start,
        "width": max(2, end - start),
    }
