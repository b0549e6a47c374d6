"""`policydiff hook run NAME`: what the installed shell calls. Loads neither typer nor GitPython."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from policydiff.errors import EXIT_MINOR, EXIT_OK, EXIT_USAGE, PolicyDiffError
from policydiff.hook.commits import commit_msg, pre_commit, prepare_commit_msg
from policydiff.hook.refs import pre_push, pre_receive
from policydiff.hook.say import say
from policydiff.repository.git import Repository


def main(arguments: Sequence[str]) -> int:
    """Run a hook: `NAME [--parent PID] -- ARGUMENTS of git`; the exit status that git acts on."""
    name, parent, rest = _parsed(arguments)
    if name not in HOOKS:
        say(f"policydiff: hook run {name!r}: no such hook; there are {', '.join(HOOKS)}")
        return EXIT_USAGE
    try:
        repository = Repository.find(Path())
        return HOOKS[name](repository, parent, rest)
    except PolicyDiffError as error:
        return _stop(name, str(error))
    except Exception as error:
        if os.environ.get("POLICYDIFF_DEBUG"):
            raise
        return _stop(name, f"a fault of the program ({type(error).__name__}: {error}); to go on: --no-verify")


def _parsed(arguments: Sequence[str]) -> tuple[str, int, Sequence[str]]:
    name, *rest = arguments or [""]
    parent = int(rest[1]) if rest[:1] == ["--parent"] else os.getppid()
    if rest[:1] == ["--parent"]:
        rest = rest[2:]
    return name, parent, rest[1:] if rest[:1] == ["--"] else rest


def _stop(name: str, message: str) -> int:
    """Say what is wrong; refuse, but for the hook that runs even under --no-verify."""
    say(f"policydiff: {' '.join(message.split())}")
    return EXIT_OK if name == "prepare-commit-msg" else EXIT_MINOR


Hook = Callable[[Repository, int, Sequence[str]], int]
HOOKS: dict[str, Hook] = {
    "pre-commit": pre_commit,
    "pre-merge-commit": pre_commit,
    "prepare-commit-msg": prepare_commit_msg,
    "commit-msg": commit_msg,
    "pre-push": pre_push,
    "pre-receive": pre_receive,
}
