"""Bytes to text, whatever the encoding; what is no text is refused in one line."""

import codecs
from pathlib import Path

from policydiff.errors import UnreadableTextError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OTHER_FORMATS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word file or archive",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "rich text",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
}
"""What a file that is no text begins with, and what it is."""
ODD = frozenset(chr(code) for code in range(32)) - set("\t\n\r\f\v\x1b")
"""Control characters that no policy text holds."""


def read_text(path: str) -> str:
    """The text of a file; `UnreadableTextError` where there is none to read."""
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise UnreadableTextError(f"{path}: no such file; give the path of a policy as text or Markdown") from error
    except IsADirectoryError as error:
        raise UnreadableTextError(f"{path}: is a folder; give the path of one policy") from error
    except OSError as error:
        raise UnreadableTextError(f"{path}: cannot be read: {error.strerror or error}") from error
    return decode(data, path)


def decode(data: bytes, name: str) -> str:
    """The text of some bytes, its lines ended by '\\n'; `name` is for messages."""
    text = _decoded(data, name).removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableTextError(f"{name}: is empty; there is no policy to read")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, name: str) -> str:
    for signature, what in OTHER_FORMATS.items():
        if data.startswith(signature):
            raise UnreadableTextError(f"{name}: is not a text file but {what}; save the policy as text or Markdown")
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not ODD.intersection(text) and (not encoding.startswith("utf-16-") or _is_plausible(text)):
            return text
    raise UnreadableTextError(f"{name}: is not a text file; save the policy as UTF-8 text or Markdown")


def _is_plausible(text: str) -> bool:
    """Whether a guess at UTF-16 gave letters of the languages that policies are written in."""
    sample = text[:2000]
    usual = sum(sign.isascii() or "\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef" for sign in sample)
    return usual * 10 >= len(sample) * 9


def _encodings(data: bytes) -> tuple[str, ...]:
    """What to try, in order: what the mark says; UTF-16 without a mark shows by its zero bytes."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return (encoding,)
    sample = data[:4000]
    if 0 in sample:
        return (
            ("utf-16-be", "utf-16-le") if sample[::2].count(0) > sample[1::2].count(0) else ("utf-16-le", "utf-16-be")
        )
    return ("utf-8", "gb18030")
