"""Policy to its own date lines."""

from datetime import date
from typing import NamedTuple

from policydiff.clauses.clause import Policy


class PolicyDates(NamedTuple):
    """The dates that the text states of itself; None where it states none or an unreadable one."""

    updated: date | None
    effective: date | None


def dates_of(policy: Policy) -> PolicyDates:
    """The update date and the effective date that a policy states."""
    return PolicyDates(None, None)
