from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.judgement.finding import Severity


def test_a_text_compared_with_itself_has_no_changes() -> None:
    text = "隐私政策\n\n一、我们如何收集信息\n\n我们会收集您的手机号码。\n"
    comparison = compare(version(parse(text)), version(parse(text)))
    assert comparison.verdict is Severity.NONE
    assert comparison.findings == ()


def test_two_headings_on_one_line_that_part_change_no_fact() -> None:
    old = "隐私政策\n\n三、信息的对外提供\n\n(一)共享 1、共享场景和目的\n\n我们会与承运公司共享您的收货地址。\n"
    new = old.replace("(一)共享 1、", "(一)共享\n\n1、")
    found = compare(version(parse(old, "p")), version(parse(new, "p")))
    assert found.verdict is Severity.EDITORIAL
