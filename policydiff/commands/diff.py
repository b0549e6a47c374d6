"""`policydiff diff`: the comparisons that a user asked for."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from policydiff.caveat import caveat
from policydiff.clauses.clause import Language
from policydiff.commands.pairing import Pairing
from policydiff.commands.recorded import with_recorded
from policydiff.commands.sources import interpret
from policydiff.commands.twins import with_twins
from policydiff.comparison import Comparison, compare
from policydiff.errors import EXIT_MAJOR, EXIT_MINOR, EXIT_OK, EXIT_USAGE, PolicyDiffError
from policydiff.judgement.duties import LAWS, Law
from policydiff.judgement.finding import Severity
from policydiff.kept import compiled

Watch = Callable[[Sequence[Pairing]], Iterable[Pairing]]
"""Passes the pairings on, one by one; shows how far the work has come."""


_PLAIN = compiled(r"(?!~)[\w@%+=:,./~^-]+")
"""Words that a shell takes as they are; HEAD~1 among them."""


class DiffRequest(NamedTuple):
    """What the user asked to compare."""

    arguments: Sequence[str] = ()
    """Two texts; or revisions and paths as `git diff` takes them."""
    paths: Sequence[str] = ()
    """What stood behind '--'."""
    staged: bool = False
    language: Language | None = None
    law: Law | None = None
    """Whose duties stand beside the verdicts; None: by the policy's language."""
    folder: Path = Path()
    """Where relative names start."""


class DiffResult(NamedTuple):
    """What was compared, and what could not be."""

    comparisons: tuple[Comparison, ...]
    unreadable: tuple[str, ...] = ()


def diff(request: DiffRequest, watch: Watch = iter) -> DiffResult:
    """The comparisons that a request asks for, one per policy that differs."""
    meant = interpret(request.arguments, request.paths, staged=request.staged, folder=request.folder)
    gone = any(pairing.new.text is None for pairing in meant.pairings)
    found = tuple(_compare(pairing, request, gone=gone) for pairing in watch(meant.pairings))
    today = date.today()
    held = tuple(with_recorded(c, request.folder, today) for c in with_twins(found, meant.twins))
    return DiffResult(comparisons=held, unreadable=meant.unreadable)


def typed(request: DiffRequest) -> str:
    """The command as it can be typed again."""
    staged, paths = ["--staged"] if request.staged else [], ["--", *request.paths] if request.paths else []
    words = ["policydiff", "diff", *staged, *request.arguments, *paths]
    return " ".join(word if _PLAIN.fullmatch(word) else _quoted(word) for word in words)


def _quoted(word: str) -> str:
    import shlex

    return shlex.quote(word)


def exit_status(result: DiffResult, *, by_verdict: bool) -> int:
    """2 where a policy could not be read; with `--exit-code` else by the gravest verdict."""
    if result.unreadable:
        return EXIT_USAGE
    verdict = max((comparison.verdict for comparison in result.comparisons if by_verdict), default=Severity.NONE)
    return {Severity.MAJOR: EXIT_MAJOR, Severity.MINOR: EXIT_MINOR}.get(verdict, EXIT_OK)


def law_named(name: str | None) -> Law | None:
    """The law of that name; PolicyDiffError names those that there are."""
    if name is not None and name not in LAWS:
        raise PolicyDiffError(f"--law {name}: no such law; choose one of {', '.join(LAWS)}")
    return name


def _compare(pairing: Pairing, request: DiffRequest, *, gone: bool) -> Comparison:
    """Judge a pairing. A new file changes nothing that people agreed to, unless it may be one that went elsewhere."""
    old, new = pairing.old.version(), pairing.new.version()
    if pairing.old.text is None and not gone:
        first = compare(new, new, name=pairing.name, language=request.language, law=request.law)
        return first._replace(old=old, warnings=(*first.warnings, caveat("new_policy")))
    return compare(old, new, name=pairing.name, language=request.language, law=request.law)
