"""The topics of a change: those of the facts that change, whatever stands around them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from goldcases import report
from topic_rows import ROWS, Row

BEFORE = {
    "zh": "# 青禾隐私政策\n\n## 零、前言\n\n我们深知隐私的重要。\n",
    "en": "# Northwell Privacy Notice\n\n## 0. Preface\n\nWe care about privacy.\n",
}
AFTER = {
    "zh": "\n## 十九、结语\n\n感谢您的阅读。\n",
    "en": "\n## 19. Closing words\n\nThank you for reading.\n",
}


HERE = Path(__file__).parent / "topics"


def blocks(language: str) -> Iterator[Row]:
    """The changes of a table: matters and heading, then the lines of both versions ('='), of the old ('-'), of the new ('+')."""
    tables = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(HERE.glob(f"*{language}.txt")))
    for block in tables.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            topics, heading = re.fullmatch(r"\[(.+?)\] (.+)", lines[0]).groups()  # type: ignore[union-attr]
            sides = [[line[2:] for line in lines[1:] if line[0] in marks] for marks in ("=-", "=+")]
            yield Row(topics, heading, *map(laid_out, sides))


def laid_out(lines: list[str]) -> str:
    """Lines with ' | ' are the rows of a table, below its head; others are paragraphs, or items behind a '-'."""
    if any(" | " in line for line in lines):
        head, *rows = (f"| {line} |" for line in lines)
        return "\n".join([head, "|" + "---|" * (head.count("|") - 1), *rows])
    return "\n".join(("" if line.startswith("- ") else "\n") + line for line in lines)


BLOCKS = [row for language in ("zh", "en") for row in blocks(language)]


def language_of(row: Row) -> str:
    return "zh" if re.search(r"[一-鿿]", row.new or row.old) else "en"


def text_of(row: Row, side: str) -> str:
    """A small policy with the row's clause in its place; a clause beside it holds the section where it is empty."""
    language = language_of(row)
    stays = {"zh": "本节适用于所有用户。", "en": "This section holds for everyone."}[language]
    section = f"\n## {row.heading}\n\n{stays}\n\n{side}\n" if row.heading else f"\n{side}\n"
    return BEFORE[language] + section + AFTER[language]


def changes_of(row: Row) -> list[dict[str, Any]]:
    got = report(text_of(row, row.old), text_of(row, row.new))
    return [change for change in got["changes"] if change["facts"]]


def acceptable(row: Row) -> list[set[str]]:
    return [set(reading.split()) for reading in row.topics.split("|")]


ALL = [*ROWS, *BLOCKS]


@pytest.mark.parametrize("row", ALL, ids=[f"{row.topics}-{(row.new or row.old).strip()[:30]}" for row in ALL])
def test_topics_are_those_of_the_facts(row: Row) -> None:
    changes = changes_of(row)
    topics = {topic for change in changes for topic in change["topics"]}
    assert topics in acceptable(row), [(c["topics"], c["facts"]) for c in changes]


DEFINITIONS = {
    "zh": (
        "(1)收集的个人信息种类和使用目的发生变化;\n\n(2)保存期限发生变化;\n\n(3)存储地点发生变化。",
        "(1)个人信息共享、转让或者公开披露的对象发生变化;\n\n(2)您的权利及其行使方式发生变化;\n\n(3)联系方式和投诉渠道发生变化。",
        "(1)处理个人信息的方式发生变化;\n\n(2)安全保护措施发生变化;\n\n(3)运营主体发生变化。",
    ),
    "en": (
        "- a change in the kinds of personal information that we collect and the purposes for which we use it;\n"
        "- a change of the retention period;\n- a change of the place of storage.",
        "- a change in those with whom we share personal information;\n"
        "- a change in your rights and how you exercise them;\n- a change in our contact details and complaint channels.",
        "- a change in the manner in which we process personal information;\n"
        "- a change of our security measures;\n- a change of the controller.",
    ),
}
"""Short lists of major changes; each leaves out most matters."""
LEADS = {
    "zh": "\n## 二十、本政策的变更\n\n发生重大变更时,我们会以弹窗通知您。\n\n本政策所称重大变更包括:\n\n",
    "en": "\n## 20. Changes to this notice\n\nWe will tell you of major changes by e-mail.\n\n"
    "Major changes to this notice are:\n\n",
}
JUDGED = [(row, number % 3) for number, row in enumerate(ALL) if "change" not in row.topics]


@pytest.mark.parametrize(
    ("row", "number"), JUDGED, ids=[f"{row.topics}-{n}-{(row.new or row.old).strip()[:30]}" for row, n in JUDGED]
)
def test_a_short_definition_decides_by_these_topics(row: Row, number: int) -> None:
    language = language_of(row)
    rules = LEADS[language] + DEFINITIONS[language][number] + "\n"
    got = report(text_of(row, row.old) + rules, text_of(row, row.new) + rules)
    listed = set(got["definition"]["topics"])
    wanted = {"major" if topics & listed else "minor" for topics in acceptable(row)}
    assert got["definition"]["source"] == "policy"
    assert got["verdict"] in wanted, [(c["severity"], c["topics"], c["facts"]) for c in got["changes"]]


UNPLACED = [
    Row("other", "三、鹦鹉", "鹦鹉仅在周一唱歌。", "鹦鹉在周一唱歌。"),
    Row("other", "3. The parrot", "The parrot only sings on Mondays.", "The parrot sings on Mondays."),
]


@pytest.mark.parametrize("row", UNPLACED, ids=["zh", "en"])
def test_a_fact_without_a_matter_is_shown_as_major_to_be_read(row: Row) -> None:
    changes = changes_of(row)
    assert [(c["topics"], c["severity"], c["item"], c["needs_review"]) for c in changes] == [
        (["other"], "major", None, True)
    ]
    assert re.search("无法判断所涉事项|could not tell which matter", changes[0]["reason"])
