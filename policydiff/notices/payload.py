"""What an app takes to show a notice: popup, push and in-app message within the platforms' limits."""

from collections.abc import Iterable, Mapping
from typing import Any

from policydiff.notices.content import Content
from policydiff.notices.phrases import listed
from policydiff.notices.statements import HTML_LANGUAGE, capital, texts_of
from policydiff.packs import load_table

PAYLOAD_LIMIT = 4096
"""Octets that push services carry (FCM; APNs takes as many)."""


def app_payload(content: Content) -> dict[str, Any]:
    """The payload `policydiff-notice-app/1` of one language."""
    words = load_table(content.language, "notices")
    say, limits, stop = words["app"], words["limits"], words["joints"]["sentence"]
    values = values_of(content)
    brief = any(statement.brief for statement in content.statements)
    told = {**values, "texts": texts_of(content.statements, content.language, short=True)}
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
            "title": _fitting(say, ("popup_title", "popup_title_short"), values, limits["popup_title"]),
            "lead": say["popup_lead"].format(**values),
            "changes": [
                {"ids": list(s.changes), "text": capital(f"{s.headed}{s.text}{stop}"), "lang": s.lang}
                for s in content.statements
            ],
            "minor": say["minor"].format(**values) if content.minor else None,
            "buttons": _buttons(content, say),
        },
        "push": {
            "title": say["push_title"],
            "body": _fitting(say, ("push_body", "push_topics", "push_least")[brief:], told, limits["push_body"]),
        },
        "in_app": {
            "title": _fitting(say, ("in_app_title", "in_app_title_short"), values, limits["in_app_title"]),
            "body": _fitting(
                say, ("in_app_body", "in_app_topics", "in_app_least")[brief:], told, limits["in_app_body"]
            ),
        },
    }


def values_of(content: Content) -> dict[str, Any]:
    """What the gaps of the packs' sentences are filled with."""
    return {
        "title": content.title or content.policy,
        "effective": content.effective_words,
        "count": len(content.statements),
        "major": content.counted("major"),
        "minor": content.counted("minor"),
        "topics": listed(list(dict.fromkeys(t for s in content.statements for t in s.topics)), content.language),
        "texts": texts_of(content.minor, content.language, short=True),
    }


def _fitting(say: Mapping[str, str], forms: Iterable[str], values: Mapping[str, Any], limit: int) -> str:
    """The fullest wording that has room: no number and no name is ever cut."""
    filled = [capital(say[form].format(**values)) for form in forms]
    return next((text for text in filled if len(text) <= limit), filled[-1])


def _buttons(content: Content, say: Mapping[str, str]) -> list[dict[str, str]]:
    """Agree and decline, alike, only where the policy promised to ask; else a way to read and a way to go on."""
    ids = ("agree", "decline") if content.consent == "explicit" else ("details", "understood")
    return [{"id": name, "label": say[name]} for name in ids]
