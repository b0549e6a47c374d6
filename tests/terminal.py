"""Run the `console` blocks of a document and put in what the commands print now: `python -m tests.terminal docs/hooks.md`.

A line that begins with '$ ' is a command; what follows up to the next one is its output, standard error included. Commands run
one after the other in a folder of their own, with a fixed clock for git; 'cd' holds. A status other than 0 is shown as '[1]'.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.gitrepo import clean_environment
from tests.samples import en

ROOT = Path(__file__).resolve().parents[1]
_BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
HOME = "/home/team"


class Terminal:
    """A shell that remembers its folder."""

    def __init__(self, home: Path) -> None:
        self.home = self.folder = home
        home.mkdir(exist_ok=True)
        (home / "privacy.en.md").write_text(en(), encoding="utf-8")
        tools = home / ".bin"
        tools.mkdir()
        (tools / "policydiff").write_text(f"#!/bin/sh\nexec '{sys.executable}' -P -m policydiff \"$@\"\n")
        (tools / "policydiff").chmod(0o755)
        self.minute = 0

    def run(self, command: str) -> str:
        """A command's output; the temporary folder goes by the name of a home."""
        if command.startswith("cd "):
            self.folder = (self.folder / command[3:]).resolve()
            return ""
        self.minute += 1
        when = f"2026-03-02T09:{self.minute:02d}:00+00:00"
        environment = clean_environment(
            PATH=f"{self.home / '.bin'}{os.pathsep}{os.environ['PATH']}",
            PYTHONPATH=str(ROOT),
            HOME=str(self.home),
            COLUMNS="100",
            GIT_AUTHOR_DATE=when,
            GIT_COMMITTER_DATE=when,
        )
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        lines = [line.rstrip() for line in done.stdout.replace(str(self.home), HOME).splitlines()]
        while lines and not lines[-1]:
            lines.pop()
        return "\n".join([*lines, *([f"[{done.returncode}]"] if done.returncode else [])])


def rendered(text: str, home: Path) -> str:
    """The document with the output that its commands have now."""
    terminal = Terminal(home)
    return _BLOCK.sub(lambda block: "".join(_played(block.group(), terminal)), text)


def _played(block: str, terminal: Terminal) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            output = terminal.run(line[2:])
            yield f"{line}\n{output}\n" if output else f"{line}\n"


def comparable(text: str) -> str:
    """A document without what is worded elsewhere or differs from run to run: object names, facts, reasons."""
    without = re.sub(r"\b[0-9a-f]{7,40}\b", "#", text)
    without = re.sub(r"(?m)^((?:remote: )?)  c\d+ .*$", r"\1  (change)", without)
    without = re.sub(r"(?m)^(Policy-Change: # \S+).*$", r"\1", without)
    return re.sub(r"(?m)^(?:remote: )? {5,}\S.*\n", "", without)


if __name__ == "__main__":
    import tempfile

    for name in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            document = Path(name)
            document.write_text(rendered(document.read_text(encoding="utf-8"), Path(folder) / "team"), encoding="utf-8")
