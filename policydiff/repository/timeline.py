"""A policy's history, read whole: every step compared, and the lists that the versions state, with what came and went."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from policydiff.changes.inventory import ListName, inventory
from policydiff.clauses.clause import Language
from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, Version, compare, version
from policydiff.decisions import decided
from policydiff.repository.git import Repository
from policydiff.repository.versions import PolicyHistory, PolicyVersion
from policydiff.text.decode import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A version and how it differs from the one before; None for the first, and where a side is no readable text."""

    version: PolicyVersion
    comparison: Comparison | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One recipient, kind of data or period: in the versions from `came` up to, but not including, `went`."""

    list: ListName
    value: str
    came: int
    """Number of the step, from 0, the oldest."""
    went: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """One policy: its steps, oldest first, and the entries of its lists in the order in which they came."""

    policy: str
    steps: tuple[Step, ...]
    entries: tuple[Entry, ...]


def timelines(
    repository: Repository, histories: Sequence[PolicyHistory], *, language: Language | None, today: date
) -> tuple[Timeline, ...]:
    """Read and compare all versions of some policies; those that change no word are left out."""
    return tuple(_timeline(repository, history, language, today) for history in histories)


def _timeline(repository: Repository, history: PolicyHistory, language: Language | None, today: date) -> Timeline:
    versions = [version for version in reversed(history.versions) if version.changed_words]
    names = list(dict.fromkeys(name for v in versions for name in v.blobs if name))
    texts = {name: data for name, data in repository.blobs(names) if data is not None}
    steps: list[Step] = []
    stated: list[dict[tuple[str, str], str]] = []
    for held in versions:
        readable = held.summary.fault is None
        old, new = (_parsed(name, held, texts) if name and readable else None for name in held.blobs)
        comparison = compare(old, new, name=history.policy, language=language) if old and new else None
        if comparison:
            decisions = tuple(change.decision for change in held.summary.changes if change.decision)
            comparison = decided(comparison, decisions, today)
        steps.append(Step(version=held, comparison=comparison))
        kept = stated[-1] if stated and not readable else {}
        stated.append({(m.kind, m.key): m.value for m in inventory(new.policy)} if new else kept)
    return Timeline(policy=history.policy, steps=tuple(steps), entries=tuple(_entries(stated)))


def _parsed(name: str, held: PolicyVersion, texts: dict[str, bytes]) -> Version:
    source = f"{held.commit.name[:10]}{'' if name == held.blobs.new else '^'}:{held.path}"
    commit = held.commit.name if name == held.blobs.new else None
    return version(parse(decode(texts.get(name, b""), source), source), commit=commit)


def _entries(stated: Sequence[dict[tuple[str, str], str]]) -> Iterator[Entry]:
    """Each stay of an entry in the versions; one that comes back is an entry of its own."""
    for step, here in enumerate(stated):
        before = stated[step - 1] if step else {}
        for (kind, key), value in here.items():
            if (kind, key) not in before:
                went = next((n for n in range(step + 1, len(stated)) if (kind, key) not in stated[n]), None)
                yield Entry(list=kind, value=value, came=step, went=went)  # type: ignore[arg-type]
