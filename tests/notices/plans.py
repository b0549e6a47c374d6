"""Two texts to a plan of drafts, in this process."""

from pathlib import Path
from typing import Any

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.notices.draft import Draft
from policydiff.notices.plan import Plan, Wishes, plan_notices
from policydiff.notices.reading import lines_of_draft
from policydiff.settings import NoticeSettings

LINKS = {"policy": "https://tundra.example/privacy", "archive": "https://tundra.example/privacy/old"}


def compared(old: str, new: str, name: str = "policies/tundra/privacy.md") -> Comparison:
    return compare(version(parse(old, "old")), version(parse(new, "new")), name=name)


def planned(*comparisons: Comparison, law: bool = False, **settings: Any) -> Plan:
    wishes = Wishes(settings=NoticeSettings(**settings), organisations={}, root=Path(), law=law)
    return plan_notices(comparisons, wishes)


def plan_of(old: str, new: str, **settings: Any) -> Plan:
    return planned(compared(old, new), **settings)


def draft(plan: Plan, name: str) -> Draft:
    return next(found for found in plan.drafts if found.name == name)


def seen(plan: Plan, *stems: str) -> str:
    """Everything that readers of the drafts see."""
    return "\n".join(
        line
        for found in plan.drafts
        if not stems or found.name.split(".")[0] in stems
        for line in lines_of_draft(found.name, found.data)
    )
