"""The edits that a careful lawyer fears, in whole policies: never called wording only, and told in words one can quote."""

import pytest

from policydiff.clauses.clause import Language
from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.judgement.finding import Severity
from tests.facts.test_wordings import rows

POLICY: dict[Language, str] = {
    "en": """# Harbor Chess Privacy Policy

## 1. What we do

We run a chess server for clubs.

## 2. Your data

{}

## 3. Changes

If we change the purposes, the kinds of data or the companies we share data with, we tell you by e-mail 30 days ahead.
""",
    "zh": """# 海港象棋隐私政策

一、我们的服务

我们为俱乐部提供象棋服务器。

二、您的信息

{}

三、政策的变更

如处理目的、个人信息种类或共享对象发生变化,我们将提前30日以电子邮件通知您。
""",
}
PAIRS = rows("treacherous")[::2]


@pytest.mark.parametrize(("language", "old", "new"), PAIRS)
def test_no_small_change_of_meaning_is_called_wording(language: Language, old: str, new: str) -> None:
    texts = (version(parse(POLICY[language].format(text), "policy")) for text in (old, new))
    assert compare(*texts, language=language).verdict > Severity.EDITORIAL


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Your votes stay secret.", "Your votes usually stay secret.", "The word “usually” was added (in “Your votes usually stay secret”)"),
        ("We do not sell maps.", "We do not knowingly sell maps.", "The word “knowingly” was added (in “We do not knowingly sell maps”)"),
        ("Any user can vote.", "Any user in the EEA can vote.", "The words “in the EEA” were added (in “Any user in the EEA can vote”)"),
        ("We show your last login.", "We show your login.", "The word “last” was removed (from “We show your last login”)"),
        ("The risk is ours.", "The risk is yours.", "The wording changed from “The risk is ours” to “The risk is yours”"),
        ("我们会删除全部存档。", "我们会删除部分存档。", "“全部”改为“部分”（见“我们会删除部分存档”）"),
        ("保存姓名和虹膜。", "保存姓名或虹膜。", "“和”改为“或”（见“保存姓名或虹膜”）"),
        ("我们保存您好友的生日。", "我们保存您的生日。", "删除文字“好友”（原文“我们保存您好友的生日”）"),
        ("我们不再收集步数。", "我们不收集步数。", "否定词由“我们不再收集步数”改为“我们不收集步数”"),
        ("经您单独同意,我们读取人脸。", "经您同意,我们读取人脸。", "删除文字“单独”（原文“经您单独同意”）"),
    ],
)  # fmt: skip
def test_the_reason_quotes_what_turned(old: str, new: str, says: str) -> None:
    language: Language = "en" if old.isascii() else "zh"
    texts = (version(parse(POLICY[language].format(text), "policy")) for text in (old, new))
    (finding,) = compare(*texts, language=language).findings
    assert finding.reason.startswith(says)
