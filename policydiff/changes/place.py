"""Where a clause stands: the context that its headings, its list and its entry give its words."""

import re
from collections import Counter
from functools import cache

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.facts.context import Context
from policydiff.facts.names import name_at_head
from policydiff.facts.topics import fact_topics, heading_topics, list_topics, sentence_topics
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.topics import Topic

DATE = compiled(
    r"(?:19|20)\d\d\s*(?:年|[-/.])\s*\d{1,2}\s*(?:月|[-/.])(?:\s*\d{1,2}\s*日?)?"
    r"|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?(?:19|20)\d\d",
    re.IGNORECASE,
)
LANGUAGES: tuple[Language, ...] = ("zh", "en")
CAPTION = {"zh": 20, "en": 60}
"""Characters at the head of an item that tell what the items below it are about."""
KINDS_OF_DATA: tuple[tuple[Topic, ...], ...] = (("location",), ("contact",))
"""What the caption of an item seems to speak of that is a kind of data in a list of them."""
TOLD = 2
"""Clauses of a section that make its matter, where no heading does."""
LEAD = 240
"""Characters at the end of the words before a list that announce it."""


@cache
def told_by(name: str) -> re.Pattern[str]:
    """The pattern of 'entry_field', 'recipient_column' or 'date_line', both languages as one: a policy may mix them."""
    tables = (load_table(language, "facts")["place"][name]["any"] for language in LANGUAGES)
    return compiled("|".join(pattern for patterns in tables for pattern in patterns), re.IGNORECASE)


def context_of(clause: Clause, policy: Policy) -> Context:
    """What the place of a clause tells about its words."""
    headings: list[Topic] = []
    nearest: tuple[Topic, ...] = ()
    chapeau = ""
    for above in policy.ancestors(clause):
        if above.kind in ("heading", "title"):
            found = heading_topics(above.text, clause.language)
        else:
            caption = above.title or (above.text[: CAPTION[clause.language]] if above.kind == "item" else "")
            found = heading_topics(caption, clause.language)
            chapeau = chapeau or above.text
        nearest = nearest or found
        headings.extend(topic for topic in found if topic not in headings)
    if headings[:1] == ["security"] and {"data", "purpose"} & {*headings} - {*nearest}:
        headings.remove("security")  # a function of the service among those that data are collected for
    if "change" in sentence_topics(chapeau, clause.language):  # a list of the changes that count as major
        headings = ["change", *(topic for topic in headings if topic != "change")]
    row = is_recipient_row(clause) or clause.columns  # what the recipient or the kind of data is called tells nothing
    own = heading_topics(clause.title, clause.language) if clause.title and clause.kind != "title" and not row else ()
    if clause.kind == "item" and headings[:1] == ["data"] and own[:1] in KINDS_OF_DATA:
        own = ()  # 'Country: to show the right prices' in a list of what is collected
    if (
        clause.kind == "item"
        and headings[:1] == ["sharing"]
        and "sharing" in sentence_topics(clause.text, clause.language)
    ):
        own = ()  # 'Customer service: we share … with' in a list of those who receive
    return Context(
        language=clause.language,
        headings=(*own, *(t for t in headings if t not in own)),
        heading=clause.kind in ("heading", "title") and not is_entry_name(clause, policy),
        entry=in_entry(clause, policy),
        vendor=names_vendor(clause, policy),
        chapeau=chapeau,
        frame=_frame(clause, policy, chapeau),
        columns=clause.columns,
        beside=() if own or headings or clause.kind == "title" else _told_beside(clause, policy),
    )


def _told_beside(clause: Clause, policy: Policy) -> tuple[Topic, ...]:
    """The matter that most clauses beside this one tell, under a heading that names none: one of them at least twice."""
    above = next((c for c in policy.ancestors(clause) if c.kind == "heading"), None)
    if above is None:
        return ()
    beside = (c for c in policy.children(above) if c.id != clause.id and c.kind not in ("heading", "title"))
    told = Counter(topics[0] for c in beside if (topics := fact_topics(c.text, c.language)) and topics != ("other",))
    return tuple(topic for topic, count in told.most_common(1) if count >= TOLD and 2 * count > told.total())


def _frame(clause: Clause, policy: Policy, chapeau: str) -> tuple[Topic, ...]:
    """What every member of the list is, by its lead-in, else by the nearest heading."""
    if clause.kind == "heading":
        return list_topics(clause.text, clause.language) or announced_as(clause, policy)
    if chapeau.rstrip(" *").endswith((":", "：")):
        return list_topics(chapeau.rstrip()[-LEAD:], clause.language)
    heading = next((c for c in policy.ancestors(clause) if c.kind == "heading"), None)
    return list_topics(heading.text, clause.language) if heading else ()


def announced_as(heading: Clause, policy: Policy) -> tuple[Topic, ...]:
    """What the words that end right before a row of headings say of them all: 'We use data:', 'We share it with'."""
    above = policy.by_id[heading.parent] if heading.parent else None
    beside = policy.children(above)
    first = next((n for n, clause in enumerate(beside) if clause.kind == "heading"), 0)
    before = beside[first - 1] if first else above
    lead = before.text.rstrip(" *:：…")[-LEAD:] if before and before.kind != "title" else ""
    if not before or not (before.text.rstrip(" *…").endswith((":", "：")) or told_by("open_end").search(lead)):
        return ()
    return list_topics(f"{lead}:", before.language)


def is_entry_name(clause: Clause, policy: Policy) -> bool:
    """The name above the fields of an SDK's entry; what the service itself collects for a function is none."""
    fields = [c.text for c in policy.children(clause) if c.kind == "field"]
    if not any(map(told_by("entry_field").search, fields)):
        return False
    return any(map(told_by("party_field").search, fields)) or _among_vendors(clause, policy)


def in_entry(clause: Clause, policy: Policy) -> bool:
    """Whether a clause is an SDK's entry or a field of one."""
    if clause.kind == "field" and clause.parent:
        parent = policy.by_id[clause.parent]
        return is_entry_name(parent, policy)
    if len(told_by("entry_field").findall(clause.text)) >= 2:
        return bool(told_by("party_field").search(clause.text)) or _among_vendors(clause, policy)
    return is_entry_name(clause, policy) or is_recipient_row(clause)


def names_vendor(clause: Clause, policy: Policy) -> bool:
    """Whether a member of a list of vendors begins with the name of one: 'Puffin (payments) - puffin.example'."""
    if clause.kind != "item" or clause.parent is None:
        return False
    return name_at_head(wording(clause.text).normal, clause.text) is not None and _among_vendors(clause, policy)


def _among_vendors(clause: Clause, policy: Policy) -> bool:
    """Whether the clause's own name, the nearest heading or the words that announce its list tell of vendors."""
    texts = [clause.title or clause.text[: CAPTION[clause.language]]]
    for above in policy.ancestors(clause):
        texts.append(above.text[-LEAD:] if above.kind != "heading" else above.text)
        if above.kind == "heading":
            break
    return any(told_by("vendors").search(wording(text).normal) for text in texts)


def is_recipient_row(clause: Clause) -> bool:
    """Whether a clause is the row of a table that names a recipient."""
    cells = zip(clause.columns, clause.text.split(" | "), strict=False)
    return any(cell == clause.title and told_by("recipient_column").search(heading) for heading, cell in cells)


def clause_topics(clause: Clause, context: Context) -> tuple[Topic, ...]:
    """What a clause is about by its own words and its headings."""
    return sentence_topics(clause.text, clause.language)[:1] or context.headings[:1] or ("other",)
