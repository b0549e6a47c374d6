"""What the reader gains or loses when the promise itself changes."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.promise.compare import promise_changes
from policydiff.promise.read import definition_of, promise_of

BASE = """隐私政策

一、我们收集的信息

我们收集您的手机号码。

二、本政策如何更新

对于重大变更,我们会提前30日以弹窗、短信的形式通知您,并重新取得您的同意。

本政策所指的重大变更包括但不限于:

1、我们处理个人信息的目的、方式发生变化;

2、个人信息共享的主要对象发生变化。
"""


def changes(old: str, new: str) -> list[tuple[str, str, str | None, str | None]]:
    before, after = parse(old), parse(new)
    found = promise_changes(definition_of(before), promise_of(before), definition_of(after), promise_of(after))
    return [(change.kind, change.direction, change.old, change.new) for change in found]


TABLE = [
    ("、短信", "", [("channel", "weakened", "sms", None)]),
    ("弹窗、短信", "弹窗、短信、邮件", [("channel", "strengthened", None, "email")]),
    ("短信", "邮件", [("channel", "weakened", "sms", None), ("channel", "strengthened", None, "email")]),
    ("提前30日", "提前7日", [("lead time", "weakened", "提前30日", "提前7日")]),
    ("提前30日", "提前60日", [("lead time", "strengthened", "提前30日", "提前60日")]),
    ("提前30日", "", [("lead time", "weakened", "提前30日", None)]),
    ("包括但不限于", "包括以下情形", [("open list", "weakened", "not limited to", None)]),
    ("目的、方式", "目的", [("definition topic", "weakened", "method", None)]),
    ("目的、方式", "目的、方式、种类", [("definition topic", "strengthened", None, "data")]),
    (
        "2、个人信息共享的主要对象发生变化。\n",
        "",
        [("definition item", "weakened", "个人信息共享的主要对象发生变化。", None)],
    ),
    (
        "2、个人信息共享的主要对象发生变化。\n",
        "2、个人信息共享的主要对象发生变化。\n\n3、投诉渠道发生变化。\n",
        [("definition item", "strengthened", None, "投诉渠道发生变化。")],
    ),
    ("弹窗、短信", "短信、弹窗", []),
    ("我们收集您的手机号码", "我们收集您的身份证号", []),
]


@pytest.mark.parametrize(("find", "replace", "expected"), TABLE)
def test_a_difference_has_a_direction(
    find: str, replace: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert sorted(changes(BASE, BASE.replace(find, replace)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("find", "replace", "expected"), [row for row in TABLE if row[2]])
def test_the_other_way_round_gains_become_losses(
    find: str, replace: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    there, back = changes(BASE, BASE.replace(find, replace)), changes(BASE.replace(find, replace), BASE)
    turned = {"weakened": "strengthened", "strengthened": "weakened"}
    assert sorted(((k, turned[d], new, old) for k, d, old, new in there), key=str) == sorted(back, key=str)


def test_explicit_consent_that_becomes_continued_use_is_a_loss() -> None:
    new = BASE.replace("并重新取得您的同意", "您继续使用我们的服务即表示同意更新后的政策")
    (change,) = changes(BASE, new)
    assert change[:2] == ("consent", "weakened")


def test_an_emptied_definition_is_a_loss_and_a_filled_one_a_gain() -> None:
    empty = BASE[: BASE.index("1、我们处理")]
    assert [change[:2] for change in changes(BASE, empty)] == [("definition", "weakened")]
    assert [change[:2] for change in changes(empty, BASE)] == [("definition", "strengthened")]


def test_a_definition_dropped_because_the_promise_now_holds_for_any_change_is_a_gain() -> None:
    new = BASE[: BASE.index("本政策所指")].replace("对于重大变更", "本政策变更时")
    assert [change[:2] for change in changes(BASE, new)] == [("definition", "strengthened")]


ENGLISH = """

Privacy Policy

1. Information we collect

We collect your phone number so that we can create your account and keep it safe for you.

2. Changes to this policy

For material changes, we will notify you in a pop-up window or by text message.
"""


def test_a_channel_dropped_in_one_language_only_is_seen() -> None:
    both = BASE + ENGLISH
    assert changes(both, both.replace(" or by text message", "")) == [("channel", "weakened", "sms", None)]


def test_each_difference_names_its_clauses() -> None:
    before, after = parse(BASE), parse(BASE.replace("、短信", ""))
    (change,) = promise_changes(definition_of(before), promise_of(before), definition_of(after), promise_of(after))
    assert [clause.first_line for clause in (*change.old_clauses, *change.new_clauses)] == [9, 9]
