"""Clause-aware `git diff` and `git log -p`: one clause a line (gitattributes, 'Performing text diffs of binary files')."""

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import policydiff
from policydiff.clauses.parse import parse
from policydiff.errors import PolicyDiffError
from policydiff.repository.git import Repository
from policydiff.settings import load_settings
from policydiff.text.decode import decode

NAME = "policydiff"
_MARK = "diff=policydiff"
_START = "import sys; sys.path.append(sys.argv.pop(1)); from policydiff.__main__ import main; main()"
"""Finds the program wherever it is run from, and nothing in the repository that git shows."""


def install(repository: Repository) -> str:
    """Set up the attributes (in `.git/info`, for this repository alone) and the driver."""
    command = shlex.join(
        [sys.executable, "-P", "-c", _START, str(Path(policydiff.__file__).parents[1]), "hook", "textconv"]
    )
    repository.configure({f"diff.{NAME}.textconv": command, f"diff.{NAME}.cachetextconv": "false"})
    patterns = [pattern for pattern in load_settings(repository.root).policies if not pattern.startswith("!")]
    kept = [line for line in _attributes(repository) if _MARK not in line]
    _write(repository, [*kept, *(f"{_quoted(pattern)} {_MARK}" for pattern in patterns)])
    return "diff driver: `git diff` and `git log -p` show policies clause by clause (`git diff --no-textconv`: as they are)"


def uninstall(repository: Repository) -> Iterator[str]:
    """Take attributes and driver away."""
    lines = _attributes(repository)
    if installed(repository):
        repository.configure({f"diff.{NAME}.textconv": None, f"diff.{NAME}.cachetextconv": None})
        _write(repository, [line for line in lines if _MARK not in line])
        yield "diff driver: removed"


def installed(repository: Repository) -> bool:
    """Whether the driver is set up."""
    return any(_MARK in line for line in _attributes(repository))


def textconv(file: Path) -> str:
    """A policy with one clause a line, under its labels; a file that is no readable policy as it is."""
    data = file.read_bytes()
    try:
        policy = parse(decode(data, str(file)), str(file))
    except PolicyDiffError:
        return data.decode("utf-8", "replace")
    lines = []
    for clause in policy.clauses:
        depth = sum(1 for _ in policy.ancestors(clause))
        words = " ".join(part for part in (clause.label, clause.text or clause.title) if part)
        lines.append(f"{'  ' * depth}{words}\n")
    return "".join(lines)


def _quoted(pattern: str) -> str:
    """A pattern as gitattributes takes it: quoted in C style where it holds blanks."""
    return f'"{pattern}"' if any(character.isspace() or character == '"' for character in pattern) else pattern


def _file(repository: Repository) -> Path:
    return repository.common_dir / "info" / "attributes"


def _attributes(repository: Repository) -> list[str]:
    file = _file(repository)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def _write(repository: Repository, lines: list[str]) -> None:
    file = _file(repository)
    if not lines:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
