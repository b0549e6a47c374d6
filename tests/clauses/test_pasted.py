"""Tables that a paste took apart: the cells of a row come together again, and a row more is a row more."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.pairs.align import align
from policydiff.pairs.kind import kind_of

ZH = [
    ["序号", "SDK名称", "用途", "收集的信息"],
    ["1", "甲云推送", "消息推送", "设备型号"],
    ["2", "乙图地图", "定位导航", "位置信息"],
    ["3", "丙付", "付款", "订单号"],
]
MORE = [*ZH[:2], ["2", "丁信短信", "发送验证码", "手机号码"], ["3", *ZH[2][1:]], ["4", *ZH[3][1:]]]
EN = [
    ["Vendor", "Purpose", "Data"],
    ["Zeta Push", "notifications", "device model"],
    ["Orbit Maps", "show the map", "location"],
]
LINKED = [
    ["第三方名称", "产品/服务", "涉及个人信息", "使用场景", "第三方链接"],
    ["甲云网络有限公司", "甲云推送", "设备型号、系统版本", "当您收到推送消息时", "https://jiayun.example/privacy"],
    ["乙图导航有限公司", "乙图地图", "位置信息", "https://yitu.example/a", "https://yitu.example/b"],
    ["丙付科技有限公司", "丙付SDK", "订单号", "当您付款时", "https://bingfu.example/privacy"],
]


def tabs(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def cells(rows: list[list[str]]) -> str:
    return "\n".join("\n".join(row) for row in rows)


def spread(rows: list[list[str]]) -> str:
    return "\n\n".join("\n\n".join(row) for row in rows)


def blanks(rows: list[list[str]]) -> str:
    return "\n".join(" ".join(row) for row in rows)


def markdown(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def policy(table: str) -> str:
    return f"第三方清单\n\n{table}\n\n一、其他\n我们不会出售您的个人信息。\n"


@pytest.mark.parametrize("layout", [tabs, cells, spread, markdown])
@pytest.mark.parametrize("rows", [ZH, EN, LINKED], ids=["zh", "en", "linked"])
def test_a_row_is_a_clause_however_the_table_is_laid_out(layout, rows) -> None:  # type: ignore[no-untyped-def]
    found = [clause.text for clause in parse(policy(layout(rows))).clauses]
    numbered = rows is ZH
    for row in rows[1:]:
        assert " | ".join(row[numbered:]) in found


@pytest.mark.parametrize("layout", [tabs, cells, spread, blanks, markdown])
@pytest.mark.parametrize("head", [slice(0, None), slice(1, None)], ids=["with head", "without"])
def test_one_row_more_is_one_added_and_the_rest_renumbered(layout, head) -> None:  # type: ignore[no-untyped-def]
    if head.start and layout in (cells, spread):
        pytest.skip("nothing tells the columns")
    old, new = (parse(policy(layout(rows[head]))) for rows in (ZH, MORE))
    found = [kind_of(pair) for pair in align(old, new)]
    assert [kind for kind in found if kind] == ["added", "renumbered", "renumbered"]


def test_numbers_without_a_heading_are_the_rows_numbers() -> None:
    head = ZH[0][1:]
    old, new = (parse(policy(tabs([head, *rows[1:]]))) for rows in (ZH, MORE))
    assert [kind for pair in align(old, new) if (kind := kind_of(pair))] == ["added", "renumbered", "renumbered"]
    assert [clause.columns for clause in old.clauses if clause.label == "1"] == [tuple(head)]


@pytest.mark.parametrize(
    "text",
    [
        "联系我们\n地址\n某市某路1号\n电话\n12345678\n",
        "我们收集哪些个人信息\n我们如何使用个人信息\n我们如何共享个人信息\n我们如何保护个人信息\n",
        "一、用途\n您的姓名用于配送。\n二、信息\n您的地址用于配送。\n",
        "SDK名称：甲云推送\n使用目的：消息推送\n收集的信息：设备型号\n",
        "What we collect\n\nYour name.\n\nPurpose\n\nTo deliver goods.\n\nRetention\n\nOne year.\n",
    ],
    ids=["address", "contents", "sections", "fields", "headings"],
)
def test_short_lines_are_no_table(text: str) -> None:
    assert not any(" | " in clause.text for clause in parse(text).clauses)
