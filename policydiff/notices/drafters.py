"""Content to drafts, one function a channel; the words are the templates' and the language packs'."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from policydiff.notices.content import Content
from policydiff.notices.draft import Draft, DraftChannel
from policydiff.notices.mail import message
from policydiff.notices.payload import app_payload
from policydiff.notices.statements import HTML_LANGUAGE
from policydiff.notices.templates import Templates
from policydiff.packs import load_table
from policydiff.reports.rendering import markdown_to_html
from policydiff.reports.words import show_date

Drafter = Callable[[Content, Templates], tuple[Draft, ...]]


def draft_app(content: Content, templates: Templates) -> tuple[Draft, ...]:
    """Popup, push and in-app message as one payload, and a preview of the three."""
    payload = app_payload(content)
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


ALWAYS: tuple[Drafter, ...] = (draft_app, draft_email, draft_changelog)
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
    say = _say(content)
    joints = load_table(content.language, "notices")["joints"]
    title, count = content.title or content.policy, len(content.statements)
    minor = joints["parts"].join(s.text for s in content.minor)
    effective = content.effective_words
    return {
        "content": content,
        "say": say,
        "stop": joints["sentence"],
        "html_lang": HTML_LANGUAGE[content.language],
        "name": content.speaker.name or content.gap("product"),
        "organisation": content.speaker.organisation or content.gap("organisation"),
        "effective": effective,
        "published": show_date(content.updated, content.language) if content.updated else "",
        "subject": say["subject"].format(title=title, effective=effective, count=count),
        "heading": say["announcement_title"].format(title=title),
        "lead": say["lead"].format(
            name=content.speaker.name or content.gap("product"), title=title, effective=effective, count=count
        ),
        "short": joints["parts"].join(s.short for s in content.statements),
        "minor": say["minor"].format(texts=minor) if minor else "",
        "minor_texts": minor,
        "choice": say[f"consent_{content.consent}"],
        "promised": [
            say["promised_by"].format(line=p.clause.first_line, sentence=p.sentence) for p in content.promised
        ],
        "duties": list(content.duties),
        "links": _links(content, say),
        "policy_link": content.links.policy or content.gap("policy"),
        "contacts": _contacts(content, say),
        "prevails": say[f"prevails_{content.prevails}"] if content.prevails else "",
    }


def _links(content: Content, say: Mapping[str, str]) -> list[str]:
    links = content.links
    return [
        say[f"{name}_link"].format(link=link or content.gap(name))
        for name, link in (("policy", links.policy), ("comparison", links.comparison), ("archive", links.archive))
    ]


def _contacts(content: Content, say: Mapping[str, str]) -> list[str]:
    lines = [say["email"].format(value=value) for value in content.speaker.emails]
    lines += [say["phone"].format(value=value) for value in content.speaker.phones]
    return lines or [say["no_contact"].format(gap=content.gap("contact"))]


def _page(content: Content, templates: Templates, name: str, channel: DraftChannel) -> tuple[Draft, ...]:
    """A document as Markdown and as an HTML page."""
    markdown = templates.render(f"{name}.md", **context_of(content))
    title = markdown.partition("\n")[0].lstrip("# ").replace("\\", "")
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
