"""The departures table that lawyers ask for, as a Word file: reference, old, new with the redline, severity, reason, note."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from policydiff import __version__
from policydiff.changes.edits import Edit
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding
from policydiff.reports.options import ReportOptions
from policydiff.reports.parts import (
    Words,
    counts,
    decision_of,
    definition_line,
    lines_moved,
    place_of,
    promise_words,
    version_line,
    warnings_of,
    words_for,
)
from policydiff.reports.terminal import without_direction
from policydiff.reports.words import sentences

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

COLUMNS = (("reference", 3.4), ("old", 6.0), ("new", 6.0), ("severity", 2.2), ("reason", 5.9), ("note", 3.0))
"""Key of the head's word, width in centimetres: landscape A4 with narrow margins."""
DELETED, INSERTED = "97121B", "0A5C2B"
SHADES = {"major": "FDECEC", "minor": "FFF4DC", "editorial": "EAF3EC"}
CHINESE_FONT, LATIN_FONT = "SimSun", "Calibri"


def report(comparisons: Sequence[Comparison], options: ReportOptions) -> bytes:
    """The departures table of every comparison, one after the other, as the bytes of a .docx file."""
    document = _landscape()
    for comparison in comparisons:
        words = words_for(comparison, options)
        _head(document, comparison, words)
        _table(document, comparison, words)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _landscape() -> "Document":
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.6)
    _page_numbers(section)
    style = document.styles["Normal"]
    style.font.name, style.font.size = LATIN_FONT, Pt(9.5)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), CHINESE_FONT)
    return document


def _page_numbers(section: "Section") -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    paragraph = section.footer.paragraphs[0]
    paragraph.add_run(f"policydiff {__version__} · ")
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"/>'))


def _head(document: "Document", comparison: Comparison, words: Words) -> None:
    """Policy, verdict, versions, definition in force, promise, warnings: what stands above the table."""
    say = sentences("docx", words.language)
    document.add_heading(comparison.policy, level=1)
    verdict = document.add_paragraph()
    verdict.add_run(words.name("severity", str(comparison.verdict))).bold = True
    verdict.add_run(f" · {counts(comparison, words)}")
    lines = (
        (say["old"], version_line(comparison.old, words)),
        (say["new"], version_line(comparison.new, words)),
        (say["definition"], definition_line(comparison, words)),
        (say["promise"], promise_words(comparison.promise, words)),
        *((say["warning"], warning) for warning in warnings_of(comparison, words)),
    )
    for name, line in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = 0
        paragraph.add_run(f"{name} ").bold = True
        paragraph.add_run(xml_text(line))
    document.add_paragraph(say["not_advice"]).runs[0].italic = True


def _table(document: "Document", comparison: Comparison, words: Words) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    say = sentences("docx", words.language)
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # repeats on every page
    for cell, (key, _) in zip(head.cells, COLUMNS, strict=True):
        cell.paragraphs[0].add_run(say[key]).bold = True
        _shade(cell, "E4E7EC")
    for column, (_, width) in zip(table.columns, COLUMNS, strict=True):
        column.width = Cm(width)
    _thin_borders(table)
    for finding in sorted(comparison.findings, key=lambda finding: -finding.severity):
        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _row(row.cells, place_of(comparison, finding, words), finding, words)


def _thin_borders(table: "Table") -> None:
    """Grey hairlines, and room between line and words."""
    from docx.oxml import OxmlElement, parse_xml
    from docx.oxml.ns import nsdecls

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        attributes = 'w:val="single" w:sz="4" w:space="0" w:color="B8BEC8"'
        borders.append(parse_xml(f"<w:{side} {nsdecls('w')} {attributes}/>"))
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", 40), ("left", 90), ("bottom", 50), ("right", 90)):
        margins.append(parse_xml(f'<w:{side} {nsdecls("w")} w:w="{twips}" w:type="dxa"/>'))
    # the schema wants borders, layout, margins in this order, and the look behind them
    look = table._tbl.tblPr.find("{*}tblLook")
    layout = table._tbl.tblPr.find("{*}tblLayout")
    layout.addprevious(borders)
    (look.addprevious if look is not None else table._tbl.tblPr.append)(margins)


def _row(cells: Sequence["_Cell"], place: str, finding: Finding, words: Words) -> None:
    change = finding.change
    reference, old, new, severity, reason, _ = cells
    reference.paragraphs[0].add_run(f"{finding.id} ").bold = True
    reference.paragraphs[0].add_run(f"{xml_text(place)}\n{lines_moved(finding, words)}")
    _redline(old.paragraphs[0], _wording(finding, "old"))
    _redline(new.paragraphs[0], _wording(finding, "new"))
    severity.paragraphs[0].add_run(words.name("severity", str(finding.severity))).bold = True
    severity.paragraphs[0].add_run(f"\n{words.name('change_kind', change.kind)}\n{words.names('topic', change.topics)}")
    _shade(severity, SHADES[str(finding.severity)])
    reason.paragraphs[0].add_run(xml_text(finding.reason))
    if decision := decision_of(finding, words):
        reason.add_paragraph().add_run(xml_text(decision)).bold = True
    for duty in finding.duties:
        reason.add_paragraph().add_run(xml_text(f"{words.say('law')}{words.say('colon')}{duty.duty} ({duty.article})"))
    if finding.needs_review:
        reason.add_paragraph().add_run(words.say("review")).bold = True


def _wording(finding: Finding, side: str) -> Iterable[Edit]:
    """One column's words: what stayed and went; what stayed, went and came; a block clause by clause."""
    change = finding.change
    clauses = change.pair.old if side == "old" else change.pair.new
    if change.kind in ("added", "removed") and len(clauses) > 1:
        text = "\n".join(f"{clause.label} {clause.text}" if clause.label else clause.text for clause in clauses)
        return (Edit("+" if side == "new" else "-", text),)
    if side == "old":
        return (edit for edit in change.words if edit.op != "+")
    return change.words if clauses else ()


def _redline(paragraph: "Paragraph", edits: Iterable[Edit]) -> None:
    """The redline as real formatting: struck out, underlined, and coloured besides."""
    from docx.shared import RGBColor

    for edit in edits:
        run = paragraph.add_run(xml_text(edit.text))
        if edit.op == "-":
            run.font.strike, run.font.color.rgb = True, RGBColor.from_string(DELETED)
        elif edit.op == "+":
            run.font.underline, run.font.color.rgb = True, RGBColor.from_string(INSERTED)


def _shade(cell: "_Cell", colour: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shade)


def xml_text(text: str) -> str:
    """The text as XML 1.0 can hold it: a replacement mark for a control character, direction marks by their code point."""
    return "".join(
        char if char in "\t\n" or (ord(char) >= 32 and ord(char) not in (0xFFFE, 0xFFFF)) else "�"
        for char in without_direction(text)
    )
