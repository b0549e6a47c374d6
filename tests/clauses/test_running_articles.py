"""Chapters whose articles run on, prefaces written with a blank, and numbered questions."""

from policydiff.clauses.parse import parse

CHAPTERS = """学堂信息规则

前 言

我们重视您的信息。本规则适用于本校课程。

第一章 信息的收集

第一条 我们收集您的姓名和年级。

第二条 我们收集您的手机号码。

第二章 信息的使用

第三条 我们用上述信息排课。

第四条 我们用作业改进教材。

第三章 规则的修改

第五条 规则修改时，我们在官网公告。
"""


def test_a_chapter_is_a_heading_also_where_the_articles_below_run_on() -> None:
    clauses = parse(CHAPTERS).clauses
    chapters = [c for c in clauses if c.label and c.label.endswith("章")]
    assert [(c.kind, c.title) for c in chapters] == [
        ("heading", "信息的收集"),
        ("heading", "信息的使用"),
        ("heading", "规则的修改"),
    ]
    assert [c.path for c in clauses if c.label == "第三条"] == [("第二章", "第三条")]


QUESTIONS = """Second Shelf Privacy Answers

Q1. Who is responsible for my data?

Second Shelf Ltd, 4 Mill Lane, Leeds.

Q2. How long do you keep it?

Letters: one year.

Where do you keep it?

In Ireland.

Q3. What if you change these answers?

We e-mail you.
"""


def test_a_numbered_question_is_a_heading() -> None:
    clauses = parse(QUESTIONS).clauses
    heads = [(c.label, c.title) for c in clauses if c.kind == "heading"]
    assert heads == [
        ("Q1.", "Who is responsible for my data?"),
        ("Q2.", "How long do you keep it?"),
        (None, "Where do you keep it?"),
        ("Q3.", "What if you change these answers?"),
    ]


def test_an_inserted_question_renumbers_the_rest() -> None:
    from policydiff.comparison import compare, version

    new = QUESTIONS.replace("Q3.", "Q4.").replace("Q2.", "Q3.").replace("Q3. How", "Q2. Is it sold?\n\nNo.\n\nQ3. How")
    found = compare(version(parse(QUESTIONS)), version(parse(new))).findings
    kinds = [finding.change.kind for finding in found]
    assert kinds.count("added") == 1 and set(kinds) == {"added", "renumbered"}
