"""Whether the commit under way replaces HEAD. Git does not tell its hooks; the command that runs them does."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from policydiff.repository.git import Repository

_DEPTH = 6
"""Processes looked at above the hook: another tool (husky, pre-commit) may stand between git and us."""
_KNOWN = frozenset({"commit", "merge", "pull", "rebase", "cherry-pick", "revert", "am", "stash", "switch", "checkout"})


def amends(repository: Repository, parent: int, arguments: Sequence[str] = ()) -> bool:
    """Whether HEAD is amended; `arguments` are those of prepare-commit-msg, where that hook asks."""
    command = next((words for words in _ancestors(parent) if _is_git(words)), ())
    if any(_says_amend(word) for word in _with_alias(repository, command)):
        return True
    replays = "commit" not in command and repository.replaying()
    return replays and tuple(arguments[1:3]) == ("commit", "HEAD")


def _says_amend(word: str) -> bool:
    return len(word) >= len("--am") and "--amend".startswith(word)


def _with_alias(repository: Repository, command: Sequence[str]) -> Sequence[str]:
    """The command; where it may be an alias of the user's, with what that stands for."""
    unknown = [word for word in command[1:3] if word not in _KNOWN and word.isidentifier()]
    if not unknown or set(command) & _KNOWN:
        return command
    return (*command, *(part for word in unknown for part in repository.setting(f"alias.{word}").split()))


def _is_git(words: Sequence[str]) -> bool:
    return bool(words) and Path(words[0]).name in ("git", "git.exe")


def _ancestors(process: int) -> Iterator[tuple[str, ...]]:
    """The command lines of a process and of those above it."""
    for _ in range(_DEPTH):
        if process <= 1:
            return
        words, process = _process(process)
        yield words


def _process(number: int) -> tuple[tuple[str, ...], int]:
    """A process's command line and its parent; from /proc, or from `ps` where there is none."""
    folder = Path("/proc", str(number))
    try:
        words = os.fsdecode((folder / "cmdline").read_bytes()).rstrip("\0").split("\0")
        above = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1]
        return tuple(words), int(above)
    except OSError:
        return _process_by_ps(number)


def _process_by_ps(number: int) -> tuple[tuple[str, ...], int]:
    try:
        asked = ("ps", "-o", "ppid=,args=", "-p", str(number))
        done = subprocess.run(asked, capture_output=True, text=True, errors="replace", check=False)
    except OSError:
        return (), 0
    above, *words = done.stdout.split() or ["0"]
    return tuple(words), int(above)
