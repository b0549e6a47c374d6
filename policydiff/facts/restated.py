"""English clauses in one form for what can be said in several: 'only if' for 'not unless', two sentences for one.

The forms prove only that two clauses say the same; facts are always drawn from the clauses as they stand.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from policydiff.facts.vocabulary import stem
from policydiff.facts.voice import active
from policydiff.kept import compiled
from policydiff.packs import load_table


class Forms(NamedTuple):
    """The pack's patterns, compiled."""

    rules: tuple[tuple[re.Pattern[str], str], ...]
    cuts: re.Pattern[str]
    heads: re.Pattern[str]
    scopes: re.Pattern[str]


SENTENCE = compiled(r"[^.;!?\n]*(?:[.;!?\n](?=\S)[^.;!?\n]*)*[.;!?\n]*\s*")
NOT_UNLESS = compiled(
    r"\b(?P<not>(?:(?:do|does|did) )?(?:not|never) )(?P<what>.*?)"
    r"\b(?P<unless>unless|except (?=(?:if|when|where|in|for|with|to|by|after|once|on|at|under|as)\b)|without (?=(?:your|their|the|a|an|prior|explicit)\b)|until)"
)
HEAD_UNLESS = compiled(
    r"^(?P<unless>unless|except (?=(?:if|when|where|in|for|with|to|by|after|once|on|at|under|as)\b)|without (?=(?:your|their|the|a|an|prior|explicit)\b)|until)"
    r"(?P<what>.*?, .*?)\b(?P<not>(?:(?:do|does|did) )?(?:not|never) )"
)
NEGATED = compiled(r"\b(?:not|never|no|nor|neither|unless|except|without|until|only|nothing|nobody)\b")
ONLY = {"unless": "only if", "except": "only", "without": "only with", "until": "only after"}
AGAIN = compiled(
    r"^(?:(?:we|you|they|it|he|she|this|there) )?(?:(?:do|does|did|will|shall|can|may|must) )?(?:also )?(?P<not>not |never )(?P<verb>[a-z]+)\b"
)
DOING = compiled(r", (?:which|who) (?!(?:we|you|they|it|he|she)\b)")
"""What leads to what the one just named does."""
MODAL = compiled(r"(?P<who>(?:we|you|they) (?:can|may|will|must) )(?:also )?(?!not\b|only\b)")
NAMED = compiled(
    r"(?<!\band )(?<!\bor )(?<!,)(?<!, )\b(?!(?:and|or) )([a-z]\w*(?: (?!and\b|or\b)[a-z]\w*){0,2})[.;!? ]*\n(?:(?:the|this|these|those|such) )?\1\b(?!'| and | or |,)"
)
WORD = compiled(r"[a-z]\w*")


def restated(text: str, *, voice: bool) -> str:
    """A clause in lower case with every form that the pack knows put in the other's place; with `voice` in the active."""
    forms = _forms()
    for pattern, instead in forms.rules:
        text = pattern.sub(instead, text)
    sentences = [_only(part) for found in SENTENCE.findall(text) for part in _cut(found, forms)]
    found = _unrepeated([s for s in sentences if s])
    return "".join(map(active, found) if voice else found)


def _cut(sentence: str, forms: Forms) -> Iterator[str]:
    """The statements of a sentence, each as a sentence, where no condition at its head holds for all of them."""
    start, led = 0, ""
    if not forms.heads.match(sentence) and not forms.scopes.search(sentence):
        for found in forms.cuts.finditer(sentence):
            yield f"{led}{sentence[start : found.start()]}. "
            start, led = found.end(), "they " if DOING.match(sentence, found.start()) else ""
    yield f"{led}{sentence[start:]}"


def _only(sentence: str) -> str:
    """'We open it only if you agree' for 'we do not open it unless you agree'."""
    found = NOT_UNLESS.search(sentence) or HEAD_UNLESS.search(sentence)
    if found is None or len(NEGATED.findall(sentence)) != 2:
        return sentence
    only = ONLY[found["unless"].strip()]
    places = sorted(((found.span("not"), ""), (found.span("unless"), only + " " * found["unless"].endswith(" "))))
    for (start, end), instead in reversed(places):
        sentence = sentence[:start] + instead + sentence[end:]
    return sentence


def _unrepeated(sentences: list[str]) -> Iterator[str]:
    """Sentences without what the one before said: 'It asks for a name. Not for an age.' for '… It does not ask for an age.'"""
    yield from sentences[:1]
    for before, sentence in pairwise(sentences):
        again = AGAIN.match(sentence)
        if again and stem(again["verb"]) in map(stem, WORD.findall(before)):
            yield again["not"] + sentence[again.end() :].lstrip()
        elif (subject := MODAL.match(sentence)) and before.startswith(subject["who"]):
            yield sentence[subject.end() :]
        else:
            yield _with_pronoun(before, sentence)


def _with_pronoun(before: str, sentence: str) -> str:
    """'We use Foo. They handle cards.' for 'We use Foo. Foo handles cards.'"""
    both = f"{before}\n{sentence}"
    found = NAMED.search(both)
    return f"they{both[found.end() :]}" if found else sentence


@cache
def _forms() -> Forms:
    table = load_table("en", "forms")
    return Forms(
        rules=tuple((_pattern(rule["from"], table), rule["to"]) for rule in table["rule"]),
        cuts=_pattern("|".join(table["cuts"]), table),
        heads=_pattern(table["heads"], table),
        scopes=_pattern(table["scopes"], table),
    )


def _pattern(pattern: str, table: dict[str, Any]) -> re.Pattern[str]:
    """A pattern with the parts that it names put in."""
    for name, part in table["parts"].items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return compiled(pattern)
