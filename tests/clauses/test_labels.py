import pytest

from policydiff.clauses.labels import han_number, label_at, roman_number


@pytest.mark.parametrize(
    ("line", "label", "rest"),
    [
        ("第一部分 定义", "第一部分", "定义"),
        ("第十二章：附则", "第十二章：", "附则"),
        ("第3条 适用范围", "第3条", "适用范围"),
        ("一、权利归属", "一、", "权利归属"),
        ("一. 基本功能", "一.", "基本功能"),
        ("(一) 共享", "(一)", "共享"),
        ("（十二）转让", "（十二）", "转让"),
        ("1、注册", "1、", "注册"),
        ("１．注册", "１．", "注册"),
        ("1. We collect", "1.", "We collect"),
        ("\u00a0\u00a01)\u00a0使用信息", "1)", "使用信息"),
        ("（1）更正", "（1）", "更正"),
        ("1.1我们会收集", "1.1", "我们会收集"),
        ("2.3.1. 位置信息", "2.3.1.", "位置信息"),
        ("3.1.3米饭外卖服务", "3.1.3", "米饭外卖服务"),
        ("①设备信息", "①", "设备信息"),
        ("a) Provide services", "a)", "Provide services"),
        ("A．当您注册", "A．", "当您注册"),
        ("(b) Retention", "(b)", "Retention"),
        ("Chapter 1: How we collect", "Chapter 1:", "How we collect"),
        ("Section 5. Sharing", "Section 5.", "Sharing"),
        ("I - Personal information", "I -", "Personal information"),
        ("II How we use your information", "II", "How we use your information"),
        ("(IV) Exceptions", "(IV)", "Exceptions"),
        ("iii. Cookies", "iii.", "Cookies"),
        ("Ⅰ.我行如何收集", "Ⅰ.", "我行如何收集"),
        ("• Right of access", "•", "Right of access"),
        ("■个人信息的收集", "■", "个人信息的收集"),
        ("- email address", "-", "email address"),
        ("3.", "3.", ""),
    ],
)
def test_labels_are_taken_as_printed(line: str, label: str, rest: str) -> None:
    found = label_at(line)
    assert found is not None
    assert (found.text, line[found.end :]) == (label, rest)


@pytest.mark.parametrize(
    "line",
    [
        "1.5亿元的注册资本",
        "3.5米以内",
        "2022年1月1日",
        "2022.01.01",
        "12,345 users",
        "30 days after the notice",
        "第三条的规定适用于您",
        "一方面，我们会收集",
        "I would like to know",
        "e.g. your name",
        "U.S. law applies",
        "Section 5 describes your rights.",
        "1.x versions of the app",
        "10.0版本",
    ],
)
def test_numbers_of_a_sentence_are_no_labels(line: str) -> None:
    assert label_at(line) is None


def test_a_letter_may_be_a_roman_number() -> None:
    found = label_at("(i) Access")
    assert found is not None
    assert {(reading.style, reading.number) for reading in found.readings} == {("roman()", 1), ("alpha()", 9)}


@pytest.mark.parametrize(
    ("han", "roman", "value"), [("九", "IX", 9), ("十", "x", 10), ("二十四", "XXIV", 24), ("十一", "XI", 11)]
)
def test_numbers_are_read(han: str, roman: str, value: int) -> None:
    assert han_number(han) == roman_number(roman) == value


@pytest.mark.parametrize("word", ["ill", "vix", "did", ""])
def test_words_are_no_roman_numbers(word: str) -> None:
    assert roman_number(word) == 0
