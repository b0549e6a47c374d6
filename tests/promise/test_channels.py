"""Channels promised for a major change, as sentences of a change section name them."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.promise.read import promise_of

ZH = [
    ("对于重大变更,我们会通过邮件或网站公告通知您。", "email announcement"),
    ("若发生重大变更,我们会通过App内弹窗、推送通知等方式明确告知您。", "popup push"),
    ("当本政策发生重大变更时,我们将通过站内信、短信或电话通知您。", "in_app sms phone"),
    ("如有重大变更,我们将在本应用内予以公告。", "announcement"),
    ("如有实质性变更,我们会以产品内消息的形式提前告知您。", "in_app"),
    ("我们会通过邮件发布任何更新。对于重大变更,我们会以更为显著的方式另行通知。", ""),
    ("对于重大修改,我们会公开征求意见,并以挂号信函通知您。", "consultation letter"),
    ("本政策更新后,我们会在官方网站上公布新的版本。", "announcement"),
    ("我们会在本页面上发布对本政策所做的任何变更。", "announcement"),
    ("我们会在本页面上发布对本政策所做的任何变更。对于重大变更,我们会推送消息。", "push"),
    ("我们可能适时修订本政策,并以适当的方式提示您。", ""),
    ("我们可能对本政策作出重大调整。我们将通过您预留的邮箱通知您。", "email"),
    ("对于重大变更,我们会通知您。如有疑问,您可以拨打电话或发送邮件联系我们。", ""),
    ("我们会更新本页面顶部的最后更新日期。", ""),
    ("若发生重大变更,我们会通过邮件或在应用中发布通知。", "email in_app"),
    ("如有重大变更,我们会在插件中显示通知,或致电告知。", "in_app phone"),
    ("重大变更时,我们会在网站首页发布通知。", "announcement"),
    ("当我们对政策进行重大修改时,我们将在应用内显著位置发布通知。", "announcement"),
    ("重大变更时,我们会通过邮件或平台通知您。", "email in_app"),
    ("如有重大变更,我们将通过您预留的联系方式通知您。", ""),
    ("重大变更时,我们会通过不同渠道向您发送通知,包括但不限于网站公示、私信等方式。", "announcement in_app"),
    ("若本政策有重大變更,我們將以電子郵件、簡訊或推播通知您。", "email sms push"),
    ("如隱私權政策有重大修訂,我們會於網站首頁公告。", "announcement"),
    ("若变更会实质影响您的权利,我们会在系统内或以邮件另行通知。", "in_app email"),
    ("若变更属于重大变更,我们会在生效前以产品内消息提前通知。", "in_app"),
    ("对于重大变更,我们会以电子信函通知您,邮寄之日起15日后生效。", "email"),
    ("重大变更时,我们会在您登录时弹出提示框,并向您的手机发送短信。", "popup sms"),
]
EN = [
    ("If we make material changes to this policy, we will notify you by e-mail or in a pop-up window.", "email popup"),
    ("We will notify you of significant changes by posting a prominent notice on our website.", "announcement"),
    ("For major changes, we will send you a push notification and a text message.", "push sms"),
    ("If we make material changes, we will provide a more prominent notice.", ""),
    ("When changes are significant, we will tell you in the app or by letter.", "in_app letter"),
    ("We will notify you of any material change by email, SMS or notification.", "email sms in_app"),
    ("We will notify you of any changes by posting the new privacy policy on this page.", "announcement"),
    ("We will alert you by updating the “Last updated” date of this Privacy Policy.", ""),
    ("We may notify you of important updates to this notice via e-mail.", "email"),
    ("You can subscribe to a feed if you want to hear of significant changes to this policy.", ""),
    ("We will announce substantial changes to this policy on our blog.", "announcement"),
    ("We will send an email notification of material changes to this policy.", "email"),
    ("If we materially change this policy, we will let you know via an in-product message.", "in_app"),
    ("We post all changes here. If a change is material, we will also call you.", "phone"),
    ("Material changes to this policy will be open to a public comment period.", "consultation"),
    ("We will notify you of material changes. If you have questions, e-mail us at privacy@example.org.", ""),
    ("We may revise this policy without prior notice.", ""),
    (
        "If changes are significant, we will provide a more prominent notice (including, for certain services, email notification of changes).",
        "email",
    ),
    ("If changes are material, we will provide notice (e.g., an in-product banner, email).", "in_app email"),
    ("We will provide notice within the Services of any significant changes to these terms.", "in_app"),
    (
        "If there are material changes, we will inform you by email or by a prominent notice on the Service.",
        "email announcement",
    ),
    (
        "We may amend this notice at our discretion; we will notify you through a notice on our homepage.",
        "announcement",
    ),
    ("Minor changes are made without notice. Major changes are announced by e-mail.", "email"),
    ("If changes are material, we will notify you through the app or by email.", "in_app email"),
    ("Material changes to this policy will be communicated via email.", "email"),
    (
        "We'll let you know about material changes via email and/or a prominent notice on our Service.",
        "email announcement",
    ),
    ("For important changes, we will show a banner on our homepage or send a letter by post.", "announcement letter"),
    ("We will notify you of material changes in your account dashboard.", "in_app"),
    (
        "Any material changes will be posted on this page and, where appropriate, notified to you by SMS.",
        "announcement sms",
    ),
    ("If we materially change this policy, we will notify you in-app on the next launch.", "in_app"),
    ("If changes are material, we will provide additional notice where required.", ""),
    ("We will send notice of material changes to the e-mail address in your account.", "email"),
    ("We will bring material changes to your attention with a clear notice in the app.", "in_app"),
    ("If we make material changes, we will tell you in the product or by text.", "in_app sms"),
    ("For significant changes, we announce them in-product and by e-mail.", "in_app email"),
    ("Material changes apply 30 days after the date of our e-mail notice.", "email"),
    ("Material changes apply 30 days after the date of dispatch of the letter; we also show you a pop-up.", "popup"),
    ("We will post a notice in the app when we make material changes to this policy.", "in_app"),
    ("We will notify you here of any change to this policy.", ""),
    ("We may text or phone you about major changes to these terms.", "sms phone"),
    ("If we make material changes, we will notify you. Such notice may be given by e-mail.", "email"),
]


@pytest.mark.parametrize(("sentences", "channels"), ZH)
def test_chinese_channels(sentences: str, channels: str) -> None:
    policy = parse(f"隐私政策\n\n一、我们收集的信息\n\n我们收集您的手机号码。\n\n二、本政策如何更新\n\n{sentences}\n")
    assert set(promise_of(policy).channels) == set(channels.split())


@pytest.mark.parametrize(("sentences", "channels"), EN)
def test_english_channels(sentences: str, channels: str) -> None:
    policy = parse(
        f"# Privacy Policy\n\n## 1. What we collect\n\nWe collect your name.\n\n## 2. Changes to this policy\n\n{sentences}\n"
    )
    assert set(promise_of(policy).channels) == set(channels.split())


def test_members_of_a_list_of_channels_are_read() -> None:
    policy = parse(
        "# Privacy Policy\n\n## Changes\n\nWe will notify you of material changes by:\n\n"
        "- E-mail to registered users\n- A banner on our website\n- Updating the date at the top of this page\n"
    )
    assert set(promise_of(policy).channels) == {"email", "announcement"}


def test_members_of_a_chinese_list_of_channels_are_read() -> None:
    policy = parse(
        "# 隐私政策\n\n## 政策更新\n\n当政策发生重大变更时,我们将通过以下方式通知您:\n\n- 在平台上发布公告\n- 发送短信\n"
    )
    assert set(promise_of(policy).channels) == {"announcement", "sms"}


LOOK_ALIKES = [
    "如我们停止运营本产品,我们将以公告和短信的形式通知您。",
    "发生个人信息安全事件后,我们将以邮件、推送的方式告知您。",
    "我们会通过更新本政策、弹窗、页面提示等方式向您说明新功能收集的信息。",
    "When our services cease to operate, we will notify you by e-mail.",
    "In the event of a data breach we will notify you by text message.",
    "We will ask for your consent in a pop-up before using your data for purposes not described in this policy.",
    "如果您不再希望接收推送消息,可以在设置中关闭。",
]


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_what_only_looks_like_a_promise_is_none(sentence: str) -> None:
    promise = promise_of(parse(f"隐私政策\n\n一、其他\n\n{sentence}\n"))
    assert (promise.channels, promise.consent) == ((), "none")


def test_changes_of_the_service_are_not_changes_of_the_policy() -> None:
    text = "用户协议\n\n一、服务变更\n\n我们可能随时修改服务。对于重大变更,我们会提前发送短信通知您。\n"
    assert promise_of(parse(text)).channels == ()


def test_both_languages_of_a_policy_count_together() -> None:
    promise = promise_of(
        parse(
            "隐私政策\n\n一、本政策如何更新\n\n对于重大变更,我们会以短信通知您。\n\n"
            "Privacy Policy\n\n1. Changes to this policy\n\nFor major changes, we will notify you by e-mail.\n"
        )
    )
    assert set(promise.channels) == {"sms", "email"}
    assert [part.channels for part in promise.translations] == [("email",), ("sms",)]


def test_each_channel_brings_the_sentence_that_promises_it() -> None:
    promise = promise_of(parse("# 隐私政策\n\n## 变更\n\n本政策可能更新。对于重大变更,我们会**推送**消息。\n"))
    assert [p.sentence for p in promise.channel_promises] == ["对于重大变更,我们会推送消息。"]


def test_a_sentence_is_quoted_without_marks() -> None:
    promise = promise_of(
        parse("# Policy\n\n## Changes\n\nWe announce **major** changes on [our blog](https://example.org).\n")
    )
    assert [p.sentence for p in promise.channel_promises] == ["We announce major changes on our blog."]


LISTS = [
    (
        "# Privacy Policy\n\n## Changes\n\nWhen we make material changes, we will:\n\n"
        "- Update the date at the top of this page\n- Send you a text message\n- Display an in-app notification\n",
        {"sms", "in_app"},
    ),
    (
        "隐私政策\n\n一、政策更新\n\n当我们对政策进行重大变更时,我们会:\n\n1、在网站显著位置发布公告;\n\n2、通过邮件通知注册用户。\n",
        {"announcement", "email"},
    ),
]


@pytest.mark.parametrize(("text", "channels"), LISTS)
def test_members_of_a_list_of_acts_are_read(text: str, channels: set[str]) -> None:
    assert set(promise_of(parse(text)).channels) == channels
