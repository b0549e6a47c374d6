"""A finding's reason: one plain sentence that can be quoted, in the reader's language."""

from collections.abc import Iterator, Sequence

from policydiff.changes.change import Change
from policydiff.clauses.clause import Clause, Language
from policydiff.judgement.finding import Severity
from policydiff.judgement.grounds import Grounds
from policydiff.judgement.weakening import weakens_its_rules
from policydiff.judgement.wordings import (
    ENDS,
    MOST,
    TURNS,
    cut,
    fact_phrases,
    is_named,
    joined,
    pack,
    quoted,
    say,
    topic_words,
    weighed,
)
from policydiff.packs import load_table
from policydiff.pairs.wording import folded_key, same_words_key
from policydiff.promise.compare import PromiseChange
from policydiff.promise.promise import Item
from policydiff.topics import Topic

LONGEST_ITEM = {"zh": 100, "en": 260}
"""Characters of a definition's item that is quoted whole."""
MOST_PROMISES = 3
NOTED = {
    "date line": "date",
    "furniture": "furniture",
    "moved sentences": "moved_sentences",
    "pointer": "pointer",
    "lead-in": "lead_in",
    "heading": "heading",
    "log": "log",
    "courtesy": "courtesy",
    "reference": "reference",
}
"""A change's note to the reason that it gives."""


def reason_of(
    change: Change, severity: Severity, item: str | None, promised: Sequence[PromiseChange], grounds: Grounds
) -> str:
    """Which facts changed, which item of the definition makes that major, or why it is not."""
    language = grounds.language
    if severity is Severity.EDITORIAL:
        return _sentence([editorial_reason(change, language)], language)
    hit = next((i for i in grounds.definition.items if i.label == item), None) if item else None
    topics = [t for t in change.topics if hit and t in hit.topics]
    parts = [*_promises(change, promised, severity, grounds)] or [
        *_what(change, topics, language),
        _by_definition(change, hit, topics, severity, grounds),
    ]
    if change.unexplained:
        parts.append(_review(change.unexplained, parts, language))
    return _sentence(parts, language)


def _what(change: Change, topics: Sequence[Topic], language: Language) -> Iterator[str]:
    """Which facts changed; of a clause that came or went, first its own words, then only what can be named."""
    facts = weighed(change.facts, topics)
    if change.kind not in ("added", "removed"):
        yield from fact_phrases(facts, language, change.words)
        return
    clause = (change.pair.new or change.pair.old)[0]
    named = [fact for fact in facts if fact.kind not in TURNS and is_named(fact, language)]
    if [cut(fact.new or fact.old or "", language) for fact in named] != [cut(clause.text, language)]:
        unit = "section" if change.pair.block else "clause"
        text = quoted(clause.title if change.pair.block and clause.title else clause.text, language)
        yield say(language, f"{unit}_{change.kind}", text=text)
    yield from fact_phrases(named[:MOST], language)


def _review(unexplained: Sequence[str], parts: Sequence[str], language: Language) -> str:
    """That a person must read the clause, and which words the tool could not place, unless they are quoted already."""
    words = [quoted(text, language) for text in dict.fromkeys(unexplained[:2])]
    if all(any(word in part for part in parts) for word in words):
        return say(language, "review_same")
    return say(language, "review", words=joined(words, language))


def _sentence(parts: Sequence[str], language: Language) -> str:
    """Parts joined to a sentence, with its first letter and its full stop."""
    text = say(language, "joint").join(part for part in parts if part)
    return text[:1].upper() + text[1:] + say(language, "end")


def _by_definition(
    change: Change, item: Item | None, topics: Sequence[Topic], severity: Severity, grounds: Grounds
) -> str:
    """What the definition in force says of such a change."""
    language, definition = grounds.language, definition_words(grounds)
    if item is None and set(change.topics) == {"other"} and severity is Severity.MAJOR:
        return say(language, "unplaced")
    if item is None and weakens_its_rules(change):
        return say(language, "own_rules")
    if item is None and severity is Severity.MAJOR and grounds.definition.unread:
        text = quoted_item(grounds.definition.unread[0].text, language)
        return say(language, "unread", definition=definition, text=text)
    if item is None:
        return say(language, "not_listed", definition=definition, topics=topic_words(change.topics, language))
    own = item.clause is not None and item.clause.language == language
    if (own or (item.clause is None and language == "zh")) and len(item.text) <= LONGEST_ITEM[language]:
        text = quoted_item(item.text, language)
        return say(language, "item_reads", item=item.label, definition=definition, text=text)
    return say(language, "item_lists", item=item.label, definition=definition, topics=topic_words(topics, language))


