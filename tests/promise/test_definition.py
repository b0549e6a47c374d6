"""What a policy calls a major change."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.promise.promise import DEFAULT_DEFINITION
from policydiff.promise.read import definition_of
from policydiff.promise.topics_named import topics_named

ITEMS = [
    (
        "我们的服务模式发生重大变化。如处理个人信息的目的、处理的个人信息类型、个人信息的使用方式等;",
        "purpose data method",
    ),
    ("我们的服务模式发生重大变化,如处理目的、使用方式等", "purpose method"),
    ("我们的商业模式发生变化;", "purpose data method"),
    ("服务范围、模式等发生重大变化", "scope purpose data method"),
    ("我们在控制权、组织架构等方面发生重大变化。如并购引起的所有者变更等;", "controller"),
    ("个人信息共享、转让或公开披露的主要对象发生变化;", "sharing"),
    ("对外提供个人信息的接收方发生变更", "sharing"),
    ("您参与个人信息处理方面的权利及其行使方式发生重大变化;", "rights"),
    ("我们负责处理个人信息安全的责任部门、联络方式及投诉渠道发生变化时;", "contact"),
    ("个人信息安全影响评估报告表明存在高风险时。", "risk"),
    ("个人信息保存期限延长;", "retention"),
    ("个人信息出境情况发生变更;", "location"),
    ("其他可能严重影响您的个人权益的情况发生。", ""),
    ("收集新的敏感个人信息", "data"),
    ("Our service mode has undergone major changes, such as the purpose of processing.", "purpose"),
    ("New categories of personal data collected", "data"),
    ("New purposes for processing", "purpose"),
    ("New categories of third-party recipients", "sharing"),
    ("Changes to your rights or how to exercise them", "rights"),
    ("Changes to data retention periods", "retention"),
    ("Changes in our ownership or corporate structure", "controller"),
    ("Changes to the contact details of our data protection officer", "contact"),
    ("A data protection impact assessment shows a high risk", "risk"),
    ("The way we use your information changes", "purpose method"),
    ("Any other changes that may significantly affect you", ""),
    ("Cross-border transfers of your data begin", "sharing location"),
]


@pytest.mark.parametrize(("item", "topics"), ITEMS)
def test_an_item_lists_the_topics_that_it_names(item: str, topics: str) -> None:
    assert set(topics_named(item, "zh" if any(c >= "一" for c in item) else "en")) == set(topics.split())


LIST_ZH = """隐私政策

一、我们收集的信息

我们收集您的手机号码。

二、本政策如何更新

我们的隐私政策可能变更。

本政策所指的重大变更包括但不限于:

1、我们处理个人信息的目的发生变化;

2、个人信息共享的主要对象发生变化;

3、其他可能影响您权益的情形。

三、如何联系我们

