"""Tables of recipients: a row is an entry, its number a label, each cell a field of its column."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version

ZH = """# 隐私政策

## 四、第三方

| 序号 | SDK名称 | 公司 | 收集的信息 | 用途 |
|---|---|---|---|---|
| 1 | 鲸落统计 | 鲸落公司 | 机型 | 统计 |
| 2 | 纸鸢推送 | 纸鸢公司 | 设备号 | 推送 |
| 3 | 快读条码 | 快读公司 | 相机画面 | 识别条形码 |
"""
EN = """# Privacy Policy

## 4. Recipients

<table>
<tr><th>No.</th><th>Recipient</th><th>Data</th><th>Purpose</th></tr>
<tr><td>1</td><td>Whale Ltd.</td><td>device model</td><td>statistics</td></tr>
<tr><td>2</td><td>Kite Inc.</td><td>device ID</td><td>push messages</td></tr>
</table>
"""


def found(old: str, new: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, severity and topics of each change."""
    result = compare(version(parse(old)), version(parse(new)))
    return [(f.change.kind, f.severity.name.lower(), f.change.topics) for f in result.findings]


@pytest.mark.parametrize(
    ("text", "find", "replace", "expected"),
    [
        (ZH, "机型", "机型、IMEI", [("modified", "major", ("data",))]),
        (ZH, "| 统计 |", "| 统计、广告 |", [("modified", "major", ("purpose",))]),
        (ZH, "鲸落公司", "蓝湾公司", [("modified", "major", ("sharing",))]),
        (EN, "device model", "device model, IP address", [("modified", "major", ("data",))]),
        (EN, "statistics", "advertising", [("modified", "major", ("purpose",))]),
        (
            ZH,
            "| 2 | 纸鸢推送 | 纸鸢公司 | 设备号 | 推送 |\n| 3 |",
            "| 2 | 云雀客服 | 云雀公司 | 聊天记录 | 在线客服 |\n| 3 | 纸鸢推送 | 纸鸢公司 | 设备号 | 推送 |\n| 4 |",
            [
                ("added", "major", ("sharing",)),
                ("renumbered", "editorial", ("sharing",)),
                ("renumbered", "editorial", ("sharing",)),
            ],
        ),
        (
            EN,
            "<tr><td>1</td><td>Whale Ltd.</td><td>device model</td><td>statistics</td></tr>\n<tr><td>2</td>",
            "<tr><td>1</td>",
            [("removed", "major", ("sharing",)), ("renumbered", "editorial", ("sharing",))],
        ),
    ],
)
def test_one_edit_of_a_row_is_one_change(
    text: str, find: str, replace: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert find in text
    assert found(text, text.replace(find, replace)) == expected


def test_a_row_is_titled_by_its_name_and_labelled_by_its_number() -> None:
    rows = [clause for text in (ZH, EN) for clause in parse(text).clauses if clause.kind == "item"]
    assert [(row.label, row.title) for row in rows] == [
        ("1", "鲸落统计"),
        ("2", "纸鸢推送"),
        ("3", "快读条码"),
        ("1", "Whale Ltd."),
        ("2", "Kite Inc."),
    ]


@pytest.mark.parametrize("fence", ["```", "~~~", "```text"])
def test_a_list_in_a_block_of_code_is_read(fence: str) -> None:
    policy = parse(
        f"# Policy\n\nMaterial changes include:\n\n{fence}\n(a) new purposes;\n(b) new recipients.\n{fence[:3]}\n"
    )
    leader, *items = [clause for clause in policy.clauses if clause.kind not in ("noise", "title")]
    assert [(item.label, item.parent) for item in items] == [("(a)", leader.id), ("(b)", leader.id)]
