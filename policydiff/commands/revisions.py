"""What a user names to the policies of a repository that are meant: REV:PATH, revisions, ranges, paths."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from policydiff.commands.pairing import Meant, Pairing, Side
from policydiff.errors import PolicyDiffError, RevisionError, UnreadableTextError
from policydiff.repository.git import STAGED, WORKTREE, FileChange, Repository
from policydiff.settings import Settings, load_settings
from policydiff.text.decode import decode, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Two versions of the whole repository, with the paths of interest."""

    old: str | None
    """A revision; None before the first commit."""
    new: str
    """A revision, STAGED or WORKTREE."""
    paths: tuple[str, ...] = ()


def policies_between(arguments: Sequence[str], paths: Sequence[str], *, staged: bool, folder: Path) -> Meant:
    """The pairs of texts between two versions of the repository."""
    repository = _repository(arguments, folder)
    return _policies(repository, range_of(repository, arguments, paths, staged=staged, folder=folder))


def is_revision(argument: str, folder: Path) -> bool:
    """Whether git knows a word as a revision."""
    try:
        Repository.find(folder).resolve(argument)
    except RevisionError:
        return False
    return True


def _repository(arguments: Sequence[str], folder: Path) -> Repository:
    """The repository that the folder lies in; without one, the arguments can only have been meant as files."""
    try:
        return Repository.find(folder)
    except RevisionError as error:
        for argument in arguments:
            _check_exists(argument, folder)
        raise RevisionError(f"{error}") from error


def _check_exists(argument: str, folder: Path) -> None:
    if argument != "-" and ":" not in argument and not (folder / argument).exists():
        raise UnreadableTextError(f"{argument}: no such file; check the spelling and the folder ({folder.resolve()})")


def read_blob(argument: str, folder: Path) -> Side:
    """REV:PATH; the path counts from the top of the repository, './PATH' from the folder, as git has it."""
    repository = Repository.find(folder)
    rev, _, path = argument.partition(":")
    if path.startswith(("./", "../")):
        path = repository.relative(folder / path)
    if rev:
        commit = repository.resolve(rev)
        return Side(source=argument, text=decode(repository.read(rev, path), argument), commit=commit)
    data = repository.read_staged(path)
    if data is None:
        raise UnreadableTextError(f"{argument}: nothing of that name is staged; `git status` shows what is")
    return Side(source=argument, text=decode(data, argument))


def range_of(
    repository: Repository, arguments: Sequence[str], paths: Sequence[str], *, staged: bool, folder: Path
) -> Range:
    """Revisions, ranges and paths as `git diff` takes them."""
    revisions, rest = _split(repository, arguments, folder)
    wanted = tuple(_pathspec(repository, path, folder) for path in (*rest, *paths))
    if len(revisions) == 1 and ".." in revisions[0]:
        if staged:
            raise PolicyDiffError(f"--staged {revisions[0]}: --staged compares with one revision, not with a range")
        return Range(**_ends(repository, revisions[0]), paths=wanted)
    if len(revisions) == 2:
        if staged:
            raise PolicyDiffError("--staged compares with one revision at most; leave one of the two out")
        return Range(old=revisions[0], new=revisions[1], paths=wanted)
    old = revisions[0] if revisions else "HEAD" if repository.head else None
    return Range(old=old, new=STAGED if staged else WORKTREE, paths=wanted)


def _split(repository: Repository, arguments: Sequence[str], folder: Path) -> tuple[list[str], list[str]]:
    """Revisions first, then paths that exist, as git takes them without '--'."""
    revisions: list[str] = []
    for at, argument in enumerate(arguments):
        if (folder / argument).exists():
            return revisions, list(arguments[at:])
        if len(revisions) == 2 or (revisions and ".." in revisions[0] + argument):
            raise PolicyDiffError(f"{argument}: one revision too many; at most two, or one range A..B, then -- PATH…")
        _check_revision(repository, argument)
        revisions.append(argument)
    return revisions, []


def _check_revision(repository: Repository, argument: str) -> None:
    ends = argument.replace("...", "..").split("..") if ".." in argument else [argument]
    try:
        for end in ends:
            repository.resolve(end or "HEAD")
    except RevisionError as error:
        raise RevisionError(f"{error} (and there is no such file)") from error


def _ends(repository: Repository, argument: str) -> dict[str, str]:
    if "..." in argument:
        first, _, second = argument.partition("...")
        base = repository.merge_base(first or "HEAD", second or "HEAD")
        return {"old": base[:12], "new": second or "HEAD"}
    first, _, second = argument.partition("..")
    return {"old": first or "HEAD", "new": second or "HEAD"}


def _pathspec(repository: Repository, path: str, folder: Path) -> str:
    return path if path.startswith(":") else repository.relative(folder / path)


def _policies(repository: Repository, between: Range) -> Meant:
    """The policies that differ: what the settings call one, and what was named outright."""
    settings = load_settings(repository.root)
    pairings, unreadable = [], []
    for change in repository.changed(between.old, between.new, between.paths):
        names = [path for path in (change.old_path, change.new_path) if path]
        if not any(path in between.paths or settings.is_policy(path) for path in names):
            continue
        try:
            pairings.append(_pairing(repository, between, change))
        except UnreadableTextError as error:
            unreadable.append(str(error))
    twins = {pairing.name: tuple(_twins(repository, between, settings, pairing.name)) for pairing in pairings}
    return Meant(pairings=tuple(pairings), twins=twins, unreadable=tuple(unreadable))


def _twins(repository: Repository, between: Range, settings: Settings, name: str) -> Iterator[Pairing]:
    """The twins that both versions hold; one that cannot be read is named where it is compared itself."""
    for twin in settings.twins_of(name) if between.old is not None else ():
        with suppress(PolicyDiffError, OSError):
            old, new = (_side(repository, end, twin, twin) for end in (between.old, between.new))
            if old.text and new.text:
                yield Pairing(name=twin, old=old, new=new)


def _pairing(repository: Repository, between: Range, change: FileChange) -> Pairing:
    return Pairing(
        name=change.path,
        old=_side(repository, between.old, change.old_path, change.path),
        new=_side(repository, between.new, change.new_path, change.path),
    )


def _side(repository: Repository, revision: str | None, path: str | None, name: str) -> Side:
    if path is None or revision is None:
        return Side(source=f"{_prefix(revision)}{name}", text=None)
    source = f"{_prefix(revision)}{path}"
    if revision == WORKTREE:
        return Side(source=source, text=read_text(str(repository.work_tree_file(path))))
    if revision == STAGED:
        return Side(source=source, text=decode(repository.read_staged(path) or b"", source))
    commit = repository.resolve(revision)
    return Side(source=source, text=decode(repository.read(revision, path), source), commit=commit)


def _prefix(revision: str | None) -> str:
    return {None: "", WORKTREE: "", STAGED: ":"}.get(revision, f"{revision}:")
