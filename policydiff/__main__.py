"""Entry point: answers `--version` and the git hook without loading the command line library."""

import sys


def main() -> None:
    """Run the command line; `--version` and `hook run` stay free of heavy imports (start-up is measured)."""
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
    from policydiff.cli import app

    app(prog_name="policydiff")


if __name__ == "__main__":
    main()
