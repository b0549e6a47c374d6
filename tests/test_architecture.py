"""The shape of the package, held: who may import whom."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "policydiff"
MODULES = sorted(PACKAGE.rglob("*.py"))
ONLY = {
    "typer": {"cli.py", "cli_notices.py", "cli_repository.py"},
    "diff_match_patch": {"changes/edits.py"},
    "git": {"repository/git.py"},
    "markdown": {"reports/rendering.py"},
}
"""Which module alone may import a library."""
LAYERS = [
    "errors",
    "kept",
    "topics",
    "names",
    "settings",
    "text",
    "packs",
    "clauses",
    "caveat",
    "pairs",
    "facts",
    "changes",
    "promise",
    "judgement",
    "comparison",
    "decisions",
    "repository",
    "requirements",
    "reports",
    "notices",
    "check",
    "hook",
    "commands",
    "cli_notices",
    "cli_repository",
    "cli",
    "__main__",
]
"""The data flow: a package may import only what stands before it."""


def imports(module: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_library_is_known_to_one_module(module: Path) -> None:
    known = {name.partition(".")[0] for name in imports(module)}
    place = module.relative_to(PACKAGE).as_posix()
    for library, homes in ONLY.items():
        assert library not in known or place in homes, f"{place} imports {library}"


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_imports_follow_the_data_flow(module: Path) -> None:
    place = module.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if place == "__init__":
        return
    for name in imports(module):
        head, _, rest = name.partition(".")
        if head == "policydiff" and rest:
            layer = rest.partition(".")[0]
            assert LAYERS.index(layer) <= LAYERS.index(place), f"{place} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_patterns_are_kept_between_runs(module: Path) -> None:
    place = module.relative_to(PACKAGE).as_posix()
    assert place == "kept.py" or "re.compile(" not in module.read_text(encoding="utf-8"), "use kept.compiled"
