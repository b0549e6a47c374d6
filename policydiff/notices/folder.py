"""A folder of drafts on disk: written whole or not at all, never over what a person has edited."""

import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from policydiff.errors import PolicyDiffError
from policydiff.notices.draft import Draft
from policydiff.notices.manifest import FILE_NAME, data_hash, manifest_bytes, read_manifest

Outcome = Literal["written", "unchanged", "kept", "beside", "removed", "left"]
"""kept: edited by a person, and nothing new to say; beside: edited, the new draft is written beside it; left: no longer
promised, but edited."""
NEW = ".new"
"""Suffix of a new draft beside an edited one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of one draft."""

    name: str
    outcome: Outcome


def folder_name(policy: str, version: str) -> str:
    """'acme/privacy/2026-01-10' for policies/acme/privacy.zh.md; never a path that leads elsewhere."""
    path = PurePosixPath(policy.rpartition(":")[2].replace("\\", "/"))
    parts = [part for part in path.parts if part not in ("/", ".", "..")]
    parts = parts[1:] if len(parts) > 1 and parts[0] == "policies" else parts
    if parts:
        parts[-1] = re.sub(r"(?:\.(?:zh|en))?\.[^.]*$", "", parts[-1]) or parts[-1]
    safe = [re.sub(r"[^\w.-]+", "_", part).strip("._") or "policy" for part in parts] or ["policy"]
    return "/".join([*safe, version])


def update_folder(folder: Path, drafts: Sequence[Draft], manifest: dict[str, Any]) -> tuple[Written, ...]:
    """Write the drafts and, last, their manifest. A file that a person has edited stays as it is."""
    try:
        before = _known(folder)
        decided = [(draft, _outcome(folder / draft.name, draft.data, before.get(draft.name))) for draft in drafts]
        gone = [(name, _fate(folder / name, known)) for name, known in before.items() if name not in _names(drafts)]
        files = {draft.name: draft.data for draft, outcome in decided if outcome == "written"}
        files |= {draft.name + NEW: draft.data for draft, outcome in decided if outcome == "beside"}
        if files or gone or manifest_bytes(manifest) != _read(folder / FILE_NAME):
            write_files(folder, {**files, FILE_NAME: manifest_bytes(manifest)})
        for name, outcome in gone:
            if outcome == "removed":
                (folder / name).unlink(missing_ok=True)
        for draft, outcome in decided:
            if outcome in ("written", "unchanged"):
                (folder / (draft.name + NEW)).unlink(missing_ok=True)
    except OSError as error:
        raise PolicyDiffError(
            f"{folder}: cannot be written ({error.strerror}); no draft was left half written"
        ) from error
    return (
        *(Written(name=draft.name, outcome=outcome) for draft, outcome in decided),
        *(Written(name=name, outcome=outcome) for name, outcome in gone if outcome is not None),
    )


def is_edited(data: bytes, known: str | None) -> bool:
    """Whether a file is not as it was drafted."""
    return known is None or data_hash(data) != known


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file beside its place first, then rename them all into place: a full disk leaves no half draft."""
    folder.mkdir(parents=True, exist_ok=True)
    waiting: list[tuple[str, Path]] = []
    try:
        for name, data in files.items():
            handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
            waiting.append((temporary, folder / name))
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o644)
        while waiting:
            temporary, target = waiting[0]
            Path(temporary).replace(target)
            waiting.pop(0)
    finally:
        for temporary, _ in waiting:
            with suppress(OSError):
                Path(temporary).unlink()


def _known(folder: Path) -> dict[str, str]:
    """The hashes of the drafts as the last run generated them."""
    source = folder / FILE_NAME
    data = _read(source)
    if data is None:
        return {}
    manifest = read_manifest(data, str(source))
    return {e["file"]: e["sha256"] for e in manifest["drafts"] if re.fullmatch(r"[a-z]+\.(?:zh|en)\.[a-z]+", e["file"])}


def _outcome(file: Path, data: bytes, known: str | None) -> Outcome:
    found = _read(file)
    if found is None:
        return "written"
    if found == data:
        return "unchanged"
    if not is_edited(found, known):
        return "written"
    return "kept" if known == data_hash(data) else "beside"


def _fate(file: Path, known: str) -> Outcome | None:
    """What becomes of a draft that is no longer wanted."""
    found = _read(file)
    if found is None:
        return None
    return "left" if is_edited(found, known) else "removed"


def _names(drafts: Sequence[Draft]) -> set[str]:
    return {draft.name for draft in drafts}


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
