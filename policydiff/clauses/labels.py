"""The numbers of clauses as printed: 第一章, 一、, (一), 【一】, 1., 1.1, ①, a), Chapter 1:, Q1., I -, •."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from policydiff.kept import compiled
from policydiff.text.normal import fold_width

_WRAPPING = compiled(r"[\s()【】〖〗〔〕、.,:–—-]")

HAN_DIGITS = "〇零一二两三四五六七八九十百"
BULLETS = "•·●◆■□▪◦○◇▶►➢➤✓✔※★☆∙⚫\uf0b7\uf06c\uf0d8\uf06e\uf0a7\uf0fc"

RANKS = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "article": 3,
    "question": 3,
    "han.": 4,
    "han[]": 4,
    "arabic[]": 4,
    "ROMAN.": 4,
    "ROMAN-": 4,
    "ROMAN": 4.5,
    "han)": 5,
    "han()": 5,
    "ROMAN()": 5,
    "ALPHA.": 5.5,
    "arabic.": 6,
    "arabic)": 7,
    "arabic()": 7,
    "ALPHA)": 8,
    "ALPHA()": 8,
    "circled": 8,
    "alpha.": 9,
    "alpha)": 9,
    "alpha()": 9,
    "roman.": 10,
    "roman)": 10,
    "roman()": 10,
    "bullet": 12,
}
"""Where a style of label usually stands, outermost first; a hint only, the running sequence decides."""

_UNITS = {
    "部分": "part",
    "编": "part",
    "篇": "part",
    "章": "chapter",
    "节": "section",
    "条": "article",
    "款": "article",
}
_WORDS = {
    "part": "part",
    "chapter": "chapter",
    "section": "section",
    "article": "article",
    "clause": "article",
    "appendix": "chapter",
    "annex": "chapter",
    "schedule": "chapter",
    "§": "section",
}


class Reading(NamedTuple):
    """One way to read a label: its style and its number; '(i)' is the ninth letter or the first Roman number."""

    style: str
    number: int

    @property
    def rank(self) -> float:
        """The usual place of the style, outermost 0."""
        return RANKS.get(self.style, 6)


class Label(NamedTuple):
    """A label as printed, where the clause's words begin after it, and how it may be read."""

    text: str
    end: int
    readings: tuple[Reading, ...]
    numbers: tuple[int, ...] = ()
    """The parts of a decimal number: (1, 2) for '1.2'; else empty."""

    @property
    def is_bullet(self) -> bool:
        """Whether the label has no number."""
        return self.readings[0].style == "bullet"


@cache
def _grammar() -> re.Pattern[str]:
    """All forms in one alternation, for text whose widths are folded: every mark is half-width."""
    han = r"[^\W\d_A-Za-zÀ-ÿ]"  # letters that are not Latin: a set with the range itself takes milliseconds to compile
    follows = rf"(?=\s|{han}|[“《【\"'(\[<「‘]|$)"
    return compiled(
        rf"""
        (?P<unit>第\s?(?P<unit_n>[{HAN_DIGITS}]{{1,4}}|\d{{1,3}})\s?(?P<unit_w>部分|[编篇章节条款])(?![之和与的、至到第])(?:\s*[:、.,])?)
      | (?P<word>(?:(?P<word_w>(?i:part|chapter|section|article|clause|appendix|annex|schedule))\s+|§\s?)
          (?P<word_n>\d{{1,3}}|[IVXLivxl]{{1,6}}|[A-Za-z])
          (?:\s*[:.](?!\d)|\s[-–—](?=\s)|(?=\s*$)|(?=\s+(?:[A-Z]|{han})[^.;,]{{0,80}}$)))
      | (?P<asked>(?:[Qq](?:uestion)?|问题?)\s?(?P<asked_n>\d{{1,3}}|[{HAN_DIGITS}]{{1,3}})\s?[:、.)](?!\d))
      | (?P<decimal>\d{{1,2}}(?:(?:\.[1-9]\d?){{2,4}}+(?:\s?[.、)])?(?!\d)|\.[1-9]\d?+(?:\s?[.、)])?(?!\.?\d|[%万亿元米])))
      | (?P<lettered>[A-Z](?:\.[1-9]\d?){{1,3}}+(?:[.)、])?(?=\s)(?!\.?\d))
      | (?P<paren>\(\s?(?:[{HAN_DIGITS}]{{1,4}}|\d{{1,3}}|[IVXLC]{{1,6}}|[ivxlc]{{1,6}}|[A-Za-z])\s?\)[、.,]?)
      | (?P<bracket>[【〖〔]\s?(?:[{HAN_DIGITS}]{{1,4}}|\d{{1,3}})\s?[】〗〕][、.,:]?)
      | (?P<close>(?:[{HAN_DIGITS}]{{1,4}}|\d{{1,3}}|[IVXLC]{{1,6}}|[ivxlc]{{1,6}}|[A-Za-z])\s?\)[、.,]?)
      | (?P<han>[{HAN_DIGITS}]{{1,4}}\s?[、.,:](?!\d))
      | (?P<arabic>\d{{1,3}}[a-h]?\s?(?:、|[.,](?![\d/a-z])))
      | (?P<circled>[①-⑳㉑-㉟⑴-⒇⒈-⒛❶-❿➀-➓][、.,]?)
      | (?P<dash>[IVX]{{1,5}}\s?[-–—](?=\s))
      | (?P<roman>[IVX]{{2,5}}(?=\s+[A-Z][^.;]{{0,100}}$))
      | (?P<letter>(?:[IVXLC]{{1,6}}|[ivxlc]{{1,6}}|[Ⅰ-Ⅻⅰ-ⅻA-Za-z])\s?(?:、|\.{follows}))
      | (?P<bullet>[{BULLETS}]|[-*+–—](?=\s)|o(?=\s\s)|-(?={han}))
        """,
        re.VERBOSE,
    )


