"""The demo builds a repository from package data, shows it, and never writes over anything."""

from pathlib import Path

import pytest

from policydiff.commands.demo import build, demo_commits
from tests.command_line import policydiff
from tests.gitrepo import GitRepo


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_demo_builds_a_repository_and_shows_it() -> None:
    ran = policydiff("demo")
    assert (ran.status, ran.err) == (0, "")
    assert "demo-policies" in ran.out
    for commit in tuple(demo_commits())[1:]:
        assert commit.message in ran.out
    assert "policydiff diff HEAD~" in ran.out
    assert Path("demo-policies/policies").is_dir()


def test_the_demo_has_several_commits_of_several_policies() -> None:
    commits = tuple(demo_commits())
    assert len(commits) >= 4
    assert len({name for commit in commits for name in commit.content}) >= 2
    assert [commit.when for commit in commits] == sorted(commit.when for commit in commits)


def test_every_command_that_the_demo_suggests_works(monkeypatch: pytest.MonkeyPatch) -> None:
    closing = policydiff("demo", "here", "--lang", "en").out.rpartition("Go on from here")[2]
    monkeypatch.chdir("here")
    suggested = [line.split("  ")[1] for line in closing.splitlines() if line.startswith("  policydiff ")]
    assert suggested
    for command in suggested:
        words = command.split()[1:]
        ran = policydiff(*words)
        assert (ran.status, ran.err) == (0, ""), command


def test_a_second_run_leaves_the_first_as_it_is() -> None:
    policydiff("demo", "here")
    edited = Path("here/policies/pinelark/privacy.md")
    edited.write_text("mine")
    assert policydiff("demo", "here").status == 0
    assert edited.read_text() == "mine"


@pytest.mark.parametrize("kind", ["folder with a file", "file", "another repository"])
def test_nothing_is_written_over(kind: str) -> None:
    there = Path("there")
    if kind == "file":
        there.write_text("mine")
    elif kind == "another repository":
        GitRepo(there.absolute()).commit()
    else:
        there.mkdir()
        (there / "mine.md").write_text("mine")
    before = sorted(there.rglob("*")) if there.is_dir() else there.read_text()
    ran = policydiff("demo", "there")
    assert ran.status == 2
    assert "there: is there already" in ran.err
    assert before == (sorted(there.rglob("*")) if there.is_dir() else there.read_text())


def test_the_repository_of_a_hook_that_runs_the_demo_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    outer = GitRepo(Path("outer").absolute())
    outer.write("a.md", "a")
    head = outer.commit()
    monkeypatch.setenv("GIT_DIR", str(outer.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(outer.root / ".git" / "index"))
    assert policydiff("demo", "inner").status == 0
    assert (outer.git("rev-parse", "HEAD"), outer.git("status", "--short")) == (head, "")
    assert Path("inner/.git").is_dir()


def test_the_demo_is_the_same_every_time(tmp_path: Path) -> None:
    trees = []
    for name in ("one", "two"):
        build(tmp_path / name, tuple(demo_commits()))
        repo = GitRepo(tmp_path / name)
        trees.append(repo.git("log", "--format=%T %s %ad"))
    assert trees[0] == trees[1]
