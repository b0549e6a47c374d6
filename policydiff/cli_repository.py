"""The commands for a policy repository: init, log, show, check, decide, hook. Beside `cli`, the only module that knows typer."""

from typing import Annotated, Any, cast

import typer

from policydiff.clauses.clause import Language
from policydiff.cli_notices import Lang
from policydiff.reports.options import ReportOptions

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


def init(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help="Made where it is not there.")] = ".",
    source: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="The policy to begin with [default: a short sample]")
    ] = None,
    with_hooks: Annotated[bool, typer.Option("--hooks", help="Install the git hooks as well.")] = False,
) -> None:
    """Make a folder a policy repository: git, policydiff.toml, a first policy. Never overwrites."""
    from pathlib import Path

    from policydiff.commands.init import InitRequest
    from policydiff.commands.init import init as command

    request = InitRequest(folder=Path(folder), source=Path(source) if source else None, hooks=with_hooks)
    for line in command(request):
        typer.echo(line)


def log(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH…]", show_default=False)] = None,
    topic: Annotated[
        str | None,
        typer.Option("--topic", metavar="TOPIC", help="Only versions that changed a fact in it: sharing, 共享 …"),
    ] = None,
    newest: Annotated[
        int | None, typer.Option("--max-count", "-n", min=1, help="At most so many versions each.")
    ] = None,
    revision: Annotated[str, typer.Option("--revision", help="The branch or commit to look back from.")] = "HEAD",
    format_: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="text, json, markdown or html")
    ] = "text",
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    """The versions of each policy, newest first: dates, verdict against the version before, and what it changed.

    policydiff log                      all policies

    policydiff log --topic sharing      which version changed whom data is shared with

    policydiff log --format markdown    a changelog to publish

    policydiff log --format html --output timeline.html
    """
    from datetime import date

    from policydiff.commands import log as command
    from policydiff.commands.output import watched

    report = command.formatter(format_)
    about = command.topic_named(topic) if topic else None
    request = command.LogRequest(paths=paths or (), topic=about, revision=revision, newest=newest)
    found = command.log(request, today=date.today(), watch=lambda items: watched(items, lambda _: "comparing versions"))
    _deliver(report(found, _options(lang), about), output, paged=format_ == "text")


def show(
    source: Annotated[str, typer.Argument(metavar="REV:PATH", help="':PATH': as staged.", show_default=False)],
    output: OutputOption = None,
) -> None:
    """The text of any version of a policy. `policydiff outline REV:PATH` shows its clauses."""
    from policydiff.commands.show import show as command

    _deliver(command(source), output, paged=True)


def decide(
    change: Annotated[
        str | None,
        typer.Argument(metavar="[CHANGE]", help="c3, PATH#c3, or a fingerprint's beginning.", show_default=False),
    ] = None,
    severity: Annotated[str | None, typer.Option("--severity", help="major, minor or editorial")] = None,
    because: Annotated[str, typer.Option("--because", metavar="WHY", help="The reason; it stays on record.")] = "",
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="[default: git's user.name]")] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="The last day it holds: 2026-12-31.")
    ] = None,
    range_: Annotated[
        str | None,
        typer.Option("--range", metavar="A..B", help="Where the change is [default: staged, disk, last commit]"),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the decisions there are.")] = False,
) -> None:
    """Put on record what a person decided about a change: in git, beside the tool's own verdict.

    policydiff decide c3 --severity minor --because 'the same company under its new name'
    """
    from datetime import date
    from pathlib import Path

    from policydiff.commands import decide as command

    today = date.today()
    if listed:
        for line in command.decisions_listed(Path(), today=today):
            typer.echo(line)
        return
    typer.echo(command.decide(command.request(change, severity, because, by, until, range_), today=today))


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
    from policydiff.commands.output import wants_colour

    return ReportOptions(language=cast("Language | None", lang and lang.value), colour=wants_colour("auto"))


def _deliver(report: str, output: str | None, *, paged: bool = False) -> None:
    from policydiff.commands.output import print_paged, write_whole

    if output is not None:
        write_whole(output, report)
    else:
        print_paged(report, paged=paged)


def add_commands(app: Any) -> None:
    """Hang the commands into the program."""
    for command in (init, log, show, check, decide):
        app.command()(command)
    app.add_typer(hooks, name="hook")
