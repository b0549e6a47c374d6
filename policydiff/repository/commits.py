"""One pass over a history: its commits with the files that each changed, renames followed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from policydiff.repository.git import FileChange, Repository, read_raw

_FORMAT = "--format=%x00%x01%x00%H%x00%P%x00%an%x00%cs%x00%B%x00"
_RAW = ("--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-textconv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A commit and the files of interest that it changed."""

    name: str
    parents: tuple[str, ...]
    author: str
    day: date
    """The committer's day."""
    message: str
    changes: tuple[FileChange, ...] = ()
    """Against the first parent; a merge lists only what differs from all its parents, unless it counts as one step."""

    @property
    def subject(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]


def commits_of(
    repository: Repository, revisions: Sequence[str], pathspecs: Sequence[str], *, first_parent: bool
) -> tuple[Commit, ...]:
    """The commits that `revisions` ('HEAD', '^BASE') reach and that change a file of interest, newest first.

    With `first_parent`, a merge is one step: what it brought into the branch. A file that was renamed into the paths of
    interest is followed to where it came from.
    """
    wanted = tuple(pathspecs)
    wanted = tuple(pathspecs)
    while True:
        commits = tuple(_log(repository, revisions, wanted, first_parent=first_parent))
        outside = _origins(repository, commits) - _paths(commits)
        if not outside:
            return commits
        wanted += tuple(f":(top,literal){path}" for path in sorted(outside))


def _log(
    repository: Repository, revisions: Sequence[str], pathspecs: Sequence[str], *, first_parent: bool
) -> Iterator[Commit]:
    order = ("--first-parent", "-m") if first_parent else ("--topo-order", "-m")
    output = repository.run("log", *_RAW, *order, _FORMAT, "--end-of-options", *revisions, "--", *pathspecs)
    seen: dict[str, Commit] = {}
    for record in output.split(b"\0\x01\0")[1:]:
        commit = _commit(record)
        earlier = seen.get(commit.name)
        seen[commit.name] = _in_both(earlier, commit) if earlier else commit
    yield from (commit for commit in seen.values() if commit.changes)


def _commit(record: bytes) -> Commit:
    name, parents, author, day, message, raw = record.split(b"\0", 5)
    return Commit(
        name=name.decode(),
        parents=tuple(parents.decode().split()),
        author=author.decode("utf-8", "replace"),
        day=date.fromisoformat(day.decode()),
        message=message.decode("utf-8", "replace").strip(),
        changes=tuple(read_raw(raw.lstrip(b"\0\n"))),
    )


def _in_both(first: Commit, second: Commit) -> Commit:
    """A merge, shown once per parent: what differs from both is its own work."""
    paths = {change.path for change in second.changes}
    return replace(first, changes=tuple(change for change in first.changes if change.path in paths))


def _paths(commits: Sequence[Commit]) -> set[str]:
    return {path for c in commits for change in c.changes for path in (change.old_path, change.new_path) if path}


def _origins(repository: Repository, commits: Sequence[Commit]) -> set[str]:
    """Where files came from that look new only because their old path is not among the paths of interest."""
    added = {commit.name: {c.path for c in commit.changes if c.status == "added"} for commit in commits}
    asked = [name for name, paths in added.items() if paths]
    if not asked:
        return set()
    names = "".join(f"{name}\n" for name in asked).encode()
    output = repository.run("diff-tree", "--stdin", "-r", "-m", *_RAW, stdin=names)
    return {
        change.old_path
        for name, raw in _by_commit(output, set(asked))
        for change in read_raw(raw)
        if change.status == "renamed" and change.old_path and change.new_path in added[name]
    }


def _by_commit(output: bytes, names: set[str]) -> Iterator[tuple[str, bytes]]:
    """The parts of what `git diff-tree --stdin -z` prints, by the commit's name that stands before each."""
    name, part = "", list[bytes]()
    for field in output.split(b"\0"):
        if field[:1] != b":" and field.decode("utf-8", "replace") in names:
            if name:
                yield name, b"\0".join(part)
            name, part = field.decode(), []
        else:
            part.append(field)
    yield name, b"\0".join(part)
