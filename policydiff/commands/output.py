"""Where a report goes: a file (whole or not at all), a pager, a pipe; and how far the work has come."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from policydiff.clauses.clause import Language
from policydiff.errors import PolicyDiffError
from policydiff.reports.options import ReportOptions

Item = TypeVar("Item")
PATIENCE = 1.0
"""Seconds before a progress bar shows."""


def write_whole(path: str, content: str | bytes) -> None:
    """Write a file whole or not at all: beside it first, then renamed into place."""
    target = Path(path)
    data = content if isinstance(content, bytes) else f"{content}\n".encode()
    try:
        if target.is_dir():
            raise PolicyDiffError(f"{path}: is a folder; name a file in it")
        if target.exists() and not target.is_file():  # /dev/stdout, a named pipe: nothing to rename onto
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        raise PolicyDiffError(
            f"{path}: cannot be written ({error.strerror}); check the folder and its permissions"
        ) from error


def _replace(target: Path, data: bytes) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def deliver(report: str | bytes, output: str | None, *, paged: bool) -> None:
    """Write a report to the file that is named, else print it."""
    if output is not None:
        write_whole(output, report)
    elif isinstance(report, bytes):
        raise PolicyDiffError("this format is no text for a terminal; add --output FILE")
    else:
        print_paged(report, paged=paged)


def report_options(
    language: Language | None = None,
    everything: bool = False,
    colour: str = "auto",
    output: str | None = None,
    *,
    summary: bool = False,
    said: str = "",
) -> ReportOptions:
    """How a report is to look, here and now: on this screen, or in a file."""
    width, height = screen()
    return ReportOptions(
        language=language,
        everything=everything,
        summary=summary,
        colour=wants_colour(colour) and (output is None or colour == "always"),
        width=width,
        height=height,
        command=said,
    )


def wants_colour(when: str) -> bool:
    """Whether to colour: 'always', 'never', or what terminal, NO_COLOR and TERM say."""
    if when != "auto":
        return when == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def screen() -> tuple[int, int]:
    """Columns and lines of the terminal; a pipe gets 100 columns."""
    if not (sys.stdout.isatty() or "COLUMNS" in os.environ):
        return 100, 40
    import shutil  # loads every way to pack a file

    size = shutil.get_terminal_size((100, 40))
    return max(20, size.columns), max(10, size.lines)


def print_paged(text: str, *, paged: bool) -> None:
    """Print; through the pager, as git does, where that is allowed and the text is longer than the terminal."""
    longer = sys.stdout.isatty() and text.count("\n") + 2 > screen()[1]
    pager = pager_command() if paged and longer else None
    if pager is None or not _through(pager, text):
        _print(text)


def _print(text: str) -> None:
    """Write to standard output; a reader that has gone away (`| head`) is no error."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def pager_command() -> list[str] | None:
    """The user's pager: POLICYDIFF_PAGER, GIT_PAGER, PAGER, else less; None for none, 'cat' or ''."""
    import shlex
    import shutil

    names = ("POLICYDIFF_PAGER", "GIT_PAGER", "PAGER")
    chosen = next((os.environ[name] for name in names if name in os.environ), "less")
    words = shlex.split(chosen)
    return words if words and words != ["cat"] and shutil.which(words[0]) else None


def _through(pager: list[str], text: str) -> bool:
    import subprocess

    environment = {"LESS": "FRX", "LV": "-c", "LESSCHARSET": "utf-8", **os.environ}
    try:
        with subprocess.Popen(pager, stdin=subprocess.PIPE, env=environment) as process, suppress(BrokenPipeError):
            process.communicate(f"{text}\n".encode())
    except OSError:
        return False
    return True


def watched(items: Sequence[Item], label: Callable[[Item], str]) -> Iterator[Item]:
    """The items one by one; a bar on standard error once the work takes longer than a second, on a terminal only."""
    if not sys.stderr.isatty():
        yield from items
        return
    with _bar(len(items)) as step:
        for item in items:
            step(label(item))
            yield item


@contextmanager
def _bar(total: int) -> Iterator[Callable[[str], None]]:
    import threading

    state: dict[str, Any] = {"done": -1, "label": ""}
    timer = threading.Timer(PATIENCE, _show, (state, total))
    timer.daemon = True
    timer.start()

    def step(label: str) -> None:
        state["done"] += 1
        state["label"] = label
        if bar := state.get("bar"):
            bar.update(state["task"], completed=state["done"], description=label)

    try:
        yield step
    finally:
        timer.cancel()
        timer.join()
        if bar := state.get("bar"):
            bar.stop()


def _show(state: dict[str, Any], total: int) -> None:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    state["task"] = bar.add_task(state["label"], total=total if total > 1 else None, completed=max(0, state["done"]))
    bar.start()
    state["bar"] = bar
