"""Slips of the pen in Chinese, mended before words are cut: a character mistaken for its like, lost, doubled or misplaced.

A text with a slip is cut into other words than the right one, also around the slip; so the characters are compared first,
and what is no word on one side takes the characters of the word on the other.
"""

from collections.abc import Iterable

from policydiff.facts.mending import Spot
from policydiff.facts.numbers import DIGITS, POWERS
from policydiff.facts.segments import Segmented
from policydiff.facts.spelling import DENYING, confusable, standing
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import vocabulary
from policydiff.kept import compiled
from policydiff.text.alignment import operations
from policydiff.text.language import is_han

MOST = 12
"""Places that differ; a text that differs in more was written anew."""
NEXT = 1
"""Characters that may stand between the two halves of one slip ('助帮')."""
LENGTHS = range(2, 6)
"""Characters of the words that may begin or end with a doubled one."""
NAMED = compiled(
    r"[^,.;:。、，；\n]{0,14}?(?:公司|集团|科技|有限|sdk|省|市(?!场)|县|路(?!径)|街道|大道|[栋楼层室](?!内)|[\d一二三四五六七八九十]号)"
)
"""What stands behind a part of a name or an address, in which any character counts."""


def slips_in(wrong: Segmented, right: Segmented) -> list[Spot]:
    """The slips of one side, each with what stands in its place on the other."""
    spots = _spots(wrong.words.normal, right.words.normal)
    return [] if len(spots) > MOST else [spot for spot in spots if _is_slip(spot, wrong, right)]


def _spots(old: str, new: str) -> list[Spot]:
    found: list[Spot] = []
    for op in operations(old, new):
        if op.tag == "equal":
            continue
        if found and op.old_start - found[-1].old_end <= NEXT and op.new_start - found[-1].new_end <= NEXT:
            found[-1] = found[-1]._replace(old_end=op.old_end, new_end=op.new_end)
        else:
            found.append(Spot(*op[1:]))
    return found


def _is_slip(spot: Spot, wrong: Segmented, right: Segmented) -> bool:
    """Whether the characters of `wrong` are no word, and those of `right` one that they were meant to be."""
    before, after = wrong.words.normal[spot.old_start : spot.old_end], right.words.normal[spot.new_start : spot.new_end]
    if not all(is_han(c) and c not in DENYING and c not in DIGITS and c not in POWERS for c in before + after):
        return False
    if len(before) == 1 and not after:
        return _is_doubled(spot, wrong, right)
    meant = _word_over(spot.new_start, spot.new_end, right)
    if meant is None or _may_name(meant, right):
        return False
    head, tail = right.words.normal[meant.start : spot.new_start], right.words.normal[spot.new_end : meant.end]
    if f"{head}{before}{tail}" in right.words.normal:  # both stand on both sides: 买家 and 卖家 changed places
        return False
    if len(before) == len(after):
        return _mistaken(before, after) and _is_no_word(spot, wrong)
    return not before and _lacks_one(spot, wrong, meant, head + tail)


def _word_over(start: int, end: int, side: Segmented) -> Token | None:
    """The known word of several characters that holds some characters."""
    known = vocabulary("zh").keys
    over = (t for t in side.tokens if t.start <= start and end <= t.end and t.end - t.start > 1)
    return next((t for t in over if side.words.normal[t.start : t.end] in known), None)


def _may_name(word: Token, side: Segmented) -> bool:
    """Whether a word may be a part of a name or an address: a noun of its own before what ends one."""
    known = vocabulary("zh")
    plain = not word.key or word.key in known.acts or word.key in known.turns or side.person(word)
    return not plain and NAMED.match(side.words.normal, word.start) is not None


def _mistaken(before: str, after: str) -> bool:
    """Whether a character is one that is written for another by mistake, or two changed places."""
    if len(before) == 1:
        return before in confusable().get(after, ())
    return len(before) <= 2 + NEXT and before != after and sorted(before) == sorted(after)


def _is_no_word(spot: Spot, side: Segmented) -> bool:
    """Whether no known word stands where the characters stand, and none that turns the meaning of others."""
    inside = [t for t in side.tokens if t.start < spot.old_end and spot.old_start < t.end]
    turning = vocabulary("zh").turns
    return all(t.end - t.start == 1 and turning.get(t.key, "condition") == "condition" for t in inside)


def _is_doubled(spot: Spot, wrong: Segmented, right: Segmented) -> bool:
    """Whether one character of a word is written twice; two words that meet in one are none ('第三方方可')."""
    text, character = wrong.words.normal, wrong.words.normal[spot.old_start]
    behind = right.words.normal[spot.new_start : spot.new_start + 1] == character
    place = spot.new_start if behind else spot.new_start - 1
    if place < 0 or right.words.normal[place] != character:
        return False
    word = _word_over(place, place + 1, right)
    second = spot.old_start + behind
    return word is not None and not (
        (word.end == place + 1 and _known(text[second : second + n] for n in LENGTHS))
        or (word.start == place and _known(text[max(second - n, 0) : second] for n in LENGTHS))
    )


def _known(words: Iterable[str]) -> bool:
    return any(word in vocabulary("zh").keys for word in words)


def _lacks_one(spot: Spot, wrong: Segmented, meant: Token, left: str) -> bool:
    """Whether a word lost a character, and beside the gap stands what is no word; what is `left` of it is none either."""
    known = vocabulary("zh")
    if spot.new_end - spot.new_start != 1 or meant.key in known.turns:
        return False
    beside = [t for t in wrong.tokens if t.start <= spot.old_start <= t.end]
    if any(t.start < spot.old_start < t.end for t in beside):
        return False
    unknown = any(t.end - t.start == 1 and wrong.words.normal[t.start] not in known.keys for t in beside)
    return unknown and left not in standing()
