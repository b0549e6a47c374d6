"""Put the hooks in place, take them away, say where they are. What was there before stays and is called first."""

import os
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from policydiff.errors import PolicyDiffError
from policydiff.hook import quick
from policydiff.repository.git import Repository

CLIENT: Final = ("pre-commit", "pre-merge-commit", "prepare-commit-msg", "commit-msg", "pre-push")
SERVER: Final = ("pre-receive",)
KEPT: Final = ".before-policydiff"
STATE: Final = "policydiff"
"""Folder of git's own folder in which notes between hooks, results and the scripts for husky lie."""
_OURS: Final = "# policydiff: no major change gets in unnoticed."
_BEGIN: Final = "# >>> policydiff hook >>>"
_END: Final = "# <<< policydiff hook <<<"


@dataclass(frozen=True, slots=True, kw_only=True)
class HookStatus:
    """One hook, as it stands."""

    name: str
    file: Path
    installed: bool
    kept: Path | None
    """The hook that was there before, called first."""
    python: str | None
    """The interpreter that it calls."""

    @property
    def works(self) -> bool:
        """Whether the interpreter is still there."""
        return self.installed and self.python is not None and os.access(self.python, os.X_OK)


def install(repository: Repository, *, server: bool = False) -> Iterator[str]:
    """Install the hooks; what was done, a sentence each. Installing twice changes nothing."""
    place = Place.of(repository)
    (repository.git_dir / STATE).mkdir(exist_ok=True)
    for name in SERVER if server or repository.bare else CLIENT:
        yield place.install(name)


def uninstall(repository: Repository) -> Iterator[str]:
    """Take the hooks away and put back what was there before."""
    place = Place.of(repository)
    for name in (*CLIENT, *SERVER):
        yield from place.uninstall(name)


def status(repository: Repository) -> tuple[HookStatus, ...]:
    """Every hook that belongs into this repository, as it stands."""
    place = Place.of(repository)
    return tuple(place.status(name) for name in (SERVER if repository.bare else CLIENT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the hooks of a repository go: `core.hooksPath` holds, work trees share; husky's files get a block."""

    folder: Path
    shared: Path | None = None
    """Set where another tool owns the hook files (husky): our scripts lie here and its files call them."""

    @classmethod
    def of(cls, repository: Repository) -> "Place":
        """The place; an error where `core.hooksPath` leads out of the repository, to hooks of other repositories too."""
        folder = repository.hooks_folder()
        if folder.name == "_" and folder.parent.name == ".husky":
            return cls(folder=folder.parent, shared=repository.common_dir / STATE / "hooks")
        inside = (repository.root, repository.common_dir)
        if not any(folder.is_relative_to(home) for home in inside):
            raise PolicyDiffError(
                f"core.hooksPath leads to {folder}, outside this repository; give it hooks of its own first: "
                f"git config core.hooksPath {shlex.quote(str(repository.common_dir / 'hooks'))}"
            )
        return cls(folder=folder)

    def install(self, name: str) -> str:
        """Install one hook."""
        file = self.folder / name
        if self.shared:
            _write(self.shared / name, script(name))
            return self._install_block(file)
        text = _read(file)
        if text is not None and _OURS not in text:
            file.replace(self._kept(name))
        _write(file, script(name))
        return f"{name}: {'renewed' if text and _OURS in text else 'installed'} in {file}" + (
            f"; the hook that was there is kept as {self._kept(name).name} and called first"
            if self._has_kept(name)
            else ""
        )

    def uninstall(self, name: str) -> Iterator[str]:
        """Take one hook away, where it is ours."""
        file = self.folder / name
        text = _read(file)
        if text is None or (_OURS not in text and _BEGIN not in text):
            return
        if self.shared:
            (self.shared / name).unlink(missing_ok=True)
            _leave_block(file, text)
        elif self._has_kept(name):
            self._kept(name).replace(file)
        else:
            file.unlink()
        yield f"{name}: removed from {file}" + ("; the hook that was there before is back" if file.exists() else "")

    def status(self, name: str) -> HookStatus:
        """How one hook stands."""
        file = (self.shared or self.folder) / name
        text = _read(file) or ""
        installed = _OURS in text and (not self.shared or _BEGIN in (_read(self.folder / name) or ""))
        python = next((word[7:] for word in shlex.split(text, comments=True) if word.startswith("python=")), None)
        kept = self._kept(name) if self._has_kept(name) else None
        return HookStatus(name=name, file=file, installed=installed, kept=kept, python=python if installed else None)

    def _install_block(self, file: Path) -> str:
        text = _read(file) or ""
        if _BEGIN in text:
            return f"{file.name}: already called from {file}"
        call = f'"$(git rev-parse --git-common-dir)/{STATE}/hooks/{file.name}"'
        block = f'{_BEGIN}\n[ ! -x {call} ] || {call} "$@"\n{_END}\n'
        _write(file, f"{text.rstrip()}\n{block}" if text.strip() else block)
        return f"{file.name}: called from {file}, which another tool runs"

    def _kept(self, name: str) -> Path:
        return self.folder / f"{name}{KEPT}"

    def _has_kept(self, name: str) -> bool:
        return self._kept(name).exists()


def script(name: str) -> str:
    """The text of an installed hook."""
    folder = files("policydiff.hook").joinpath("templates")
    body = "refs.sh" if name in ("pre-push", "pre-receive") else "commit.sh"
    parts = [folder.joinpath(part).read_text(encoding="utf-8") for part in (body, "run.sh")]
    call = 'printf \'%s\\n\' "$refs" | "$@"\n' if body == "refs.sh" else 'exec "$@"\n'
    values = {"@HOOK@": name, "@PYTHON@": shlex.quote(sys.executable), "@QUICK@": shlex.quote(quick.__file__)}
    text = "".join([*parts, call])
    for gap, value in values.items():
        text = text.replace(gap, value)
    return text


def _read(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None


def _write(file: Path, text: str) -> None:
    """Write an executable file whole or not at all."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.{os.getpid()}")
        beside.write_text(text, encoding="utf-8")
        beside.chmod(0o755)
        beside.replace(file)
    except OSError as error:
        raise PolicyDiffError(f"{file}: cannot be written ({error.strerror})") from error


def _leave_block(file: Path, text: str) -> None:
    before, _, rest = text.partition(_BEGIN)
    left = before + rest.partition(_END)[2].lstrip("\n")
    if left.strip():
        _write(file, left)
    else:
        file.unlink()
