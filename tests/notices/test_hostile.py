"""Whatever a policy holds, the drafts show it as text."""

import json
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser

import pytest
from plans import draft, plan_of, seen

from policydiff.notices.draft import Draft
from policydiff.notices.folder import folder_name
from policydiff.notices.reading import folded
from tests import samples

NEW = {"updated": "2026-03-01", "effective": "2026-04-15"}
CHANNELS = "以弹窗、公告、短信、电话、信函、电子邮件以及公开征求意见的方式"
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "[点此](javascript:alert(1))",
    "</div></main><style>*{display:none}</style>",
    "`|**粗**_x_\\",
    "\u202egnp.exe",
    "&lt;b&gt;&#60;script&#62;",
]
ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "h3",
    "p",
    "ol",
    "ul",
    "li",
    "strong",
    "span",
    "div",
    "ins",
    "del",
    "a",
    "br",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "section",
}


class Tags(HTMLParser):
    """Collects what a browser would make elements of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    return parser.tags


def html_of(found: Draft) -> str | None:
    if found.name.endswith(".html"):
        return found.data.decode()
    if found.name.endswith(".eml"):
        body = message_from_bytes(found.data, policy=default).get_body(("html",))
        return str(body.get_content()) if body else None
    return None


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", ["title", "recipient", "clause", "promise", "heading"])
def test_hostile_text_stays_text(attack: str, place: str) -> None:
    old, new = (
        text.replace("以弹窗的方式", CHANNELS) for text in (samples.zh(), samples.zh(**NEW, phone="400-100-2001"))
    )
    if place == "title":
        old, new = (text.replace("苔原阅读隐私政策", f"苔原{attack}隐私政策") for text in (old, new))
    elif place == "recipient":
        new = new.replace("深圳市飞梭信息技术有限公司", attack)
    elif place == "clause":
        new = new.replace("您的笔名。", f"您的笔名和{attack}。")
    elif place == "promise":
        old, new = (text.replace("方式通知您。", f"方式{attack}通知您。") for text in (old, new))
    else:
        old, new = (text.replace("四、联系我们", f"四、联系我们{attack}") for text in (old, new))
    plan = plan_of(old, new)
    assert plan.drafts
    for found in plan.drafts:
        html = html_of(found)
        for tag, attributes in elements(html or ""):
            assert tag in ALLOWED, f"{found.name}: <{tag}>"
            assert not any(name.startswith("on") or name in ("src", "srcset") for name in attributes), found.name
            assert not (attributes.get("href") or "https://").startswith("javascript"), found.name
        if found.name.endswith(".eml"):
            assert not message_from_bytes(found.data, policy=default).defects
    everything = seen(plan)
    assert "\u202e" not in everything and "alert(1)49" not in everything
    assert "<class" not in everything


def test_the_words_are_all_there() -> None:
    attack = "{{7*7}} & 1<2 有限公司"
    plan = plan_of(samples.zh(), samples.zh(**NEW).replace("深圳市飞梭信息技术有限公司", attack))
    mail = message_from_bytes(draft(plan, "email.zh.eml").data, policy=default)
    assert attack in str(mail.get_body(("plain",)).get_content())  # type: ignore[union-attr]
    assert folded(attack) in folded(str(json.loads(draft(plan, "app.zh.json").data)))


@pytest.mark.parametrize("break_", ["\r\n", "\r", "\n", "\u2028", "\x0b", "\x85"])
def test_a_heading_cannot_add_a_header_to_a_mail(break_: str) -> None:
    title = f"苔原{break_}Bcc: victim@example.com{break_}隐私政策"
    old, new = (f"# {title}\n\n{text}" for text in (samples.zh(), samples.zh(**NEW, phone="400-100-2001")))
    for found in plan_of(old, new).drafts:
        if found.name.endswith(".eml"):
            mail = message_from_bytes(found.data, policy=default)
            assert mail["bcc"] is None and "\n" not in mail["subject"]


@pytest.mark.parametrize(
    ("policy", "folder"),
    [
        ("policies/acme/privacy.zh.md", "acme/privacy/2026-03-01"),
        ("policies/隐私政策.md", "隐私政策/2026-03-01"),
        ("../../etc/passwd", "etc/passwd/2026-03-01"),
        ("/etc/../../x.md", "etc/x/2026-03-01"),
        ("HEAD~1:policies/a b/<img>.md", "a_b/img/2026-03-01"),
        ("..\\..\\windows\\x.md", "windows/x/2026-03-01"),
        ("...", "policy/2026-03-01"),
    ],
)
def test_a_policy_names_a_folder_inside_the_notices(policy: str, folder: str) -> None:
    assert folder_name(policy, "2026-03-01") == folder
