"""The commands for a policy repository, through the command line: exit statuses, formats, errors in one line."""

import json
from pathlib import Path

import pytest

from tests.command_line import policydiff
from tests.gitrepo import GitRepo
from tests.samples import zh

POLICY = "policies/隐私政策.md"


@pytest.fixture
def team(repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    repo.write(POLICY, zh())
    repo.commit("第一版")
    monkeypatch.chdir(repo.root)
    return repo


def test_check_exits_with_0_1_2(team: GitRepo) -> None:
    assert policydiff("check").status == 0
    team.write(POLICY, zh(phone="400-100-3000"))
    assert policydiff("check").status == 1
    assert policydiff("check", "--staged").status == 0
    team.git("add", "-A")
    assert policydiff("check", "--staged").status == 1
    assert policydiff("check", "no-such-branch..HEAD").status == 2
    assert policydiff("check", "--format", "xml").status == 2


def test_check_writes_a_file(team: GitRepo, tmp_path: Path) -> None:
    team.write(POLICY, zh(phone="400-100-3000"))
    assert policydiff("check", "--format", "json", "--output", tmp_path / "report.json").status == 1
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["passed"] is False


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--", "-x"],
        ["check", "main..", "--staged"],
        ["log", "../elsewhere"],
        ["log", "--topic", "weather"],
        ["log", "--format", "xml"],
        ["log", "--revision", "--all"],
        ["show", "HEAD:policies/none.md"],
        ["show", "-n:policies/none.md"],
        ["decide", "c1"],
        ["decide", "c1", "--severity", "huge", "--because", "x"],
        ["decide", "c1", "--severity", "minor", "--because", "x", "--until", "tomorrow"],
        ["decide", "c1", "--severity", "minor"],
        ["init", POLICY],
        ["hook", "run", "no-such-hook"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_line_and_status_2(team: GitRepo, arguments: list[str]) -> None:
    done = policydiff(*arguments)
    assert done.status == 2, done
    assert done.err.startswith("policydiff: ")
    assert done.err.count("\n") == 1


def test_log_show_and_decide(team: GitRepo) -> None:
    team.write(POLICY, zh(phone="400-100-3000"))
    done = policydiff("decide", "c1", "--severity", "minor", "--because", "同一中心", "--by", "王律师")
    assert done.status == 0, done
    assert "git add -- policies/隐私政策.decisions.toml" in done.out
    assert "王律师" in policydiff("decide", "--list").out
    team.commit("新的热线", day=2)
    assert "第一版" not in policydiff("log").out
    assert "同一中心" in policydiff("log", POLICY).out
    assert len(json.loads(policydiff("log", "--format", "json").out)["policies"][0]["versions"]) == 2
    assert policydiff("log", "-n", "1", "--format", "markdown").out.count("\n## ") == 1
    assert "400-100-2000" in policydiff("show", f"HEAD~1:{POLICY}").out


def test_hooks_come_and_go(team: GitRepo) -> None:
    assert policydiff("hook", "status").status == 1
    assert policydiff("hook", "install", "--diff-driver").status == 0
    assert policydiff("hook", "status").status == 0
    assert "removed" in policydiff("hook", "uninstall").out


def test_init_says_the_next_command(tmp_path: Path) -> None:
    done = policydiff("init", tmp_path / "new")
    assert done.out.splitlines()[-1] == "Next: git commit -m 'First version'"


@pytest.mark.parametrize("command", ["init", "log", "show", "check", "decide", "hook"])
def test_every_command_explains_itself(command: str) -> None:
    assert policydiff(command, "--help").status == 0
