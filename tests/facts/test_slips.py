"""Slips of the pen in Chinese change no fact; another word, a name, a number or a denial does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context

ZH = Context(language="zh")
RIGHT = "我们将在处理您的个人信息前取得监护人的同意，并告知第三方的名称和联系方式。"
SLIPS = [
    ("个人信息", "个人人信息"),
    ("个人信息", "个个人信息"),
    ("取得监护人", "取得得监护人"),
    ("监护人", "监监护人"),
    ("处理您", "处理理您"),
    ("第三方的", "第三方方的"),
    ("联系方式", "联系系方式"),
    ("告知", "告告知"),
    ("名称", "名称称"),
    ("第三方", "第三芳"),
    ("监护人", "监互人"),
    ("个人信息", "各人信息"),
    ("我们", "我门"),
    ("取得", "取德"),
    ("告知", "告之"),
    ("名称", "称名"),
    ("处理", "理处"),
    ("联系方式", "联方系式"),
    ("监护人", "监人"),
]


@pytest.mark.parametrize(("word", "slip"), SLIPS)
def test_a_slip_of_the_pen_changes_no_fact(word: str, slip: str) -> None:
    for old, new in ((RIGHT, RIGHT.replace(word, slip)), (RIGHT.replace(word, slip), RIGHT)):
        found = compare_wordings(old, new, ZH)
        assert (found.drafts, found.notes) == ((), ("spelling",))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("经核验的第三方可保存您的信息。", "经核验的第三方方可保存您的信息。"),
        ("服务由上海阳光科技有限公司提供。", "服务由上海洋光科技有限公司提供。"),
        ("地址:上海市黄浦区南京路1号", "地址:上海市黄埔区南京路1号"),
        ("我们收集您的手势。", "我们收集您的首饰。"),
        ("我们会联系您的家人。", "我们会联系您的人。"),
        ("我们保存您的图片。", "我们保存您的图。"),
        ("您享有该权利。", "您享有该权力。"),
        ("未经同意不得公开。", "为经同意不得公开。"),
        ("我们不收集位置。", "我们步收集位置。"),
        ("信息在境内存储。", "信息在境外存储。"),
        ("我们取得您的同意。", "我们取得您的同义。"),
        ("买家可以看到卖家的姓名。", "卖家可以看到买家的姓名。"),
        ("向您的监护人告知。", "向您的监护告知。"),
        ("我们保存二十日。", "我们保存二十十日。"),
        ("您的信息保存10日。", "您的信息保存100日。"),
        ("验证码的有效期为1日。", "验证码的有效期为11日。"),
    ],
)
def test_what_only_looks_like_a_slip_stays_visible(old: str, new: str) -> None:
    assert compare_wordings(old, new, ZH).drafts


@settings(deadline=None)
@given(st.sampled_from(SLIPS), st.sampled_from([("监护人的同意", "监护人的单独同意"), ("名称和联系方式", "名称")]))
def test_a_slip_beside_a_fact_hides_it_not(slip: tuple[str, str], fact: tuple[str, str]) -> None:
    changed = RIGHT.replace(*fact)
    assert compare_wordings(RIGHT, changed.replace(*slip), ZH).drafts


EN = Context(language="en")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We may be required to share it.", "We may be rqeuired to share it."),
        ("If you want to contact us, write.", "If you want to contcat us, write."),
        ("We do not respond to such signals.", "We do not resond to such signals."),
        ("It is encrypted and stored in Germany.", "It is encypted and strored in Germany."),
        ("We keep billing-related records.", "We keep billing-relaated records."),
        ("Some faults give rise to damages.", "Some faults give rsie to damages."),
        ("You have the right to object.", "You have right to object."),
    ],
)
def test_a_misspelt_word_changes_no_fact_wherever_it_stands_in_a_phrase(old: str, new: str) -> None:
    assert compare_wordings(old, new, EN).drafts == ()
    assert compare_wordings(new, old, EN).drafts == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We collect your marital status.", "We collect your martial status."),
        ("You can opt out.", "You can opt our."),
        ("We ask Farsail Data to print it.", "We ask Farsall Data to print it."),
        ("Write to help@quay.example.", "Write to hlep@quay.example."),
        ("We now share it.", "We not share it."),
    ],
)
def test_another_word_a_name_or_an_address_is_no_misspelling(old: str, new: str) -> None:
    assert compare_wordings(old, new, EN).drafts


WRONG_NAME = "We offer the Quolio MPN app, and Quolio MPM users can invite others."
RIGHT_NAME = "We offer the Quolio MPM app, and Quolio MPM users can invite others."


@pytest.mark.parametrize(("old", "new", "told"), [(WRONG_NAME, RIGHT_NAME, False), (RIGHT_NAME, WRONG_NAME, True)])
def test_a_name_is_put_right_by_its_like(old: str, new: str, told: bool) -> None:
    assert bool(compare_wordings(old, new, Context(language="en")).drafts) is told
