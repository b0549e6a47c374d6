"""A comparison as one self-contained HTML page: no remote resource, a strict content policy, readable without script."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from policydiff import __version__
from policydiff.clauses.clause import Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Severity
from policydiff.reports.html.change import HTML_LANGUAGE
from policydiff.reports.html.view import comparison_view
from policydiff.reports.options import ReportOptions
from policydiff.reports.parts import GRADES, Words
from policydiff.reports.terminal import clean, without_direction
from policydiff.reports.words import name_of, sentences
from policydiff.topics import TOPICS


def report(comparisons: Sequence[Comparison], options: ReportOptions) -> str:
    """The report of some comparisons as one HTML page, its interface in the language asked for."""
    language = options.language or (comparisons[0].old.policy.languages[0] if comparisons else "en")
    return render("page.html.j2", _page(comparisons, language), language)


def render(template: str, page: dict[str, Any], language: Language) -> str:
    """A template filled; style and script stand in the page, let through by their hashes."""
    style, script = resource("page.css"), resource("page.js")
    text: str = page_template(template).render(
        page=page,
        say=sentences("page", language),
        style=style,
        script=script,
        style_hash=content_hash(style),
        script_hash=content_hash(script),
    )
    return text


def resource(name: str) -> Any:
    """A file of this package, marked as safe to stand in the page as it is."""
    from markupsafe import Markup

    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def content_hash(text: str) -> str:
    """The source expression that lets one inline style or script through (CSP level 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def page_template(name: str) -> Any:
    """A template of this package; every value is escaped and turns no direction, a missing one is an error."""
    import jinja2

    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        loader=jinja2.PackageLoader("policydiff.reports.html", ""),
        finalize=lambda value: without_direction(value) if type(value) is str else value,
    )
    environment.filters.update(shown=clean)
    return environment.get_template(name)


def _page(comparisons: Sequence[Comparison], language: Language) -> dict[str, Any]:
    say, words = sentences("page", language), Words(language)
    views = [comparison_view(comparison, f"p{n}", words) for n, comparison in enumerate(comparisons, 1)]
    changes = [change for view in views for group in view["groups"] for change in group["changes"]]
    worst = str(max((comparison.verdict for comparison in comparisons), default=Severity.NONE))
    policies = comparisons[0].policy if len(comparisons) == 1 else say["policies"].format(count=len(comparisons))
    grave = sum(comparison.verdict is Severity.MAJOR for comparison in comparisons)
    present = {change["severity"] for change in changes}
    return {
        "lang": HTML_LANGUAGE[language],
        "generator": f"policydiff {__version__}",
        "title": say["title"].format(policy=policies, verdict=words.name("severity", worst)),
        "verdict": worst,
        "several": len(comparisons) > 1,
        "up": int(len(comparisons) > 1),
        "sentence": say["several" if grave else "several_none"].format(count=len(comparisons), major=grave),
        "views": views,
        "changes": len(changes),
        "review": any(change["needs_review"] for change in changes),
        "severities": [
            {"id": str(grade), "name": words.name("severity", str(grade))} for grade in GRADES if str(grade) in present
        ],
        "selects": _selects(changes, language),
    }


def _selects(changes: Sequence[dict[str, Any]], language: Language) -> list[dict[str, Any]]:
    """The filters that can tell something apart: a select for topics, for kinds, for languages, where there are two."""
    topics = {topic for change in changes for topic in change["topics"]}
    kinds = dict.fromkeys(change["kind"] for change in changes)
    languages = sorted({part for change in changes for part in change["languages"]})
    found = (
        ("topic", "topics", "topic", [topic for topic in TOPICS if topic in topics]),
        ("kind", "kinds", "change_kind", list(kinds)),
        ("language", "languages", "language", languages),
    )
    say = sentences("page", language)
    return [
        {
            "id": name,
            "name": say[name],
            "all": say[f"all_{plural}"],
            "options": [{"id": value, "name": name_of(table, value, language)} for value in values],
        }
        for name, plural, table, values in found
        if len(values) > 1
    ]
