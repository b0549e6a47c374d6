"""Bytes to text, whatever the encoding; what is no text is refused in one line."""

from pathlib import Path


def read_text(path: str) -> str:
    """The text of a file."""
    return decode(Path(path).read_bytes(), path)


def decode(data: bytes, name: str) -> str:
    """The text of some bytes; `name` is for messages."""
    return data.decode("utf-8-sig").replace("\r\n", "\n")
