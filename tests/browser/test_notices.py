"""Notices in a real browser: accessible, legible on a telephone, nothing fetched, nothing run."""

import json
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.notices.draft import Draft
from policydiff.notices.manifest import manifest_of
from policydiff.notices.plan import Plan, Wishes, plan_notices
from policydiff.notices.preview import preview_page
from policydiff.settings import NoticeSettings
from tests import samples

pytestmark = pytest.mark.browser

NEW = {"updated": "2026-03-01", "effective": "2026-04-15", "phone": "400-100-2001", "years": "5"}
CHANNELS = {
    "zh": ("以弹窗的方式", "以弹窗、公告、短信、电话、信函、电子邮件以及公开征求意见的方式"),
    "en": ("by a pop-up", "by a pop-up, e-mail, text message, letter, telephone and announcement"),
}
TEXTS = {"zh": samples.zh, "en": samples.en}


def plan(language: str, attack: str = "") -> Plan:
    old, new = (TEXTS[language](**values).replace(*CHANNELS[language]) for values in ({}, NEW))
    new = new.replace("Shuttle Messaging Ltd.", f"Kite Push Ltd.{attack}").replace(
        "深圳市飞梭信息", f"深圳市纸鸢{attack}信息"
    )
    links = {"policy": "https://tundra.example/privacy", "comparison": "https://tundra.example/diff"}
    compared = compare(version(parse(old, "old")), version(parse(new, "new")), name="policies/tundra.md")
    wishes = Wishes(settings=NoticeSettings(links=links), organisations={}, root=Path())
    return plan_notices([compared], wishes)


def html_of(found: Draft) -> str | None:
    if found.name.endswith(".eml"):
        body = message_from_bytes(found.data, policy=default).get_body(("html",))
        return str(body.get_content()) if body else None
    return found.data.decode() if found.name.endswith(".html") else None


def pages(made: Plan, language: str) -> dict[str, str]:
    files = {found.name: found.data for found in made.drafts}
    found = {draft.name: html for draft in made.drafts if (html := html_of(draft))}
    return {**found, "preview": preview_page(manifest_of(made), files, language)}  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_is_accessible_and_fits(
    show: Callable[..., Any], violations: Callable[[Any], list[str]], language: str, width: int
) -> None:
    found = pages(plan(language), language)
    assert {"email", "app", "preview"} <= {name.split(".")[0] for name in found}
    for name, html in found.items():
        chrome = show(html, width=width)
        assert violations(chrome) == [], name
        assert chrome.execute_script("return document.documentElement.scrollWidth <= innerWidth"), name
        assert chrome.execute_script("return document.documentElement.lang") == {"zh": "zh-CN", "en": "en"}[language]
        requests = [
            message["params"]["request"]["url"]
            for entry in chrome.get_log("performance")
            if (message := json.loads(entry["message"])["message"])["method"] == "Network.requestWillBeSent"
        ]
        assert [url for url in requests if not url.startswith(("file:", "about:"))] == [], name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_hostile_text_stays_text(show: Callable[..., Any], language: str) -> None:
    attack = "&#60;img src=x onerror=alert(1)> \"><script>document.title='taken'</script>\u202e"
    for name, html in pages(plan(language, attack), language).items():
        chrome = show(html)
        assert chrome.execute_script("return document.title") != "taken", name
        assert chrome.execute_script("return document.querySelectorAll('script, img, [onerror]').length") == 0, name


def test_the_preview_shows_each_draft(show: Callable[..., Any]) -> None:
    chrome = show(pages(plan("zh"), "zh")["preview"])
    text = chrome.execute_script("return document.body.innerText")
    assert "400-100-2001" in text and "短信" in text
    frames = chrome.find_elements("css selector", "iframe")
    assert len(frames) >= 2
    chrome.switch_to.frame(frames[0])
    assert "尊敬的用户" in chrome.find_element("css selector", "body").text
    chrome.switch_to.default_content()
