"""A policy repository with our hooks installed, and the project on the path of the Python that they call."""

from pathlib import Path

import pytest

from policydiff.hook.install import install
from policydiff.repository.git import Repository
from tests.gitrepo import GitRepo
from tests.samples import zh

ROOT = Path(__file__).resolve().parents[2]
POLICY = "policies/隐私政策.md"


@pytest.fixture
def team(repo: GitRepo) -> GitRepo:
    """A repository with one policy committed and hooks installed since."""
    repo.write(POLICY, zh())
    repo.commit("第一版")
    list(install(Repository.find(repo.root)))
    return repo


def message(repo: GitRepo, rev: str = "HEAD") -> str:
    return repo.git("log", "-1", "--format=%B", rev)


def verdict(repo: GitRepo, rev: str = "HEAD") -> str:
    """What the trailer of a commit says."""
    return repo.git("log", "-1", "--format=%(trailers:key=Policy-Verdict,valueonly)", rev).strip()


def changes(repo: GitRepo, rev: str = "HEAD") -> list[str]:
    """The commit's Policy-Change trailers."""
    return repo.git("log", "-1", "--format=%(trailers:key=Policy-Change,valueonly)", rev).strip().splitlines()
