"""Lists, sections and clauses rebuilt or written anew: each is told as the one change that a lawyer would call it."""

import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trees import changes

from policydiff.clauses.parse import parse
from policydiff.pairs.align import align
from policydiff.pairs.kind import kind_of

RIGHTS = """\
# 5| Your rights
  (a)| Request access;
  (b)| Request rectification;
  (c)| Request erasure; and
  (d)| Request portability.
"""
QUANLI = """\
# 五、| 您的权利
  您可以:
    (一)| 查询您的个人信息;
    (二)| 更正您的个人信息;
    (三)| 删除您的个人信息。
"""
SHOP = """\
# 1| Orders
  We collect your name when you order goods.
  We collect the postal address of the person who gets the parcel.
# 2| Cookies
  We set cookies to remember your basket.
# 3| Rest
  Mail us at the address below.
"""
JOINED = """\
# 1| Orders and cookies
  We collect your name when you order goods.
  We collect the postal address of the person who gets the parcel.
  We set cookies to remember your basket.
# 2| Rest
  Mail us at the address below.
"""
DATA = """\
# 1| Data
  We collect your name and address when you order. We keep invoices for ten years as tax law asks.
  You may order by telephone as well.
"""
SHUJU = """\
# 一、| 收集
  您下单时我们收集姓名和地址。我们依税法将发票保存十年。
  您也可以打电话下单。
"""
EDITS = {
    "two items change places": (
        RIGHTS,
        [("Request access", "X"), ("Request rectification", "Request access"), ("X", "Request rectification")],
        ["renumbered: (b)Request -> (a)Request", "moved: (a)Request -> (b)Request"],
    ),
    "two items change places, the 'and' stays": (
        RIGHTS,
        [("Request erasure", "X"), ("Request portability", "Request erasure"), ("X", "Request portability")],
        ["modified: (d)Request -> (c)Request", "modified: (c)Request -> (d)Request"],
    ),
    "a vendor for another": (
        "# 1| Vendors\n  -| Zeta Mail. Sends receipts.\n  -| Foo Pay. Takes payments.\n",
        [("Zeta Mail. Sends receipts.", "Orbit CDN. Serves images.")],
        ["removed: -Zeta Mail -> -", "added: - -> -Orbit CDN"],
    ),
    "一家供应商换成另一家": (
        "# 一、| 合作方\n  -| 甲云邮件,用于发送收据。\n  -| 乙付,用于收款。\n",
        [("甲云邮件,用于发送收据", "丙网加速,用于分发图片")],
        ["removed: -甲云邮件,用于发送 -> -", "added: - -> -丙网加速,用于分发"],
    ),
    "one bullet made two": (
        "# 1| Sharing\n  -| With vendors and affiliates, for support, payment processing and fraud checks.\n  -| With courts.\n",
        [
            (
                "With vendors and affiliates, for support, payment processing and fraud checks.",
                "With vendors, for support and payment processing.\n  -| With affiliates, for fraud checks.",
            )
        ],
        ["split: -With vend -> -With vend +1"],
    ),
    "一项拆成两项": (
        "# 一、| 共享\n  -| 与供应商和关联公司共享,用于客户支持、支付处理和反欺诈核查。\n  -| 与法院共享。\n",
        [
            (
                "与供应商和关联公司共享,用于客户支持、支付处理和反欺诈核查。",
                "供应商:为客户支持和支付处理之目的共享。\n  -| 关联公司:为反欺诈核查之目的共享。",
            )
        ],
        ["split: -与供应商和关联公司 -> -供应商:为客户支持 +1"],
    ),
    "两项合为一项": (
        QUANLI.replace("您可以:", "用户权利:").replace("| 查询", "| 您可以查询").replace("| 更正", "| 您可以更正"),
        [("查询您的个人信息;\n    (二)| 您可以更正您的个人信息", "查询、更正您的个人信息"), ("(三)", "(二)")],
        ["merged: (一)您可以查询您的 +1 -> (一)您可以查询、更", "renumbered: (三)删除您的个人信 -> (二)删除您的个人信"],
    ),
    "two named rights made one": (
        "# 1| Rights\n  -| Right to Copies. You have the right to obtain copies of your medical file.\n"
        "  -| Right to Rectify. You have the right to request rectification of your medical file.\n  -| Right to Object.\n",
        [
            (
                "Right to Copies. You have the right to obtain copies of your medical file.\n"
                "  -| Right to Rectify. You have the right to request rectification of your medical file.",
                "Rights to Copies and to Rectify. This includes your right to obtain copies of your medical file and your"
                " right to request rectification of it.",
            )
        ],
        ["merged: -Right to  +1 -> -Rights to"],
    ),
    "a new sentence and a break": (
        DATA,
        [("order. We keep", "order. We also collect your phone number.\n  We keep")],
        ["split: We collect -> We collect +1"],
    ),
    "a break and a new sentence": (
        DATA,
        [("order. We keep", "order.\n  Couriers get your number, so that they can call before they come. We keep")],
        ["split: We collect -> We collect +1"],
    ),
    "分段并加一句": (
        SHUJU,
        [("地址。我们依", "地址。\n  我们还会把您的手机号码提供给快递公司,以便派送前联系您。我们依")],
        ["split: 您下单时我们收集姓名 -> 您下单时我们收集姓名 +1"],
    ),
    "a list made a sentence": (
        RIGHTS,
        [(RIGHTS.split("\n", 1)[1], "  You may request access, rectification, erasure and portability.\n")],
        ["merged: (a)Request +3 -> You may re"],
    ),
    "列表改成一句": (
        QUANLI,
        [(QUANLI.split("\n", 1)[1], "  您可以查询您的个人信息、更正您的个人信息、删除您的个人信息。\n")],
        ["merged: 您可以: +3 -> 您可以查询您的个人信"],
    ),
    "一段里的列举改成列表,中间添了新的一项": (
        "# 五、| 您的权利\n  根据法律,您可能有权(1)访问我们持有的您的信息;(2)要求我们更新或更正您的信息;(3)获取副本。如需我们协助行使上述权利,请联系我们。\n",
        [
            (
                "根据法律,您可能有权(1)访问我们持有的您的信息;(2)要求我们更新或更正您的信息;(3)获取副本。如需我们协助行使上述权利,请联系我们。",
                "根据法律,您可能享有如下权利:\n    a)| 访问我们持有的您的信息;\n    b)| 要求我们更新或更正您的信息;\n"
                "    c)| 向主管部门投诉;\n  请注意该等权利不是绝对的。如需我们协助行使上述权利,请联系我们。",
            )
        ],
        ["split: 根据法律,您可能有权 -> 根据法律,您可能享有 +4"],
    ),
    "a list nested": (
        "# 1| Data\n  (a)| your name;\n  (b)| your phone number;\n  (c)| your device model.\n",
        [("(a)| your name;\n  (b)", "(a)| contact data:\n    (i)| your name;\n    (ii)"), ("(c)", "(b)")],
        [
            "added: - -> (a)contact",
            "renumbered: (a)your na -> (i)your na",
            "renumbered: (b)your ph -> (ii)your p",
            "renumbered: (c)your de -> (b)your de",
        ],
    ),
    "two sections made one": (
        SHOP,
        [(SHOP, JOINED)],
        ["merged: 1Orders +1 -> 1Orders an", "renumbered: 3Rest -> 2Rest"],
    ),
    "one section made two": (
        JOINED,
        [(JOINED, SHOP)],
        ["split: 1Orders an -> 1Orders +1", "renumbered: 2Rest -> 3Rest"],
    ),
    "a heading is known by what tells it from others": (
        "# 1| How we use your information\n  We use it to deliver goods to you.\n# 2| How we keep your information\n  We keep it for a year.\n",
        [
            ("# 2| How we keep", "# 2| How we share your information\n  Nobody else gets it.\n# 3| How we keep"),
            (
                "use your information\n  We use it to deliver goods to you.",
                "sell your information\n  We do not sell it.",
            ),
        ],
        [
            "removed: 1How we us +1 -> -",
            "added: - -> 1How we se +1",
            "added: - -> 2How we sh +1",
            "renumbered: 2How we ke -> 3How we ke",
        ],
    ),
}


