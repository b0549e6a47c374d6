"""The commands for a policy repository: init, log, show, check, decide, hook. Beside `cli`, the only module that knows typer."""

from enum import StrEnum
from typing import Annotated, Any, cast

import typer

from policydiff.clauses.clause import Language
from policydiff.reports.options import ReportOptions


class Lang(StrEnum):
    """The languages of the interface."""

    ZH = "zh"
    EN = "en"


OutputOption = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")]
LangOption = Annotated[Lang | None, typer.Option("--lang", help="Language of the report [default: the policy's]")]


def check(
    range_: Annotated[
        str | None, typer.Argument(metavar="[RANGE]", help="A..B, or A for A..HEAD.", show_default=False)
    ] = None,
    staged: Annotated[bool, typer.Option("--staged", "--cached", help="What the next commit will hold.")] = False,
    format_: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="text, json, markdown, github or sarif")
    ] = "text",
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    """The gate: every policy touched, its verdict, and whether what policydiff.toml requires is there.

      policydiff check                    what lies on disk, against HEAD

      policydiff check --staged           what the next commit will hold

      policydiff check origin/main..HEAD  what a branch brings, and what its commits say of it

    Exit status: 0 nothing is missing, 1 something is, 2 wrong use.
    """
    from datetime import date

    from policydiff.commands import check as command

    report = command.formatter(format_)
    found = command.check(range_, staged=staged, today=date.today())
    _deliver(report(found, _options(lang)), output)
    raise typer.Exit(command.exit_status(found))


hooks = typer.Typer(no_args_is_help=True, help="The git hooks: install, uninstall, status.")


@hooks.command("install")
def install(
    server: Annotated[
        bool, typer.Option("--server", help="pre-receive, for the repository that others push to.")
    ] = False,
    diff_driver: Annotated[
        bool, typer.Option("--diff-driver", help="Also make plain `git diff` and `git log -p` clause-aware.")
    ] = False,
) -> None:
    """Install the hooks. Hooks that are there already are kept and called first."""
    from pathlib import Path

    from policydiff.commands.hook import install_hooks

    for line in install_hooks(Path(), server=server, diff_driver=diff_driver):
        typer.echo(line)


@hooks.command("uninstall")
def uninstall() -> None:
    """Take the hooks away and put back what was there before."""
    from pathlib import Path

    from policydiff.commands.hook import uninstall_hooks

    for line in uninstall_hooks(Path()):
        typer.echo(line)


@hooks.command("status")
def status() -> None:
    """How the hooks stand. Exit status 1 where one is missing or does not work."""
    from pathlib import Path

    from policydiff.commands.hook import hook_status

    lines, fine = hook_status(Path())
    for line in lines:
        typer.echo(line)
    raise typer.Exit(0 if fine else 1)


@hooks.command("run", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def run(context: typer.Context) -> None:
    """What the installed hooks call: `policydiff hook run NAME -- ARGUMENTS`."""
    from policydiff.hook.run import main

    raise typer.Exit(main(context.args))


def _options(lang: Lang | None) -> ReportOptions:
    return ReportOptions(language=cast("Language | None", lang and lang.value))


def _deliver(report: str, output: str | None) -> None:
    from policydiff.commands.output import print_paged, write_whole

    if output is not None:
        write_whole(output, report)
    else:
        print_paged(report, paged=False)


def add_commands(app: Any) -> None:
    """Hang the commands into the program."""
    app.command()(check)
    app.add_typer(hooks, name="hook")
