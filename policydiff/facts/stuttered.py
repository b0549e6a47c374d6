"""Chinese characters written twice by mistake: '个人人信息' beside '个人信息'."""

from collections.abc import Iterable

from policydiff.facts.numbers import DIGITS, POWERS
from policydiff.facts.segments import Segmented, segmented_words
from policydiff.facts.spelling import DENYING
from policydiff.facts.vocabulary import vocabulary
from policydiff.facts.wording import Wording
from policydiff.kept import compiled

TWICE = compiled(r"([㐀-鿿])\1")
LONGEST = 4
"""Characters of a word that may begin or end with the second of two like ones."""


def without_stutters(old: Segmented, new: Segmented) -> tuple[Segmented, Segmented]:
    """Both sides without the characters that stand twice where the other side has them once, inside a word."""
    if old.language != "zh":
        return old, new
    return _mended(old, new), _mended(new, old)


def _mended(side: Segmented, other: Segmented) -> Segmented:
    text, offsets = side.words.normal, side.words.offsets
    spare = {found.start() for found in TWICE.finditer(text) if _is_stutter(text, found.start(), other)}
    if not spare:
        return side
    kept = [at for at in range(len(text)) if at not in spare]
    words = Wording(side.words.text, "".join(text[at] for at in kept), tuple(offsets[at] for at in kept))
    return segmented_words(words, side.language)


def _is_stutter(text: str, at: int, other: Segmented) -> bool:
    """Whether the characters `at` and behind are one of a longer word on the other side.

    Two words that meet in the same character are none ('第三方方可'), nor is a denial or a numeral.
    """
    character, left, right = text[at], text[max(at - 1, 0) : at], text[at + 2 : at + 3]
    place = other.words.normal.find(f"{left}{character}{right}")
    if character in DENYING or character in DIGITS or character in POWERS or place < 0:
        return False
    if f"{left}{character * 2}{right}" in other.words.normal:
        return False
    place += len(left)
    word = next((t for t in other.tokens if t.start <= place < t.end), None)
    if word is None or word.end - word.start == 1:
        return False
    return not (
        (word.end == place + 1 and _known(text[at + 1 : at + 1 + size] for size in range(2, LONGEST + 1)))
        or (word.start == place and _known(text[max(at + 1 - size, 0) : at + 1] for size in range(2, LONGEST + 1)))
    )


def _known(words: Iterable[str]) -> bool:
    return any(word in vocabulary("zh").keys for word in words)
