"""Lines that record the policy's own history: dates, entries of a change log. They repeat changes and make none."""

from policydiff.changes.place import DATE, told_by
from policydiff.changes.surroundings import FULL_END, around_span
from policydiff.clauses.clause import Clause, Policy
from policydiff.clauses.vocabulary import says_only_a_date
from policydiff.facts.changed import Changed
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.pairs.wording import folded_key

LONGEST_DATE_LINE = 60
INSIDE = compiled(r"(?:[\s|•·*>,;/\d.-]*\[[^\]]*\]\((?:#[^)]*)?\)[\s|•·*>,;/-]*)+")
Span = tuple[int, int]


def is_date_line(clause: Clause) -> bool:
    """Whether a clause says no more than when the policy was changed or comes into force."""
    words = folded_key(clause.text)
    if not DATE.sub("", clause.text).strip(" *.:：()（）") or says_only_a_date(clause.text):
        return True
    few = len(words) <= LONGEST_DATE_LINE and sum(map(str.isdigit, words)) >= 5
    return few and bool(told_by("date_line").search(clause.text))


def is_contents(clause: Clause) -> bool:
    """Whether a clause holds nothing but links to headings of its own page."""
    return bool(INSIDE.fullmatch(clause.text))


def is_log_entry(clause: Clause, policy: Policy) -> bool:
    """Whether a clause is an entry of the change log: 'June 9: added a section on cookies', what stands below 'History'."""
    normal = wording(clause.text).normal.strip(" *-:.")
    if told_by("log_promise").search(DATE.sub("", normal)):
        return False  # it says what is done from now on, and perhaps it alone does
    return _records(normal) or (_logged(clause, policy) and any(map(_is_dated, (clause, *policy.ancestors(clause)))))


def _records(normal: str) -> bool:
    """Whether a line tells of an earlier change wherever it stands: a date and what was done to the text."""
    if told_by("log_summary").match(normal):
        return True
    opening = told_by("log_opening").match(normal)
    rest = normal[opening.end() :].lstrip(" :-") if opening else normal
    date = told_by("log_date").match(rest)
    if date is None:
        return opening is not None and not rest
    tail = rest[date.end() :]
    return bool(told_by("log_entry").match(tail)) or (opening is not None and not tail)


def _logged(clause: Clause, policy: Policy) -> bool:
    """Whether a clause stands in the section that holds the change log."""
    names = (wording(c.text).normal.strip(" *-:.") for c in policy.ancestors(clause) if c.kind == "heading")
    return any(told_by("log_heading").match(name) for name in names)


def _is_dated(clause: Clause) -> bool:
    """Whether a clause, or a cell of a row, begins with a date or the number of a version."""
    return any(told_by("log_date").match(wording(cell).normal.strip(" *-[(")) for cell in clause.text.split(" | "))


def without_validity(changed: Changed, old: str, new: str) -> Changed:
    """Without the dates since which the policy holds or was last changed, where both versions give one in a sentence."""
    kept = tuple(d for d in changed.drafts if not (d.kind == "date" and _tells_validity(d.old, old, d.new, new)))
    return changed if len(kept) == len(changed.drafts) else Changed(kept, ("date line", *changed.notes))


def _tells_validity(before: Span | None, old: str, after: Span | None, new: str) -> bool:
    sides = ((before, old), (after, new))
    return all(_has_validity(around_span(text, span, FULL_END) if span else text) for span, text in sides)


def _has_validity(text: str) -> bool:
    return bool(told_by("validity").search(wording(text).normal.strip()))
