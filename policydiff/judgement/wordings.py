"""Facts in words: 'a recipient was added (X)', the weightiest first, at most three named."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise

from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Language
from policydiff.facts.fact import Fact
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.topics import Topic

ENDS = " ,.;:*，。；：、"
"""What a quotation leaves out at its ends."""
LINK = compiled(r"\]\([^)\s]*\)?|\[(?=[^\]]*$)|\[(?=[^\]]*\]\()")
"""Markdown's marks of a link, also where a quotation holds but a part of it."""
MOST = 3
"""Facts named in one sentence; the rest are counted."""
LONGEST = {"zh": 60, "en": 120}
"""Characters of the text that a sentence still quotes whole."""
HARD = {"email", "phone", "url", "period", "age", "hours", "date", "number", "quantity", "address", "department", "fee"}
"""Kinds whose words name them, whatever stands around."""
VERBAL = {"purpose", "right", "technique", "method", "safeguard", "incident", "minor", "service", "law"}
"""Kinds that are told by verbs: what is done, and to whom."""
TURNS = {"negation", "modality", "scope_word", "condition", "open_list", "choice"}
"""Kinds in which a small word turns the sense of what stands around it."""


def say(language: Language, phrase: str, **values: object) -> str:
    """A phrase of the reasons with its gaps filled."""
    return str(pack(language)["say"][phrase]).format(**values)


def pack(language: Language) -> Mapping[str, Mapping[str, str]]:
    """The table of the reasons' sentences."""
    return load_table(language, "reasons")


def weighed(facts: Iterable[Fact], first: Collection[Topic] = ()) -> list[Fact]:
    """Facts in some topics first, then by the weight of their kind; those of one kind as the text has them."""
    return sorted(
        facts,
        key=lambda fact: (
            fact.topic not in first,
            not is_named(fact, "en"),
            _weights().get(fact.kind, len(_weights())),
            fact.kind,
            fact.op,
        ),
    )


@cache
def _weights() -> dict[str, int]:
    """The packs name the weightiest kind first."""
    return {kind: number for number, kind in enumerate(load_table("en", "reasons")["facts"])}


def fact_phrases(facts: Sequence[Fact], language: Language, words: Sequence[Edit] = ()) -> list[str]:
    """Phrases for weighed facts, those of one kind together; what is not named is counted in the last phrase.

    `words` is the change's redline: of a fact that one word turns, it tells which word.
    """
    phrases, left, told = [], MOST, 0
    for (kind, op), run in groupby(facts, key=lambda fact: (_shown_kind(fact, language), fact.op)):
        group = list({(fact.old, fact.new): fact for fact in run}.values())
        if left <= 0:
            break
        if op == "~" or kind in TURNS:
            shown = group[:left]
            phrases += [_turned(fact, words, language) for fact in shown]
            told += len(shown)
        else:
            phrases.append(_one_sided(kind, op, [fact.old or fact.new or "" for fact in group], left, language))
            told += len(group)
        left -= len(group)
    rest = len({(fact.kind, fact.op, fact.old, fact.new) for fact in facts}) - told
    if rest > 0:
        phrases.append(say(language, "further_one" if rest == 1 else "further_many", count=rest))
    return list(dict.fromkeys(phrases))


def _shown_kind(fact: Fact, language: Language) -> str:
    """A fact's kind; 'words' where what it quotes is a piece of a sentence, not the name of something."""
    if fact.op == "~" or fact.kind in TURNS or is_named(fact, language):
        return fact.kind
    return "words"


def is_named(fact: Fact, language: Language) -> bool:
    """Whether a sentence can name the fact by its own words."""
    value = cut(fact.new or fact.old or "", language)
    if fact.kind in HARD and len(value) <= LONGEST[language]:
        return True
    own: Language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in value) else "en"
    table, loose = load_table(own, "reasons"), fact.kind in VERBAL
    longest = table["named"]["loose_longest" if loose else "longest"]
    return bool(value) and len(value) <= longest and not _piece(own, "loose" if loose else "named").search(value)