def quoted_item(text: str, language: Language) -> str:
    """An item's words in quotation marks, without the punctuation that ends them."""
    return say(language, "quote", text=text.strip(ENDS))


def definition_words(grounds: Grounds) -> str:
    """The definition in force by its name and its place."""
    language, definition = grounds.language, grounds.definition
    if definition.source == "default":
        return say(language, "default_empty" if any(w.key == "empty_list" for w in definition.warnings) else "default")
    place = grounds.definition_place()
    return say(language, "own", place=say(language, "place", place=place) if place else "")


# --- what was promised


def _promises(change: Change, promised: Sequence[PromiseChange], severity: Severity, grounds: Grounds) -> Iterator[str]:
    """What people were promised and what is left of it; what they lose before what they gain."""
    language = grounds.language
    wanted = "weakened" if severity is Severity.MAJOR else "strengthened"
    told = [promise for promise in promised if promise.direction == wanted]
    if not told:
        return
    yield from dict.fromkeys(_promise(promise, change, grounds) for promise in told[:MOST_PROMISES])
    if wanted == "weakened" and any(promise.kind == "channel" for promise in told):
        names = load_table(language, "names")["channel"]
        channels = joined([names[channel] for channel in grounds.new_promise.channels], language)
        yield say(language, "left", channels=channels) if channels else say(language, "none_left")
    yield say(language, wanted)


def _promise(promise: PromiseChange, change: Change, grounds: Grounds) -> str:
    language, key = grounds.language, promise.kind.replace(" ", "_")
    old, new = promise.old, promise.new
    if promise.direction == "weakened" and key == "lead_time" and new is None:
        key = "lead_time_dropped"
    if promise.direction == "strengthened" and key == "definition" and new is None:
        key = "definition_for_any"
    if key == "definition":  # a clause tells its own part of the definition
        old, new = (clauses[0].text if clauses else None for clauses in (change.pair.old, change.pair.new))
    tables = load_table(language, "names")
    value = old or new or ""
    forms = load_table(language, "reasons")["promise"][promise.direction]
    return str(forms[key]).format(
        old=quoted(old or "", language),
        new=quoted(new or "", language),
        topic=pack(language)["topics"].get(value, value),
        channel=tables["channel"].get(value, value),
        old_consent=tables["consent"][grounds.promise.consent],
        new_consent=tables["consent"][grounds.new_promise.consent],
    )


# --- why editorial


def editorial_reason(change: Change, language: Language) -> str:
    """Why a change that differs in words or place changes no fact."""
    old, new = change.pair.old, change.pair.new
    key = _editorial_key(change)
    labels = [(side[0].label if side and side[0].label else "–").strip() for side in (old, new)]
    count = max(len(old), len(new))
    return pack(language)["editorial"][key].format(old=labels[0], new=labels[1], count=count)


def _editorial_key(change: Change) -> str:
    if "repetition" in change.notes:
        return f"repetition_{change.kind}"
    for note, key in NOTED.items():
        if note in change.notes:
            return key
    return {
        "moved": _moved,
        "renumbered": lambda _: "renumbered",
        "split": _divided,
        "merged": _divided,
    }.get(change.kind, _worded)(change)


def _moved(change: Change) -> str:
    return "moved" if _words(change.pair.old) == _words(change.pair.new) else "moved_rewrapped"


def _divided(change: Change) -> str:
    same = folded_key(_words(change.pair.old)) == folded_key(_words(change.pair.new))
    return change.kind if same else f"{change.kind}_worded"


def _worded(change: Change) -> str:
    old, new = _words(change.pair.old), _words(change.pair.new)
    if old == new:
        return "label"
    if folded_key(old) == folded_key(new):
        return "letters"
    if set(change.notes) == {"spelling"}:
        return "spelling"
    return "reordered" if sorted(folded_key(old)) == sorted(folded_key(new)) else "wording"


def _words(clauses: Sequence[Clause]) -> str:
    return same_words_key("".join(clause.text for clause in clauses))
