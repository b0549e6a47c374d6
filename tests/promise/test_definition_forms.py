"""The forms in which policies say what a major change is: sentences, lists, tables, questions, in terms and in plain words."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.judgement.finding import Severity
from policydiff.promise.read import definition_of
from policydiff.promise.topics_named import topics_of_item
from policydiff.topics import TOPICS

HEAD_ZH = "# 隐私政策\n\n一、收集\n\n我们收集您的姓名。\n\n二、本政策的更新\n\n"
HEAD_EN = "# Privacy Policy\n\n## 1. Collection\n\nWe collect your name.\n\n## 2. Changes to this policy\n\n"


def policy_with(rule: str) -> str:
    if rule.startswith(("1.", "一、")):
        return rule + "\n"
    return (HEAD_ZH if any("\u4e00" <= c <= "\u9fff" for c in rule) else HEAD_EN) + rule + "\n"


FORMS = [
    (
        "retention security minors",
        'The following are "substantial revisions":\n\n(1) revisions to the safeguards;\n\n(2) revisions to the rules for pupils;\n\n(3) revisions to how long we keep a file.',
    ),
    (
        "sharing location rights",
        "A change counts as significant if, as a result of it, more firms would see your file, your file data would leave Norway, or you would have fewer rights.",
    ),
    ("sharing", "An update is material where, because of it, new couriers or other companies get your address."),
    (
        "method sharing location",
        "We always ask before we start profiling you, before we sell your data, or before we move it to another country; such changes are fundamental.",
    ),
    (
        "purpose data sharing",
        "You will hear from us by email in good time if a change would: widen what we collect; widen what we do with it; widen the group of those we give it to. Such changes are material. The rest is simply posted here.",
    ),
    (
        "data retention",
        "We e-mail you two weeks before any change that lets us collect something new or keep it for longer. Those are the changes that we call material.",
    ),
    (
        "purpose retention",
        "If we plan to do any of these, we send you an in-app message first: use your data for something else; keep it for longer. These are our material changes.",
    ),
    (
        "purpose data",
        "| Change | Notice |\n|---|---|\n| New purpose (major) | E-mail |\n| New kind of data (major) | E-mail |\n| Anything else (minor) | Website |",
    ),
    (
        "purpose controller contact",
        'In this policy, "major change" means: (a) a change in who owns or controls the firm; (b) a change in what we do with your data; (c) a change in where to complain.',
    ),
    ("rights security legal", "Major updates touch on your rights, on security or on the applicable law."),
    (
        "purpose data method sharing",
        "If we materially change how we collect, use or share your information, we will send you a push notification and ask for your consent.",
    ),
    (
        "data purpose",
        "以下更新必须再次取得用户授权：1. 收集新的个人信息；2. 变更个人信息的使用目的。其余更新我们仅在官网发布。以上两类更新为重大更新，通过弹窗告知。",
    ),
    (
        "location data",
        "除下列情形外，更新一经公布即生效：涉及个人信息出境、敏感个人信息种类的更新。上述情形属于重大更新，我们以站内信通知。",
    ),
    (
        "purpose sharing",
        "下列变化对您有重大影响，我们称之为“重要变更”：\n\n（1）把您的信息用在新的地方；\n\n（2）把信息交给新的合作方。",
    ),
    ("purpose sharing", "以下修订对您影响较大：（一）修订使用目的；（二）修订接收方。"),
    ("purpose sharing", "重大变更的判断标准为：是否改变使用目的；是否增加接收方。"),
    ("data sharing", "涉及信息种类、接收方的条款变更属于重要条款变更，以短信告知。"),
    ("purpose sharing", "如变更使用目的、接收方的，我们以短信告知；这些变更即为本政策所称重大变更。"),
    ("purpose sharing", "重大变更限定为下述两类：其一，使用目的的变化；其二，接收方的变化。"),
    (
        "purpose sharing",
        "Changes will be treated as material when any of the following applies: the purposes change; the recipients change.",
    ),
    ("purpose sharing rights", "Major updates touch on the purposes, on the recipients or on your rights."),
    (
        "purpose sharing",
        "If we plan to add a purpose or to add a recipient, we e-mail you. These are our material changes.",
    ),
    ("data sharing", "Whenever one of our revisions adds a kind of data or a recipient, it counts as substantial."),
    ("sharing", "变更接收方的，我们视其为重大变更，会以短信告知。"),
    ("purpose sharing", "以下变化我们认为是重大的：\n\n— 使用目的的变化\n\n— 接收方的变化"),
    ("purpose sharing", "构成重大变更的情形有：使用目的变化；接收方变化。"),
    ("purpose sharing", "若变更了使用目的，或者变更了接收方，则属重大变更。"),
    ("purpose sharing", "使用目的变化、接收方变化统称“重大变更”，我们以短信告知。"),
    ("purpose method", "重大变更的范围：（1）目的；（2）方式。"),
    ("purpose data sharing", "重大修改，即目的、种类、接收方的修改，我们以短信和电话通知您，并取得您的明示同意。"),
    ("purpose sharing", "We regard a change as major when it relates to the purposes or the recipients."),
    ("purpose rights", 'A "substantive change" is a change affecting the purposes or your rights.'),
    (
        "purpose sharing",
        "Changes we consider important:\n\n• new purposes\n\n• new recipients\n\nWe e-mail you about them.",
    ),
    ("purpose sharing", 'New purposes and new recipients, together called "major changes", are announced by e-mail.'),
    ("purpose method", "Major changes: purpose, manner. We mail you about them."),
    (
        "purpose",
        "1. Purposes\n\nTo help you.\n\n2. Contact\n\nWrite to us.\n\n3. Changes\n\nRevisions of section 1 are significant.",
    ),
    ("method", "Switching on cookies or personalised recommendations counts as a major change."),
    (
        "purpose data sharing location rights",
        "A change is a major change if it alters the purposes for which we use data, the kinds of data, the people to whom we give it, the place where we keep it, or what you can ask us to do.",
    ),
    ("purpose sharing", "凡是使用目的、接收方的变更，均为实质性变更。"),
    ("data sharing", "变更涉及信息种类、接收方的，属于重大变更，我们将提前三十日弹窗告知。"),
    ("purpose rights", "修订触及使用目的、您的权利，我们称之为重要变更，会以短信告知。"),
    ("data contact", "重大变更：指信息种类、联系方式的变更。发生重大变更时邮件通知您。"),
    ("sharing", "若变更使得您的信息被更多的人看到，即为重大变更。"),
    ("purpose data", "当我们改变使用目的、改变收集范围时，会作为重大调整提前通知您。"),
    (
        "purpose sharing retention",
        "以下更新为重大更新：1. 使用目的变化；2. 接收方变化；3. 保存期限延长。重大更新我们会逐一致电告知。",
    ),
    ("purpose data", "修改第一条（使用目的）、第二条（收集的信息）的，属于重大修改。"),
    (
        "purpose sharing",
        "以下变化：\n\n1. 使用目的变化；\n\n2. 接收方变化。\n\n以上变化均属于重大变更，我们会弹窗通知您。",
    ),
    (
        "purpose sharing",
        "本政策可能修改。使用目的、接收方发生变化的，我们会弹窗告知并重新取得您的同意，此类变更为重大变更。",
    ),
    ("purpose sharing", "什么是重大变更？\n\n凡改变使用目的或者接收方的变更。"),
    ("security rights", "下列变化视为重大：（1）安全保护能力的降低；（2）注销的办理方式改变。"),
    (
        "purpose data sharing",
        "| 变更类型 | 是否重大 | 通知方式 |\n|---|---|---|\n| 使用目的变化 | 是 | 弹窗 |\n| 信息种类变化 | 是 | 弹窗 |\n| 接收方变化 | 是 | 短信 |\n| 文字修改 | 否 | 公告 |",
    ),
    (
        "purpose sharing",
        "A change counts as significant if it concerns the purposes or the recipients. We e-mail you about significant changes.",
    ),
    (
        "purpose sharing",
        "- We add a purpose.\n- We add a recipient.\n\nThose are the changes we call material. We e-mail you before a material change.",
    ),
    ("purpose sharing", "We treat a change as material if it involves the purposes or the recipients."),
    (
        "purpose sharing",
        "We may change the purposes of processing or the recipients of your data. Such changes are fundamental, and we will e-mail you.",
    ),
    (
        "purpose sharing",
        "If we change the purposes or the recipients, we will regard this as a major modification and ask you again.",
    ),
    ("data rights", '"Substantial revisions" are revisions of the kinds of data we collect or of your rights.'),
    (
        "purpose sharing",
        "We tell you by e-mail of a major change, that is to say one which alters the purposes or the recipients.",
    ),
    ("purpose sharing", "What is a material change? Any change to the purposes or the recipients."),
    (
        "purpose sharing",
        "| Kind of change | Weight |\n|---|---|\n| new purposes | major |\n| new recipients | major |\n| spelling | minor |",
    ),
    (
        "purpose sharing contact",
        "Changes are major where\n\n(a) there is a new reason for using your data,\n(b) more people get your data, or\n(c) there is a new way of asking us.",
    ),
    (
        "purpose data retention location method sharing",
        "Material changes are changes to how we collect, use or share your data, where it is stored and how long it is kept.",
    ),
    ("purpose sharing", "A change to section 1 (purposes) or section 2 (recipients) is material."),
    (
        "data purpose",
        "1. What we collect\n\nWe collect names.\n\n2. Why we use it\n\nTo help you.\n\n3. Changes\n\nAny change to section 1 or section 2 is a material change.",
    ),
    (
        "data sharing",
        "一、我们收集的信息\n\n姓名。\n\n二、我们如何共享信息\n\n不共享。\n\n三、变更\n\n对第一条、第二条的修改属于重大变更。",
    ),
    (
        "data sharing",
        "Major changes: a new kind of data, a new recipient. Minor changes: anything else. We mail you about major changes.",
    ),
    ("data sharing", "重大变更：新增信息种类、新增接收方。一般变更：其他变化。重大变更以弹窗告知。"),
    ("sharing", "共享对象变更属于重大变更，我们会通过弹窗通知。"),
    ("purpose data sharing", "收集范围、使用目的或共享对象发生变化的，属于重大变更，我们会另行弹窗告知您。"),
    ("data sharing", "收集的个人信息种类增加、接收方增加，均视为重大变更。"),
    ("sharing data", "以下变化属于重大变更：新增接收方；新增信息种类。"),
    ("purpose data sharing", "如涉及收集目的、信息种类、接收方的变化（即重大变更），我们将以短信通知。"),
    ("purpose method data", "重大变更指处理目的、处理方式或信息种类的变化。"),
    ("purpose sharing", "凡是新增第三方、改变使用目的的，我们按重大变更处理。"),
    (
        "purpose data method controller sharing",
        "本政策所称重大变更，是指我们的服务模式、所有权结构、共享对象发生变化。",
    ),
    ("data sharing", "我们把新增接收方、扩大收集范围看作重大调整。"),
    ("purpose sharing", "A change of recipients or purposes counts as a material change."),
    ("purpose data sharing", "We treat new recipients, new purposes and new kinds of data as material changes."),
    ("data sharing", "Adding a recipient or a new kind of data is a significant change, and we will email you."),
    ("data sharing", "Changes to what we collect or whom we share it with are considered material."),
    (
        "data sharing",
        'If we start collecting new types of data or sharing with new partners (a "major change"), we will notify you by email.',
    ),
    ("purpose sharing rights", 'By "material change" we mean a change in purposes, recipients or your rights.'),
]


@pytest.mark.parametrize(("topics", "rule"), FORMS)
def test_a_definition_is_found_in_whatever_form_it_is_said(topics: str, rule: str) -> None:
    definition = definition_of(parse(policy_with(rule)))
    assert definition.source == "policy"
    assert set(definition.topics) == set(topics.split()), definition.items


LISTS = [
    (
        "A change is a major one if it\n\n(a) gives us a further reason to handle your data;\n(b) lets another company have it;\n"
        "(c) means we hold it longer.\n\nWe will write to you before a major change.",
        ["purpose", "sharing", "retention"],
    ),
    (
        "We call a change important when it does one of these things:\n\n- it lets someone new see your information\n"
        "- it moves your data to another country\n- it takes away one of your choices",
        ["sharing", "location", "rights"],
    ),
    (
        "有下列情形之一的，为重大变更：\n\n（一）把您的信息用到新的地方；\n（二）把您的信息交给新的公司；\n（三）信息存得更久；\n（四）客服电话变更。",
        ["purpose", "sharing", "retention", "contact"],
    ),
]


@pytest.mark.parametrize(("rule", "topics"), LISTS)
def test_a_list_in_plain_words_is_read_to_its_end(rule: str, topics: list[str]) -> None:
    items = definition_of(parse(policy_with(rule))).items
    assert [" ".join(item.topics) for item in items] == topics
    assert not any(item.unread for item in items)


DENIED = [
    "Please review changes to how we use your data, as this is important.",
    "Changes to your contact details are important; please tell us about them.",
    "Every change is announced here, and all changes are important to us.",
    "If you think that a change to the recipients is significant, write to us.",
    "Changes in the law are significant for how we process data, so we may update this policy.",
    "Any changes to your account details should be reported; they are essential.",
    "We will tell you about significant changes: by e-mail or on our website.",
    "When we change vendors, we check their contracts; this is a major effort.",
    "All changes to this policy are published here.",
    "A change of your address is important for deliveries.",
    "Large changes in traffic are significant for our capacity, and we share statistics with partners.",
    "您的账户信息发生重要变更的，请及时通知我们。",
    "您的联系方式变更属于重要变更的，请在账号设置中更新。",
    "任何修改都会在本页公布，请您留意重要更新。",
    "我们的合作方变更的，我们会评估其是否构成重大变更。",
    "重大变更：我们将在官网公告。",
    "法律的变化对处理目的有重大影响的，我们会修改本政策。",
    "所有更新均在官网公布，其中重大更新另行短信告知。",
    "用户资料的重要变更须由本人提交申请。",
    "以下情形不属于重大变更：\n\n（一）目的的表述调整；\n（二）联系方式变更。\n\n出现重大变更时，我们会弹窗告知您。",
    "The following do not count as major changes:\n\n- corrections of purposes\n- changes of our contact details\n\nBefore any major change we e-mail you.",
    "When we make a major change to this policy, we will e-mail you.",
    "对于重大变更，我们会以弹窗告知您新增的接收方。",
]


@pytest.mark.parametrize("rule", DENIED)
def test_what_only_speaks_of_major_changes_defines_none(rule: str) -> None:
    assert definition_of(parse(policy_with(rule))).source == "default"


ITEMS = [
    ("purpose", "gives us a further reason to handle your data"),
    ("purpose", "we begin to use your data for something else"),
    ("purpose", "lets us do something new with what we know about you"),
    ("purpose", "your information will serve another aim"),
    ("purpose", "using your data in ways you would not expect"),
    ("purpose", "what your data is for"),
    ("purpose", "why we need your information"),
    ("sharing", "lets another company have it"),
    ("sharing", "someone new gets to see your information"),
    ("sharing", "your data goes to a company that did not have it before"),
    ("sharing", "who we give your data to"),
    ("sharing", "who else can see it"),
    ("sharing", "adding a new subprocessor"),
    ("sharing", "starting to sell your data"),
    ("sharing", "a new partner joins the list"),
    ("retention", "means we hold it longer"),
    ("retention", "we keep your data for longer than before"),
    ("retention", "how long we hold on to things"),
    ("location", "lets it be stored outside Norway"),
    ("location", "moves your data to another country"),
    ("location", "where your information is kept"),
    ("data", "asks for more details about you"),
    ("data", "we start to collect something new about you"),
    ("data", "we want to know more about you than before"),
    ("data", "a further kind of information is needed"),
    ("data", "what we know about you"),
    ("data", "requires a new device permission"),
    ("controller", "another company takes over the service"),
    ("controller", "the company responsible for your data is a different one"),
    ("controller", "we are bought by or merge with someone"),
    ("controller", "who is responsible for your data"),
    ("rights", "makes it harder to have your data erased"),
    ("rights", "takes away one of your choices"),
    ("rights", "how you can see, correct or delete your data"),
    ("rights", "the ways in which you can object"),
    ("contact", "moves the address where you reach us"),
    ("contact", "how you reach us about privacy"),
    ("contact", "our data protection contact"),
    ("contact", "the number to call with complaints"),
    ("method", "we let a machine decide about you"),
    ("method", "we handle your data in another way"),
    ("method", "combining your data with that of others"),
    ("security", "weakens how we protect your data"),
    ("minors", "the rules for children"),
    ("purpose", "把您的信息用到新的地方"),
    ("purpose", "为了别的事情使用您的信息"),
    ("purpose", "信息的用处发生变化"),
    ("purpose", "超出原来约定使用您的信息"),
    ("purpose", "我们为什么要用您的信息"),
    ("sharing", "把您的信息交给新的公司"),
    ("sharing", "有新的单位可以看到您的信息"),
    ("sharing", "增加合作机构"),
    ("sharing", "更换受托人"),
    ("sharing", "接入新的SDK"),
    ("sharing", "出售您的信息"),
    ("sharing", "您的信息给了谁"),
    ("retention", "信息存得更久"),
    ("retention", "延长保存时间"),
    ("retention", "信息保留多久"),
    ("location", "信息存到国外"),
    ("location", "更换服务器所在地"),
    ("location", "数据存放在哪里"),
    ("data", "要您多提供信息"),
    ("data", "收集更多的信息"),
    ("data", "新增收集身份证号"),
    ("data", "需要新的手机权限"),
    ("data", "收集哪些信息"),
    ("controller", "换了公司来管您的信息"),
    ("controller", "公司被收购或者合并"),
    ("controller", "服务由别的公司运营"),
    ("controller", "运营方变更"),
    ("rights", "您删除信息变得更难"),
    ("rights", "减少您可以做的选择"),
    ("rights", "您查阅、更正、删除信息的办法"),
    ("rights", "注销账号的条件"),
    ("contact", "找我们的办法变了"),
    ("contact", "客服电话变更"),
    ("contact", "受理投诉的部门更换"),
    ("contact", "隐私邮箱变更"),
    ("method", "由机器作出关于您的决定"),
    ("method", "对您进行画像"),
    ("security", "降低保护水平"),
    ("minors", "孩子信息的规则变化"),
]


@pytest.mark.parametrize(("topics", "item"), ITEMS)
def test_an_item_in_plain_words_names_its_topics(topics: str, item: str) -> None:
    language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in item) else "en"
    assert set(topics_of_item(item, language)) == set(topics.split())


UNREAD = "Material changes are the following:\n\n(a) new purposes;\n\n(b) a move of the clocks.\n\nWe e-mail you about material changes."


def test_an_item_that_cannot_be_read_is_told_and_nothing_is_guessed_downwards() -> None:
    old = policy_with("## 3. Storage\n\nWe keep orders for 30 days.\n\n## 4. Changes to this policy\n\n" + UNREAD)
    found = compare(version(parse(old)), version(parse(old.replace("30 days", "60 days"))))
    assert [caveat.key for caveat in found.definition.warnings] == ["unread_item"]
    (change,) = found.findings
    assert change.severity is Severity.MAJOR and change.needs_review
    assert "a move of the clocks" in change.reason


def test_every_change_but_some_lists_every_topic_but_theirs() -> None:
    for rule, apart in (
        ("除联系方式的变更外，其余变更均为重大变更，以短信告知。", {"contact"}),
        ("Other than corrections of spelling, every amendment is material.", set()),
    ):
        definition = definition_of(parse(policy_with(rule)))
        assert set(TOPICS) - set(definition.topics) == apart | {"other"}


def test_a_sentence_that_may_define_and_was_not_understood_is_told() -> None:
    rule = "Our board weighs the purposes and the recipients when it names a change in its minutes material changes of note."
    definition = definition_of(parse(policy_with(rule)))
    assert definition.source == "default"
    assert [caveat.key for caveat in definition.warnings] == ["perhaps_defined"]
