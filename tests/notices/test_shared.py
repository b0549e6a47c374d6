"""The labelled cases beside the project: every fact of every major change is told, and nothing that is in neither text."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from plans import compared, planned, seen

from policydiff.judgement.finding import Severity
from policydiff.notices.lint import corpus_of
from policydiff.notices.plan import Plan
from policydiff.notices.reading import folded
from policydiff.notices.shown import shown
from policydiff.notices.strangers import known_of, strangers
from policydiff.packs import load_table


@pytest.fixture(scope="module")
def plans(shared: Path) -> dict[str, Plan]:
    sys.path.insert(0, str(shared / "acceptance"))
    from score import materialise  # type: ignore[import-not-found]

    def found() -> Iterator[tuple[str, Plan]]:
        for folder in ("cases", "real"):
            for file in sorted((shared / "acceptance" / folder).glob("*.json")):
                case: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
                if "old" in case:
                    old, new = (materialise(case[side], shared / "seeds", file.parent) for side in ("old", "new"))
                    yield file.stem, planned(compared(old, new, f"policies/{file.stem}.md"), lead_days=30)

    return dict(found())


def test_every_fact_of_every_major_change_is_told(plans: dict[str, Plan]) -> None:
    for name, plan in plans.items():
        told = {channel: folded(seen(plan, channel)) for channel in ("email",)}
        for comparison in plan.comparisons:
            for finding in comparison.findings:
                if finding.decided < Severity.MAJOR:
                    continue
                for value in (v for fact in finding.change.facts for v in (fact.old, fact.new) if v):
                    assert folded(shown(value)) in told["email"], f"{name} {finding.id}: {value}"


def test_every_language_tells_as_much(plans: dict[str, Plan]) -> None:
    for name, plan in plans.items():
        if plan.verdict is Severity.MAJOR:
            for content in plan.contents:
                assert content.statements, f"{name} {content.language}"


def test_no_party_number_or_contact_is_invented(plans: dict[str, Plan]) -> None:
    for name, plan in plans.items():
        texts = "\n".join("\n".join(v.policy.lines) for c in plan.comparisons for v in (c.old, c.new))
        for content in plan.contents:
            counts = (str(n) for n in range(len(content.statements) + len(content.minor) + 1))
            own = [content.effective_words, str(content.speaker), *counts, *map(str, _dates(plan))]
            known = known_of("\n".join([texts, *own]))
            for found in plan.drafts:
                if found.name.endswith((".html", ".json")) or found.language != content.language:
                    continue
                lines = seen_lines(plan, found.name)
                strange = [s for line in lines for s in strangers(line, known)]
                assert not strange, f"{name} {found.name}: {strange}"


def test_limits_hold(plans: dict[str, Plan]) -> None:
    for name, plan in plans.items():
        for found in (f for f in plan.drafts if f.name.startswith("app.") and f.name.endswith(".json")):
            app, limits = json.loads(found.data), load_table(found.language, "notices")["limits"]
            assert len(app["popup"]["title"]) <= limits["popup_title"], name
            assert len(app["push"]["title"]) <= limits["push_title"], name
            assert len(app["push"]["body"]) <= limits["push_body"], (name, app["push"]["body"])
            assert len(app["in_app"]["body"]) <= limits["in_app_body"], (name, app["in_app"]["body"])
            assert "…" not in app["push"]["body"] + app["in_app"]["body"]


def test_drafting_finds_nothing_wrong_with_itself(plans: dict[str, Plan]) -> None:
    for name, plan in plans.items():
        known = corpus_of(plan)
        assert not strangers(seen(plan, "email"), known), name


def seen_lines(plan: Plan, name: str) -> tuple[str, ...]:
    from policydiff.notices.reading import lines_of_draft

    return lines_of_draft(name, next(f.data for f in plan.drafts if f.name == name))


def _dates(plan: Plan) -> list[str]:
    from policydiff.reports.words import show_date

    return [show_date(day, language) for day in (plan.updated, plan.effective) if day for language in ("zh", "en")]
