"""The departures table, read back as Word would read it."""

from io import BytesIO

import docx

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.reports.docx import COLUMNS, report
from policydiff.reports.options import ReportOptions

OLD = "隐私政策\n\n一、共享\n\n我们会与青禾物流共享您的地址。\n\n二、联系我们\n\n邮箱:a@reed.example\n"
NEW = OLD.replace("青禾物流", "青禾物流、白帆广告").replace("a@reed", "b\x0b@reed")


def compared(old: str = OLD, new: str = NEW) -> Comparison:
    return compare(version(parse(old, "old.md")), version(parse(new, "new.md")))


def test_every_change_has_a_row_and_the_verdict_stands_above() -> None:
    comparison = compared()
    document = docx.Document(BytesIO(report([comparison], ReportOptions(language="en"))))
    assert str(comparison.verdict) in document.paragraphs[1].text
    table = document.tables[0]
    ids = [row.cells[0].text.split()[0] for row in table.rows[1:]]
    assert sorted(ids) == sorted(finding.id for finding in comparison.findings)
    assert [cell.text for cell in table.rows[0].cells][-1] == "Your note"
    assert len(table.columns) == len(COLUMNS)


def test_the_redline_is_real_formatting() -> None:
    document = docx.Document(BytesIO(report([compared()], ReportOptions(language="zh"))))
    runs = [run for row in document.tables[0].rows for cell in row.cells for p in cell.paragraphs for run in p.runs]
    assert any(run.font.underline and "白帆广告" in run.text for run in runs)
    assert any(run.font.strike for run in runs)


def test_characters_that_xml_cannot_hold_are_shown_as_lost() -> None:
    document = docx.Document(BytesIO(report([compared()], ReportOptions(language="zh"))))
    assert "\x0b" not in "".join(cell.text for row in document.tables[0].rows for cell in row.cells)
