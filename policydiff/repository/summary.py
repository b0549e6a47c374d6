"""`Summary`: what a version changed, short enough to keep; comparisons of blobs are made once and cached."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, Version, compare, version
from policydiff.errors import PolicyDiffError
from policydiff.facts.fact import Fact
from policydiff.judgement.finding import Decision, Finding, Severity
from policydiff.repository.cache import Cache
from policydiff.repository.git import Repository
from policydiff.text.decode import decode
from policydiff.topics import Topic

_LONGEST = 40
_ENOUGH = 24
"""Comparisons from which a second process pays off."""
_CHUNK = 64
_FACTS = 6


class BlobPair(NamedTuple):
    """Object names of the two sides; None where there is none (a policy added or removed)."""

    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A finding in a line: enough to name it, to count it and to match a decision to it."""

    id: str
    fingerprint: str
    kind: str
    severity: Severity
    topics: tuple[Topic, ...]
    item: str | None
    place: str
    """'四、 联系我们 › 1、': labels and titles of headings down to the clause that names the change."""
    line: int
    """Of that clause, in the version that has it."""
    facts: tuple[Fact, ...]
    needs_review: bool
    decision: Decision | None = None

    @property
    def decided(self) -> Severity:
        """The severity that holds: the person's where there is one, else the tool's."""
        return self.decision.severity if self.decision else self.severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One step of a policy's history."""

    verdict: Severity
    changes: tuple[ChangeLine, ...]
    updated: date | None
    effective: date | None
    language: Language
    fault: str | None = None
    """Why the step could not be judged: a side is no readable text."""

    @property
    def decided(self) -> Severity:
        """The verdict after people's decisions."""
        return max((change.decided for change in self.changes), default=self.verdict)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics of the changes above editorial, the gravest change's first."""
        graver = sorted((c for c in self.changes if c.severity > Severity.EDITORIAL), key=lambda c: -c.severity)
        return tuple(dict.fromkeys(topic for change in graver for topic in change.topics))

    def decided_by(self, decisions: Sequence[Decision], today: date) -> "Summary":
        """The summary with the decisions that hold beside its changes."""
        holding = {d.fingerprint: d for d in decisions if d.until is None or today <= d.until}
        changes = tuple(replace(change, decision=holding.get(change.fingerprint)) for change in self.changes)
        return replace(self, changes=changes)


Watch = Callable[[Sequence[BlobPair]], Iterable[BlobPair]]
"""Passes the work on, one by one; shows how far it has come."""


def summaries(repository: Repository, pairs: Iterable[BlobPair], watch: Watch = iter) -> dict[BlobPair, Summary]:
    """The summary of each pair of blobs, from the cache where it is known."""
    cache = Cache(repository.common_dir)
    wanted = tuple(dict.fromkeys(pairs))
    found = {pair: _from_json(kept) for pair in wanted if (kept := cache.get(_key(pair)))}
    missing = [pair for pair in wanted if pair not in found]
    made = _made(repository, missing)
    for pair in watch(missing):
        kept = next(made)
        cache.put(_key(pair), kept)
        found[pair] = _from_json(kept)
    return found


def summary_of(comparison: Comparison) -> Summary:
    """A comparison, made short."""
    return Summary(
        verdict=comparison.verdict,
        changes=tuple(_line(comparison, finding) for finding in comparison.findings),
        updated=comparison.new.updated,
        effective=comparison.new.effective,
        language=comparison.new.policy.languages[0],
    )


def _line(comparison: Comparison, finding: Finding) -> ChangeLine:
    change = finding.change
    clause = (change.pair.new or change.pair.old)[0]
    policy = (comparison.new if change.pair.new else comparison.old).policy
    return ChangeLine(
        id=finding.id,
        fingerprint=finding.fingerprint,
        kind=change.kind,
        severity=finding.severity,
        topics=change.topics,
        item=finding.item,
        place=_place(policy, clause),
        line=clause.first_line,
        facts=tuple(fact._replace(old_place=None, new_place=None) for fact in change.facts[:_FACTS]),
        needs_review=finding.needs_review,
    )


def _place(policy: Policy, clause: Clause) -> str:
    chain = [*reversed(tuple(policy.ancestors(clause))), clause]
    steps = [" ".join(filter(None, (step.label, step.title))) for step in chain if step.kind != "title"]
    return " › ".join(step[:_LONGEST] for step in steps if step).rstrip(":：")


def _key(pair: BlobPair) -> str:
    return f"summary {pair.old} {pair.new}"


# --- the work itself, in one process or several


def _made(repository: Repository, pairs: Sequence[BlobPair]) -> Iterator[dict[str, Any]]:
    """The summaries of some pairs as JSON objects, in order; the blobs are read in portions."""
    workers = min(os.cpu_count() or 1, len(pairs) // _ENOUGH)
    if workers < 2:
        yield from map(_summarise, _with_texts(repository, pairs))
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        texts = _with_texts(repository, pairs)
        while portion := list(islice(texts, _CHUNK * workers)):
            yield from pool.map(_summarise, portion, chunksize=_CHUNK)


def _with_texts(
    repository: Repository, pairs: Sequence[BlobPair]
) -> Iterator[tuple[BlobPair, bytes | None, bytes | None]]:
    for at in range(0, len(pairs), _CHUNK):
        portion = pairs[at : at + _CHUNK]
        names = list(dict.fromkeys(name for pair in portion for name in pair if name))
        data = dict(repository.blobs(names))
        yield from ((pair, data.get(pair.old or ""), data.get(pair.new or "")) for pair in portion)


def _summarise(task: tuple[BlobPair, bytes | None, bytes | None]) -> dict[str, Any]:
    pair, old, new = task
    try:
        before, after = _version(pair.old, old), _version(pair.new, new)
        return _to_json(summary_of(compare(before if pair.old else after, after)))
    except PolicyDiffError as error:
        nothing = Summary(verdict=Severity.NONE, changes=(), updated=None, effective=None, language="zh")
        return _to_json(replace(nothing, fault=str(error)))


def _version(name: str | None, data: bytes | None) -> Version:
    return _parsed(name or "", data or b"")


@lru_cache(maxsize=64)
def _parsed(name: str, data: bytes) -> Version:
    """A version by its blob: the new side of one step is the old side of the next."""
    return version(parse(decode(data, name[:12]) if data else "", name[:12]))


# --- to and from JSON


def _to_json(summary: Summary) -> dict[str, Any]:
    kept = asdict(summary)
    for day in ("updated", "effective"):
        kept[day] = kept[day].isoformat() if kept[day] else None
    for change in kept["changes"]:
        del change["decision"]
        change["facts"] = [fact._asdict() for fact in change["facts"]]
    return kept


def _from_json(kept: dict[str, Any]) -> Summary:
    days = {name: date.fromisoformat(kept[name]) if kept[name] else None for name in ("updated", "effective")}
    changes = tuple(_change_from_json(change) for change in kept["changes"])
    return Summary(**{**kept, **days, "changes": changes, "verdict": Severity(kept["verdict"])})


def _change_from_json(kept: dict[str, Any]) -> ChangeLine:
    facts = tuple(Fact(**fact) for fact in kept["facts"])
    severity, topics = Severity(kept["severity"]), tuple(kept["topics"])
    return ChangeLine(**{**kept, "facts": facts, "severity": severity, "topics": topics})
