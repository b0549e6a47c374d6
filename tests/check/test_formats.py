"""The check in every format, on a repository with something missing, something decided and a Chinese path."""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from policydiff.check.run import check_next, check_range
from policydiff.clauses.clause import Language
from policydiff.commands.check import FORMATS, formatter
from policydiff.commands.decide import DecideRequest, decide
from policydiff.commands.schema import schema
from policydiff.errors import PolicyDiffError
from policydiff.judgement.finding import Severity
from policydiff.packs import load_table
from policydiff.reports.options import ReportOptions
from policydiff.repository.git import Repository
from policydiff.requirements.report import CheckReport
from tests.gitrepo import GitRepo
from tests.samples import zh

TODAY = date(2026, 3, 1)
POLICY = "政策/隐私 政策%,:.md"


@pytest.fixture
def report(repo: GitRepo) -> CheckReport:
    repo.write("policydiff.toml", 'policies = ["政策/**"]\n')
    repo.write(POLICY, zh())
    repo.commit()
    repo.write(POLICY, zh(phone="400-100-3000", years="5", more="和\x1b[31m昵称<img src=x>@所有人"))
    decide(
        DecideRequest(change="c2", severity=Severity.EDITORIAL, because="no", by="Wang", folder=repo.root), today=TODAY
    )
    repo.git("add", "-A")
    return check_next(Repository.find(repo.root), today=TODAY)


def rendered(report: CheckReport, name: str, language: Language | None = None) -> str:
    return formatter(name)(report, ReportOptions(language=language))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_format_lets_a_text_steer_the_terminal(report: CheckReport, name: str, language: Language) -> None:
    assert "\x1b" not in rendered(report, name, language)


@pytest.mark.parametrize(
    ("language", "told"), [("zh", "日期行仍为 2026-01-10"), ("en", "date line still says 2026-01-10")]
)
def test_text_tells_what_is_missing_and_what_supplies_it(report: CheckReport, language: Language, told: str) -> None:
    text = rendered(report, "text", language)
    assert told in text
    assert f"git add -- '{POLICY}'" in text
    assert "Wang" in text


def test_json_is_valid_against_its_schema(report: CheckReport) -> None:
    found = json.loads(rendered(report, "json"))
    jsonschema.Draft202012Validator(json.loads(schema("check"))).validate(found)
    assert found["passed"] is False
    assert [lack["requirement"] for lack in found["missing"]] == ["date_line"]


def test_sarif_is_valid(report: CheckReport) -> None:
    found = json.loads(rendered(report, "sarif"))
    subset = json.loads((Path(__file__).parents[1] / "data/sarif-subset.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(subset, format_checker=jsonschema.FormatChecker()).validate(found)
    results = found["runs"][0]["results"]
    assert {result["ruleId"] for result in results} == {
        rule["id"] for rule in found["runs"][0]["tool"]["driver"]["rules"]
    }
    assert {result["level"] for result in results} >= {"error", "warning"}
    assert sum("suppressions" in result for result in results) == 1


def test_annotations_cannot_be_broken_out_of(report: CheckReport) -> None:
    for line in rendered(report, "github").splitlines():
        command, _, message = line.removeprefix("::").partition("::")
        level, _, properties = command.partition(" ")
        assert level in ("error", "warning", "notice")
        given = dict(pair.split("=", 1) for pair in properties.split(","))
        assert given["file"] == "政策/隐私 政策%25%2C%3A.md"
        assert message


def test_markdown_shows_hostile_text_as_text(report: CheckReport) -> None:
    text = rendered(report, "markdown", "en")
    assert text.startswith("### ❌ 1 missing")
    assert "<img" not in text


def test_a_check_that_passes(repo: GitRepo) -> None:
    repo.write("policies/a.md", zh())
    repo.commit()
    found = check_range(Repository.find(repo.root), "HEAD", "HEAD", today=TODAY)
    assert rendered(found, "text", "en") == "No policy changed (HEAD .. HEAD)."
    assert rendered(found, "github") == ""
    assert json.loads(rendered(found, "sarif"))["runs"][0]["results"] == []


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(PolicyDiffError, match="choose one of text, json, markdown, github, sarif"):
        formatter("xml")


def test_both_languages_say_the_same_things() -> None:
    for name in ("check", "history"):
        chinese, english = load_table("zh", name), load_table("en", name)
        assert {table: set(words) for table, words in chinese.items()} == {
            table: set(words) for table, words in english.items()
        }
    check = load_table("en", "check")
    assert set(check["missing"]) == set(check["remedy"])


def test_the_schemas_are_schemas() -> None:
    for file in files("policydiff.reports").joinpath("schemas").iterdir():
        jsonschema.Draft202012Validator.check_schema(json.loads(file.read_text(encoding="utf-8")))
