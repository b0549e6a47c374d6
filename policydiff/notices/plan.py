"""A comparison to the drafts that its policy promised: which channels, which languages, which changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from policydiff.clauses.clause import Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Severity
from policydiff.notices.content import Content, Links, content_of
from policydiff.notices.draft import Draft
from policydiff.notices.drafters import ALWAYS, WHERE_PROMISED, draft_changelog
from policydiff.notices.templates import Templates


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSettings:
    """What a repository says of its notices."""

    links: Links = field(default_factory=Links)
    organisations: Mapping[str, Sequence[str]] = field(default_factory=dict)
    templates: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All drafts of one policy's update, and what they rest on."""

    comparisons: tuple[Comparison, ...]
    """One, or one for each twin file."""
    contents: tuple[Content, ...]
    drafts: tuple[Draft, ...]
    effective: date | None
    lead_days: int | None
    """Days between the update and the day it takes effect, as the new text states them."""


def plan_notices(comparisons: Sequence[Comparison], settings: NoticeSettings, effective: date | None) -> Plan:
    """Draft the notices of one update; `comparisons` are one policy's, or its twin files'."""
    templates = Templates(settings.templates)
    contents = tuple(
        content_of(
            comparison, language, effective=effective, links=settings.links, organisations=settings.organisations
        )
        for comparison in comparisons
        for language in _languages(comparison, comparisons)
    )
    promised = {channel for comparison in comparisons for channel in comparison.promise.channels}
    major = any(finding.decided is Severity.MAJOR for c in comparisons for finding in c.findings)
    drafters = [*ALWAYS, *(WHERE_PROMISED[c] for c in WHERE_PROMISED if c in promised)] if major else [draft_changelog]
    drafts = tuple(draft for content in contents for drafter in drafters for draft in drafter(content, templates))
    updated = comparisons[0].new.updated
    lead = (effective - updated).days if effective and updated else None
    return Plan(comparisons=tuple(comparisons), contents=contents, drafts=drafts, effective=effective, lead_days=lead)


def _languages(comparison: Comparison, comparisons: Sequence[Comparison]) -> tuple[Language, ...]:
    """Every language of a policy; of twin files each speaks its own first language only."""
    languages = comparison.new.policy.languages
    return languages[:1] if len(comparisons) > 1 else languages
