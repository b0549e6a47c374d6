"""The sixteen topics of the guideline, in its order."""

from typing import Literal, get_args

Topic = Literal[
    "purpose",
    "data",
    "method",
    "controller",
    "sharing",
    "rights",
    "contact",
    "risk",
    "retention",
    "location",
    "security",
    "minors",
    "change",
    "scope",
    "legal",
    "other",
]
TOPICS: tuple[Topic, ...] = get_args(Topic)
DEFAULT_TOPICS: tuple[Topic, ...] = TOPICS[:8]
"""What the default definition lists (GB/T 35273-2020, annex D)."""
