"""The decisions on disk that belong to a comparison: `NAME.decisions.toml` beside the policy."""

from datetime import date
from pathlib import Path

from policydiff.comparison import Comparison
from policydiff.names import decisions_path


def with_recorded(comparison: Comparison, folder: Path, today: date) -> Comparison:
    """The comparison with people's decisions beside its findings, where there are any."""
    for file in _candidates(comparison.policy, folder.resolve()):
        if file.is_file():
            from policydiff.decisions import decided, parse_decisions

            return decided(comparison, parse_decisions(file.read_bytes(), str(file)), today)
    return comparison


def _candidates(policy: str, folder: Path) -> list[Path]:
    """Beside the policy as seen from the folder, and from the top of the repository."""
    path = decisions_path(policy.partition(":")[2] or policy)
    top = next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)
    return [folder / path, top / path]
