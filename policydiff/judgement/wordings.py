"""Facts in words: 'a recipient was added (X)', the weightiest first, at most three named."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise

from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Language
from policydiff.facts.fact import Fact
from policydiff.facts.kinds import kind_of_ending, kind_of_words
from policydiff.facts.tokens import tokens
from policydiff.facts.values import organisation_in, owner_in
from policydiff.facts.vocabulary import vocabulary
from policydiff.facts.wording import wording
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
LOOSE = {"address", "department", "fee"}
"""Those of them that may be a whole part of a sentence."""
VERBAL = {"purpose", "right", "technique", "method", "safeguard", "incident", "minor", "service", "law"}
"""Kinds that are told by verbs: what is done, and to whom."""
OWNED = {"data", "sensitive", "permission"}
"""Kinds that may be named as someone's: 'your contacts'."""
PLAIN = {"statement", "wording"}
"""Kinds that name nothing: their words are told as words."""
TURNS = {"negation", "modality", "scope_word", "condition", "open_list", "choice"}
"""Kinds in which a small word turns the sense of what stands around it."""

SMALL = {"modality", "scope_word", "open_list", "choice"}
"""Those of them that only grammarians name: the words themselves are told."""

TOLD: dict[tuple[str, Topic], str] = {
    ("recipient", "controller"): "controller",
    ("location", "controller"): "address",
    ("location", "contact"): "address",
}
"""What a fact is by its topic: a company that speaks is no recipient, and where one writes to stores nothing."""


HAN_ORDINAL = compiled(r"第 ([〇一二三四五六七八九十百]+) 项")
SHORT_FORM = compiled(r"\b(?:Inc|Ltd|Co|Corp|Bros|S\.A|B\.V|N\.V|L\.P|e\.V|K\.K|S\.p\.A|S\.r\.l)\.$")
"""Abbreviations that keep their full stop at the end of a quotation."""
PARTIES = {"recipient", "controller", "department"}
CAPITAL = compiled("[A-Z]")


def say(language: Language, phrase: str, **values: object) -> str:
    """A phrase of the reasons with its gaps filled."""
    return set_close(str(pack(language)["say"][phrase]).format(**values))


def set_close(text: str) -> str:
    """A sentence without the blanks round a Chinese numeral: '第三项' where the item's label is no figure."""
    return HAN_ORDINAL.sub(r"第\1项", text)


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
    facts = [fact._replace(kind=_kind_in_topic(fact)) for fact in facts]
    for (kind, op), run in groupby(facts, key=lambda fact: (_shown_kind(fact, words, language), fact.op)):
        group = list({(fact.old, fact.new): fact for fact in run}.values())
        if left <= 0:
            break
        if kind == "partial":
            shown = group[:left]
            phrases += [_put_in(fact, _partial(fact, words), op, language) for fact in shown]
            told += len(shown)
        elif op == "~" or kind in TURNS:
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


def _shown_kind(fact: Fact, words: Sequence[Edit], language: Language) -> str:
    """A fact's kind; 'words' where what it quotes is a piece of a sentence, 'partial' where but a part of it changed."""
    if fact.op == "~" or fact.kind in TURNS:
        return fact.kind
    if words and _partial(fact, words):
        return "partial"
    return fact.kind if fact.kind not in PLAIN and is_named(fact, language) else "words"


def is_named(fact: Fact, language: Language) -> bool:
    """Whether a sentence can name the fact by its own words."""
    value = cut(fact.new or fact.old or "", language)
    if fact.kind in HARD and len(value) <= LONGEST[language]:
        return True
    own: Language = _own(value)
    value = value[owner_in(value, own) :] if fact.kind in OWNED else value
    table, loose = load_table(own, "reasons"), fact.kind in VERBAL
    longest = table["named"]["loose_longest" if loose else "longest"]
    return bool(value) and len(value) <= longest and not _piece(own, "loose" if loose else "named").search(value)


def kind_told(fact: Fact) -> str:
    """A fact's kind; 'statement' where what it quotes is a piece of a sentence that names no such thing."""
    if fact.kind in (HARD - LOOSE) | VERBAL | PLAIN | TURNS:
        return fact.kind
    values = [LINK.sub("", value).strip(ENDS) for value in (fact.old, fact.new) if value]
    return _kind_in_topic(fact) if all(_names(value, fact.kind) for value in values) else "statement"


def _kind_in_topic(fact: Fact) -> str:
    return TOLD.get((fact.kind, fact.topic), fact.kind)


def _names(value: str, kind: str) -> bool:
    """Whether words name a thing of a kind: no piece of a sentence; of a recipient, a party or a proper name."""
    language = _own(value)
    value = value[owner_in(value, language) :]
    longest = load_table(language, "reasons")["named"]["longest"]
    if len(value) > longest or _piece(language, "named").search(value):
        return False
    return kind != "recipient" or bool(CAPITAL.search(value)) or _is_party(value, language)


def _is_party(value: str, language: Language) -> bool:
    known, words = vocabulary(language), wording(value)
    by_words = kind_of_words([token.key for token in tokens(words, language)], known)
    return bool({by_words, kind_of_ending(words.normal, known)} & PARTIES) or bool(organisation_in(value, language))


