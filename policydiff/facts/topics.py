"""Wording to topics: what a sentence or a heading speaks of, by the patterns of the packs."""

import re
from functools import cache
from typing import Any

from policydiff.clauses.clause import Language
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.topics import Topic

Topics = tuple[Topic, ...]
NAMED_BESIDE: Topics = ("retention", "security", "location")
"""What a heading may name beside a wider matter."""


@cache
def _patterns(language: Language, section: str) -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    table = load_table(language, "topics")
    return tuple((topic, compiled(p.replace("{doc}", table["doc"]))) for topic, p in table[section].items())


@cache
def _classes(language: Language, section: str) -> tuple[tuple[Topics, re.Pattern[str]], ...]:
    table: dict[str, Any] = load_table(language, "topics")[section]
    return tuple((tuple(entry["topics"].split()), compiled("|".join(entry["any"]))) for entry in table.values())


@cache
def _variants(language: Language) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    words = load_table(language, "topics").get("variants", "").split()
    pairs = dict(zip(words[::2], words[1::2], strict=True))
    return (compiled("|".join(pairs)) if pairs else None), pairs


def _plain(text: str, language: Language) -> str:
    """The normal form in the words that the patterns know: 蒐集 is 收集, 伺服器 is 服务器."""
    normal = wording(text).normal
    pattern, pairs = _variants(language)
    return pattern.sub(lambda match: pairs[match.group()], normal) if pattern else normal


@cache
def fact_topics(text: str, language: Language) -> Topics:
    """All topics of the first class of facts that a sentence or a part of one states; empty where it states none."""
    return _first(text, language, "facts")


@cache
def named_topics(text: str, language: Language) -> Topics:
    """The same by the classes that only hold of a sentence that came or went whole."""
    return _first(text, language, "whole")


@cache
def list_topics(lead: str, language: Language) -> Topics:
    """What the members of a list are, by the words that announce it; empty where they may be anything."""
    return _first(lead, language, "lists")


def _first(text: str, language: Language, section: str) -> Topics:
    normal = _plain(text, language)
    return next((topics for topics, pattern in _classes(language, section) if pattern.search(normal)), ())


def asks_consent(text: str, language: Language) -> bool:
    """Whether words speak of a consent that is asked for."""
    return bool(_pattern(language, "consent").search(wording(text).normal))


def asks_of_you(sentence: str, language: Language) -> bool:
    """Whether people are asked to hand something in: 'we ask for a copy of your passport'."""
    return bool(_pattern(language, "asks_of_you").search(wording(sentence).normal))


def opens_exception(part: str, language: Language) -> bool:
    """Whether a part of a sentence excepts something from what stands before it: 'unless …', '除非…'."""
    return bool(_pattern(language, "excepts").search(wording(part).normal))


def opens_condition(part: str, language: Language) -> bool:
    """Whether a part of a sentence is a condition of what follows it: 'subject to your consent, …'."""
    return bool(_pattern(language, "conditions").search(wording(part).normal))


def goes_on(sentence: str, language: Language) -> bool:
    """Whether a sentence goes on with what the one before it speaks of: 'For instance, …', 'But these …'."""
    return bool(_pattern(language, "goes_on").search(wording(sentence).normal))


def defines_changes(sentence: str, language: Language) -> bool:
    """Whether words begin to list the changes of a policy that count as major."""
    return bool(_pattern(language, "defines").search(wording(sentence).normal))


def tells_aim(phrase: str, part: str, language: Language) -> bool:
    """Whether words in a list of what data are used for are one more use: '… and to train models'."""
    normal = wording(part).normal
    return bool(
        _pattern(language, "aims").search(wording(phrase).normal.strip())
        and (dict(_patterns(language, "strong"))["purpose"].search(normal) or _pattern(language, "uses").search(normal))
    )


def one_more_aim(before: str, language: Language, certain: bool) -> bool:
    """Whether what follows `before` in a part of a sentence is one more aim: 'so that we can count visits and …'."""
    return bool(_pattern(language, "surely_aims" if certain else "leads_to_aims").search(wording(before).normal))


def only_leads_in(text: str, language: Language) -> bool:
    """Whether a clause says no more than that a list of data follows: 'We also process the following information:'."""
    return bool(_pattern(language, "lead_in").fullmatch(wording(text).normal.strip()))


@cache
def _source(language: Language) -> re.Pattern[str]:
    return compiled("|".join(load_table(language, "topics")["facts"]["source"]["any"]))


def comes_from_others(part: str, language: Language) -> bool:
    """Whether a part of a sentence names where data come from: 'sign in through a third-party service like …'."""
    return bool(_source(language).search(_plain(part, language)))


def gives_to_outsiders(sentence: str, language: Language) -> bool:
    """Whether a sentence gives data to others than our own affiliates."""
    return bool(_pattern(language, "outsiders").search(wording(sentence).normal))


def is_own_tool(sentence: str, language: Language) -> bool:
    """Whether a sentence tells of a tool that is our own: 'Larkstat, our first-party statistics'."""
    return bool(_pattern(language, "own_tool").search(wording(sentence).normal))


def names_receiver(before: str, language: Language) -> bool:
    """Whether the words that end `before` lead to the name of someone who receives data."""
    return bool(_pattern(language, "receivers").search(wording(before[-150:]).normal))


@cache
def _pattern(language: Language, name: str) -> re.Pattern[str]:
    return compiled(load_table(language, "topics")[name])


@cache
def sentence_topics(text: str, language: Language) -> Topics:
    """The topics a sentence speaks of, the main one first; empty where no pattern holds."""
    return _found(text, language, "sentences")


@cache
def heading_topics(text: str, language: Language) -> Topics:
    """The topics a heading announces, the main one first: 'how we collect and store' is of collecting first."""
    found = _found(text, language, "headings")
    if not _pattern(language, "beside").search(wording(text).normal):
        return found
    return tuple(sorted(found, key=NAMED_BESIDE.__contains__))


def _found(text: str, language: Language, section: str) -> Topics:
    normal = _plain(text, language)
    return tuple(topic for topic, pattern in _patterns(language, section) if pattern.search(normal))


@cache
def strong_topics(text: str, language: Language) -> Topics:
    """The topics that a whole sentence surely brings, the main one first."""
    strict = dict(_patterns(language, "strong"))
    normal = _plain(text, language)
    return tuple(
        topic for topic, pattern in _patterns(language, "sentences") if strict.get(topic, pattern).search(normal)
    )
