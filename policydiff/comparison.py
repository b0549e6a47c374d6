"""START HERE: `compare(old, new)` is the pipeline in a few lines.

text -> clause tree -> aligned pairs -> changes with facts -> judgement; reports and notices are made from a `Comparison`.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from policydiff.caveat import Caveat
from policydiff.changes.describe import describe_all
from policydiff.clauses.clause import Language, Policy
from policydiff.judgement.caveats import caveats_of
from policydiff.judgement.duties import Law, law_of
from policydiff.judgement.finding import Finding, Severity
from policydiff.judgement.grounds import Grounds
from policydiff.judgement.judge import judge
from policydiff.pairs.align import align
from policydiff.pairs.pair import Pair
from policydiff.promise.compare import PromiseChange, promise_changes
from policydiff.promise.dates import dates_of
from policydiff.promise.promise import Definition, Promise
from policydiff.promise.read import definition_of, promise_of


class Version(NamedTuple):
    """One side of a comparison: the parsed text and where it came from."""

    policy: Policy
    source: str
    """A path, '-', or 'REV:PATH'."""
    commit: str | None = None
    updated: date | None = None
    effective: date | None = None


class Comparison(NamedTuple):
    """Two versions of a policy, judged by what the old one called a major change."""

    policy: str
    """The path that names the policy."""
    old: Version
    new: Version
    definition: Definition
    """In force: the old version's."""
    promise: Promise
    findings: tuple[Finding, ...]
    pairs: tuple[Pair, ...] = ()
    """All pairs, unchanged ones included, as the alignment left them."""
    warnings: tuple[Caveat, ...] = ()
    promise_changes: tuple[PromiseChange, ...] = ()
    """What the edit does to the definition and the promise themselves."""

    @property
    def verdict(self) -> Severity:
        """The highest severity of the findings."""
        return max((finding.severity for finding in self.findings), default=Severity.NONE)

    @property
    def decided(self) -> Severity:
        """The verdict after people's decisions; `verdict` stays the tool's own."""
        return max((finding.decided for finding in self.findings), default=Severity.NONE)


def version(policy: Policy, source: str | None = None, commit: str | None = None) -> Version:
    """A version, with the dates that its text states."""
    dates = dates_of(policy)
    return Version(
        policy=policy, source=source or policy.name, commit=commit, updated=dates.updated, effective=dates.effective
    )


def compare(
    old: Version, new: Version, *, name: str | None = None, language: Language | None = None, law: Law | None = None
) -> Comparison:
    """Compare two versions; reasons are written in `language`, by default the old version's first.

    `law` names whose duties stand beside the verdicts; by default what the policy's language suggests.
    """
    definition, promise = definition_of(old.policy), promise_of(old.policy)
    pairs = align(old.policy, new.policy)
    changes = describe_all(pairs, old.policy, new.policy)
    new_promise = promise_of(new.policy)
    grounds = Grounds(
        language=language or old.policy.languages[0],
        policy=old.policy,
        definition=definition,
        promise=promise,
        new_promise=new_promise,
        promise_changes=promise_changes(definition, promise, definition_of(new.policy), new_promise),
        law=law or law_of(old.policy if old.policy.clauses else new.policy),
    )
    findings = judge(changes, grounds)
    return Comparison(
        policy=name or new.source,
        old=old,
        new=new,
        definition=definition,
        promise=promise,
        findings=findings,
        pairs=pairs,
        warnings=(*caveats_of(findings, grounds), *_of_twins(old.policy, new.policy, findings)),
        promise_changes=grounds.promise_changes,
    )


def _of_twins(old: Policy, new: Policy, findings: Sequence[Finding]) -> tuple[Caveat, ...]:
    if len(old.languages) < 2 or len(new.languages) < 2:
        return ()
    from policydiff.judgement.twins import twin_caveats  # most policies are in one language

    return twin_caveats(old, new, findings)
