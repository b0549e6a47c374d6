import pytest

from policydiff.text.language import language_of, languages_of
from policydiff.text.normal import fold, fold_width, tidy_blanks


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("（１）ＡＰＰ，", "(1)APP,"),
        ("一、“权利”——归属。", '一,"权利"--归属.'),
        ("a\u00a0b\u3000c", "a b c"),
        ("don’t", "don't"),
    ],
)
def test_forms_that_carry_no_meaning_are_folded_and_offsets_stay(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(fold_width(text)) == len(text)


def test_blanks_are_made_plain() -> None:
    assert tidy_blanks("\u3000 a \t b\u200b \n c ") == "a b c"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我们使用 Google Firebase Analytics SDK 收集 Android ID", "zh"),
        ("We share data with 腾讯 and others", "en"),
        ("第三方隐私政策：https://example.com/privacy/policy/en.html", "zh"),
        ("IP", "en"),
    ],
)
def test_the_language_is_told_by_the_script(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_name_in_the_other_language_is_no_change_of_language() -> None:
    zh = ["我们非常重视您的隐私，并会尽力保护您的个人信息安全。"] * 8
    en = ["We take your privacy seriously and do our best to protect your personal information."] * 8
    assert languages_of([*zh, "Example Software Co., Ltd.", *zh]) == ["zh"] * 17
    assert languages_of([*zh, *en]) == ["zh"] * 8 + ["en"] * 8
