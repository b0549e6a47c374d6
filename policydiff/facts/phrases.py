"""English words to the longest phrases that the packs know, each looked up."""

from collections.abc import Iterator
from itertools import islice

from policydiff.facts.token import Token
from policydiff.facts.vocabulary import FREE, SHORT, Vocabulary, stem
from policydiff.kept import compiled
from policydiff.text.language import is_han

MEANT = "%$€£¥"
"""Marks that say something."""
MODALS = frozenset(("must", "should", "need", "might", "may", "ought"))


def phrases(found: list[Token], text: str, known: Vocabulary) -> list[Token]:
    """Join English words to the longest known phrase and look the phrase up."""
    found = list(_uncontracted(found, text))
    for at in range(len(found) - 2):
        if found[at].key in SEEN and [t.key for t in found[at + 1 : at + 3]] == ["only", "to"]:
            found[at], found[at + 1] = found[at + 1], found[at]  # 'only visible to', as 'visible only to'
    joined: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        if token.kind != "word" or is_han(text[token.start]):
            joined.append(token)
            at += 1
            continue
        size = _longest_phrase(found, at, known)
        if size > 1 and token.key == "you" and at and text[found[at - 1].start : found[at - 1].end] in JOINING:
            size = 1  # 'before you provide', not 'information you provide'
        phrase = " ".join(t.key for t in found[at : at + size])
        key = known.keys.get(phrase, phrase)
        if (phrase in ("after", "at the latest") and _within(joined)) or (
            phrase == "get" and _is_participle(found, at + 1, text)
        ):
            key = FREE
        elif phrase in RECEIVED and at and found[at - 1].key == "of" and _within(joined[:-1]):
            key = known.keys["after receiv"]
        elif _only_leads(phrase, found, at, size, text):
            key = FREE
        elif phrase == "us" and joined and joined[-1].key in GIVES:
            key = known.keys["to us"]
        elif key == "only" and (who := _only_whom(text, token.start, found[at + size - 1].end, known)):
            key = f"only {who}"
        elif phrase == "pass" and PASSED_ON.match(text, token.end):
            key = known.keys.get("pass on", phrase)
        elif phrase in ("provid", "provid that") and _is_proviso(found, at, text):
            key = FREE
        elif phrase == "when" and at and text[found[at - 1].start : found[at - 1].end] in ("and", "or"):
            key = phrase  # 'who opened it and when': asked, not a condition
        elif phrase in ("let", "let us") and LET.search(text[: token.start]):
            key = known.keys.get("permit", "permit")
        elif phrase == "let" and "know" in (t.key for t in found[at + 1 : at + KNOW_REACH]):
            key = known.keys.get("tell", "tell")
        elif size == 1 and phrase in known.before_number and _is_number(found, at + 1, phrase):
            key = known.before_number[phrase]
        _append(joined, Token(key, "word", token.start, found[at + size - 1].end), known)
        at += size
    return joined


def _uncontracted(found: list[Token], text: str) -> Iterator[Token]:
    """'Do not' is 'not', as "don't" is; "mustn't" is 'must not'."""
    for at, token in enumerate(found):
        if token.key == "do" and _key_at(found, at + 1) == "not":
            continue
        word, cut = text[token.start : token.end], token.end - 3
        modal = word.removesuffix("n't")
        if token.key == "not" and modal in MODALS:
            yield from (token._replace(key=modal, end=cut), token._replace(start=cut))
        elif token.kind == "word" and word[-3:] in SHORT:
            yield from (token._replace(end=cut), token._replace(key=stem(SHORT[word[-3:]]), start=cut))
        else:
            yield token


def _append(joined: list[Token], token: Token, known: Vocabulary) -> None:
    """Add a word, or join it to the one before where the two mean one ('can see', 'can only see')."""
    said = (n for n in range(len(joined) - 1, -1, -1) if joined[n].key or joined[n].kind == "mark")
    last = list(islice(said, 2))
    at = last[1] if len(last) > 1 and joined[last[0]].key == "only" else last[0] if last else None
    pair = known.pairs.get((joined[at].key, token.key)) if at is not None and token.key else None
    if pair and at is not None:
        only = [joined[last[0]]] if at != last[0] else []
        joined[at:] = [*only, Token(pair, "word", token.start if only else joined[at].start, token.end)]
    else:
        joined.append(token)


PASSED_ON = compiled(r" [^.,;:]{1,60}? (?:on|along|to)\b")
"""Behind 'pass': 'pass your name on to', not 'years pass'."""
GIVES = ("give", "shar", "transfer")
OR = compiled(r"[^.;:()\n]{1,60}\bor\b")
"""Behind 'either': its other half."""
WHOM = compiled(r" (?:by |to |with |for )?(you|we|us)\b(?! only)")
WHO = compiled(r"\b(?:by|to|with|for) (you|us) $")


