"""The requirements, one function each: a policy touched in, what it lacks out. Add a rule to `RULES`."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from policydiff.judgement.finding import Finding, Severity
from policydiff.kept import compiled
from policydiff.promise.read import definition_of
from policydiff.requirements.subject import Missing, RequirementName, Subject

Rule = Callable[[Subject], Iterator[Missing]]
_DATE_WORDS = compiled(
    r"[\s\d.,:/()年月日号\-–—]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?<=\d)(?:st|nd|rd|th)", re.I
)


def missing_in(subject: Subject) -> tuple[Missing, ...]:
    """Everything that the settings require of a change and that it lacks."""
    if subject.fault is not None:
        return tuple(readable(subject)) if subject.settings.requirements.readable else ()
    wanted = subject.settings.requirements
    return tuple(
        m for name, rule in RULES.items() if getattr(wanted, name) not in (False, "off") for m in rule(subject)
    )


def readable(subject: Subject) -> Iterator[Missing]:
    """The file is text and parses whole."""
    if subject.fault is not None:
        yield Missing(
            requirement="readable", policy=subject.policy, message="unreadable", values={"fault": subject.fault}
        )


def date_line(subject: Subject) -> Iterator[Missing]:
    """The update date moves when the meaning does, and stays when no word changes."""
    comparison = subject.comparison
    if comparison is None or subject.status in ("added", "removed"):
        return
    old, new = comparison.old.updated, comparison.new.updated
    values = {"old": old, "new": new}
    if subject.verdict >= Severity.MINOR and old is not None:
        if new is None:
            yield _lacks(subject, "date_line", "date_gone", values)
        elif new == old:
            yield _lacks(subject, "date_line", "date_unmoved", values)
        elif new < old:
            yield _lacks(subject, "date_line", "date_backwards", values)
    elif old != new and all(_is_date_only(finding) for finding in comparison.findings):
        yield _lacks(subject, "date_line", "date_alone", values)


def effective_date(subject: Subject) -> Iterator[Missing]:
    """The policy does not take effect before the date of its update."""
    if subject.comparison is None or subject.status == "removed":
        return
    new = subject.comparison.new
    if new.updated and new.effective and new.effective < new.updated:
        values = {"updated": new.updated, "effective": new.effective}
        yield _lacks(subject, "effective_date", "effective_early", values)


def lead_time(subject: Subject) -> Iterator[Missing]:
    """A major change takes effect no sooner than the old version promised."""
    comparison = subject.comparison
    if comparison is None or subject.status == "removed" or subject.decided < Severity.MAJOR:
        return
    promised = comparison.promise.lead_time
    if promised is None or not promised.days:
        return
    announced = comparison.new.updated or subject.announced
    earliest = announced + timedelta(days=promised.days)
    effective = subject.settings.effective(comparison.new.updated, comparison.new.effective)
    place = promised.clause.first_line if promised.clause else "?"
    values = {"days": promised.days, "earliest": earliest, "effective": effective, "promised_at": place}
    if effective is None:
        yield _lacks(subject, "lead_time", "lead_time_unstated", values)
    elif effective < earliest:
        yield _lacks(subject, "lead_time", "lead_time_short", values)


def twins(subject: Subject) -> Iterator[Missing]:
    """The language versions of a policy change together, where a fact changes."""
    if subject.verdict < Severity.MINOR or subject.status in ("added", "removed"):
        return
    for twin in subject.existing_twins:
        if subject.peers.get(twin, Severity.NONE) <= Severity.EDITORIAL:
            yield _lacks(subject, "twins", "twin_left_behind", {"twin": twin})


def definition(subject: Subject) -> Iterator[Missing]:
    """The list of major changes that the policy announces is not empty."""
    if subject.comparison is None or subject.status == "removed":
        return
    empty = (w for w in definition_of(subject.comparison.new.policy).warnings if w.key == "empty_list")
    yield from (_lacks(subject, "definition", "definition_empty", {"warning": warning}) for warning in empty)


def notices(subject: Subject) -> Iterator[Missing]:
    """The notices of a major change are drafted and fresh, in a repository that keeps its notices."""
    yield from subject.notice_faults


def acknowledgement(subject: Subject) -> Iterator[Missing]:
    """A major change is acknowledged: by a trailer of its commit, or by a person's decision."""
    if subject.settings.requirements.acknowledgement == "decision":
        for finding in subject.majors:
            if finding.decision is None:
                yield _lacks(subject, "acknowledgement", "undecided", {"change": finding.fingerprint}, finding)
        return
    if subject.awaits_message or subject.decided < Severity.MAJOR:
        return
    if all(finding.decision for finding in subject.majors):
        return
    for commit in subject.unacknowledged:
        message = "commit_silent" if commit.says is None else "commit_says_less"
        values: Mapping[str, object] = {
            "commit": commit.commit[:12],
            "subject": commit.subject,
            "says": commit.says,
            "is": commit.verdict,
        }
        yield _lacks(subject, "acknowledgement", message, values)


RULES: dict[RequirementName, Rule] = {
    "readable": readable,
    "date_line": date_line,
    "effective_date": effective_date,
    "lead_time": lead_time,
    "twins": twins,
    "definition": definition,
    "notices": notices,
    "acknowledgement": acknowledgement,
}
"""By the switch in `[requirements]` that turns each off."""


def _lacks(
    subject: Subject,
    requirement: RequirementName,
    message: str,
    values: Mapping[str, object],
    finding: Finding | None = None,
) -> Missing:
    line = finding.change.pair.new[0].first_line if finding and finding.change.pair.new else None
    return Missing(
        requirement=requirement,
        policy=subject.policy,
        message=message,
        values={"policy": subject.policy, **values},
        line=line,
        change=finding.id if finding else None,
    )


def _is_date_only(finding: Finding) -> bool:
    """Whether nothing but the figures of a date differ."""
    return not any(_DATE_WORDS.sub("", edit.text) for edit in finding.change.words if edit.op != "=")
