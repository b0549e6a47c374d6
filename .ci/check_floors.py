"""Run the scorers beside the project and compare their figures with the floors in floors.toml.

Usage: check_floors.py ACCEPTANCE_DIR [--raise]. Exit status 1 where a figure lies below its floor or a scorer fails. With
--raise the floors are written anew: each goes up to the figure reached, less a little room, and none ever goes down.
"""

import json
import shlex
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).resolve().parent / "floors.toml"
ROOM = 0.02
"""What a figure may lose before a floor is missed: about one case."""
Figures = dict[str, float]


def main() -> int:
    """Run every scorer of floors.toml."""
    acceptance, rising = Path(sys.argv[1]), "--raise" in sys.argv
    scorers = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["scorer"]
    failures = []
    for scorer in scorers:
        figures = run(acceptance, scorer)
        failures += check(scorer, figures)
        if rising:
            scorer["floors"] = raised(scorer["floors"], figures)
    if rising:
        write(scorers)
    print("\n".join(["", *failures]) if failures else "\nall figures at or above their floors")
    return 1 if failures else 0


def check(scorer: dict[str, Any], figures: Figures | None) -> list[str]:
    """One scorer's failures, a line each."""
    if figures is None:
        return [f"{scorer['name']}: the scorer could not be run"]
    failures = []
    for name, value in figures.items():
        floor = scorer["floors"].get(name, 0.0)
        low = value < floor - 1e-9
        print(f"  {name:24} {value:.3f}  floor {floor:.2f}{'  TOO LOW' if low else ''}")
        if low:
            failures.append(f"{scorer['name']}: {name} is {value:.3f}, below its floor {floor:.2f}")
    gone = [name for name in scorer["floors"] if name not in figures]
    return [*failures, *(f"{scorer['name']}: {name} is not reported any more" for name in gone)]


def raised(floors: Figures, figures: Figures | None) -> Figures:
    """The floors, each at least as high as before."""
    reached = {
        name: int((value if value == 1 and name == "ran" else value - ROOM) * 100) / 100
        for name, value in (figures or {}).items()
    }
    return {name: max(floors.get(name, 0.0), reached.get(name, 0.0)) for name in {**floors, **reached}}


def run(acceptance: Path, scorer: dict[str, Any]) -> Figures | None:
    """The figures of one scorer; None where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "figures.json"
        script, material = (str(acceptance / word) for word in scorer["run"])
        command = f"{shlex.quote(sys.executable)} -m policydiff {scorer['command']}"
        words = [sys.executable, script, material, "--json", str(report), "--command", command]
        print(f"{scorer['name']}: {' '.join(scorer['run'])}", flush=True)
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stdout[-3000:], done.stderr[-3000:], sep="\n")
        if not report.exists():
            return None
        found = json.loads(report.read_text(encoding="utf-8"))
    return {name: value for name, value in found.get("figures", found).items() if isinstance(value, float | int)}


def write(scorers: list[dict[str, Any]]) -> None:
    """Write floors.toml, its opening comment kept."""
    opening = FLOORS.read_text(encoding="utf-8").partition("[[scorer]]")[0]
    tables = []
    for scorer in scorers:
        head = [f"{key} = {json.dumps(scorer[key])}" for key in ("name", "run", "command")]
        floors = [
            f"{json.dumps(name) if ' ' in name else name} = {value:.2f}" for name, value in scorer["floors"].items()
        ]
        tables.append("\n".join(["[[scorer]]", *head, "[scorer.floors]", *floors]))
    FLOORS.write_text(opening + "\n\n".join(tables) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
