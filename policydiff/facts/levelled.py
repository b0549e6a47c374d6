"""English words that say the same only where one side has them in place of the other's: 'once', 'after'; 'it', 'the data'.

None of these is a synonym at large ('after' is no 'when'), so they are levelled pair by pair, before the sides are compared.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from policydiff.facts.segments import Keys, Segmented, counts, cut, rekeyed
from policydiff.facts.vocabulary import BOUND, BY_SURFACE, FREE, fold_english, vocabulary
from policydiff.kept import compiled


def levelled(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """Both sides with the words made alike that say the same beside each other."""
    if old.language != "en":
        return old, new
    if ASIDE.search(old.words.normal) is None or ASIDE.search(new.words.normal) is None:
        old, new = _without_asides(old), _without_asides(new)
    if counts(old) == counts(new):
        return old, new
    for rule in (_alike, _only_if, _aged, _recorded, _named_again, _said_again, _asked_how):
        old, new = rule(old, new)
        new, old = rule(new, old)
    return old, new


ASIDE = compiled(
    r"\b(?:may|can|will|shall|must|might|could|should|would|is|are|was|were|be|been|has|have|had|do|does|not|we|you|they|it"
    r"|that|which|who|and|or|rights?|only)"
    r"(, (?:in|at|from|with|upon|on|to the|subject to|under|as|for|by|during|if|when|where|once|after|before|unless|however"
    r"|therefore|also|instead|where(?:ver)?|whenever|accordingly|always|likewise)\b[^,.;:()\n]{0,80},)(?= )"
)
"""An aside between a subject or auxiliary and its verb: 'may, at any time, change'."""


def _without_asides(side: Segmented) -> Segmented:
    """Asides put before the part of the sentence that they stand in: 'at any time, you may change' for 'you may, at any
    time, change'."""
    text, found = side.words.normal, list(side.tokens)
    asides = [match.span(1) for match in ASIDE.finditer(text)] if text.count(",") > 1 else []
    for start, end in reversed(asides):
        moved = [t for t in found if start <= t.start < end]
        before = (n + 1 for n in range(len(found) - 1, -1, -1) if found[n].start < start and found[n].kind == "mark")
        head = next(before, 0)
        rest = [t for t in found[head:] if not start <= t.start < end]
        found = [*found[:head], *moved[1:], *rest]
    return cut(side.words, found, "en") if asides else side


def _names(side: Segmented) -> list[str]:
    """What each word is called: its key, or its stems where it carries no fact by itself."""
    known = vocabulary("en")
    names: list[str] = []
    bound = False
    for token in side.tokens:
        name = token.key
        if token.kind == "word" and (not name or name in known.surfaces):
            stems = _folded(side.words.normal[token.start : token.end])
            name = stems if not name or (stems in BY_SURFACE and not bound) else name
            bound = stems.rpartition(" ")[2] in BOUND
        else:
            bound = False
        names.append(name)
    return names


@lru_cache(maxsize=4096)
def _folded(words: str) -> str:
    return fold_english(words)


OWNERS = ("their",)
"""Words that carry a fact only where the other side has none such."""


