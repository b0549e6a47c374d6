"""Content to drafts, one function a channel; the words are the templates' and the language packs'."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from policydiff.notices.content import Content
from policydiff.notices.draft import Draft, DraftChannel
from policydiff.notices.mail import message
from policydiff.notices.payload import app_payload, values_of
from policydiff.notices.shown import shown_all
from policydiff.notices.sms import SmsLength, sms_length
from policydiff.notices.statements import HTML_LANGUAGE, Statement, capital, texts_of
from policydiff.notices.templates import Templates
from policydiff.packs import load_table
from policydiff.reports.rendering import markdown_to_html
from policydiff.reports.words import show_date

Drafter = Callable[[Content, Templates], tuple[Draft, ...]]
LONGEST_SMS = 3
"""Segments of a text message that still tells every change; a longer one names what they are about."""


def draft_app(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """Popup, push and in-app message as one payload, and a preview of the three."""
    payload = shown_all(app_payload(content))
    text = json.dumps(payload, ensure_ascii=False, indent=2) + "\n"
    preview = templates.render("app.html", app=payload, say=_say(content), html_lang=HTML_LANGUAGE[content.language])
    channels: tuple[DraftChannel, ...] = ("popup", "push", "in_app")
    return (_draft(content, "app", "json", text, *channels), _draft(content, "app", "html", preview, *channels))


def draft_email(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """An e-mail that a mail program opens for sending."""
    context = context_of(content)
    plain = templates.render("email.txt", **context)
    html = templates.render("email.html", **context)
    data = message(context["subject"], plain, html, content)
    return (_draft(content, "email", "eml", data, "email"),)


def draft_announcement(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """The announcement with the redline of every changed clause, as Markdown and as a page."""
    return _page(content, templates, "announcement", "announcement")


def draft_consultation(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """The page that asks the public for comments: old beside new, how and until when."""
    return _page(content, templates, "consultation", "consultation")


def draft_letter(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """The letter, as Markdown and as a page to print."""
    return _page(content, templates, "letter", "letter")


def draft_phone(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """What the caller says."""
    return (_draft(content, "phone", "md", templates.render("phone.md", **context_of(content)), "phone"),)


def draft_sms(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """The text message, its signature included."""
    return (_draft(content, "sms", "txt", templates.render("sms.txt", **context_of(content)), "sms"),)


def draft_changelog(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """The entry of a public changelog: all that a minor or editorial update owes its readers."""
    return (_draft(content, "changelog", "md", templates.render("changelog.md", **context_of(content)), "changelog"),)


def draft_duties(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """The duties of law, for the reviewer of the notices; nothing where none were asked for."""
    if not content.duties:
        return ()
    return (_draft(content, "duties", "md", templates.render("duties.md", **context_of(content)), "review"),)


ALWAYS: tuple[Drafter, ...] = (draft_app, draft_email, draft_changelog, draft_duties)
"""Drafted for every major change."""
WHERE_PROMISED: Mapping[str, Drafter] = {
    "announcement": draft_announcement,
    "consultation": draft_consultation,
    "letter": draft_letter,
    "phone": draft_phone,
    "sms": draft_sms,
}


def context_of(content: Content) -> dict[str, Any]:
    """What templates receive; `docs/notices.md` documents each name."""
    say, joints, values = _say(content), load_table(content.language, "notices")["joints"], values_of(content)
    name = content.speaker.name or content.gap("product")
    values = {**values, "name": name}
    return {
        "content": content,
        "say": say,
        "statements": [_dressed(s, joints["sentence"]) for s in content.statements],
        "minor_statements": [_dressed(s, joints["sentence"]) for s in content.minor],
        "html_lang": HTML_LANGUAGE[content.language],
        "title": values["title"],
        "name": name,
        "organisation": content.speaker.organisation or content.gap("organisation"),
        "effective": values["effective"],
        "published": show_date(content.updated, content.language) if content.updated else "",
        "major": values["major"],
        "subject": say["subject"].format(**values),
        "heading": say["heading"].format(**values),
        "lead": say["lead" if content.speaker.name else "lead_we"].format(**values),
        "sms": _sms(content, say),
        "minor": say["minor"].format(**values) if content.minor else "",
        "minor_texts": texts_of(content.minor, content.language),
        "choice": say[f"consent_{content.consent}"],
        "asks": content.consent == "explicit",
        "promised": [
            {
                "text": say["promised_by" if p.section else "promised_plain"].format(
                    section=p.section, sentence=p.sentence
                ),
                "lang": HTML_LANGUAGE[p.language],
            }
            for p in content.promised
        ],
        "duties": list(content.duties),
        "links": _links(content, say),
        "contacts": _contacts(content, say),
        "join": joints["join"],
        "prevails": say[f"prevails_{content.prevails}"] if content.prevails else "",
    }


def sms_segments(draft: Draft) -> SmsLength:
    """What the text message of a draft costs."""
    return sms_length(draft.data.decode().rstrip("\n"))


def _dressed(statement: Statement, stop: str) -> dict[str, Any]:
    """A statement as templates receive it, with its full stop."""
    text = (statement.text if statement.headed else capital(statement.text)) + statement.item_words + stop
    return {
        "changes": list(statement.changes),
        "headed": statement.headed,
        "alone": capital(text),
        "text": text,
        "lang": statement.lang,
        "places": list(statement.places),
        "before": statement.before,
        "after": statement.after,
        "words": statement.words,
        "excerpt": statement.excerpt,
    }


def _sms(content: Content, say: Mapping[str, str]) -> str:
    """The text message: every change where that takes few segments, else what they are about."""
    values = values_of(content)
    link = content.links.policy or content.gap("policy")
    signature = content.signature or content.speaker.name or content.gap("product")
    told = texts_of(content.statements, content.language, short=True)
    full, brief = (
        " ".join(say["sms"].format(**{**values, "texts": texts, "link": link, "signature": signature}).split())
        for texts in (told, values["topics"])
    )
    plain = not any(statement.brief for statement in content.statements)
    return full if plain and sms_length(full).segments <= LONGEST_SMS else brief


def _links(content: Content, say: Mapping[str, str]) -> list[dict[str, str]]:
    """Each with its label, its address ('' where the settings name none) and both as one line."""
    links = content.links
    found = []
    for name, link in (("policy", links.policy), ("comparison", links.comparison), ("archive", links.archive)):
        label = say[f"{name}_link"].partition("{link}")[0].strip(" :\uff1a")
        text = say[f"{name}_link"].format(link=link or content.gap(name))
        found.append({"label": label, "url": link or "", "text": text})
    return found


def _contacts(content: Content, say: Mapping[str, str]) -> list[str]:
    lines = [say["email"].format(value=value) for value in content.speaker.emails]
    lines += [say["phone"].format(value=value) for value in content.speaker.phones]
    lines += [say["address"].format(value=value) for value in content.speaker.addresses]
    return lines or [say["no_contact"].format(gap=content.gap("contact"))]


def _page(content: Content, templates: Templates, name: str, channel: DraftChannel) -> tuple[Draft, ...]:
    """A document as Markdown and as an HTML page."""
    markdown = templates.render(f"{name}.md", **context_of(content))
    title = _say(content)[f"{name}_title"].format(title=content.title or content.policy)
    page = templates.render(
        "page.html", title=title, body=_trusted(markdown_to_html(markdown)), html_lang=HTML_LANGUAGE[content.language]
    )
    return (_draft(content, name, "md", markdown, channel), _draft(content, name, "html", page, channel))


def _draft(content: Content, stem: str, suffix: str, text: str | bytes, *channels: DraftChannel) -> Draft:
    return Draft(
        name=f"{stem}.{content.language}.{suffix}",
        channels=channels,
        language=content.language,
        data=text if isinstance(text, bytes) else text.encode(),
        covers=content.covers,
    )


def _say(content: Content) -> Mapping[str, str]:
    say: Mapping[str, str] = load_table(content.language, "notices")["say"]
    return say


def _trusted(html: str) -> Any:
    """HTML made from our own Markdown, whose quotations were escaped before."""
    from markupsafe import Markup

    return Markup(html)