@pytest.mark.parametrize(("old", "edits", "expected"), EDITS.values(), ids=EDITS)
def test_a_rebuilt_list_or_section_is_one_change(old: str, edits: list[tuple[str, str]], expected: list[str]) -> None:
    new = old
    for find, replace in edits:
        assert find in new
        new = new.replace(find, replace, 1)
    assert changes(old, new) == expected


ANEW = [
    (
        """\
# 1| What we collect
  When you sign the contributor agreement we ask for your name and address:
  When you follow our newsletter on the web site, we ask for your mail address:
# 2| Storage abroad
  Other countries may have other data protection laws. We take care that what we collect is handled as the law that applies asks.
""",
        """\
# 1| What we collect
  a)| Newsletter. Whoever follows our newsletter gives us a mail address and, if he likes, a nickname.
  b)| Agreement. Before you contribute, the contributor agreement has to be signed; the system asks for what identifies you.
# 2| Where data are kept
  Our servers stand all over the world.
  Their countries may have weaker data protection laws, or none. We see to it that your data are protected by the law that applies.
""",
        {"When you sign": "b)Agreemen", "When you follow": "a)Newslett", "Other countries": "Their coun"},
    ),
    (
        """\
# 一、| 我们收集的信息
  为持续了解社区的运行状况,我们将收集您的IP地址。
  为您提供邮件订阅服务,便于您参与社区中的讨论。
# 二、| 跨境传输
  不同国家可能有不同的数据保护法律。我们会按照所适用的法律处理您的信息。
""",
        """\
# 一、| 我们收集的信息
  a)| 邮件订阅:您留下电子邮箱后,我们为您提供邮件订阅服务,便于您参与社区中的讨论。
  b)| 服务优化:为持续了解社区的运行状况,我们会通过插件记录您的IP地址、访问来源和停留时长。
# 二、| 存储地点
  我们的服务器遍布全球。
  存储地所在的国家可能采用保护程度不一的数据保护法律。我们会确保您的信息受到所适用的法律的保护。
""",
        {"为持续了解": "b)服务优化", "为您提供邮": "a)邮件订阅", "不同国家可": "存储地所在"},
    ),
]


