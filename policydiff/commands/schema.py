"""`policydiff schema`: the JSON Schemas of what the program prints."""

from importlib.resources import files

from policydiff.errors import PolicyDiffError

SCHEMAS = {name: f"policydiff-{name}-1" for name in ("report", "outline", "check", "log", "notice", "notice-app")}
"""Short name to the file's name; `policydiff-report/1`, as the documents call themselves, is understood too."""


def schema(name: str) -> str:
    """The JSON Schema of that name."""
    wanted = SCHEMAS.get(name, name.replace("/", "-"))
    if wanted not in SCHEMAS.values():
        raise PolicyDiffError(f"{name}: no such schema; there are {', '.join(SCHEMAS)}")
    folder = files("policydiff.reports").joinpath("schemas")
    return folder.joinpath(f"{wanted}.schema.json").read_text(encoding="utf-8").rstrip("\n")
