"""The decisions file: read, written, applied; every fault named."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.commands.decide import DecideRequest, decide
from policydiff.commands.diff import DiffRequest, diff
from policydiff.decisions import format_decisions, parse_decisions, with_decision
from policydiff.errors import SettingsError
from policydiff.judgement.finding import Decision, Severity
from policydiff.names import decisions_path
from tests.gitrepo import GitRepo
from tests.samples import zh

MADE = Decision(
    fingerprint="0123456789abcdef",
    severity=Severity.MINOR,
    because="同一家公司,更名而已",
    by="王律师",
    decided=date(2026, 3, 1),
    until=date(2026, 12, 31),
    about='modified 二、: ~ recipient: "甲" -> 乙',
)


def test_where_decisions_are_kept() -> None:
    assert decisions_path("policies/acme/privacy.zh.md") == "policies/acme/privacy.zh.decisions.toml"
    assert decisions_path("政策/隐私政策.md") == "政策/隐私政策.decisions.toml"


def test_the_file_is_readable() -> None:
    assert format_decisions([MADE], "policies/privacy.zh.md").splitlines()[3:] == [
        "[[decision]]",
        'fingerprint = "0123456789abcdef"',
        'about = "modified 二、: ~ recipient: \\"甲\\" -> 乙"',
        'severity = "minor"',
        'because = "同一家公司,更名而已"',
        'by = "王律师"',
        "decided = 2026-03-01",
        "until = 2026-12-31",
    ]


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(
    because=texts,
    by=texts,
    about=st.text(st.characters(exclude_categories=["Cs"])).filter(lambda t: not t or t.strip()),
)
def test_whatever_people_write_is_read_back(because: str, by: str, about: str) -> None:
    made = Decision(
        fingerprint="f", severity=Severity.MAJOR, because=because, by=by, decided=date(2026, 1, 2), about=about
    )
    assert parse_decisions(format_decisions([made, MADE], "p.md").encode(), "p") == (made, MADE)


def test_deciding_again_replaces() -> None:
    again = Decision(
        fingerprint=MADE.fingerprint, severity=Severity.MAJOR, because="doch", by="Li", decided=date(2026, 4, 1)
    )
    assert with_decision([MADE], again) == (again,)


ENTRY = 'fingerprint = "f"\nseverity = "minor"\nbecause = "x"\nby = "y"\ndecided = 2026-03-01\n'


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[[decision]]\n" + ENTRY.replace("minor", "small"), "decision 1: severity: must be one of"),
        ("[[decision]]\n" + ENTRY.replace('"x"', '" "'), "decision 1: because: must be a text"),
        ("[[decision]]\n" + ENTRY.replace("2026-03-01", '"2026-03-01"'), "decision 1: decided: must be a date"),
        ("[[decision]]\n" + ENTRY.replace('by = "y"\n', ""), "decision 1: by: is missing"),
        ("[[decision]]\n" + ENTRY + "reason = 1\n", "decision 1: reason: no such key"),
        ("[[decisions]]\n" + ENTRY, "holds [[decision]] entries only"),
        ("decision = [1]\n", "decision 1: must be a table"),
        ("[[decision", "p.decisions.toml: "),
    ],
)
def test_a_fault_is_named(text: str, named: str) -> None:
    with pytest.raises(SettingsError) as error:
        parse_decisions(text.encode(), "p.decisions.toml")
    assert named in str(error.value)
    assert str(error.value).startswith("p.decisions.toml: ")


def test_diff_shows_the_decision_and_hides_nothing(repo: GitRepo) -> None:
    repo.write("policies/p.md", zh())
    repo.commit()
    repo.write("policies/p.md", zh(phone="400-100-3000"))
    decide(
        DecideRequest(change="c1", severity=Severity.MINOR, because="同一中心", by="王律师", folder=repo.root),
        today=date.today(),
    )
    (comparison,) = diff(DiffRequest(folder=repo.root)).comparisons
    assert (comparison.verdict, comparison.decided) == (Severity.MAJOR, Severity.MINOR)
    assert len(comparison.findings) == 1


def test_outside_a_repository_decisions_lie_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(zh(), encoding="utf-8")
    (tmp_path / "new.md").write_text(zh(phone="400-100-3000"), encoding="utf-8")
    request = DiffRequest(arguments=("old.md", "new.md"), folder=tmp_path)
    (finding,) = diff(request).comparisons[0].findings
    made = Decision(
        fingerprint=finding.fingerprint, severity=Severity.MINOR, because="x", by="y", decided=date(2026, 1, 1)
    )
    (tmp_path / "new.decisions.toml").write_text(format_decisions([made], "new.md"), encoding="utf-8")
    assert diff(request).comparisons[0].decided is Severity.MINOR
