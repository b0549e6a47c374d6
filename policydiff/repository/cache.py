"""Results kept under `.git/policydiff/`, by blob and tool version; safe to delete, safe under two processes at once."""

import json
import os
import shutil
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import policydiff

FOLDER = "policydiff"
"""Inside the folder that all work trees of a repository share."""


@cache
def tool_version() -> str:
    """Version number and a hash of the program's files: an edited pack or rule makes old results void."""
    package = Path(policydiff.__file__).parent
    facts = []
    for folder, _, names in os.walk(package):
        for name in sorted(names):
            if name.endswith((".py", ".toml", ".txt")):
                status = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - a hundred files, on the hook's path
                facts.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return f"{policydiff.__version__}-{sha256(chr(10).join(sorted(facts)).encode()).hexdigest()[:12]}"


class Cache:
    """JSON objects by key. A cache that cannot be read or written is no error: the work is done again."""

    def __init__(self, common_dir: Path, version: str | None = None) -> None:
        """Under a repository's common folder, for one version of the tool (by default this one)."""
        self.home = common_dir / FOLDER / "cache"
        self.folder = self.home / (version or tool_version())

    def get(self, key: str) -> Any:
        """What is kept under a key; None where nothing (readable) is."""
        try:
            return json.loads(self._file(key).read_bytes())
        except (OSError, ValueError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep an object: written beside its place first and then renamed, so that no reader sees half of it."""
        file = self._file(key)
        with suppress(OSError):
            if not self.folder.is_dir():
                self._forget_other_versions()
            file.parent.mkdir(parents=True, exist_ok=True)
            beside = file.with_name(f".{file.stem}.{os.getpid()}")
            beside.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            beside.replace(file)

    def _file(self, key: str) -> Path:
        name = sha256(key.encode()).hexdigest()
        return self.folder / name[:2] / f"{name[2:32]}.json"

    def _forget_other_versions(self) -> None:
        if self.home.is_dir():
            for other in self.home.iterdir():
                shutil.rmtree(other, ignore_errors=True)
