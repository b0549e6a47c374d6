"""Wording to tokens: words, and atoms that are never cut (addresses, numbers with their unit, dates)."""

import re
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.facts.enumerators import enumerators
from policydiff.facts.numbers import DIGITS, EN_NUMERAL, POWERS, date_key, number_of, quantity_key
from policydiff.facts.phrases import MEANT, phrases
from policydiff.facts.token import Token as Token
from policydiff.facts.vocabulary import FREE, Vocabulary, stem, vocabulary
from policydiff.facts.wording import Wording
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.text.language import is_han

MONTH = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
NUMERAL = r"(?:\d+(?:[.,]\d+)*|[半零〇一二两三四五六七八九十百千万廿]+)"
UNIT = (
    r"(?:个?(?:连续)?(?:自然|工作|交易)日|个?(?:日历|自然)?月|个半月|个?小时|个?星期|日|天|周岁|周|岁|年|分钟|秒"
    r"|万?元|美元|次|条|[kmg]b|米|公里)"
)
EN_UNIT = (
    r"(?:(?:business|working|calendar|consecutive|natural)[ -]?)?"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?)(?:[ -]old| of age)?"
)
PERIOD = compiled(rf"{NUMERAL}\s*(?:\(\s*{NUMERAL}\s*\)\s*)?{UNIT}(?:\(含\)|\(不含\)|\(含本数\))?")
PERCENT = compiled(rf"百分之{NUMERAL}")
PROSE = compiled(r"一[次条]$|^[百千万]|^[十零]$")
ATOMS = compiled(
    r"(?P<blank>[^\S\n]+)"
    r"|(?P<email>[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)"
    r"|(?P<url>(?:https?://|www\.)[!-~]*[a-z0-9/=#]"
    r"|(?<![a-z0-9.])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|io|top|info|city|edu|gov|me|app|cc|tv|eu|uk|dev)"
    r"(?:/[!-~]*[a-z0-9/=#])?(?![a-z0-9]))"
    r"|(?P<date>(?:19|20)\d\d\s*(?:年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[-/.]\d{1,2}[-/.]\d{1,2})"
    rf"|(?:{DAY}\s+)?(?:of )?{MONTH}\.?,?\s+(?:{DAY},?\s+)?(?:19|20)\d\d)"
    r"|(?P<hours>\d{1,2}\s*[*x×]\s*\d{1,2}(?:\s*小时|\s*hours?)?)"
    r"|(?P<phone>(?<![\d-])(?:\+\d{1,3}[ -]?)?(?:\(?0\d{2,3}\)?[- ]?\d{3,4}[- ]?\d{4}(?:-\d{1,5})?|[48]00[- ]?\d{3,4}[- ]?\d{3,4}"
    r"|1[3-9]\d[- ]?\d{4}[- ]?\d{4}|\(\d{3}\) ?\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|9[56]\d{3,4}|1[02]\d{3})(?![\d-]|\s*[年月日天元个])"
    r"|\+\d{1,3}(?:[ -]?\(?\d{2,5}\)?){2,5}(?!\d))"
    r"|(?P<age>\b(?:age(?:d|s)?(?: of)? |(?:under|over|below|above|younger than|older than) (?:(?:the )?age of )?)(?:\d{1,2}|(?:thir|four|fif|six|eigh)teen)(?!\d|[.,]\d| ?(?:%|days|hours|months|years|minutes|characters)))"
    rf"|(?P<percent>{PERCENT.pattern}|\d+(?:\.\d+)?\s*(?:%|per ?cent\b)|\b{EN_NUMERAL}\s+per ?cent\b)"
    rf"|(?P<period>{PERIOD.pattern}"
    rf"|(?<![a-z]){EN_NUMERAL}(?:\s*\(\s*{EN_NUMERAL}\s*\))?[ -]{EN_UNIT}(?![a-z])"
    rf"|(?:(?<=within )|(?<=for )|(?<=after )|(?<=than )|(?<=least ))an? (?!second [a-z]){EN_UNIT}(?![a-z]))"
    r"|(?P<number>\d+(?:[.,]\d+)*(?![a-z]))"
    r"|(?P<latin>[a-z0-9à-ɏ]+(?:['+.&][a-z0-9à-ɏ]+)*\+*(?:(?<=s)'(?= ))?)"
    r"|(?P<mark>.)",
    re.DOTALL,
)
LABEL = compiled(
    r"\s*(?:[(\[]?(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[a-z])[)\]、.](?!\d)|第[一二三四五六七八九十\d]+[条章节部分])\s*"
)
"""A number in front of a clause is no fact."""
IF_SUBJECTS = "您你我用有需发未不没无非因果在对本该所拒出遇存经要想希选继违变"
"""Behind these 如 is 'if', elsewhere 'such as'."""


