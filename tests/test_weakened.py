"""What a new version takes back of its own rules is said in a sentence, in both languages."""

from typing import get_args

import pytest

from policydiff.promise.compare import PromiseKind
from policydiff.reports.words import sentences


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", get_args(PromiseKind))
def test_every_kind_of_promise_has_its_sentence(kind: str, language: str) -> None:
    known = sentences("weakened", language)  # type: ignore[arg-type]
    assert known[kind.replace(" ", "_")].format(old="A", new="B")
