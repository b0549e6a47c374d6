"""A list made a sentence, or a sentence made a list, says the same; one member more or less is that fact."""

import pytest
from goldcases import report

from policydiff.changes.lists import without_list_marks

PAIRS = [
    (
        "为了识别车辆，我们收集以下信息：\n\n- 车牌号码和车辆颜色\n- 进场时间、出场时间\n- 订单金额和支付方式\n",
        "为了识别车辆，我们收集车牌号码和车辆颜色，进场时间、出场时间，以及订单金额和支付方式。\n",
        "、行驶轨迹",
        "出场时间",
    ),
    (
        "To work out the fee, we collect the following information:\n\n- licence plate number and colour of the vehicle\n"
        "- time of entry, time of exit and parking place\n- amount of the order and means of payment\n",
        "To work out the fee, we collect the licence plate number and colour of the vehicle, the time of entry, time of "
        "exit and parking place, and the amount of the order and means of payment.\n",
        ", the name of the driver",
        "time of entry",
    ),
    (
        "您有权：\n\n- 查询您的个人信息；\n- 更正您的个人信息；\n- 删除您的个人信息。\n",
        "您有权（1）查询您的个人信息；（2）更正您的个人信息；（3）删除您的个人信息。\n",
        None,
        None,
    ),
]


def policy(text: str) -> str:
    zh = "车" in text or "您" in text
    return ("# 隐私政策\n\n## 一、信息\n\n" if zh else "# Privacy policy\n\n## 1. Information\n\n") + text


@pytest.mark.parametrize(("listed", "told", "more", "after"), PAIRS, ids=["zh", "en", "numbers"])
def test_a_list_and_the_sentence_that_says_it_are_the_same(
    listed: str, told: str, more: str | None, after: str | None
) -> None:
    for old, new, kind in ((listed, told, "merged"), (told, listed, "split")):
        got = report(policy(old), policy(new))
        assert [change["kind"] for change in got["changes"]] == [kind]
        assert got["verdict"] == "editorial", got["changes"][0]["facts"]
    if more and after:
        got = report(policy(listed), policy(told.replace(after, after + more, 1)))
        assert got["verdict"] == "major"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您有权（1）查询；（2）更正", "您有权   查询；   更正"),
        ("You may (a) see it, (b) change it", "You may     see it,     change it"),
        ("我们收集以下信息：\n姓名", "我们收集    ：\n姓名"),
        ("We collect the following information:\nname", "We collect                          :\nname"),
        ("第（2）项所述的信息", "第（2）项所述的信息"),
        ("14周岁以下的儿童：", "14周岁以下的儿童："),
        ("We keep it for 30 (thirty) days", "We keep it for 30 (thirty) days"),
    ],
)
def test_only_what_marks_a_list_is_blanked(text: str, expected: str) -> None:
    assert without_list_marks(text) == expected
    assert len(without_list_marks(text)) == len(text)
