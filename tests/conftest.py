"""Where the material beside the project lies; tests that need it are skipped where it is not there."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared (seeds and labelled cases), which is not part of the project")
    return SHARED
