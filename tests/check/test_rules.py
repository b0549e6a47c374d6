"""Each requirement, on a pair of short texts: what it asks for and what it leaves alone."""

from dataclasses import replace
from datetime import date

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.decisions import decided
from policydiff.judgement.finding import Decision, Severity
from policydiff.requirements.rules import missing_in
from policydiff.requirements.subject import Subject, Unacknowledged
from policydiff.settings import Requirements, Settings
from tests.samples import en, zh

POLICY = "policies/privacy.zh.md"
PHONE = {"phone": "400-100-3000"}
DATED = {"updated": "2026-03-01", "effective": "2026-04-10"}


def subject(old: str, new: str, requirements: Requirements | None = None) -> Subject:
    comparison = compare(version(parse(old, "old")), version(parse(new, "new")), name=POLICY)
    return Subject(
        policy=POLICY,
        status="modified",
        comparison=comparison,
        announced=date(2026, 3, 1),
        settings=Settings(requirements=requirements or Requirements()),
        peers={POLICY: comparison.verdict},
        awaits_message=True,
    )


def lacks(touched: Subject) -> list[str]:
    return [lack.message for lack in missing_in(touched)]


@pytest.mark.parametrize("text", [zh, en], ids=["zh", "en"])
@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({}, []),
        ({"years": "5", "updated": "2026-03-01", "effective": "2026-03-01"}, []),
        ({**PHONE, **DATED}, []),
        (PHONE, ["date_unmoved"]),
        ({**PHONE, "updated": "2026-01-01", "effective": "2026-02-20"}, ["date_backwards"]),
        ({"updated": "2026-03-01"}, ["date_alone", "effective_early"]),
        ({"updated": "2026-02-01"}, ["date_alone"]),
        ({**PHONE, "updated": "2026-03-01", "effective": "2026-03-30"}, ["lead_time_short"]),
        ({**PHONE, "updated": "2026-03-01", "effective": "2026-03-31"}, []),
        ({"years": "5", "updated": "2026-03-01", "effective": "2026-02-28"}, ["effective_early"]),
    ],
    ids=lambda value: ",".join(value) if isinstance(value, list | dict) else None,
)
def test_dates(text: object, change: dict[str, str], missing: list[str]) -> None:
    assert callable(text)
    assert lacks(subject(text(), text(**change))) == missing


def test_a_date_line_lost() -> None:
    new = zh(**PHONE).replace("更新日期:2026-01-10\n\n", "").replace("生效日期:2026-02-20\n\n", "")
    assert "date_gone" in lacks(subject(zh(), new))


def test_a_typo_needs_no_new_date_and_may_have_one() -> None:
    typo = zh().replace("您投稿时", "您 投稿之时")
    assert lacks(subject(zh(), typo)) == []
    assert lacks(subject(zh(), typo.replace("2026-01-10", "2026-01-20"))) == []


def test_no_effective_date_where_notice_is_promised() -> None:
    new = zh(**PHONE, **DATED).replace("生效日期:2026-04-10\n\n", "")
    touched = subject(zh(), new)
    assert lacks(touched) == ["lead_time_short"]  # by default it takes effect on the day of its update
    stated = replace(touched, settings=Settings(effective_after=None))
    assert lacks(stated) == ["lead_time_unstated"]


def test_an_empty_list_of_major_changes() -> None:
    new = zh(**DATED).split("1、处理个人信息的目的")[0]
    assert "definition_empty" in lacks(subject(zh(), new))


def test_twins_change_together() -> None:
    touched = replace(subject(zh(), zh(**PHONE, **DATED)), existing_twins=("policies/privacy.en.md",))
    assert lacks(touched) == ["twin_left_behind"]
    assert lacks(replace(touched, peers={"policies/privacy.en.md": Severity.EDITORIAL})) == ["twin_left_behind"]
    assert lacks(replace(touched, peers={"policies/privacy.en.md": Severity.MAJOR})) == []


def test_a_typo_in_one_twin_leaves_the_other_alone() -> None:
    touched = replace(subject(zh(), zh().replace("您投稿时", "您投稿之时")), existing_twins=("policies/privacy.en.md",))
    assert lacks(touched) == []


def test_an_unreadable_file_lacks_nothing_else() -> None:
    touched = replace(subject(zh(), zh(**PHONE)), comparison=None, fault="it is a picture")
    assert lacks(touched) == ["unreadable"]


def test_a_decision_is_asked_for_where_the_settings_say_so() -> None:
    touched = subject(zh(), zh(**PHONE, **DATED), Requirements(acknowledgement="decision"))
    assert lacks(touched) == ["undecided"]
    assert touched.comparison
    (major,) = touched.majors
    made = Decision(
        fingerprint=major.fingerprint, severity=Severity.MAJOR, because="so", by="Wang", decided=date(2026, 3, 1)
    )
    assert lacks(replace(touched, comparison=decided(touched.comparison, [made], date(2026, 3, 1)))) == []


def test_a_commit_that_says_less_is_named() -> None:
    silent = Unacknowledged(commit="a" * 40, subject="fix", says=None, verdict=Severity.MAJOR)
    less = replace(silent, says=Severity.MINOR)
    touched = replace(subject(zh(), zh(**PHONE, **DATED)), awaits_message=False, unacknowledged=(silent, less))
    assert lacks(touched) == ["commit_silent", "commit_says_less"]


@pytest.mark.parametrize(
    ("requirements", "new"),
    [
        (Requirements(date_line=False), zh(**PHONE)),
        (Requirements(lead_time=False), zh(**PHONE, updated="2026-03-01", effective="2026-03-02")),
        (Requirements(effective_date=False, date_line=False), zh(updated="2026-03-01", effective="2026-02-28")),
        (Requirements(definition=False), zh(**DATED).split("1、处理个人信息的目的")[0]),
    ],
    ids=["date_line", "lead_time", "effective_date", "definition"],
)
def test_each_requirement_can_be_switched_off(requirements: Requirements, new: str) -> None:
    assert not {"date_unmoved", "lead_time_short", "effective_early", "definition_empty"} & set(
        lacks(subject(zh(), new, requirements))
    )
