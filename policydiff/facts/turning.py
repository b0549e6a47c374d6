"""What small words turn, where other words changed places: 'only', 'not', 'may', 'if' keep what they go with."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import cache
from itertools import groupby, pairwise, zip_longest

from policydiff.clauses.clause import Language
from policydiff.facts.persons import ONLY
from policydiff.facts.segments import CONTRASTS, JOINTS, SENTENCE_MARKS, Segment, Segmented
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import vocabulary
from policydiff.kept import compiled
from policydiff.packs import load_table

STANDING = frozenset(("拒绝", "建议"))
"""Turning words that name what is done ('意见或建议'), not how something else is done."""
LIMITS = frozenset(("只有", "仅有", "仅限", "惟有", "唯有"))
"""Chinese words for 'only' that stand before who does it."""
THEN = compiled(r"\b(?:then|afterwards?|subsequently|thereafter)\b")
IF = compiled(r"\b(?:if|when|where|once|unless|should)\b")
WHEN = frozenset("在于当")
"""What leads to a place or time; an 'only' behind it limits what is done there."""
LED = compiled(r"(?:^|[ ,;.])(?:we|you|they|it|is|are|be|will|may|can|shall|must|to)(?:'ll|'ve|'re)? $")
"""Behind these 'only' goes with all that follows: 'we only keep it as long as needed'."""
NOTHING = Token("", "mark", 0, 0)


def is_condition(part: str, language: Language) -> bool:
    """Whether a part of a sentence, in normal form, says when something holds."""
    return bool(_condition(language).search(part))


@cache
def _condition(language: Language) -> re.Pattern[str]:
    return compiled(load_table(language, "wording")["condition"])


def moved_conditions(
    old: Sequence[Segment], new: Sequence[Segment], sides: tuple[Segmented, Segmented]
) -> list[tuple[Token, Token]]:
    """The first words of conditions, old and new, that hold each for another thing than before."""
    left, right = (_conditions(sentence, side) for sentence, side in zip((old, new), sides, strict=True))
    if len(left) != len(right):
        return []
    return [
        (one, other)
        for (keys, one), (others, other) in zip(left, right, strict=True)
        if not any(keys <= new_keys or new_keys <= keys for new_keys, _ in right)
        and not any(others <= old_keys or old_keys <= others for old_keys, _ in left)
    ]


def _conditions(sentence: Sequence[Segment], side: Segmented) -> list[tuple[frozenset[str], Token]]:
    """The words of each condition in a sentence, with those of the list that it begins or ends, and its first word."""
    found = []
    for at, segment in enumerate(sentence):
        if is_condition(side.words.normal[segment.start : segment.end], side.language):
            same = [s for s in sentence if s.series == segment.series] if side.language == "zh" else [segment]
            for joined in sentence[at + 1 :] if side.language == "en" else ():
                if not joined.joint:
                    break
                same.append(joined)
            found.append((frozenset(t.key for s in same for t in s.tokens), segment.tokens[0]))
    return found


def passed_on(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """A 'not' or 'may' that went from one thing to another with a word that both have: 夜间不推送,白天推送.

    Only where the word behind it stands several times; else that word tells what it turns.
    """
    left, right = (_turned_things(side) for side in (old, new))
    found = []
    for key in left.keys() & right.keys():
        for (one, things), (other, others) in zip(left[key], right[key], strict=False):
            if things and others and not things & others:
                found.append((one, other))
    return found


def _turned_things(side: Segmented) -> dict[tuple[str, str], list[tuple[Token, frozenset[str]]]]:
    """For each turning word and the word behind it, if that stands several times: the words of its part that stand once."""
    known = vocabulary(side.language).turns
    run = [t for s in side.segments for t in s.tokens]
    counts = Counter(t.key for t in run)
    homes = {t.start: s for s in side.segments for t in s.tokens}
    found: dict[tuple[str, str], list[tuple[Token, frozenset[str]]]] = {}
    for one, other in pairwise(run):
        if known.get(one.key) in ("negation", "modality") and counts[other.key] > 1:
            things = frozenset(t.key for t in homes[one.start].tokens if counts[t.key] == 1 and t.key not in known)
            found.setdefault((one.key, other.key), []).append((one, things))
    return found


def came_first(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """What stood before 'then' and stands behind it now, or the other way round; not the condition of an 'if'."""
    before, after = (_firsts(side) for side in (old, new))
    return [
        (one[0], other[0])
        for one, other in zip(before, after, strict=False)
        if one[-1].key not in {t.key for t in other} and other[-1].key not in {t.key for t in one}
    ]


def _firsts(side: Segmented) -> list[list[Token]]:
    """The words before 'then' in each sentence that has one and no condition."""
    found = []
    for _, run in groupby(side.segments if side.language == "en" else (), key=lambda segment: segment.sentence):
        segments = list(run)
        words = side.words.normal[segments[0].start : segments[-1].end]
        then = THEN.search(words)
        if then and not IF.search(words):
            end = segments[0].start + then.start()
            first = [t for s in segments for t in s.tokens if t.start < end]
            found += [first] if first else []
    return found


def turns_stay(left: Sequence[Token], right: Sequence[Token], old: Segmented, new: Segmented) -> bool:
    """Whether words that turn the sense of others still do so to the same, where some words changed places.

    'Only' stays before its word; a negation or a 'may' does, too, or stays on its side of each 'and', 'or' and 'but'.
    """
    if not only_stays(left, right, old, new):
        return False
    turning = {k for k, v in vocabulary(old.language).turns.items() if v in ("negation", "modality")} - STANDING
    if _before(left, turning) == _before(right, turning):
        return True
    return _joints(left, old, turning) == _joints(right, new, turning)


def only_stays(left: Sequence[Token], right: Sequence[Token], old: Segmented, new: Segmented) -> bool:
    """Whether 'only' limits the same: not who does it on one side and what is done on the other."""
    if _before(left, ONLY) == _before(right, ONLY):
        return True
    places = [[_limits(t, side) for t in run if t.key in ONLY] for run, side in ((left, old), (right, new))]
    if sorted(n for n, _ in places[0]) != sorted(n for n, _ in places[1]):
        return False
    return old.language == "zh" or any(led for found in places for _, led in found)


def _limits(token: Token, side: Segmented) -> tuple[int, bool]:
    """What an 'only' limits (2 who does it, 0 what is done in a place named before it, 1 else), and whether all that follows."""
    text = side.words.normal
    if side.language == "zh":
        home = next((s for s in side.segments if s.start <= token.start < s.end), None)
        placed = home is not None and not WHEN.isdisjoint(text[home.start : token.start])
        return 2 if text[token.start : token.end] in LIMITS else int(not placed), False
    before = text[: token.start]
    return int(not before.strip() or before.rstrip()[-1] in ".;!?\n"), bool(LED.search(before))


def _before(run: Sequence[Token], words: Container[str]) -> Counter[tuple[str, str]]:
    """Some words, each with the one behind it."""
    return Counter((t.key, o.key) for t, o in zip_longest(run, run[1:], fillvalue=NOTHING) if t.key in words)


def _joints(run: Sequence[Token], side: Segmented, words: Container[str]) -> Counter[tuple[str, int]]:
    return Counter((t.key, _joints_before(t, side)) for t in run if t.key in words)


def _joints_before(token: Token, side: Segmented) -> int:
    """How many 'and', 'or' and 'but' stand before a token in its sentence."""
    count = 0
    for other in side.tokens:
        if other.start >= token.start:
            break
        mark = side.words.normal[other.start : other.end]
        count = 0 if mark in SENTENCE_MARKS or mark == "." else count + (mark in JOINTS or mark in CONTRASTS)
    return count


def set_off(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """Words that 'but' frees from a negation on one side, and that stand under it on the other ('not A or B', 'not A
    but B'); words that stand several times are left out."""
    left, right = _under_negation(old), _under_negation(new)
    return [
        (token, right[key][0])
        for key, (token, state) in left.items()
        if key in right and {state, right[key][1]} == {"negated", "freed"}
    ]


def _under_negation(side: Segmented) -> dict[str, tuple[Token, str]]:
    """Key -> its token, and whether a negation before it in its sentence holds for it or 'but' stands between."""
    negations = {key for key, turn in vocabulary(side.language).turns.items() if turn == "negation"}
    unaffected = {  # '不影响使用', '使用不受影响'
        t for s in side.segments if any(k in negations and o == "影响" for k, o in pairwise(s.key)) for t in s.tokens
    }
    found: dict[str, tuple[Token, str]] = {}
    twice: set[str] = set()
    state = ""
    for token in side.tokens:
        word = side.words.normal[token.start : token.end]
        if word in SENTENCE_MARKS or word == ".":
            state = ""
        elif token.key in negations:
            state = "negated"
        elif word in CONTRASTS and state:
            state = "freed"
        elif token.key and token not in unaffected:
            twice |= {token.key} & found.keys()
            found[token.key] = (token, state)
    return {key: told for key, told in found.items() if key not in twice}
