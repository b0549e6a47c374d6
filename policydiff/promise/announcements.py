"""Clauses to the places where they say what a major change is: before a list, in brackets, in so many words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.kept import compiled
from policydiff.promise.called import all_but, is_anaphor, subject_called_major, topics_of_places, until_told
from policydiff.promise.listed import listed_before
from policydiff.promise.sentences import sentences_of
from policydiff.promise.topics_named import topics_named, topics_of_item
from policydiff.promise.vocabulary import language_of, plain, words
from policydiff.topics import Topic

_TITLED = compiled(r"^[”\"’』」]?\s*[:：]\s*")
_UP_TO_COLON = compiled(r"[^。.:;]{0,30}:")
_BRACKET = compiled(r"^[^.,;:。(]{0,60}?\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_BACK = 3
"""Sentences back to what 'these changes' stands for."""
_DASH = compiled(r"(?<=\S)\s+[-–—]+\s+|——")


class Announcement(NamedTuple):
    """A place where the policy says what it calls a major change."""

    clause: Clause
    inline: str | None
    """The words of an inline definition; None where a list should follow."""
    open_ended: bool = False
    members: tuple[Clause, ...] = ()
    """The items, where they stand before the words that call them major."""
    topics: tuple[Topic, ...] = ()
    """What an inline definition lists, where it names clauses of the policy instead of matters."""


def announcements(policy: Policy, clauses: Sequence[Clause]) -> Iterator[Announcement]:
    """All such places in some clauses, in order."""
    for at, clause in enumerate(clauses):
        if speaks_of_major_changes(clause):
            sentences = [plain(sentence) for sentence in sentences_of(clause)]
            behind = plain(clauses[at + 1].text) if at + 1 < len(clauses) else ""
            for number, (text, after) in enumerate(zip(sentences, [*sentences[1:], behind], strict=True)):
                yield from _in_sentence(policy, clause, text, sentences[max(number - _BACK, 0) : number])
                yield from _in_answer(clause, text, after)


def speaks_of_major_changes(clause: Clause) -> bool:
    """Whether a clause has words for major changes."""
    language, text = language_of(clause), plain(clause.text)
    return bool(words(language, "hint").search(text) and words(language, "major").search(text))


def denies(clause: Clause) -> bool:
    """Whether a clause says what is no major change."""
    language, text = language_of(clause), plain(clause.text)
    found = words(language, "major").finditer(text)
    return any(words(language, "denied").search(text[: major.start()]) for major in found)


def may_define(clause: Clause) -> bool:
    """Whether a sentence speaks of major changes and of matters, but not of telling people: it might define the one by the
    other."""
    if not speaks_of_major_changes(clause) or denies(clause):
        return False
    language = language_of(clause)
    return any(
        words(language, "major").search(text)
        and topics_named(text, language)
        and not any(words(language, name).search(text) for name in ("look_alike", "notify"))
        for text in map(plain, sentences_of(clause))
    )


def _in_sentence(policy: Policy, clause: Clause, text: str, before: Sequence[str]) -> Iterator[Announcement]:
    """Announcements in one sentence: 'major changes (…)', 'major changes include …', 'major changes in the way we …'."""
    language = language_of(clause)
    for major in words(language, "major").finditer(text):
        rest = text[major.end() :]
        if words(language, "denied").search(text[: major.start()]):
            continue
        called = _called(policy, clause, text, major, before)
        if called:
            yield called
            continue
        if words(language, "look_alike").search(text[: major.end()]):
            continue
        if condition := _condition(major.group(), rest, language):
            yield Announcement(clause, condition)
            continue
        outline, bracket = _outline(language, text[: major.start()], rest), _BRACKET.match(rest)
        if words(language, "outlined_inside").match(major.group()):
            outline = outline or _UP_TO_COLON.match(rest)
        if outline and not (bracket and bracket.start(1) < outline.end()):
            content = words(language, "list_opening").sub("", rest[outline.end() :], count=1).strip()
            opened = bool(words(language, "open_ended").search(rest[: len(rest) - len(content)]))
            content = until_told(_DASH.split(content, maxsplit=1)[0], language).strip(":;,. -–—")
            if not content or words(language, "leads_on").search(content):
                yield Announcement(clause, None, opened)
            elif topics_named(content, language) or _defines(content, language):
                yield Announcement(clause, content, opened)
        elif words(language, "notify").search(text[: major.start()]) and (listed := _listed_behind(rest, language)):
            yield Announcement(clause, listed)
        elif bracket and _defines(bracket.group(1), language):
            yield Announcement(clause, bracket.group(1), bool(words(language, "open_ended").search(bracket.group(1))))
        elif words(language, "hint").search(major.group()) and _has_consequence(text, language):
            yield from _in_phrase(clause, text[: major.start()], rest)


def _listed_behind(rest: str, language: Language) -> str | None:
    """What stands behind a colon and names matters: 'we e-mail you about material changes: new purposes, new recipients'."""
    titled = _TITLED.match(rest)
    listed = rest[titled.end() :].strip(" .") if titled else ""
    return listed if topics_named(listed, language) and _defines(listed, language) else None


def _called(
    policy: Policy, clause: Clause, text: str, major: re.Match[str], before: Sequence[str]
) -> Announcement | None:
    """'New recipients are a material change'; what such words refer back to; the clauses that they name by number."""
    language = language_of(clause)
    subject = subject_called_major(language, text[: major.start()], major.group(), text[major.end() :])
    if subject is None:
        return None
    if is_anaphor(subject, language):
        members = listed_before(policy, clause)
        if members:
            return Announcement(clause, None, members=members)
        subject = _antecedent(text, before, language)
    if topics := all_but(subject, language) or topics_of_places(policy, clause, subject):
        return Announcement(clause, subject, topics=topics)
    return Announcement(clause, subject) if _defines(subject, language) else None


def _condition(major: str, rest: str, language: Language) -> str:
    """What makes a change major, in 'a change is material if new firms get your data'; '' where it names no matter."""
    found = words(language, "conditioned").match(rest) if words(language, "called_itself").search(major) else None
    content = until_told(rest[found.end() :], language).strip(" ,.;") if found else ""
    return content if content and _defines(content, language) else ""


def _antecedent(text: str, before: Sequence[str], language: Language) -> str:
    """What 'these changes' stands for: the part of the sentence before it, else what the sentences before it list."""
    told = until_told(re.split(r"[;；]", text)[0], language)
    if told != text and topics_of_item(told, language):
        return told
    for sentence in reversed(before):
        listed = (sentence[found.end() :] for found in words(language, "led_in").finditer(sentence))
        content = next((part for part in (*listed, until_told(sentence, language)) if _defines(part, language)), None)
        if content:
            return content
    return until_told(before[-1], language) if before else ""


def _in_answer(clause: Clause, question: str, answer: str) -> Iterator[Announcement]:
    """'What is a material change? Any change of …', and the words as a title: 'Major changes: …'."""
    language = language_of(clause)
    for major in words(language, "major").finditer(question):
        before, rest = question[: major.start()].strip(" “\"'("), question[major.end() :]
        titled = _TITLED.match(rest) if not before else None
        if titled and titled.end() == len(rest):
            yield Announcement(clause, None)
        elif titled and _defines(rest[titled.end() :], language):
            yield Announcement(clause, rest[titled.end() :].strip(":;,. "))
        elif (
            rest.strip("”\"' ")[:1] in ("?", "？")
            and words(language, "asking").search(question)
            and _defines(answer, language)
        ):
            yield Announcement(clause, answer)


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


def _in_phrase(clause: Clause, before: str, after: str) -> Iterator[Announcement]:
    """A class of changes named in the phrase itself: 'material changes in how we use …', '处理目的、方式发生重大变更'."""
    for name, text in (("subject", before), ("object", after)):
        phrase = words(language_of(clause), name).search(text)
        if phrase and topics_named(phrase.group(), language_of(clause)):
            named = words(language_of(clause), "verdict_tail").sub("", phrase.group())
            yield Announcement(clause, named.strip(), False)
