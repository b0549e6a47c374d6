"""One wording to the facts that it states: what a clause that came or went brings or takes."""

from collections.abc import Iterator

from policydiff.facts.context import Context
from policydiff.facts.draft import Draft
from policydiff.facts.kinds import ATOM_KINDS, kind_of_ending, kind_of_field, kind_of_lead, kind_of_words
from policydiff.facts.segments import Segment, Segmented, segmented
from policydiff.facts.vocabulary import Vocabulary, vocabulary

MEMBER = {"zh": 30, "en": 90}
"""Characters up to which a sentence part can be the member of a list."""
MOST = 60
"""Facts quoted from one clause."""


def stated_facts(text: str, context: Context) -> tuple[Draft, ...]:
    """The facts of a clause as drafts with `new` set, each value once, in the order of the text."""
    return stated(segmented(text, context.language), context)


def stated(cut: Segmented, context: Context) -> tuple[Draft, ...]:
    """The same for a wording that is cut already."""
    known = vocabulary(context.language)
    field = kind_of_field(cut.words.normal, known)
    drafts: dict[tuple[str, tuple[str, ...]], Draft] = {}
    for segment in cut.segments:
        for draft in _of_segment(segment, cut, field, known):
            drafts.setdefault((draft.kind, draft.keys), draft)
    return tuple(drafts.values())[:MOST]


def _of_segment(segment: Segment, cut: Segmented, field: str | None, known: Vocabulary) -> Iterator[Draft]:
    for token in segment.tokens:
        if token.kind in ATOM_KINDS and token.kind not in ("number", "quantity"):
            yield Draft(kind=token.kind, old=None, new=cut.words.span(token.start, token.end), keys=(token.key,))
    kind = _kind(segment, cut, field, known)
    if kind:
        yield Draft(
            kind=kind,
            old=None,
            new=cut.words.span(segment.start, segment.end),
            keys=tuple(t.key for t in segment.tokens),
        )


def _kind(segment: Segment, cut: Segmented, field: str | None, known: Vocabulary) -> str | None:
    normal = cut.words.normal
    phrase = normal[segment.start : segment.end]
    if field and segment.start:
        return field
    by_words = kind_of_words([t.key for t in segment.tokens], known)
    if len(phrase) > MEMBER[known.language]:
        return by_words if by_words not in ("data", "recipient") else kind_of_lead(phrase, known)
    return kind_of_ending(phrase, known) or by_words or kind_of_lead(normal[: segment.start], known)
