"""The packs' words as look-up tables: what a word stands for, what kind of fact it names, what meaning it turns."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from policydiff.clauses.clause import Language
from policydiff.facts.wording import __file__ as folding
from policydiff.facts.wording import normal_word
from policydiff.kept import compiled
from policydiff.packs import derived, load_table, load_words
from policydiff.topics import Topic

WORD = compiled(r"[a-z0-9à-ɏ]+(?:['+.&][a-z0-9à-ɏ]+)*\+*")
"""A word in Latin letters; a hyphen parts two words, so that 'opt-out' and 'opt out' are one."""
NOUNS = frozenset(("data", "sensitive", "permission", "recipient", "location", "channel", "department"))
"""Kinds whose words lend their kind to the word that stands for them."""
FREE = ""
"""The key of a word that carries no fact."""


class Kind(NamedTuple):
    """A kind of fact: its topic, its words' endings, the words that lead to it, the names of its fields."""

    name: str
    topic: Topic
    endings: re.Pattern[str] | None
    leads: re.Pattern[str] | None
    keys: frozenset[str]


class Vocabulary(NamedTuple):
    """The words of one language. Chinese words are looked up by character, English ones by stem."""

    language: Language
    keys: dict[str, str]
    """Word -> the word that stands for its synonyms; `FREE` where it carries no fact."""
    kinds: dict[str, str]
    """Key -> the kind of fact that it names."""
    turns: dict[str, str]
    """Key -> negation, modality, condition, …"""
    persons: dict[str, str]
    """Word -> 'we' or 'you'."""
    alike: tuple[tuple[str, str], ...]
    """Keys, or stems, of words that say the same only where one side has the one in place of the other ('once', 'after')."""
    surfaces: frozenset[str]
    """Keys of the phrases that are levelled by their own words."""
    pairs: dict[tuple[str, str], str]
    """Two keys that stand for one when they follow each other ('can see': 'visible to')."""
    before_number: dict[str, str]
    """Word -> what it stands for before a number ('over 100 euros')."""
    roles: dict[str, str]
    """Word -> the role that it gives to the words behind it ('by': agent)."""
    closers: frozenset[str]
    """Words that end what a role covers ('在…的情况下')."""
    acts: frozenset[str]
    """Keys of verbs; a role ends before one."""
    symmetric: frozenset[str]
    """Keys of verbs whose two sides may change places ('适用')."""
    ahead: frozenset[str]
    """Keys whose sense hangs on the word behind them, as that of a negation does."""
    first: frozenset[str]
    """Keys that put what stands behind them before or after the rest ('先', 'before')."""
    behind: frozenset[str]
    """Keys whose sense hangs on the words before them ('之前')."""
    by_kind: dict[str, Kind]
    longest: int
    """Length of the longest entry, in characters (zh) or words (en)."""


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The vocabulary of a language, read from its packs once."""
    packs = ("wording.toml", "facts.toml", "words.txt")
    known = derived(language, packs, (__file__, folding), lambda: _tables(language))
    tables = load_table(language, "facts")["kinds"]
    return Vocabulary(
        language=language, by_kind={name: _kind(name, entry, language) for name, entry in tables.items()}, **known
    )


def _tables(language: Language) -> dict[str, Any]:
    """The look-up tables, by the name of their field in `Vocabulary`."""
    table = load_table(language, "wording")
    fold = normal_word if language == "zh" else fold_english
    split = _blank_words if language == "zh" else _phrases
    keys = {word: word for word in load_words(language, "words")}
    groups: dict[str, set[str]] = defaultdict(set)
    tables = load_table(language, "facts")["kinds"]
    kinds: dict[str, str] = {}
    for line in table["synonyms"].strip().splitlines():
        _unite([fold(word) for word in split(line)], keys, groups)
    named = [(fold(raw), name) for name, entry in tables.items() for raw in split(entry["words"])]
    for word, name in named:
        if keys.setdefault(word, word) == word:
            kinds.setdefault(word, name)
    for word, name in named:
        if name in NOUNS:  # a synonym of a verb may mean something else in a list
            kinds.setdefault(keys[word], name)
    if language == "en":
        keys |= {phrase: key for phrase, key in _with_of(keys, kinds) if phrase not in keys}
    turns = {keys.get(fold(w), fold(w)): kind for kind, words in table["turns"].items() for w in split(words)}
    for word in turns:
        keys.setdefault(word, word)
    for raw in split(table["free"]):
        keys[fold(raw)] = FREE
    if language == "en":
        keys |= {bare: key for phrase, key in keys.items() if (bare := phrase.replace(" the ", " ")) not in keys}
    size = len if language == "zh" else _word_count
    return {
        "keys": keys,
        "kinds": kinds,
        "turns": turns,
        "persons": {word: who for who, words in table["persons"].items() for word in split(words)},
        "alike": tuple(
            tuple(_name(word.strip(), keys) for word in line.split("|"))
            for line in table.get("alike", "").strip().splitlines()
        ),
        "surfaces": frozenset(keys.get(phrase, phrase) for phrase in BY_SURFACE) - {FREE},
        "pairs": {
            (keys.get(fold(a), fold(a)), keys.get(fold(b), fold(b))): keys.get(fold(c), fold(c))
            for a, b, c in (split(line) for line in table.get("pairs", "").strip().splitlines())
        },
        "before_number": dict(line.split(maxsplit=1) for line in table.get("before_number", "").strip().splitlines()),
        "roles": {word: role for role, words in table["roles"].items() for word in split(words)},
        "closers": frozenset(split(table["closers"])),
        **{
            name: frozenset(keys.get(fold(w), fold(w)) for w in split(table[name])) - {FREE}
            for name in ("acts", "symmetric", "ahead", "first", "behind")
        },
        "longest": max(map(size, keys)),
    }


BY_SURFACE = ("have access to", "see")
"""English phrases that are levelled by their own words, not by what they stand for,"""
BOUND = ("will", "shall", "must", "to")
"""but not behind these."""


def _name(phrase: str, keys: dict[str, str]) -> str:
    folded = fold_english(phrase)
    return folded if folded in BY_SURFACE else keys.get(folded) or folded


KEPT = ("log", "report", "record", "history", "list")
"""What is kept of a thing: 'call logs', 'logs of calls'; not its name ('username' is no 'name of the user')."""


def _with_of(keys: dict[str, str], kinds: dict[str, str]) -> Iterator[tuple[str, str]]:
    """'Logs of crashes' and 'logs of the crashes' for 'crash logs', where the pack knows the two words as one thing."""
    for phrase, key in keys.items():
        first, _, last = phrase.partition(" ")
        if last in KEPT and key and kinds.get(key) in NOUNS:
            yield from ((f"{last} of {article}{first}", key) for article in ("", "the ", "your "))


def _unite(group: list[str], keys: dict[str, str], groups: dict[str, set[str]]) -> None:
    """Make the words of a group stand for one; a word that two groups share joins them. `groups`: the words of each key."""
    first = keys.get(group[0], group[0])
    for word in group:
        known = keys.get(word, word)
        if known != first and known != word:
            keys.update(dict.fromkeys(groups[known], first))
            groups[first] |= groups.pop(known)
        groups[known].discard(word)
        groups[first].add(word)
        keys[word] = first


def _kind(name: str, entry: dict[str, str], language: Language) -> Kind:
    split = _blank_words if language == "zh" else _phrases
    topic = entry["topic"]
    assert topic in get_args(Topic)
    endings = "|".join(sorted(map(re.escape, split(entry.get("endings", ""))), key=len, reverse=True))
    leads = "|".join(sorted(map(re.escape, split(entry.get("leads", ""))), key=len, reverse=True))
    bound = "" if language == "zh" else r"\b"
    return Kind(
        name=name,
        topic=topic,  # type: ignore[arg-type]
        endings=compiled(f"(?:{endings}){bound}$") if endings else None,
        leads=compiled(f"{bound}(?:{leads}){bound}") if leads else None,
        keys=frozenset(split(entry.get("keys", ""))),
    )


def _blank_words(text: str) -> list[str]:
    return text.split()


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for line in text.splitlines() for phrase in line.split(",") if phrase.strip()]


def _word_count(key: str) -> int:
    return key.count(" ") + 1


def fold_english(phrase: str) -> str:
    """The stems of a phrase's words, one blank between; 'do not' is 'not', as "don't" is."""
    words = [part for word in WORD.findall(phrase.lower()) for part in uncontracted(word)]
    return f" {' '.join(map(stem, words))} ".replace(" do not ", " not ").strip()


