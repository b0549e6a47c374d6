"""Tables that a lawyer can read: what says the same, and what does not."""

from pathlib import Path

import pytest

from policydiff.clauses.clause import Language
from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context

HERE = Path(__file__).parent
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def rows(name: str) -> list[tuple[Language, str, str]]:
    found = []
    for language in LANGUAGES:
        for line in (HERE / f"{name}.{language}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                one, _, other = line.partition(" | ")
                found += [(language, one, other), (language, other, one)]
    return found


@pytest.mark.parametrize(("language", "old", "new"), rows("reworded"))
def test_a_rewording_changes_no_fact(language: Language, old: str, new: str) -> None:
    assert compare_wordings(old, new, Context(language=language)).drafts == ()


@pytest.mark.xfail(strict=False, reason="the packs do not know these words yet")
@pytest.mark.parametrize(("language", "old", "new"), rows("reworded-not-yet"))
def test_a_rewording_that_is_not_proved_yet(language: Language, old: str, new: str) -> None:
    assert compare_wordings(old, new, Context(language=language)).drafts == ()


@pytest.mark.parametrize(("language", "old", "new"), rows("changed") + rows("treacherous"))
def test_a_changed_fact_is_found(language: Language, old: str, new: str) -> None:
    assert compare_wordings(old, new, Context(language=language)).drafts
