"""Installing: what was there stays and is called; taking away brings it back."""

import sys
from pathlib import Path

import pytest

from policydiff.commands.hook import hook_status, install_hooks, uninstall_hooks
from policydiff.errors import PolicyDiffError
from policydiff.hook.install import CLIENT
from tests.gitrepo import GitRepo
from tests.hook.conftest import POLICY, verdict
from tests.samples import zh

MAJOR = zh(updated="2026-03-01", effective="2026-04-10", phone="400-100-3000")
UNDATED = zh(phone="400-100-3000")


@pytest.fixture
def plain(repo: GitRepo) -> GitRepo:
    repo.write(POLICY, zh())
    repo.commit("第一版")
    return repo


def install(repo: GitRepo, *, server: bool = False, diff_driver: bool = False) -> list[str]:
    return list(install_hooks(repo.root, server=server, diff_driver=diff_driver))


def hooks_of(repo: GitRepo) -> dict[str, bytes]:
    folder = repo.root / ".git/hooks"
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.endswith(".sample")}


def test_install_status_uninstall(plain: GitRepo) -> None:
    before = hooks_of(plain)
    assert not hook_status(plain.root)[1]
    install(plain)
    assert hook_status(plain.root)[1]
    assert set(hooks_of(plain)) - set(before) == set(CLIENT)
    list(uninstall_hooks(plain.root))
    assert hooks_of(plain) == before
    assert list(uninstall_hooks(plain.root)) == ["nothing of policydiff's is installed here"]


def test_installing_twice_changes_nothing(plain: GitRepo) -> None:
    install(plain)
    once = hooks_of(plain)
    assert all("renewed" in line for line in install(plain))
    assert hooks_of(plain) == once


def test_the_installed_file_is_short(plain: GitRepo) -> None:
    install(plain)
    assert all(len(text.splitlines()) <= 60 for text in hooks_of(plain).values())


def test_a_hook_that_was_there_is_kept_called_and_put_back(plain: GitRepo, tmp_path: Path) -> None:
    own = plain.write(".git/hooks/commit-msg", f"#!/bin/sh\necho \"$1\" >> '{tmp_path}/called'\n")
    own.chmod(0o755)
    text = own.read_bytes()
    install(plain)
    plain.write(POLICY, MAJOR)
    plain.git("commit", "-q", "-a", "-m", "新的热线")
    assert verdict(plain) == "major"
    assert (tmp_path / "called").read_text() == ".git/COMMIT_EDITMSG\n"
    list(uninstall_hooks(plain.root))
    assert own.read_bytes() == text


def test_a_hook_that_was_there_may_still_refuse(plain: GitRepo) -> None:
    plain.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n").chmod(0o755)
    install(plain)
    plain.write(POLICY, MAJOR)
    assert plain.run("commit", "-a", "-m", "新的热线").returncode == 1


def test_a_hooks_path_inside_the_repository_is_used(plain: GitRepo) -> None:
    plain.git("config", "core.hooksPath", ".githooks")
    install(plain)
    assert (plain.root / ".githooks/pre-commit").exists()
    plain.write(POLICY, UNDATED)
    assert plain.run("commit", "-m", "x", "--", POLICY).returncode == 1


def test_a_hooks_path_shared_with_other_repositories_is_left_alone(plain: GitRepo, tmp_path: Path) -> None:
    plain.git("config", "core.hooksPath", str(tmp_path / "everybody"))
    with pytest.raises(PolicyDiffError, match="outside this repository"):
        install(plain)
    assert not (tmp_path / "everybody").exists()


def test_husky_keeps_its_files_and_calls_ours(plain: GitRepo) -> None:
    """husky points core.hooksPath at a generated folder, whose scripts run the team's files in `.husky`."""
    plain.git("config", "core.hooksPath", ".husky/_")
    for name in ("pre-commit", "commit-msg", "prepare-commit-msg"):
        run = f'#!/bin/sh\n[ ! -f .husky/{name} ] || sh -e .husky/{name} "$@"\n'
        plain.write(f".husky/_/{name}", run).chmod(0o755)
    plain.write(".husky/pre-commit", "echo team >&2\n")
    install(plain)
    assert (plain.root / ".husky/pre-commit").read_text().startswith("echo team >&2\n# >>> policydiff")
    assert hook_status(plain.root)[1]
    plain.write(POLICY, UNDATED)
    done = plain.run("commit", "-a", "-m", "新的热线")
    assert done.returncode == 1
    assert "team" in done.stderr
    plain.write(POLICY, MAJOR)
    plain.git("commit", "-q", "-a", "-m", "新的热线")
    assert verdict(plain) == "major"
    plain.git("commit", "-q", "--amend", "-m", "改写")
    assert verdict(plain) == "major"
    list(uninstall_hooks(plain.root))
    assert (plain.root / ".husky/pre-commit").read_text() == "echo team >&2\n"
    assert not (plain.root / ".husky/commit-msg").exists()


def test_an_interpreter_that_is_gone_says_what_to_do(plain: GitRepo) -> None:
    install(plain)
    for file in (plain.root / ".git/hooks").iterdir():
        file.write_text(file.read_text().replace(sys.executable, "/nowhere/python"))
    assert not hook_status(plain.root)[1]
    plain.write(POLICY, MAJOR)
    done = plain.run("commit", "-a", "-m", "新的热线", PATH="/usr/bin:/bin")
    assert done.returncode == 1
    assert "policydiff hook install" in done.stderr
    plain.git("commit", "-q", "-a", "--no-verify", "-m", "trotzdem", PATH="/usr/bin:/bin")


def test_a_linked_work_tree_shares_the_hooks(plain: GitRepo, tmp_path: Path) -> None:
    plain.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "branch")
    list(install_hooks(tmp_path / "linked", server=False, diff_driver=False))
    assert (plain.root / ".git/hooks/pre-commit").exists()
    assert hook_status(tmp_path / "linked")[1]


def test_plain_git_diff_by_clauses(plain: GitRepo) -> None:
    plain.write(POLICY, zh().replace("我们会收集您的手机号码。", "我们会收集您的\n手机号码和昵称。"))
    install(plain, diff_driver=True)
    assert "+  1、 注册账号时,我们会收集您的手机号码和昵称。" in plain.git("diff").replace("    ", "  ").replace(
        "+    ", "+  "
    )
    lines = list(uninstall_hooks(plain.root))
    assert "diff driver: removed" in lines
    assert "+手机号码和昵称。" in plain.git("diff")
    assert "policydiff" not in plain.git("config", "--list", "--local")


def test_in_a_folder_that_is_no_repository(tmp_path: Path) -> None:
    with pytest.raises(PolicyDiffError, match="not in a git repository"):
        list(install_hooks(tmp_path, server=False, diff_driver=False))
