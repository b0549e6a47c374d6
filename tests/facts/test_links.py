"""A name that is shortened while its link stays is the same recipient; another link or name is not."""

import pytest

from policydiff.facts.changed import compare_wordings
from policydiff.facts.context import Context

SAME = [
    ("邮件由[飞燕 Marketing Cloud](https://a.example)发送。", "邮件由[飞燕](https://a.example)发送。"),
    ("We use [Swallow Campaign Cloud](https://a.example) for mail.", "We use [Swallow](https://a.example) for mail."),
]
MOVED_PAGES = [
    (
        "See our cookie page (https://a.example.com/cookies).",
        "See our cookie page (https://a.example.com/legal/cookies).",
    ),
    ("Read their policy at https://swallow.com/p.", "Read their policy at https://www.swallow.com/legal/privacy."),
    ("飞燕的隐私政策请见 https://feiyan.cn/p 。", "飞燕的隐私政策请见 https://feiyan.cn/privacy 。"),
]
OTHER_PAGES = [
    ("Read their policy at https://swallow.com/p.", "Read their policy at https://carp.com/p."),
    ("You can opt out at https://swallow.com/out.", "You can opt out at https://swallow.com/stop."),
    ("Write to us at https://swallow.com/contact.", "Write to us at https://swallow.com/support."),
    ("请在 https://feiyan.cn/out 申请注销。", "请在 https://feiyan.cn/stop 申请注销。"),
]
OTHER = [
    ("We use [Swallow Campaign Cloud](https://a.example) for mail.", "We use [Carp](https://a.example) for mail."),
    ("We use [Swallow Campaign Cloud](https://a.example) for mail.", "We use [Swallow](https://b.example) for mail."),
    ("We use Swallow Campaign Cloud for mail.", "We use Swallow for mail."),
    ("We use [Swallow](https://a.example) for mail.", "We use [Swallow](https://a.example) and Carp for mail."),
]


@pytest.mark.parametrize(("old", "new"), [*SAME, *((new, old) for old, new in SAME)])
def test_a_short_name_on_the_same_link_is_no_fact(old: str, new: str) -> None:
    language = "en" if old.isascii() else "zh"
    assert compare_wordings(old, new, Context(language=language)).drafts == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(("old", "new"), [*OTHER, *((new, old) for old, new in OTHER)])
def test_another_name_is_a_fact(old: str, new: str) -> None:
    assert compare_wordings(old, new, Context(language="en")).drafts


@pytest.mark.parametrize(("old", "new"), [*MOVED_PAGES, *((new, old) for old, new in MOVED_PAGES)])
def test_a_page_to_read_that_moved_on_its_site_is_no_fact(old: str, new: str) -> None:
    language = "en" if old.isascii() else "zh"
    assert compare_wordings(old, new, Context(language=language)).drafts == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(("old", "new"), [*OTHER_PAGES, *((new, old) for old, new in OTHER_PAGES)])
def test_another_site_or_a_page_to_act_on_is_a_fact(old: str, new: str) -> None:
    language = "en" if old.isascii() else "zh"
    assert compare_wordings(old, new, Context(language=language)).drafts  # type: ignore[arg-type]
