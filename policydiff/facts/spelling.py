"""Whether a hunk is a repair of spelling: a word that is none became one, or a character was mistaken for its like."""

import re
from functools import cache
from itertools import pairwise

from policydiff.clauses.clause import Language
from policydiff.facts.differences import Hunk
from policydiff.facts.numbers import DIGITS, POWERS
from policydiff.facts.persons import poles
from policydiff.facts.segments import Segmented
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import stem, vocabulary
from policydiff.kept import compiled
from policydiff.packs import load_table, load_words

LATIN = compiled(r"[a-z]+(?:[-'][a-z]+)*")
SLIPS = ((5, 1), (8, 2), (99, 3))
"""Up to so many letters, so many edits make a slip of the pen."""
LONGEST_WORD = 8
DENYING = "不未无非没勿莫否"
"""Characters whose loss is no slip: 不足, 足."""
NUMERALS = {*DIGITS, *POWERS}
"""Characters of numbers: 五名 is no 十五名 with a character lost."""


def is_repair(hunk: Hunk, old: Segmented, new: Segmented, language: Language) -> bool:
    """Whether one side's word is in no dictionary and a slip of the pen from the other side's, which is."""
    if any(t.kind != "word" for t in (*hunk.old, *hunk.new)):
        return False
    if _is_stutter(hunk, old, new) or _was_masked(hunk, old, new):
        return True
    before, after = _surface(hunk.old, old), _surface(hunk.new, new)
    if _is_word_of(before, new) and _is_word_of(after, old) and not {before, after} & _stumps():
        return False  # both stand on both sides: 买家 and 卖家 changed places
    if LATIN.search(before + after) and not _is_chinese(before + after):
        numbers = re.search(r"\d", before + after)
        if language == "zh":
            return _letters_swapped(hunk, before, after)
        if numbers:
            return False
        named = _is_named_elsewhere(hunk, old, new)
        return named or _english(*_with_neighbours(hunk, old, new)) or _is_common_word(hunk, old, new)
    return _chinese(hunk, before, after, old, new)


def _is_word_of(word: str, side: Segmented) -> bool:
    if _is_chinese(word):
        return word in side.words.normal
    return any(side.words.normal[t.start : t.end] == word for t in side.tokens)


def _surface(tokens: tuple[Token, ...], side: Segmented) -> str:
    return side.words.normal[tokens[0].start : tokens[-1].end] if tokens else ""


def _is_chinese(text: str) -> bool:
    return any("㐀" <= c <= "鿿" for c in text)


def _with_neighbours(hunk: Hunk, old: Segmented, new: Segmented) -> tuple[str, str]:
    """Both sides; the shorter one with the words before it, which a phrase on the other side may include."""
    left, right = (_words_of(tokens, side) for tokens, side in ((hunk.old, old), (hunk.new, new)))
    count = max(len(left[1]), len(right[1]))
    if not left[1] or not right[1]:
        return _surface(hunk.old, old), _surface(hunk.new, new)
    before, after = (
        [*head[len(head) - (count - len(own)) :], *own] if count > len(own) else own for head, own in (left, right)
    )
    return " ".join(before), " ".join(after)


def _words_of(tokens: tuple[Token, ...], side: Segmented) -> tuple[list[str], list[str]]:
    """The Latin words before a run of tokens, and those in it."""
    if not tokens:
        return [], []
    text = side.words.normal
    return LATIN.findall(text[: tokens[0].start]), LATIN.findall(text[tokens[0].start : tokens[-1].end])


@cache
def english_words() -> frozenset[str]:
    """The stems of common English words."""
    return frozenset(load_words("en", "dictionary"))


def _english(before: str, after: str) -> bool:
    left, right = LATIN.findall(before), LATIN.findall(after)
    if re.sub(r"[^a-z]", "", before) == re.sub(r"[^a-z]", "", after) and left:
        return True  # 'thirdparty', 'third party'
    if len(left) != len(right) or not left:
        return False
    return all(a == b or _slip(a, b) for a, b in zip(left, right, strict=True))


