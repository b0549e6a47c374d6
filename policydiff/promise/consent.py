"""Passages to what makes a change binding."""

from collections.abc import Sequence
from typing import NamedTuple

from policydiff.promise.passages import Passage
from policydiff.promise.promise import Consent
from policydiff.promise.vocabulary import words


class ConsentRule(NamedTuple):
    """What a sentence says makes a change binding."""

    consent: Consent
    passage: Passage | None


def consent_rule(passages: Sequence[Passage]) -> ConsentRule:
    """The rule that holds: that of a sentence on major changes first, explicit consent before continued use."""
    rules = [ConsentRule(consent, passage) for passage in passages if (consent := _consent(passage))]
    ranked = sorted(rules, key=lambda rule: (_reach(rule) != "major", rule.consent != "explicit"))
    return ranked[0] if ranked else ConsentRule("none", None)


def _reach(rule: ConsentRule) -> str:
    return rule.passage.reach if rule.passage else "any"


def _consent(passage: Passage) -> Consent | None:
    text, language = passage.plain, passage.language
    if words(language, "explicit").search(words(language, "not_explicit").sub(" ", text)):
        return "explicit"
    if words(language, "continued_use").search(text):
        return "continued_use"
    return None
