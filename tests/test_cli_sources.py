"""What a user may name: files, standard input, REV:PATH, revisions, ranges, paths; and what is refused, in one line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line import policydiff
from tests.gitrepo import GitRepo

OLD = "云舟阅读隐私政策\n\n一、我们收集的信息\n\n我们会收集您的手机号码。\n"
NEW = OLD.replace("手机号码", "手机号码和通讯录")
NEWEST = NEW.replace("云舟阅读隐私政策", "云舟阅读隐私保护政策")
ACME = "policies/acme/privacy.md"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.md").write_text(NEW, encoding="utf-8")
    return tmp_path


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    """Three versions of one policy, and a file that is no policy."""
    made = GitRepo(tmp_path / "repo")
    for at, text in enumerate((OLD, NEW, NEWEST)):
        made.write(ACME, text)
        made.write("README.md", f"about version {at}\n")
        made.commit(f"version {at}", day=at + 1)
    monkeypatch.chdir(made.root)
    return made


def compared(*arguments: str | Path, stdin: bytes | None = None) -> list[dict[str, object]]:
    """Policy and sources of each comparison."""
    ran = policydiff("diff", "--format", "json", *arguments, stdin=stdin)
    assert (ran.status, ran.err) == (0, "")
    found = json.loads(ran.out)["comparisons"]
    return [{"policy": c["policy"], "old": c["old"]["source"], "new": c["new"]["source"]} for c in found]


def refused(*arguments: str | Path, stdin: bytes | None = None) -> str:
    """The one line on standard error."""
    ran = policydiff(*arguments, stdin=stdin)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("policydiff: ")
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err
    return ran.err


# --- two texts


def test_two_files(files: Path) -> None:
    assert compared("old.md", "new.md") == [{"policy": "new.md", "old": "old.md", "new": "new.md"}]


def test_standard_input_is_either_side(files: Path) -> None:
    assert compared("-", "new.md", stdin=OLD.encode())[0]["old"] == "-"
    assert compared("old.md", "-", stdin=NEW.encode())[0] == {"policy": "old.md", "old": "old.md", "new": "-"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_encoding_of_a_file_makes_no_difference(files: Path, encoding: str) -> None:
    Path("new.md").write_bytes(NEW.encode(encoding))
    plain = policydiff("diff", "old.md", "new.md").out
    Path("new.md").write_bytes(NEW.encode())
    assert policydiff("diff", "old.md", "new.md").out == plain


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.md", None, "missing.md: no such file"),
        ("folder", "folder", "folder: is a folder"),
        ("logo.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x03", "logo.md: is not a text file"),
        ("empty.md", b"", "empty.md: is empty"),
        ("blank.md", b" \n\n", "blank.md: is empty"),
    ],
)
def test_what_is_no_policy_text_is_refused_in_one_line(
    files: Path, name: str, content: bytes | str | None, says: str
) -> None:
    if isinstance(content, bytes):
        Path(name).write_bytes(content)
    elif content:
        Path(name).mkdir()
    assert says in refused("diff", "old.md", name)
    assert says in refused("diff", name, "old.md")
    assert says in refused("outline", name)


def test_two_missing_files_outside_a_repository_are_missing_files(files: Path) -> None:
    assert "a.md: no such file" in refused("diff", "a.md", "b.md")


def test_no_arguments_outside_a_repository(files: Path) -> None:
    assert "not in a git repository" in refused("diff")


# --- a git repository, as git users expect


@pytest.mark.parametrize(
    ("arguments", "old", "new"),
    [
        (["HEAD~1", "HEAD"], "HEAD~1", "HEAD"),
        (["HEAD~2..HEAD~1"], "HEAD~2", "HEAD~1"),
        (["HEAD~1.."], "HEAD~1", "HEAD"),
        (["HEAD~2", "main", "--", "policies"], "HEAD~2", "main"),
        (["HEAD~2", "main", ACME], "HEAD~2", "main"),
        (["HEAD~2", "main", "--", ":(glob)policies/**/*.md"], "HEAD~2", "main"),
    ],
)
def test_revisions_and_ranges(repo: GitRepo, arguments: list[str], old: str, new: str) -> None:
    assert compared(*arguments) == [{"policy": ACME, "old": f"{old}:{ACME}", "new": f"{new}:{ACME}"}]


def test_one_revision_is_compared_with_the_work_tree(repo: GitRepo) -> None:
    assert compared("HEAD~1") == [{"policy": ACME, "old": f"HEAD~1:{ACME}", "new": ACME}]


def test_the_work_tree_and_what_is_staged(repo: GitRepo) -> None:
    assert compared() == []
    repo.write(ACME, NEWEST + "\n我们保存三年。\n")
    assert compared() == [{"policy": ACME, "old": f"HEAD:{ACME}", "new": ACME}]
    assert compared("--staged") == []
    repo.git("add", ".")
    assert compared("--staged") == [{"policy": ACME, "old": f"HEAD:{ACME}", "new": f":{ACME}"}]
    assert compared("--cached", "HEAD~1")[0]["old"] == f"HEAD~1:{ACME}"


def test_three_dots_compare_with_where_the_branch_began(repo: GitRepo) -> None:
    began = repo.git("rev-parse", "HEAD")
    repo.git("checkout", "-q", "-b", "draft")
    repo.write(ACME, NEWEST + "\n我们保存三年。\n")
    repo.commit("draft")
    repo.git("checkout", "-q", "main")
    repo.write(ACME, OLD)
    repo.commit("main goes on")
    assert compared("main...draft") == [
        {"policy": ACME, "old": f"{began[:12]}:{ACME}", "new": f"draft:{ACME}"},
    ]


def test_a_blob_and_a_file(repo: GitRepo) -> None:
    assert compared(f"HEAD~2:{ACME}", ACME) == [{"policy": ACME, "old": f"HEAD~2:{ACME}", "new": ACME}]
    assert compared(f"HEAD~2:{ACME}", f":{ACME}")[0]["new"] == f":{ACME}"


def test_names_start_at_the_folder_one_is_in(repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo.root / "policies" / "acme")
    assert compared("HEAD~1", "HEAD", "--", "privacy.md")[0]["policy"] == ACME
    assert compared("HEAD~2:./privacy.md", "privacy.md")[0]["old"] == "HEAD~2:./privacy.md"


def test_a_renamed_policy_is_followed(repo: GitRepo) -> None:
    repo.git("mv", ACME, "policies/acme/隐私政策.md")
    repo.commit("renamed")
    assert compared("HEAD~1", "HEAD") == [
        {"policy": "policies/acme/隐私政策.md", "old": f"HEAD~1:{ACME}", "new": "HEAD:policies/acme/隐私政策.md"}
    ]


def test_only_policies_are_compared_unless_a_file_is_named(repo: GitRepo) -> None:
    assert [c["policy"] for c in compared("HEAD~2", "HEAD")] == [ACME]
    assert [c["policy"] for c in compared("HEAD~2", "HEAD", "--", "README.md")] == ["README.md"]
    repo.write("policydiff.toml", 'policies = ["*.md"]\n')
    assert [c["policy"] for c in compared("HEAD~2", "HEAD")] == ["README.md"]


def test_a_new_policy_changes_nothing_and_is_said_to_be_new(repo: GitRepo) -> None:
    repo.write("policies/beta.md", OLD)
    repo.commit("one more")
    (found,) = json.loads(policydiff("diff", "HEAD~1", "HEAD", "--format", "json").out)["comparisons"]
    assert (found["verdict"], found["changes"]) == ("none", [])
    assert "new policy" in found["warnings"][0]


def test_a_policy_that_went_is_a_major_change(repo: GitRepo) -> None:
    repo.git("rm", "-q", ACME)
    repo.commit("gone")
    ran = policydiff("diff", "HEAD~1", "HEAD", "--exit-code")
    assert ran.status == 3


def test_a_policy_that_cannot_be_read_is_named_after_the_others(repo: GitRepo) -> None:
    repo.write("policies/logo.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x03")
    repo.write(ACME, OLD)
    repo.commit("a picture")
    ran = policydiff("diff", "HEAD~1", "HEAD", "--format", "json")
    assert [c["policy"] for c in json.loads(ran.out)["comparisons"]] == [ACME]
    assert ran.status == 2
    assert "policies/logo.png: is not a text file" in ran.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere"], "nowhere: no such revision"),
        (["HEAD", "nowhere"], "nowhere: no such revision"),
        (["nowhere..HEAD"], "nowhere: no such revision"),
        (["nowhere:" + ACME, ACME], "nowhere: no such revision"),
        (["HEAD:policies/none.md", ACME], "HEAD:policies/none.md: that version has no such file"),
        ([":policies/none.md", ACME], ":policies/none.md: nothing of that name is staged"),
        (["HEAD", "--", "../elsewhere.md"], "outside the repository"),
        (["HEAD", "HEAD~1", "HEAD~2"], "HEAD~2: one revision too many"),
        (["--staged", "HEAD~1..HEAD"], "--staged"),
        (["--staged", "HEAD~1", "HEAD"], "--staged"),
        (["HEAD~1", "HEAD", "--format", "tex"], "--format tex: no such format"),
        (["--colour"], "No such option: --colour"),
    ],
)
def test_what_git_cannot_resolve_is_refused_in_one_line(repo: GitRepo, arguments: list[str], says: str) -> None:
    assert says in refused("diff", *arguments)


def test_a_shallow_clone_says_how_to_get_the_rest(repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    shallow = repo.root.parent / "shallow"
    repo.git("clone", "-q", "--depth", "1", f"file://{repo.root}", str(shallow))
    monkeypatch.chdir(shallow)
    assert "git fetch --unshallow" in refused("diff", "HEAD~1", "HEAD")


def test_a_faulty_settings_file_is_named(repo: GitRepo) -> None:
    repo.write("policydiff.toml", "policies = 3\n")
    assert "policydiff.toml" in refused("diff", "HEAD~1", "HEAD")


def test_a_fault_of_the_program_is_one_line_with_a_status_of_its_own(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("policydiff.commands.pairing.parse", fail)
    ran = policydiff("diff", "old.md", "new.md")
    assert ran.status == 70
    assert "ZeroDivisionError" in ran.err
    assert ran.err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_error(files: Path) -> None:
    root = Path(__file__).resolve().parents[1]
    command = f"'{sys.executable}' -m policydiff diff old.md new.md | true"
    done = subprocess.run(
        command, shell=True, capture_output=True, env={"PYTHONPATH": str(root), "PATH": "/usr/bin:/bin"}
    )
    assert done.stderr == b""
