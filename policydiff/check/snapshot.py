"""`Snapshot`: the files of one version of the repository, be it a commit, the index, the disk or nothing."""

from dataclasses import dataclass

from policydiff.clauses.parse import parse
from policydiff.comparison import Version, version
from policydiff.decisions import parse_decisions
from policydiff.errors import UnreadableTextError
from policydiff.judgement.finding import Decision
from policydiff.names import decisions_path
from policydiff.repository.git import STAGED, WORKTREE, Repository
from policydiff.settings import FILE_NAME, Settings, parse_settings
from policydiff.text.decode import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One version of the repository's files."""

    repository: Repository
    where: str | None
    """A commit's name, STAGED, WORKTREE, or None: before the first commit."""

    @property
    def commit(self) -> str | None:
        """The commit's name; None where it is none."""
        return None if self.where in (None, STAGED, WORKTREE) else self.where

    def read(self, path: str) -> bytes | None:
        """A file; None where this version has none."""
        if self.where is None:
            return None
        if self.where == STAGED:
            return self.repository.read_staged(path)
        if self.where == WORKTREE:
            file = self.repository.work_tree_file(path)
            return file.read_bytes() if file.is_file() else None
        try:
            return self.repository.read(self.where, path)
        except UnreadableTextError:
            return None

    def below(self, folder: str) -> dict[str, bytes]:
        """The files below a folder, by path."""
        if self.where is None:
            return {}
        if self.where == WORKTREE:
            root = self.repository.root
            files = (file for file in sorted((root / folder).rglob("*")) if file.is_file())
            return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
        names = self.repository.below(self.where, folder)
        return {name: data for name in names if (data := self.read(name)) is not None}

    def settings(self) -> Settings | None:
        """The settings of this version; None where it has none. What is staged first may still lie on disk only."""
        data = self.read(FILE_NAME)
        if data is None and self.where == STAGED:
            data = Snapshot(repository=self.repository, where=WORKTREE).read(FILE_NAME)
        return None if data is None else parse_settings(data, self.source(FILE_NAME))

    def decisions(self, policy: str) -> tuple[Decision, ...]:
        """The decisions on a policy."""
        path = decisions_path(policy)
        data = self.read(path)
        return () if data is None else parse_decisions(data, self.source(path))

    def version(self, path: str) -> Version:
        """A policy's text, parsed; UnreadableTextError where it is none."""
        data = self.read(path)
        if data is None:
            raise UnreadableTextError(f"{path}: cannot be read")
        source = self.source(path)
        return version(parse(decode(data, path), source), source, self.commit)

    def source(self, path: str) -> str:
        """What messages call a file of this version."""
        if self.where == STAGED:
            return f":{path}"
        return f"{self.commit[:12]}:{path}" if self.commit else path


def nothing(path: str) -> Version:
    """The version of a policy that is gone."""
    return version(parse("", path), path)
