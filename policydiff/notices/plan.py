"""A comparison to the drafts that its policy promised: which channels, which languages, which changes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from policydiff.clauses.clause import Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Severity
from policydiff.notices.content import Content, Links, content_of
from policydiff.notices.draft import Draft
from policydiff.notices.drafters import ALWAYS, WHERE_PROMISED, Drafter, draft_changelog
from policydiff.notices.templates import Templates
from policydiff.settings import NoticeSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All drafts of one policy's update, and what they rest on."""

    comparisons: tuple[Comparison, ...]
    """One, or one for each twin file."""
    contents: tuple[Content, ...]
    drafts: tuple[Draft, ...]
    updated: date | None
    effective: date | None

    @property
    def verdict(self) -> Severity:
        """The highest severity, people's decisions heeded."""
        return max((comparison.decided for comparison in self.comparisons), default=Severity.NONE)

    @property
    def lead_days(self) -> int | None:
        """Days between the update and the day it takes effect."""
        return (self.effective - self.updated).days if self.effective and self.updated else None

    @property
    def promised_days(self) -> int | None:
        """The longest lead time that an old version promised; None where none did."""
        times = [c.promise.lead_time for c in self.comparisons]
        return max((time.days for time in times if time and time.days is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a repository and the user ask of the drafts."""

    settings: NoticeSettings
    organisations: Mapping[str, Sequence[str]]
    root: Path
    """Where the templates' paths start."""
    law: bool = False
    languages: tuple[Language, ...] = ()
    """Only these; () for every language of the policy."""


def plan_notices(comparisons: Sequence[Comparison], wishes: Wishes) -> Plan:
    """Draft the notices of one update; `comparisons` are one policy's, or its twin files'."""
    settings = wishes.settings
    templates = Templates({name: wishes.root / path for name, path in settings.templates.items()})
    updated, effective = _dates(comparisons, settings.lead_days)
    contents = tuple(
        content_of(
            comparison,
            language,
            updated=updated,
            effective=effective,
            links=Links(**settings.links),
            organisations=wishes.organisations.get(language, ()),
            products=[settings.products[language]] if language in settings.products else (),
            signature=settings.sms_signature.get(language),
            law=wishes.law,
        )
        for comparison, language in _spoken(comparisons, wishes.languages)
    )
    drafters = _drafters(comparisons)
    drafts = tuple(draft for content in contents for drafter in drafters for draft in drafter(content, templates))
    return Plan(comparisons=tuple(comparisons), contents=contents, drafts=drafts, updated=updated, effective=effective)


def _drafters(comparisons: Sequence[Comparison]) -> Sequence[Drafter]:
    promised = {channel for comparison in comparisons for channel in comparison.promise.channels}
    if all(comparison.decided < Severity.MAJOR for comparison in comparisons):
        return [draft_changelog]
    return [*ALWAYS, *(WHERE_PROMISED[channel] for channel in WHERE_PROMISED if channel in promised)]


def _dates(comparisons: Sequence[Comparison], lead_days: int | None) -> tuple[date | None, date | None]:
    """The update and the effective date: as a text states them, else so many days later, else open.

    A date that the new text still has from the old one is not the date of this update.
    """
    updated = _first_new((c.old.updated, c.new.updated) for c in comparisons)
    effective = _first_new((c.old.effective, c.new.effective) for c in comparisons)
    if effective is None and updated is not None and lead_days is not None:
        effective = updated + timedelta(days=lead_days)
    return updated, effective


def _first_new(dates: Iterable[tuple[date | None, date | None]]) -> date | None:
    """The first new date that is not the old one."""
    return next((new for old, new in dates if new and new != old), None)


def _spoken(comparisons: Sequence[Comparison], wanted: Sequence[Language]) -> list[tuple[Comparison, Language]]:
    """Every language of a policy; of twin files each speaks its own first language only."""
    found: dict[Language, Comparison] = {}
    for comparison in comparisons:
        languages = (comparison.new.policy if comparison.new.policy.clauses else comparison.old.policy).languages
        for language in languages[:1] if len(comparisons) > 1 else languages:
            found.setdefault(language, comparison)
    return [(comparison, language) for language, comparison in found.items() if not wanted or language in wanted]
