"""What the commands say of drafts and their faults, line by line."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from policydiff.clauses.clause import Language
from policydiff.judgement.finding import Severity
from policydiff.notices.folder import NEW, Written
from policydiff.notices.lint import Fault
from policydiff.notices.plan import Plan
from policydiff.packs import load_table
from policydiff.reports.terminal import clean
from policydiff.reports.words import name_of, show_date

_NAMES = {"channel": "channel", "language": "language"}
"""Values that are ids of the contract, and the table of names that holds them."""


def drafted_lines(plan: Plan, folder: Path, written: Sequence[Written], language: Language | None) -> Iterator[str]:
    """What was drafted for one policy, and what became of each file."""
    spoken: Language = language or plan.comparisons[0].old.policy.languages[0]
    say = load_table(spoken, "notices")["command"]
    policies = ", ".join(comparison.policy for comparison in plan.comparisons)
    verdict = name_of("severity", str(plan.verdict), spoken)
    folder = nearer(folder)
    yield clean(say["folder"].format(policy=policies, verdict=verdict, folder=folder))
    for entry in written:
        yield clean(f"  {entry.name}  {say[entry.outcome].format(new=entry.name + NEW)}")
    if plan.verdict < Severity.MAJOR:
        yield say["only_changelog"]
        return
    yield from _dates(plan, spoken, say)
    yield clean(say["next"].format(folder=folder))


def _dates(plan: Plan, language: Language, say: dict[str, Any]) -> Iterator[str]:
    if plan.effective is None:
        yield str(say["open_date"])
    elif plan.promised_days and plan.lead_days is not None and plan.lead_days < plan.promised_days:
        values = {"given": plan.lead_days, "promised": plan.promised_days}
        yield str(say["early"].format(effective=show_date(plan.effective, language), **values))


def nearer(path: Path) -> Path:
    """A path from the folder that the user is in, where it lies below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def nothing(language: Language | None) -> str:
    """That no word changed."""
    return str(load_table(language or "en", "notices")["command"]["nothing"])


def fault_lines(faults: Sequence[Fault], language: Language) -> Iterator[str]:
    """Each fault with file, line, reason and remedy."""
    say, check = load_table(language, "notices")["command"], load_table(language, "check")
    if not faults:
        yield say["fine"]
        return
    yield say["faults"].format(count=len(faults))
    for fault in faults:
        values = named(fault.values, language)
        file = str(nearer(Path(fault.file)))
        place = f"{file}:{fault.line}" if fault.line else file
        yield clean(f"{place}: {check['missing'][fault.code].format(**values)}")
        yield clean(say["remedy"].format(remedy=check["remedy"][fault.code].format(**values)))


def named(values: Any, language: Language) -> dict[str, object]:
    """The values with ids in the reader's words."""
    return {k: name_of(_NAMES[k], str(v), language) if k in _NAMES else v for k, v in values.items()}
