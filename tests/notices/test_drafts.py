"""The drafts of an update: golden for the sample policies, sound in every format."""

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import jsonschema
import pytest
from plans import LINKS, compared, draft, plan_of, planned, seen

from policydiff.commands.demo import demo_commits
from policydiff.commands.schema import schema
from policydiff.notices.draft import Draft
from policydiff.notices.manifest import manifest_of
from policydiff.notices.plan import Plan
from tests import samples

POLICIES = Path(__file__).resolve().parents[1] / "data" / "policies"
"""Copies of two sample policies: what the drafts say must not hang on the next version of `policies/`."""
GOLDEN = Path(__file__).parent / "golden"
NEW = {"updated": "2026-03-01", "effective": "2026-04-15"}


def demo_plan(policy: str, before: int, after: int) -> Plan:
    """The plan between two commits of the demo, counted from 1."""
    commits = list(demo_commits())
    texts = [
        next(c.content[policy] for c in reversed(commits[:at]) if policy in c.content).decode()
        for at in (before, after)
    ]
    return planned(compared(*texts, name=policy), links=LINKS)


def sample_plan(*changes: tuple[str, dict[str, str]]) -> Plan:
    """The plan of sample policies with words replaced."""
    pairs = []
    for name, edits in changes:
        old = (POLICIES / name).read_text(encoding="utf-8")
        new = old
        for find, replace in edits.items():
            assert new.count(find) == 1, find
            new = new.replace(find, replace)
        pairs.append(compared(old, new, f"policies/{name}"))
    return planned(*pairs, links=LINKS, lead_days=45)


TIDEPARK_ZH = {
    "更新日期：2025年9月1日": "更新日期：2026年3月1日",
    "| 烟台讯鸥通信有限公司 |": "| 潍坊鸢报广告有限公司 | 车牌号、精确位置 | 推送周边商户优惠 | SDK |\n| 烟台讯鸥通信有限公司 |",
    "我们不会把您的停车记录用于营销。": "我们可能把您的停车记录用于营销。",
}
TIDEPARK_EN = {
    "Last updated: September 1, 2025": "Last updated: March 1, 2026",
    "| Yantai Xunou": "| Weifang Kite Advertising Co., Ltd. | licence plate number, precise location | offers of nearby shops | SDK |\n"
    "| Yantai Xunou",
    "We do not use your parking records for marketing.": "We may use your parking records for marketing.",
}
LUMIVO = {
    "服务热线:0769-5550-0142": "服务热线:0769-5550-0188",
    "Service hotline: +86 769 5550 0142": "Service hotline: +86 769 5550 0188",
    "故障日志保存180天": "故障日志保存365天",
    "4)语音平台:": "4)天气服务商:设备所在城市,用于显示室外空气质量;\n5)语音平台:",
    "4) Voice platforms:": "4) Weather services: the city of the device, to show the air quality outdoors;\n5) Voice platforms:",
}
PLANS = {
    "tidepark-twins": lambda: sample_plan(
        ("tidepark/privacy.zh.md", TIDEPARK_ZH), ("tidepark/privacy.en.md", TIDEPARK_EN)
    ),
    "lumivo-bilingual": lambda: sample_plan(("lumivo/privacy.md", LUMIVO)),
    "yunxiu-sdk": lambda: demo_plan("policies/yunxiu/privacy.zh.md", 2, 3),
    "yunxiu-notice": lambda: demo_plan("policies/yunxiu/privacy.zh.md", 4, 5),
    "pinelark-contact": lambda: demo_plan("policies/pinelark/privacy.md", 5, 6),
    "tundra-twins": lambda: planned(
        compared(samples.zh(), samples.zh(**NEW, phone="400-100-2001", years="5"), "policies/tundra/privacy.zh.md"),
        compared(samples.en(), samples.en(**NEW, phone="400-100-2001", years="5"), "policies/tundra/privacy.en.md"),
        links=LINKS,
        law=True,
    ),
}


def readable(found: Draft) -> str:
    """A draft as the golden file holds it: an e-mail decoded."""
    if not found.name.endswith(".eml"):
        return found.data.decode()
    mail = message_from_bytes(found.data, policy=default)
    parts = [str(mail.get_body((kind,)).get_content()) for kind in ("plain", "html")]  # type: ignore[union-attr]
    return "\n".join([f"Subject: {mail['subject']}", f"From: {mail['from']}", "", *parts]).replace("\r\n", "\n")


@pytest.mark.parametrize("name", PLANS)
def test_drafts_read_as_they_were_approved(name: str, request: pytest.FixtureRequest) -> None:
    """`--update-golden` writes them anew; then read every one of them."""
    plan = PLANS[name]()
    texts = {f.name: readable(f) for f in plan.drafts if not f.name.startswith("app.") or f.name.endswith(".json")}
    texts = {file: text for file, text in texts.items() if not file.endswith(".html")}
    if request.config.getoption("--update-golden"):
        for file, text in texts.items():
            (GOLDEN / name).mkdir(parents=True, exist_ok=True)
            (GOLDEN / name / f"{file}.golden").write_text(text, encoding="utf-8")
    approved = {
        file.name.removesuffix(".golden"): file.read_text(encoding="utf-8") for file in (GOLDEN / name).iterdir()
    }
    assert texts == approved


@pytest.mark.parametrize("name", PLANS)
def test_payload_and_manifest_keep_to_their_schemas(name: str) -> None:
    plan = PLANS[name]()
    check = jsonschema.Draft202012Validator
    check(json.loads(schema("notice")), format_checker=check.FORMAT_CHECKER).validate(manifest_of(plan))
    for found in plan.drafts:
        if found.name.startswith("app.") and found.name.endswith(".json"):
            check(json.loads(schema("notice-app"))).validate(json.loads(found.data))


