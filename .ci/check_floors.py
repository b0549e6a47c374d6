"""Run the scorers beside the project and compare their figures with the floors in floors.toml.

Usage: check_floors.py ACCEPTANCE_DIR. Exit status 1 where a figure lies below its floor or a scorer fails; where a figure
has risen well above its floor, a line says so: floors only ever rise.
"""

import json
import shlex
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
HEADROOM = 0.02
"""A figure this far above its floor is worth a higher one."""


def main() -> int:
    """Run every scorer of floors.toml."""
    acceptance = Path(sys.argv[1])
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    failures = [line for scorer in floors["scorer"] for line in check(acceptance, scorer)]
    print("\n".join(["", *failures]) if failures else "\nall figures at or above their floors")
    return 1 if failures else 0


def check(acceptance: Path, scorer: dict[str, Any]) -> list[str]:
    """One scorer's failures, a line each."""
    figures = run(acceptance, scorer)
    if figures is None:
        return [f"{scorer['name']}: the scorer could not be run"]
    failures = []
    for name, floor in scorer["floors"].items():
        value = figures.get(name)
        low = value is None or value < floor - 1e-9
        risen = value is not None and value > floor + HEADROOM
        print(
            f"  {name:24} {'-' if value is None else f'{value:.3f}'}  floor {floor:.3f}{'  TOO LOW' if low else '  raise the floor' if risen else ''}"
        )
        if low:
            failures.append(f"{scorer['name']}: {name} is {value}, below its floor {floor}")
    return failures


def run(acceptance: Path, scorer: dict[str, Any]) -> dict[str, float | None] | None:
    """The figures of one scorer; None where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "figures.json"
        arguments = [str(acceptance / word) if "/" in word or word.endswith(".py") else word for word in scorer["run"]]
        command = f"{shlex.quote(sys.executable)} -m policydiff {scorer['command']}"
        print(f"{scorer['name']}: {' '.join(scorer['run'])}", flush=True)
        done = subprocess.run(
            [sys.executable, *arguments, "--json", str(report), "--command", command], capture_output=True, text=True
        )
        if done.returncode or not report.exists():
            print(done.stdout[-2000:], done.stderr[-2000:], sep="\n")
        return read(json.loads(report.read_text(encoding="utf-8"))) if report.exists() else None


def read(report: dict[str, Any]) -> dict[str, float | None]:
    """The figures of a scorer's JSON, whatever they are wrapped in."""
    found = report.get("figures", report)
    return {name: value for name, value in found.items() if value is None or isinstance(value, int | float)}


if __name__ == "__main__":
    sys.exit(main())
