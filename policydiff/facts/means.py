"""'By means of X' and 'using X': means that are said in different ways."""

from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.sentence import Sentence
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import vocabulary
from policydiff.kept import compiled


def without_means(sentence: Sentence, side: Segmented) -> Sentence:
    """The sentence without a 'use' that only says by what something is done: 'we use X to do Y', 'Y is done with X'."""
    found = []
    for segment in sentence:
        kept = [n for n, t in enumerate(segment.tokens) if t.key not in USE or not _means(segment, n, side)]
        parts = zip(
            *((segment.tokens[n], segment.key[n - len(segment.tokens)], segment.roles[n]) for n in kept), strict=True
        )
        tokens, key, roles = tuple(parts) or ((), (), ())
        found += [segment._replace(tokens=tokens, key=key, roles=roles)] if kept else []
    return found


USE = frozenset(("use", "使用"))
USED = frozenset(("使用", "采用", "利用", "运用"))
"""Chinese words that may lead to the means by which the verb behind them is done: '采用专线传输'."""


def _means(segment: Segment, at: int, side: Segmented) -> bool:
    """Whether a 'use' only says by what something is done."""
    token, text = segment.tokens[at], side.words.normal
    if side.language == "en":
        return _is_means(token, text)
    acts = vocabulary("zh").acts
    return text[token.start : token.end] in USED and any(t.key in acts for t in segment.tokens[at + 2 :])


def _is_means(token: Token, text: str) -> bool:
    before, word = text[: token.start], text[token.start : token.end]
    if word == "using" or before.endswith(("by ", "by the ", "through ", "through the ", "with the ")):
        return True
    return word in ("use", "uses", "used") and not before.endswith(UNLIKE) and bool(AIM.match(text, token.end))


UNLIKE = ("and ", "or ", ", ", "to ", "not ", "n't ")
"""Behind these 'use' is one thing among several, or what is not done."""
AIM = compiled(
    r"(?! and\b| or\b|,)(?: [^.,;:()\n]{1,90}?)?"
    r" (?:to (?!us\b|you\b|them\b|the\b)[a-z]+|for (?:[a-z]+ing\b|the [a-z]+ion\b)|so that )"
)
"""What follows a 'use' that only says by what means something is done."""
