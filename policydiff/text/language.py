"""Which language a text is in, told by its script; and the stretches of a bilingual text."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from policydiff.kept import compiled

Language = Literal["zh", "en"]

_WORD = compiled(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_ADDRESS = compiled(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w.-]+|<[^<>]*>")

SWITCH = 60.0
"""What a change of language costs, in words: a name or a line in the other language is no change."""

PURE = 2.0
"""A line of Chinese without a Latin letter weighs more: a short Chinese part beside an English one is Chinese all the same."""


_HAN = compiled("[\u3400-\u9fff\uf900-\ufaff]+")


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return _HAN.match(character) is not None


def count_han(text: str) -> int:
    """How many Chinese characters a text holds."""
    return 0 if text.isascii() else len(text) - len(_HAN.sub("", text))


@lru_cache(maxsize=8192)
def weights(text: str) -> tuple[int, int]:
    """How many Han characters (two count as a word) and how many Latin words, addresses left out."""
    bare = _ADDRESS.sub(" ", text)
    return count_han(bare) // 2, len(_WORD.findall(bare))


def language_of(text: str) -> Language:
    """The language of a stretch of text; Chinese text with foreign names in it is Chinese."""
    han, latin = weights(text)
    return "zh" if han * 2 >= latin and han else "en"


def languages_of(texts: Sequence[str]) -> list[Language]:
    """The language of each text, told from its neighbours as well, so that one file may hold two in turn."""
    counts = [weights(text) for text in texts]
    best = (0.0, 0.0)
    back: list[tuple[bool, bool]] = []
    for han, latin in counts:
        costs = (max(0.0, latin - 2.0 * han), float(han if latin else PURE * han))
        stay_zh, stay_en = best[0] <= best[1] + SWITCH, best[1] <= best[0] + SWITCH
        back.append((stay_zh, stay_en))
        best = (
            (best[0] if stay_zh else best[1] + SWITCH) + costs[0],
            (best[1] if stay_en else best[0] + SWITCH) + costs[1],
        )
    found: list[Language] = []
    zh = best[0] <= best[1]
    for stay_zh, stay_en in reversed(back):
        found.append("zh" if zh else "en")
        zh = stay_zh if zh else not stay_en
    return found[::-1]
