"""What the alignment says of edits that a policy team makes, on trees drawn by hand."""

import pytest
from trees import changes, tree

from policydiff.clauses.parse import parse
from policydiff.pairs.align import align

LIST = """\
# 一、| 我们如何收集信息
  1、| 注册账号时,我们收集您的手机号码。
  2、| 完成实名认证时,我们收集您的身份证号码。
  3、| 付款时,我们收集您的银行卡号。
  4、| 发表评论时,我们收集您发表的内容。
# 二、| 我们如何共享信息
  我们不会与任何公司共享您的个人信息,法律另有规定的除外。
  取得您的同意后,我们会向配送公司提供收货地址。
# 三、| 信息安全
  我们采用加密技术保护您的个人信息不被窃取。
"""
SDKS = """\
# 附件| 第三方SDK列表
  # 甲云推送SDK
    公司: 甲云网络有限公司
    用途: 消息推送
    方式: SDK自行采集
  # 乙图地图SDK
    公司: 乙图导航有限公司
    用途: 位置服务
    方式: SDK自行采集
  # 丙付支付SDK
    公司: 丙付科技有限公司
    用途: 付款
    方式: SDK自行采集
"""


def test_a_text_and_itself_are_all_the_same_words() -> None:
    assert {pair.matched_by for pair in align(tree(LIST), tree(LIST))} == {"same words"}
    assert changes(LIST, LIST) == []


@pytest.mark.parametrize(
    ("find", "replace", "expected"),
    [
        ("银行卡号。", "银行卡号和账单。", ["modified: 3、付款时,我们收集 -> 3、付款时,我们收集"]),
        ("# 三、| 信息安全", "# 三、| 我们怎样保护信息", ["modified: 三、信息安全 -> 三、我们怎样保护信息"]),
        (
            "  2、| 完成实名认证时,我们收集您的身份证号码。\n  3、| 付款时,我们收集您的银行卡号。\n  4、|",
            "  2、| 付款时,我们收集您的银行卡号。\n  3、|",
            [
                "removed: 2、完成实名认证时, -> -",
                "renumbered: 3、付款时,我们收集 -> 2、付款时,我们收集",
                "renumbered: 4、发表评论时,我们 -> 3、发表评论时,我们",
            ],
        ),
        (
            "  2、|",
            "  2、| 邀请好友时,我们读取您的通讯录。\n  3、|",
            [
                "added: - -> 2、邀请好友时,我们",
                "renumbered: 2、完成实名认证时, -> 3、完成实名认证时,",
            ],
        ),
        (
            "  我们不会与任何公司共享您的个人信息,法律另有规定的除外。\n  取得",
            "  我们不会与任何公司共享您的个人信息,法律另有规定的除外。取得",
            ["merged: 我们不会与任何公司共 +1 -> 我们不会与任何公司共"],
        ),
        (
            "个人信息,法律另有规定的除外。",
            "个人信息。\n  但是法律另有规定的除外。",
            ["split: 我们不会与任何公司共 -> 我们不会与任何公司共 +1"],
        ),
        (
            "# 三、| 信息安全\n",
            "# 三、| 未成年人\n  我们不向未满十四周岁的儿童提供服务。\n# 四、| 信息安全\n",
            ["added: - -> 三、未成年人 +1", "renumbered: 三、信息安全 -> 四、信息安全"],
        ),
    ],
    ids=["words", "heading", "item out", "item in", "merged", "split", "section in"],
)
def test_one_edit_is_one_change(find: str, replace: str, expected: list[str]) -> None:
    assert find in LIST
    assert changes(LIST, LIST.replace(find, replace)) == expected


def test_one_item_among_twenty_is_one_added_and_the_rest_renumbered() -> None:
    subjects = [
        "手机",
        "邮箱",
        "地址",
        "相册",
        "日历",
        "通讯录",
        "位置",
        "麦克风",
        "摄像头",
        "蓝牙",
        "步数",
        "账单",
        "订单",
        "评论",
        "收藏",
        "浏览",
        "搜索",
        "投诉",
        "发票",
        "优惠",
    ]
    old = "\n".join(f"{n}、| 我们会收集您的{word}信息。" for n, word in enumerate(subjects, 1))
    new = "\n".join(
        f"{n}、| 我们会收集您的{word}信息。" for n, word in enumerate([*subjects[:4], "指纹", *subjects[4:]], 1)
    )
    found = changes(old, new)
    assert found[0] == "added: - -> 5、我们会收集您的指"
    assert [change.partition(":")[0] for change in found[1:]] == ["renumbered"] * 16


def test_a_section_that_jumps_is_one_moved_and_those_it_passes_are_renumbered() -> None:
    first, second, third = LIST.split("# ")[1:]
    new = "# " + third.replace("三", "一") + "# " + first.replace("一、|", "二、|") + "# " + second.replace("二", "三")
    assert changes(LIST, new) == [
        "moved: 三、信息安全 +1 -> 一、信息安全 +1",
        "renumbered: 一、我们如何收集信息 -> 二、我们如何收集信息",
        "renumbered: 二、我们如何共享信息 -> 三、我们如何共享信息",
    ]