def tokens(words: Wording, language: Language) -> list[Token]:
    """The tokens of a wording in order; marks included, blanks left out."""
    text, known = words.normal, vocabulary(language)
    found: list[Token] = []
    label = LABEL.match(text)
    at = label.end() if label else 0
    counted = enumerators(text)
    while at < len(text):
        atom = ATOMS.match(text, at)
        if atom is None:
            break
        if at in counted:
            at = counted[at]
            continue
        if _begins_chinese(atom):
            found.extend(_chinese(text, at))
            at = found[-1].end
            continue
        token = _token(text, at, atom, known)
        if token:
            found.append(token)
        at = token.end if token else atom.end()
    return _settled(phrases(found, text, known) if language == "en" else _inclusive(found, text), text, known)


INCLUSIVE = compiled(r"(?:以下|以上|以内) ?\(含\)")
"""'14岁以下(含)', which is '14岁(含)以下'."""


def _inclusive(found: list[Token], text: str) -> list[Token]:
    """Figures, and the words behind them that say that the figure itself is meant, as one says it: '(含)' beside the figure."""
    for match in INCLUSIVE.finditer(text):
        at = next((n for n, t in enumerate(found) if t.end == match.start() and t.kind in ("age", "period")), None)
        if at is not None:
            found[at] = found[at]._replace(key=f"{found[at].key} incl")
            found = [t for t in found if not match.end() - len("(含)") <= t.start < match.end()]
    return found


def _token(text: str, at: int, atom: re.Match[str], known: Vocabulary) -> Token | None:
    kind, words, end = str(atom.lastgroup), atom.group(), atom.end()
    if kind == "blank" or (words == "-" and text[at - 1 : at].isalpha() and text[end : end + 1].isalpha()):
        return None
    if kind == "age":
        side = "over " if words.startswith(("over", "above", "older")) else ""
        return Token(f"{side}{number_of(words.rpartition(' ')[2])} age", "age", at, end)
    if kind == "percent":
        return Token(f"{number_of(re.sub(r'百分之|%|per ?cent', '', words).strip())} %", "quantity", at, end)
    if kind == "period":
        sort, key = quantity_key(words)
        return Token(key, sort, at, end)
    if kind == "latin":
        return _latin(text, at, end, known)
    if kind == "mark":
        return Token(words if words in MEANT else FREE, "mark", at, end)
    key = words
    if kind == "phone":
        key = re.sub(r"\D", "", words)
    elif kind == "url":
        key = re.sub(r"^https?://(?:www\.)?|^www\.|/$", "", words)
    elif kind == "date":
        key = date_key(words)
    elif kind == "hours":
        key = re.sub(r"\s", "", words)
    return Token(key, kind, at, end)


def _begins_chinese(atom: re.Match[str]) -> bool:
    kind = atom.lastgroup
    return (kind == "mark" and is_han(atom.group())) or (kind == "period" and bool(PROSE.search(atom.group())))


def _chinese(text: str, at: int) -> list[Token]:
    """The words of a run of Chinese up to the next number with its unit: as few as can be, unknown characters last."""
    end = at + 1
    while end < len(text) and is_han(text[end]) and not _quantity_at(text, end):
        end += 1
    return [_word(text, start, stop) for start, stop in _cheapest(text, at, end)]


def _quantity_at(text: str, at: int) -> bool:
    if text[at] not in DIGITS and text[at] not in POWERS and text[at] != "半":
        return False
    if PERCENT.match(text, at):
        return True
    found = PERIOD.match(text, at)
    return bool(found and not PROSE.search(found.group()))


def _word(text: str, at: int, end: int) -> Token:
    if text[at:end] == "如":
        return Token(
            FREE
            if text[end : end + 1] in IF_SUBJECTS or at == 0 or text[at - 1] in "。;；\n您你们" or _asks(text, end)
            else "例如",
            "word",
            at,
            end,
        )
    word = text[at:end]
    return Token(vocabulary("zh").keys.get(word, word), "word", at, end)


def _asks(text: str, at: int) -> bool:
    """Whether the part of a sentence ends as a condition does: '如遇改期的,', '如航班取消时,'."""
    end = next((n for n in range(at, min(at + REACHED, len(text))) if text[n] in ",，。;；:：、()（）"), -1)
    return end > 0 and text[end] in ",，" and (text[end - 1] in "的时" or THEN.match(text, end + 1) is not None)


THEN = compiled(r"则|就|即|应|须|将|会|不|可|请|我|您|你|本|该|其")
"""What the rest of a sentence begins with behind a condition: '如评估不合格,则终止合作'."""


REACHED = 40
"""Characters in which a condition ends."""
OTHERS = ("其他", "其它")
"""No word ends inside these: '及其他' is '及' and '其他', not '及其' and '他'."""
KNOWN, UNKNOWN = 1, 3
"""What a known word and an unknown character cost."""