def _alike(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """'Once you agree' against 'after you agree': the same word on both sides."""
    keys: Keys = {}
    names = [_names(side) for side in (old, new)]
    counts = [Counter(own) for own in names]
    for one, other in vocabulary("en").alike:
        surplus = min(counts[0][one] - counts[1][one], counts[1][other] - counts[0][other])
        if surplus <= 0:
            continue
        places = [
            [at for at, name in enumerate(own) if name == word] for own, word in zip(names, (one, other), strict=True)
        ]
        known = [next((side.tokens[at].key for at in own), FREE) for side, own in zip((old, new), places, strict=True)]
        if one in OWNERS:
            old = rekeyed(old, dict.fromkeys(_likest(places[0], places[1], old, new)[:surplus], FREE))
        elif known[0]:
            keys.update(dict.fromkeys(_likest(places[1], places[0], new, old)[:surplus], known[0]))
        else:
            old = rekeyed(old, dict.fromkeys(_likest(places[0], places[1], old, new)[:surplus], known[1]))
    return old, rekeyed(new, keys)


ONLY_IF = compiled(r"\bonly (?:if|when|where|after|once|with|to the extent)\b")


def _only_if(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """'Only if you agree' against 'not unless you agree'."""
    surplus = [counts(old) - counts(new), counts(new) - counts(old)]
    unless = surplus[1]["not"] == 1 and surplus[1]["except"] == 1
    forbidden = surplus[1]["must not"] == surplus[1]["not"] == surplus[0]["may"] == 1
    without = (forbidden or surplus[1]["not"] == 2) and WITHOUT.search(new.words.normal)
    if surplus[0]["only"] != 1 or not (unless or without) or not ONLY_IF.search(old.words.normal):
        return old, new
    only = [*_places(old, "only")[:1], *_places(old, "may")[:forbidden]]
    denials = [*_places(new, "not")[: 2 - unless - forbidden], *_places(new, "except")[:unless]]
    denials += _places(new, "must not")[:forbidden]
    return rekeyed(old, dict.fromkeys(only, FREE)), rekeyed(new, dict.fromkeys(denials, FREE))


WITHOUT = compiled(r"\b(?:not|never|nobody|no one|no \w+)\b[^.;,]*\bwithout\b(?! (?:undue |any )?delay)")


def _places(side: Segmented, key: str) -> list[int]:
    return [at for at, token in enumerate(side.tokens) if token.key == key]


def _aged(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """'More than three years old' of a thing against 'older than three years'."""
    surplus = [counts(old) - counts(new), counts(new) - counts(old)]
    ages = {key for key in surplus[0] if key.endswith(" age") and key.replace(" age", " year") in surplus[1]}
    return rekeyed(old, {at: t.key.replace(" age", " year") for at, t in enumerate(old.tokens) if t.key in ages}), new


A_RECORD = compiled(r"\b(?:keeps?|kept|keeping|maintains?|makes?) (?:a |an? \w+ )?records? of\b")


def _recorded(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """'We keep a record of your visits' against 'we record your visits'."""
    store = vocabulary("en").keys["stor"]
    if counts(old) - counts(new) != {store: 1} or not A_RECORD.search(old.words.normal):
        return old, new
    return rekeyed(old, dict.fromkeys(_places(old, store)[:1], FREE)), new


def _said_again(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """'You accept A. You also accept that B' against 'You accept A, and that B'."""
    surplus = counts(old) - counts(new)
    if surplus.total() != 1 or "or" in counts(new) - counts(old):
        return old, new
    (verb,) = surplus
    places = [at for at, token in enumerate(old.tokens) if token.key == verb]
    if verb in NO_VERBS or len(places) != 2 or not AGAIN.search(old.words.normal[: old.tokens[places[1]].start]):
        return old, new
    return rekeyed(old, {places[1]: FREE}), new


AGAIN = compiled(
    r"\b(?:we|you|they|it) (?:(?:do|does|will|shall|are|is) )?(?:also|further|likewise|additionally) (?:be )?$"
    r"|\b(?:but|and) (?:(?:we|you|they|it) )?(?:(?:can|do|does|will|may|is|are)(?: ?not|n't)? |(?:can|wo)n't )$"
)
"""What stands before a verb that is only said again."""
NO_VERBS = frozenset(("not", "no", "never", "only", "may", "can", "must", "without", "unless", "all", "if", "or"))
"""Words that change what is said wherever they stand."""


def _likest(places: Sequence[int], others: Sequence[int], side: Segmented, other: Segmented) -> list[int]:
    """Places of a word, those first that have most words around them in common with the places of the other word."""
    around = set().union(*(_around(at, other) for at in others))
    return sorted(places, key=lambda at: -len(_around(at, side) & around))


NEAR = 5
"""Words on either side that tell which word answers which."""


def _around(at: int, side: Segmented) -> set[str]:
    return {t.key for t in side.tokens[max(at - NEAR, 0) : at + NEAR + 1] if t.key}


PRONOUNS = frozenset(("it", "its", "they", "them", "their", "these", "those"))
POINTING = frozenset(("these", "those"))
JOINED = compiled(r",| and | or ")
"""In two names, not in one."""
LONGEST_NAME = 4
"""Words of a name that a pronoun stands for."""


def _named_again(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """'Your file … delete your file' against 'your file … delete it': the pronoun of the new side for the name."""
    spare = _pronouns(new) - _pronouns(old)
    surplus = counts(old) - counts(new)
    known = vocabulary("en").turns
    if spare <= 0 or not surplus or any(key in known for key in surplus):
        return old, new
    meant = [at for at, token in enumerate(old.tokens) if token.key]
    keys: Keys = {}
    at = len(meant) - 1
    while at > 0 and spare:
        size = _size_of_name(old, meant, at, surplus)
        run = [meant[n] for n in range(at - size + 1, at + 1)]
        surplus -= Counter(old.tokens[n].key for n in run)
        keys.update(dict.fromkeys(run, FREE))
        spare -= bool(size)
        at -= size or 1
    return (rekeyed(old, keys), new) if not surplus else (old, new)


def _size_of_name(side: Segmented, meant: Sequence[int], last: int, surplus: Counter[str]) -> int:
    """How many words up to number `last` name again what stands before, all of them said too often; 0 for none."""
    run = [side.tokens[at] for at in meant]
    for size in range(min(LONGEST_NAME, last), 0, -1):
        keys = [t.key for t in run[last - size + 1 : last + 1]]
        said = [t.key for t in run[: last - size + 1]]
        if (
            not Counter(keys) - surplus
            and all(t.kind == "word" for t in run[last - size + 1 : last + 1])
            and not JOINED.search(side.words.normal[run[last - size + 1].start : run[last].end])
            and any(said[n : n + size] == keys for n in range(len(said)))
        ):
            return size
    return 0


def _pronouns(side: Segmented) -> int:
    """How many words stand for a name; 'these' before a noun does not."""
    words = [side.words.normal[t.start : t.end].removesuffix("'s") for t in side.tokens]
    nouns = [bool(t.key) and t.kind == "word" for t in side.tokens[1:]] + [False]
    return sum(word in PRONOUNS and not (word in POINTING and noun) for word, noun in zip(words, nouns, strict=True))


NOUNS_OF = ("our", "your", "their", "its", "the")
"""What stands before the noun of a verb: 'our use of', 'the processing of'."""
REACH = 6
"""Words between 'how' and its verb."""


def _asked_how(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """'How we use your data' against 'our use of your data'."""
    names = [[t.key for t in side.tokens] for side in (old, new)]
    if names[0].count("how") != names[1].count("how") + 1:
        return old, new
    at = names[0].index("how")
    following = {key for key in names[0][at + 1 : at + REACH] if key}
    nouns = {
        token.key
        for before, token in pairwise(new.tokens)
        if new.words.normal[before.start : before.end] in NOUNS_OF
        and new.words.normal[token.end :].startswith((" of ", " of"))
    }
    return (rekeyed(old, {at: FREE}), new) if following & nouns else (old, new)