def test_a_section_that_jumps_takes_its_renumbered_clauses_along() -> None:
    old = "# 1| Data\n  1.1| We keep names.\n# 2| Sharing\n  2.1| We share with couriers.\n  2.2| We never sell data.\n"
    new = "# 1| Sharing\n  1.1| We share with couriers.\n  1.2| We never sell data.\n# 2| Data\n  2.1| We keep names.\n"
    assert changes(old, new) == [
        "renumbered: 2Sharing -> 1Sharing",
        "renumbered: 2.1We shar -> 1.1We shar",
        "renumbered: 2.2We neve -> 1.2We neve",
        "moved: 1Data +1 -> 2Data +1",
    ]


def test_a_short_section_that_loses_a_clause_to_another_is_still_one_removal() -> None:
    parts = [f"# {n}| 第{n}章\n  我们为目的{n}收集设备型号和系统版本。\n" for n in "甲乙丙"]
    kept = "  客服电话见首页。\n"
    assert changes("".join([*parts, kept]), "".join([parts[0], parts[2], kept])) == ["removed: 乙第乙章 +1 -> -"]


def test_a_section_that_moved_and_changed_is_found() -> None:
    first, second, third = LIST.split("# ")[1:]
    new = "# " + third.replace("窃取", "窃取、篡改") + "# " + first + "# " + second
    assert changes(LIST, new) == [
        "moved: 三、信息安全 -> 三、信息安全",
        "modified: 我们采用加密技术保护 -> 我们采用加密技术保护",
    ]


def test_an_item_that_moved_to_another_section_and_changed_is_found() -> None:
    new = LIST.replace("  3、| 付款时,我们收集您的银行卡号。\n", "").replace("4、", "3、")
    new = new.replace("不被窃取。\n", "不被窃取。\n  付款时,我们收集您的银行卡号和姓名。\n")
    assert changes(LIST, new) == [
        "renumbered: 4、发表评论时,我们 -> 3、发表评论时,我们",
        "modified: 3、付款时,我们收集 -> 付款时,我们收集您的",
    ]


@pytest.mark.parametrize("name", ["甲云推送SDK", "乙图地图SDK", "丙付支付SDK"])
def test_an_sdk_entry_out_or_in_is_one_change(name: str) -> None:
    entries = SDKS.split("  # ")
    rest = "  # ".join(entry for entry in entries if not entry.startswith(name))
    assert changes(SDKS, rest) == [f"removed: {name[:10]} +3 -> -"]
    assert changes(rest, SDKS) == [f"added: - -> {name[:10]} +3"]


def test_a_field_that_repeats_word_for_word_pairs_inside_its_own_entry() -> None:
    new = SDKS.replace("用途: 位置服务\n    方式: SDK自行采集", "用途: 位置服务\n    方式: 用户填写")
    assert changes(SDKS, new) == ["modified: 方式: SDK自行采 -> 方式: 用户填写"]
    assert [p.old[0].id for p in align(tree(SDKS), tree(new)) if p.old[0].text != p.new[0].text] == ["n9"]


def test_of_two_identical_clauses_the_one_that_is_gone_is_gone() -> None:
    same = "如您有疑问,请拨打客服热线联系我们。"
    old = f"# 一、| 收集\n  我们收集手机号码。\n  {same}\n# 二、| 权利\n  您可以注销账号。\n  {same}\n"
    pairs = align(tree(old), tree(old.replace(f"号码。\n  {same}", "号码。")))
    assert [pair.old[0].id for pair in pairs if not pair.new] == ["n3"]


def test_chinese_never_pairs_with_english() -> None:
    old = "# 一、| 联系我们\n  电话、邮箱 contact@example.com\n# 1.| Contact us\n  Write to contact@example.com\n"
    new = (
        "# 一、| 联系我们\n# 1.| Contact us\n  Write to contact@example.com\n  Please do write to contact@example.com\n"
    )
    assert changes(old, new) == ["removed: 电话、邮箱 cont -> -", "added: - -> Please do "]


def test_a_sentence_that_leaves_one_paragraph_for_another_leaves_both_modified() -> None:
    sentence = "您可以随时在设置中关闭个性化推荐。"
    old = f"我们会根据您的浏览记录推荐商品。{sentence}\n我们会保存您的订单以便您查询历史交易。\n"
    new = f"我们会根据您的浏览记录推荐商品。\n我们会保存您的订单以便您查询历史交易。{sentence}\n"
    assert [change.partition(":")[0] for change in changes(old, new)] == ["modified", "modified"]


def test_markup_width_of_blanks_and_bullets_alone_are_no_change() -> None:
    old = "- | 请阅读[规则](https://example.com/a)。\n我们 **不会** 出售信息。\n"
    new = "* | 请阅读[规则](https://example.com/b)。\n我们不会出售信息。\n"
    assert changes(old, new) == []


@pytest.mark.parametrize(
    "text", ["```\n更新日期:2025年1月1日\n", "**\n\nWe collect names.\n", "___\n\n我们收集姓名。\n\n~~~\n"]
)
def test_a_line_of_markup_alone_is_paired_with_itself(text: str) -> None:
    policy = parse(text, "policy.md")
    assert all(pair.old == pair.new for pair in align(policy, policy))