def _cheapest(text: str, at: int, end: int) -> list[tuple[int, int]]:
    """The spans of the words of `text[at:end]` whose costs add up to least; of two ways the one with longer words first."""
    known = vocabulary("zh")
    best: dict[int, tuple[int, int]] = {end: (0, end)}
    for start in range(end - 1, at - 1, -1):
        ways = []
        for stop in range(min(end, start + known.longest), start, -1):
            key = known.keys.get(text[start:stop])
            if (key is None and stop > start + 1) or text[stop - 1 : stop + 1] in OTHERS:
                continue
            ways.append(((UNKNOWN if key is None else KNOWN) + best[stop][0], -stop))
        cost, stop = min(ways)
        best[start] = (cost, -stop)
    spans, start = [], at
    while start < end:
        spans.append((start, best[start][1]))
        start = best[start][1]
    return spans


def _latin(text: str, at: int, end: int, known: Vocabulary) -> Token:
    word = text[at:end]
    if known.language == "en":
        return Token(stem(word), "word", at, end)
    mixed = vocabulary("zh")
    for stop in range(min(at + mixed.longest, len(text)), end, -1):  # 'ip地址'
        key = mixed.keys.get(text[at:stop])
        if key is not None:
            return Token(key, "word", at, stop)
    return Token(mixed.keys.get(word, word), "word", at, end)


@cache
def _hinges(language: Language) -> dict[str, frozenset[str]]:
    """Words that carry a fact in some places only, by the place."""
    table = load_table(language, "wording")
    split = str.split if language == "zh" else _listed
    names = ("hedges", "narrowing", "ordinals", "unnarrowed")
    return {name: frozenset(split(table.get(name, ""))) for name in names}


def _listed(words: str) -> list[str]:
    return words.split(", ")


def _settled(found: list[Token], text: str, known: Vocabulary) -> list[Token]:
    """'Currently' counts beside a negation, 'past' and 'your first' before the word that they narrow."""
    hinges = _hinges(known.language)
    for at, token in enumerate(found):
        if token.key == "if you wish" and _is_free_to(found, at, text):
            found[at] = token._replace(key=FREE)
        if token.key or token.kind != "word":
            continue
        word = text[token.start : token.end]
        if (
            (word in hinges["hedges"] and _beside_negation(found, at, known))
            or (word in hinges["narrowing"] and _narrows(found, at, hinges["unnarrowed"]))
            or (known.language == "en" and word == "first" and _comes_first(found, at, text))
            or (word in hinges["ordinals"] and at and _owned(found[at - 1], text) and _narrows(found, at, frozenset()))
        ):
            found[at] = token._replace(key="now" if word in hinges["hedges"] else ORDER.get(word, word))
    return found


def _is_free_to(found: list[Token], at: int, text: str) -> bool:
    """Whether the sentence that 'if you wish' stands in says 'may' already."""
    for step in (-1, 1):
        for other in found[at + step :: step] if at + step >= 0 else ():
            if other.kind == "mark" and text[other.start : other.end] in ".;":
                break
            if other.key in ("may", "choose", "choose whether", "decide", "let you"):
                return True
    return False


ORDER = {"first": "first of all"}
ACTING = ("we", "will", "is", "are", "be", "may", "must", "can", "shall")
"""Words between which and a verb 'first' says what comes before the rest."""


def _comes_first(found: list[Token], at: int, text: str) -> bool:
    """Whether 'first' tells an order: 'shown to the doctor first', 'we first ask'; not 'first, we …', 'the first'."""
    before, behind = found[at - 1] if at else None, found[at + 1] if at + 1 < len(found) else None
    if before is None or before.kind == "mark":
        return False
    word = text[before.start : before.end]
    ends = behind is None or behind.kind == "mark" or text[behind.start : behind.end] in ("to", "by", "with")
    return (ends and word not in ("the", "a", "our", "at")) or word in ACTING


REACH = 4
"""Words between a hedge and the negation that it hedges."""


def _beside_negation(found: list[Token], at: int, known: Vocabulary) -> bool:
    for step in (-1, 1):
        for other in found[at + step :: step][:REACH]:
            if other.kind == "mark":
                break
            if known.turns.get(other.key) == "negation" or other.key == "not track":
                return True
    return False


def _narrows(found: list[Token], at: int, but: frozenset[str]) -> bool:
    """Whether a word with a meaning follows at once."""
    behind = found[at + 1] if at + 1 < len(found) else None
    return behind is not None and behind.kind == "word" and bool(behind.key) and behind.key not in but


def _owned(token: Token, text: str) -> bool:
    """Whether a word leads to a thing: 'your', 'the', 'a user's'."""
    word = text[token.start : token.end]
    return word in ("your", "our", "their", "its", "the", "a", "an", "his", "her") or word.endswith("'s")