@cache
def _piece(language: Language, name: str) -> re.Pattern[str]:
    return compiled("|".join(load_table(language, "reasons")[name]["any"]), re.IGNORECASE)


def _turned(fact: Fact, words: Sequence[Edit], language: Language) -> str:
    """A fact replaced, or turned by one run of words, which stands before the words around it."""
    olds, news = _runs(fact.old, "-", words), _runs(fact.new, "+", words)
    old, new = (runs[0] if len(runs) == 1 else "" for runs in (olds, news))
    if fact.op == "-" and old and not new and fact.kind in TURNS:
        new = _replacing(old, words)
    if (fact.kind in TURNS or fact.kind == "wording") and (old or new) and max(len(olds), len(news)) == 1:
        if old and new and fact.kind in TURNS:
            around = quoted(fact.new or fact.old or "", language)
            form, name = _form("turned", fact.kind, language), names(fact.kind, language)[2]
            return form.format(name=name, old=quoted(old, language), new=quoted(new, language), text=around)
        if not (old and new) and (new or old) in {edit.text.strip() for edit in words}:
            return _put_in(fact, new or old, "+" if new else "-", language)
    if fact.op == "~":
        return _form("replaced", fact.kind, language).format(
            name=names(fact.kind, language)[2],
            old=quoted(fact.old or "", language),
            new=quoted(fact.new or "", language),
        )
    return _one_sided(fact.kind, fact.op, [fact.old or fact.new or ""], 1, language)


def _put_in(fact: Fact, run: str, op: str, language: Language) -> str:
    """Words put into or taken out of those around them, by the fact's name where they are such a word themselves."""
    around = quoted((fact.new if op == "+" else fact.old) or fact.new or fact.old or "", language)
    if fact.kind not in SMALL and _is_such(run, fact.kind):
        form = pack(language)["forms"]["turned_gained" if op == "+" else "turned_lost"]
        told = quoted(run, language)
        return form.format(name=names(fact.kind, language)[0], old=told, new=told, text=around)
    key = f"{_unit(run)}_{'put_in' if op == '+' else 'taken_out'}"
    return say(language, key, words=quoted(run, language), text=around)


def _form(key: str, kind: str, language: Language) -> str:
    """How a replacement is told: with the name of what was replaced, or of a small word without one."""
    return pack(language)["forms"][f"{key}_small" if kind in SMALL else key]


def _unit(*values: str) -> str:
    """'word' of a single word, else 'words'."""
    return "words" if len(values) > 1 or any(" " in value.strip() for value in values) else "word"


def _is_such(run: str, kind: str) -> bool:
    """Whether a run of words holds a word that turns meanings in the way of a kind."""
    turns = vocabulary(_own(run)).turns
    return any(turns.get(token.key) == kind for token in tokens(wording(run), _own(run)))


def _own(text: str) -> Language:
    return "zh" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"


def _runs(value: str | None, op: str, words: Sequence[Edit]) -> list[str]:
    """The runs of the redline inside a fact's words, each as whole words, where they are shorter than those."""
    found = [
        _whole_words(edit.text.strip(), value)
        for edit in words
        if value and edit.op == op and edit.text.strip(ENDS) and edit.text.strip() in value
    ]
    return [run for run in found if len(run) < len(value or "")]


def _whole_words(run: str, value: str) -> str:
    """A run of Chinese characters with the rest of the words that it is cut from: 全(部) in 全部."""
    if _own(run) == "en" or vocabulary("zh").keys.get(wording(run).normal):
        return run
    words, at = wording(value), value.find(run)
    inside = [words.span(t.start, t.end) for t in tokens(words, "zh")]
    touched = [span for span in inside if span[0] < at + len(run) and span[1] > at]
    return value[min(s for s, _ in touched) : max(e for _, e in touched)] if touched else run


def _replacing(old: str, words: Sequence[Edit]) -> str:
    """What stands in the redline in place of a run that went."""
    for edit, following in pairwise(words):
        if edit.op == "-" and edit.text.strip() == old and following.op == "+":
            return following.text.strip()
    return ""


def _partial(fact: Fact, words: Sequence[Edit]) -> str:
    """The one run of words that was put into or taken from a fact's words; nothing where these came or went whole."""
    value = fact.new or fact.old or ""
    if fact.kind in HARD - LOOSE or any(edit.op == fact.op and value in edit.text for edit in words):
        return ""
    runs = _runs(value, fact.op, words)
    return runs[0] if len(runs) == 1 else ""


def _one_sided(kind: str, op: str, values: Sequence[str], most: int, language: Language) -> str:
    if kind == "words" or kind in SMALL:
        text = joined([quoted(value, language) for value in values[:most]], language)
        return say(language, f"{_unit(*values[:most])}_{'added' if op == '+' else 'removed'}", text=text)
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
    whole = LINK.sub("", text).lstrip(ENDS)
    text = whole if SHORT_FORM.search(whole) else whole.rstrip(ENDS)
    return text if len(text) <= LONGEST[language] else text[: LONGEST[language]].rstrip() + "…"
