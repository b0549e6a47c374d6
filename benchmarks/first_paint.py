"""How soon a browser shows the HTML report of 5,000 changes, and of a clause of a megabyte: `python -m benchmarks.first_paint`."""

import statistics
import tempfile
from pathlib import Path
from typing import Any

from docs.pictures.make import browser
from policydiff.reports.html.page import report
from policydiff.reports.options import ReportOptions
from tests.browser.test_html_report import many_changes

ROUNDS = 3
TARGET = 2000


def main() -> None:
    """Print the median time to the first paint and to the end of the script, in milliseconds."""
    pages = {
        "5,000 changes": many_changes(5000),
        "three clauses of a megabyte": many_changes(3, "长" * 1_000_000 + "{n}"),
    }
    chrome = browser()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for name, comparison in pages.items():
                file = Path(folder) / "report.html"
                file.write_text(report([comparison], ReportOptions(language="zh")), encoding="utf-8")
                painted, loaded = zip(*(_times(chrome, file) for _ in range(ROUNDS)), strict=True)
                first, ready = statistics.median(painted), statistics.median(loaded)
                size = file.stat().st_size / 2**20
                print(f"{name}: {size:.1f} MiB, first paint {first:.0f} ms (target {TARGET}), ready {ready:.0f} ms")
    finally:
        chrome.quit()


def _times(chrome: Any, file: Path) -> tuple[float, float]:
    chrome.get(file.as_uri())
    chrome.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0], 50))")
    paint = chrome.execute_script(
        "return (performance.getEntriesByName('first-contentful-paint')[0] || performance.getEntriesByType('paint')[0]).startTime"
    )
    ready = chrome.execute_script("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    return paint, ready


if __name__ == "__main__":
    main()
