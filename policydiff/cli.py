"""The command line. The only module that knows typer: a command parses, calls one function, echoes, exits."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup

from policydiff.clauses.clause import Language
from policydiff.cli_notices import Lang, WithPaths, add_notices
from policydiff.cli_repository import add_commands
from policydiff.commands.guard import guarded, say
from policydiff.commands.output import deliver, report_options
from policydiff.errors import EXIT_USAGE


class Commands(TyperGroup):
    """The commands, with every error in one line on standard error."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run and exit: 2 for what the user can mend, 70 for a fault of the program."""
        extra["standalone_mode"] = False
        run = super().main
        sys.exit(guarded(lambda: run(*args, **extra)))


class Colour(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="text, json, markdown, html or docx [default: what --output's name says, else text]",
    ),
]
OutputOption = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file, whole or not at all.")
]
LangOption = Annotated[
    Lang | None,
    typer.Option("--lang", metavar="LANG", help="zh or en: language of report and reasons [default: the policy's]"),
]
LawOption = Annotated[
    str | None,
    typer.Option(
        "--law", metavar="LAW", help="cn, eu or none: whose duties stand beside the verdicts [default: by language]"
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="Editorial changes and long wordings in full.")]
ColourOption = Annotated[
    Colour, typer.Option("--color", metavar="WHEN", help="auto, always or never; NO_COLOR is heeded.")
]
NoPagerOption = Annotated[bool, typer.Option("--no-pager", help="Do not page what is longer than the screen.")]


def _version(wanted: bool) -> None:
    if wanted:
        from policydiff import __version__

        typer.echo(f"policydiff {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Compare versions of a privacy policy clause by clause, judged by the policy's own definition of a major change.

    [bold]Start here[/bold]

      policydiff demo                     sample policies to play with, compared at once

      policydiff diff old.md new.md       what changed, how gravely, and why
    """


@app.command(cls=WithPaths)
def diff(
    context: typer.Context,
    arguments: Annotated[
        list[str] | None, typer.Argument(metavar="[OLD NEW | REV [REV] | A..B] [-- PATH…]", hidden=True)
    ] = None,
    staged: Annotated[bool, typer.Option("--staged", "--cached", help="What is staged, against HEAD.")] = False,
    format_: FormatOption = None,
    output: OutputOption = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 0 no change of meaning, 1 minor, 3 major (2: an error).")
    ] = False,
    lang: LangOption = None,
    law: LawOption = None,
    everything: AllOption = False,
    summary: Annotated[bool, typer.Option("--summary", help="Only what fits one screen.")] = False,
    color: ColourOption = Colour.AUTO,
    no_pager: NoPagerOption = False,
) -> None:
    """What changed between two versions, how gravely, and why.

    [bold]Two texts[/bold] (a file, - for standard input, or REV:PATH)

      policydiff diff old.md new.md

      policydiff diff HEAD~1:policies/acme/privacy.md policies/acme/privacy.md

    [bold]In a git repository[/bold] (files under policies/, or what policydiff.toml says)

      policydiff diff                     what you have not committed yet

      policydiff diff --staged            what the next commit will hold

      policydiff diff HEAD~5 HEAD -- policies/acme

      policydiff diff main...draft        what a branch changed
    """
    from policydiff.commands import diff as command
    from policydiff.commands.output import watched
    from policydiff.reports.formats import format_for, formatter

    name = format_ or format_for(output)
    report = formatter(name)
    language = cast("Language | None", lang and lang.value)
    paths = tuple(context.meta.get("paths", ()))
    request = command.DiffRequest(
        arguments=arguments or (), paths=paths, staged=staged, language=language, law=command.law_named(law)
    )
    found = command.diff(request, lambda items: watched(items, lambda pairing: pairing.name))
    options = report_options(language, everything, color, output, summary=summary, said=command.typed(request))
    deliver(report(found.comparisons, options), output, paged=name == "text" and not no_pager)
    for problem in found.unreadable:
        say(problem, EXIT_USAGE)
    raise typer.Exit(command.exit_status(found, by_verdict=exit_code))


@app.command(cls=WithPaths)
def explain(
    context: typer.Context,
    arguments: Annotated[
        list[str] | None, typer.Argument(metavar="[ID] [OLD NEW | REV [REV] | A..B] [-- PATH…]", hidden=True)
    ] = None,
    change: Annotated[
        str | None,
        typer.Option(
            "--change",
            "-c",
            metavar="ID",
            help="c3, PATH#c3, or a fingerprint's beginning [default: the first argument]",
        ),
    ] = None,
    staged: Annotated[bool, typer.Option("--staged", "--cached", help="What is staged, against HEAD.")] = False,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="NAME", help="text or json [default: text]")
    ] = None,
    output: OutputOption = None,
    lang: LangOption = None,
    law: LawOption = None,
    color: ColourOption = Colour.AUTO,
    no_pager: NoPagerOption = False,
) -> None:
    """Everything about one change: clauses, facts before and after, topics and why, item, duties, decision.

    policydiff explain old.md new.md --change c3

    policydiff explain c3 HEAD~1 HEAD
    """
    from policydiff.commands import diff
    from policydiff.commands import explain as command

    name = format_ or ("json" if output and output.endswith(".json") else "text")
    language = cast("Language | None", lang and lang.value)
    wanted, versions = command.named(change, arguments or ())
    request = diff.DiffRequest(
        arguments=versions,
        paths=tuple(context.meta.get("paths", ())),
        staged=staged,
        language=language,
        law=diff.law_named(law),
    )
    told = command.explain(request, wanted, name, report_options(language, True, color, output))
    deliver(told, output, paged=name == "text" and not no_pager)


@app.command()
def outline(
    file: Annotated[str, typer.Argument(help="A file, - for standard input, or REV:PATH.", show_default=False)],
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="NAME", help="text or json [default: text]")
    ] = None,
    output: OutputOption = None,
    lang: LangOption = None,
    everything: AllOption = False,
    color: ColourOption = Colour.AUTO,
    no_pager: NoPagerOption = False,
) -> None:
    """The clause tree of a policy, its definition of a major change, and what it promises.

    policydiff outline policies/acme/privacy.md
    """
    from policydiff.commands.outline import outline as command

    name = format_ or ("json" if output and output.endswith(".json") else "text")
    language = cast("Language | None", lang and lang.value)
    options = report_options(language, everything, color, output)
    deliver(command(file, name, options), output, paged=name == "text" and not no_pager)


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to build it; nothing is overwritten.")] = Path(
        "demo-policies"
    ),
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    no_pager: NoPagerOption = False,
) -> None:
    """Build a small policy repository to play with, and compare its versions."""
    from policydiff.commands.demo import demo as command

    language = cast("Language | None", lang and lang.value)
    deliver(command(folder, report_options(language, colour=color)), None, paged=not no_pager)


@app.command()
def schema(
    name: Annotated[
        str, typer.Argument(help="report, outline, explanation, check, log, notice or notice-app", show_default=False)
    ] = "report",
) -> None:
    """The JSON Schema of what --format json prints."""
    from policydiff.commands.schema import schema as command

    deliver(command(name), None, paged=False)


add_commands(app)
add_notices(app)
