"""`policydiff notices preview`: the drafts of a folder on one page, as their readers would see them."""

from pathlib import Path
from tempfile import gettempdir

from policydiff.clauses.clause import Language
from policydiff.commands.notices import home
from policydiff.commands.output import write_whole
from policydiff.errors import PolicyDiffError
from policydiff.notices.manifest import FILE_NAME, data_hash, read_manifest
from policydiff.notices.preview import preview_page
from policydiff.packs import load_table


def preview(target: str | None, output: str | None, language: Language | None, folder: Path = Path()) -> str:
    """Write the page; without an output to the folder for temporary files, and open it. What to tell the user."""
    at = home(folder)
    where = _folder(Path(target) if target else at.root / at.notices.folder)
    source = where / FILE_NAME
    manifest = read_manifest(source.read_bytes(), str(source))
    files = {file.name: file.read_bytes() for file in sorted(where.iterdir()) if file.is_file()}
    spoken: Language = language or ("en" if manifest["languages"][:1] == ["en"] else "zh")
    page = preview_page(manifest, files, spoken)
    file = output or str(Path(gettempdir()) / f"policydiff-notices-{data_hash(str(where.resolve()).encode())[:8]}.html")
    write_whole(file, page)
    if output is None:
        _open(Path(file))
    return str(load_table(spoken, "notices")["command"]["preview"].format(file=file))


def _folder(named: Path) -> Path:
    """The folder of drafts: the one named, else the last below it."""
    if (named / FILE_NAME).is_file():
        return named
    found = sorted(named.rglob(FILE_NAME), key=lambda file: (file.parent.name, str(file))) if named.is_dir() else []
    if not found:
        raise PolicyDiffError(f"{named}: holds no notices ({FILE_NAME}); draft them: policydiff notices OLD NEW")
    return found[-1].parent


def _open(file: Path) -> None:
    """In the user's browser, where there is a screen."""
    import os
    import sys
    import webbrowser

    if sys.stdout.isatty() and (os.name == "nt" or sys.platform == "darwin" or os.environ.get("DISPLAY")):
        webbrowser.open(file.resolve().as_uri())
