"""What English words that carry no fact by themselves change all the same: 'after which', 'whom you follow', 'or we'."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from policydiff.facts.doers import SEEN
from policydiff.facts.segments import Segmented
from policydiff.facts.sentence import Sentence, sentences_of
from policydiff.facts.token import Token
from policydiff.facts.vocabulary import stem, vocabulary
from policydiff.kept import compiled
from policydiff.packs import load_table

SUBJECTS = {
    "we": "we",
    "you": "you",
    "they": "they",
    "it": "they",
    "he": "they",
    "she": "they",
    "which": "they",
    "who": "they",
}
OBJECTS = {"us": "we", "you": "you", "them": "they"}
LED = compiled(r"^ (?:(?:to|with|from|about) )?(?P<who>us|you|them)\b")
DOER = compiled(
    r"\b(?P<who>we|you|they|it|he|she|(?<=, )(?:which|who)) (?:(?:will|may|can|must|do|does|also|then|not) )*$"
)
IS_DONE = compiled(r"(?:(?:is|are|was|were|will be|has been|have been) )(?:(?:also|then|always) )*\w+")
DOES = compiled(r"(?:(?:also|then|always|will) )*(?!\w+(?:ed|ing)$)\w+")
ASKS = compiled(r" (?:whether|what|how|which|that|when|why|if)$")
DENIES = compiled(r"\b(?:not|never|no|nor|neither|cannot)\b|n't\b")
PASSIVE = compiled(r"\b(?:is|are|was|were|be|been|being) (?:\w+ ){1,4}?by\b(?! (?:us|you|them)\b)")
ABOUT = compiled(r"\b(?:about|against|without) (?:(?:the|a|an|our|your|their|its|any) )?$")


def overlooked(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """The first words, old and new, of what differs though no word of a meaning does."""
    if old.language != "en" or old.words.normal == new.words.normal:
        return []
    checks: tuple[Callable[[Segmented, Segmented], bool], ...] = (
        _counted,
        _persons_turned,
        _passive_unturned,
        _told_or_tells,
        _denied,
        _let_go,
        _about,
    )
    if not old.tokens or not new.tokens or not any(check(old, new) for check in checks):
        return []
    return [_first_difference(old, new)]


def _first_difference(old: Segmented, new: Segmented) -> tuple[Token, Token]:
    words = [[side.words.normal[t.start : t.end] for t in side.tokens] for side in (old, new)]
    at = next((n for n, (a, b) in enumerate(zip(*words, strict=False)) if a != b), min(map(len, words)) - 1)
    return old.tokens[at], new.tokens[at]


def _counted(old: Segmented, new: Segmented) -> bool:
    """Whether a form stands oftener on one side: 'after which', 'are and were', 'or we', 'which you let them'."""
    return any(len(form.findall(old.words.normal)) != len(form.findall(new.words.normal)) for form in _forms())


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(map(compiled, load_table("en", "wording")["counted"]))


def _persons_turned(old: Segmented, new: Segmented) -> bool:
    """'Those who follow you', 'those whom you follow': a person acts on one side, and another does or is acted upon on the other."""
    before, after = _verbs(old), _verbs(new)
    return any(
        bool(mine[0] and others[0] and mine[0] != others[0])
        or (mine[0] - mine[1]) & (others[1] - others[0])
        or (mine[1] - mine[0]) & (others[0] - others[1])
        for key, mine in before.items()
        if (others := after.get(key))
    )


def _verbs(side: Segmented) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """For each word that stands once, the person before it and the person behind it."""
    text, turns = side.words.normal, vocabulary("en").turns
    names = [t.key or _name(text[t.start : t.end]) for t in side.tokens]
    counts, found = Counter(names), {}
    for name, token in zip(names, side.tokens, strict=True):
        if name and counts[name] == 1 and name not in SEEN and name not in turns:
            doer, led = (
                DOER.search(text[: token.start]),
                None if ASKS.search(text[token.start : token.end]) else LED.match(text[token.end :]),
            )
            found[name] = (
                frozenset((SUBJECTS[doer["who"]],) if doer else ()),
                frozenset((OBJECTS[led["who"]],) if led else ()),
            )
    return found


def _name(word: str) -> str:
    """The stem of a word without a meaning of its own that may be a verb: 'trust', 'know'."""
    return (
        stem(word) if len(word) > 3 and word.isalpha() and word not in _no_verbs() and not word.endswith("ly") else ""
    )


@cache
def _no_verbs() -> frozenset[str]:
    return frozenset(load_table("en", "wording")["no_verbs"].split())


def _passive_unturned(old: Segmented, new: Segmented) -> bool:
    """'Members rate hosts', 'members are rated by hosts': nobody changed places though the voice did."""
    left, right = sentences_of(old), sentences_of(new)
    if len(left) != len(right):
        return False
    return any(
        [t.key for s in one for t in s.tokens] == [t.key for s in other for t in s.tokens]
        and _passive_agents(one, old) != _passive_agents(other, new)
        and "agent" not in {role for s in (one if _passive_agents(other, new) else other) for role in s.roles}
        for one, other in zip(left.values(), right.values(), strict=True)
    )


def _told_or_tells(old: Segmented, new: Segmented) -> bool:
    """'The school is told', 'the school tells': the same subject acts on one side alone."""
    told, tells = ([_first_verbs(side, form) for side in (old, new)] for form in (IS_DONE, DOES))
    return bool(told[0] & tells[1] or told[1] & tells[0])


def _first_verbs(side: Segmented, form: re.Pattern[str]) -> set[tuple[str, str]]:
    """The first two words of meaning of each sentence, where what stands between and the second are of a form."""
    text = side.words.normal
    firsts = [[t for s in own for t in s.tokens][:2] for own in sentences_of(side).values()]
    return {
        (own[0].key, own[1].key)
        for own in firsts
        if len(own) == 2 and form.fullmatch(text[own[0].end : own[1].end].strip())
    }


def _passive_agents(sentence: Sentence, side: Segmented) -> bool:
    if any(t.key in SEEN for s in sentence for t in s.tokens):
        return False  # 'visible to others', 'can be seen by others'
    return any("agent" in s.roles for s in sentence) and bool(
        PASSIVE.search(side.words.normal[sentence[0].start : sentence[-1].end])
    )


def _denied(old: Segmented, new: Segmented) -> bool:
    """'We do not open it. We scan it.', 'we do not open or scan it': 'or' puts a word under a negation, or takes it out."""
    states = [_states(side) for side in (old, new)]
    return any({one, states[1].get(key)} == {"or", "free"} for key, one in states[0].items())


def _states(side: Segmented) -> dict[str, str]:
    """For words that stand once: 'or' where that joins them to what is denied, 'free' where their sentence denies nothing."""
    negations = {key for key, turn in vocabulary("en").turns.items() if turn in ("negation", "condition")}
    counts = Counter(t.key for t in side.tokens)
    found, start = {}, 0
    for sentence in sentences_of(side).values():
        denies, text = False, side.words.normal[start : sentence[-1].end]
        start = sentence[-1].end
        bare = not (DENIES.search(text) or any(t.key in negations for s in sentence for t in s.tokens))
        for segment in sentence:
            for at, token in enumerate(segment.tokens):
                denies = denies or token.key in negations
                if counts[token.key] == 1 and (bare or (denies and at == 0 and segment.joint == "or")):
                    found[token.key] = "free" if bare else "or"
    return found


IF = compiled(r"(?:^|(?<=[.;:!?\n])\s*)(?:if|unless|only if)\b(?P<rest>[^.;:!?\n]*)")


def _let_go(old: Segmented, new: Segmented) -> bool:
    """'If you agree, we call, and we write.', 'if you agree, we call. We write.': less stands under the condition."""
    sizes = [[len(found["rest"].split(", ")) for found in IF.finditer(s.words.normal)] for s in (old, new)]
    numbers = [len(sentences_of(side)) for side in (old, new)]
    return bool(sizes[0]) and len(sizes[0]) == len(sizes[1]) and numbers[0] != numbers[1] and sizes[0] != sizes[1]


def _about(old: Segmented, new: Segmented) -> bool:
    """'We ask doctors about patients', 'we ask patients about doctors'."""
    led = [set(_led(side)) for side in (old, new)]
    keys = [{t.key for t in side.tokens} for side in (old, new)]
    return bool(led[0] - led[1] and led[1] - led[0]) and led[0] <= keys[1] and led[1] <= keys[0]


def _led(side: Segmented) -> Iterator[str]:
    return (t.key for t in side.tokens if t.key and ABOUT.search(side.words.normal[: t.start]))
