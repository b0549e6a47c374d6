"""An announcing clause to the items of its list."""

from collections.abc import Iterable, Iterator

from policydiff.clauses.clause import Clause, Policy
from policydiff.kept import compiled
from policydiff.promise.promise import Item
from policydiff.promise.topics_named import is_sweeping, topics_of_item
from policydiff.promise.vocabulary import language_of, plain, readable, words

_LABEL = compiled(
    r"^\s*(?P<label>[-*•●·○▪◦]+|[(（]?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])"
    r"\s*[)）、.．:：]|[①-⑳])\s*"
)
_NUMBER = compiled(r"[^\W_]+(?:\.[^\W_]+)*")
_COUNTED = compiled(r"(\d+)|([一二三四五六七八九十]+)|([A-Z]+)|([a-z]+)")
_STYLES = ("", "1", "一", "A", "a")
_LONGEST = 400
"""Characters: a longer clause is no item of a definition."""
_LONGEST_ENTRY = 160
"""Characters of an entry that speaks of no change by itself."""


def listed_items(policy: Policy, announcing: Clause, *, announced: bool = False) -> tuple[Item, ...]:
    """The items below a clause: its children, or where the tree is broken the clauses that follow and look like items.

    Below a clause that announces them in so many words (`announced`), any entry of a list is one.
    """
    return items_of(_members(policy, announcing, announced))


def items_of(clauses: Iterable[Clause]) -> tuple[Item, ...]:
    """Clauses as the items of a definition."""
    found = []
    for number, clause in enumerate(clauses, 1):
        label, text = _label_and_text(clause)
        found.append(item_of(label or str(number), text, clause))
    return tuple(found)


def listed_before(policy: Policy, clause: Clause) -> tuple[Clause, ...]:
    """The entries of the list that ends right before a clause: 'Those are the changes we call material'."""
    found: list[Clause] = []
    for entry in reversed(policy.clauses[: policy.clauses.index(clause)]):
        entered = _style(entry) and entry.kind not in ("heading", "title") and len(entry.text) <= _LONGEST_ENTRY
        if not entered or (found and _style(entry) != _style(found[-1])):
            break
        found.append(entry)
    return tuple(reversed(found)) if len(found) > 1 else ()


def item_of(label: str, text: str, clause: Clause) -> Item:
    """An item with the topics that its words name."""
    language = language_of(clause)
    topics = topics_of_item(text, language)
    return Item(
        label=label, text=text, topics=topics, clause=clause, unread=not topics and not is_sweeping(text, language)
    )


def _members(policy: Policy, announcing: Clause, announced: bool) -> Iterator[Clause]:
    """Clauses after the announcing one while they are its items; what stands deeper than the items is passed over."""
    level = (announcing.id, announcing.parent)
    style: str | None = None
    for clause in policy.clauses[policy.clauses.index(announcing) + 1 :]:
        if clause.kind == "noise":
            continue
        if language_of(clause) != language_of(announcing) or not _may_be_member(clause, announcing, style):
            return
        if style is not None and clause.parent not in level:
            continue
        entry = announced and _is_entry(clause, announcing)
        if not (entry or _looks_like_item(clause) or (style and _style(clause) == style)):
            return
        if style is None:
            style = _style(clause)
        elif _style(clause) != style:
            return
        yield clause


def _may_be_member(clause: Clause, announcing: Clause, style: str | None) -> bool:
    """A heading ends the list, unless it carries on its numbers or stands below the announcement."""
    if clause.kind not in ("heading", "title"):
        return True
    carries_on = (style and _style(clause) == style) or clause.parent == announcing.id
    return bool(carries_on) and _looks_like_item(clause)


def _is_entry(clause: Clause, announcing: Clause) -> bool:
    """Whether a clause is an entry of the list that another one announces: short, labelled otherwise, no promise."""
    text = plain(clause.text)
    if len(text) > _LONGEST_ENTRY or text.endswith(":") or words(language_of(clause), "promise_verb").search(text):
        return False
    return clause.parent == announcing.id and _style(clause) not in ("", _style(announcing))


def _looks_like_item(clause: Clause) -> bool:
    text = plain(clause.text)
    if len(text) > _LONGEST or words(language_of(clause), "promise_verb").search(text):
        return False
    return bool(words(language_of(clause), "definition_item").search(text.rstrip(" ;,.。、")))


def _style(clause: Clause) -> str:
    """The form of the label: '1.' and '2.' are of one style, '(1)' of another; '' without a label."""
    printed = clause.label or ((found := _LABEL.match(clause.text)) and found["label"]) or ""
    return _COUNTED.sub(lambda found: _STYLES[found.lastindex or 0], plain(printed)).replace(" ", "")


def _label_and_text(clause: Clause) -> tuple[str | None, str]:
    """The number without punctuation (None for a bullet) and the words without the label."""
    text, printed = readable(clause.text), clause.label
    if printed is None and (found := _LABEL.match(text)):
        printed, text = found["label"], text[found.end() :]
    number = _NUMBER.search(plain(printed)) if printed else None
    return (number.group() if number else None), text
