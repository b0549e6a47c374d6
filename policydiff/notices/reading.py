"""A draft's file to the words that its reader sees, whatever the format."""

import json
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from html import unescape
from typing import Any
from unicodedata import normalize

from policydiff.kept import compiled

_TAG = compiled(r"<(?:style|script)\b.*?</(?:style|script)>|<!--.*?-->|</?[a-zA-Z!][^<>]*>", re.DOTALL)
_BLANKS = compiled(r"[\s*_`\\|<>\[\]\u200b]+|\]\([^)\s]*\)")


def lines_of_draft(name: str, data: bytes) -> tuple[str, ...]:
    """The lines that a reader sees; of an e-mail those of the plain text and then of the HTML."""
    text = data.decode("utf-8", "replace")
    if name.endswith(".eml"):
        return tuple(_mail_lines(data))
    if name.endswith(".html"):
        return tuple(_html_lines(text))
    if name.endswith(".json"):
        return tuple(_json_lines(text))
    if name.endswith(".md"):
        return tuple(re.sub(r"\\([^\w\s])", r"\1", line) for line in _html_lines(text))
    return tuple(text.splitlines())


def _mail_lines(data: bytes) -> Iterator[str]:
    mail = message_from_bytes(data, policy=default)
    yield str(mail["subject"] or "")
    for part in mail.walk():
        if part.get_content_type() == "text/plain":
            yield from str(part.get_content()).splitlines()
        elif part.get_content_type() == "text/html":
            yield from _html_lines(str(part.get_content()))


def _html_lines(text: str) -> list[str]:
    return [unescape(line) for line in _TAG.sub(_instead, text).splitlines()]


def _instead(tag: re.Match[str]) -> str:
    """What a tag leaves: its line breaks, a blank where it parts words."""
    inline = re.match(r"</?(?:ins|del|span|a|strong|em|b|i)\b", tag.group())
    return "" if inline else " " + "\n" * tag.group().count("\n")


def _json_lines(text: str) -> Iterator[str]:
    """One entry for each line of the file, so that line numbers hold; a file that is no JSON is read as it stands."""
    for line in text.splitlines():
        found = re.search(r'^\s*(?:"(?P<key>\w+)":\s*)?(?P<value>".*?[^\\]?")?[,{}\[\]\s]*$', line)
        value: Any = line
        if found and found["value"]:
            try:
                value = json.loads(found["value"])
            except ValueError:
                value = line
        yield "" if found and found["key"] in _DATA else str(value)


_DATA = {"schema", "id", "policy", "locale", "version", "severity", "url", "lang", "effective_date"}
"""Keys of the payload that no reader sees."""


def folded(text: str) -> str:
    """What two quotations of the same words have in common: no blanks, no Markdown marks, one width of letters."""
    return _BLANKS.sub("", normalize("NFKC", text)).casefold()
