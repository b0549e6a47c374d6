"""Small texts and the trees that a lawyer would draw: one clause a line, two blanks deeper for each level."""

import pytest

from policydiff.clauses.parse import parse


def outline(text: str) -> str:
    """The tree as lines of 'kind label: words'."""
    policy = parse(text)
    return "\n".join(
        "  " * len(list(policy.ancestors(clause))) + f"{clause.kind} {clause.label or '-'}: {clause.text}"
        for clause in policy.clauses
    )


def tree(text: str) -> str:
    return "\n".join(line[4:] if line.startswith("    ") else line for line in text.strip("\n").split("\n"))


CASES = {
    "items that end in a comma, in a text wrapped by hand": (
        """
We use your personal information in accordance with the following rules:
1) to provide the functions that are described in the chapters above,
2) to analyse faults, and to improve the firmware that your device runs and
the app that goes with it,
3) other purposes.
""",
        """
paragraph -: We use your personal information in accordance with the following rules:
  item 1): to provide the functions that are described in the chapters above,
  item 2): to analyse faults, and to improve the firmware that your device runs and the app that goes with it,
  item 3): other purposes.
""",
    ),
    "a chain of Chinese labels": (
        """
第一部分 定义
1、个人信息：指能够识别您的信息。
2、我们：指某公司。
第二部分 隐私政策
一、收集
（一）注册
我们收集手机号码，用于：
1)登录；
2)找回密码。
（二）支付
我们收集订单信息。
二、共享
我们不共享您的信息。
""",
        """
heading 第一部分: 定义
  item 1、: 个人信息：指能够识别您的信息。
  item 2、: 我们：指某公司。
heading 第二部分: 隐私政策
  heading 一、: 收集
    heading （一）: 注册
      paragraph -: 我们收集手机号码，用于：
        item 1): 登录；
        item 2): 找回密码。
    heading （二）: 支付
      paragraph -: 我们收集订单信息。
  heading 二、: 共享
    paragraph -: 我们不共享您的信息。
""",
    ),
    "a chain of English labels": (
        """
Chapter 1: Data we collect
I - What you give us
(a) your name;
(b) your address.
II - What we receive
We receive payment data from your bank.
Chapter 2: Your rights
You may write to us.
""",
        """
heading Chapter 1:: Data we collect
  heading I -: What you give us
    item (a): your name;
    item (b): your address.
  heading II -: What we receive
    paragraph -: We receive payment data from your bank.
heading Chapter 2:: Your rights
  paragraph -: You may write to us.
""",
    ),
    "the same style on two levels": (
        """
1. 共享
我们仅在以下情况下共享：
1. 取得您的同意；
2. 法律要求。
2. 转让
我们不转让您的信息。
3. 公开披露
我们不公开披露您的信息。
""",
        """
heading 1.: 共享
  paragraph -: 我们仅在以下情况下共享：
    item 1.: 取得您的同意；
    item 2.: 法律要求。
heading 2.: 转让
  paragraph -: 我们不转让您的信息。
heading 3.: 公开披露
  paragraph -: 我们不公开披露您的信息。
""",
    ),
    "the third letter of a list is no copyright, and a contact below its heading": (
        """
Material changes are:
(a) new purposes;
(b) new recipients;
(c) fewer rights.
3. Contact
Phone: +44 20 5550 1000
""",
        """
paragraph -: Material changes are:
  item (a): new purposes;
  item (b): new recipients;
  item (c): fewer rights.
item 3.: Contact
  field -: Phone: +44 20 5550 1000
""",
    ),
    "a series that goes on in another style": (
        """
I - Processing
We process data.
II - Sharing
1. We share data with partners.
2. We share data with the authorities.
3. We share data with our affiliates.
3. Transfer
We transfer no data.
4. Disclosure
We disclose no data.
""",
        """
heading I -: Processing
  paragraph -: We process data.
heading II -: Sharing
  item 1.: We share data with partners.
  item 2.: We share data with the authorities.
  item 3.: We share data with our affiliates.
heading 3.: Transfer
  paragraph -: We transfer no data.
heading 4.: Disclosure
  paragraph -: We disclose no data.
""",
    ),
    "wrong numbers stand": (
        """
我们仅在以下情况下共享：
1. 取得您的同意；
2. 法律要求；
2. 保护您的安全；
5. 其他情形。
""",
        """
paragraph -: 我们仅在以下情况下共享：
  item 1.: 取得您的同意；
  item 2.: 法律要求；
  item 2.: 保护您的安全；
  item 5.: 其他情形。
""",
    ),
    "a table of contents that repeats the labels": (
        """
本政策将帮助您了解以下内容：
一、收集
二、共享
三、联系我们
一、收集
我们收集您的信息。
二、共享
我们不共享您的信息。
三、联系我们
您可以写信给我们。
""",
        """
paragraph -: 本政策将帮助您了解以下内容：
  item 一、: 收集
  item 二、: 共享
  item 三、: 联系我们
heading 一、: 收集
  paragraph -: 我们收集您的信息。
heading 二、: 共享
  paragraph -: 我们不共享您的信息。
heading 三、: 联系我们
  paragraph -: 您可以写信给我们。
""",
    ),
    "a list that is announced and missing": (
        """
七、变更
本政策所指的重大变更包括但不限于：
八、联系我们
您可以写信给我们。
""",
        """
heading 七、: 变更
  paragraph -: 本政策所指的重大变更包括但不限于：
heading 八、: 联系我们
  paragraph -: 您可以写信给我们。
""",
    ),
    "a text between two numbers belongs to the first": (
        """
五、安全
（一）我们加密您的信息。
（二）网络并非绝对安全。
请妥善保管您的密码。
（三）我们会上报安全事件。
六、其他
本政策适用中国法律。
""",
        """
heading 五、: 安全
  item （一）: 我们加密您的信息。
  item （二）: 网络并非绝对安全。
    paragraph -: 请妥善保管您的密码。
  item （三）: 我们会上报安全事件。
heading 六、: 其他
  paragraph -: 本政策适用中国法律。
""",
    ),
    "labels alone on their lines, two labels in one line": (
        """
三、披露
（一）共享 1、场景
我们仅与合作伙伴共享您的信息。
2、类型
3.
合作伙伴包括物流公司。
（二）转让
我们不转让您的信息。
""",
        """
heading 三、: 披露
  heading （一）: 共享 1、场景
    paragraph -: 我们仅与合作伙伴共享您的信息。
    item 2、: 类型
    item 3.: 合作伙伴包括物流公司。
  heading （二）: 转让
    paragraph -: 我们不转让您的信息。
""",
    ),
    "hard-wrapped paragraphs without blank lines": (
        """
How we protect your personal information
We make every reasonable effort to protect the personal information that we
have obtained from you, and a team of our own looks after its safety in all
of our offices.
Although these measures have been taken, nobody can promise that the way
over the public network is safe at all times and in all places, which is why
you should choose a good password and keep it to yourself, and change it
from time to time.
1. We store the personal information of our users in the country where it was
collected, as the law demands.
2. We delete it when the account is closed, or when the law asks us to do so
before that.
""",
        """
heading -: How we protect your personal information
  paragraph -: We make every reasonable effort to protect the personal information that we have obtained from you, and a team of our own looks after its safety in all of our offices.
  paragraph -: Although these measures have been taken, nobody can promise that the way over the public network is safe at all times and in all places, which is why you should choose a good password and keep it to yourself, and change it from time to time.
  item 1.: We store the personal information of our users in the country where it was collected, as the law demands.
  item 2.: We delete it when the account is closed, or when the law asks us to do so before that.
""",
    ),
    "one sentence over a blank line": (
        """
(3)消息设置：您可以随时设置是否接收新闻推荐、客户私信、互动消息的推

送，并在手机系统中关闭全部通知。
""",
        """
item (3): 消息设置：您可以随时设置是否接收新闻推荐、客户私信、互动消息的推送，并在手机系统中关闭全部通知。
""",
    ),
    "SDK entries as blocks of fields": (
        """
7、第三方SDK如下：

甲推送SDK

使用目的：推送消息

收集方式：SDK采集

乙地图SDK

使用目的：定位

收集方式：SDK采集

八、其他
本政策适用中国法律。
""",
        """
heading 7、: 第三方SDK如下：
  item -: 甲推送SDK
    field -: 使用目的：推送消息
    field -: 收集方式：SDK采集
  item -: 乙地图SDK
    field -: 使用目的：定位
    field -: 收集方式：SDK采集
heading 八、: 其他
  paragraph -: 本政策适用中国法律。
""",
    ),
    "the value of a field goes on behind a comma and inside a bracket": (
        """
7、第三方SDK如下：

甲推送SDK

使用目的：推送消息

收集信息：网络状态、设备标识信息【OAID、
序列号(iOS)】

乙地图SDK

使用目的：定位

收集信息：精确位置（含经纬度
和海拔）
""",
        """
heading 7、: 第三方SDK如下：
  item -: 甲推送SDK
    field -: 使用目的：推送消息
    field -: 收集信息：网络状态、设备标识信息【OAID、序列号(iOS)】
  item -: 乙地图SDK
    field -: 使用目的：定位
    field -: 收集信息：精确位置（含经纬度和海拔）
""",
    ),
    "a Markdown table, a row a clause": (
        """
## 第三方

| 名称 | 目的 |
|---|---|
| 甲SDK | 推送 |
| 乙SDK | 地图 |
""",
        """
heading -: 第三方
  paragraph -: 名称 | 目的
    item -: 甲SDK | 推送
    item -: 乙SDK | 地图
""",
    ),
    "an HTML table, a row a clause": (
        """
<table>
<tr><th>Name</th><th>Purpose</th></tr>
<tr>
  <td>Alpha SDK</td>
  <td>push</td>
</tr>
</table>
""",
        """
noise -: <table>
paragraph -: Name | Purpose
  item -: Alpha SDK | push
noise -: </table>
""",
    ),
    "an address block": (
        """
九、联系我们
您可以通过以下方式与我们联系：
某某软件科技有限公司
地址：某市某路1号
电话：400-000-0000
我们将在十五天内回复。
""",
        """
heading 九、: 联系我们
  paragraph -: 您可以通过以下方式与我们联系：
  field -: 某某软件科技有限公司
  field -: 地址：某市某路1号
  field -: 电话：400-000-0000
  paragraph -: 我们将在十五天内回复。
""",
    ),
    "Markdown headings, bullets and bold": (
        """
---
title: Privacy
---
# Privacy Policy
*Last updated: March 4, 2024*

## 1. What we **collect**

We collect:

* your name
    * and your nickname
* your [address](https://example.com/a)

### Cookies

We use __no__ cookies.

## 2. Rights

(a) You may ask.<br>
(b) You may object.
""",
        """
noise -: ---
title: Privacy
---
title -: Privacy Policy
field -: Last updated: March 4, 2024
heading 1.: What we collect
  paragraph -: We collect:
    item *: your name
      item *: and your nickname
    item *: your [address](https://example.com/a)
  heading -: Cookies
    paragraph -: We use no cookies.
heading 2.: Rights
  item (a): You may ask.
  item (b): You may object.
""",
    ),
    "headings without numbers, in brackets and with a colon": (
        """
【重要须知】
我们非常重视您的隐私，并会尽力保护您的个人信息安全可控。
请您注意：
本政策适用于我们的全部产品及服务，包括网站、客户端和小程序，以及被集成的功能。
【政策正文】
第一章：收集
我们收集您的信息。
""",
        """
heading -: 【重要须知】
  paragraph -: 我们非常重视您的隐私，并会尽力保护您的个人信息安全可控。
  heading -: 请您注意：
    paragraph -: 本政策适用于我们的全部产品及服务，包括网站、客户端和小程序，以及被集成的功能。
heading -: 【政策正文】
  heading 第一章：: 收集
    paragraph -: 我们收集您的信息。
""",
    ),
    "frames of the page around the text": (
        """
<!-- exported
  from the site -->
<div class="policy">

第一章 总则

我们重视您的隐私。

</div>
数据加载中
版权所有 © 2024 某公司
""",
        """
noise -: <!-- exported
  from the site -->
noise -: <div class="policy">
heading 第一章: 总则
  paragraph -: 我们重视您的隐私。
noise -: </div>
noise -: 数据加载中
noise -: 版权所有 © 2024 某公司
""",
    ),
    "decimal numbers hang below the number that they begin with": (
        """
1. Scope
1.1 This policy applies to the app.
1.2 It applies to the site.
1.2.1 It does not apply to partners.
2. Data
2.1 We collect your name.
""",
        """
heading 1.: Scope
  item 1.1: This policy applies to the app.
  item 1.2: It applies to the site.
    item 1.2.1: It does not apply to partners.
heading 2.: Data
  item 2.1: We collect your name.
""",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_outline(name: str) -> None:
    text, wanted = CASES[name]
    assert outline(text) == wanted.strip("\n")


def test_a_path_names_labels_and_unnumbered_headings() -> None:
    policy = parse("【政策正文】\n第一章：收集\n（一）注册\n我们收集：\n1、手机号码；\n2、密码。\n")
    assert policy.clauses[-1].path == ("【政策正文】", "第一章：", "（一）", "2、")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1、个人信息：指能够识别您的信息。", "个人信息"),
        ("(1)【账号注册】当您注册时，我们收集手机号码。", "账号注册"),
        ("2. Sharing with partners: we share data.", "Sharing with partners"),
        ("3. We share data with partners.", None),
    ],
)
def test_the_caption_of_a_clause_is_its_title(line: str, title: str | None) -> None:
    assert parse(line).clauses[0].title == title


