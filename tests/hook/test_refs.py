"""Pushes: the client's pre-push, and a bare repository with pre-receive that two clients push to."""

from pathlib import Path

import pytest

from policydiff.commands.hook import install_hooks
from tests.gitrepo import GitRepo
from tests.hook.conftest import POLICY, verdict
from tests.samples import zh

MAJOR = zh(updated="2026-03-01", effective="2026-04-10", phone="400-100-3000")
TYPO = zh().replace("您投稿时", "您投稿之时")


@pytest.fixture
def server(tmp_path: Path) -> GitRepo:
    """A bare repository with the server's hook; its first version is there."""
    bare = GitRepo(tmp_path / "server.git", bare=True)
    first = GitRepo(tmp_path / "first")
    first.write(POLICY, zh())
    first.commit("第一版")
    first.git("push", "-q", str(bare.root), "main")
    list(install_hooks(bare.root, server=False, diff_driver=False))
    return bare


def client(server: GitRepo, name: str, *, hooks: bool) -> GitRepo:
    server.git("clone", "-q", str(server.root), str(server.root.parent / name))
    found = GitRepo.at(server.root.parent / name)
    if hooks:
        list(install_hooks(found.root, server=False, diff_driver=False))
    return found


def test_two_clients_one_without_hooks(server: GitRepo) -> None:
    careful, hasty = client(server, "careful", hooks=True), client(server, "hasty", hooks=False)
    hasty.write(POLICY, MAJOR)
    hasty.git("commit", "-q", "-a", "-m", "快")
    refused = hasty.run("push", "origin", "main")
    assert refused.returncode == 1
    assert "remote: policydiff" in refused.stderr
    assert "含重大变更，却未注明" in refused.stderr

    careful.write(POLICY, TYPO)
    careful.git("commit", "-q", "-a", "-m", "错字")
    careful.git("push", "-q", "origin", "main")

    hasty.git("commit", "-q", "--amend", "-m", "新的热线\n\nPolicy-Verdict: major")
    hasty.git("pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
    hasty.git("push", "-q", "origin", "main")
    careful.git("pull", "-q", "origin", "main")
    assert "400-100-3000" in (careful.root / POLICY).read_text(encoding="utf-8")


def test_a_new_branch_is_checked_from_where_it_left(server: GitRepo) -> None:
    hasty = client(server, "hasty", hooks=False)
    hasty.git("checkout", "-q", "-b", "side")
    hasty.write(POLICY, MAJOR)
    hasty.git("commit", "-q", "-a", "-m", "快")
    assert hasty.run("push", "origin", "side").returncode == 1
    hasty.git("commit", "-q", "--amend", "-m", "新的热线\n\nPolicy-Verdict: major")
    hasty.git("push", "-q", "origin", "side")
    hasty.git("push", "-q", "origin", ":side")


def test_the_server_takes_what_touches_no_policy(server: GitRepo) -> None:
    hasty = client(server, "hasty", hooks=False)
    hasty.write("README.md", "x")
    hasty.commit("readme")
    hasty.git("push", "-q", "origin", "main")
    hasty.git("tag", "v1")
    hasty.git("push", "-q", "origin", "v1")


def test_the_server_takes_its_first_version(tmp_path: Path) -> None:
    bare = GitRepo(tmp_path / "server.git", bare=True)
    list(install_hooks(bare.root, server=False, diff_driver=False))
    first = GitRepo(tmp_path / "first")
    first.write(POLICY, zh())
    first.commit("第一版")
    first.git("push", "-q", str(bare.root), "main")


def test_the_client_refuses_before_it_pushes(server: GitRepo) -> None:
    careful = client(server, "careful", hooks=True)
    careful.write(POLICY, MAJOR)
    careful.git("commit", "-q", "-a", "--no-verify", "-m", "快", GIT_EDITOR="true")
    careful.git("commit", "-q", "--amend", "--no-verify", "-m", "快\n\nPolicy-Verdict: minor")
    refused = careful.run("push", "origin", "main")
    assert refused.returncode == 1
    assert "git push --no-verify" in refused.stderr
    assert len(refused.stderr.splitlines()) <= 22


def test_no_verify_is_caught_by_the_server(server: GitRepo) -> None:
    careful = client(server, "careful", hooks=True)
    careful.write(POLICY, zh(phone="400-100-3000"))
    careful.git("commit", "-q", "-a", "--no-verify", "-m", "快")
    refused = careful.run("push", "--no-verify", "origin", "main")
    assert refused.returncode == 1
    assert "日期行仍为" in refused.stderr


def test_the_remedy_for_a_silent_commit_works(server: GitRepo) -> None:
    """The very command that the refusal names."""
    careful = client(server, "careful", hooks=True)
    kept = (careful.root / ".git/hooks").rename(careful.root / ".git/away")
    careful.write(POLICY, MAJOR)
    careful.git("commit", "-q", "-a", "-m", "快")
    kept.rename(careful.root / ".git/hooks")
    refused = careful.run("push", "origin", "main")
    command = next(line for line in refused.stderr.splitlines() if "git rebase" in line).partition("git ")[2]
    import shlex

    careful.git(*shlex.split(command))
    assert verdict(careful) == "major"
    careful.git("push", "-q", "origin", "main")
