"""The message of the commit under way: read it, put trailers or comments in; the file is replaced whole or not at all."""

import os
from collections.abc import Sequence
from pathlib import Path

from policydiff.check.trailers import without_trailers
from policydiff.repository.git import Repository

_MARK = "policydiff:"
_HINTS = {
    "zh": "下列行会由 commit-msg 钩子写入提交说明(写得比结论轻会被拒绝):",
    "en": "the commit-msg hook will add these lines (a message that says less is refused):",
}


def read(file: Path) -> str:
    """The message with everything that git has put around it."""
    return file.read_text(encoding="utf-8", errors="surrogateescape")


def own_text(repository: Repository, file: Path) -> str:
    """What the author wrote: without git's comments, where an editor has shown them."""
    text = read(file)
    kept = repository.run("stripspace", "--strip-comments", stdin=_bytes(text)).decode("utf-8", "replace")
    return text if not kept and _MARK not in text else kept


def set_trailers(repository: Repository, file: Path, trailers: Sequence[str]) -> None:
    """Put the trailers in place of those that the message has."""
    before = read(file)
    text = without_trailers(before)
    if trailers:
        options = ("--no-divider", "--if-exists=add", "--if-missing=add", "--where=end")
        asked = (f"--trailer={trailer}" for trailer in trailers)
        text = os.fsdecode(repository.run("interpret-trailers", *options, *asked, stdin=_bytes(text)))
    if text != before:
        _replace(file, text)


def comment(repository: Repository, file: Path, trailers: Sequence[str]) -> None:
    """Show the trailers to the author, who has yet to write the message, as comments under the first line."""
    if not trailers:
        return
    hint = "\n".join([f"{_MARK} {_HINTS['en']}", f"{_MARK} {_HINTS['zh']}", *(f"  {line}" for line in trailers), ""])
    shown = repository.run("stripspace", "--comment-lines", stdin=_bytes(hint)).decode()
    first, _, rest = read(file).partition("\n")
    _replace(file, f"{first}\n{shown}{rest}")


def _replace(file: Path, text: str) -> None:
    beside = file.with_name(f"{file.name}.policydiff.{os.getpid()}")
    beside.write_bytes(_bytes(text))
    beside.replace(file)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