def _only_whom(text: str, start: int, end: int, known: Vocabulary) -> str | None:
    """'you' or 'we' where 'only' limits nothing but a person: 'only you can', 'by you only', 'only to us'."""
    word = text[start:end]
    found = WHO.search(text[:start]) or (WHOM.match(text, end) if word != "alone" else None)
    return known.persons[found[1]] if found else None


IF = compiled(r"\bif [^.,;:()]{1,40} $")
"""Behind these 'should' says no more: 'if this should change'."""
LET = compiled(r"\b(?:agree|consent|need|have|want|asked|ask you|required) to $")
JOINING = ("before", "after", "unless", "until", "once")
SEEN = ("visibl", "accessibl", "viewabl")
CAN = ("may", "can", "might", "could", "may be able to", "able to")
HELPS = ("allow", "enabl", "let", "permit", "let you", "enabl you to", "allow you to", "permit you to")
"""Stems of words that an aim may begin with: 'to enable you to see'."""
VALID = ("valid for", "be valid for", "remain valid for")
RECEIVED = ("receiv", "receipt", "receipt of")
"""Behind 'within 30 days of'."""
SO = compiled(r"(?:\bso that|\bin order that|[ ,]so)(?: (?!that\b)[^ .,;:()]+){0,5} $")
"""What a 'can' stands behind that only belongs to an aim."""
WILLED = "agree consent need have want wish choose decide refuse right able required you us them like permitted allowed fail intend ask not"
AIMS = compiled("".join(rf"(?<!\b{word} )" for word in WILLED.split()) + r"\bto $|,(?: thereby| thus)? $")
"""An 'allow' behind these is an aim: not behind 'agree to', 'need to'."""


def _only_leads(phrase: str, found: list[Token], at: int, size: int, text: str) -> bool:
    """Whether a phrase only leads on: 'can' in 'so that you can see', 'enable' in 'to enable you to see', 'valid for 30 days'."""
    before = text[: found[at].start]
    if phrase == "either":
        return bool(OR.match(text, found[at].end))
    if phrase == "should":  # 'should you wish', as 'if you wish'
        return at == 0 or found[at - 1].kind == "mark" or bool(IF.search(before))
    if phrase in CAN:
        return bool(SO.search(before))
    if phrase in HELPS:
        led = AIMS.search(before)
        return bool(led and (led[0][0] == ",") == text[: found[at].end].endswith("ing"))
    return phrase in VALID and _is_number(found, at + size, "in")


KNOW_REACH = 6
"""Words in which 'know' follows the 'let' that it goes with."""


def _is_proviso(found: list[Token], at: int, text: str) -> bool:
    """Whether 'provided' is 'if': 'provided that', 'provided you agree', not 'is provided that way'."""
    around = [text[t.start : t.end] for t in found[max(at - 1, 0) : at + 2]]
    return (
        around[-2:-1] == ["provided"]
        and around[-1] in ("that", "you", "we", "they", "it")
        and around[0] not in ("is", "are", "be", "been", "was", "were", "we", "you", "they", "not")
    )


def _is_participle(found: list[Token], at: int, text: str) -> bool:
    """'Gets deleted' is 'is deleted'."""
    return at < len(found) and text[found[at].start : found[at].end].endswith("ed")


def _key_at(found: list[Token], at: int) -> str:
    return found[at].key if at < len(found) else ""


def _is_number(found: list[Token], at: int, word: str) -> bool:
    """Whether a number stands there, a currency's mark before it left out; behind 'in' and 'within' a period."""
    at += _key_at(found, at) in MEANT
    kinds = ("period",) if word in ("in", "within") else ("number", "quantity", "period")
    return at < len(found) and found[at].kind in kinds


def _within(before: list[Token]) -> bool:
    """Whether a period just ended that 'within' began: 'within 30 days after' is 'within 30 days of'."""
    return len(before) > 1 and before[-1].kind == "period" and before[-2].key == "no later than"


def _longest_phrase(found: list[Token], at: int, known: Vocabulary) -> int:
    """How many words from `at` on make the longest known phrase; 1 where none does."""
    phrase, longest = found[at].key, 1
    for size, token in enumerate(found[at + 1 : at + known.longest], 2):
        if token.kind != "word":
            break
        phrase = f"{phrase} {token.key}"
        if phrase in known.keys:
            longest = size
    return longest
