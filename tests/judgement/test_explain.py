"""`policydiff explain`: everything about one change, on one page or as one JSON object."""

import json
from pathlib import Path

import jsonschema
import pytest

from policydiff.packs import load_table
from policydiff.pairs import assembly, matching, passes, pieces, rewritten
from tests.command_line import policydiff
from tests.gitrepo import GitRepo
from tests.judgement.test_reasons import EN, ZH


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(ZH, encoding="utf-8")
    edited = ZH.replace("400-100-2000", "400-100-3000").replace("手机号码、昵称", "手机号码、昵称、生日")
    new.write_text(edited, encoding="utf-8")
    return old, new


@pytest.mark.parametrize(
    "words",
    [
        "paired by: similar words inside paired parents",
        "before  (nothing)",
        "after   生日",
        "kinds of data  because of: 生日",
        "→ 1  处理个人信息的目的、种类、方式发生变化",
        "Art. 14(2)",
        "not legal advice",
    ],
)
def test_every_step_is_told(texts: tuple[Path, Path], words: str) -> None:
    assert words in policydiff("explain", *texts, "--change", "c1", "--lang", "en").out


def test_the_same_as_json(texts: tuple[Path, Path]) -> None:
    told = json.loads(policydiff("explain", *texts, "--change", "c2", "--format", "json").out)
    assert told["schema"] == "policydiff-explanation/1"
    assert told["change"]["id"] == "c2"
    assert told["topics"] == [{"topic": "contact", "facts": [0]}]
    assert told["change"]["facts"][0]["new"] == "400-100-3000"


@pytest.mark.parametrize("change", ["c1", "c2"])
def test_the_object_validates_against_the_schema_that_is_shipped(texts: tuple[Path, Path], change: str) -> None:
    told = json.loads(policydiff("explain", *texts, "--change", change, "--format", "json").out)
    schema = json.loads(policydiff("schema", "explanation").out)
    jsonschema.Draft202012Validator(schema).validate(told)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(told | {"definition": {}})


def test_a_change_of_the_promise_is_told(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(EN, encoding="utf-8")
    new.write_text(EN.replace("pop-up and e-mail", "pop-up"), encoding="utf-8")
    assert "weakened: a notice channel; before: email" in policydiff("explain", old, new, "--change", "c1").out


def test_the_id_may_stand_first(texts: tuple[Path, Path]) -> None:
    assert policydiff("explain", "c2", *texts).out == policydiff("explain", *texts, "--change", "c2").out


def test_without_an_id_the_error_shows_how_to_name_one(texts: tuple[Path, Path]) -> None:
    ran = policydiff("explain", *texts)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "policydiff explain c3 old.md new.md" in ran.err


@pytest.mark.parametrize(
    ("change", "says"), [("c9", "no such change; there are c1 to c2"), ("", "no such change"), ("x.md#c1", "no such")]
)
def test_a_wrong_name_is_told_in_one_line(texts: tuple[Path, Path], change: str, says: str) -> None:
    ran = policydiff("explain", *texts, "--change", change)
    assert ran.status == 2
    assert says in ran.err
    assert ran.err.count("\n") == 1


def test_of_several_policies_the_path_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = GitRepo(tmp_path / "repo")
    for text in (ZH, ZH.replace("400-100-2000", "400-100-3000")):
        repository.write("policies/a.md", text)
        repository.write("policies/b.md", text)
        repository.commit("both")
    monkeypatch.chdir(repository.root)
    assert "policies/a.md#c1, policies/b.md#c1" in policydiff("explain", "HEAD~1", "HEAD", "--change", "c1").err
    assert "400-100-3000" in policydiff("explain", "HEAD~1", "HEAD", "--change", "policies/b.md#c1").out


def test_every_pass_has_a_name() -> None:
    known = load_table("zh", "names")["pass"].keys()
    assert known == load_table("en", "names")["pass"].keys()
    sources = "".join(
        Path(str(m.__file__)).read_text(encoding="utf-8") for m in (assembly, matching, passes, pieces, rewritten)
    )
    assert all(f'"{name}"' in sources for name in known)
