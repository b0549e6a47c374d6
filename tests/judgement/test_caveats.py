"""What a reader must know first: the edit changes the very rules by which it is judged."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.packs import load_table
from policydiff.reports import markdown, text
from policydiff.reports.options import ReportOptions
from tests.judgement.test_reasons import ZH


@pytest.mark.parametrize(
    ("find", "replacement", "key"),
    [
        ("\n\n2、共享个人信息的对象发生变化。", "。", "definition_narrowed"),
        ("弹窗、短信", "弹窗", "promise_weakened"),
    ],
)
def test_a_narrowed_definition_is_said_at_the_top(find: str, replacement: str, key: str) -> None:
    assert find in ZH
    comparison = compare(version(parse(ZH, "p")), version(parse(ZH.replace(find, replacement), "p")))
    first = comparison.warnings[0]
    assert (first.key, first.grave) == (key, True)
    sentence = first.say("zh")[:8]
    for report in (text, markdown):
        shown = report.report([comparison], ReportOptions(width=200))
        assert 0 < shown.index(sentence) < shown.rindex(comparison.findings[0].id)


def test_a_wider_definition_is_no_caveat() -> None:
    wider = ZH.replace("2、共享", "2、控制者发生变化;\n\n3、共享")
    assert compare(version(parse(ZH, "p")), version(parse(wider, "p"))).warnings == ()


def test_both_languages_know_the_same_caveats() -> None:
    assert load_table("zh", "caveats").keys() == load_table("en", "caveats").keys()
    assert load_table("zh", "reasons").keys() == load_table("en", "reasons").keys()
    for section, entries in load_table("zh", "reasons").items():
        assert entries.keys() == load_table("en", "reasons")[section].keys(), section
