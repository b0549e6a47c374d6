"""The boundary beyond which nothing knows git: revisions and blobs in, bytes and plain records out.

Reading goes through git's own plumbing, always with `-z`, `--` and `--end-of-options` (or full object names); writing
through GitPython, which is loaded only there. GIT_* variables hold, so that a hook sees the index that git prepared for
the commit. Nothing that a repository brings along (textconv, external diff, file system monitor) is run.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal

from policydiff.errors import RevisionError, UnreadableTextError

STAGED: Final = "STAGED"
"""Instead of a revision: what the next commit will hold."""
WORKTREE: Final = "WORKTREE"
"""Instead of a revision: the files on disk."""

ChangeStatus = Literal["added", "removed", "modified", "renamed"]
_STATUS: Final[dict[str, ChangeStatus]] = {"A": "added", "C": "added", "D": "removed", "R": "renamed"}
_FILE: Final = ("100644", "100755", "100664")
"""Modes of plain files, the group-writable one of old repositories too."""
_QUIET: Final = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.quotepath=false")
_DIFF: Final = ("--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-textconv", "--no-relative")
_BATCH: Final = 256
"""Blobs asked of one `git cat-file`: bounds the memory that a long history takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file that differs between two versions; paths are relative to the top of the repository."""

    status: ChangeStatus
    old_path: str | None
    new_path: str | None
    old_blob: str | None = None
    new_blob: str | None = None
    """Object names; None where there is no such side or the new side is a file on disk."""

    @property
    def path(self) -> str:
        """The path that names the file: the new one, the old one where the file is gone."""
        return self.new_path or self.old_path or ""


def git(*arguments: str, cwd: Path, stdin: bytes | None = None, check: bool = True) -> bytes:
    """Run git and return its output; RevisionError with git's own first line where it fails."""
    command = ("git", *_QUIET, *arguments)
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    try:
        done = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, env=environment, check=False)
    except FileNotFoundError as error:
        missing = "git is not installed or not on PATH" if cwd.is_dir() else f"{cwd}: no such directory"
        raise RevisionError(missing) from error
    except NotADirectoryError as error:
        raise RevisionError(f"{cwd}: not a directory") from error
    if check and done.returncode:
        raise RevisionError(_first_line(done.stderr) or f"git {arguments[0]} failed ({done.returncode})")
    return done.stdout


