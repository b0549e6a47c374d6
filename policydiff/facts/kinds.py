"""A phrase to the kind of fact it names: by its words, its endings, its field, the words that lead to it."""

import re
from collections.abc import Sequence
from functools import cache

from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import Vocabulary
from policydiff.kept import compiled
from policydiff.packs import load_table

ATOM_KINDS = {
    "email": "email",
    "url": "url",
    "phone": "phone",
    "period": "period",
    "age": "age",
    "hours": "hours",
    "date": "date",
    "quantity": "quantity",
    "number": "number",
}
"""Kinds of token that are facts by themselves."""
RANK = [
    "sensitive",
    "permission",
    "fee",
    "law",
    "right",
    "minor",
    "channel",
    "incident",
    "safeguard",
    "technique",
    "department",
    "location",
    "purpose",
    "controller",
    "recipient",
    "service",
    "data",
    "address",
]
"""Where a phrase holds words of several kinds, the first of these is its kind."""
FIELD = compiled(r"^([^:,。、]{1,24}):")
LEAD_REACH = 60
PART_MARKS = ".,;:()!?\n"
JOINING = ("and", "or", "that", "which", "if", "where", "then")
INFINITIVE = compiled(
    r"(?:and |or )?to (?!(?:the|a|an|our|your|their|its|this|that|these|those|any|all|some|such|other|third|us|you|them|it"
    r"|law|people|companies|partners|affiliates|advertisers|vendors|authorities)\b)[a-z]+\b"
)
"""'to' and a verb, not 'to' and the one who receives."""
AIM = compiled(r"(?:用于|用以|用来|以便|便于|为了)(?!什么|何)[^,;。]")
"""'用于创建账号', whatever its last word names."""


def kind_of_words(keys: Sequence[str], known: Vocabulary) -> str | None:
    """The kind that words of the vocabulary name."""
    kinds = {known.kinds[key] for key in keys if key in known.kinds}
    return next((kind for kind in RANK if kind in kinds), None)


def kind_of_ending(phrase: str, known: Vocabulary) -> str | None:
    """The kind of a phrase by its last word; the longest ending counts."""
    phrase = phrase.strip(" .,;:、。\"')）")
    phrase = re.sub(r"\([^()]*$|\([^()]*\)$|等$", "", phrase).strip()
    found = [
        (len(match.group()), kind.name)
        for kind in known.by_kind.values()
        if kind.endings and (match := kind.endings.search(phrase))
    ]
    return max(found, default=(0, None))[1]


def kind_of_field(text: str, known: Vocabulary, at: int = 0, columns: Sequence[str] = ()) -> str | None:
    """The kind that a field's name tells: '联系地址:' is an address; of several fields the one that `at` stands in, of a
    table's cells the heading of its column."""
    if columns:
        column = text.count("\n", 0, at)
        return _of_key(FIELD.match(f"{columns[column]}:"), known) if column < len(columns) else None
    if (start := text.rfind(";", 0, at) + 1) and (found := _of_key(FIELD.match(text[start:at].lstrip()), known)):
        return found
    return _of_key(FIELD.match(text), known)


def _of_key(match: re.Match[str] | None, known: Vocabulary) -> str | None:
    if match is None:
        return None
    name = re.sub(r"\s", "", match[1]) if known.language == "zh" else match[1].strip()
    return next((kind.name for kind in known.by_kind.values() if name in kind.keys), None)


def kind_of_lead(before: str, known: Vocabulary) -> str | None:
    """The kind that the last leading word before a phrase announces ('用于', 'collect')."""
    reach = before[-LEAD_REACH * (1 if known.language == "zh" else 3) :]
    found = [
        (match.end(), kind.name)
        for kind in known.by_kind.values()
        if kind.leads
        for match in kind.leads.finditer(reach)
        if (kind.name != "right" or known.language == "zh" or _heads(reach, match))
        and not reach[: match.start()].endswith("适")  # 适用于
    ]
    return max(found, default=(0, None))[1]


def _heads(text: str, match: re.Match[str]) -> bool:
    """Whether words begin a part of the sentence: 'you may' grants nothing in 'recipes you may like'."""
    before = text[: match.start()].rstrip()
    return not match.group().startswith("you") or not before or before[-1] in PART_MARKS or before.endswith(JOINING)


def aim_of(phrase: str, before: str, known: Vocabulary) -> str | None:
    """'purpose' for 'to show you offers' among the things that data are used for; what a right is to stays a right."""
    if known.language == "zh":
        return "purpose" if AIM.match(phrase) else None
    if not INFINITIVE.match(phrase):
        return None
    sentence, leads = before[max(before.rfind(mark) for mark in ".;\n") + 1 :], known.by_kind["right"].leads
    granted = leads is not None and any(_heads(sentence, match) for match in leads.finditer(sentence))
    return "right" if granted else "purpose"


def turn_of(tokens: Sequence[Token], known: Vocabulary) -> str | None:
    """Negation, modality, condition, … where one of the words turns the meaning of others."""
    order = list(dict.fromkeys(known.turns.values()))
    turns = {known.turns[t.key] for t in tokens if t.key in known.turns}
    return next((turn for turn in order if turn in turns), None)


@cache
def _channels() -> frozenset[str]:
    """What notice of a change is given by, in both languages."""
    zh, en = (load_table(language, "facts")["kinds"]["channel"] for language in ("zh", "en"))
    return frozenset(zh["words"].split()) | {word.strip() for word in f"{en['words']}, {en['also']}".split(",")}


def is_channel(words: str) -> bool:
    """Whether words name a notice channel: in the rules on changes 短信 is no kind of data."""
    return words.strip().lower().removeprefix("a ").removeprefix("an ").removeprefix("by ") in _channels()


def channel_in(words: str) -> str:
    """The channel that words name, without those around it: '电子邮件' of '电子邮件的形式通知您'; all where several are named."""
    lowered, found = words.lower(), dict[int, str]()
    for name in sorted(_channels(), key=len):
        at = lowered.find(name)
        if at >= 0 and name:
            found = {n: other for n, other in found.items() if not at <= n < at + len(name)} | {at: name}
    if len(found) != 1:
        return words
    ((at, name),) = found.items()
    return words[at : at + len(name)]
