"""The pull-request comment: what it shows, what it escapes, and how it is cut."""

import re

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.reports.markdown import LIMIT, escape, report
from policydiff.reports.options import ReportOptions

HEAD = "Fern Privacy Policy\n\n1. What we collect\n\n"
ENGLISH = ReportOptions(language="en", command="policydiff diff a b")


def comparison(old: str, new: str, name: str = "new.md") -> Comparison:
    return compare(version(parse(HEAD + old)), version(parse(HEAD + new)), name=name, language="en")


def test_the_verdict_comes_first_and_major_changes_are_not_folded() -> None:
    comment = report([comparison("We collect your e-mail.\n", "We collect your e-mail and your location.\n")], ENGLISH)
    assert comment.startswith("### 🔴 MAJOR CHANGE — new.md\n")
    assert comment.index("#### ") < (comment + "<details>").index("<details>")
    assert "<ins>" in comment


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("| a | b |", "| a"),
        ("**bold** _it_ `code`", "**bold"),
        ("[link](http://evil.example)", "](http"),
        ("ping @octocat", "@octocat"),
        ("#12 and !img", "#12"),
        ("</details>", "</details"),
        ("http://tracker.example/x", "http://"),
    ],
)
def test_text_of_a_policy_stays_text(text: str, active: str) -> None:
    assert not re.search(rf"(?<!\\){re.escape(active)}", escape(text))


def test_an_email_address_stays_readable() -> None:
    assert escape("privacy@fern.example") == "privacy@fern.example"


def test_a_comment_that_would_be_too_long_is_cut_and_says_so() -> None:
    clauses = [f"({at}) We share your order number {at} with courier company number {at} Ltd." for at in range(900)]
    new = comparison("We collect your e-mail.\n", "We collect your e-mail.\n\n" + "\n\n".join(clauses) + "\n")
    comment = report([new], ENGLISH)
    assert len(comment) <= LIMIT
    listed = len(re.findall(r"\*\*c\d+\*\*", comment))
    said = re.search(r"Cut here: (\d+) more", comment)
    assert said
    assert listed + int(said[1]) == len(new.findings)
    assert f"{len(new.findings)} major" in comment or "major" in comment


def test_every_policy_has_its_verdict_before_any_is_cut() -> None:
    many = [comparison("We collect your e-mail.\n", "We collect your fax number. " * 900, f"p{n}.md") for n in range(5)]
    comment = report(many, ENGLISH)
    assert len(comment) <= LIMIT
    assert re.findall(r"— (p\d\.md)", comment) == [f"p{n}.md" for n in range(5)]
