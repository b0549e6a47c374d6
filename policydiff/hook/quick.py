"""Does a diff change a word? Run by the hook's shell as a bare script: `git diff --unified=LARGE … | python -I -S quick.py`.

Imports next to nothing: it stands between every commit that touches a policy and its author. Exit status 0 where front
matter, markup and white space alone differ; 1 where a word may differ, or where the input is not understood.
"""

import itertools
import sys

_LIST_MARKS = ("- ", "* ", "+ ", "> ")


def same_words(diff: str) -> bool:
    """Whether every file of a diff with full context says the same in the same words before and after."""
    files = diff.split("\ndiff --git ")
    return diff.startswith("diff --git ") and all(_same(file) for file in files)


def _same(file: str) -> bool:
    head, mark, body = file.partition("\n@@ ")
    if not mark or "\n@@ " in body or "\nold mode" in head or "\nrename " in head:
        return False
    lines = [line for line in body.split("\n")[1:] if not line.startswith("\\")]
    if any(line[:1] not in (" ", "-", "+", "") for line in lines):
        return False
    old = [line[1:] for line in lines if line[:1] in (" ", "-")]
    new = [line[1:] for line in lines if line[:1] in (" ", "+")]
    return bool(old) and bool(new) and words(old) == words(new)


def words(lines: list[str]) -> str:
    """The lines' words as one run: front matter, heading and list marks, emphasis and needless blanks left out."""
    plain = [_unmarked(line) for line in lines[_front_matter(lines) :]]
    parts = " ".join(plain).replace("\ufeff", "").split()
    joined = parts[0] if parts else ""
    for before, after in itertools.pairwise(parts):
        joined += after if ord(before[-1]) > 0x2E7F or ord(after[0]) > 0x2E7F else f" {after}"
    return joined


def _front_matter(lines: list[str]) -> int:
    """How many lines a YAML block at the start takes."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((at + 1 for at in range(1, len(lines)) if lines[at].rstrip() in ("---", "...")), 0)


def _unmarked(line: str) -> str:
    text = line.replace("**", "").strip()
    while text.startswith(_LIST_MARKS):
        text = text[2:].lstrip()
    bare = text.lstrip("#")
    return bare.strip() if bare[:1] == " " else text


def main() -> int:
    """Read a diff from standard input."""
    try:
        return 0 if same_words(sys.stdin.buffer.read().decode("utf-8").replace("\r\n", "\n")) else 1
    except UnicodeDecodeError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
