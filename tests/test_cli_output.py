"""Formats, files, exit statuses, colour, help; what every format says of the same comparison."""

import json
import re
import stat
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from policydiff.commands.schema import SCHEMAS
from policydiff.errors import EXIT_BUG, EXIT_INTERRUPTED, EXIT_MAJOR, EXIT_MINOR, EXIT_OK, EXIT_USAGE
from tests.command_line import policydiff

ROOT = Path(__file__).resolve().parents[1]
OLD = "Pebble Privacy Policy\n\n1. What we collect\n\nWe collect your phone number.\n\n2. Retention\n\nWe keep it for 30 days.\n"
NEW = OLD.replace("phone number", "phone number and your precise location")


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text(OLD)
    (tmp_path / "new.md").write_text(NEW)
    return tmp_path


@pytest.mark.parametrize(("new", "status"), [(OLD, 0), (OLD.replace("\n\n", "\n\n\n"), 0), (NEW, 3)])
def test_the_exit_status_follows_the_verdict_only_when_asked(new: str, status: int) -> None:
    Path("new.md").write_text(new)
    assert policydiff("diff", "old.md", "new.md").status == 0
    assert policydiff("diff", "old.md", "new.md", "--exit-code").status == status


def test_the_report_validates_against_the_schema_that_is_shipped() -> None:
    report = json.loads(policydiff("diff", "old.md", "new.md", "--format", "json").out)
    jsonschema.Draft202012Validator(json.loads(policydiff("schema", "report").out)).validate(report)
    assert report["comparisons"][0]["changes"]


def test_the_outline_validates_against_the_schema_that_is_shipped() -> None:
    outline = json.loads(policydiff("outline", "old.md", "--format", "json").out)
    jsonschema.Draft202012Validator(json.loads(policydiff("schema", "outline").out)).validate(outline)
    assert outline["clauses"]


@pytest.mark.parametrize("name", [*SCHEMAS, "policydiff-report/1", "policydiff-outline-1"])
def test_every_schema_is_printed_and_is_a_schema(name: str) -> None:
    schema = json.loads(policydiff("schema", name).out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_an_unknown_schema_is_refused() -> None:
    assert policydiff("schema", "graph").status == 2


def test_every_format_says_the_same() -> None:
    report = json.loads(policydiff("diff", "old.md", "new.md", "--format", "json").out)["comparisons"][0]
    ids = {change["id"] for change in report["changes"]}
    text = policydiff("diff", "old.md", "new.md", "--lang", "en").out
    comment = policydiff("diff", "old.md", "new.md", "--lang", "en", "--format", "markdown").out
    assert set(re.findall(r"^(c\d+)\b", text, re.M)) == ids
    assert set(re.findall(r"\*\*(c\d+)\*\*", comment)) == ids
    for form in (text, comment):
        assert report["verdict"] == "major"
        assert "MAJOR CHANGE" in form
        assert "1 major · 0 minor · 0 editorial" in form


def test_a_file_is_written_whole_and_its_name_tells_the_format() -> None:
    for name, begins in (("r.json", "{"), ("r.md", "### "), ("r.txt", "MAJOR")):
        ran = policydiff("diff", "old.md", "new.md", "--output", name, "--lang", "en")
        assert (ran.status, ran.out) == (0, "")
        assert Path(name).read_text().lstrip("🔴 ").startswith(begins)
    assert {p.name for p in Path().iterdir()} == {"old.md", "new.md", "r.json", "r.md", "r.txt"}


def test_a_file_that_cannot_be_written_is_left_as_it_was() -> None:
    assert "nowhere/r.md: cannot be written" in policydiff("diff", "old.md", "new.md", "-o", "nowhere/r.md").err
    Path("r.md").write_text("kept")
    ran = policydiff("diff", "old.md", "missing.md", "-o", "r.md")
    assert (ran.status, Path("r.md").read_text()) == (2, "kept")


def test_an_overwritten_file_keeps_its_permissions() -> None:
    Path("r.md").touch()
    Path("r.md").chmod(0o640)
    policydiff("diff", "old.md", "new.md", "-o", "r.md")
    assert stat.S_IMODE(Path("r.md").stat().st_mode) == 0o640


def test_colour_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = policydiff("diff", "old.md", "new.md").out
    assert "\x1b" not in plain
    assert "{+" in plain
    coloured = policydiff("diff", "old.md", "new.md", "--color", "always").out
    assert "\x1b[" in coloured
    assert "{+" not in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in policydiff("diff", "old.md", "new.md").out


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_no_line_is_wider_than_the_terminal(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from policydiff.reports.terminal import display_width

    Path("new.md").write_text(
        NEW.replace("We keep it", "我们会在实现本政策所述目的所必需的最短期限内保存您的个人信息,We keep it")
    )
    monkeypatch.setenv("COLUMNS", columns)
    for option in ("--all", "--summary", "--no-pager"):
        lines = policydiff("diff", "old.md", "new.md", option, "--lang", "zh").out.splitlines()
        commands = [line for line in lines if "policydiff diff" in line]
        assert max(display_width(line) for line in lines if line not in commands) <= int(columns)


def test_help_is_for_newcomers() -> None:
    assert "policydiff demo" in policydiff("--help").out
    help_of_diff = policydiff("diff", "--help").out
    for words in ("policydiff diff old.md new.md", "--staged", "HEAD~5 HEAD", "--exit-code"):
        assert words in help_of_diff


def test_the_version_is_told_without_the_command_line_library() -> None:
    code = "import sys; from policydiff.__main__ import main; sys.argv[1:] = ['--version']; main(); print(sorted(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert out.startswith("policydiff ")
    assert not re.search(r"'(typer|rich|git|tomllib|dataclasses|rapidfuzz|jinja2)'", out)


def test_a_diff_loads_no_library_that_it_does_not_use() -> None:
    code = (
        "import sys; from policydiff.__main__ import main\ntry: main()\nexcept SystemExit: print(sorted(sys.modules))"
    )
    command = [sys.executable, "-c", code, "diff", "old.md", "new.md"]
    out = subprocess.run(command, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True).stdout
    assert not re.search(r"'(git|jinja2|markdown|jsonschema|pydantic|rich\.progress)'", out)


def test_the_page_on_exit_statuses_lists_them_all() -> None:
    page = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    listed = {int(number) for number in re.findall(r"^\| (\d+) \|", page, re.M)}
    assert listed == {EXIT_OK, EXIT_MINOR, EXIT_USAGE, EXIT_MAJOR, EXIT_BUG, EXIT_INTERRUPTED}