def _is_common_word(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """A word without meaning of its own, such as 'which', that was misspelt: it differs from what stands between the
    same two words on the other side."""
    if bool(hunk.old) == bool(hunk.new):
        return False
    run, side, other = (hunk.old, old, new) if hunk.old else (hunk.new, new, old)
    text = side.words.normal
    if len(run) > 1 or not LATIN.fullmatch(word := text[run[0].start : run[0].end]):
        return False
    if _is_word(word):  # 'not' came or went; it is no slip of the 'not' that stands elsewhere
        return False
    before, behind = LATIN.findall(text[: run[0].start])[-1:], LATIN.findall(text[run[0].end :])[:1]
    words = LATIN.findall(other.words.normal)
    places = (at for at, found in enumerate(words) if _slip(word, found))
    return any(words[max(at - 1, 0) : at] == before and words[at + 1 : at + 2] == behind for at in places)


def _is_named_elsewhere(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """A name with one wrong letter that stands rightly elsewhere in both versions, behind the same word: 'Acme ARP', 'Acme ERP'."""
    if len(hunk.old) != 1 or len(hunk.new) != 1:
        return False
    (before, wrong), (behind, right) = (
        (LATIN.findall(side.words.normal[: run[0].start])[-1:], _surface(run, side))
        for run, side in ((hunk.old, old), (hunk.new, new))
    )
    if before != behind or not before or min(len(wrong), len(right)) < 3 or _is_listed(wrong) or _is_listed(right):
        return False
    from rapidfuzz.distance import OSA

    words = LATIN.findall(old.words.normal)
    return OSA.distance(wrong, right) == 1 and (before[0], right) in pairwise(words)


def _slip(one: str, other: str) -> bool:
    if stem(one) == stem(other):
        return True
    if _is_word(one) == _is_word(other):
        return False
    from rapidfuzz.distance import OSA

    size = min(len(one), len(other))
    most = next(edits for letters, edits in SLIPS if size <= letters)
    return size >= 4 and one[:1] == other[:1] and OSA.distance(one, other, score_cutoff=most) <= most


def is_slip_for(word: str, meant: str) -> bool:
    """Whether an English word is none and a slip of the pen for one that is."""
    return not _is_word(word) and _is_word(meant) and stem(word) != stem(meant) and _slip(word, meant)


def _is_word(word: str) -> bool:
    known = vocabulary("en").keys
    if "-" in word:
        return " ".join(map(stem, word.split("-"))) in known
    return _is_listed(word) or len(word) < 4


def _is_listed(word: str) -> bool:
    return stem(word) in english_words() or stem(word) in vocabulary("en").keys


@cache
def confusable() -> dict[str, frozenset[str]]:
    """Character -> the characters that are written for it by mistake: same sound, or nearly the same shape."""
    table: dict[str, set[str]] = {}
    for group in load_words("zh", "confusable"):
        for c in group:
            table.setdefault(c, set()).update(group)
    return {c: frozenset(others) for c, others in table.items()}


@cache
def standing() -> frozenset[str]:
    """The characters that are words by themselves."""
    return frozenset("".join(load_table("zh", "wording")["standing"].split()))


def _chinese(hunk: Hunk, before: str, after: str, old: Segmented, new: Segmented) -> bool:
    """One character more, less or other than in a known word, where the other side is no word."""
    if max(len(before), len(after)) > LONGEST_WORD:
        return False
    if _changed_places(hunk.old, before, after) or _changed_places(hunk.new, after, before):
        return True
    turns = vocabulary("zh").turns
    turned = any(t.key in turns for t in (*hunk.old, *hunk.new)) and not {before, after} & _stumps()
    if turned and (len(before) != len(after) or len(before) < 2):
        return False
    return _becomes_word(hunk.old, old, before, after, hunk.new) or _becomes_word(
        hunk.new, new, after, before, hunk.old
    )


def _becomes_word(broken: tuple[Token, ...], side: Segmented, wrong: str, right: str, whole: tuple[Token, ...]) -> bool:
    known = vocabulary("zh").keys
    if (
        len(whole) != 1
        or len(right) < 2
        or right not in known
        or NUMERALS.issuperset(right)
        or any(len(side.words.normal[t.start : t.end]) > 1 for t in broken)
    ):
        return False
    if len(wrong) == len(right):
        return sum(a != b for a, b in zip(wrong, right, strict=True)) == 1 and all(
            a == b or b in confusable().get(a, ()) for a, b in zip(wrong, right, strict=True)
        )
    shorter, longer = sorted((wrong, right), key=len)
    if any(longer.removeprefix(shorter) in words for pair in poles("zh", "behind") for words in pair):
        return False  # 院内, 院外
    if shorter in standing() or any(longer.count(c) > shorter.count(c) for c in DENYING):
        return False
    return len(longer) - len(shorter) == 1 and _is_subsequence(shorter, longer)


@cache
def _stumps() -> frozenset[str]:
    """Characters that are no word, what is left of one that lost its other character."""
    return frozenset(load_table("zh", "wording")["stumps"].split())


def _changed_places(broken: tuple[Token, ...], wrong: str, right: str) -> bool:
    """Two neighbouring characters of a known word changed places, and left one that is no word: 自动启, 自启动."""
    known = vocabulary("zh").keys
    left = any(len(t.key) == 1 and t.key in wrong and t.key not in known for t in broken)
    if not left or len(wrong) != len(right) or right not in known or wrong in known:
        return False
    at = [n for n, (a, b) in enumerate(zip(wrong, right, strict=True)) if a != b]
    return len(at) == 2 and at[1] == at[0] + 1 and sorted(wrong) == sorted(right)


def _letters_swapped(hunk: Hunk, before: str, after: str) -> bool:
    """Two neighbouring letters of a known word in Latin letters changed places: 'SKD', 'SDK'."""
    known = vocabulary("zh").keys
    if len(hunk.old) != 1 or len(hunk.new) != 1 or (before in known) == (after in known) or len(before) != len(after):
        return False
    wrong = [at for at, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    return len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(before) == sorted(after) and before.isalpha()


def _is_stutter(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """A word written twice in a row on one side."""
    if bool(hunk.old) == bool(hunk.new):
        return False
    run, side = (hunk.old, old) if hunk.old else (hunk.new, new)
    first, last = run[0].start, run[-1].end
    words, text = side.words.normal[first:last], side.words.normal
    return text[first - len(words) : first] == words or text[last : last + len(words)] == words


MASK = compiled(r"[*＊□■�]{1,2}")
"""What stands for a word that was made unreadable."""
CONTEXT = 3
"""Characters on either side of a mask that must be the same."""


def _was_masked(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """Words of an act in the place of a mask: '由他人*或传播', '由他人复制或传播'."""
    if bool(hunk.old) == bool(hunk.new) or not {t.key for t in hunk.old or hunk.new} <= vocabulary("zh").acts:
        return False
    run, side, other = (hunk.old, old, new) if hunk.old else (hunk.new, new, old)
    text, (start, end) = side.words.text, side.words.span(run[0].start, run[-1].end)
    before, behind = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    there = other.words.text
    return bool(before and behind) and any(
        there.endswith(before, 0, m.start()) and there.startswith(behind, m.end()) for m in MASK.finditer(there)
    )


def _is_subsequence(shorter: str, longer: str) -> bool:
    rest = iter(longer)
    return all(c in rest for c in shorter)
