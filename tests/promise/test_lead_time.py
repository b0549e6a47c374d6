"""How long before it takes effect a change is announced."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.promise.periods import days_of, number_of
from policydiff.promise.read import promise_of

TABLE = [
    ("对于重大变更,我们会提前30日通过邮件通知您。", 30),
    ("对于重大变更,我们会至少提前十五天通知您。", 15),
    ("对于重大变更,我们会提前 30 日以弹窗的方式通知您。", 30),
    ("重大变更将在生效前7个工作日以公告形式发布。", 7),
    ("修订后的政策自公布之日起满三十(30)日后生效,我们会公告。", 30),
    ("For material changes, we will notify you at least 30 days before they take effect.", 30),
    ("We will give you thirty (30) days' prior notice of material changes by e-mail.", 30),
    ("We will notify you of material changes two weeks in advance.", 14),
    ("Material changes take effect 7 days after we post them on our website.", 7),
    ("We will notify you of material changes no less than 24 hours in advance.", 1),
]


@pytest.mark.parametrize(("sentences", "days"), TABLE)
def test_a_period_is_read_in_days(sentences: str, days: int) -> None:
    title = "二、本政策的变更" if "。" in sentences else "2. Changes to this policy"
    lead = promise_of(parse(f"隐私政策\n\n{title}\n\n{sentences}\n")).lead_time
    assert lead is not None
    assert lead.days == days


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        ("我们将在修订生效前以邮件通知您。", "在修订生效前"),
        (
            "We will notify you by e-mail prior to the change becoming effective.",
            "prior to the change becoming effective",
        ),
    ],
)
def test_before_it_takes_effect_has_no_days(sentences: str, text: str) -> None:
    title = "二、本政策的变更" if "。" in sentences else "2. Changes to this policy"
    lead = promise_of(parse(f"隐私政策\n\n{title}\n\n{sentences}\n")).lead_time
    assert lead is not None
    assert (lead.text, lead.days) == (text, None)


def test_a_period_for_something_else_is_no_lead_time() -> None:
    text = "隐私政策\n\n一、您的权利\n\n我们将在15日内答复。如我们停止运营,将提前30天公告。\n\n二、本政策的变更\n\n我们会公告。\n"
    assert promise_of(parse(text)).lead_time is None


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("三十日", 30),
        ("15个工作日", 15),
        ("两周", 14),
        ("一个月", 30),
        ("24小时", 1),
        ("thirty (30) days", 30),
        ("one month", 30),
    ],
)
def test_periods(period: str, days: int) -> None:
    assert days_of(period) == days


@pytest.mark.parametrize(
    ("text", "number"), [("十", 10), ("二十一", 21), ("一百", 100), ("二〇二五", 2025), ("sixty", 60), ("某", None)]
)
def test_numbers(text: str, number: int | None) -> None:
    assert number_of(text) == number
