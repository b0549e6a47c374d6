"""Draw the pictures of README.md anew: the HTML report and the terminal, both from the demo's repository."""

import base64
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from policydiff.commands.demo import build, demo_commits

HERE = Path(__file__).resolve().parent
PAGE = ("diff", "HEAD~2", "HEAD~1", "--lang", "en")
SCREEN = ("diff", "HEAD~4", "HEAD~3", "--lang", "en")
WIDTH = 1120
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars"
CLASSES = {
    "1": "bold",
    "2": "dim",
    "4": "under",
    "9": "struck",
    "31": "red",
    "32": "green",
    "33": "yellow",
    "36": "cyan",
}
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #16181d; color: #d8dbe2; }
pre { margin: 0; padding: 22px 28px; font: 15px/1.5 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
.bold { font-weight: 700 } .dim { color: #8d95a5 } .under { text-decoration: underline } .struck { text-decoration: line-through }
.red { color: #ff8d8d } .green { color: #8fe3a6 } .yellow { color: #f1c96f } .cyan { color: #86d6e0 } .prompt { color: #8fb6ff }
</style><pre>%s</pre>"""


def main() -> None:
    """Write report.png and terminal.png beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        demo = Path(folder) / "demo"
        build(demo, tuple(demo_commits()))
        page = Path(folder) / "report.html"
        run(demo, *PAGE, "--output", str(page))
        terminal = Path(folder) / "terminal.html"
        shown = f'<span class="prompt">$</span> policydiff {" ".join(SCREEN[:3])}\n'
        terminal.write_text(TERMINAL % (shown + coloured(run(demo, *SCREEN, "--color", "always"))), encoding="utf-8")
        chrome = browser()
        try:
            shoot(chrome, page, HERE / "report.png", 900)
            shoot(chrome, terminal, HERE / "terminal.png", None)
        finally:
            chrome.quit()


def run(folder: Path, *words: str) -> str:
    """What policydiff prints, 100 columns wide."""
    environment = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(HERE.parents[1])}
    command = [sys.executable, "-m", "policydiff", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout


def coloured(text: str) -> str:
    """A terminal's colours as HTML."""
    out = []
    for codes, words in re.findall(r"(?:\x1b\[([\d;]*)m)?([^\x1b]*)", text):
        names = " ".join(CLASSES[code] for code in codes.split(";") if code in CLASSES)
        out.append(f'<span class="{names}">{html.escape(words)}</span>' if names else html.escape(words))
    return "".join(out)


def browser() -> Any:
    """A Chromium without a window."""
    from selenium import webdriver

    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not binary or not driver:
        raise SystemExit("needs Chromium and its driver: apt-get install chromium chromium-driver fonts-noto-cjk")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in FLAGS.split():
        options.add_argument(flag)
    return webdriver.Chrome(service=webdriver.ChromeService(driver), options=options)


def shoot(chrome: Any, page: Path, target: Path, height: int | None) -> None:
    """A picture of a page, of its whole height where none is given."""
    size = {"width": WIDTH, "height": height or 100, "deviceScaleFactor": 1, "mobile": False}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    chrome.get(page.as_uri())
    size["height"] = height or chrome.execute_script("return document.documentElement.scrollHeight")
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    target.write_bytes(base64.b64decode(chrome.execute_cdp_cmd("Page.captureScreenshot", {})["data"]))


if __name__ == "__main__":
    main()
