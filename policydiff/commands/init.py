"""`policydiff init`: make a folder a policy repository. Never overwrites; a second run changes nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from policydiff.commands.output import write_whole
from policydiff.errors import PolicyDiffError, RevisionError
from policydiff.hook.install import install
from policydiff.repository.git import Repository
from policydiff.settings import FILE_NAME, Settings, load_settings
from policydiff.text.decode import read_text

_TEMPLATE = "policydiff.toml.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class InitRequest:
    """What to set up where."""

    folder: Path
    source: Path | None = None
    """The policy to begin with; None: a short sample, where there is no policy yet."""
    hooks: bool = False


def init(request: InitRequest) -> Iterator[str]:
    """Set up; what was done, a sentence each, and the one command that comes next."""
    text = read_text(str(request.source)) if request.source else None
    repository, made = _repository(request.folder)
    yield f"{'made a git repository in' if made else 'found the git repository'} {repository.root}"
    written = []
    if _write_new(repository.root / FILE_NAME, _sample(_TEMPLATE)):
        written.append(FILE_NAME)
    policy = _policy(repository, request.source)
    if policy and _write_new(repository.root / policy, text if text is not None else _sample("privacy.zh.md")):
        written.append(policy)
    yield from (f"wrote {path}" for path in written)
    if written:
        repository.add(written)
    if request.hooks:
        yield from install(repository)
    yield f"Next: {_next(repository, written)}"


def _repository(folder: Path) -> tuple[Repository, bool]:
    if folder.exists() and not folder.is_dir():
        raise PolicyDiffError(f"{folder}: is a file; name a folder")
    if folder.is_dir():
        try:
            return _with_files(Repository.find(folder)), False
        except RevisionError as error:
            if "not in a git repository" not in str(error):
                raise
    return Repository.create(folder), True


def _with_files(repository: Repository) -> Repository:
    if repository.bare:
        raise PolicyDiffError(
            f"{repository.root}: a bare repository holds no files to set up; run `policydiff hook install --server` there"
        )
    return repository


def _policy(repository: Repository, source: Path | None) -> str | None:
    """Where the first policy goes; None where there is one and none is given."""
    settings = load_settings(repository.root)
    if source is None:
        has_one = any(settings.is_policy(path) for path in repository.files(with_new=True))
        return None if has_one else "policies/sample/privacy.zh.md"
    full = source.resolve()
    if full.is_relative_to(repository.root) and settings.is_policy(full.relative_to(repository.root).as_posix()):
        return full.relative_to(repository.root).as_posix()
    path = f"policies/{source.name}"
    if not Settings().is_policy(path) or not settings.is_policy(path):
        raise PolicyDiffError(
            f"{source}: {FILE_NAME} has no place for it; put it where `policies` says and add it to git"
        )
    return path


def _write_new(file: Path, text: str) -> bool:
    """Write a file that is not there yet; whether it was written."""
    if file.exists():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(str(file), text.rstrip("\n"))
    return True


def _sample(name: str) -> str:
    return files("policydiff.commands").joinpath("samples", name).read_text(encoding="utf-8")


def _next(repository: Repository, written: list[str]) -> str:
    if written:
        return "git commit -m 'First version'"
    return "policydiff log" if repository.head else "git commit -m 'First version'"
