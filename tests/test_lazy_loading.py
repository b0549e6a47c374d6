"""What the most used command must not load: each of these costs as much as a good part of the comparison itself."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "typer": "the command line library",
    "rich": "the progress bar",
    "git": "GitPython",
    "subprocess": "calls of git",
    "dataclasses": "what is not on the way of a comparison",
    "hashlib": "fingerprints",
    "tempfile": "writing files",
    "importlib.resources": "reading packs",
    "html": "the list of all entities",
    "json": "other formats",
    "jinja2": "notices and pages",
    "markdown": "the HTML report",
    "docx": "the Word report",
    "policydiff.settings": "policydiff.toml",
    "policydiff.repository.git": "git",
    "policydiff.requirements": "the check",
    "policydiff.notices": "notices",
}
OLD = "# 隐私政策\n\n我们会收集您的手机号码。\n\n我们将信息保存30日。\n"
NEW = "# 隐私政策\n\n我们会收集您的手机号码和位置信息。\n\n我们将信息保存60日。\n"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are loaded once two files have been compared."""
    folder = tmp_path_factory.mktemp("two-files")
    for name, text in (("old.md", OLD), ("new.md", NEW)):
        (folder / name).write_text(text, encoding="utf-8")
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('LOADED', *sys.modules))\n"
        "from policydiff.__main__ import main\n"
        "sys.argv = ['policydiff', 'diff', 'old.md', 'new.md']\n"
        "main()\n"
    )
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r})\n{code}"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "重大变更" in done.stdout
    return set(done.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize("module", HEAVY, ids=str)
def test_comparing_two_files_does_not_load(module: str, loaded: set[str]) -> None:
    assert module not in loaded, f"{module}: needed for {HEAVY[module]} only"
