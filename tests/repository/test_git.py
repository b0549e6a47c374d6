import sys
from pathlib import Path

import pytest

from policydiff.errors import RevisionError, UnreadableTextError
from policydiff.repository.git import STAGED, WORKTREE, FileChange, Repository
from tests.gitrepo import GitRepo, clean_environment

POLICY = "政策/隐私 政策.zh.md"
LONG = "".join(f"第{n}条 我们会在第 {n} 种情形下使用您的信息。\n" for n in range(1, 30))


def open_repository(repo: GitRepo) -> Repository:
    return Repository.find(repo.root)


def brief(changes: tuple[FileChange, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(change.status, change.old_path, change.new_path) for change in changes]


def test_a_repository_is_found_from_any_folder_and_file_in_it(repo: GitRepo) -> None:
    file = repo.write("policies/a/b.md", "x")
    for start in (repo.root, file.parent, file):
        found = Repository.find(start)
        assert (found.root, found.common_dir, found.bare) == (repo.root, repo.root / ".git", False)


def test_outside_a_repository_the_error_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="not in a git repository; `policydiff init`"):
        Repository.find(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="no such directory"):
        Repository.find(tmp_path / "gone" / "further")


def test_a_bare_repository_has_no_files_on_disk(tmp_path: Path) -> None:
    bare = Repository.find(GitRepo(tmp_path / "bare.git", bare=True).root)
    assert bare.bare and bare.root == bare.common_dir
    with pytest.raises(RevisionError, match="bare repository"):
        bare.work_tree_file("a.md")


def test_a_linked_work_tree_shares_the_common_folder(repo: GitRepo, tmp_path: Path) -> None:
    repo.write("a.md", "x")
    repo.commit()
    repo.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "branch")
    linked = Repository.find(tmp_path / "linked")
    assert linked.root == tmp_path / "linked"
    assert linked.common_dir == repo.root / ".git"
    assert linked.git_dir != linked.common_dir


@pytest.mark.parametrize("rev", ["-1", "--output=x", "", "a\nb", "nothing-of-that-name", "HEAD~99", "HEAD:a.md"])
def test_what_is_no_revision_is_refused_in_one_line(repo: GitRepo, rev: str) -> None:
    repo.write("a.md", "x")
    repo.commit()
    with pytest.raises(RevisionError) as error:
        open_repository(repo).resolve(rev)
    assert "\n" not in str(error.value)


def test_before_the_first_commit_there_is_no_head(repo: GitRepo) -> None:
    assert open_repository(repo).head is None
    with pytest.raises(RevisionError, match="no commit yet"):
        open_repository(repo).resolve("HEAD")


def test_a_shallow_clone_says_how_to_get_the_rest(repo: GitRepo, tmp_path: Path) -> None:
    for text in ("1", "2"):
        repo.write("a.md", text)
        repo.commit()
    repo.git("clone", "-q", "--depth", "1", f"file://{repo.root}", str(tmp_path / "clone"))
    with pytest.raises(RevisionError, match="git fetch --unshallow"):
        Repository.find(tmp_path / "clone").resolve("HEAD~1")


def test_reads_bytes_of_any_version_and_of_the_index(repo: GitRepo) -> None:
    repo.write(POLICY, "第一版\r\n")
    first = repo.commit()
    repo.write(POLICY, "第二版\n")
    repo.git("add", "-A")
    repo.write(POLICY, "第三版\n")
    found = open_repository(repo)
    assert found.read(first, POLICY) == "第一版\r\n".encode()
    assert found.read("HEAD", POLICY) == "第一版\r\n".encode()
    assert found.read_staged(POLICY) == "第二版\n".encode()
    assert found.work_tree_file(POLICY).read_text(encoding="utf-8") == "第三版\n"
    assert found.read_staged("other.md") is None


@pytest.mark.parametrize("path", ["missing.md", "policies", "a\nb"])
def test_a_path_that_a_version_lacks_is_one_line(repo: GitRepo, path: str) -> None:
    repo.write("policies/a.md", "x")
    repo.commit()
    with pytest.raises(UnreadableTextError) as error:
        open_repository(repo).read("HEAD", path)
    assert "\n" not in str(error.value)


def test_many_blobs_come_in_order_with_gaps(repo: GitRepo) -> None:
    repo.write("a.md", "one\n")
    repo.write("empty.md", "")
    repo.commit()
    names = ["HEAD:a.md", "HEAD:none missing.md", "HEAD:empty.md", *["HEAD:a.md"] * 600]
    contents = [data for _, data in open_repository(repo).blobs(names)]
    assert contents[:3] == [b"one\n", None, b""]
    assert contents[3:] == [b"one\n"] * 600