def test_two_languages_in_one_file_are_two_parts() -> None:
    zh = (
        "一、收集\n我们非常重视您的隐私，并会尽力保护您的个人信息安全可控，请您仔细阅读。\n二、共享\n我们不会向任何第三方共享您的个人信息，法律另有规定的除外。\n"
        * 4
    )
    en = (
        "I. Collection\nWe take your privacy very seriously and do our best to keep your personal information safe.\n"
        * 6
    )
    policy = parse(zh + en)
    assert policy.languages == ("zh", "en")
    assert {clause.language for clause in policy.clauses if clause.first_line <= 16} == {"zh"}
    assert all(clause.language == "en" for clause in policy.clauses if clause.first_line > 16)
    (first,) = (clause for clause in policy.clauses if clause.first_line == 17)
    assert first.parent is None


def test_lines_count_from_one_in_the_text_as_it_is() -> None:
    policy = parse("\n\r\n一、收集\r\n\r\n我们收集您的信息，\r\n的确如此。\r\n")
    assert [(clause.first_line, clause.last_line) for clause in policy.clauses] == [(3, 3), (5, 6)]


def test_the_gold_outlines_keep_their_figures(shared: object) -> None:
    """Held by the scorer in the pipeline; here only that every seed parses."""
    from pathlib import Path

    assert isinstance(shared, Path)
    for seed in sorted((shared / "seeds").glob("*.txt")):
        assert parse(seed.read_text(encoding="utf-8"), seed.name).clauses
