"""Pager, progress bar and shell completion, as users of git know them."""

import io
import sys
import time
from pathlib import Path

import pytest

from policydiff.commands import output
from tests.command_line import policydiff


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"PAGER": "more"}, ["more"]),
        ({"PAGER": "more", "GIT_PAGER": "sort -r"}, ["sort", "-r"]),
        ({"PAGER": "more", "POLICYDIFF_PAGER": "cat"}, None),
        ({"PAGER": ""}, None),
        ({"PAGER": "no-such-pager"}, None),
    ],
)
def test_the_pager_is_the_users(
    environment: dict[str, str], command: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("POLICYDIFF_PAGER", "GIT_PAGER", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert output.pager_command() == command


def test_only_what_is_longer_than_the_screen_is_paged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    pager = tmp_path / "pager"
    pager.write_text(f"#!/bin/sh\ncat > '{seen}'\n")
    pager.chmod(0o755)
    monkeypatch.setenv("POLICYDIFF_PAGER", str(pager))
    monkeypatch.setenv("LINES", "20")
    monkeypatch.setattr(sys, "stdout", Terminal())
    output.print_paged("short", paged=True)
    output.print_paged("line\n" * 50, paged=False)
    assert not seen.exists()
    output.print_paged("line\n" * 50, paged=True)
    assert seen.read_text().startswith("line\n")


def worked_on(seconds: float, stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(output, "PATIENCE", 0.05)
    for _ in output.watched(["privacy.zh.md", "privacy.en.md"], str):
        time.sleep(seconds)
    return stream.getvalue()


def test_a_bar_shows_where_the_work_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert "privacy." in worked_on(0.6, Terminal(), monkeypatch)


def test_no_bar_where_the_work_is_quick_or_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worked_on(0, Terminal(), monkeypatch) == ""
    assert worked_on(0.2, io.StringIO(), monkeypatch) == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_completion_script_for_the_shell(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_POLICYDIFF_COMPLETE", f"source_{shell}")
    ran = policydiff()
    assert ran.status == 0
    assert "_POLICYDIFF_COMPLETE" in ran.out


def test_commands_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_POLICYDIFF_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "policydiff ou")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert policydiff().out.split() == ["outline"]
