"""The hook's path stays light, and its quick answer never says 'same' where a word differs."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.hook.quick import same_words, words
from tests.gitrepo import GitRepo
from tests.hook.conftest import ROOT
from tests.samples import zh

HEAVY = ("typer", "click", "git", "rich", "jinja2", "markdown")


def test_the_path_of_the_hook_loads_neither_typer_nor_gitpython(team: GitRepo) -> None:
    """A whole refused commit, with everything that a report needs."""
    team.write("policies/隐私政策.md", zh(phone="400-100-3000"))
    team.git("add", "-A")
    program = (
        f"import sys; sys.path.append({str(ROOT)!r})\n"
        "import policydiff.__main__ as entry\n"
        "sys.argv = ['policydiff', 'hook', 'run', 'pre-commit']\n"
        "try: entry.main()\n"
        "except SystemExit as end: assert end.code == 1, end.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=team.root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n", done.stderr


def test_the_quick_answer_loads_next_to_nothing() -> None:
    program = "import sys; before = set(sys.modules); import quick; print(sorted(set(sys.modules) - before))"
    folder = ROOT / "policydiff/hook"
    done = subprocess.run([sys.executable, "-S", "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout == "['itertools', 'quick']\n"


def diff_of(old: str, new: str, folder: Path) -> str:
    (folder / "old").write_text(old, encoding="utf-8", newline="")
    (folder / "new").write_text(new, encoding="utf-8", newline="")
    asked = ("git", "diff", "--no-index", "--no-color", "--unified=999999", "old", "new")
    return subprocess.run(asked, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False).stdout


TEXT = "---\ntitle: x\n---\n# 隐私政策\n\n1、我们收集 您的手机号码。\n\nWe keep it for 30 days.\n"


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("title: x", "title: y", True),
        ("您的手机号码", "**您的手机号码**", True),
        ("收集 您", "收集您", True),
        ("\n\n", "\n\n\n", True),
        ("We keep", "- We keep", True),
        ("# 隐私", "## 隐私", True),
        ("\n", "\r\n", True),
        ("手机号码", "电话号码", False),
        ("30 days", "60 days", False),
        ("30 days", "3 0 days", False),
        ("keep it", "keepit", False),
        ("1、", "2、", False),
        ("We keep it for 30 days.\n", "", False),
        ("收集", "不收集", False),
    ],
)
def test_what_counts_as_a_word(tmp_path: Path, old: str, new: str, same: bool) -> None:
    assert same_words(diff_of(TEXT, TEXT.replace(old, new), tmp_path)) is same


@pytest.mark.parametrize(
    "diff", ["", "nonsense", "diff --git a b\nBinary files differ\n", "diff --git a b\nold mode 1\n@@ x\n a"]
)
def test_what_is_not_understood_goes_to_the_full_check(diff: str) -> None:
    assert same_words(diff) is False


@given(st.text(alphabet="我们收集a1 \n*#-。", max_size=40), st.text(alphabet="我们收集a1。", min_size=1, max_size=5))
def test_a_word_more_is_never_the_same(text: str, more: str) -> None:
    assert words(text.split("\n")) != words([*text.split("\n"), more])
