"""What an app takes to show a notice: popup, push and in-app message within the platforms' limits."""

from collections.abc import Sequence
from typing import Any

from policydiff.notices.content import Content
from policydiff.notices.statements import HTML_LANGUAGE
from policydiff.packs import load_table

PAYLOAD_LIMIT = 4096
"""Octets that push services carry (FCM; APNs takes as many)."""


def app_payload(content: Content) -> dict[str, Any]:
    """The payload `policydiff-notice-app/1` of one language."""
    words = load_table(content.language, "notices")
    say, limits, joints = words["app"], words["limits"], words["joints"]
    title = content.title or content.policy
    values = {"title": title, "effective": content.effective_words, "count": len(content.statements)}
    return {
        "schema": "policydiff-notice-app/1",
        "id": f"{content.policy}@{content.updated.isoformat() if content.updated else 'undated'}",
        "policy": content.policy,
        "locale": HTML_LANGUAGE[content.language],
        "version": content.updated.isoformat() if content.updated else None,
        "effective_date": content.effective.isoformat() if content.effective else None,
        "severity": "major",
        "requires_action": content.consent == "explicit",
        "covers": list(content.covers),
        "url": content.links.policy,
        "popup": {
            "title": fitted(say["popup_title"].format(**values), limits["popup_title"]),
            "lead": say["popup_lead"].format(**values),
            "changes": [
                {"id": s.change, "text": f"{s.headed}{s.text}{joints['sentence']}"} for s in content.statements
            ],
            "minor": _minor(content, say, joints["parts"]),
            "buttons": _buttons(content, say),
        },
        "push": {
            "title": fitted(say["push_title"], limits["push_title"]),
            "body": _body(content, say, "push", limits["push_body"], joints["parts"]),
        },
        "in_app": {
            "title": fitted(say["in_app_title"].format(**values), limits["in_app_title"]),
            "body": _body(content, say, "in_app", limits["in_app_body"], joints["parts"]),
        },
    }


def fitted(text: str, limit: int) -> str:
    """A text cut to a number of characters, with a mark where it was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _body(content: Content, say: dict[str, str], kind: str, limit: int, joint: str) -> str:
    """As many statements as have room, the number of all of them where some have none."""
    values = {"effective": content.effective_words, "count": len(content.statements)}
    texts = [statement.short for statement in content.statements]
    whole = _filled(say[f"{kind}_body"], texts, joint, values)
    if len(whole) <= limit and (kind != "push" or len(texts) == 1):
        return whole
    form = say[f"{kind}_body_more" if kind == "push" else f"{kind}_more"] if len(texts) > 1 else say[f"{kind}_body"]
    shown = len(texts)
    while shown > 1 and len(_filled(form, texts[:shown], joint, values)) > limit:
        shown -= 1
    room = limit - len(_filled(form, [""], joint, values))
    cut = texts[:shown] if shown > 1 else [fitted(texts[0], max(room, 1))] if texts else [""]
    return fitted(_filled(form, cut, joint, values), limit)


def _filled(form: str, texts: Sequence[str], joint: str, values: dict[str, Any]) -> str:
    return form.format(short=texts[0] if texts else "", texts=joint.join(texts), **values)


def _minor(content: Content, say: dict[str, str], joint: str) -> str | None:
    if not content.minor:
        return None
    return say["minor"].format(count=len(content.minor), texts=joint.join(s.text for s in content.minor))


def _buttons(content: Content, say: dict[str, str]) -> list[dict[str, str]]:
    """Agree and decline, alike, only where the policy promised to ask; else a way to read and a way to go on."""
    ids = ("agree", "decline") if content.consent == "explicit" else ("details", "understood")
    return [{"id": name, "label": say[name]} for name in ids]
