"""Duties of law stand beside a verdict, name fact and article, and change nothing."""

import json
from pathlib import Path

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.judgement.duties import Law
from policydiff.packs import load_table
from policydiff.topics import TOPICS
from tests.command_line import policydiff
from tests.judgement.test_reasons import EN, ZH


def compared(text: str, find: str, replacement: str, law: Law | None = None) -> Comparison:
    assert find in text
    new = text.replace(find, replacement)
    return compare(version(parse(text, "p")), version(parse(new, "p")), law=law)


def rules(text: str, find: str, replacement: str, law: Law | None = None) -> set[str]:
    findings = compared(text, find, replacement, law).findings
    return {duty.rule for finding in findings for duty in finding.duties}


@pytest.mark.parametrize(
    ("find", "replacement", "rule"),
    [
        ("手机号码、昵称", "手机号码、昵称、生日", "R2"),
        ("合肥晴川网络有限公司", "合肥晴川网络有限公司、宁波远帆数据有限公司", "R5"),
        ("、合肥晴川网络有限公司", "", "R7"),
        ("400-100-2000", "400-100-3000", "R13"),
        ("日志 30 天", "日志 60 天", "R14"),
    ],
)
def test_a_fact_brings_about_its_duty_under_chinese_law(find: str, replacement: str, rule: str) -> None:
    assert rule in rules(ZH, find, replacement)


@pytest.mark.parametrize(
    ("find", "replacement", "rule"),
    [
        ("phone number and nickname", "phone number, nickname and birthday", "R2"),
        ("Shuttle Messaging Ltd.", "Shuttle Messaging Ltd. and Farsail Data Inc.", "R5"),
        ("logs for 30 days", "logs for 60 days", "R14"),
    ],
)
def test_an_english_policy_is_held_against_eu_law(find: str, replacement: str, rule: str) -> None:
    findings = compared(EN, find, replacement).findings
    articles = {duty.article for finding in findings for duty in finding.duties if duty.rule == rule}
    assert articles
    assert all("GDPR" in article or "WP260" in article for article in articles)


def test_the_duty_names_its_fact() -> None:
    (finding,) = compared(ZH, "400-100-2000", "400-100-3000").findings
    assert finding.duties[0].because == "电话由“400-100-2000”改为“400-100-3000”"


def test_a_change_without_facts_brings_no_duty() -> None:
    assert rules(ZH, "我们会保存", "我们将保存") == set()


@pytest.mark.parametrize("law", ["cn", "eu", "none"])
def test_no_law_changes_the_verdict(law: Law) -> None:
    with_law, without = (compared(ZH, "、昵称", "、昵称、生日", which) for which in (law, "none"))
    told = [[(f.severity, f.item, f.reason) for f in c.findings] for c in (with_law, without)]
    assert told[0] == told[1]
    assert not any(finding.duties for finding in without.findings)


@pytest.mark.parametrize("law", ["cn", "eu"])
def test_every_rule_is_whole_and_names_a_source(law: str) -> None:
    for rule in load_table("law", law)["rule"]:
        assert set(rule["topics"].split()) <= set(TOPICS), rule["id"]
        assert set(rule["ops"].split()) <= {"+", "-", "~"}
        assert set(rule["duty"]) == set(rule["article"]) == {"zh", "en"}
        assert "memory" not in str(rule)


def test_the_user_chooses_the_law(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(ZH, encoding="utf-8")
    new.write_text(ZH.replace("、昵称", "、昵称、生日"), encoding="utf-8")
    for law, words in (("cn", "个人信息保护法"), ("eu", "WP260"), ("none", None)):
        report = json.loads(policydiff("diff", old, new, "--law", law, "--format", "json").out)
        duties = report["comparisons"][0]["changes"][0]["duties"]
        assert (words in str(duties)) if words else duties == []
    assert "choose one of cn, eu, none" in policydiff("diff", old, new, "--law", "us").err
    assert "非法律意见" in policydiff("diff", old, new).out
