"""A company's name that changed in part is quoted whole, its legal form included."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version

POLICY = "# Privacy\n\n## 1. Sharing\n\nWe share your order with {} for delivery.\n"
NAMES = [
    ("Delta Post Ltd.", "Omega Post Ltd."),
    ("Harbour Foods A/S", "Harbour Kitchen ApS"),
    ("Alpine Couriers S.p.A.", "Alpine Riders S.p.A."),
    ("Freestar", "PubMatic"),
]


@pytest.mark.parametrize(("one", "other"), NAMES)
def test_a_name_that_changed_in_part_is_quoted_whole(one: str, other: str) -> None:
    (finding,) = compare(version(parse(POLICY.format(one))), version(parse(POLICY.format(other)))).findings
    (fact,) = finding.change.facts
    assert (fact.kind, fact.old, fact.new) == ("recipient", one, other)
