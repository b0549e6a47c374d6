"""The names of the program's own files in a policy repository."""

from pathlib import PurePosixPath

DECISIONS_SUFFIX = ".decisions.toml"


def decisions_path(policy: str) -> str:
    """Where the decisions on a policy are kept: 'policies/privacy.zh.md' -> 'policies/privacy.zh.decisions.toml'."""
    return str(PurePosixPath(policy).with_suffix("")) + DECISIONS_SUFFIX