@cache
def _piece(language: Language, name: str) -> re.Pattern[str]:
    return compiled("|".join(load_table(language, "reasons")[name]["any"]), re.IGNORECASE)


def _turned(fact: Fact, words: Sequence[Edit], language: Language) -> str:
    """A fact replaced, or turned by one word, which stands before the words around it."""
    forms, name = pack(language)["forms"], names(fact.kind, language)[2 if fact.op == "~" else 0]
    old, new = _edited(fact.old, "-", words), _edited(fact.new, "+", words)
    if fact.kind in TURNS and fact.op == "-" and old and not new:
        new = _replacing(old, words)
    if fact.kind in TURNS and (old or new):
        key = "turned" if old and new else "turned_lost" if old else "turned_gained"
        name = names(fact.kind, language)[2 if key == "turned" else 0]
        around = quoted((fact.old if key == "turned_lost" else fact.new) or fact.old or "", language)
        return forms[key].format(
            name=name, old=quoted(old or "", language), new=quoted(new or "", language), text=around
        )
    if fact.op == "~":
        return forms["replaced"].format(
            name=name, old=quoted(fact.old or "", language), new=quoted(fact.new or "", language)
        )
    return _one_sided(fact.kind, fact.op, [fact.old or fact.new or ""], 1, language)


def _edited(value: str | None, op: str, words: Sequence[Edit]) -> str | None:
    """The one run of the redline inside a fact's words, where it is shorter than they."""
    found = [
        edit.text.strip()
        for edit in words
        if edit.op == op and edit.text.strip() and edit.text.strip() in (value or "")
    ]
    return found[0] if len(found) == 1 and len(found[0]) < len(value or "") else None


def _replacing(old: str, words: Sequence[Edit]) -> str | None:
    """What stands in the redline in place of a run that went."""
    for edit, following in pairwise(words):
        if edit.op == "-" and edit.text.strip() == old and following.op == "+":
            return following.text.strip()
    return None


def _one_sided(kind: str, op: str, values: Sequence[str], most: int, language: Language) -> str:
    if kind == "words":
        text = joined([quoted(value, language) for value in values[:most]], language)
        return say(language, "words_added" if op == "+" else "words_removed", text=text)
    one, several, _ = names(kind, language)
    form = pack(language)["forms"][f"{'gained' if op == '+' else 'lost'}_{'one' if len(values) == 1 else 'many'}"]
    shown = [cut(value, language) for value in values[:most]]
    listed = joined(shown, language) if len(shown) == len(values) else say(language, "list").join(shown)
    if len(values) > len(shown):
        listed = say(language, "more", values=listed, count=len(values) - len(shown))
    return form.format(name=one, names=several, count=len(values), values=listed)


def names(kind: str, language: Language) -> tuple[str, str, str]:
    """What a kind of fact is called: one, several, and the one that was replaced."""
    table = pack(language)["facts"]
    forms = [form.strip() for form in table.get(kind, table["other"]).split("|")]
    return forms[0], forms[1 % len(forms)], forms[2 % len(forms)]


def joined(parts: Sequence[str], language: Language) -> str:
    """'A, B and C'; 'A、B、C'."""
    if len(parts) < 2:
        return "".join(parts)
    return say(language, "list").join(parts[:-1]) + say(language, "last") + parts[-1]


def topic_words(topics: Iterable[Topic], language: Language) -> str:
    """What some topics are called inside a sentence."""
    return joined([pack(language)["topics"][topic] for topic in topics], language)


def quoted(text: str, language: Language) -> str:
    """Words of the text in quotation marks, cut where they are long."""
    return say(language, "quote", text=cut(text, language))


def cut(text: str, language: Language) -> str:
    """Words of the text without punctuation at their ends, cut where they are long."""
    text = LINK.sub("", text).strip(ENDS)
    return text if len(text) <= LONGEST[language] else text[: LONGEST[language]].rstrip() + "…"
