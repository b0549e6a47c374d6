"""What 'only' limits in a sentence, wherever it stands."""

from itertools import pairwise

from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.sentence import Sentence, keys_of
from policydiff.kept import compiled


def only_theirs(old: Sentence, new: Sentence) -> bool:
    """Whether an English 'only' limits the same word: 'only nurses see it', 'seen by nurses only', 'only seen by nurses'."""
    limited = _limited(old) & _limited(new)
    return bool(limited) and keys_of(old).count("only") == keys_of(new).count("only") == 1


def _limited(sentence: Sentence) -> set[str]:
    """The words that an 'only' may limit: the next, the one before it that 'by' leads to, the one that the next is done by."""
    found: set[str] = set()
    for segment in sentence:
        for at, (token, role) in enumerate(zip(segment.tokens, segment.roles, strict=True)):
            if token.key != "only":
                continue
            behind = [(t.key, r) for t, r in zip(segment.tokens[at + 1 :], segment.roles[at + 1 :], strict=True)][:2]
            found |= {key for n, (key, given) in enumerate(behind) if n == 0 or given in LEADING}
            found |= {behind[1][0]} if behind[1:] and behind[0][0] in SEEN_BY else set()
            found |= _first_placed(segment, at)
            if role in LEADING and not behind and at:
                found.add(segment.tokens[at - 1].key)
    return found


def _first_placed(segment: Segment, at: int) -> set[str]:
    """The first word behind an 'only' that 'if', 'in' or the like leads to: 'we only call if you ask', '… only if you ask'."""
    behind = list(zip(segment.tokens[at:], segment.roles[at:], strict=True))
    return {t.key for (_, one), (t, other) in pairwise(behind) if not one and other == "other"}


LEADING = ("agent", "goal")
SEEN_BY = ("visibl to",)
"""Keys behind which stands who sees."""
PLACE = compiled(
    r" ?(?:to|with|by|for|in|on|at|from|via|through|within|during|among|between|when|if|where|after|once)\b(.*)"
)
"""What 'only' limits where it stands before a preposition or a condition,"""
FURTHER = compiled(
    r" (?:to|with|by|for|in|on|at|from|via|through|within|during|among|between|of|when|if|where|after)\b"
)
"""and what must not follow in it: 'only' behind the whole might limit the last alone."""


def only_behind(behind: Sentence, before: Sentence, side: Segmented) -> bool:
    """Whether 'only' ends a part that it stands inside on the other `side`: 'to owners only', 'only to owners'."""
    keys, others = keys_of(behind), keys_of(before)
    if [k for k in keys if k != "only"] != [k for k in others if k != "only"] or keys.count("only") != 1:
        return False
    if others.count("only") != 1 or all(segment.key[-1] != "only" for segment in behind):
        return False
    for segment in before:
        for token in segment.tokens:
            if token.key == "only" and keys.index("only") == len(keys_of(before[: before.index(segment) + 1])) - 1:
                limited = PLACE.match(side.words.normal[token.end : segment.end])
                return limited is not None and not FURTHER.search(limited[1])
    return False