@dataclass(frozen=True)
class Repository:
    """A git repository, seen from one of its work trees (or a bare one)."""

    root: Path
    """The top of the work tree; of a bare repository its own folder."""
    git_dir: Path
    """`.git`, or `.git/worktrees/NAME` in a linked work tree."""
    common_dir: Path
    """The `.git` that all work trees share: hooks and caches live here."""
    bare: bool

    @classmethod
    def find(cls, start: Path) -> "Repository":
        """The repository that holds a path; RevisionError where there is none."""
        folder = start if start.is_dir() else start.parent
        flags = ("--is-bare-repository", "--is-inside-work-tree", "--absolute-git-dir", "--git-common-dir")
        try:
            answer = _lines(git("rev-parse", *flags, "--show-cdup", cwd=folder))
        except RevisionError as error:
            raise RevisionError(_no_repository(folder, error)) from error
        git_dir, common = Path(answer[2]), (folder / answer[3]).resolve()
        bare = answer[1] != "true"
        return cls(
            root=git_dir if bare else (folder / (answer[4] if len(answer) > 4 else "")).resolve(),
            git_dir=git_dir,
            common_dir=common,
            bare=bare,
        )

    def run(self, *arguments: str, stdin: bytes | None = None, check: bool = True) -> bytes:
        """Run a git command at the top of this repository."""
        return git(*arguments, cwd=self.root, stdin=stdin, check=check)

    # --- revisions

    def resolve(self, rev: str) -> str:
        """The full name of the commit that a revision means; RevisionError in one line otherwise."""
        if not rev or rev.startswith("-") or any(ord(character) < 32 for character in rev):
            raise RevisionError(f"{rev!r} is not a revision: use a branch, a tag, a commit or HEAD~1")
        output = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}", check=False)
        if not output:
            raise RevisionError(f"{rev}: {self._why_unknown(rev)}")
        return output.decode().strip()

    @cached_property
    def head(self) -> str | None:
        """The commit checked out; None before the first commit."""
        return self.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}", check=False).decode().strip() or None

    @cached_property
    def shallow(self) -> bool:
        """Whether the history is cut off (`git clone --depth`)."""
        return (self.common_dir / "shallow").exists()

    @cached_property
    def empty_tree(self) -> str:
        """What stands before the first commit."""
        return self.run("hash-object", "-t", "tree", "--stdin", stdin=b"").decode().strip()

    def merge_base(self, first: str, second: str) -> str:
        """The newest commit that both revisions come from."""
        commits = (self.resolve(first), self.resolve(second))
        base = _lines(self.run("merge-base", *commits, check=False))
        if not base:
            remedy = "this clone is shallow: run `git fetch --unshallow`" if self.shallow else "unrelated histories"
            raise RevisionError(f"{first} and {second} have no common commit ({remedy})")
        return base[0]

    def merge_heads(self) -> tuple[str, ...]:
        """The other parents of a merge that is about to be committed; `git merge` names them to pre-merge-commit."""
        try:
            return tuple((self.git_dir / "MERGE_HEAD").read_text(encoding="ascii").split())
        except OSError:
            return tuple(name.removeprefix("GITHEAD_") for name in os.environ if name.startswith("GITHEAD_"))

    def replaying(self) -> bool:
        """Whether a commit is being made again elsewhere: by rebase, cherry-pick or revert."""
        states = ("CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")
        return any((self.git_dir / state).exists() for state in states)

    def parents_of_head(self) -> tuple[str, ...]:
        """The commits before HEAD, several where it is a merge; none where it is the first."""
        names = self.run("rev-list", "--parents", "--max-count=1", "HEAD", check=False).decode().split()
        return tuple(names[1:])

    def has(self, name: str) -> bool:
        """Whether an object is here."""
        return self.run("cat-file", "-t", name, check=False).strip() == b"commit"

    def fork_point(self, tip: str, known: Sequence[str]) -> str | None:
        """The last commit on the way to `tip` that the refs in `known` ('--all') reach; None where there is none."""
        new = _lines(self.run("rev-list", "--first-parent", "--parents", tip, "--not", *known))
        if not new:
            return tip
        return new[-1].split()[1] if " " in new[-1] else None

    def _why_unknown(self, rev: str) -> str:
        if self.head is None:
            return "no such revision: the repository has no commit yet"
        if self.shallow:
            return "no such revision in this shallow clone: run `git fetch --unshallow`"
        return "no such revision: `git log --oneline` and `git branch --all` list what there is"

    def setting(self, key: str) -> str:
        """A value of git's configuration; empty where there is none."""
        return os.fsdecode(self.run("config", "--get", key, check=False)).strip()

    def hooks_folder(self) -> Path:
        """Where git looks for hooks: `core.hooksPath` holds."""
        return (self.root / os.fsdecode(self.run("rev-parse", "--git-path", "hooks")).strip()).resolve()

    # --- writing, through GitPython

    @classmethod
    def create(cls, folder: Path) -> "Repository":
        """Make a new repository in a folder, the folder too where it is not there."""
        from git import Repo

        with Repo.init(folder, mkdir=True, initial_branch="main"):
            return cls.find(folder)

    def add(self, paths: Sequence[str]) -> None:
        """Stage files."""
        from git import Repo

        with Repo(self.root) as repo:
            repo.git.add("--", *paths)

    def configure(self, settings: Mapping[str, str | None]) -> None:
        """Set keys ('section.name.key') of the repository's own configuration; None takes one away."""
        from git import Repo

        with Repo(self.common_dir) as repo, repo.config_writer() as writer:
            for key, value in settings.items():
                section, name, option = key.split(".", 2)
                self._set(writer, f'{section} "{name}"', option, value)

    @staticmethod
    def _set(writer: Any, section: str, option: str, value: str | None) -> None:
        if value is not None:
            writer.set_value(section, option, value)
        elif writer.has_section(section):
            writer.remove_option(section, option)
            if not writer.options(section):
                writer.remove_section(section)

    # --- texts

    def read(self, rev: str, path: str) -> bytes:
        """A file of a version; UnreadableTextError where the version has no such file."""
        data = self._one(f"{self.resolve(rev)}:{_plain(path)}")
        if data is None:
            raise UnreadableTextError(f"{rev}:{path}: that version has no such file")
        return data

    def read_staged(self, path: str) -> bytes | None:
        """A file as the next commit will hold it (GIT_INDEX_FILE holds); None where it will hold none."""
        return self._one(f":0:{_plain(path)}")

    def work_tree_file(self, path: str) -> Path:
        """Where a file of the repository lies on disk."""
        if self.bare:
            raise RevisionError(f"{path}: a bare repository has no files on disk; name a revision")
        return self.root / path

    def relative(self, path: Path) -> str:
        """A path on disk as git names it; RevisionError outside the repository."""
        full = Path(os.path.normpath(path.absolute()))
        for candidate in (full, full.parent.resolve() / full.name):
            if candidate.is_relative_to(self.root):
                return candidate.relative_to(self.root).as_posix()
        raise RevisionError(f"{path}: lies outside the repository {self.root}")

    def blobs(self, names: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        """The contents of objects by name (hash, 'REV:path'), in order; None where one is missing or no file."""
        waiting = iter(names)
        while batch := tuple(islice(waiting, _BATCH)):
            asked = "".join(f"{name}\n" for name in batch).encode("utf-8", "surrogateescape")
            yield from zip(batch, _contents(self.run("cat-file", "--batch", stdin=asked)), strict=True)

    def _one(self, name: str) -> bytes | None:
        return next(self.blobs([name]))[1]

    def files(self, commit: str | None = None, *, with_new: bool = False) -> tuple[str, ...]:
        """The paths of a commit, else of the index; there, if asked, with new files that git does not ignore."""
        options = ("--cached", "--others", "--exclude-standard") if with_new else ("--cached",)
        asked = ("ls-tree", "-r", "-z", "--name-only", commit) if commit else ("ls-files", "-z", *options)
        return tuple(os.fsdecode(path) for path in self.run(*asked).split(b"\0") if path)

    # --- what differs

    def below(self, where: str, folder: str) -> tuple[str, ...]:
        """The paths below a folder of the index (STAGED) or of a commit, from the root."""
        listed = ("ls-files", "-z") if where == STAGED else ("ls-tree", "-r", "-z", "--name-only", where)
        output = self.run(*listed, "--", f"{folder}/")
        return tuple(os.fsdecode(name) for name in output.split(b"\0") if name)

    def changed(self, old: str | None, new: str, paths: Sequence[str] = ()) -> tuple[FileChange, ...]:
        """The files that differ from `old` (None: nothing) to `new` (a revision, STAGED or WORKTREE), renames followed.

        `paths` are git pathspecs from the top of the repository. A rename across their border counts as one.
        """
        before = self.empty_tree if old is None else self.resolve(old)
        other = {STAGED: ("--cached",), WORKTREE: ()}.get(new)
        sides = (before, self.resolve(new)) if other is None else (*other, before)
        found = self._diff(sides, paths)
        if paths and any(change.status in ("added", "removed") for change in found):
            touched = {change.path for change in found}
            found = tuple(c for c in self._diff(sides, ()) if touched & {c.old_path, c.new_path})
        return found

    def _diff(self, sides: Sequence[str], paths: Sequence[str]) -> tuple[FileChange, ...]:
        output = self.run("diff", *_DIFF, "--ignore-submodules", *sides, "--", *paths)
        return tuple(read_raw(output))


def read_raw(output: bytes) -> Iterator[FileChange]:
    """The file changes in what `git diff --raw -z` prints. Conflicts, symbolic links and submodules are left out; a file
    that becomes one of these is removed, one that takes their place is added.
    """
    fields = iter(output.split(b"\0"))
    for field in fields:
        if not field.startswith(b":"):
            continue
        old_mode, new_mode, old_blob, new_blob, letter = field.decode().lstrip(":").split(" ")
        old_path = os.fsdecode(next(fields))
        new_path = os.fsdecode(next(fields)) if letter[0] in "RC" else old_path
        had, has = old_mode in _FILE and letter[0] != "C", new_mode in _FILE
        if letter == "U" or not (had or has):
            continue
        status = _STATUS.get(letter[0], "modified") if had and has else "removed" if had else "added"
        yield FileChange(
            status=status,
            old_path=old_path if had else None,
            new_path=new_path if has else None,
            old_blob=_object(old_blob) if had else None,
            new_blob=_object(new_blob) if has else None,
        )


def _object(name: str) -> str | None:
    return name if name.strip("0") else None


def _contents(output: bytes) -> Iterator[bytes | None]:
    """The contents in what `git cat-file --batch` prints."""
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        head = output[at:end].rsplit(b" ", 2)
        at = end + 1
        if not head[-1].isdigit():
            yield None
            continue
        size = int(head[-1])
        yield output[at : at + size] if head[-2] == b"blob" else None
        at += size + 1


def _plain(path: str) -> str:
    if "\n" in path or "\0" in path:
        raise UnreadableTextError(f"{path!r}: a line break in a file name cannot be read from git")
    return path


def _lines(output: bytes) -> list[str]:
    return os.fsdecode(output).splitlines()


def _first_line(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ").removeprefix("error: ") if lines else ""


def _no_repository(folder: Path, error: RevisionError) -> str:
    if "not a git repository" in str(error):
        return f"{folder}: not in a git repository; `policydiff init` makes one, or name two files to compare"
    return str(error)
