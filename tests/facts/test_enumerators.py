"""Numbers that count the parts of a sentence state nothing; numbers that count something else do."""

import pytest

from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context
from policydiff.facts.enumerators import enumerators

ZH, EN = Context(language="zh"), Context(language="en")


@pytest.mark.parametrize(
    ("context", "old", "new"),
    [
        (ZH, "您有权(1)查阅;(2)更正;以及(3)删除。", "您有权查阅;更正;以及删除。"),
        (ZH, "您可以(一)查阅,(二)更正。", "您可以查阅,更正。"),
        (ZH, "以及(5)获取副本。", "以及获取副本。"),
        (EN, "You may (a) view and (b) delete your posts.", "You may view and delete your posts."),
        (EN, "We use it (1) to bill you and (2) to call you.", "We use it (i) to bill you and (ii) to call you."),
    ],
)
def test_the_count_of_parts_is_no_fact(context: Context, old: str, new: str) -> None:
    assert compare_wordings(old, new, context).drafts == ()
    assert compare_wordings(new, old, context).drafts == ()


@pytest.mark.parametrize(
    ("context", "old", "new"),
    [
        (ZH, "除本条(1)和(2)外,适用前款。", "除本条(1)、(2)和(3)外,适用前款。"),
        (ZH, "见上述(1)(2)项。", "见上述(1)(3)项。"),
        (ZH, "第(1)项所列信息。", "第(2)项所列信息。"),
        (ZH, "您有权(1)查阅;(2)更正。", "您有权(1)查阅;(2)更正;(3)删除。"),
        (ZH, "保存三(3)年。", "保存五(5)年。"),
        (EN, "except for (1) and (2) above", "except for (1), (2) and (3) above"),
        (EN, "We keep it for (3) months.", "We keep it for (4) months."),
        (EN, "as said under section (a) on ads", "as said under section (b) on ads"),
    ],
)
def test_other_numbers_in_brackets_count(context: Context, old: str, new: str) -> None:
    assert compare_wordings(old, new, context).drafts


def test_a_list_may_begin_elsewhere_but_not_in_the_middle_of_a_phrase() -> None:
    assert enumerators("以及(4)限制处理") == {2: 5}
    assert enumerators("本条(4)限制处理") == {}