def test_changed_files_staged_on_disk_and_between_commits(repo: GitRepo) -> None:
    repo.write("policies/kept.md", LONG)
    repo.write("policies/gone.md", "gone")
    repo.write("README", "x")
    first = repo.commit()
    repo.write("policies/kept.md", LONG + "新的一句。\n")
    (repo.root / "policies/gone.md").unlink()
    repo.write(POLICY, "新")
    repo.write("README", "y")
    found = open_repository(repo)
    assert brief(found.changed("HEAD", WORKTREE, ["policies"])) == [
        ("removed", "policies/gone.md", None),
        ("modified", "policies/kept.md", "policies/kept.md"),
    ]
    repo.git("add", "-A")
    staged = found.changed("HEAD", STAGED, [":(glob)政策/**", "policies"])
    assert ("added", None, POLICY) in brief(staged)
    repo.commit()
    assert found.changed(first, "HEAD", [":(glob)政策/**", "policies"]) == staged
    assert found.changed("HEAD", WORKTREE) == ()


def test_everything_is_new_before_the_first_commit(repo: GitRepo) -> None:
    repo.write(POLICY, "新")
    repo.git("add", "-A")
    assert brief(open_repository(repo).changed(None, STAGED)) == [("added", None, POLICY)]


def test_a_rename_with_an_edit_is_followed_across_the_border_of_the_paths(repo: GitRepo) -> None:
    repo.write("docs/old.md", LONG)
    repo.commit()
    (repo.root / "docs/old.md").unlink()
    repo.write("policies/新.md", LONG + "新的一句。\n")
    repo.commit()
    renamed = [("renamed", "docs/old.md", "policies/新.md")]
    assert brief(open_repository(repo).changed("HEAD~1", "HEAD", ["policies"])) == renamed
    assert brief(open_repository(repo).changed("HEAD~1", "HEAD", ["docs"])) == renamed


def test_symbolic_links_are_no_policies(repo: GitRepo) -> None:
    repo.write("policies/a.md", LONG)
    (repo.root / "policies/link.md").symlink_to("a.md")
    repo.git("add", "-A")
    assert brief(open_repository(repo).changed(None, STAGED)) == [("added", None, "policies/a.md")]


def test_a_path_is_named_as_git_names_it(repo: GitRepo, tmp_path: Path) -> None:
    found = open_repository(repo)
    assert found.relative(repo.root / "a" / ".." / "政策.md") == "政策.md"
    with pytest.raises(RevisionError, match="outside the repository"):
        found.relative(tmp_path / "other.md")


def test_merge_base(repo: GitRepo) -> None:
    base = repo.commit("base")
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side")
    repo.git("checkout", "-q", "main")
    repo.commit("main")
    repo.git("checkout", "-q", "--orphan", "other")
    repo.commit("other")
    found = open_repository(repo)
    assert found.merge_base("main", "side") == base
    with pytest.raises(RevisionError, match="unrelated histories"):
        found.merge_base("main", "other")


@pytest.mark.parametrize("how", [["-a"], ["policies/a.md"], ["--only", "policies/a.md"]], ids=" ".join)
def test_a_hook_reads_the_text_that_git_will_commit(repo: GitRepo, how: list[str], tmp_path: Path) -> None:
    """`git commit -a` and `git commit FILE` build another index and name it in GIT_INDEX_FILE."""
    repo.write("policies/a.md", "old\n")
    repo.commit()
    script = repo.write(
        "../read.py",
        "from pathlib import Path\nfrom policydiff.repository.git import Repository\n"
        "print(Repository.find(Path('.')).read_staged('policies/a.md').decode(), end='')\n",
    )
    hook = repo.write(".git/hooks/pre-commit", f"#!/bin/sh\n'{sys.executable}' '{script}' > '{tmp_path}/seen'\n")
    hook.chmod(0o755)
    repo.write("policies/a.md", "new\n")
    repo.git("commit", "-q", "-m", "new", *how, PYTHONPATH=str(Path(__file__).resolve().parents[2]))
    assert (tmp_path / "seen").read_text() == "new\n"


def test_nothing_of_the_repository_is_run(repo: GitRepo, tmp_path: Path) -> None:
    trap = f"touch '{tmp_path}/ran'; cat"
    repo.write(".gitattributes", "*.md diff=trap\n")
    repo.write("a.md", "old\n")
    repo.commit()
    repo.git("config", "diff.trap.textconv", trap)
    repo.git("config", "diff.external", trap)
    repo.git("config", "core.fsmonitor", trap)
    repo.write("a.md", "new\n")
    assert len(open_repository(repo).changed("HEAD", WORKTREE)) == 1
    assert not (tmp_path / "ran").exists()


def test_the_environment_of_the_fixtures_is_clean() -> None:
    assert "GIT_DIR" not in clean_environment()
