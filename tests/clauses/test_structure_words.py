"""Each class of the structure packs finds its own examples and no others."""

from collections.abc import Callable

import pytest

from policydiff.clauses import vocabulary
from policydiff.clauses.blocks import field_key
from policydiff.packs import load_table


def has_field_key(text: str) -> bool:
    key = field_key(text)
    return key is not None and vocabulary.is_field_key(key)


CLASSES: dict[str, Callable[[str], bool]] = {
    "titles": vocabulary.has_title_word,
    "announces": vocabulary.announces,
    "ahead": lambda text: bool(vocabulary.points_ahead(text)),
    "contents": vocabulary.leads_contents,
    "fields": has_field_key,
    "organisations": vocabulary.names_organisation,
    "carries_on": vocabulary.carries_on,
    "apart": vocabulary.stands_apart,
    "names": vocabulary.heads_names,
    "numbers": vocabulary.heads_numbers,
    "noise": vocabulary.is_noise,
    "sentences": vocabulary.is_sentence,
    "starts_amid": vocabulary.starts_amid,
    "ends_amid": vocabulary.ends_amid,
    "columns": vocabulary.heads_columns,
    "links": vocabulary.heads_links,
    "date_lines": vocabulary.says_only_a_date,
}
EXAMPLES = [
    pytest.param(name, example, expected, id=f"{language}-{name}-{example[:24]}")
    for language in vocabulary.LANGUAGES
    for name, entry in load_table(language, "structure").items()
    for expected, examples in ((True, entry["yes"]), (False, entry["no"]))
    for example in examples
]


@pytest.mark.parametrize(("name", "example", "expected"), EXAMPLES)
def test_a_class_finds_its_examples(name: str, example: str, expected: bool) -> None:
    assert CLASSES[name](example) is expected


def test_both_languages_have_the_same_classes() -> None:
    assert load_table("zh", "structure").keys() == load_table("en", "structure").keys() == CLASSES.keys()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("更新日期：2024年3月5日", True),
        ("本政策于2024年3月5日生效", True),
        ("Last updated: March 4, 2024", True),
        ("Effective date: 2024-03-04", True),
        ("*2023 年 11 月 1 日生效*", True),
        ("我们于2024年3月5日收集了您的信息，并会在此后一直保存。", False),
        ("We updated this policy in 2024 to tell you more about the data that we share.", False),
    ],
)
def test_lines_that_only_date_the_policy(line: str, expected: bool) -> None:
    assert vocabulary.is_date_line(line) is expected
