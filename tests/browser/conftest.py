"""A real Chromium, driven; tests are skipped where there is none, with what installs it."""

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium: pip install -e .[browser]")
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip("needs Chromium and its driver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in FLAGS.split():
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = webdriver.Chrome(service=webdriver.ChromeService(driver), options=options)
    yield chrome
    chrome.quit()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Callable[..., Any]:
    """Open an HTML text as a file on disk, as the lawyer does; width and height in CSS pixels."""

    def open_page(html: str, width: int = 1280, height: int = 900, theme: str = "light") -> Any:
        file = tmp_path / "report.html"
        file.write_text(html, encoding="utf-8")
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        media = {"features": [{"name": "prefers-color-scheme", "value": theme}]}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        browser.get_log("performance")
        browser.get(file.as_uri())
        return browser

    return open_page


@pytest.fixture
def violations() -> Callable[[Any], list[str]]:
    """What axe-core finds on the open page under WCAG 2.2 A and AA and its best practices."""
    home = importlib.util.find_spec("axe_playwright_python")  # only for the engine that it carries
    if home is None or home.origin is None:
        pytest.skip("needs axe-core: pip install --no-deps axe-playwright-python")
    engine = Path(home.origin).with_name("axe.min.js").read_text(encoding="utf-8")

    def run(chrome: Any) -> list[str]:
        # what is not drawn yet has a guessed height: everything is drawn, so that real sizes are measured
        chrome.execute_script(
            "document.querySelectorAll('.change, .row').forEach(e => { e.style.contentVisibility = 'visible' })"
        )
        # the page's own policy forbids foreign script in it, so the engine comes in through the driver
        chrome.execute_script(engine)
        found = chrome.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
            ".then(r => done(r.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 160) + ' ' + v.nodes[0].failureSummary)))"
        )
        return list(found)

    return run
