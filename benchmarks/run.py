"""Measure policydiff against its peers, side by side: `make bench` or `python -m benchmarks [--rounds N]`.

Every round runs every command once, one after the other, so that a busy machine slows all of them alike; what counts are
the ratios of the medians. The peers governdiff and redlines go into a virtual environment of their own, from the package
index; where that fails they are left out, and the table says so. Exit status 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SEEDS = ROOT.parent / "shared" / "seeds"
PEERS = HERE / ".peers"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""An installed program has its bytecode; without it every run would measure Python's compiler."""
RAW_DMP = """
import sys
from diff_match_patch import diff_match_patch
old, new = (open(name, encoding="utf-8").read() for name in sys.argv[1:])
engine = diff_match_patch()
diffs = engine.diff_main(old, new)
engine.diff_cleanupSemantic(diffs)
print(len(diffs))
"""


@dataclass
class Command:
    """A command and what its runs took."""

    name: str
    words: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    mebibytes: float = 0.0

    def run(self) -> None:
        """Run once; the output is read, as a user's terminal would."""
        start = time.perf_counter()
        with subprocess.Popen(
            self.words,
            cwd=ROOT,
            env={**ENVIRONMENT, **self.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            assert process.stdout
            process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.seconds.append(time.perf_counter() - start)
        self.mebibytes = max(self.mebibytes, mebibytes(usage))
        if process.returncode not in (0, 1):
            raise SystemExit(f"{self.name}: exit status {process.returncode}: {' '.join(self.words)}")

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def mebibytes(usage: resource.struct_rusage) -> float:
    """The peak of the resident memory; macOS counts in bytes, Linux in KiB."""
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


@dataclass
class Target:
    """What a ratio or a figure must stay below."""

    text: str
    value: Callable[[dict[str, Command]], float]
    at_most: float
    needs: tuple[str, ...] = ()


def policydiff(*words: str) -> list[str]:
    return [sys.executable, "-m", "policydiff", *words]


def samples() -> list[str]:
    """The sample policies of this repository, the longest first."""
    return sorted((path.read_text(encoding="utf-8") for path in ROOT.glob("policies/*/*.md")), key=len, reverse=True)


def edited(text: str, share: float = 0.03) -> str:
    """A copy with a few lines dropped, doubled or reworded; the same on every machine."""
    dice = random.Random(7)
    out = []
    for line in text.split("\n"):
        chance = dice.random() if len(line) > 20 else 1.0
        if chance < share / 4:
            continue
        if chance < share:
            line = (
                line.replace("的", "之", 1)
                if "的" in line
                else f"{line[: len(line) // 2]}{line[len(line) // 2 :].upper()}"
            )
        out.append(line)
    return "\n".join(out)


def stretched(text: str, size: int) -> str:
    """The text as often as it takes to fill so many bytes, each copy in words of its own."""
    return longer(text, -(-size // len(text.encode())))


def longer(text: str, times: int = 10) -> str:
    """The text so many times over, each copy in words of its own."""
    return "\n".join(text.replace("的", f"的{chr(0x2460 + n)}").replace(" the ", f" the {n} ") for n in range(times))


def diffs(name: str, old: Path, new: Path, peers: dict[str, list[str]]) -> list[Command]:
    """The same two files through every tool."""
    files = [str(old), str(new)]
    git = ["git", "diff", "--no-index", "--word-diff", *files]
    commands = [
        Command(f"{name}: policydiff", policydiff("diff", *files), {"POLICYDIFF_CACHE": str(old.parent / "kept")}),
        Command(f"{name}: policydiff, first start", policydiff("diff", *files), {"POLICYDIFF_CACHE": ""}),
        Command(f"{name}: git --word-diff", git),
        Command(f"{name}: diff-match-patch", [sys.executable, "-c", RAW_DMP, *files]),
    ]
    return commands + [Command(f"{name}: {peer}", [*words, *files]) for peer, words in peers.items()]


def install_peers() -> dict[str, list[str]]:
    """The peers' commands, from a virtual environment of their own; {} with a word where the index is out of reach."""
    binaries = PEERS / ("Scripts" if os.name == "nt" else "bin")
    if not (binaries / "redlines").exists():
        shutil.rmtree(PEERS, ignore_errors=True)
        try:
            subprocess.run([sys.executable, "-m", "venv", PEERS], check=True, capture_output=True)
            wanted = ["governdiff==0.6.0", "redlines==0.6.2", "typing_extensions"]
            subprocess.run([binaries / "pip", "install", "-q", *wanted], check=True, capture_output=True, timeout=300)
        except (subprocess.SubprocessError, OSError) as error:
            print(f"peers left out: governdiff and redlines cannot be installed here ({type(error).__name__})")
            shutil.rmtree(PEERS, ignore_errors=True)
            return {}
    return {"governdiff": [str(binaries / "governdiff"), "diff"], "redlines": [str(binaries / "redlines"), "text"]}


def commands(folder: Path, peers: dict[str, list[str]]) -> list[Command]:
    def pair(name: str, old: str, new: str) -> tuple[Path, Path]:
        paths = folder / f"{name}.old.txt", folder / f"{name}.new.txt"
        for path, text in zip(paths, (old, new), strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    first, second, *_ = samples()
    old, new = first, edited(first)
    different = stretched(first, 60_000), stretched(second, 60_000)
    found = [
        Command("python -c pass", [sys.executable, "-c", "pass"]),
        Command("policydiff --version", policydiff("--version")),
        *diffs("sample", *pair("sample", old, new), peers),
        *diffs("different 60 KB", *pair("different", *different), peers),
        Command("sample x10: policydiff", policydiff("diff", *map(str, pair("long", longer(old), longer(new))))),
    ]
    for path in sorted(SEEDS.glob("001*.txt")):
        text = path.read_text(encoding="utf-8")
        found += diffs("seed 001", *pair("seed", text, edited(text)), peers)
    if SEEDS.is_dir():
        texts = [next(SEEDS.glob(f"{number}*.txt")).read_text(encoding="utf-8") for number in ("000", "004")]
        found += diffs("seeds 000, 004", *pair("seeds", *texts), peers)
    return found


def ratio(above: str, below: str) -> Callable[[dict[str, Command]], float]:
    return lambda found: found[above].median / found[below].median


TARGETS = [
    Target("policydiff --version / python -c pass", ratio("policydiff --version", "python -c pass"), 8),
    *(
        Target(f"{name}: policydiff / governdiff", ratio(f"{name}: policydiff", f"{name}: governdiff"), at_most)
        for name, at_most in (("sample", 1.0), ("seed 001", 1.0), ("different 60 KB", 0.2), ("seeds 000, 004", 0.2))
    ),
    Target("sample: ten times longer / once", ratio("sample x10: policydiff", "sample: policydiff"), 15),
    Target("seed 001: peak memory, MiB", lambda found: found["seed 001: policydiff"].mebibytes, 60),
    Target("sample: peak memory, MiB", lambda found: found["sample: policydiff"].mebibytes, 60),
]


def report(found: dict[str, Command]) -> bool:
    """Print the table and the targets; whether all of those that could be measured are met."""
    floor = found["python -c pass"].median
    print(f"{'command':38} {'median ms':>10} {'x python':>9} {'MiB':>6}")
    for command in found.values():
        print(f"{command.name:38} {1000 * command.median:10.1f} {command.median / floor:9.1f} {command.mebibytes:6.1f}")
    print(f"\n{'target':45} {'measured':>9} {'at most':>8}")
    met = True
    for target in TARGETS:
        try:
            value = target.value(found)
        except KeyError:
            print(f"{target.text:45} {'left out':>9} {target.at_most:8g}")
            continue
        met = met and value <= target.at_most
        print(f"{target.text:45} {value:9.2f} {target.at_most:8g}{'' if value <= target.at_most else '  MISSED'}")
    return met


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    peers = install_peers()
    with tempfile.TemporaryDirectory() as folder:
        found = commands(Path(folder), peers)
        for _ in range(rounds):
            for command in found:
                command.run()
    return 0 if report({command.name: command for command in found}) else 1


if __name__ == "__main__":
    sys.exit(main())
