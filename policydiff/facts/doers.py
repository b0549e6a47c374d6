"""Who does it: a word that 'to' or 'from' leads to on one side and that acts itself on the other ('send it to the bank')."""

from collections.abc import Sequence

from policydiff.facts.segments import Segmented
from policydiff.facts.sentence import run_of, sentences_of
from policydiff.facts.token import Token

LEADS = frozenset(("to", "from", "with", "at", "into", "through", "via", "toward", "towards", "onto"))
"""What leads to someone or something that does not act."""
BE = frozenset(("be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "get", "gets"))
BEFORE = frozenset(("the", "a", "an", "our", "your", "their", "its", "these", "those", "such", "any", "this"))
"""What may stand before the one who acts, at the head of a sentence."""


BETWEEN = BEFORE - {"our"}
"""What may stand between 'to' and the word that it leads to; a place of our own is no other doer."""
SEEN = ("visibl to",)
"""What may be said of whom one shows a thing to: 'visible to others', 'seen by others'."""


def doers_turned(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """Words of English sentences, taken in order, that were led to and act now, or the other way round."""
    left, right = sentences_of(old), sentences_of(new)
    if old.language == "zh" or len(left) != len(right):
        return []
    pairs = zip(left, right, strict=True)
    return [pair for one, other in pairs for pair in became_doer(run_of(one, old), run_of(other, new), (old, new))]


def became_doer(
    old: Sequence[Token], new: Sequence[Token], sides: tuple[Segmented, Segmented]
) -> list[tuple[Token, Token]]:
    """'We send it to the bank', 'the bank sends it': the bank, old and new; not where it is sent something."""
    if sides[0].language == "zh":
        return []
    doers = [_doer(run, side) for run, side in zip((old, new), sides, strict=True)]
    led = [_led(run, side) for run, side in zip((old, new), sides, strict=True)]
    one, other = doers
    if one and one.key in led[1]:
        return [(one, led[1][one.key])]
    if other and other.key in led[0]:
        return [(led[0][other.key], other)]
    return []


def _doer(run: Sequence[Token], side: Segmented) -> Token | None:
    """The first word of a sentence where it acts."""
    text = side.words.normal
    words = [text[t.start : t.end] for t in run]
    at = next((n for n, t in enumerate(run) if t.key), len(run))
    if (
        at == len(run)
        or not BE.isdisjoint(words)
        or not BEFORE.issuperset(words[:at])
        or words[at].endswith(("'s", "s'"))
    ):
        return None
    return run[at]


def _led(run: Sequence[Token], side: Segmented) -> dict[str, Token]:
    """The words that stand right behind 'to' or the like, articles between left out; those that stand twice left out."""
    text, found, lead = side.words.normal, {}, False
    keys = [t.key for t in run]
    for token in run:
        word = text[token.start : token.end]
        if token.key and lead and keys.count(token.key) == 1:
            found[token.key] = token
        if word in BE:
            found.clear()  # 'images from the camera are kept'
        leads = word in LEADS or (word.endswith((" to", " from", " with")) and token.key not in SEEN)
        lead = leads or (lead and word in BETWEEN)
    return found