您可以拨打电话联系我们。
"""


def test_a_list_below_its_announcement() -> None:
    definition = definition_of(parse(LIST_ZH))
    assert definition.source == "policy"
    assert [(item.label, item.topics) for item in definition.items] == [
        ("1", ("purpose",)),
        ("2", ("sharing",)),
        ("3", ()),
    ]
    assert definition.open_ended
    assert definition.clause is not None
    assert definition.clause.first_line == 11
    assert definition.warnings == ()


def test_an_announced_list_that_is_empty() -> None:
    text = "\n".join(line for line in LIST_ZH.split("\n") if not line.startswith(("1、", "2、", "3、")))
    definition = definition_of(parse(text))
    assert definition.source == "default"
    assert definition.items == DEFAULT_DEFINITION.items
    assert tuple(map(str, definition.warnings)) == (
        "the policy announces a list of major changes, but the list is empty: line 11",
    )


def test_no_announcement() -> None:
    definition = definition_of(parse("隐私政策\n\n一、本政策如何更新\n\n对于重大变更,我们会以弹窗通知您。\n"))
    assert (definition.source, definition.clause, definition.warnings) == ("default", None, ())


def test_a_list_whose_announcement_is_missing() -> None:
    text = (
        "隐私政策\n\n一、更新\n\n对于重大变更,我们会以弹窗通知您。\n\n(1)我们的服务模式发生重大变化;\n\n"
        "(2)个人信息共享的主要对象发生变化。\n\n您可以在设置中查看本政策。\n"
    )
    definition = definition_of(parse(text))
    assert [item.topics for item in definition.items] == [("purpose", "data", "method"), ("sharing",)]


INLINE = [
    ("对于重大变更(包括但不限于处理个人信息的目的、种类发生变化),我们会通知您。", "purpose data", 1),
    ("如果我们对本声明做出重大更改(收集的个人信息范围和使用目的变更),我们将通知您。", "purpose data", 1),
    ("当本政策发生重大变更(涉及收集字段范围、共享对象或您的权利等)时,我们将告知您。", "data sharing rights", 1),
    ("重大变更包括但不限于:收集新的数据类型、将数据用于新的目的、向新的第三方分享数据等。", "data purpose sharing", 1),
    (
        "如本政策出现重大修订,包括:我们的服务模式发生变化;共享的主要对象发生变化。我们将通知您。",
        "purpose data method sharing",
        2,
    ),
    ("如我们处理个人信息的目的、方式或种类发生重大变更,我们将以弹窗通知您。", "purpose data method", 1),
    ("如涉及重大变更(例如新增第三方接收方或延长保存期限),我们会另行通知。", "sharing retention", 1),
    ("“重大变更”是指个人信息出境情况或者投诉渠道的变更。", "location contact", 1),
    ("若變更會實質影響您的權利(例如新增共享對象、延長保存期限),我們會另行通知。", "sharing retention", 1),
    ("如蒐集個人資料的目的或類別有重大變更,我們將通知您。", "purpose data", 1),
    ("重大变更时,我们会向您发送通知,包括但不限于网站公示、私信等方式。", None, 0),
    ("如下变更视为重大变更:处理目的、处理方式、个人信息种类的变更。", "purpose data method", 1),
    ("重大变更是指:(1)处理目的发生变化;(2)个人信息种类发生变化。", "purpose data", 2),
    ("A change is material where it reduces your rights or introduces new recipients.", "rights sharing", 1),
    ("Material changes are changes to the purposes of processing or to who receives your data.", "purpose sharing", 1),
    ("对于重大变更,我们会提供显著的通知(包括对于某些服务,我们会通过邮件发送)。", None, 0),
    ("如该等修订造成您权利的实质减少,我们将通过邮件通知您。", None, 0),
    ("如本政策发生重大变更,我们会以弹窗通知您。", None, 0),
    ("本次更新的重大变更如下:新增了第三方共享。", None, 0),
    (
        "If we make material changes in the way we collect, use or share your data, we will notify you.",
        "purpose data method sharing",
        1,
    ),
    ("If we make material changes in how we use your personal information, we will e-mail you.", "purpose method", 1),
    (
        "If we make substantial changes to this notice (any change of data we collect or its purpose), we will tell you.",
        "data purpose",
        1,
    ),
    (
        "Material changes include, without limitation, new purposes of processing and new recipients.",
        "purpose sharing",
        1,
    ),
    (
        "For material changes (changes in how we collect or use your data), we will e-mail you.",
        "purpose data method",
        1,
    ),
    (
        "Material changes — particularly those involving new recipients or purposes — will be announced.",
        "purpose sharing",
        1,
    ),
    (
        "If we make significant changes to how we collect, share or protect your data, we will tell you.",
        "data method sharing security",
        1,
    ),
    ("If we make significant changes to how we handle your data, we will notify you via the app.", None, 0),
    ("Material changes to this policy, such as a change of our retention periods, will be e-mailed.", "retention", 1),
    ("If we make material changes to this policy, we will notify you by e-mail.", None, 0),
    ("We will notify you of material changes to our privacy practices.", None, 0),
    ("We will notify you of material changes in the way we treat personal information by e-mail.", None, 0),
    ("We will tell you of material changes, including by posting a notice on our website.", None, 0),
    ("We will tell you if changes materially affect your rights.", None, 0),
    (
        "If we change the purposes or your rights, we will treat this as a material change and tell you.",
        "purpose rights",
        1,
    ),
    (
        "Where we add a recipient or collect new data, we consider that a major change and will e-mail you.",
        "sharing data",
        1,
    ),
    ("A change to the purposes of processing counts as a material change, and we will notify you.", "purpose", 1),
    ("If we make changes to this policy that we consider material changes, we will notify you.", None, 0),
    ("我们变更处理目的、个人信息种类或者接收方的,属于重大变更,我们会以弹窗通知您。", "purpose data sharing", 1),
    ("如果我们改变个人信息的处理目的或者共享对象,我们将视其为重大变更,并以短信通知您。", "purpose sharing", 1),
    ("个人信息的处理目的、保存期限发生变化的,构成重大变更,我们会以邮件通知您。", "purpose retention", 1),
    ("我们认为本政策的变更属于重大变更的,会以弹窗通知您。", None, 0),
]


@pytest.mark.parametrize(("sentence", "topics", "items"), INLINE)
def test_a_definition_inside_a_sentence(sentence: str, topics: str | None, items: int) -> None:
    title = "二、本政策的变更" if "。" in sentence else "2. Changes to this policy"
    definition = definition_of(parse(f"隐私政策\n\n{title}\n\n{sentence}\n"))
    assert definition.source == ("default" if topics is None else "policy")
    if topics is not None:
        assert set(definition.topics) == set(topics.split())
        assert len(definition.items) == items


LIST_EN = """# Privacy Policy

