"""A comparison as the page shows it: names and sentences filled in, nothing computed about the policy."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from policydiff.comparison import Comparison, Version
from policydiff.judgement.finding import Finding, Severity
from policydiff.reports import parts
from policydiff.reports.html.change import HTML_LANGUAGE, brief, card
from policydiff.reports.html.text import text_runs
from policydiff.reports.html.tree import outline_nodes
from policydiff.reports.words import sentences, show_date

HITS = 6
"""Changes in sight below an item of the definition; the others are there to be opened."""

View = dict[str, Any]


def comparison_view(comparison: Comparison, key: str, words: parts.Words) -> View:
    """Everything that the template needs of one comparison; `key` makes its anchors unique in the page."""
    anchors = {finding.id: f"{key}-{finding.id}" if key != "p1" else finding.id for finding in comparison.findings}
    return {
        "key": key,
        "policy": comparison.policy,
        "verdict": str(comparison.verdict),
        "verdict_name": words.name("severity", str(comparison.verdict)),
        "sentence": verdict_sentence(comparison, words),
        "held": _held(comparison, words),
        "alert": parts.weakened(comparison, words),
        "counts": counts(comparison, words),
        "sides": [_side(comparison.old, "old", words), _side(comparison.new, "new", words)],
        "definition": _definition(comparison, anchors, words),
        "warnings": parts.warnings_of(comparison, words, grave=False),
        "groups": list(groups(comparison, anchors, words)),
        "outline": outline_nodes(comparison, anchors, key, words),
        "text": text_runs(comparison, anchors, key, words.language),
    }


def verdict_sentence(comparison: Comparison, words: parts.Words) -> str:
    """The verdict in one sentence."""
    count = sum(finding.severity == comparison.verdict for finding in comparison.findings)
    default = (
        "_default" if comparison.definition.source == "default" and comparison.verdict > Severity.EDITORIAL else ""
    )
    return _counted(f"verdict_{comparison.verdict}{default}", count, words)


def _held(comparison: Comparison, words: parts.Words) -> str:
    """What holds after people's decisions, where that differs from the tool's verdict."""
    if comparison.decided is comparison.verdict:
        return ""
    severity = words.name("severity", str(comparison.decided))
    return sentences("page", words.language)["held"].format(severity=severity)


def _counted(key: str, count: int, words: parts.Words) -> str:
    """A sentence with a count; '{key}_one' where the language tells one from many."""
    say = sentences("page", words.language)
    return say[f"{key}_one" if count == 1 and f"{key}_one" in say else key].format(count=count)


def counts(comparison: Comparison, words: parts.Words) -> list[dict[str, Any]]:
    """How many changes of each severity, worst first, and how many a person has to read."""
    found = Counter(str(finding.severity) for finding in comparison.findings)
    told = [
        {"severity": str(severity), "words": _counted(f"count_{severity}", found[str(severity)], words)}
        for severity in parts.GRADES
        if found[str(severity)]
    ]
    review = parts.doubtful(comparison)
    return [*told, {"severity": "review", "words": words.say("to_review", count=review)}] if review else told


def _side(version: Version, name: str, words: parts.Words) -> View:
    say = sentences("page", words.language)
    dates = [
        say[key].format(date=show_date(day, words.language))
        for key, day in (("updated", version.updated), ("effective", version.effective))
        if day
    ]
    return {"name": say[name], "source": version.source, "commit": version.commit, "dates": " · ".join(dates)}


def _definition(comparison: Comparison, anchors: dict[str, str], words: parts.Words) -> View:
    definition, say = comparison.definition, sentences("page", words.language)
    place = say["where"].format(line=definition.clause.first_line) if definition.clause else ""
    told = [say[f"source_{definition.source}"].format(where=place)]
    if definition.open_ended:
        told.append(say["open_ended"])
    majors = [finding for finding in comparison.findings if finding.severity is Severity.MAJOR]

    labels = {item.label for item in definition.items}

    def hits(label: str | None) -> View:
        hit = [f for f in majors if f.item == label or (label is None and f.item not in labels)]
        found = [brief(finding, comparison, anchors, words) for finding in hit]
        rest = found[HITS:]
        return {"first": found[:HITS], "rest": rest, "more": say["more_hits"].format(count=len(rest))}

    items = [
        {
            "label": item.label,
            "text": item.text,
            "lang": HTML_LANGUAGE[definition.clause.language if definition.clause else "zh"],
            "hits": hits(item.label),
        }
        for item in definition.items
    ]
    return {
        "source": ("" if words.language == "zh" else " ").join(told),
        "items": items,
        "others": hits(None),
        "promise": _promise(comparison, words),
    }


def _promise(comparison: Comparison, words: parts.Words) -> list[str]:
    promise, say = comparison.promise, sentences("page", words.language)
    channels = words.names("channel", promise.channels)
    lines = [say["channels"].format(channels=channels) if channels else say["no_channels"]]
    if promise.lead_time:
        lines.append(say["lead_time"].format(text=promise.lead_time.text))
    lines.append(say["consent"].format(consent=words.name("consent", promise.consent)))
    return lines


def groups(comparison: Comparison, anchors: dict[str, str], words: parts.Words) -> Iterator[View]:
    """The changes by severity, worst first."""
    for severity in parts.GRADES:
        found: tuple[Finding, ...] = parts.graded(comparison, severity)
        if found:
            yield {
                "severity": str(severity),
                "name": _counted(f"count_{severity}", len(found), words),
                "changes": [card(finding, comparison, anchors, words) for finding in found],
            }
