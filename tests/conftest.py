"""Where the material beside the project lies; tests that need it are skipped where it is not there."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.gitrepo import IDENTITY, GitRepo

# A merge is judged by the same examples every time; new ones are sought at the desk.
settings.register_profile("merge", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("merge")

# What runs keep for one another goes into no user's cache folder.
os.environ["POLICYDIFF_CACHE"] = tempfile.mkdtemp(prefix="policydiff-tests-")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_unconfigure() -> None:
    shutil.rmtree(os.environ["POLICYDIFF_CACHE"], ignore_errors=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden files anew instead of comparing.")


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared (seeds and labelled cases), which is not part of the project")
    return SHARED


@pytest.fixture(autouse=True)
def no_outer_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests of the repository see neither the GIT_* of an outer hook nor the user's own git settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    return GitRepo(tmp_path / "repo")
