"""English clauses that differ in small words alone: pronouns, question words, what leads to a person.

None of them carries a fact beside other words that change; where nothing else changes, they are what changed: 'for you',
'for you or for them'; 'who came', 'who came and when'; 'you may', 'they may'.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from policydiff.facts.differences import opcodes
from policydiff.facts.persons import PASSIVE
from policydiff.facts.segments import JOINTS, Segmented
from policydiff.facts.token import Token
from policydiff.packs import load_table

SAID = ("person", "question", "act")
"""Kinds of small words that are told where 'and' or 'or' comes or goes with them."""
OWNERS = ("your", "our", "their", "his", "her", "its")
Words = list[tuple[str, Token]]


def small_words(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """Where persons, questions or what leads to a person differ and no word of a meaning does: the first, old and new."""
    if old.language != "en":
        return []
    left, right = _words(old), _words(new)
    ops = opcodes([word for word, _ in left], [word for word, _ in right])
    pieces = [(left[i:k], right[j:m]) for _, i, k, j, m in ops]
    known = _classes()
    if not pieces or not all(word in known or word in JOINTS for piece in pieces for run in piece for word, _ in run):
        return []
    replaced = [
        (_nearest(left, i), _nearest(right, j))
        for _, i, k, j, m in ops
        if _replaced(left[i:k], right[j:m], (left[k : k + 1], right[m : m + 1]))
    ]
    return replaced or list(_joined(pieces, left, right)) or list(_turned(pieces, left, right))


def _words(side: Segmented) -> Words:
    marked = ((side.words.normal[t.start : t.end], t) for t in side.tokens if t.kind != "mark")
    return [(word, token) for words, token in marked for word in words.split(" ")]


def _nearest(words: Words, at: int) -> Token:
    return words[min(at, len(words) - 1)][1]


@cache
def _classes() -> dict[str, str]:
    """Word -> what it says: a person, a question, a way to a person; several words that say the same, of one class."""
    table = load_table("en", "wording")["small"]
    return {
        word: f"{kind} {n}" for kind, lines in table.items() for n, line in enumerate(lines) for word in line.split()
    }


def _said(words: Words, kind: str) -> set[str]:
    return {_classes()[word] for word, _ in words if _classes().get(word, "").startswith(kind)}


def _replaced(one: Words, other: Words, led: tuple[Words, Words]) -> bool:
    """Whether a person, a question or the way to a person, who follows, stands in the place of another."""
    for kind in ("person", "question", "way"):
        said = _said(one, kind), _said(other, kind)
        if all(said) and not said[0] & said[1] and (kind != "way" or all(map(_is_person, led))):
            return True
    return False


def _is_person(words: Words) -> bool:
    return bool(_said(words, "person")) and words[0][0] not in OWNERS


def _turned(pieces: Sequence[tuple[Words, Words]], left: Words, right: Words) -> Iterator[tuple[Token, Token]]:
    """Persons that changed places: 'shows you where they are', 'shows them where you are'."""
    if any(word in JOINTS or word in PASSIVE for one, other in pieces for word, _ in (*one, *other)):
        return
    persons = [
        [(_classes()[w], t) for w, t in words if _classes().get(w, "").startswith("person")] for words in (left, right)
    ]
    if Counter(who for who, _ in persons[0]) == Counter(who for who, _ in persons[1]):
        yield from ((one[1], other[1]) for one, other in zip(*persons, strict=True) if one[0] != other[0])


def _joined(pieces: Sequence[tuple[Words, Words]], left: Words, right: Words) -> Iterator[tuple[Token, Token]]:
    """'And' or 'or' put in or taken out with a person or a question: 'who came', 'who came and when'."""
    counts = [
        Counter(_classes()[w] for w, _ in words if _classes().get(w, "").startswith(SAID)) for words in (left, right)
    ]
    if counts[0] == counts[1]:
        return
    for one, other in pieces:
        run = one or other
        if (
            bool(one) != bool(other)
            and any(word in JOINTS for word, _ in run)
            and (_said(run, "person") | _said(run, "question"))
        ):
            yield (one or left)[-1][1], (other or right)[-1][1]
            return
