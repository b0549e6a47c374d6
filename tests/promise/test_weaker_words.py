"""Promises that stand, but in weaker words: a qualifier lost, 'will' that became 'may', an item that takes in less."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.judgement.finding import Severity
from policydiff.promise.compare import promise_changes
from policydiff.promise.narrowing import narrowing
from policydiff.promise.read import definition_of, promise_of

ZH = """个人信息保护规则

一、我们收集的信息

我们收集您的手机号码。

二、本规则的修订

我们可能修订本规则。未经您明确同意,我们不会削减您依本规则享有的权利。对于重大变更,我们会以短信和邮件告知您。

重大变更包括但不限于:

1、处理个人信息的目的、类型或方式发生变化;

2、个人信息共享、转让的主要对象发生变化;

3、您的权利及其行使方式发生变化。
"""
EN = """Acme Privacy Statement

1. What we collect

We collect your phone number.

2. Changes to this statement

We may change this statement. We will not reduce your rights without your explicit consent. We will e-mail you about material changes and show you a pop-up.

Material changes include but are not limited to:

(a) changes to the purposes, types or methods of processing;

(b) changes to those with whom we share, or to whom we transfer, your information;

(c) changes to your rights or how you exercise them.
"""
TABLE = [
    (ZH, "未经您明确同意", "未经您同意", ("guarantee", "weakened")),
    (ZH, "未经您明确同意,我们不会削减您依", "视业务需要,我们可能减少您依", ("guarantee", "weakened")),
    (ZH, "未经您明确同意,我们不会削减您依本规则享有的权利。", "", ("guarantee", "weakened")),
    (ZH, "我们会以短信和邮件", "我们可能以短信和邮件", ("channel wording", "weakened")),
    (ZH, "共享、转让的主要对象", "共享的主要对象", ("item wording", "weakened")),
    (ZH, "行使方式发生变化", "行使方式发生重大变化", ("item wording", "weakened")),
    (ZH, "主要对象", "对象", ("item wording", "strengthened")),
    (ZH, "目的、类型或方式", "目的或方式", ("definition topic", "weakened")),
    (ZH, "短信和邮件", "短信", ("channel", "weakened")),
    (EN, "your explicit consent", "your consent", ("guarantee", "weakened")),
    (EN, "We will not reduce", "We may reduce", ("guarantee", "weakened")),
    (EN, "We will e-mail", "We may e-mail", ("channel wording", "weakened")),
    (EN, "share, or to whom we transfer,", "share", ("item wording", "weakened")),
    (EN, "(c) changes to", "(c) material changes to", ("item wording", "weakened")),
    (EN, " or how you exercise them", "", ("item wording", "weakened")),
    (EN, " and show you a pop-up", "", ("channel", "weakened")),
]


@pytest.mark.parametrize(("text", "find", "replace", "expected"), TABLE)
def test_weaker_words_are_told_with_their_kind(text: str, find: str, replace: str, expected: tuple[str, str]) -> None:
    assert find in text
    old, new = parse(text), parse(text.replace(find, replace))
    found = promise_changes(definition_of(old), promise_of(old), definition_of(new), promise_of(new))
    assert {(change.kind, change.direction) for change in found} == {expected}


@pytest.mark.parametrize("row", [row for row in TABLE if row[3][1] == "weakened"])
@pytest.mark.parametrize("other", [False, True], ids=["alone", "beside the other language"])
def test_weaker_words_are_major(row: tuple[str, str, str, tuple[str, str]], other: bool) -> None:
    text, find, replace, _ = row
    beside = (EN if text is ZH else ZH) if other else ""
    whole, edited = (f"{beside}\n{t}" if text is EN else f"{t}\n{beside}" for t in (text, text.replace(find, replace)))
    assert compare(version(parse(whole)), version(parse(edited))).verdict is Severity.MAJOR


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("共享的主要对象发生变化", "共享的主要对象发生变更", None),
        ("共享的对象发生变化", "共享的主要对象发生变化", "weakened"),
        ("您的权利、行使方式", "您的权利", "weakened"),
        ("您的权利", "您的权利、行使方式", "strengthened"),
        ("changes to the recipients", "a change of our recipients", None),
        ("changes to the recipients", "substantial changes to the recipients", "weakened"),
        ("major changes to the recipients", "changes to the recipients", "strengthened"),
    ],
)
def test_what_an_item_takes_in(old: str, new: str, direction: str | None) -> None:
    assert narrowing(old, new, "zh" if old > "一" else "en") == direction
