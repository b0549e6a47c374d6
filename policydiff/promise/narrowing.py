"""Two wordings of one item of the definition to what the change does to its reach: narrowed, widened or neither."""

import re
from functools import cache
from typing import Literal

from policydiff.clauses.clause import Language
from policydiff.kept import compiled
from policydiff.packs import load_table
from policydiff.promise.vocabulary import plain

_TOKEN = compiled(r"[a-z]+|\d+|[^\W\da-z_]")
_ENDING = compiled(r"(?<=\w{3})(?:es|s|ed|ing)$")


def narrowing(old: str, new: str, language: Language) -> Literal["weakened", "strengthened"] | None:
    """'weakened' where words of reach are lost or restricting words come; 'strengthened' the other way round."""
    (lost, freed), (bound, gained) = _exchanged(old, new, language)
    if lost or bound:
        return "weakened"
    return "strengthened" if gained or freed else None


def _exchanged(old: str, new: str, language: Language) -> tuple[tuple[bool, bool], tuple[bool, bool]]:
    """Whether words (words of reach, restricting ones) are lost; whether (restricting words, words of reach) come."""
    before, after = _TOKEN.findall(plain(old).casefold()), _TOKEN.findall(plain(new).casefold())
    glue = "" if language == "zh" else " "
    gone, come = "", ""
    from difflib import SequenceMatcher

    for op, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op != "equal":
            gone += f" {glue.join(before[a:b])} "
            come += f" {glue.join(after[c:d])} "
    lost, freed = _sorted_out(gone, language)
    gained, bound = _sorted_out(come, language)
    return ((bool(lost - gained), bool(freed - bound)), (bool(bound - freed), bool(gained - lost)))


def _sorted_out(text: str, language: Language) -> tuple[set[str], set[str]]:
    """The words of reach and the restricting words of a text; empty words are in neither."""
    restricting = set(_restricting(language).findall(text))
    rest = _TOKEN.findall(_restricting(language).sub(" ", text))
    return {_ENDING.sub("", word) for word in rest if word not in _empty(language)}, restricting


@cache
def _restricting(language: Language) -> re.Pattern[str]:
    words = sorted(load_table(language, "promise")["restricting"]["words"].split(), key=len, reverse=True)
    return compiled("|".join(words) if language == "zh" else rf"\b(?:{'|'.join(words)})\b")


@cache
def _empty(language: Language) -> frozenset[str]:
    return frozenset(load_table(language, "promise")["restricting"]["empty"].split())
