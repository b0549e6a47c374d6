"""A sentence as its segments: its tokens, its keys, what is left when a run is cut out."""

from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.tokens import Token

Sentence = list[Segment]


def sentences_of(side: Segmented) -> dict[int, Sentence]:
    """The segments of each sentence, by its number."""
    found: dict[int, Sentence] = {}
    for segment in side.segments:
        found.setdefault(segment.sentence, []).append(segment)
    return found


def tokens_in(sentence: Sentence) -> list[Token]:
    """Its tokens in order."""
    return [t for segment in sentence for t in segment.tokens]


def keys_of(sentence: Sentence) -> list[str]:
    """Its tokens' keys in order."""
    return [t.key for t in tokens_in(sentence)]


def bag_of(sentence: Sentence) -> tuple[str, ...]:
    """Its keys, whatever their order."""
    return tuple(sorted(keys_of(sentence)))


def cut_out(segment: Segment, run: slice) -> Segment:
    """Some of the words of a part, as a part of their own."""
    tokens = segment.tokens[run]
    return segment._replace(tokens=tokens, key=tuple(t.key for t in tokens), roles=segment.roles[run])


def run_of(sentence: int, side: Segmented) -> list[Token]:
    """All tokens of a sentence, those between its parts included."""
    inside = [s for s in side.segments if s.sentence == sentence]
    first = max((s.end for s in side.segments if s.sentence < sentence), default=0)
    last = max(s.end for s in inside)
    if side.language == "en":  # '… to your doctor and you'
        last = min((s.start for s in side.segments if s.sentence > sentence), default=len(side.words.normal))
    return [t for t in side.tokens if first <= t.start < last]
