"""Text to `Wording`: the words that count, normalised, each character knowing where it stands in the text."""

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from policydiff.kept import compiled
from policydiff.packs import load_words

LINK = compiled(r"!?\[(?P<text>[^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])")
"""A Markdown link or image: its words stay, its target goes."""
AUTOLINK = compiled(r"<(?P<text>(?:https?|mailto):[^>]+)>")
MARKS = compiled(
    r"<(?![^>]*(?:@|://))/?[a-zA-Z!][^>]*>"  # an HTML tag
    r"|\{:?[ .#][^{}]*\}"  # attributes of a heading or link
    r"|(?<! )\||\|(?! )"  # what is left sets the cells of a table's row apart
    r"|&nbsp;|(?<!\d)\*|\*(?!\d)|[_~`#\\\u200b\u200c\u200d\ufeff\u00ad]+"
    r"|^[ \t]*[-+•·●○■◆◇➢➤►▪※★☆][ \t]+"
)
LIKE = str.maketrans(
    dict.fromkeys("‘’‛′`", "'")
    | dict.fromkeys("“”„‟″«»「」『』", '"')
    | dict.fromkeys("–—―−‐‑‒", "-")
    | dict.fromkeys("→＞﹥", ">")
    | {"|": "\n"}
)


BESIDE_HAN = compiled(r"(?<=[㐀-鿿])[^\S\n]|[^\S\n](?=[㐀-鿿])")
"""A blank between Chinese characters, or between one and something else, says nothing."""


ONE_THING = compiled(r"(?<=法律)、(?=法规)")
"""A comma in what is one thing with it and without."""


class _Forms(dict[int, str]):
    """Each character's one form (NFKC), worked out when it is met."""

    def __missing__(self, code: int) -> str:
        form = self[code] = unicodedata.normalize("NFKC", chr(code))
        return form


FORMS = _Forms()


class Wording(NamedTuple):
    """A text and its normal form; `offsets[i]` is where the character `normal[i]` comes from."""

    text: str
    normal: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text behind a span of the normal form."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else len(self.text)
            return at, at
        return self.offsets[start], self.offsets[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """The words of the text behind a span of the normal form."""
        first, last = self.span(start, end)
        return self.text[first:last]


@cache
def simplified() -> dict[int, str]:
    """Traditional to simplified characters, one to one, for matching only."""
    traditional, simple = load_words("zh", "traditional")
    return str.maketrans(traditional, simple)  # type: ignore[return-value]


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """Normalise width, case, quotes, dashes and traditional characters; leave Markdown and HTML marks out."""
    dropped = _markup(text)
    if dropped:
        dropped = {at for at in dropped if text[at] != "|"}
    for pattern in (BESIDE_HAN, ONE_THING):
        dropped.update(found.start() for found in pattern.finditer(text))
    forms = text.translate(FORMS)
    offsets = tuple(at for at in range(len(text)) if at not in dropped) if dropped else tuple(range(len(text)))
    if len(forms) == len(text):
        joined = "".join([forms[at] for at in offsets]) if dropped else forms
    else:  # a character that stands for several, as a ligature does
        spread = [(form, at) for at in offsets for form in text[at].translate(FORMS)]
        joined, offsets = "".join(form for form, _ in spread), tuple(at for _, at in spread)
    lowered = joined.lower()
    if len(lowered) != len(joined):  # 'İ' and its like: keep the offsets
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in joined)
    return Wording(text=text, normal=_folded(lowered), offsets=offsets)


def normal_word(word: str) -> str:
    """`wording(word).normal`, at once where the word holds letters and digits alone."""
    return _folded(unicodedata.normalize("NFKC", word).lower()) if word.isalnum() else wording(word).normal


def _folded(text: str) -> str:
    """Lower-case text with one quotation mark, one dash and simplified characters."""
    folded = text.translate(LIKE)
    return folded if folded.isascii() else folded.translate(simplified())


def _markup(text: str) -> set[int]:
    if text.isalnum():
        return set()
    dropped: set[int] = set()
    for pattern in (LINK, AUTOLINK):
        for found in pattern.finditer(text):
            dropped |= set(range(*found.span())) - set(range(*found.span("text")))
    for found in MARKS.finditer(text):
        dropped |= set(range(*found.span()))
    return dropped


def same_words(old: str, new: str) -> bool:
    """Whether two texts differ at most in white space and markup (guideline, rules 6, 17 and 28)."""
    return old == new or _bare(old) == _bare(new)


def _bare(text: str) -> str:
    dropped = _markup(text)
    return "".join(c for at, c in enumerate(text) if at not in dropped and not c.isspace())
