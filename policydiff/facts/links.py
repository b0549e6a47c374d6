"""Links that changed and state nothing: a product's name for its company's (guideline, rule 19), a page that moved on its site."""

import re
from collections.abc import Sequence

from policydiff.clauses.clause import Language
from policydiff.facts.differences import Hunk
from policydiff.facts.segments import Segmented
from policydiff.facts.wording import LINK
from policydiff.kept import compiled
from policydiff.packs import load_table

ADDRESS = compiled(r"(?:https?://)?(?:www\.)?(?P<host>[a-z0-9.-]+)(?:/.*)?$", re.IGNORECASE)
FULL_STOP = compiled(r"[。！？!?；;\n]|\.(?=\s|$)")


def is_same_link(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """Whether the words that came or went end the text of a link that leads to the same place on both sides."""
    if bool(hunk.old) == bool(hunk.new):
        return False
    tokens, side, other = (hunk.old, old, new) if hunk.old else (hunk.new, new, old)
    start, end = side.words.span(tokens[0].start, tokens[-1].end)
    link = next((m for m in LINK.finditer(side.words.text) if m.start("text") < start and end <= m.end("text")), None)
    if link is None or link.end("text") - end > 1:
        return False
    shorter = side.words.text[link.start("text") : start].strip()
    return any(_target(m) == _target(link) and m["text"].strip() == shorter for m in LINK.finditer(other.words.text))


def _target(link: re.Match[str]) -> str:
    return link.string[link.end("text") : link.end()]


def is_kind_of_product(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """Whether a name in a list of vendors only gained or lost what sort of product it is: 'Larkpush', 'Larkpush SDK'."""
    if bool(hunk.old) == bool(hunk.new):
        return False
    side, tokens = (old, hunk.old) if hunk.old else (new, hunk.new)
    sorts = load_table(old.language, "wording")["product_sorts"].split()
    words = side.words.normal
    behind_name = tokens[0].start > 0 and not FULL_STOP.match(words[tokens[0].start - 1])
    return behind_name and all(words[t.start : t.end] in sorts for t in tokens)


def addresses_apart(hunk: Hunk) -> tuple[Hunk, ...]:
    """The one address on either side, and the other words, by themselves."""
    urls = [tuple(t for t in tokens if t.kind == "url") for tokens in hunk]
    others = [tuple(t for t in tokens if t.kind != "url") for tokens in hunk]
    if len(urls[0]) != 1 or len(urls[1]) != 1 or not any(others):
        return (hunk,)
    return Hunk(*urls), Hunk(*others)


def is_moved_page(hunk: Hunk, old: Segmented, new: Segmented, columns: Sequence[str] = ()) -> bool:
    """Whether the address of a page that is only there to be read changed, and the site that it stands on did not.

    In a row of a table the heads of its columns tell what the page is for.
    """
    if [t.kind for t in hunk.old] != ["url"] or [t.kind for t in hunk.new] != ["url"]:
        return False
    pages = [(side.words.normal, tokens[0]) for side, tokens in ((old, hunk.old), (new, hunk.new))]
    sites = {_site(text[token.start : token.end]) for text, token in pages}
    if len(sites) != 1:
        return False
    if columns:
        return bool(compiled(load_table(old.language, "wording")["page_read"]).search(" ".join(columns).lower()))
    return all(_is_read(text, token.start, token.end, old.language) for text, token in pages)


def _site(address: str) -> str:
    found = ADDRESS.match(address)
    return found["host"].lower() if found else address


def _is_read(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the sentence around an address tells to read there, not to do something."""
    opened = max((m.end() for m in FULL_STOP.finditer(text, 0, start)), default=0)
    closed = FULL_STOP.search(text, end)
    around = text[opened:start], text[end : closed.start() if closed else len(text)]
    if not any(map(str.isalpha, "".join(around))):
        return True  # the words that point there are blanked
    sentence = text[start:end].join(around)
    table = load_table(language, "wording")
    return bool(compiled(table["page_read"]).search(sentence)) and not compiled(table["page_used"]).search(sentence)
