"""The timeline page in a real browser: a cell leads to its comparison, the page is sound at every width."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from policydiff.reports.html.timeline import report
from policydiff.reports.options import ReportOptions
from policydiff.repository.git import Repository
from policydiff.repository.timeline import timelines
from policydiff.repository.versions import histories
from policydiff.settings import load_settings
from tests.browser.test_html_report import assert_sound
from tests.gitrepo import GitRepo
from tests.samples import en, zh

pytestmark = pytest.mark.browser


def page(repo: GitRepo, language: Any) -> str:
    for values in ({}, {"more": "和身份证号码"}, {"more": "和身份证号码", "years": "5"}):
        repo.write("policies/a/privacy.md", zh(**values))
        repo.write("policies/b/privacy.md", en(**{**values, "more": " and your location" if values else ""}))
        repo.commit(f"change {values}")
    repository = Repository.find(Path(repo.root))
    found = histories(repository, load_settings(repository.root), today=date(2026, 11, 1))
    return report(
        timelines(repository, found, language=language, today=date(2026, 11, 1)), ReportOptions(language=language)
    )


@pytest.mark.parametrize(("language", "width"), [("zh", 320), ("en", 1280)])
def test_the_timeline_is_sound(
    repo: GitRepo, show: Callable[..., Any], violations: Callable[[Any], list[str]], language: str, width: int
) -> None:
    chrome = show(page(repo, language), width=width)
    assert_sound(chrome, violations)


def test_a_cell_leads_to_its_comparison(repo: GitRepo, show: Callable[..., Any]) -> None:
    chrome = show(page(repo, "zh"))
    cell = chrome.find_element("css selector", ".grid .cell.tone-major")
    step = cell.get_attribute("href").partition("#")[2]
    assert not chrome.find_element("css selector", f"#{step} .change").is_displayed()
    cell.click()
    chrome.execute_async_script("setTimeout(arguments[0], 200)")
    change = chrome.find_element("css selector", f"#{step} .change")
    assert change.is_displayed()
    assert "身份证号码" in change.text
