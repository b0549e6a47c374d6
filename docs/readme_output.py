"""Write into README.md what the commands shown there print now, run in the demo's repository."""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from policydiff.commands.demo import build, demo_commits

README = Path(__file__).resolve().parents[1] / "README.md"


def main() -> None:
    """Run every command between '<!-- output: … -->' marks and put its output there."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder) / "demo", tuple(demo_commits()))
        shown = re.sub(
            r"(<!-- output: (policydiff .+?) -->\n```text\n).*?```",
            lambda found: f"{found[1]}{output(found[2], Path(folder) / 'demo')}```",
            README.read_text(encoding="utf-8"),
            flags=re.S,
        )
    README.write_text(shown, encoding="utf-8")


def output(command: str, folder: Path) -> str:
    """What a command prints, 100 columns wide."""
    words = [sys.executable, "-m", *shlex.split(command)]
    environment = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(README.parent)}
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
