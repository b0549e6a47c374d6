"""An e-mail draft: RFC 5322 headers, RFC 2047 subject, multipart/alternative with the plain text first (RFC 2046, 5.1.4)."""

import hashlib
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from policydiff.notices.content import Content
from policydiff.notices.shown import shown
from policydiff.notices.statements import HTML_LANGUAGE


def message(subject: str, plain: str, html: str, content: Content) -> bytes:
    """The bytes of an .eml that mail programs open as an unsent draft; the same content gives the same bytes.

    No List-Unsubscribe: a notice on the contract is no marketing (RFC 8058 is for what one can leave).
    """
    mail = EmailMessage(policy=SMTP.clone(max_line_length=76))
    mail["Subject"] = " ".join(shown(subject).split())
    mail["X-Unsent"] = "1"
    if content.updated:
        mail["Date"] = format_datetime(
            datetime(content.updated.year, content.updated.month, content.updated.day, tzinfo=UTC)
        )
    sender = content.speaker.emails[0] if content.speaker.emails else None
    if sender:
        user, _, domain = sender.partition("@")
        mail["From"] = Address(
            " ".join(shown(content.speaker.organisation or content.speaker.product or "").split()), user, domain
        )
    digest = hashlib.sha256("\0".join((content.policy, subject, plain, html)).encode()).hexdigest()[:32]
    mail["Message-ID"] = f"<{digest}@{sender.partition('@')[2] if sender else 'policydiff.invalid'}>"
    mail.set_content(
        plain, subtype="plain", charset="utf-8", cte="base64" if content.language == "zh" else "quoted-printable"
    )
    mail.add_alternative(
        html, subtype="html", charset="utf-8", cte="base64" if content.language == "zh" else "quoted-printable"
    )
    mail["Content-Language"] = HTML_LANGUAGE[content.language]
    mail.set_boundary(f"=_{digest}")
    # the folder may put a subject in plain ASCII on a line of its own: readers then see a blank in front of it
    return mail.as_bytes().replace(b"Subject:\r\n ", b"Subject: ", 1)
