"""A folder of drafts to one page that shows each as its readers would see it."""

import json
from collections.abc import Mapping
from email import message_from_bytes
from email.policy import default
from typing import Any

from policydiff.clauses.clause import Language
from policydiff.notices.reading import lines_of_draft
from policydiff.notices.shown import shown, shown_all
from policydiff.notices.sms import sms_length
from policydiff.notices.statements import HTML_LANGUAGE
from policydiff.notices.templates import Templates
from policydiff.packs import load_table

_PAGES = ("announcement", "consultation", "letter")
_TEXTS = ("phone", "changelog")


def preview_page(manifest: Mapping[str, Any], files: Mapping[str, bytes], language: Language) -> str:
    """One HTML page; what a person has edited is shown as edited. Nothing of it is fetched or run."""
    say = load_table(language, "notices")["say"]
    policies = [entry["policy"] for entry in manifest["policies"]]
    parts = [_part(spoken, files) for spoken in manifest["languages"] if spoken in HTML_LANGUAGE]
    return (
        Templates()
        .render("preview.html", say=say, html_lang=HTML_LANGUAGE[language], policies=policies, parts=parts)
        .rstrip("\n")
    )


def _part(language: Language, files: Mapping[str, bytes]) -> dict[str, Any]:
    """What one language's readers see."""
    app, mail = files.get(f"app.{language}.json"), files.get(f"email.{language}.eml")
    sms = files.get(f"sms.{language}.txt")
    text = sms.decode("utf-8", "replace").strip() if sms else ""
    named = {stem: files.get(f"{stem}.{language}.html") for stem in _PAGES}
    return {
        "language": language,
        "lang": HTML_LANGUAGE[language],
        "say": load_table(language, "notices")["say"],
        "app": _payload(app) if app else None,
        "mail": _mail(mail) if mail else None,
        "sms": text,
        "sms_length": sms_length(text)._asdict() if text else {},
        "pages": {stem: data.decode("utf-8", "replace") for stem, data in named.items() if data},
        "texts": {
            stem: "\n".join(lines_of_draft(f"{stem}.{language}.md", data))
            for stem in _TEXTS
            if (data := files.get(f"{stem}.{language}.md"))
        },
    }


def _payload(data: bytes) -> Any:
    """The app's payload; None where a person has left it in no state to be shown."""
    try:
        found = json.loads(data)
        return shown_all(found) if {"popup", "push", "in_app"} <= set(found) else None
    except ValueError:
        return None


def _mail(data: bytes) -> dict[str, str]:
    mail = message_from_bytes(data, policy=default)
    html = mail.get_body(preferencelist=("html",))
    return {
        "sender": shown(str(mail["from"] or "")),
        "subject": shown(str(mail["subject"] or "")),
        "html": str(html.get_content()) if html else "",
    }
