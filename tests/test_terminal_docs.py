"""What docs/ shows of a terminal is what happens; the jobs of docs/ci.md do their work."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gitrepo import GitRepo, clean_environment
from tests.samples import zh
from tests.terminal import ROOT, comparable, rendered

DOCS = ROOT / "docs"
MAJOR = zh(updated="2026-03-01", effective="2026-04-10", phone="400-100-3000")


@pytest.mark.parametrize("name", ["hooks.md", "decisions.md"])
def test_the_terminal_shows_what_happens(name: str, tmp_path: Path) -> None:
    shown = (DOCS / name).read_text(encoding="utf-8")
    now = rendered(shown, tmp_path / "team")
    assert comparable(now) == comparable(shown), f"run: python -m tests.terminal docs/{name}"


def test_refusals_in_the_docs_are_short() -> None:
    blocks = re.findall(r"policydiff refuses.*?(?=\n\[1\])", (DOCS / "hooks.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) >= 3
    assert all(len(block.splitlines()) <= 20 for block in blocks)


def script(heading: str) -> str:
    """The shell of a job in docs/ci.md: what stands indented under `run: |` or `- |`, or the block itself."""
    section = (DOCS / "ci.md").read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    block = re.search(r"```(yaml|sh)\n(.*?)```", section, re.DOTALL)
    assert block
    if block[1] == "sh":
        return block[2]
    lines = re.search(r"(?m)^( *)(?:run: \||- \|)\n((?:\1  .*\n)+)", block[2])
    assert lines
    return re.sub(rf"(?m)^{lines[1]}  ", "", lines[2])


JOBS = {
    "GitHub Actions": lambda base: {"BASE": base, "GITHUB_STEP_SUMMARY": "summary.md"},
    "GitLab CI": lambda base: {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base},
    "Anywhere else": lambda base: {},
}


@pytest.mark.parametrize("job", JOBS)
@pytest.mark.parametrize(
    ("message", "status"), [("新的热线", 1), ("新的热线\n\nPolicy-Verdict: major", 0)], ids=["silent", "said"]
)
def test_the_jobs_run(repo: GitRepo, tmp_path: Path, job: str, message: str, status: int) -> None:
    """As far as they can be run here: the shell of each job, in a clone, with the variables that the service sets."""
    repo.write("policies/隐私政策.md", zh())
    base = repo.commit("第一版")
    repo.git("checkout", "-q", "-b", "draft")
    repo.write("policies/隐私政策.md", MAJOR)
    repo.commit(message)
    (tmp_path / "policydiff").write_text(f"#!/bin/sh\nexec '{sys.executable}' -P -m policydiff \"$@\"\n")
    (tmp_path / "policydiff").chmod(0o755)
    environment = clean_environment(
        PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}", PYTHONPATH=str(ROOT), **JOBS[job](base)
    )
    words = ["bash", "-e", "-c", script(job), "job", base]
    done = subprocess.run(words, cwd=repo.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    written = {path.name for path in repo.root.iterdir()} & {
        "policies.md",
        "policies.sarif",
        "policies.json",
        "summary.md",
    }
    assert written


def test_the_files_for_other_services_are_valid() -> None:
    yaml = pytest.importorskip("yaml", reason="needs PyYAML to read what docs/ci.md shows")
    blocks = re.findall(r"```yaml\n(.*?)```", (DOCS / "ci.md").read_text(encoding="utf-8"), re.DOTALL)
    workflow, gitlab = (yaml.safe_load(block) for block in blocks)
    assert workflow["jobs"]["check"]["steps"][0]["with"]["fetch-depth"] == 0
    assert gitlab["policies"]["variables"]["GIT_DEPTH"] == "0"
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["policydiff", "policydiff-message", "policydiff-push"]
