"""Policy to its definition of a major change: a list below an announcement, or a phrase inside a sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policydiff.caveat import caveat
from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.kept import compiled
from policydiff.promise.listed import item_of, listed_items
from policydiff.promise.passages import own_clauses
from policydiff.promise.promise import DEFAULT_DEFINITION, Definition, Item
from policydiff.promise.sentences import sentences_of
from policydiff.promise.topics_named import topics_named, topics_of_item
from policydiff.promise.vocabulary import language_of, plain, readable, words

_BRACKET = compiled(r"^[^.,;:。(]{0,60}?\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_DASH = compiled(r"(?<=\S)\s+[-–—]+\s+|——")
_SEPARATOR = compiled(r"[;；]\s*")


class _Announcement(NamedTuple):
    """A place where the policy says what it calls a major change."""

    clause: Clause
    inline: str | None
    """The words of an inline definition; None where a list should follow."""
    open_ended: bool


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
        caveat("unread_item", item=item.label, text=item.text, line=item.clause.first_line)
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
    empty: _Announcement | None = None
    for announcement in _announcements(clauses):
        items = _items(policy, announcement)
        if items:
            return Definition(
                source="policy", items=items, open_ended=announcement.open_ended, clause=announcement.clause
            )
        empty = empty or announcement
    if empty is None:
        return _unannounced(policy, clauses) or DEFAULT_DEFINITION
    warning = caveat("empty_list", line=empty.clause.last_line)
    return DEFAULT_DEFINITION._replace(clause=empty.clause, warnings=(warning,))


def _announcements(clauses: Sequence[Clause]) -> Iterator[_Announcement]:
    for clause in clauses:
        if _speaks_of_major_changes(clause):
            for sentence in sentences_of(clause):
                yield from _in_sentence(clause, plain(sentence))


def _speaks_of_major_changes(clause: Clause) -> bool:
    language, text = language_of(clause), plain(clause.text)
    return bool(words(language, "hint").search(text) and words(language, "major").search(text))


def _denies(clause: Clause) -> bool:
    """Whether a clause says what is no major change."""
    language, text = language_of(clause), plain(clause.text)
    found = words(language, "major").finditer(text)
    return any(words(language, "denied").search(text[: major.start()]) for major in found)


def _in_sentence(clause: Clause, text: str) -> Iterator[_Announcement]:
    """Announcements in one sentence: 'major changes (…)', 'major changes include …', 'major changes in the way we …'."""
    language = language_of(clause)
    for major in words(language, "major").finditer(text):
        rest = text[major.end() :]
        if words(language, "denied").search(text[: major.start()]):
            continue
        subject = _called_major(language, text[: major.start()], major.group(), rest)
        if subject:
            yield _Announcement(clause, subject, False)
            continue
        if words(language, "look_alike").search(text[: major.end()]):
            continue
        outline, bracket = _outline(language, text[: major.start()], rest), _BRACKET.match(rest)
        if outline and not (bracket and bracket.start(1) < outline.end()):
            content = words(language, "list_opening").sub("", rest[outline.end() :], count=1).strip()
            opened = bool(words(language, "open_ended").search(rest[: len(rest) - len(content)]))
            content = _DASH.split(content, maxsplit=1)[0].strip(":;,. -–—")
            if not content or words(language, "leads_on").search(content):
                yield _Announcement(clause, None, opened)
            elif topics_named(content, language) or _defines(content, language):
                yield _Announcement(clause, content, opened)
        elif bracket and _defines(bracket.group(1), language):
            yield _Announcement(clause, bracket.group(1), bool(words(language, "open_ended").search(bracket.group(1))))
        elif words(language, "hint").search(major.group()) and _has_consequence(text, language):
            yield from _in_phrase(clause, text[: major.start()], rest)


def _called_major(language: Language, before: str, major: str, after: str) -> str | None:
    """What a sentence says is a major change: 'new recipients count as a material change', '接收方变更的,属于重大变更'."""
    called = words(language, "called").search(before)
    if called and words(language, "called_after").match(after):
        subject = called.groupdict().get("what") or before[: called.start()]
    elif words(language, "called_inside").search(major):
        subject = major
    else:
        return None
    subject = re.split(r"[。;；]", subject)[-1].strip(" ,，(（")
    named = topics_of_item(subject, language) and not words(language, "notify").search(subject)
    return subject if named else None


def _outline(language: Language, before: str, after: str) -> re.Match[str] | None:
    """The words that announce a list: behind the words for major changes, or before them with a colon behind."""
    if words(language, "outlined_before").search(before):
        return re.match(r"[”\"]?:", after) or words(language, "outline").match(after)
    return words(language, "outline").match(after)


def _has_consequence(text: str, language: Language) -> bool:
    """Whether people are told or asked: a sentence that only states a change defines nothing."""
    return any(words(language, name).search(text) for name in ("notify", "explicit"))


def _defines(content: str, language: Language) -> bool:
    """Whether a bracket says what changes, not how people are told of it."""
    return bool(topics_of_item(content, language)) and not words(language, "notify").search(content)


def _in_phrase(clause: Clause, before: str, after: str) -> Iterator[_Announcement]:
    """A class of changes named in the phrase itself: 'material changes in how we use …', '处理目的、方式发生重大变更'."""
    for name, text in (("subject", before), ("object", after)):
        phrase = words(language_of(clause), name).search(text)
        if phrase and topics_named(phrase.group(), language_of(clause)):
            named = words(language_of(clause), "verdict_tail").sub("", phrase.group())
            yield _Announcement(clause, named.strip(), False)


def _items(policy: Policy, announcement: _Announcement) -> tuple[Item, ...]:
    clause = announcement.clause
    if announcement.inline is None:
        return listed_items(policy, clause, announced=True)
    parts = [part for part in _SEPARATOR.split(announcement.inline) if part.strip()]
    if len(parts) < 2 or sum(bool(topics_named(part, language_of(clause))) for part in parts) < 2:
        parts = [announcement.inline]
    return tuple(item_of(str(number), readable(part), clause) for number, part in enumerate(parts, 1))


def _unannounced(policy: Policy, clauses: Sequence[Clause]) -> Definition | None:
    """A list that follows the promise on major changes, its announcing words missing."""
    for clause in clauses:
        if _speaks_of_major_changes(clause) and not _denies(clause):
            items = listed_items(policy, clause)
            if sum(bool(item.topics) for item in items) >= 2:
                return Definition(source="policy", items=items, open_ended=False, clause=clause)
    return None
