"""Real commits through real hooks: whoever commits and however, the verdict gets into the history."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.gitrepo import GitRepo, clean_environment
from tests.hook.conftest import POLICY, changes, message, verdict
from tests.samples import zh

MAJOR = zh(updated="2026-03-01", effective="2026-04-10", phone="400-100-3000")
UNDATED = zh(phone="400-100-3000")
MINOR = zh(updated="2026-03-01", effective="2026-04-10", years="5")
TYPO = zh().replace("投稿时", "投稿之时")


def test_a_major_change_is_written_into_the_message(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "新的热线")
    assert verdict(team) == "major"
    (change,) = changes(team)
    assert POLICY in change
    assert "400-100-3000" in change
    assert message(team).startswith("新的热线\n\nPolicy-Verdict: major\nPolicy-Change: ")


@pytest.mark.parametrize(
    "how", [["-a"], [POLICY], ["--only", POLICY], ["--include", POLICY]], ids=["a", "file", "only", "include"]
)
def test_however_the_text_is_staged(team: GitRepo, how: list[str]) -> None:
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-m", "新的热线", *how)
    assert verdict(team) == "major"


def test_what_is_on_disk_only_does_not_count(team: GitRepo) -> None:
    team.write(POLICY, TYPO)
    team.git("add", "-A")
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-m", "错字")
    assert verdict(team) == "editorial"


def test_an_undated_major_change_is_refused_in_twenty_lines(team: GitRepo) -> None:
    before = team.git("rev-parse", "HEAD")
    team.write(POLICY, UNDATED)
    done = team.run("commit", "-a", "-m", "新的热线")
    assert done.returncode == 1
    assert team.git("rev-parse", "HEAD") == before
    lines = done.stderr.splitlines()
    assert len(lines) <= 20
    for told in (
        POLICY,
        "重大变更",
        "电话由“400-100-2000”改为“400-100-3000”",
        "定义第 3 项",
        "日期行",
        f"git add -- {POLICY!r}",
        "--no-verify",
    ):
        assert told in done.stderr, told


def test_a_page_of_changes_is_still_refused_in_twenty_lines(team: GitRepo) -> None:
    items = "".join(f"\n{n}、我们会向第{n}家公司共享您的信息,联系电话 400-200-{n:04d}。\n" for n in range(2, 60))
    team.write(POLICY, UNDATED.replace("用于消息推送。\n", f"用于消息推送。\n{items}"))
    done = team.run("commit", "-a", "-m", "许多公司")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) <= 20
    assert "policydiff diff --staged" in done.stderr


def test_a_lead_time_too_short_is_refused_with_the_day_it_must_be(team: GitRepo) -> None:
    team.write(POLICY, zh(updated="2026-03-01", effective="2026-03-10", phone="400-100-3000"))
    done = team.run("commit", "-a", "-m", "新的热线")
    assert done.returncode == 1
    assert "2026-03-31" in done.stderr


def test_a_typo_goes_through(team: GitRepo) -> None:
    team.write(POLICY, TYPO)
    done = team.run("commit", "-a", "-m", "错字")
    assert (done.returncode, done.stderr) == (0, "")
    assert verdict(team) == "editorial"
    assert changes(team) == []


def test_other_files_leave_the_message_alone(team: GitRepo) -> None:
    team.write("README.md", "x")
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "readme")
    assert message(team) == "readme"


def test_white_space_and_markup_leave_the_message_alone(team: GitRepo) -> None:
    team.write(POLICY, zh().replace("手机号码", "**手机号码**").replace("\n\n", "\n\n\n"))
    team.git("commit", "-q", "-a", "-m", "加粗")
    assert message(team) == "加粗"


@pytest.mark.parametrize(
    "how",
    [
        ["--amend", "--no-edit"],
        ["--amend", "-m", "改写"],
        ["-a", "-m", "改写\n\n几行", "--amend"],
        ["-m", "x", "--amen"],
    ],
    ids=["no-edit", "message", "lines first", "cut short"],
)
def test_an_amended_commit_is_judged_against_its_parent(team: GitRepo, how: list[str]) -> None:
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-a", "-m", "新的热线")
    team.git("commit", "-q", *how)
    assert verdict(team) == "major"
    assert len(changes(team)) == 1


def test_an_amended_commit_loses_the_trailers_of_what_it_takes_back(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-a", "-m", "新的热线")
    team.write(POLICY, MINOR)
    team.git("commit", "-q", "-a", "--amend", "--no-edit")
    assert verdict(team) == "minor"
    assert changes(team) == []


def test_an_alias_for_amend_is_seen(team: GitRepo) -> None:
    team.git("config", "alias.again", "commit --amend")
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-a", "-m", "新的热线")
    team.git("again", "-q", "-m", "改写")
    assert verdict(team) == "major"


def test_the_first_commit(repo: GitRepo) -> None:
    from policydiff.hook.install import install
    from policydiff.repository.git import Repository

    list(install(Repository.find(repo.root)))
    repo.write(POLICY, zh())
    repo.git("add", "-A")
    repo.git("commit", "-q", "-m", "第一版")
    assert message(repo) == "第一版"


def test_on_a_detached_head(team: GitRepo) -> None:
    team.git("checkout", "-q", "--detach")
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-a", "-m", "新的热线")
    assert verdict(team) == "major"


def test_in_a_linked_work_tree(team: GitRepo, tmp_path: Path) -> None:
    team.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "branch")
    linked = GitRepo.at(tmp_path / "linked")
    linked.write(POLICY, MAJOR)
    linked.git("commit", "-q", "-a", "-m", "新的热线")
    assert verdict(linked) == "major"


def test_from_a_folder_below(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    GitRepo.at(team.root / "policies").git("commit", "-q", "-a", "-m", "新的热线")
    assert verdict(team) == "major"


def test_in_a_submodule(team: GitRepo, tmp_path: Path) -> None:
    from policydiff.hook.install import install
    from policydiff.repository.git import Repository

    outer = GitRepo(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(team.root), "texts")
    inner = GitRepo.at(outer.root / "texts")
    list(install(Repository.find(inner.root)))
    inner.write(POLICY, UNDATED)
    assert inner.run("commit", "-a", "-m", "新的热线").returncode == 1
    inner.write(POLICY, MAJOR)
    inner.git("commit", "-q", "-a", "-m", "新的热线")
    assert verdict(inner) == "major"


def test_a_policy_removed_is_major(team: GitRepo) -> None:
    team.git("rm", "-q", POLICY)
    team.git("commit", "-q", "-m", "不再需要")
    assert verdict(team) == "major"
    assert changes(team) == [f"{POLICY} removed"]


def test_a_policy_renamed_is_no_change(team: GitRepo) -> None:
    team.git("mv", POLICY, "policies/新名.md")
    team.git("commit", "-q", "-m", "改名")
    assert message(team) == "改名"


def test_a_policy_renamed_and_edited(team: GitRepo) -> None:
    team.git("mv", POLICY, "policies/新名.md")
    team.write("policies/新名.md", MAJOR)
    team.git("commit", "-q", "-a", "-m", "改名并修改")
    assert verdict(team) == "major"
    assert len(changes(team)) == 1


def test_a_policy_added_later(team: GitRepo) -> None:
    team.write("policies/second.md", zh())
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "第二份")
    assert message(team) == "第二份"


# --- commits that git makes again


def side_branch(team: GitRepo) -> None:
    """A branch with a major change; main goes on with another file."""
    team.git("checkout", "-q", "-b", "side")
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-a", "-m", "新的热线")
    team.git("checkout", "-q", "main")
    team.write("README.md", "x")
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "readme")


def test_a_merge_leaves_the_verdict_to_the_commits_that_it_brings(team: GitRepo) -> None:
    side_branch(team)
    team.git("merge", "-q", "side", "-m", "合并")
    assert message(team) == "合并"
    assert verdict(team, "HEAD^2") == "major"


def test_a_merge_that_changes_a_policy_itself_says_so(team: GitRepo) -> None:
    side_branch(team)
    team.git("merge", "-q", "--no-commit", "side")
    team.write(POLICY, zh(updated="2026-03-01", effective="2026-04-10", phone="400-100-4000"))
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "合并")
    assert verdict(team) == "major"


def test_an_amended_merge_is_still_judged_by_its_own_work(team: GitRepo) -> None:
    side_branch(team)
    team.git("merge", "-q", "side", "-m", "合并")
    team.git("commit", "-q", "--amend", "-m", "合并 side")
    assert message(team) == "合并 side"


def test_a_merge_of_two_edits(team: GitRepo) -> None:
    side_branch(team)
    team.write(POLICY, zh().replace("您的笔名", "您的笔名和头像"))
    team.git("commit", "-q", "-a", "--no-verify", "-m", "头像")
    team.git("merge", "-q", "side", "-m", "合并")
    assert verdict(team) == "major"


def test_rebase_keeps_and_renews_the_trailers(team: GitRepo) -> None:
    side_branch(team)
    team.git("rebase", "-q", "main", "side")
    assert verdict(team, "side") == "major"
    assert len(changes(team, "side")) == 1


def test_cherry_pick(team: GitRepo) -> None:
    side_branch(team)
    team.git("cherry-pick", "side")
    assert verdict(team) == "major"
    assert len(changes(team)) == 1


def test_revert_is_judged_by_what_it_does(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-a", "-m", "新的热线")
    team.git("revert", "--no-edit", "HEAD")
    assert verdict(team) == "major"
    assert "400-100-3000 -> 400-100-2000" in changes(team)[0]


def test_squash(team: GitRepo) -> None:
    for phone in ("400-100-3000", "400-100-4000"):
        team.write(
            POLICY, zh(updated="2026-03-01" if phone[-4] == "3" else "2026-03-02", effective="2026-04-10", phone=phone)
        )
        team.git("commit", "-q", "-a", "-m", phone)
    team.git("rebase", "-q", "-i", "HEAD~2", GIT_SEQUENCE_EDITOR="sed -i '2s/pick/squash/'")
    assert verdict(team) == "major"
    (change,) = changes(team)
    assert "400-100-2000 -> 400-100-4000" in change


# --- messages written by hand


def test_a_message_that_says_less_is_refused(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    done = team.run("commit", "-a", "-m", "新的热线\n\nPolicy-Verdict: minor")
    assert done.returncode == 1
    assert "minor" in done.stderr
    assert len(done.stderr.splitlines()) <= 20


def test_a_message_that_says_more_stands(team: GitRepo) -> None:
    team.write(POLICY, MINOR)
    team.git("commit", "-q", "-a", "-m", "保存期限\n\nPolicy-Verdict: major")
    assert verdict(team) == "major"


def test_other_trailers_stay(team: GitRepo) -> None:
    team.write(POLICY, MINOR)
    team.git("commit", "-q", "-a", "-s", "-m", "保存期限\n\nRefs: #12")
    assert message(team) == (
        "保存期限\n\nRefs: #12\nSigned-off-by: Lin Yue <lin.yue@example.com>\nPolicy-Verdict: minor"
    )


def test_in_the_editor_the_trailers_are_shown_as_comments(team: GitRepo, tmp_path: Path) -> None:
    team.write(POLICY, MAJOR)
    editor = f"cp \"$1\" '{tmp_path}/shown'; printf '新的热线\\n' > \"$1\"; true"
    team.git("commit", "-q", "-a", GIT_EDITOR=f"f() {{ {editor}; }}; f")
    shown = (tmp_path / "shown").read_text(encoding="utf-8")
    assert "\n#   Policy-Verdict: major" in shown
    assert verdict(team) == "major"


def test_an_empty_message_still_aborts(team: GitRepo) -> None:
    before = team.git("rev-parse", "HEAD")
    team.write(POLICY, MAJOR)
    assert team.run("commit", "-a", GIT_EDITOR="true").returncode == 1
    assert team.git("rev-parse", "HEAD") == before


def test_a_verbose_commit(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    team.git("commit", "-q", "-a", "-v", GIT_EDITOR="sed -i '1s/^/新的热线/'")
    assert message(team).startswith("新的热线\n\nPolicy-Verdict: major")


# --- past the hooks, and hooks that die


def test_no_verify_goes_through_without_a_word(team: GitRepo) -> None:
    team.write(POLICY, UNDATED)
    team.git("commit", "-q", "-a", "--no-verify", "-m", "快")
    assert team.git("status", "--porcelain") == ""


def test_a_killed_hook_leaves_nothing_half_written(team: GitRepo, tmp_path: Path) -> None:
    """The hook is killed while it runs: no commit, the index as it was, no file of ours left over."""
    team.write(POLICY, MAJOR)
    team.git("add", "-A")
    index, head = team.git("ls-files", "--stage"), team.git("rev-parse", "HEAD")
    kept = team.write(
        ".git/hooks/commit-msg.before-policydiff", f"#!/bin/sh\ntouch '{tmp_path}/there'\nexec sleep 30\n"
    )
    kept.chmod(0o755)
    with subprocess.Popen(
        ("git", "commit", "-q", "-m", "新的热线"), cwd=team.root, env=clean_environment(), start_new_session=True
    ) as process:
        while not (tmp_path / "there").exists():
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGKILL)
    (team.root / ".git/index.lock").unlink(missing_ok=True)
    assert team.git("rev-parse", "HEAD") == head
    assert team.git("ls-files", "--stage") == index
    kept.unlink()
    team.git("commit", "-q", "-m", "新的热线")
    assert verdict(team) == "major"
    assert not list((team.root / ".git").rglob("*.policydiff.*"))


def test_the_hook_leaves_the_index_untouched(team: GitRepo) -> None:
    team.write(POLICY, UNDATED)
    team.git("add", "-A")
    team.run("commit", "-m", "新的热线")  # git itself renews the times in its index once
    index = (team.root / ".git/index").read_bytes()
    assert team.run("commit", "-m", "新的热线").returncode == 1
    assert (team.root / ".git/index").read_bytes() == index


def test_nothing_in_the_repository_is_run(team: GitRepo, tmp_path: Path) -> None:
    """Modules at the top of the repository do not stand in for Python's own."""
    for name in ("json", "subprocess", "policydiff", "sys", "dataclasses", "tomllib"):
        team.write(f"{name}.py", f"open('{tmp_path}/ran', 'w')")
    team.write(POLICY, MAJOR)
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "新的热线")
    assert verdict(team) == "major"
    assert not (tmp_path / "ran").exists()


def test_a_fault_in_the_settings_is_told(team: GitRepo) -> None:
    team.write("policydiff.toml", "polices = []\n")
    team.git("add", "-A")
    done = team.run("commit", "-m", "设置")
    assert done.returncode == 1
    assert "polices: no such key" in done.stderr


def test_settings_in_force_are_heeded_by_the_shell(team: GitRepo) -> None:
    team.write("policydiff.toml", 'policies = ["政策/**"]\n')
    team.write("政策/甲 [1].md", zh())
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "设置")
    team.write("政策/甲 [1].md", MAJOR)
    team.git("commit", "-q", "-a", "-m", "新的热线")
    assert verdict(team) == "major"
