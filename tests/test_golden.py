"""Reports as a person reads them, kept as files: `--update-golden` writes them anew, and the diff of the commit shows it."""

import re
from pathlib import Path

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.judgement.finding import Severity
from policydiff.reports.formats import formatter
from policydiff.reports.options import ReportOptions
from tests.samples import en, zh

GOLDEN = Path(__file__).parent / "golden"
REASONS = {
    "zh": {
        Severity.MAJOR: "事实有变更，且属于定义列出的事项。",
        Severity.MINOR: "事实有变更，但不属于定义列出的事项。",
        Severity.EDITORIAL: "没有事实变更。",
    },
    "en": {
        Severity.MAJOR: "A fact changed that the definition lists.",
        Severity.MINOR: "A fact changed that the definition does not list.",
        Severity.EDITORIAL: "No fact changed.",
    },
}
"""The sentences of the judgement have tests of their own; here the reports' frames are kept."""
SUFFIX = {"text": "txt", "markdown": "md", "html": "html.txt"}


def comparison(language: str) -> Comparison:
    """A major change (a kind of data, the hotline), a minor one (the period), an editorial one (the date)."""
    write, more = (zh, "、身份证号码") if language == "zh" else (en, ", your passport number")
    old, new = write(), write(more=more, phone="400-100-2999", updated="2026-03-01", years="5")
    found = compare(version(parse(old, "old.md")), version(parse(new, "new.md")), name="policies/tundra/privacy.md")
    findings = (finding._replace(reason=REASONS[language][finding.severity]) for finding in found.findings)
    return found._replace(findings=tuple(findings))


def readable(html: str) -> str:
    """What a page says, without its style and script, one element a line."""
    body = re.sub(r"<(style|script)>.*?</\1>", "", html, flags=re.S).partition("<body")[2]
    body = re.sub(r"</(h\d|p|li|dt|dd|summary|button|option|div|a)>|<br>", "\n", "<body" + body)
    body = re.sub(r"<del[^>]*>(.*?)</del>", r"[-\1-]", body)
    body = re.sub(r"<ins[^>]*>(.*?)</ins>", r"{+\1+}", body)
    lines = (" ".join(re.sub(r"<[^>]*>", " ", line).split()) for line in body.splitlines())
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(SUFFIX))
def test_the_report_reads_as_kept(name: str, language: str, request: pytest.FixtureRequest) -> None:
    report = formatter(name)([comparison(language)], ReportOptions(width=100))
    assert isinstance(report, str)
    report = (readable(report) if name == "html" else report).rstrip() + "\n"
    file = GOLDEN / f"{language}.{SUFFIX[name]}"
    if request.config.getoption("--update-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(report, encoding="utf-8")
    assert report == file.read_text(encoding="utf-8"), "read the difference; then `pytest --update-golden`"
