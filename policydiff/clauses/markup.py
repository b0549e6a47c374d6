"""Markdown and HTML inside a line: the words without the marks; the targets of links stay, they are part of what is said."""

import re
from functools import lru_cache

from policydiff.kept import compiled
from policydiff.text.normal import tidy_blanks

_TAG = compiled(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|<!--.*?-->")
_FRAME = compiled(r"(?:\s*(?:</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|<!--.*?-->|\{:[^{}]*\}|\{%[^%]*%\}|&nbsp;))+\s*")
_ANCHOR = compiled(r"""<a\s[^<>]*?href\s*=\s*["']([^"']*)["'][^<>]*>(.*?)</a>""", re.IGNORECASE)
_ATTRIBUTES = compiled(r"\s*\{[:#][^{}]*\}")
_EMPHASIS = compiled(
    r"\*\*|__(?=\S)|(?<=\S)__|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\W_])|(?<=[^\s_])_(?!\w)|~~"
)
_ESCAPE = compiled(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_LIST_ITEM = compiled(r"^\s*<li\b[^<>]*>", re.IGNORECASE)
_CELL = compiled(r"<t[dh]\b[^<>]*>(.*?)(?=</t[dh]>|<t[dh]\b|</tr|$)", re.IGNORECASE | re.DOTALL)
_BULLET = compiled(r"\s*[*+-]\s+")
_ENTITY = compiled(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINK = compiled(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()]*)?(?:\s+\"[^\"]*\")?\)")


def is_frame(text: str) -> bool:
    """Whether a line holds tags, attributes or comments and no words."""
    return _FRAME.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A line's words: emphasis, tags, entities and escapes resolved, blanks made plain, links kept with their targets."""
    bullet = ""
    if "<" in text:
        if _LIST_ITEM.match(text):
            bullet = "• "
        text = _ANCHOR.sub(lambda match: f"[{match[2]}]({match[1]})", text)
        text = _TAG.sub(
            lambda match: " " if match[0].lower().startswith(("<br", "<p", "</p", "<td", "<div")) else "", text
        )
    if "&" in text and ";" in text:
        text = _ENTITY.sub(_resolved, text)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    if "*" in text or "_" in text or "~" in text:
        head = _BULLET.match(text)
        at = head.end() if head else 0
        text = text[:at] + _EMPHASIS.sub("", text[at:])
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return bullet + tidy_blanks(text)


def _resolved(entity: re.Match[str]) -> str:
    from html import unescape  # loads the list of all entities

    return unescape(entity[0])


def without_links(text: str) -> str:
    """A text with the words of its links alone."""
    return _LINK.sub(r"\1", text) if "](" in text else text


def cells_of(row: str) -> tuple[str, ...]:
    """The cells of an HTML table row."""
    return tuple(plain(cell) for cell in _CELL.findall(row))
