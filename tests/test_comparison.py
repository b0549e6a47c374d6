from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.judgement.finding import Severity


def test_a_text_compared_with_itself_has_no_changes() -> None:
    text = "隐私政策\n\n一、我们如何收集信息\n\n我们会收集您的手机号码。\n"
    comparison = compare(version(parse(text)), version(parse(text)))
    assert comparison.verdict is Severity.NONE
    assert comparison.findings == ()