SHORT = {"'ll": "will", "'ve": "have", "'re": "are"}


def uncontracted(word: str) -> tuple[str, ...]:
    """Both words of "you'll", "we've", "they're"; a word that is none as it is."""
    short = SHORT.get(word[-3:])
    return (word[:-3], short) if short and len(word) > 3 else (word,)


@cache
def _irregular() -> dict[str, str]:
    """Forms that no ending tells ('sent') and their word."""
    return dict(line.split() for line in load_table("en", "wording")["irregular"].strip().splitlines())


@cache
def _no_adverbs() -> frozenset[str]:
    """Words in -ly that are no adverbs, or that mean something else than their adjective ('hardly')."""
    return frozenset(load_table("en", "wording")["no_adverbs"].split())


def _adjective(adverb: str) -> str:
    """'automatically' -> 'automatic', 'reasonably' -> 'reasonable', 'easily' -> 'easy', 'securely' -> 'secure'."""
    for ending, instead in (("ically", "ic"), ("ably", "able"), ("ibly", "ible"), ("ily", "y")):
        if adverb.endswith(ending):
            return adverb.removesuffix(ending) + instead
    return adverb.removesuffix("ly")


CVC = compiled(r"[^aeiou][aeiouy][^aeiouwxy]")


CONTRACTED = ("'s", "'ll", "'re", "'ve", "'d", "'m", "'")


@cache
def stem(word: str) -> str:
    """A word without its inflection: 'processing', 'processes' and 'processed' are one."""
    if word.endswith("n't"):
        return "not"
    word = next((word.removesuffix(ending) for ending in CONTRACTED if word.endswith(ending)), word)
    word = _irregular().get(word, word)
    if len(word) <= 3 or not word.isascii():
        return word
    for ending, instead in (
        ("isation", "ization"),
        ("isational", "izational"),
        ("ise", "ize"),
        ("ising", "izing"),
        ("ised", "ized"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            word = word[: -len(ending)] + instead
            break
    if word.endswith(("our", "ours")) and len(word) > 5:
        word = word.removesuffix("s")[:-3] + "or"  # behaviour, favour
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ly") and len(word) > 6 and word not in _no_adverbs():
        word = _adjective(word)
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and any(v in base for v in "aeiouy"):
            if ending == "ing" and base.endswith("eed") and len(base) > 5:
                return base.removesuffix("eed")  # as of 'proceed'
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
                return base[:-1]
            if base.endswith("our") and len(base) > 4:
                return base[:-3] + "or"  # neighbouring
            if len(base) == 3 and CVC.fullmatch(base):
                return base + "e"  # saved, moving: 'save' and 'move' are too short to lose theirs
            return base.removesuffix("e") if not base.endswith("ee") else base
    if word.endswith("es") and len(word) > 4 and word[-3] in "sxzh":
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word