@pytest.mark.parametrize("name", PLANS)
def test_a_mail_is_read_back_by_two_parsers(name: str) -> None:
    mailparser = pytest.importorskip("mailparser", reason="needs mail-parser: pip install -e .[dev]")
    for found in (f for f in PLANS[name]().drafts if f.name.endswith(".eml")):
        mail = message_from_bytes(found.data, policy=default)
        other = mailparser.parse_from_bytes(found.data)
        plain, html = (str(mail.get_body((kind,)).get_content()) for kind in ("plain", "html"))  # type: ignore[union-attr]
        assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
        assert mail["subject"] == " ".join(other.subject.split()) and not mail["subject"].startswith(" ")
        assert mail["content-language"] in ("zh-CN", "en") and mail["x-unsent"] == "1" and mail["message-id"]
        assert not mail.defects and all(not part.defects for part in mail.walk())
        assert other.text_plain[0].split() == plain.split() and other.text_html[0].split() == html.split()
        lines = found.data.split(b"\r\n")
        assert max(map(len, lines)) <= 80 and b"\n" not in b"".join(lines)
        assert b"List-Unsubscribe" not in found.data
        assert "<img" not in html and "<link" not in html and "<script" not in html and "url(" not in html


def test_channels_follow_the_promise() -> None:
    promised = samples.zh().replace("以弹窗的方式", "以公告、短信、电话、信函以及公开征求意见的方式")
    new = samples.zh(**NEW, phone="400-100-2001").replace(
        "以弹窗的方式", "以公告、短信、电话、信函以及公开征求意见的方式"
    )
    stems = {found.name.split(".")[0] for found in plan_of(promised, new).drafts}
    assert {"app", "email", "announcement", "sms", "changelog"} <= stems
    assert {"app", "email", "changelog"} == {
        found.name.split(".")[0] for found in plan_of(samples.zh(), samples.zh(**NEW, phone="400-100-2001")).drafts
    }


def test_a_minor_update_owes_a_line_in_the_changelog() -> None:
    plan = plan_of(samples.zh(), samples.zh(**NEW, years="5"))
    assert [found.name for found in plan.drafts] == ["changelog.zh.md"]
    editorial = plan_of(samples.zh(), samples.zh(**NEW).replace("您投稿时,", "您投稿时，"))
    assert "文字调整" in seen(editorial)


@pytest.mark.parametrize(
    ("sentence", "buttons"),
    [
        ("变更后的内容经您点击“同意”后方可生效。", ["agree", "decline"]),
        ("您继续使用我们的服务,即视为同意更新后的政策。", ["details", "understood"]),
        ("", ["details", "understood"]),
    ],
)
def test_agree_and_decline_only_where_consent_was_promised(sentence: str, buttons: list[str]) -> None:
    texts = (samples.zh(), samples.zh(**NEW, phone="400-100-2001"))
    plan = plan_of(*(text.replace("方式通知您。", f"方式通知您。{sentence}") for text in texts))
    payload = json.loads(draft(plan, "app.zh.json").data)
    assert [button["id"] for button in payload["popup"]["buttons"]] == buttons
    assert payload["requires_action"] is (buttons[0] == "agree")


def test_the_same_texts_give_the_same_bytes() -> None:
    first, second = (PLANS["tundra-twins"]() for _ in range(2))
    assert [f.data for f in first.drafts] == [f.data for f in second.drafts]
    assert manifest_of(first) == manifest_of(second)


def test_dates_are_written_as_each_language_writes_them() -> None:
    plan = PLANS["tundra-twins"]()
    assert "2026年4月15日" in seen(plan) and "15 April 2026" in seen(plan)


def test_duties_of_law_go_to_the_reviewer_only() -> None:
    plan = PLANS["tundra-twins"]()
    assert "第十七条" in seen(plan, "duties")
    assert "个人信息保护法" not in seen(plan, "email", "app")
    assert not any(f.name.startswith("duties") for f in plan_of(samples.zh(), samples.zh(**NEW, phone="1")).drafts)


def test_a_date_that_the_new_text_still_has_from_the_old_one_is_not_announced() -> None:
    kept = samples.zh(phone="400-100-2001")
    plan = plan_of(samples.zh(), kept)
    assert plan.effective is None
    assert "待补：生效日期" in seen(plan, "email")
    assert (plan.updated, plan.contents[0].updated) == (None, None)


CONTACT = """# 远山健身隐私政策

## 1. 我们的做法

1.1 我们收集您的手机号码，您可以就本条向我们投诉。

## 2. 疑问与建议

2.1 客服热线：400-100-2000。

## 3. 投诉的处理

3.1 我们收到投诉后尽快处理。
"""


def test_the_reader_is_told_whom_to_ask_wherever_the_policy_says_it() -> None:
    """A heading on complaints under which no address stands does not hide the hotline of another."""
    told = seen(plan_of(CONTACT, CONTACT.replace("400-100-2000", "400-100-2001")), "changelog", "email", "app")
    assert "400-100-2001" in told
    assert "待补：联系方式" not in told


def test_a_clause_is_named_with_its_heading() -> None:
    told = seen(plan_of(CONTACT, CONTACT.replace("您的手机号码", "您的手机号码和身份证号码")), "email")
    assert "条款：1. 我们的做法 › 1.1" in told
