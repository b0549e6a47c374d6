"""One report, many formats: verdict, counts and changes read back out of each say the same."""

import json
import re
import zipfile
from io import BytesIO
from typing import NamedTuple

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.judgement.finding import Severity
from policydiff.reports.formats import FORMATS, formatter
from policydiff.reports.options import ReportOptions
from tests.samples import en, zh

GRADES = ("major", "minor", "editorial")


class Said(NamedTuple):
    """What a format says of one comparison."""

    verdict: str
    counts: tuple[int, ...]
    """Major, minor, editorial."""
    ids: frozenset[str]


def pair(language: str) -> Comparison:
    write = zh if language == "zh" else en
    more = "、身份证号码" if language == "zh" else ", your passport number"
    old, new = write(), write(more=more, phone="400-100-2999", updated="2026-03-01", years="5")
    return compare(version(parse(old, "old.md")), version(parse(new, "new.md")), name=f"{language}.md", language="en")


def expected(comparison: Comparison) -> Said:
    severities = [str(finding.severity) for finding in comparison.findings]
    ids = frozenset(finding.id for finding in comparison.findings)
    return Said(str(comparison.verdict), tuple(map(severities.count, GRADES)), ids)


def from_json(report: str) -> Said:
    (found,) = json.loads(report)["comparisons"]
    severities = [change["severity"] for change in found["changes"]]
    return Said(
        found["verdict"], tuple(map(severities.count, GRADES)), frozenset(change["id"] for change in found["changes"])
    )


def from_html(report: str) -> Said:
    cards = re.findall(r'<article [^>]*data-change="(c\d+)" data-severity="(\w+)"', report)
    severities = [severity for _, severity in cards]
    head = dict(re.findall(r'data-count="(\w+)">(\d+)', report))
    assert [int(head.get(grade, 0)) for grade in GRADES] == list(map(severities.count, GRADES))
    (verdict,) = set(re.findall(r'data-verdict="(\w+)"', report))
    return Said(verdict, tuple(map(severities.count, GRADES)), frozenset(i for i, _ in cards))


VERDICTS = {"MAJOR CHANGE": "major", "MINOR CHANGE": "minor", "WORDING ONLY": "editorial", "NO CHANGE": "none"}


def counted(text: str) -> tuple[int, ...]:
    found = re.search(r"(\d+) major · (\d+) minor · (\d+) editorial", text)
    assert found
    return tuple(map(int, found.groups()))


def from_text(report: str) -> Said:
    verdict = next(name for words, name in VERDICTS.items() if report.startswith(words))
    return Said(verdict, counted(report), frozenset(re.findall(r"^(c\d+)  ", report, re.M)))


def from_markdown(report: str) -> Said:
    verdict = next(name for words, name in VERDICTS.items() if words in report.split("\n")[0])
    return Said(verdict, counted(report), frozenset(re.findall(r"\*\*(c\d+)\*\*", report)))


def from_docx(report: bytes) -> Said:
    import docx

    document = docx.Document(BytesIO(report))
    verdict = {f"{grade} change": grade for grade in GRADES}[document.paragraphs[1].runs[0].text]
    rows = [row.cells for row in document.tables[0].rows[1:]]
    severities = [cells[3].text.split(" ")[0] for cells in rows]
    assert counted(document.paragraphs[1].text) == tuple(map(severities.count, GRADES))
    ids = frozenset(cells[0].text.split()[0] for cells in rows)
    return Said(verdict, tuple(map(severities.count, GRADES)), ids)


READERS = {"json": from_json, "html": from_html, "text": from_text, "markdown": from_markdown, "docx": from_docx}


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_says_the_same(name: str, language: str) -> None:
    comparison = pair(language)
    assert comparison.verdict is Severity.MAJOR
    report = formatter(name)([comparison], ReportOptions(language="en", everything=True))
    assert READERS[name](report) == expected(comparison)  # type: ignore[operator]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_formatter_gives_the_same_bytes_twice(name: str) -> None:
    made = [formatter(name)([pair("zh")], ReportOptions(language="zh")) for _ in range(2)]
    if isinstance(made[0], bytes):
        made = [zipfile.ZipFile(BytesIO(data)).read("word/document.xml") for data in made]  # type: ignore[arg-type]
    assert made[0] == made[1]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_reason_of_every_grave_change_is_in_every_format(name: str) -> None:
    comparison = pair("zh")
    report = formatter(name)([comparison], ReportOptions(language="zh", everything=True, width=10_000))
    if isinstance(report, bytes):
        report = zipfile.ZipFile(BytesIO(report)).read("word/document.xml").decode()
    bare = re.sub(r"[\\\s]|&\w+;|&#\d+;|<[^>]*>", "", report)
    for finding in comparison.findings:
        if finding.severity is not Severity.EDITORIAL:
            assert re.sub(r'[\\\s<>&"\']', "", finding.reason) in re.sub(r'[<>&"\']', "", bare)
