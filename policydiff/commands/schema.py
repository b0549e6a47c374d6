"""`policydiff schema`: the JSON Schemas of what the program prints."""

import json
from importlib.resources import files

from policydiff.errors import PolicyDiffError

SCHEMAS = {
    name: f"policydiff-{name}-1"
    for name in ("report", "outline", "explanation", "check", "log", "notice", "notice-app")
}
"""Short name to the file's name; `policydiff-report/1`, as the documents call themselves, is understood too."""


def schema(name: str) -> str:
    """The JSON Schema of that name."""
    wanted = SCHEMAS.get(name, name.replace("/", "-"))
    if wanted not in SCHEMAS.values():
        raise PolicyDiffError(f"{name}: no such schema; there are {', '.join(SCHEMAS)}")
    text = _read(wanted)
    if '"#/$defs/' not in text or '"$defs"' in text:
        return text
    whole = json.loads(text) | {"$defs": json.loads(_read(SCHEMAS["report"]))["$defs"]}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _read(name: str) -> str:
    """A schema as it is kept; one without definitions of its own takes the report's."""
    folder = files("policydiff.reports").joinpath("schemas")
    return folder.joinpath(f"{name}.schema.json").read_text(encoding="utf-8").rstrip("\n")
