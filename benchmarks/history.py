"""Measure `log` on a long history and the git hooks on a commit: `python -m benchmarks.history [--policies N] [--commits N]`.

The history is generated with `git fast-import`: 200 policies, 5,000 commits, each of which edits one policy (a figure, a
recipient, a typo, a blank line). `log` runs twice, the second time from its cache, beside `git log --stat` on the same
repository. The hooks run inside real commits, beside the same commits without hooks; what they add is given as a multiple of
`python -c pass`. Exit status 1 where a target is missed.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
PYTHON = [sys.executable, "-P", "-c", "pass"]
POLICYDIFF = [sys.executable, "-P", "-m", "policydiff"]
IDENTITY = {
    "GIT_AUTHOR_NAME": "Bench",
    "GIT_AUTHOR_EMAIL": "bench@example.com",
    "GIT_COMMITTER_NAME": "Bench",
    "GIT_COMMITTER_EMAIL": "bench@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "PYTHONPATH": str(ROOT),
}
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | IDENTITY


def policy(number: int, revision: int, chance: random.Random) -> str:
    """A policy of some forty lines, with figures and names that a revision may change."""
    day = f"2025-{1 + revision % 12:02d}-{1 + revision % 28:02d}"
    clauses = [
        f"{at}、我们会在第 {at} 种情形下收集您的信息 {number}-{at},用于提供第 {at} 项功能。" for at in range(1, 13)
    ]
    return "\n\n".join(
        [
            f"# 第 {number} 号产品隐私政策",
            f"更新日期:{day}",
            "## 一、我们收集的信息",
            *clauses,
            "## 二、我们如何共享信息",
            f"1、我们会向第{chance.randrange(1 + revision)}飞梭信息技术有限公司共享设备标识符。",
            "## 三、我们如何存储信息",
            f"我们会保存您的投稿 {1 + chance.randrange(1 + revision) % 9} 年。{'' if revision % 3 else ' '}",
            "## 四、政策的更新",
            "本政策发生重大变更时,我们会以弹窗的方式通知您。重大变更包括:",
            "1、处理个人信息的目的、种类、方式发生变化;",
            "2、共享个人信息的对象发生变化。",
            "",
        ]
    )


def fast_import(policies: int, commits: int) -> Iterator[bytes]:
    """The history as `git fast-import` reads it: first all policies, then one edit a commit."""
    chance = random.Random(4)
    revisions = [0] * policies
    for at in range(commits):
        yield f"commit refs/heads/main\ncommitter Bench <bench@example.com> {1700000000 + at * 60} +0000\n".encode()
        yield f"data {len(str(at)) + 2}\nv {at}\n".encode()
        touched = range(policies) if at == 0 else [chance.randrange(policies)]
        for number in touched:
            text = policy(number, revisions[number], chance).encode()
            revisions[number] += 1
            yield f"M 100644 inline policies/{number:03d}/隐私政策.md\ndata {len(text)}\n".encode() + text + b"\n"


def git(folder: Path, *arguments: str, stdin: bytes | None = None) -> None:
    """Run git; an error where it fails."""
    subprocess.run(
        ["git", *arguments], cwd=folder, env=ENVIRONMENT, input=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        check=True,
    )  # fmt: skip


def seconds(words: Sequence[str], folder: Path) -> float:
    """What a command takes; its output is read."""
    start = time.perf_counter()
    subprocess.run(words, cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)
    return time.perf_counter() - start


def measure_log(folder: Path, policies: int, commits: int) -> list[tuple[str, float, float]]:
    """First run, second run, and git's own, as multiples of git's."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "fast-import", "--quiet", stdin=b"".join(fast_import(policies, commits)))
    git(folder, "reset", "-q", "--hard", "main")
    log = [*POLICYDIFF, "log", "--format", "json"]
    first = seconds(log, folder)
    second = statistics.median(seconds(log, folder) for _ in range(3))
    beside = statistics.median(seconds(["git", "log", "--stat"], folder) for _ in range(3))
    one = statistics.median(
        seconds(["git", "log", "--stat", "--follow", "--", "policies/007/隐私政策.md"], folder) for _ in range(3)
    )
    return [
        ("git log --stat", beside, 1.0),
        (
            f"git log --follow for each of {policies} policies (one, times {policies})",
            one * policies,
            one * policies / beside,
        ),
        ("policydiff log, first run", first, first / beside),
        ("policydiff log, second run", second, second / beside),
    ]


def measure_hooks(folder: Path) -> list[tuple[str, float, float]]:
    """What the hooks add to a commit, as multiples of `python -c pass`."""
    git(folder, "init", "-q", "-b", "main")
    text = policy(1, 1, random.Random(1))
    (folder / "policies").mkdir()
    (folder / "policies/p.md").write_text(text, encoding="utf-8")
    (folder / "other.txt").write_text("x", encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "first")
    subprocess.run([*POLICYDIFF, "hook", "install"], cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)
    edits = {
        "no policy touched": ("other.txt", lambda turn: f"x{turn}"),
        "a policy touched, no word changed": (
            "policies/p.md",
            lambda turn: text.replace("\n\n", "\n" * (3 + turn % 2)),
        ),
        "a policy's words changed (a typo)": (
            "policies/p.md",
            lambda turn: text.replace("产品", "品产"[: 1 + turn % 2]),
        ),
    }
    start = statistics.median(seconds(PYTHON, folder) for _ in range(ROUNDS))
    found = [("python -c pass", start, 1.0)]
    for name, (path, edit) in edits.items():
        added = []
        for turn in range(ROUNDS):
            plain = commit(folder, path, edit(2 * turn), ["-c", "core.hooksPath=/dev/null"])
            added.append(commit(folder, path, edit(2 * turn + 1), []) - plain)
        cost = statistics.median(added)
        found.append((f"hooks add to a commit: {name}", cost, cost / start))
    return found


def commit(folder: Path, path: str, text: str, options: Sequence[str]) -> float:
    """Write, stage, commit; what the commit took."""
    (folder / path).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    return seconds(["git", *options, "commit", "-q", "--allow-empty", "-m", "x"], folder)


TARGETS = {
    "hooks add to a commit: no policy touched": 1.0,
    "hooks add to a commit: a policy touched, no word changed": 4.0,
}


def main() -> int:
    """Print the table; 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--policies", type=int, default=200)
    parser.add_argument("--commits", type=int, default=5000)
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="policydiff-bench-"))
    try:
        (folder / "hooks").mkdir()
        (folder / "log").mkdir()
        rows = [*measure_hooks(folder / "hooks"), *measure_log(folder / "log", asked.policies, asked.commits)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    missed = 0
    print("| what | seconds | ratio | target |\n|---|--:|--:|--:|")
    for name, cost, ratio in rows:
        target = TARGETS.get(name)
        missed += target is not None and ratio > target
        print(f"| {name} | {cost:.3f} | {ratio:.2f} | {f'≤ {target:g}' if target else ''} |")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
