"""A real git repository for a test: commits with fixed author and dates, free of the user's own git settings."""

import os
import subprocess
from pathlib import Path

IDENTITY = {
    "GIT_AUTHOR_NAME": "Lin Yue",
    "GIT_AUTHOR_EMAIL": "lin.yue@example.com",
    "GIT_COMMITTER_NAME": "Lin Yue",
    "GIT_COMMITTER_EMAIL": "lin.yue@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_EDITOR": "true",
    "GIT_MERGE_AUTOEDIT": "no",
}


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without the GIT_* that an outer hook may have set."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **IDENTITY, **more}


class GitRepo:
    """A work tree with shorthands."""

    def __init__(self, root: Path, *, bare: bool = False) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", *(["--bare"] if bare else []))

    @classmethod
    def at(cls, root: Path) -> "GitRepo":
        """A work tree (or a folder of one) that is there already."""
        found = cls.__new__(cls)
        found.root = root
        return found

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run git, whatever its exit status."""
        return subprocess.run(
            ("git", *arguments),
            cwd=self.root,
            env=clean_environment(**environment),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def git(self, *arguments: str, **environment: str) -> str:
        """Run git; its output, an assertion where it fails."""
        done = self.run(*arguments, **environment)
        assert done.returncode == 0, f"git {' '.join(arguments)}\n{done.stdout}{done.stderr}"
        return done.stdout.strip()

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def commit(self, message: str = "a version", *, day: int = 1) -> str:
        """Commit everything in the work tree; the new commit."""
        self.git("add", "-A")
        when = f"2026-01-{day:02d}T00:00:00+00:00"
        self.git("commit", "-q", "--allow-empty", "-m", message, GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)
        return self.git("rev-parse", "HEAD")
