"""`policydiff notices` as a user types it."""

import json
from pathlib import Path

import pytest

from tests import samples
from tests.command_line import policydiff
from tests.gitrepo import GitRepo

NEW = {"updated": "2026-03-01", "effective": "2096-04-15", "phone": "400-100-2001"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "old.md").write_text(samples.zh(), encoding="utf-8")
    (tmp_path / "new.md").write_text(samples.zh(**NEW), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_two_files(folder: Path) -> None:
    done = policydiff("notices", "old.md", "new.md")
    assert done.status == 0 and "email.zh.eml" in done.out
    assert (folder / "notices/new/2026-03-01/notice.json").is_file()
    assert policydiff("notices", "check").status == 0
    again = policydiff("notices", "old.md", "new.md", "--lang", "en")
    assert again.status == 2 and "not written in that language" in again.err


def test_an_edited_draft_is_named(folder: Path) -> None:
    policydiff("notices", "old.md", "new.md", "-o", "drafts")
    (folder / "drafts/email.zh.eml").write_text("x", encoding="utf-8")
    (folder / "new.md").write_text(samples.zh(**{**NEW, "phone": "400-100-2003"}), encoding="utf-8")
    done = policydiff("notices", "old.md", "new.md", "-o", "drafts")
    assert "email.zh.eml.new" in done.out
    assert (folder / "drafts/email.zh.eml").read_text(encoding="utf-8") == "x"
    found = policydiff("notices", "check", "drafts", "--lang", "en")
    assert found.status == 1 and "drafts/email.zh.eml.new" in found.out


def test_the_preview_is_one_page(folder: Path) -> None:
    policydiff("notices", "old.md", "new.md")
    done = policydiff("notices", "preview", "--output", "page.html")
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert done.status == 0 and page.startswith("<!doctype html>") and "400-100-2001" in page


def test_texts_that_do_not_differ_owe_nothing(folder: Path) -> None:
    done = policydiff("notices", "old.md", "old.md", "--lang", "zh")
    assert done.status == 0 and "无须通知" in done.out and not (folder / "notices").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("old.md", "nowhere.md"), "nowhere.md"),
        (("check", "nowhere"), "nowhere"),
        (("preview", "nowhere"), "nowhere"),
        (("old.md", "new.md", "-o", "old.md"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(folder: Path, words: tuple[str, ...], said: str) -> None:
    done = policydiff("notices", *words)
    assert done.status == 2 and said in done.err and done.err.count("\n") == 1


def test_a_range_is_checked_as_the_gate_checks_it(repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.write("policydiff.toml", "[notices]\n")
    repo.write("policies/a.md", samples.zh())
    first = repo.commit()
    repo.write("policies/a.md", samples.zh(**NEW))
    repo.commit()
    monkeypatch.chdir(repo.root)
    assert policydiff("notices", "check", f"{first}..HEAD").status == 1
    assert policydiff("notices", first, "HEAD").status == 0
    repo.commit()
    assert policydiff("notices", "check", f"{first}..HEAD").status == 0
    assert policydiff("notices", "check").status == 0
    manifest = json.loads((repo.root / "notices/a/2026-03-01/notice.json").read_text(encoding="utf-8"))
    assert manifest["policies"][0]["old"]["commit"] == first
