"""Folding of forms that carry no meaning. Every fold maps one character to one, so offsets stay what they were."""

BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u200b\u2028\u2029\u2060\ufeff\u00ad"
"""Blanks other than the plain one, those of no width included."""

_WIDTHS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_BLANKS = {ord(blank): " " for blank in BLANKS}
_QUOTES = {**dict.fromkeys(map(ord, "“”„‟«»「」『』"), '"'), **dict.fromkeys(map(ord, "‘’‚‛`´"), "'")}
_MARKS = {ord("。"): ".", ord("、"): ",", ord("﹕"): ":", ord("﹔"): ";", ord("…"): ".", ord("·"): "·", ord("•"): "·"}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣"), "-")

FORMS = {**_WIDTHS, **_BLANKS}
SPELLING = {**FORMS, **_QUOTES, **_MARKS, **_DASHES}


def fold_width(text: str) -> str:
    """Full-width ASCII to half-width and every blank to a plain one; as long as before."""
    return text.translate(FORMS)


def fold(text: str) -> str:
    """Widths, blanks, quotation marks, dashes and Chinese punctuation to one spelling each; as long as before."""
    return text.translate(SPELLING)


def tidy_blanks(text: str) -> str:
    """Runs of blanks to one plain blank, none at either end."""
    return " ".join(text.translate(_BLANKS).split())
