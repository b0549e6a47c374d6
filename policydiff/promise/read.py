"""Policy to what it promises of its own changes."""

from policydiff.clauses.clause import Policy
from policydiff.promise.promise import DEFAULT_DEFINITION, Definition, Promise


def definition_of(policy: Policy) -> Definition:
    """The policy's own definition of a major change, or the default where it announces none or an empty list."""
    return DEFAULT_DEFINITION


def promise_of(policy: Policy) -> Promise:
    """Channels, lead time and consent that the policy promises for a major change."""
    return Promise()
