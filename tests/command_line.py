"""Run the command line in this process, as a user would: arguments in; status, output and errors out."""

from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from policydiff.cli import app


class Ran(NamedTuple):
    status: int
    out: str
    err: str


def policydiff(*arguments: str | Path, stdin: bytes | None = None) -> Ran:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, prog_name="policydiff")
    return Ran(done.exit_code, done.stdout, done.stderr)
