"""What holds for every text: nothing is lost, wrapping means nothing, a small edit stays where it is."""

import textwrap
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.clauses.clause import Policy
from policydiff.clauses.parse import parse

PIECES = [
    "", " ", "一、收集", "（一）注册", "(1) Sharing", "1、我们会收集您的信息；", "2. We share data.", "3.", "• 您的姓名", "* your name",
    "地址：某市", "## 标题", "---", "| a | b |", "|---|---|", "<tr><td>甲</td>", "</tr>", "<div", "class='x'>", "<!-- 注", "-->",
    "我们可能会与合作伙伴共享您的", "信息。", "以下情形除外：", "of the data", "Privacy Policy", "隐私政策", "更新日期：2024年1月1日",
    "第一章 总则", "1.1 Scope", "i. Cookies", "```", "&emsp;a) 访问", "\u3000\u3000二、共享", "{: #anchor }", "数据加载中", "甲\t乙\t丙", "\x0b", "===",
]  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=40)


@given(lines=LINES)
@settings(max_examples=300, deadline=None)
def test_every_line_belongs_to_exactly_one_clause(lines: list[str]) -> None:
    policy = parse("\n".join(lines))
    owners = Counter(number for clause in policy.clauses for number in range(clause.first_line, clause.last_line + 1))
    wanted = [number for number, line in enumerate(policy.lines, 1) if line.strip()]
    assert all(owners[number] == 1 for number in wanted)
    assert all(count == 1 for count in owners.values())


@given(lines=LINES)
@settings(max_examples=150, deadline=None)
def test_clauses_form_a_tree_in_document_order(lines: list[str]) -> None:
    policy = parse("\n".join(lines))
    place = {clause.id: at for at, clause in enumerate(policy.clauses)}
    assert all(clause.parent is None or place[clause.parent] < place[clause.id] for clause in policy.clauses)
    assert [clause.first_line for clause in policy.clauses] == sorted(clause.first_line for clause in policy.clauses)


ENGLISH = [
    "we",
    "collect",
    "the",
    "personal",
    "information",
    "that",
    "you",
    "give",
    "us",
    "when",
    "you",
    "open",
    "an",
    "account",
    "and",
    "we",
    "keep",
    "it",
    "as",
    "long",
    "as",
    "the",
    "law",
    "demands",
    "unless",
    "you",
    "ask",
    "us",
    "in",
    "writing",
    "to",
    "delete",
    "it",
    "earlier",
    "than",
    "that",
]
CHINESE = (
    "我们会在您注册账号时收集您主动提供的个人信息，并在法律要求的期限内予以保存，除非您以书面形式要求我们提前删除，"
)


@given(
    sizes=st.lists(st.integers(30, 90), min_size=4, max_size=8),
    width=st.integers(60, 90),
    blank=st.booleans(),
    starts=st.integers(0, 20),
)
@settings(max_examples=80, deadline=None)
def test_wrapping_of_english_means_nothing(sizes: list[int], width: int, blank: bool, starts: int) -> None:
    words = ENGLISH * 8
    items = [f"{n}. {' '.join(words[starts + n : starts + n + size]).capitalize()}." for n, size in enumerate(sizes, 1)]
    whole = "Your data\n\n" + "\n\n".join(items)
    gap = "\n\n" if blank else "\n"
    wrapped = "Your data\n\n" + gap.join(textwrap.fill(item, width, break_on_hyphens=False) for item in items)
    assert words_of(parse(wrapped)) == words_of(parse(whole))


@given(sizes=st.lists(st.integers(70, 200), min_size=4, max_size=8), width=st.integers(30, 45))
@settings(max_examples=80, deadline=None)
def test_wrapping_of_chinese_means_nothing(sizes: list[int], width: int) -> None:
    items = [f"{n}、{(CHINESE * 5)[:size].rstrip('，')}。" for n, size in enumerate(sizes, 1)]
    wrapped = "\n".join(line for item in items for line in (item[at : at + width] for at in range(0, len(item), width)))
    assert words_of(parse(wrapped)) == words_of(parse("\n".join(items)))


def words_of(policy: Policy) -> list[tuple[str | None, str]]:
    return [(clause.label, clause.text) for clause in policy.clauses]


def sample(sections: list[list[int]]) -> list[str]:
    """A policy of sections, subsections and lists of the given lengths."""
    lines = ["某某隐私政策", "引言", "我们非常重视您的隐私，请您仔细阅读本政策的全部内容。"]
    for section, lists in enumerate(sections):
        lines += [f"{'一二三四五六七八九十'[section]}、关于事项{section}", f"本章说明事项{section}的规则，请您阅读。"]
        for part, length in enumerate(lists):
            lines += [
                f"（{'一二三四五六七八九十'[part]}）情形{section}{part}",
                f"在情形{section}{part}中，我们会这样处理：",
            ]
            lines += [f"{item + 1}、处理方式{section}{part}{item}，仅限必要的范围；" for item in range(length)]
            lines += [f"上述情形{section}{part}以法律规定为准。"]
    return lines


@given(
    sections=st.lists(st.lists(st.integers(2, 5), min_size=1, max_size=4), min_size=2, max_size=5),
    data=st.data(),
)
@settings(max_examples=150, deadline=None)
def test_an_item_put_in_changes_nothing_but_itself(sections: list[list[int]], data: st.DataObject) -> None:
    lines = sample(sections)
    items = [at for at, line in enumerate(lines) if "处理方式" in line]
    at = data.draw(st.sampled_from(items))
    number = int(lines[at].split("、")[0]) + data.draw(st.sampled_from([0, 1]))
    put = [*lines[: at + 1], f"{number}、新的处理方式，仅限必要的范围；", *lines[at + 1 :]]
    assert relations(parse("\n".join(put))) - relations(parse("\n".join(lines))) == Counter(
        {("新的处理方式，仅限必要的范围；", *parent_of(lines, at)): 1}
    )
    assert not relations(parse("\n".join(lines))) - relations(parse("\n".join(put)))


@given(
    sections=st.lists(st.lists(st.integers(3, 5), min_size=1, max_size=4), min_size=2, max_size=5),
    data=st.data(),
)
@settings(max_examples=150, deadline=None)
def test_an_item_taken_out_changes_nothing_but_itself(sections: list[list[int]], data: st.DataObject) -> None:
    lines = sample(sections)
    at = data.draw(st.sampled_from([at for at, line in enumerate(lines) if "处理方式" in line]))
    without = [*lines[:at], *lines[at + 1 :]]
    lost = relations(parse("\n".join(lines))) - relations(parse("\n".join(without)))
    assert sum(lost.values()) == 1
    assert not relations(parse("\n".join(without))) - relations(parse("\n".join(lines)))


def relations(policy: Policy) -> Counter[tuple[str, ...]]:
    """Each clause's words and those of the clause above it."""
    return Counter((c.text, policy.by_id[c.parent].text if c.parent else "") for c in policy.clauses)


def parent_of(lines: list[str], at: int) -> tuple[str, ...]:
    policy = parse("\n".join(lines))
    (clause,) = (clause for clause in policy.clauses if clause.first_line == at + 1)
    return (policy.by_id[clause.parent].text if clause.parent else "",)
