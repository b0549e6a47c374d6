"""The commands for notices: draft, check, preview. Beside `cli` and `cli_repository`, the only module that knows typer."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from policydiff.clauses.clause import Language


class Lang(StrEnum):
    """The languages of interface, reports and notices, for all commands."""

    ZH = "zh"
    EN = "en"


class Notices(TyperGroup):
    """`notices OLD NEW` drafts; `notices check` and `notices preview` are commands of their own."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take everything that names no command for texts to draft from."""
        if not args or args[0] not in self.commands:
            args = ["draft", *args]
        return super().parse_args(ctx, args)


class WithPaths(TyperCommand):
    """A command that keeps apart what stands before '--' and behind it, as git does."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the paths behind '--' out of the arguments."""
        if "--" in args:
            at = args.index("--")
            args, ctx.meta["paths"] = args[:at], args[at + 1 :]
        return super().parse_args(ctx, args)


notices = typer.Typer(
    cls=Notices,
    help="Draft the notices that the old version promised: [bold]policydiff notices OLD NEW [-- PATH…][/bold].",
)
LangOption = Annotated[Lang | None, typer.Option("--lang", metavar="LANG", help="zh or en.")]


@notices.command(cls=WithPaths)
def draft(
    context: typer.Context,
    arguments: Annotated[
        list[str] | None, typer.Argument(metavar="[OLD NEW | REV [REV] | A..B] [-- PATH…]", hidden=True)
    ] = None,
    staged: Annotated[bool, typer.Option("--staged", "--cached", help="What is staged, against HEAD.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Where to (default: notices/POLICY/VERSION DATE)"),
    ] = None,
    law: Annotated[bool, typer.Option("--law", help="Also the duties of law, in a file for the reviewer.")] = False,
    lang: Annotated[
        Lang | None, typer.Option("--lang", metavar="LANG", help="Only zh or en (default: the languages of the policy)")
    ] = None,
) -> None:
    """Draft the notices of a change in every channel that the old version promised.

      policydiff notices old.md new.md

      policydiff notices --staged

      policydiff notices main HEAD -- policies/acme

    Drafts that a person has edited are never overwritten. What is drafted already:

      policydiff notices check            what is missing, stale, too late, or must not be said

      policydiff notices preview          all drafts on one page, as their readers would see them
    """
    from datetime import date

    from policydiff.commands.diff import DiffRequest
    from policydiff.commands.notices import DraftRequest
    from policydiff.commands.notices import draft as command
    from policydiff.notices.say import drafted_lines, nothing

    paths = tuple(context.meta.get("paths", ()))
    language = cast("Language | None", lang and lang.value)
    asked = DiffRequest(arguments=arguments or (), paths=paths, staged=staged)
    request = DraftRequest(diff=asked, output=output, law=law, languages=(language,) if language else ())
    drafted = command(request, today=date.today())
    for found in drafted:
        for line in drafted_lines(found.plan, found.folder, found.written, language):
            typer.echo(line)
    if not drafted:
        typer.echo(nothing(language))


@notices.command()
def check(
    target: Annotated[
        str | None, typer.Argument(metavar="[DIR|RANGE]", help="Drafts, or commits A..B.", show_default=False)
    ] = None,
    lang: LangOption = None,
) -> None:
    """What is wrong with drafted notices: missing, stale, too late, or saying what a notice must not say.

    Exit status: 0 nothing, 1 something, 2 wrong use.
    """
    from datetime import date

    from policydiff.commands.notices import check as command
    from policydiff.notices.say import fault_lines

    found = command(target, today=date.today())
    for line in fault_lines(found, lang.value if lang else "en"):
        typer.echo(line)
    raise typer.Exit(1 if found else 0)


@notices.command()
def preview(
    target: Annotated[
        str | None, typer.Argument(metavar="[DIR]", help="A folder of drafts.", show_default=False)
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the page there; do not open it.")
    ] = None,
    lang: LangOption = None,
) -> None:
    """All drafts on one page, as their readers would see them."""
    from policydiff.commands.preview import preview as command

    typer.echo(command(target, output, cast("Language | None", lang and lang.value)))


def add_notices(app: Any) -> None:
    """Hang the commands into the program."""
    app.add_typer(notices, name="notices")
