"""The three lists that a version states: recipients, data, periods."""

import pytest

from policydiff.changes.inventory import inventory
from policydiff.clauses.parse import parse

ZH = """\
# 风筝笔记隐私政策

## 一、我们如何收集和使用信息

注册时,我们会收集您的手机号码和头像。

## 二、我们如何共享信息

我们会向青岛海风推送有限公司共享您的设备标识符。除此之外,我们不会向其他公司提供信息。

## 三、我们如何保存信息

我们会将笔记的日志保存90天。

## 四、我们如何处理您的请求

我们会在15日内答复您。
"""
EN = """\
# Kite Notes Privacy Policy

## 1. What we collect

When you register, we collect your phone number and your name.

## 2. How we share it

We share your device identifier with Seabreeze Push (Qingdao) Co., Ltd. and with no other company.

## 3. How long we keep it

We keep logs for 90 days.

## 4. Your requests

We answer within 15 days.
"""


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        (ZH, "recipient", ["青岛海风推送有限公司"]),
        (ZH, "data", ["手机号码", "头像", "设备标识符"]),
        (ZH, "period", ["我们会将笔记的日志保存90天"]),
        (EN, "recipient", ["Seabreeze Push (Qingdao) Co., Ltd"]),
        (EN, "data", ["phone number", "name", "device identifier"]),
        (EN, "period", ["We keep logs for 90 days"]),
    ],
)
def test_what_a_version_states(text: str, kind: str, values: list[str]) -> None:
    found = [mention.value for mention in inventory(parse(text, "kite.md")) if mention.kind == kind]
    assert [value for value in found if value in values] == values
    if kind != "data":
        assert found == values


def test_a_place_points_at_the_words() -> None:
    policy = parse(ZH, "kite.md")
    for mention in inventory(policy):
        text = policy.by_id[mention.place.clause].text
        assert mention.value in text[mention.place.start : mention.place.end]
