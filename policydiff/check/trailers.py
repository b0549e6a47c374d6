"""The trailers of a commit's message: `Policy-Verdict:` and one `Policy-Change:` for each major change."""

import re
from collections.abc import Iterable, Iterator, Sequence

from policydiff.judgement.finding import Finding, Severity
from policydiff.kept import compiled
from policydiff.reports.places import path_of
from policydiff.reports.terminal import clean
from policydiff.requirements.subject import Subject

VERDICT = "Policy-Verdict"
CHANGE = "Policy-Change"
_WIDTH = 150
_SAID = compiled(rf"^{VERDICT}:[ \t]*(none|editorial|minor|major)\b.*$", re.I | re.M)
_OURS = compiled(rf"^(?:{VERDICT}|{CHANGE}):.*\n?", re.I | re.M)


def said(message: str) -> Severity | None:
    """The verdict that a message states, the highest where it states several; None where it states none."""
    stated = [Severity[word.upper()] for word in _SAID.findall(message)]
    return max(stated, default=None)


def without_trailers(message: str) -> str:
    """The message without our trailers."""
    return _OURS.sub("", message)


def trailers(subjects: Sequence[Subject]) -> tuple[str, ...]:
    """The trailers for the policies that a commit touches; none where no word changed."""
    tool, held = (max((getattr(s, name) for s in subjects), default=Severity.NONE) for name in ("verdict", "decided"))
    if max(tool, held) is Severity.NONE:
        return ()
    note = "" if tool is held else f" (decided; the tool says {tool})"
    return (f"{VERDICT}: {held}{note}", *(line for subject in subjects for line in _changes(subject)))


def _changes(subject: Subject) -> Iterator[str]:
    if subject.status == "removed":
        yield clean(f"{CHANGE}: {subject.policy} removed")
    else:
        yield from (_change(subject, finding) for finding in _grave(subject))


def _grave(subject: Subject) -> Iterable[Finding]:
    findings = subject.comparison.findings if subject.comparison else ()
    return (finding for finding in findings if Severity.MAJOR in (finding.severity, finding.decided))


def _change(subject: Subject, finding: Finding) -> str:
    change = finding.change
    place = path_of((change.pair.new or change.pair.old)[0])
    facts = "; ".join(str(fact) for fact in change.facts)
    held = "" if finding.decided is finding.severity else f" [decided: {finding.decided}]"
    about = f"{', '.join(change.topics)}{held}: {change.kind} {place}{f' ({facts})' if facts else ''}"
    line = clean(f"{CHANGE}: {finding.fingerprint} {subject.policy} {' '.join(about.split())}")
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
