"""Each rule of form rewrites its examples and leaves the others as they are."""

import re
import tomllib
from pathlib import Path

import pytest

import policydiff
from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context
from policydiff.facts.restated import restated
from policydiff.facts.voice import active

FORMS = tomllib.loads((Path(policydiff.__file__).parent / "packs/en/forms.toml").read_text(encoding="utf-8"))


def rewritten(rule: dict[str, str], text: str) -> str:
    pattern = rule["from"]
    for name, part in FORMS["parts"].items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return re.sub(pattern, rule["to"], text)


@pytest.mark.parametrize("rule", FORMS["rule"], ids=lambda rule: rule["what"])
def test_a_rule_rewrites_its_examples_and_no_others(rule: dict[str, list[str]]) -> None:
    pairs = [example.split(" => ") for example in rule["yes"]]
    assert [rewritten(rule, one) for one, _ in pairs] == [other for _, other in pairs]  # type: ignore[arg-type]
    assert [rewritten(rule, text) for text in rule["no"]] == rule["no"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("passive", "voiced"),
    [
        ("maps are drawn by the harbour office.", "the harbour office drawn maps."),
        ("maps may not be copied by guests.", "guests may not copied maps."),
        ("maps are read by the clerk only.", "only the clerk read maps."),
        ("when it rains, covers are laid out.", "when it rains, covers are laid out."),
        ("maps are sold.", "we sold maps."),
        ("maps are located here.", "maps are located here."),
        (
            "maps are drawn by the guard and signed by the clerk.",
            "maps are drawn by the guard and signed by the clerk.",
        ),
        ("maps are sent by post.", "we sent maps by post."),
    ],
)
def test_the_voice_of_a_sentence(passive: str, voiced: str) -> None:
    assert active(passive) == voiced


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("we do not lend it unless you agree.", "we lend it only if you agree."),
        ("unless you agree, we do not lend it.", "only if you agree, we lend it."),
        ("we draw maps, and we sell them.", "we draw maps. we sell them."),
        ("if you ask, we draw maps, and we sell them.", "if you ask, we draw maps, and we sell them."),
        ("we use foo. foo draws maps.", "we use foo. they draws maps."),
        ("it asks for a name. it does not ask for an age.", "it asks for a name. not for an age."),
    ],
)
def test_one_form_for_what_can_be_said_in_several(text: str, form: str) -> None:
    assert restated(text, voice=False) == form


def rows(name: str) -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / f"{name}.en.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(one, other) for a, b in pairs for one, other in ((a, b), (b, a))]


@pytest.mark.parametrize(("old", "new"), rows("form-same"))
def test_another_form_changes_no_fact(old: str, new: str) -> None:
    assert compare_wordings(old, new, Context(language="en")).drafts == ()


@pytest.mark.parametrize(("old", "new"), rows("form-changed"))
def test_a_fact_changed_in_the_same_form_is_found(old: str, new: str) -> None:
    assert compare_wordings(old, new, Context(language="en")).drafts


def test_a_rewording_in_another_form_is_noted() -> None:
    found = compare_wordings("We use Foo, which prints maps.", "We use Foo. Foo prints maps.", Context(language="en"))
    assert found.drafts == ()
    assert found.notes == ("form",)
