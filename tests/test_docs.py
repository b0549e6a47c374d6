"""What README and the documentation say stays true: commands, options and the output shown."""

import re
import shlex
from pathlib import Path

import pytest

from policydiff.cli import app
from policydiff.commands.demo import build, demo_commits
from policydiff.reports.formats import FORMATS
from tests.command_line import policydiff

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"<!-- output: (policydiff .+?) -->\n```text\n(.*?)```", re.S)


def commands_in(page: str) -> list[list[str]]:
    """The policydiff commands of the shell blocks, without comments."""
    blocks = re.findall(r"```sh\n(.*?)```", page, re.S)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("policydiff ")]
    return [shlex.split(line, comments=True)[1:] for line in lines]


@pytest.fixture
def demo_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    build(tmp_path / "demo", tuple(demo_commits()))
    monkeypatch.chdir(tmp_path / "demo")
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path / "demo"


@pytest.mark.parametrize("words", commands_in(README), ids=" ".join)
def test_the_commands_and_options_of_the_readme_exist(words: list[str]) -> None:
    name, *rest = words
    help_text = re.sub(r"\s+", " ", policydiff(name, "--help").out)
    for word in rest:
        if word.startswith("--") and word != "--":
            assert word in help_text, f"policydiff {name} has no option {word}"
        if word in FORMATS:
            assert word in help_text


def test_the_readme_shows_what_the_program_prints(demo_repository: Path) -> None:
    shown = SHOWN.findall(README)
    assert shown
    for command, output in shown:
        assert head(policydiff(*shlex.split(command)[1:]).out) == head(output), "run `make readme`"
        assert output.count("\n") <= 45, "the README shows one screen"


def head(report: str) -> list[str]:
    """The policy and its two versions."""
    lines = report.splitlines()
    return [lines[0].split("  ")[-1], *lines[3:5]]


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda p: p.name)
def test_links_between_the_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_target_of_the_readme_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make ([a-z]+)", README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        assert re.search(rf"^{target}:", makefile, re.M), f"make {target}"


def test_the_app_has_a_help_line_for_every_command() -> None:
    for command in app.registered_commands:
        assert command.callback is not None
        assert command.callback.__doc__
