"""Headings: most only name what stands below them; some are clauses with facts of their own."""

from collections.abc import Sequence

from policydiff.changes.place import announced_as, told_by
from policydiff.clauses.clause import Clause, Policy
from policydiff.facts.draft import Draft
from policydiff.facts.topics import heading_topics, sentence_topics
from policydiff.facts.wording import wording
from policydiff.topics import Topic

HARD_KINDS = {"email", "phone", "url", "recipient", "controller", "period", "age", "department"}
"""What any heading can state; its other words only name what stands below."""
MEMBER_KINDS = {"data", "sensitive", "permission", "purpose", "channel", "technique"}
"""What a heading states as well under one that announces a list ('How we use data'), where it came or went whole."""
LIMITING_KINDS = HARD_KINDS - {"recipient"} | {"condition", "location"}
"""What a heading put over clauses that were there before can do to them."""
LISTS: set[Topic] = {"data", "purpose", "method", "sharing"}


def states(heading: Clause, policy: Policy) -> bool:
    """Whether a heading is a clause itself: an aim ('To answer you'), a sentence about what is done, the end of a lead-in."""
    normal = wording(heading.text).normal.strip(" .。*")
    says = told_by("stating_heading").search(normal) and not told_by("naming_heading").search(normal)
    return bool(says) or bool(announced_as(heading, policy))


def facts_of_heading(drafts: Sequence[Draft], heading: Clause, policy: Policy) -> tuple[Draft, ...]:
    """Those of the words' facts that the heading states."""
    if states(heading, policy):
        return tuple(drafts)
    listed = _in_list(heading, policy)
    return tuple(draft for draft in drafts if draft.kind in HARD_KINDS or (listed and _is_member(draft)))


def _in_list(heading: Clause, policy: Policy) -> bool:
    """Whether the heading above tells what is collected, done or shared: those below it are its members."""
    above = policy.by_id[heading.parent] if heading.parent else None
    if above is None or above.kind != "heading":
        return False
    topics = heading_topics(above.text, above.language) or sentence_topics(above.text, above.language)
    return bool(LISTS.intersection(topics[:1]))


def _is_member(draft: Draft) -> bool:
    return draft.kind in MEMBER_KINDS and draft.certain and draft.known and not (draft.old and draft.new)


def only_names(heading: Clause, policy: Policy, facts: Sequence[Draft]) -> bool:
    """Whether a heading that came or went alone leaves what stands below it as it was: 'Desktop' over clauses that stay."""
    if heading.kind != "heading" or not policy.children(heading) or states(heading, policy):
        return False
    limits = told_by("limiting_heading").search(wording(heading.text).normal)
    return not limits and not any(draft.kind in LIMITING_KINDS for draft in facts)
