"""What runs keep for one another: patterns and packs come back as they were, and damage is never believed."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff import kept
from policydiff.clauses.clause import Language
from policydiff.facts import vocabulary
from policydiff.packs import FOLDER

ROOT = Path(__file__).resolve().parents[1]
PATTERNS = [
    (r"第\s?(?P<number>[一二三四五六七八九十百]{1,4}|\d{1,3})[章条]", 0),
    (r"(?i:\b(?:we|our)\b)(?!\s+users)", 0),
    (r"(?<![\w.])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE),
    (r"  # a comment\n (a) | (?P<b>b)", re.VERBOSE),
    (r"[^\S\n]+$", re.MULTILINE),
    (r"(a)(?P<x>b)?(?(x)c|d)", 0),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICYDIFF_CACHE", str(tmp_path / "cache"))
    kept._kept.cache_clear()
    return tmp_path / "cache"


def restart() -> kept.Kept:
    """As the next run would find it."""
    kept._kept.cache_clear()
    return kept._kept()


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_pattern_comes_back_the_very_same(folder: Path, pattern: str, flags: int) -> None:
    kept.compiled(pattern, flags)
    kept.keep()
    assert restart().get(kept._pattern_key(pattern, flags))
    assert kept.compiled(pattern, flags) == re.compile(pattern, flags)
    assert kept.compiled(pattern, flags).groupindex == re.compile(pattern, flags).groupindex
    assert not kept._kept().made, "it was taken from the file"


@settings(deadline=None)
@given(st.text(alphabet="ab从向您 \n1", max_size=30))
def test_a_pattern_that_came_back_finds_the_same(text: str) -> None:
    for pattern, flags in PATTERNS:
        made = re.compile(pattern, flags)
        program = kept._program(made, kept._pattern_key(pattern, flags))
        assert program
        again = kept._restored(pattern, program)
        assert again
        assert [m.span() for m in again.finditer(text)] == [m.span() for m in made.finditer(text)]


def test_a_table_is_worked_out_once_for_each_state_of_its_files(folder: Path, tmp_path: Path) -> None:
    asked: list[str] = []
    pack, times = tmp_path / "pack.toml", (1_000_000_000, 1_000_000_000)

    def made() -> dict[str, Any]:
        asked.append("asked")
        return tomllib.loads(pack.read_text())

    pack.write_text('word = "cookie"')
    os.utime(pack, times)
    first = kept.worked_out("table", [str(pack)], made)
    kept.keep()
    restart()
    assert kept.worked_out("table", [str(pack)], made) == first == {"word": "cookie"}
    assert len(asked) == 1
    pack.write_text('word = "beacon"')  # as long as before, and of the same second
    os.utime(pack, times)
    assert kept.worked_out("table", [str(pack)], made) == {"word": "beacon"}
    assert kept.worked_out("other", [str(pack)], lambda: {"size": 1}) == {"size": 1}
    with pytest.raises(OSError, match="gone"):
        kept.worked_out("table", [str(tmp_path / "gone.toml")], made)


def test_what_one_caller_does_to_a_table_no_other_sees(folder: Path) -> None:
    pack = str(FOLDER / "zh" / "facts.toml")
    kept.worked_out("table", [pack], lambda: {"a": [1]})
    kept.keep()
    restart()
    kept.worked_out("table", [pack], dict)["scribbled"] = True
    assert kept.worked_out("table", [pack], dict) == {"a": [1]}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_vocabulary_that_was_kept_is_the_one_that_would_be_made(folder: Path, language: Language) -> None:
    vocabulary.vocabulary.cache_clear()
    vocabulary.vocabulary(language)
    kept.keep()
    restart()
    vocabulary.vocabulary.cache_clear()
    found = vocabulary.vocabulary(language)
    assert {name: getattr(found, name) for name in vocabulary._tables(language)} == vocabulary._tables(language)


@pytest.mark.parametrize("at", ["header", "length", "index", "entry", "cut", "empty", "folder"])
def test_a_damaged_file_is_not_believed(folder: Path, at: str) -> None:
    kept.compiled("向(?:第三方|合作方)提供")
    kept.keep()
    (file,) = folder.iterdir()
    content = bytearray(file.read_bytes())
    if at == "folder":
        file.unlink()
        file.mkdir()
    else:
        place = {
            "header": 3,
            "length": len(kept.HEADER) + 1,
            "index": len(kept.HEADER) + 20,
            "entry": len(content) - 9,
        }.get(at, 0)
        content[place] ^= 0xFF
        file.write_bytes({"cut": content[: len(content) // 2], "empty": b""}.get(at, bytes(content)))
    assert restart().get(kept._pattern_key("向(?:第三方|合作方)提供", 0)) is None
    assert kept.compiled("向(?:第三方|合作方)提供").search("我们向合作方提供")
    kept.keep()


def test_nothing_is_kept_where_nothing_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYDIFF_CACHE", "")
    restart()
    kept.compiled("nothing kept")
    kept.keep()
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("POLICYDIFF_CACHE", str(tmp_path / "file"))
    restart()
    kept.compiled("nothing kept")
    kept.keep()
    assert (tmp_path / "file").read_text() == "not a folder"


def test_a_file_that_grew_too_large_is_begun_afresh(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 10)
    kept.compiled("我们收集您的位置")
    kept.keep()
    assert not restart().index
    assert len(list(folder.iterdir())) == 1


def test_the_report_is_the_same_with_and_without(folder: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("# 隐私政策\n\n## 一、收集\n\n我们收集您的手机号码。\n", encoding="utf-8")
    new.write_text("# 隐私政策\n\n## 一、收集\n\n我们收集您的手机号码和位置信息。\n", encoding="utf-8")
    words = [sys.executable, "-m", "policydiff", "diff", str(old), str(new), "--format", "json"]
    first = subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout
    assert list(folder.iterdir()), "the first run left something behind"
    assert subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout == first
