"""The command line. The only module that knows typer: a command parses, calls one function, echoes, exits."""

from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=True)


@app.callback()
def main() -> None:
    """Compare versions of a privacy policy, judged by the policy's own definition of a major change."""


@app.command()
def diff(
    old: str, new: str, format_: Annotated[str, typer.Option("--format", help="text, json or markdown")] = "json"
) -> None:
    """Compare two versions of a policy."""
    from policydiff.commands.diff import diff_files
    from policydiff.reports.json import format_json

    typer.echo(format_json([diff_files(old, new)]))


@app.command()
def outline(file: str, format_: Annotated[str, typer.Option("--format", help="text or json")] = "json") -> None:
    """Show the clause tree of a policy."""
    from policydiff.clauses.parse import parse
    from policydiff.promise.read import definition_of, promise_of
    from policydiff.reports.json import format_outline_json
    from policydiff.text.decode import read_text

    policy = parse(read_text(file), file)
    typer.echo(format_outline_json(policy, definition_of(policy), promise_of(policy)))
