"""Entry point: answers `--version`, the git hook and `diff OLD NEW` without loading the command line library."""

import gc
import sys


def main() -> None:
    """Run the command line, and keep what the next start would work out again."""
    gc.set_threshold(50_000)  # a run is short and makes few cycles: looking for them would take a twentieth of it
    try:
        _run()
    finally:
        if "policydiff.kept" in sys.modules:
            sys.modules["policydiff.kept"].keep()


def _run() -> None:
    """`--version`, the hook and `diff OLD NEW` stay free of heavy imports (start-up is measured)."""
    if sys.argv[1:] == ["--version"]:
        from policydiff import __version__

        print(f"policydiff {__version__}")
        return
    if sys.argv[1:3] == ["hook", "run"]:
        from policydiff.hook.run import main as run

        sys.exit(run(sys.argv[3:]))
    if sys.argv[1:3] == ["hook", "textconv"] and len(sys.argv) == 4:
        from pathlib import Path

        from policydiff.hook.driver import textconv

        sys.stdout.buffer.write(textconv(Path(sys.argv[3])).encode())
        return
    if sys.argv[1:2] == ["diff"] and len(sys.argv) == 4:
        from policydiff.commands.guard import guarded
        from policydiff.commands.two_files import diff_two_files, names_two_files

        if names_two_files(*sys.argv[2:]):
            sys.exit(guarded(lambda: diff_two_files(*sys.argv[2:])))
    from policydiff.cli import app

    app(prog_name="policydiff")


if __name__ == "__main__":
    main()
