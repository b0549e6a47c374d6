"""Tables of contents: their entries repeat the headings of the sections and say nothing of their own."""

from collections.abc import Sequence

from policydiff.clauses.clause import Clause, Policy
from policydiff.clauses.vocabulary import leads_contents
from policydiff.kept import compiled
from policydiff.pairs.wording import folded_key

TARGET = compiled(r"\]\((?:[^()\s]|\([^()]*\))*\)")
LONGEST = 80
"""Characters of an entry."""
ENTRIES, SHARE = 3, 0.6
"""Entries that make a table, and their share of the lines beside them: a bullet that only happens to be called
like a section stands among other bullets."""


def names_sections(clauses: Sequence[Clause], policy: Policy) -> bool:
    """Whether clauses are nothing but entries of a table of contents, with the words that announce it."""
    if any(len(clause.text) > LONGEST for clause in clauses):
        return False
    entries = [clause for clause in clauses if not leads_contents(clause.text)]
    names = _names(policy)
    return bool(entries) and all(_key(c) in names and _stands_among_entries(c, policy, names) for c in entries)


def _names(policy: Policy) -> frozenset[str]:
    return frozenset(_key(clause) for clause in policy.clauses if clause.kind == "heading")


def _key(clause: Clause) -> str:
    return folded_key(TARGET.sub("", clause.text))


def _stands_among_entries(clause: Clause, policy: Policy, names: frozenset[str]) -> bool:
    if clause.kind == "heading":
        return False
    beside = policy.children(policy.by_id[clause.parent] if clause.parent else None)
    lines = [c for c in beside if c.kind == clause.kind]
    entries = sum(_key(c) in names for c in lines)
    return entries >= ENTRIES and entries >= SHARE * len(lines)
