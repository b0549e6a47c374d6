"""A short policy in Chinese and one in English, with gaps for what a test changes."""

ZH = """\
# 苔原阅读隐私政策

更新日期:{updated}

生效日期:{effective}

## 一、我们收集的信息

1、注册账号时,我们会收集您的手机号码{more}。

2、您投稿时,我们会收集您的笔名。

## 二、我们如何共享信息

1、我们会向深圳市飞梭信息技术有限公司共享您的设备标识符,用于消息推送。

## 三、我们如何存储信息

我们会保存您的投稿 {years} 年。

## 四、联系我们

客服热线:{phone}。

## 五、政策的更新

本政策发生重大变更时,我们会提前 30 日以弹窗的方式通知您。重大变更包括:

1、处理个人信息的目的、种类、方式发生变化;

2、共享个人信息的对象发生变化;

3、联系方式及投诉渠道发生变化。
"""

EN = """\
# Tundra Reader Privacy Policy

Last updated: {updated}

Effective date: {effective}

## 1. What we collect

When you register, we collect your phone number{more}.

## 2. How we share it

We share your device identifier with Shuttle Messaging Ltd. to send push messages.

## 3. How long we keep it

We keep your contributions for {years} years.

## 4. Contact us

Hotline: {phone}.

## 5. Changes to this policy

We will notify you of material changes by a pop-up 30 days in advance. Material changes include:

(1) changes to the purposes, kinds or manner of processing;

(2) changes to the recipients of your information;

(3) changes to our contact details.
"""

_DEFAULTS = {
    "updated": "2026-01-10",
    "effective": "2026-02-20",
    "more": "",
    "years": "3",
    "phone": "400-100-2000",
}


def zh(**values: str) -> str:
    """The Chinese policy."""
    return ZH.format(**{**_DEFAULTS, **values})


def en(**values: str) -> str:
    """The English policy."""
    return EN.format(**{**_DEFAULTS, **values})
