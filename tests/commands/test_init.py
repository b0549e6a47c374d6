"""`policydiff init`: sets up, says what it did, never overwrites."""

from pathlib import Path

import pytest

from policydiff.check.run import check_range
from policydiff.commands.hook import hook_status
from policydiff.commands.init import InitRequest, init
from policydiff.errors import PolicyDiffError
from policydiff.repository.git import Repository
from policydiff.settings import Settings, load_settings
from tests.gitrepo import GitRepo
from tests.samples import zh


def test_a_new_folder_becomes_a_policy_repository(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "policies team"
    said = list(init(InitRequest(folder=folder, hooks=True)))
    assert said[-1] == "Next: git commit -m 'First version'"
    assert hook_status(folder)[1]
    repo = GitRepo.at(folder)
    assert repo.git("diff", "--cached", "--name-only").splitlines() == [
        "policies/sample/privacy.zh.md",
        "policydiff.toml",
    ]
    repo.git("commit", "-q", "-m", "First version")
    from datetime import date

    assert check_range(Repository.find(folder), None, "HEAD", today=date(2026, 1, 1)).passed


def test_the_settings_that_it_writes_are_the_defaults(tmp_path: Path) -> None:
    list(init(InitRequest(folder=tmp_path)))
    settings = load_settings(tmp_path)
    assert settings.requirements == Settings().requirements
    assert settings.effective_after == Settings().effective_after
    text = (tmp_path / "policydiff.toml").read_text(encoding="utf-8")
    for key in (
        "policies",
        "twins",
        "organisations",
        "effective_after",
        "requirements",
        "acknowledgement",
        "lead_time",
    ):
        assert key in text


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    list(init(InitRequest(folder=tmp_path)))
    GitRepo.at(tmp_path).git("commit", "-q", "-m", "first")
    (tmp_path / "policydiff.toml").write_text("# mine\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and ".git" not in path.parts}
    said = list(init(InitRequest(folder=tmp_path)))
    assert said == [f"found the git repository {tmp_path}", "Next: policydiff log"]
    assert {path: path.read_bytes() for path in before} == before


def test_the_given_file_is_the_first_policy(tmp_path: Path) -> None:
    (tmp_path / "隐私政策.txt").write_text(zh(), encoding="gb18030")
    list(init(InitRequest(folder=tmp_path / "repo", source=tmp_path / "隐私政策.txt")))
    assert (tmp_path / "repo/policies/隐私政策.txt").read_text(encoding="utf-8") == zh()


def test_in_a_repository_that_has_policies_no_sample_is_added(repo: GitRepo) -> None:
    repo.write("policies/own.md", zh())
    repo.commit()
    list(init(InitRequest(folder=repo.root)))
    assert not (repo.root / "policies/sample").exists()


@pytest.mark.parametrize(
    ("name", "told"), [("file", "is a file; name a folder"), ("bare.git", "hook install --server")]
)
def test_where_it_cannot_be(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "file").write_text("x")
    GitRepo(tmp_path / "bare.git", bare=True)
    with pytest.raises(PolicyDiffError, match=told):
        list(init(InitRequest(folder=tmp_path / name)))


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PolicyDiffError):
        list(init(InitRequest(folder=tmp_path / "repo", source=tmp_path / "none.md")))
    assert not (tmp_path / "repo").exists()
