"""Text of a policy made fit to be shown: control characters and direction overrides become visible or go."""

from typing import TypeVar

from policydiff.kept import compiled

Value = TypeVar("Value")
_CONTROL = compiled(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_DIRECTION = compiled(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of what follows: a text could read otherwise than it is written."""


def shown(text: str) -> str:
    """A text without control characters; a direction mark is named where it stands: '[U+202E]'."""
    return _DIRECTION.sub(lambda m: f"[U+{ord(m.group()):04X}]", _CONTROL.sub(" ", text))


def shown_all(value: Value) -> Value:
    """`shown` for every string in lists and tables of them."""
    if isinstance(value, str):
        return shown(value)  # type: ignore[return-value]
    if isinstance(value, list):
        return [shown_all(item) for item in value]  # type: ignore[return-value]
    if isinstance(value, dict):
        return {key: shown_all(item) for key, item in value.items()}  # type: ignore[return-value]
    return value