@pytest.mark.parametrize(("old", "new", "partners"), ANEW, ids=["en", "zh"])
def test_a_clause_written_anew_is_known_by_its_rare_words(old: str, new: str, partners: dict[str, str]) -> None:
    found = [line.split(": ", 1)[1].split(" -> ") for line in changes(old, new)]
    for first, second in partners.items():
        assert any(before.startswith(first[:10]) and after.startswith(second) for before, after in found), found


def test_words_that_moved_into_a_clause_elsewhere_are_part_of_it() -> None:
    old = (
        "# 1| What we collect\n  When you subscribe to our newsletter, we collect your mail address.\n"
        "# 2| Why\n  -| To send you the newsletter, so that you can take part in the discussions of the community.\n"
        "  -| To repair what is broken in the forum.\n"
    )
    new = (
        "# 1| What we collect\n  When you subscribe to our newsletter, we collect your mail address and your nickname. "
        "We use the address to send you the newsletter, so that you can take part in the discussions of the community.\n"
        "# 2| Why\n  -| To repair what is broken in the forum.\n"
    )
    assert changes(old, new) == ["merged: When you s +1 -> When you s"]


WORDS = "order parcel courier address invoice basket refund coupon voucher review photo camera garden bicycle"
sentences = st.lists(st.sampled_from(WORDS.split()), min_size=4, max_size=14).map(
    lambda words: f"We {' '.join(words)}."
)
paragraphs = st.lists(st.lists(sentences, min_size=1, max_size=5).map(" ".join), min_size=3, max_size=6, unique=True)


@settings(deadline=None)
@given(paragraphs, st.integers(50, 110), st.integers(50, 110))
def test_another_width_of_the_lines_is_no_change(texts: list[str], first: int, second: int) -> None:
    old, new = (
        parse("# Policy\n\n" + "\n\n".join(textwrap.fill(text, width) for text in texts)) for width in (first, second)
    )
    assert [kind for pair in align(old, new) if (kind := kind_of(pair))] == []


@settings(deadline=None)
@given(paragraphs)
def test_a_list_made_a_paragraph_is_one_merge_and_back_one_split(texts: list[str]) -> None:
    items = "\n".join(f"- {text}" for text in texts)
    whole = "# Policy\n\n## Data\n\nWe list all of it here.\n\n"
    listed, flat = parse(whole + items + "\n"), parse(whole + " ".join(texts) + "\n")
    assert [kind for pair in align(listed, flat) if (kind := kind_of(pair))] == ["merged"]
    assert [kind for pair in align(flat, listed) if (kind := kind_of(pair))] == ["split"]


def test_a_break_that_both_versions_have_is_no_split_however_it_is_read() -> None:
    wrapped = (
        "We tell you here what we do with what we learn of you when you shop\n"
        "with us. We hope that you read all of it before you order a thing.\n"
        "You can ask us whenever something is not clear to you, and we will\n"
        "answer within a week.\n"
    )
    for width in (60, 67, 80, 200):
        old = parse(f"# Policy\n\n{wrapped}")
        new = parse("# Policy\n\n" + textwrap.fill(re.sub(r"\n", " ", wrapped), width) + "\n")
        assert [kind for pair in align(old, new) if (kind := kind_of(pair))] == []


ENTRIES = """## 1. 合作方

甲推送SDK

使用目的：推送消息

收集信息：网络状态、设备标识

运营方：甲公司

政策链接：https://a.example/privacy

乙地图SDK

使用目的：定位

收集信息：精确位置

运营方：甲公司

政策链接：https://a.example/privacy
"""


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ("网络状态、设备标识", "网络状态\n\n设备标识"),
        ("精确位置", "精确位置\n\n海拔高度"),
        ("使用目的：定位", "定位服务"),
    ],
)
def test_the_fields_behind_a_broken_line_stay_in_their_entry(line: str, broken: str) -> None:
    """Fields of other entries say the same; those behind the line hang below it now and are paired all the same."""
    pairs = align(parse(ENTRIES), parse(ENTRIES.replace(line, broken)))
    apart = [clause.text for pair in pairs if not (pair.old and pair.new) for clause in (*pair.old, *pair.new)]
    assert not any(text.startswith(("运营方", "政策链接")) for text in apart)
