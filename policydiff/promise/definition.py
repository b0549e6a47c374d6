"""Policy to its definition of a major change: a list below an announcement, a table, or a phrase inside a sentence."""

from collections.abc import Sequence

from policydiff.caveat import caveat
from policydiff.clauses.clause import Clause, Policy
from policydiff.kept import compiled
from policydiff.promise.announcements import Announcement, announcements, denies, may_define, speaks_of_major_changes
from policydiff.promise.listed import item_of, items_of, listed_items
from policydiff.promise.passages import own_clauses
from policydiff.promise.promise import DEFAULT_DEFINITION, Definition, Item
from policydiff.promise.tabled import tabled_items
from policydiff.promise.topics_named import topics_of_item
from policydiff.promise.vocabulary import language_of, readable, words

_SEPARATOR = compiled(r"[;；]\s*")


def definition_of(policy: Policy) -> Definition:
    """The policy's own definition of a major change, or the default where it announces none or an empty list."""
    clauses = own_clauses(policy)
    languages = dict.fromkeys(language_of(clause) for clause in clauses)
    found = [_of_language(policy, [c for c in clauses if language_of(c) == language]) for language in languages]
    own = [definition for definition in found if definition.source == "policy"]
    warnings = tuple(warning for definition in found for warning in definition.warnings)
    if not own:
        clause = next((definition.clause for definition in found if definition.clause), None)
        return DEFAULT_DEFINITION._replace(clause=clause, warnings=warnings)
    first, *others = own
    joined = _joined(first, others)
    unread = [
        caveat("unread_item", item=item.label, text=item.text.strip(" .;,。；，"), line=item.clause.first_line)
        for item in joined.unread
        if item.clause
    ]
    return joined._replace(warnings=(*warnings, *unread))


def _joined(first: Definition, others: Sequence[Definition]) -> Definition:
    """The first language's definition with the items that only the other has; the other as its translation."""
    if not others:
        return first
    second = others[0]
    missing = tuple(item for item in second.items if not set(item.topics) <= set(first.topics))
    return first._replace(items=first.items + missing, translation=second)


def _of_language(policy: Policy, clauses: Sequence[Clause]) -> Definition:
    """What one language of the policy announces."""
    empty: Announcement | None = None
    for announcement in announcements(policy, clauses):
        items = _items(policy, announcement)
        if items:
            return Definition(
                source="policy", items=items, open_ended=announcement.open_ended, clause=announcement.clause
            )
        empty = empty or announcement
    if empty is None:
        return _tabled(clauses) or _unannounced(policy, clauses) or _default(clauses)
    warning = caveat("empty_list", line=empty.clause.last_line)
    return DEFAULT_DEFINITION._replace(clause=empty.clause, warnings=(warning,))


def _items(policy: Policy, announcement: Announcement) -> tuple[Item, ...]:
    clause = announcement.clause
    if announcement.members:
        return items_of(announcement.members)
    if announcement.topics:
        return (Item(label="1", text=announcement.inline or "", topics=announcement.topics, clause=clause),)
    if announcement.inline is None:
        return listed_items(policy, clause, announced=True)
    parts = [part for part in _SEPARATOR.split(announcement.inline) if part.strip()]
    if len(parts) < 2 or sum(bool(topics_of_item(part, language_of(clause))) for part in parts) < 2:
        parts = [announcement.inline]
    opening = words(language_of(clause), "item_opening")
    return tuple(item_of(str(n), opening.sub("", readable(part), count=1), clause) for n, part in enumerate(parts, 1))


def _default(clauses: Sequence[Clause]) -> Definition:
    """The default; with a warning where a sentence might define major changes in a way that was not understood."""
    clause = next((clause for clause in clauses if may_define(clause)), None)
    warnings = (caveat("perhaps_defined", line=clause.first_line),) if clause else ()
    return DEFAULT_DEFINITION._replace(warnings=warnings)


def _tabled(clauses: Sequence[Clause]) -> Definition | None:
    """A table that says of each kind of change whether it is major."""
    items = tabled_items(clauses)
    return Definition(source="policy", items=items, open_ended=False, clause=items[0].clause) if items else None


def _unannounced(policy: Policy, clauses: Sequence[Clause]) -> Definition | None:
    """A list that follows the promise on major changes, its announcing words missing."""
    for clause in clauses:
        if speaks_of_major_changes(clause) and not denies(clause):
            items = listed_items(policy, clause)
            if sum(bool(item.topics) for item in items) >= 2:
                return Definition(source="policy", items=items, open_ended=False, clause=clause)
    return None