_BARE_NUMBER = compiled(r"\d{1,2}(?=\s+\S)")


@lru_cache(maxsize=8192)
def label_at(text: str, start: int = 0, *, heading: bool = False) -> Label | None:
    """The label that stands at `start` of a line; a bare number with a blank counts in a marked heading only."""
    folded = fold_width(text)
    start = _skip_blanks(folded, start)
    match = _grammar().match(folded, start) or (_BARE_NUMBER.match(folded, start) if heading else None)
    if match is None:
        return None
    readings, numbers = _readings(match) if match.lastgroup else (_numbered(match[0], ".", named=False), ())
    if not readings:
        return None
    return Label(
        text=text[start : match.end()].strip(),
        end=_skip_blanks(folded, match.end()),
        readings=readings,
        numbers=numbers,
    )


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _readings(match: re.Match[str]) -> tuple[tuple[Reading, ...], tuple[int, ...]]:
    kind = match.lastgroup
    if match.re is _BARE_NUMBER:
        return _numbered(match[0], ".", named=False), ()
    if match["unit"]:
        return _numbered(match["unit_n"], _UNITS[match["unit_w"]], named=True), ()
    if match["word"]:
        return _numbered(match["word_n"], _WORDS[(match["word_w"] or "§").lower()], named=True), ()
    if match["asked"]:
        return _numbered(match["asked_n"], "question", named=True), ()
    if match["decimal"]:
        numbers = tuple(int(part) for part in re.findall(r"\d+", match["decimal"]))
        return (Reading(style=f"decimal{len(numbers)}", number=numbers[-1]),), numbers
    if match["lettered"]:
        numbers = (
            ord(match["lettered"][0]) - ord("A") + 1,
            *(int(part) for part in re.findall(r"\d+", match["lettered"])),
        )
        return (Reading(style=f"decimal{len(numbers)}", number=numbers[-1]),), numbers
    if kind == "bullet":
        return (Reading(style="bullet", number=0),), ()
    found = match[0]
    wrapper = (
        "[]"
        if kind == "bracket"
        else "()"
        if found[0] == "("
        else ")"
        if ")" in found
        else {"dash": "-", "roman": ""}.get(kind or "", ".")
    )
    return _numbered(_WRAPPING.sub("", found), wrapper, named=False), ()


def _numbered(core: str, style: str, *, named: bool) -> tuple[Reading, ...]:
    """Every way to read a number; 'i' is a letter as well as a Roman number."""
    values = [(numerals, value) for numerals, value in _values(core) if 0 < value < 400]
    return tuple(
        Reading(style=style if named else _styled(numerals, style), number=value) for numerals, value in values
    )


def _styled(numerals: str, wrapper: str) -> str:
    return "circled" if numerals == "circled" else numerals + wrapper


def _values(core: str) -> list[tuple[str, int]]:
    if core.isdecimal() or core[:-1].isdecimal():  # '7a' stands beside 7
        return [("arabic", int(core.rstrip("abcdefgh")))]
    if core[0] in HAN_DIGITS:
        return [("han", han_number(core))]
    if len(core) == 1 and not core.isascii():
        value = int(unicodedata.numeric(core, 0))
        roman = "Ⅰ" <= core <= "ⅿ"
        return [(("ROMAN" if core <= "Ⅿ" else "roman") if roman else "circled", value)]
    found = []
    if (value := roman_number(core)) > 0:
        found.append(("ROMAN" if core.isupper() else "roman", value))
    if len(core) == 1:
        found.append(("ALPHA" if core.isupper() else "alpha", ord(core.lower()) - ord("a") + 1))
    return found


def han_number(core: str) -> int:
    """二十三 -> 23; 0 where it is no number."""
    total, digit = 0, 0
    for sign in core:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = digit * 10 + "〇一二三四五六七八九".find("二" if sign == "两" else "〇" if sign == "零" else sign)
    return total + digit


def roman_number(core: str) -> int:
    """XIV -> 14; 0 where it is no well-formed Roman number."""
    match = re.fullmatch(r"(?i)(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", core)
    if match is None or not core:
        return 0
    values = {"c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
    digits = [values[letter] for letter in core.lower()]
    return sum(-d if d < max(digits[at:]) else d for at, d in enumerate(digits))
