"""Pair to kind of change, by the guideline's order of precedence."""

from typing import Literal

from policydiff.clauses.clause import Clause
from policydiff.pairs.pair import Pair
from policydiff.pairs.wording import label_key, same_words_key

Kind = Literal["added", "removed", "modified", "moved", "renumbered", "split", "merged"]


def kind_of(pair: Pair) -> Kind | None:
    """What changed between the sides of a pair; None where nothing but white space and markup did."""
    if not pair.old or not pair.new:
        return "added" if pair.new else "removed"
    if pair.rewrapped:
        return None
    if len(pair.old) != len(pair.new):
        return "split" if len(pair.new) > len(pair.old) else "merged"
    if any(same_words_key(old.text) != same_words_key(new.text) for old, new in zip(pair.old, pair.new, strict=True)):
        return "modified"
    if pair.moved:
        return "moved"
    if pair.renumbered:
        return "renumbered"
    return "modified" if any(map(_relabelled, pair.old, pair.new)) else None


def _relabelled(old: Clause, new: Clause) -> bool:
    """The same number, printed otherwise ('1.' for '1、'); bullets and other marks without a number are markup."""
    before, after = (same_words_key(c.label or "") for c in (old, new))
    return before != after and bool(label_key(old.label))
