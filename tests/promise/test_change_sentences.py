"""One sentence on changes, and what it promises: channels, and what makes a change binding."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.promise.read import promise_of
from policydiff.text.language import language_of

POLICY = {
    "zh": "# 隐私政策\n\n## 一、收集\n\n我们收集您的手机号码。\n\n## 二、本政策的变更\n\n{}\n",
    "en": "# Privacy Policy\n\n## 1. Collection\n\nWe collect your phone number.\n\n## 2. Changes to this policy\n\n{}\n",
}
SENTENCES = """
phone | explicit | 重大变更生效前，我们会逐一致电您，并在取得您的明确同意后执行。
letter | none | 发生重大变更的，我们以信函方式逐户告知。
email,sms | none | 遇有重大修改，我们发邮件和短信给每一位用户。
popup | explicit | 重大变更须由您在弹窗中点击“同意”后方对您生效。
in_app | none | 重大变更会在应用内的消息中心里告诉您。
announcement | continued_use | 政策变更后我们在官网首页贴出公告，您继续使用即表示接受。
push | none | 若有重大调整，手机通知栏会收到我们的消息推送。
popup,push | none | 我们会通过弹窗或者推送让您知道重大变更。
email | none | 重大变更由我们发送至您注册时填写的邮箱。
in_app | none | 重大变更以站内信方式送达。
sms | explicit | 重大变更前，您会收到我们的短信；回复同意后新版政策才对您适用。
popup | none | 重大变更：弹窗；一般变更：官网公告。
announcement,consultation | none | 重大变更前我们会公开征求意见，并在官网公示十五日。
popup | explicit | 您首次登录时须重新勾选同意更新后的政策，我们以弹窗提示重大变更。
in_app | none | How do you tell me about major changes? By in-app message.
email | none | You will hear from us by email before a material change takes effect.
consultation,email | none | Before a material change we publish a draft for comments and send you an e-mail.
letter | none | We write to your postal address when we make a significant change to this policy.
phone | none | For material changes to this policy, we call you.
popup | explicit | Material changes take effect for you only after you have clicked Accept in a pop-up.
sms | none | We text every customer about major changes to this notice.
announcement | continued_use | Changes are posted on our website; by continuing to use the service you accept them.
in_app | none | A banner in the app points out significant changes to this policy.
email | explicit | We will not apply a material change to you until you have agreed to it in reply to our e-mail.
announcement | none | Minor edits are simply published here; for material changes we put a notice on the home page.
in_app | none | Whenever we significantly change this policy you will see a message when you next open the app.
- | none | 其他更新在官网公布，不另行通知。
email,in_app | none | If we make material changes, we will tell you through the Service or by email.
email,in_app | none | We will notify you of material changes within the app or via e-mail.
announcement,email | none | Material changes will be announced on our website or by email.
in_app | none | 本政策发生重大变更时，我们会以服务内通知的方式告知您。
announcement,email,push,sms | none | 对于重大变更，我们会以适当方式（比如官方公告、推送通知、发送短信或者电子邮件）告知您。
in_app,popup,sms | none | 若有重大变更，我们会用显著的方式通知您（例如：站内信、弹窗、短信等）。
email,sms | none | 本政策作重大修订时，我们将以合理方式（如短信、邮件）提醒您。
- | continued_use | A user is bound by any changes to this policy upon use of the Site after they are posted.
- | none | We will obtain your consent to changes as may be required by law.
- | explicit | We will obtain your express consent before material changes to this policy take effect.
in_app | none | 重大變更會在 App 內顯示通知。
email | none | 本政策有重大變更時，我們會寄送電子郵件給您。
- | continued_use | By continuing to use the forum after a change, you agree to the revised policy.
- | continued_use | Your use of the wallet after the effective date of a revised policy means that you accept it.
popup | explicit | 本指引发生重大变更的，我们会弹窗提示，并在您重新勾选同意后方才适用。
in_app | none | 本政策变动重大时，我们会在客户端内向您发送系统消息。
push | none | 政策有重大变化，我们会给您的设备推送通知。
phone | none | 发生重大变更时，我们会致电告知您。
announcement | none | 我们会在官网显著位置公布修订后的政策；重大变更亦同。
letter | none | We will send you written notice by post of any material change to this policy.
announcement,in_app | none | When the policy changes materially, a banner will appear on our website and a message will be shown in the app.
email | none | We'll email you at least 30 days before material changes to this policy take effect.
in_app | none | We will let you know of significant changes by displaying a notice when you log in.
email,in_app | none | For material changes, notice will be given by e-mail, through the Services.
email,sms | none | Significant changes to this policy will be communicated by text message or email.
- | explicit | We will ask for your consent again where a change to this policy requires it.
email | none | 若本隐私政策有重大变更，将通过您预留的电子邮箱告知。
popup | continued_use | 本政策重大变更时将弹窗提示；您继续使用即视为接受变更后的政策。
announcement,letter | none | 对本政策的重大修改，我们将通过公告或书面信函告知。
in_app,sms | none | 重大变更我们会通过APP消息中心及手机短信向您告知。
announcement,phone,sms | none | 我们会通过官网公告、短信、电话等方式告知您本政策的重大变更。
email,push | none | 重大变更将采取邮件、APP推送等形式提前30天告知。
in_app | none | 我们会在产品内以醒目提示告知您本政策的重大变更。
popup | none | Material changes to this Policy will be brought to your attention through a pop-up window.
push | none | We notify you of material changes by push notification.
- | none | Where the law requires it, we will ask for your consent to material changes.
- | explicit | Material changes apply to you only once you have agreed to them.
in_app | none | Material changes will be notified to you inside the Service.
letter | none | Members get a letter about any material change.
announcement,letter | none | 重大变更将张贴于门诊大厅，并寄送书面通知。
email | none | 重大变更，我们会致信您登记的邮箱。
in_app | none | 隐私政策有重大变更的，我们将在服务内通知您。
email,sms | none | 若本政策发生重大变化，我们会通过一种或多种方式（例如邮件、短信）提前告知您。
popup | none | 如有重大變更，我們會以彈出視窗通知您。
sms | none | 重大變更將以簡訊告知。
in_app | none | 重大變更將透過站內信通知使用者。
- | none | We may change this policy from time to time.
announcement | none | Any changes to this policy are posted on this page.
announcement,email | none | We will post the changes here and, if they are significant, send you an email.
in_app | none | 重大变更会在 App 内显示通知。
email | none | 本政策有重大变更时，我们会寄送电子邮件给您。
in_app | none | 若本政策有重大变更，我们会在产品内显示醒目提示。
in_app | none | 本政策有重大变更时，我们会在应用中显示提示。
announcement | none | If this policy changes in a material way, a banner will appear on our home page for 30 days.
email | explicit | Should we materially amend this notice, we will write to you by e-mail and wait for your agreement.
email | continued_use | We notify registered players of significant changes by email; playing on after the effective date counts as acceptance.
in_app | none | Substantial changes to this policy will be flagged in the app.
sms | none | Where changes to this privacy notice are significant, we will text you.
email,letter | none | We will inform you in writing, by letter or e-mail, of important changes to this notice.
popup,push | none | Material changes to this policy trigger a push message and a pop-up on your device.
announcement,email | none | We will email you and post a notice on our homepage before any material change to this policy.
announcement | none | We will publish a notice in our forum whenever this policy changes materially.
- | none | We will inform you of significant changes to this policy in an appropriate manner.
email | explicit | Before a material change to this policy applies to you, we ask by e-mail for your permission.
- | continued_use | If you keep using the map after this policy has changed, you accept the new version.
- | continued_use | Remaining a member after we revise this policy signifies that you agree with the revisions.
consultation | none | Drafts of major revisions of this policy are open for public comment for two weeks.
email,popup | none | 本协议如有重大修订，我们会以邮件、弹窗两种形式通知您。
announcement | none | 本政策的重大变更将提前七日在官方网站首页公示。
announcement,in_app | none | 我们会以站内信以及网站公告的形式，将本政策的重大变化告诉您。
- | continued_use | 本政策变更后，您如果继续登录游戏，视为同意变更后的政策。
- | continued_use | 修订后的隐私政策生效后您仍使用本软件的，即表明您接受修订内容。
popup | explicit | 本政策出现重大变更，我们会在您下次打开时弹窗，征得您的同意后再适用新版本。
- | explicit | 未经您重新授权同意，变更后的政策不会对您适用。
phone,sms | none | 若变更重大，我们会打电话或发短信告知。
consultation | none | 重大修订前，我们会向社会公开征求意见。
email | none | 重大變更時，我們會以電郵通知您。
announcement | none | 本政策若有重大修訂，我們將於官網公告。
announcement,sms | explicit | 政策发生重大变更时，我们将通过短信和公告通知您，并再次征得您的明示同意。
letter | none | 我们会向您寄送书面通知，告知本政策的重大变更。
in_app | none | 隐私政策有重要更新的，会在小程序内给您发消息。
push | none | 本政策如有重大调整，您会收到我们推送的通知。
"""
"""Channels, consent, sentence."""


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines(), ids=lambda row: row.rpartition(" | ")[2][:40])
def test_a_sentence_promises_channels_and_consent(row: str) -> None:
    channels, consent, sentence = row.split(" | ")
    promise = promise_of(parse(POLICY[language_of(sentence)].format(sentence), "policy.md"))
    assert ",".join(sorted(set(promise.channels))) == channels.removeprefix("-")
    assert promise.consent == consent