## 9. Changes to this policy

We may change this policy. Material changes include:

- New categories of personal data collected
- New purposes for processing
- Changes to data retention periods

Your continued use of the service means that you accept the new policy.

## 10. Contact

Write to us.
"""


def test_an_english_list_of_bullets() -> None:
    definition = definition_of(parse(LIST_EN))
    assert [item.topics for item in definition.items] == [("data",), ("purpose",), ("retention",)]
    assert [item.label for item in definition.items] == ["1", "2", "3"]
    assert not definition.open_ended


@pytest.mark.parametrize(
    ("announcement", "first", "second"),
    [
        ("以下情形属于重大变更:", "(一)处理目的变更;", "(二)接收方变更。"),
        ("The following are material changes:", "(a) new purposes of processing;", "(b) new recipients."),
        (
            "We consider a change to be material if it:",
            "- introduces a new purpose;",
            "- adds recipients of your data.",
        ),
    ],
)
def test_other_ways_to_announce_a_list(announcement: str, first: str, second: str) -> None:
    title = "一、本政策的变更" if first.endswith("变更;") else "1. Changes to this policy"
    definition = definition_of(parse(f"隐私政策\n\n{title}\n\n{announcement}\n\n{first}\n\n{second}\n"))
    assert [item.topics for item in definition.items] == [("purpose",), ("sharing",)]


def test_two_languages() -> None:
    definition = definition_of(
        parse(
            LIST_ZH
            + "\n\nPrivacy Policy\n\n1. Changes\n\nMaterial changes include the following:\n\n1. New recipients of your data;\n2. New storage location of your data abroad.\n\n2. Contact\n"
        )
    )
    assert set(definition.topics) == {"purpose", "sharing", "location"}
    assert definition.translation is not None
    assert definition.translation.topics == ("sharing", "location")


def test_a_childrens_document_at_the_end_speaks_of_itself_only() -> None:
    text = (
        "隐私政策\n\n一、收集\n\n我们收集您的手机号码。\n\n二、本政策的变更\n\n对于重大变更,我们会弹窗通知您。\n\n"
        "儿童个人信息保护规则\n\n一、更新\n\n重大变更包括但不限于:\n\n1、个人信息共享的主要对象发生变化;\n"
    )
    assert definition_of(parse(text)).source == "default"
