"""The HTML report in a real browser: what a lawyer does with it, and what hostile text must not do to it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from policydiff.changes.change import Change
from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Clause, Policy
from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.judgement.finding import Finding, Severity
from policydiff.pairs.pair import Pair
from policydiff.promise.promise import DEFAULT_DEFINITION, Promise
from policydiff.reports.html.page import report
from policydiff.reports.options import ReportOptions

pytestmark = pytest.mark.browser

OLD = """隐私政策

更新日期:2025年1月1日

一、我们如何收集信息

1、注册账号时,我们会收集您的手机号码。

2、为了推送消息,我们会收集设备标识符。

3、您可以随时关闭推送。

二、我们如何共享信息

我们不会向第三方出售您的个人信息。

三、如何联系我们

邮箱:privacy@lantern.example
"""
NEW = (
    OLD.replace("2025年1月1日", "2025年6月1日")
    .replace("手机号码。", "手机号码和身份证号码。")
    .replace("privacy@lantern", "dpo@lantern")
    .replace("您可以随时关闭推送", "您可随时关闭推送")
)


def page(old: str = OLD, new: str = NEW, language: Any = "zh") -> str:
    return report(
        [compare(version(parse(old, "old.md")), version(parse(new, "new.md")))], ReportOptions(language=language)
    )


def many_changes(count: int, text: str = "我们会收集您的第 {n} 项信息。") -> Comparison:
    """A report of that many changes, built by hand: the pipeline is not what is tried here."""
    clauses = tuple(
        Clause(id=f"n{n}", kind="paragraph", label=None, path=(), title=None, text=text.format(n=n), first_line=n,
               last_line=n, language="zh")
        for n in range(1, count + 1)
    )  # fmt: skip
    pairs = tuple(Pair(old=(), new=(clause,), matched_by="unmatched") for clause in clauses)
    findings = tuple(
        Finding(
            id=f"c{n}", severity=Severity.MAJOR, item=None, reason="新增了条款。",
            change=Change(kind="added", pair=pair, facts=(), words=(Edit("+", pair.new[0].text),), topics=("data",)),
        )
        for n, pair in enumerate(pairs, 1)
    )  # fmt: skip
    old, new = version(Policy("old.md", (), ())), version(Policy("new.md", (), clauses))
    return Comparison(policy="new.md", old=old, new=new, definition=DEFAULT_DEFINITION, promise=Promise(),
                      findings=findings, pairs=pairs)  # fmt: skip


def shown(chrome: Any) -> list[str]:
    return chrome.execute_script(
        "return [...document.querySelectorAll('.change')].filter(c => !c.hidden).map(c => c.dataset.change)"
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_is_accessible_and_needs_nothing_from_elsewhere(
    show: Callable[..., Any], violations: Callable[[Any], list[str]], language: str, width: int
) -> None:
    chrome = show(page(language=language), width=width)
    assert_sound(chrome, violations)


def assert_sound(chrome: Any, violations: Callable[[Any], list[str]]) -> None:
    """Accessible, no error in the console, nothing asked from elsewhere, no scrolling sideways."""
    assert violations(chrome) == []
    assert [entry for entry in chrome.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")] == []
    requests = [
        message["params"]["request"]["url"]
        for entry in chrome.get_log("performance")
        if (message := json.loads(entry["message"])["message"])["method"] == "Network.requestWillBeSent"
    ]
    assert [url for url in requests if not url.startswith("file:")] == []
    assert chrome.execute_script("return document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_several_policies_share_one_page_and_its_filters(
    show: Callable[..., Any], violations: Callable[[Any], list[str]], theme: str
) -> None:
    both = [compare(version(parse(OLD, name)), version(parse(NEW, name)), name=name) for name in ("a.md", "b.md")]
    chrome = show(report(both, ReportOptions(language="en")), theme=theme)
    assert_sound(chrome, violations)
    ids = chrome.execute_script("return [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    chrome.find_element("css selector", 'button[data-severity="major"]').click()
    major = sum(finding.severity is Severity.MAJOR for comparison in both for finding in comparison.findings)
    assert len(shown(chrome)) == major > 1


def test_a_link_to_a_change_leads_there_whatever_the_filters(show: Callable[..., Any]) -> None:
    chrome = show(page())
    chrome.find_element("id", "search").send_keys("no such words")
    assert shown(chrome) == []
    assert chrome.find_element("css selector", ".none-shown").is_displayed()
    chrome.execute_script("location.hash = 'c1'")
    chrome.execute_async_script("setTimeout(arguments[0], 200)")
    assert "c1" in shown(chrome)
    assert chrome.execute_script("return document.activeElement.dataset.change") == "c1"


def test_a_citation_names_policy_place_and_reason(show: Callable[..., Any]) -> None:
    chrome = show(page())
    button = chrome.find_element("css selector", "#c2 [data-citation]")
    said = button.get_attribute("data-citation")
    assert "new.md" in said and "c2" in said and "。" in said
    button.click()
    # the browser copies in its own time and the label then says so for a moment: wait for it in the page itself
    told = chrome.execute_async_script(
        "const [button, done] = arguments, end = Date.now() + 5000;"
        "(function look() {"
        "  if (button.textContent === button.dataset.done) return done(button.textContent);"
        "  if (Date.now() > end) return done(button.textContent);"
        "  setTimeout(look, 20);"
        "})();",
        button,
    )
    assert told == button.get_attribute("data-done")


def test_filters_search_and_counter(show: Callable[..., Any]) -> None:
    chrome = show(page())
    everything = shown(chrome)
    assert len(everything) >= 3
    chrome.find_element("css selector", 'button[data-severity="major"]').click()
    major = shown(chrome)
    assert set(major) < set(everything)
    assert str(len(major)) in chrome.find_element("css selector", ".counter").text
    chrome.find_element("css selector", 'button[data-severity="major"]').click()
    chrome.find_element("id", "search").send_keys("dpo@lantern")
    assert len(shown(chrome)) == 1
    chrome.find_element("id", "search").clear()


def test_keys_walk_through_the_changes(show: Callable[..., Any]) -> None:
    chrome = show(page())
    body = chrome.find_element("css selector", "body")
    order = shown(chrome)
    for key, expected in (("n", order[0]), ("n", order[1]), ("p", order[0]), ("p", order[-1])):
        body.send_keys(key)
        assert chrome.execute_script("return document.activeElement.dataset.change") == expected


def test_side_by_side_and_folded_text(show: Callable[..., Any]) -> None:
    chrome = show(page())
    inline = chrome.find_element("css selector", ".inline")
    assert inline.is_displayed()
    chrome.find_element("id", "view").click()
    assert not inline.is_displayed()
    both = chrome.find_element("css selector", ".change[data-kind='modified'] .both")
    old, new = both.find_elements("css selector", ".redline")
    assert "<ins>" not in old.get_attribute("innerHTML")
    assert "<del>" not in new.get_attribute("innerHTML")
    chrome.find_element("id", "view").click()
    assert inline.is_displayed()
    fold = chrome.find_element("css selector", ".fulltext details")
    assert fold.get_attribute("open") is None
    fold.find_element("css selector", "summary").click()
    assert fold.get_attribute("open") is not None
    for line in (line for text in (OLD, NEW) for line in text.splitlines()):
        words = line.partition("、")[2] or line
        assert words.strip() in chrome.execute_script("return document.querySelector('.fulltext').textContent")


def test_the_report_reads_without_script() -> None:
    html = page()
    assert 'class="unscripted"' in html
    assert "dpo@lantern.example" in html.partition("<script>")[0]


def test_long_unchanged_stretches_are_folded_and_can_be_opened(show: Callable[..., Any]) -> None:
    middle = "我们会在您使用服务的过程中依照本政策处理您的信息，" * 30
    chrome = show(
        page(
            OLD.replace("手机号码。", f"手机号码。{middle}为期三十天。"),
            OLD.replace("手机号码。", f"手机号码和住址。{middle}为期六十天。"),
        )
    )
    gap = chrome.find_element("css selector", ".inline details.gap")
    assert middle[100:200] in gap.get_attribute("textContent")
    hidden = "return arguments[0].getBoundingClientRect().height"
    before = chrome.execute_script(hidden, chrome.find_element("css selector", ".inline"))
    gap.find_element("css selector", "summary").click()
    assert chrome.execute_script(hidden, chrome.find_element("css selector", ".inline")) > before + 50


def test_without_script_everything_is_there_and_nothing_pretends_to_work(
    show: Callable[..., Any], browser: Any
) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chrome = show(page())
        assert not chrome.find_element("css selector", ".filters").is_displayed()
        assert chrome.find_element("id", "c1").is_displayed()
        assert chrome.find_element("css selector", ".inline ins").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_hostile_text_stays_text(show: Callable[..., Any]) -> None:
    attack = '<script>document.title="taken"</script><img src=x onerror="document.title=1">\u202eabc {{7*7}} </style>'
    chrome = show(page(OLD, OLD.replace("您可以随时关闭推送。", attack)))
    assert "taken" not in chrome.title and chrome.title != "1"
    assert chrome.find_elements("css selector", "main img, main script") == []
    assert "\u202e" not in chrome.find_element("css selector", "main").text, (
        "what turns the direction is shown, not done"
    )
    assert "<U+202E>" in chrome.find_element("id", "changes").text
    assert "{{7*7}}" in chrome.find_element("id", "changes").text


def test_a_clause_of_a_megabyte_stays_usable(show: Callable[..., Any]) -> None:
    chrome = show(report([many_changes(3, "长" * 1_000_000 + "{n}")], ReportOptions(language="zh")))
    chrome.find_element("css selector", "body").send_keys("n")
    assert chrome.execute_script("return document.activeElement.dataset.change") == "c1"


def test_five_thousand_changes_stay_usable(show: Callable[..., Any]) -> None:
    chrome = show(report([many_changes(5000)], ReportOptions(language="zh")))
    chrome.find_element("id", "search").send_keys("第 4999 项")
    assert shown(chrome) == ["c4999"]
    chrome.find_element("id", "search").clear()
