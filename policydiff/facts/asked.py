"""Small Chinese words that say something where nothing else differs: who, when and where; 'or we', 'his'; 'one of them'."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.facts.segments import CHOICES, JOINTS, Segmented
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import vocabulary
from policydiff.packs import load_table


def asked_or_joined(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """The words, old and new, at which one side asks or joins a person that the other does not."""
    if old.language != "zh":
        return []
    left, right = (list(_told(side)) for side in (old, new))
    before, after = (Counter(name for name, _ in told) for told in (left, right))
    gone, come = before - after, after - before
    odd = {*gone, *come}
    pairs = _pairs(old.language)
    odd -= frozenset[str]().union(*pairs) - frozenset[str]().union(
        *(p for p in pairs if gone.keys() & p and come.keys() & p)
    )
    if not odd or not old.segments or not new.segments:
        return []
    first, last = (next((t for name, t in told if name in odd), None) for told in (left, right))
    return [(first or old.segments[0].tokens[0], last or new.segments[0].tokens[0])]


def _told(side: Segmented) -> Iterator[tuple[str, Token]]:
    """What each small word of a side says, by its class, and who is joined by 'or'."""
    classes = _classes(side.language)
    words = [(side.words.normal[t.start : t.end], t) for t in side.tokens]
    nothing = ("", Token("", "mark", 0, 0))
    for (before, _), (word, token), (_, behind) in zip([nothing, *words], words, [*words[1:], nothing], strict=False):
        name = classes.get(word)
        if name and before not in classes_of("despite", side.language):
            yield name, token
        if before in CHOICES and word in classes_of("persons", side.language):
            yield f"or {word}", token
        owns = behind.key and behind.key not in vocabulary(side.language).acts  # '由其监护人'
        if before == "由" and word in classes_of("others", side.language) and not owns:
            yield f"by {word}", token
        if word in JOINTS and before in classes_of("persons", side.language):
            yield "or" if word in CHOICES else "and", token


@cache
def _pairs(language: Language) -> tuple[frozenset[str], ...]:
    """Classes of which one must come where the other goes."""
    lines: str = _table(language).get("swapped", "")
    return tuple(frozenset(line.split()) for line in lines.strip().splitlines())


@cache
def _classes(language: Language) -> dict[str, str]:
    lines: str = _table(language).get("classes", "")
    return {word: line.split()[0] for line in lines.strip().splitlines() for word in line.split()}


@cache
def classes_of(name: str, language: Language) -> frozenset[str]:
    """A list of the pack's words."""
    return frozenset(_table(language).get(name, "").split())


def _table(language: Language) -> dict[str, str]:
    table: dict[str, str] = load_table(language, "wording").get("small", {})
    return table
