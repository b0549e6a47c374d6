"""Words that changed places, hedges at the head of a sentence, ends that were dropped: the contrary in (almost) the same words."""

import pytest

from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context
from policydiff.text.language import language_of

CHANGED = """
Tracking is off until you turn it on. -> Tracking is on until you turn it off.
摄像头默认关闭，由您自行开启。 -> 摄像头默认开启，由您自行关闭。
资料默认隐藏，您可设为公开。 -> 资料默认公开，您可设为隐藏。
医生把信件发给我们。 -> 我们把信件发给医生。
We pick vendors that do not read mail. -> Where available, we pick vendors that do not read mail.
Couriers see the address until delivery. -> Couriers see the address.
You are asked first. -> You are asked.
Members are told why. -> Members are told.
You are told when and why. -> You are told when.
Your case is handled by a person. -> Your case is handled.
We use it for the aim you chose. -> We use it for the aim you chose and similar aims.
We record the name of the pet. -> We record the name of the pet and its owner.
Teachers see the marks of their own class. -> Teachers see the marks of all classes.
快递员在送达前可以看到地址。 -> 快递员可以看到地址。
我们会先询问您。 -> 我们会询问您。
我们会告知您原因。 -> 我们会告知您。
申诉由人工处理。 -> 申诉会得到处理。
教师可查看本班学生的成绩。 -> 教师可查看全校学生的成绩。
我们记录宠物的名字。 -> 我们记录宠物及其主人的名字。
如有条件，我们选用不读取邮件的供应商。 -> 我们选用不读取邮件的供应商。
We anonymise logs. -> Where appropriate, we anonymise logs.
We tell you when we share data. -> Where available, we tell you when we share data.
我们会对日志做匿名化处理。 -> 在可行的情况下，我们会对日志做匿名化处理。
我们会对日志做匿名化处理。 -> 我们会视情况对日志做匿名化处理。
Sync is enabled and sharing is disabled. -> Sync is disabled and sharing is enabled.
位置共享默认关闭，消息提醒默认开启。 -> 位置共享默认开启，消息提醒默认关闭。
The seller gives the parcel number to the courier. -> The courier gives the parcel number to the seller.
商家将运单号提供给骑手。 -> 骑手将运单号提供给商家。
Photos are private until you publish them. -> Photos are published until you make them private.
好友可以看到您的动态，陌生人不可以。 -> 陌生人可以看到您的动态，好友不可以。
银行向我们确认付款。 -> 我们向银行确认付款。
我们把成绩单交给学校。 -> 学校把成绩单交给我们。
You hear from us first. -> You hear from us.
An appeal is decided by a second person. -> An appeal is decided.
The camera image is read while the lid is open only. -> The camera image is read while the lid is open.
The bank tells us your balance. -> We tell the bank your balance.
医院向我们提供检查结果。 -> 我们向医院提供检查结果。
平台将账单发送给房东。 -> 房东将账单发送给平台。
我们从商家获取订单信息。 -> 商家从我们获取订单信息。
合作方向我们传输您的信息。 -> 我们向合作方传输您的信息。
学校可以查看我们的记录。 -> 我们可以查看学校的记录。
夜间不推送，白天推送。 -> 夜间推送，白天不推送。
我们不收集照片，但收集视频。 -> 我们收集照片，但不收集视频。
We do not collect photos but we collect videos. -> We collect photos but we do not collect videos.
会员可以导出数据，游客不可以导出数据。 -> 游客可以导出数据，会员不可以导出数据。
Members may export data; guests may not. -> Guests may export data; members may not.
我们必须删除日志，可以保留账单。 -> 我们可以删除日志，必须保留账单。
We must delete logs and may keep invoices. -> We may delete logs and must keep invoices.
经您同意后我们共享位置，无需同意即可共享昵称。 -> 无需同意即可共享位置，经您同意后我们共享昵称。
Photos are kept for 30 days and videos for 90 days. -> Photos are kept for 90 days and videos for 30 days.
照片保存30天，视频保存90天。 -> 照片保存90天，视频保存30天。
We use the purpose you chose. -> We use the purpose you chose and related purposes.
For the purpose you chose, we use your email. -> For the purpose you chose and related purposes, we use your email.
平台仅在夜间关闭定位。 -> 平台在夜间仅关闭定位。
我们先征得您的同意，再共享您的位置。 -> 我们先共享您的位置，再征得您的同意。
We ask for your consent and then share your location. -> We share your location and then ask for your consent.
匿名后我们才保存记录。 -> 保存记录后我们才匿名。
"""
SAME = """
白天推送，夜间不推送。 -> 夜间不推送，白天推送。
We keep invoices but delete logs. -> We delete logs but keep invoices.
您的信息仅在境内存储。 -> 您的信息只存储于境内。
If you agree, then we share it. -> We share it if you agree.
我们不会将您的信息提供给商家。 -> 我们不会向商家提供您的信息。
名单不会由我们提供给商家。 -> 我们不会把名单提供给商家。
When you first use the app, we ask for your city. -> The first time you use the app, we ask for your city.
We collect your address. -> Your address is collected by us.
You can change your name at any time. -> You can at any time change your name.
我们会通过短信向您发送验证码。 -> 我们会向您通过短信发送验证码。
You may switch tracking on or off. -> You may switch tracking off or on.
您可以开启或者关闭定位。 -> 您可以关闭或者开启定位。
The app stores notes and the server stores backups. -> The server stores backups and the app stores notes.
We review and update the list. -> We update and review the list.
If you close your account, we erase it. -> We erase it if you close your account.
我们使用加密技术保护您的密码。 -> 您的密码由我们使用加密技术保护。
"""


def rows(table: str) -> list[tuple[str, str]]:
    found = [tuple(row.split(" -> ")) for row in table.strip().splitlines()]
    return [(old, new) for old, new in found] + [(new, old) for old, new in found]


def facts(old: str, new: str) -> int:
    return len(compare_wordings(old, new, Context(language=language_of(old))).drafts)


@pytest.mark.parametrize(("old", "new"), rows(CHANGED))
def test_what_says_the_contrary_is_a_fact(old: str, new: str) -> None:
    assert facts(old, new)


@pytest.mark.parametrize(("old", "new"), rows(SAME))
def test_what_says_the_same_is_none(old: str, new: str) -> None:
    assert not facts(old, new)
