"""Twin files: what was changed in one language's file and not in the other's becomes a warning of its comparison."""

from collections.abc import Iterator, Mapping, Sequence

from policydiff.caveat import Caveat
from policydiff.commands.pairing import Pairing
from policydiff.comparison import Comparison
from policydiff.judgement.twins import Half, half_of, left_behind


def with_twins(comparisons: Sequence[Comparison], twins: Mapping[str, Sequence[Pairing]]) -> tuple[Comparison, ...]:
    """The comparisons with warnings where a twin, changed or not, does not say what they say."""
    known = {comparison.policy: comparison for comparison in comparisons}
    return tuple(
        c._replace(warnings=tuple(dict.fromkeys((*c.warnings, *_caveats(c, twins.get(c.policy, ()), known)))))
        for c in comparisons
    )


def _caveats(comparison: Comparison, twins: Sequence[Pairing], known: Mapping[str, Comparison]) -> Iterator[Caveat]:
    here = _half(comparison)
    if here is None or not here.findings:
        return
    for twin in twins:
        other = known.get(twin.name)
        there = _half(other) if other else _unchanged(twin)
        if there is not None and there.language != here.language:
            yield from left_behind(here, there)


def _half(comparison: Comparison) -> Half | None:
    """A file of one language as one half of the policy; None where it was added, removed, or holds both."""
    old, new = comparison.old.policy, comparison.new.policy
    if not old.clauses or not new.clauses or len(new.languages) > 1:
        return None
    return half_of(old, new, comparison.findings, new.languages[0])


def _unchanged(twin: Pairing) -> Half:
    old, new = twin.old.version().policy, twin.new.version().policy
    return half_of(old, new, (), new.languages[0])
