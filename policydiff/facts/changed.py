"""Two wordings to the facts that changed between them, and the words that no pack can explain."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from policydiff.facts.comparable import comparable
from policydiff.facts.context import Context
from policydiff.facts.differences import Difference, Hunk, difference
from policydiff.facts.draft import Draft
from policydiff.facts.elsewhere import said_elsewhere
from policydiff.facts.excused import excuse
from policydiff.facts.hunks import WHOLE_FIELDS, Side, Span, drafts_of
from policydiff.facts.links import addresses_apart
from policydiff.facts.overlooked import overlooked
from policydiff.facts.pointers import courtesies, without_pointers
from policydiff.facts.rewritten import rewritten_sentences
from policydiff.facts.segments import Segmented, rekeyed, segmented
from policydiff.facts.small import small_words
from policydiff.facts.stated import part_around, stated
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import FREE, vocabulary
from policydiff.facts.wording import wording
from policydiff.kept import compiled


class Changed(NamedTuple):
    """What `compare_wordings` found."""

    drafts: tuple[Draft, ...]
    notes: tuple[str, ...]
    """Why nothing changed where words differ: reordering, repairs of spelling."""


def compare_wordings(old: str, new: str, context: Context) -> Changed:
    """The facts gained, lost and replaced between two wordings of one clause; none where both say the same in two forms."""
    found = _compared(old, new, context)
    if found.drafts and context.language == "en" and _same_in_form(old, new, context):
        return Changed(drafts=(), notes=("form",))
    return found


AGENT = compiled(r"\bby\b")


def _same_in_form(old: str, new: str, context: Context) -> bool:
    """Whether two English wordings say the same once each is put in one form; passives that stay passive must stay in both."""
    from policydiff.facts.levelled import levelled
    from policydiff.facts.restated import restated

    found = difference(*levelled(segmented(old, "en"), segmented(new, "en")))
    if not (found.hunks or found.joints):
        return False  # the same words, but somebody else does it, or under another condition
    for voice in (False, True):
        one, other = (restated(wording(text).normal, voice=voice) for text in (old, new))
        if voice and len(AGENT.findall(one)) != len(AGENT.findall(other)):
            continue
        if one == other or not _compared(one, other, context).drafts:
            return True
    return False


def _compared(old: str, new: str, context: Context) -> Changed:
    """The facts gained, lost and replaced between two wordings, as they stand."""
    sides, slips = comparable([_side(without_pointers(text, context.language), context) for text in (old, new)])
    found = difference(sides[0].cut, sides[1].cut)
    notes = [*(["spelling"] if slips else []), *([f"reordered: {found.reordered}"] if found.reordered else [])]
    drafts, told = _of_sentences(found, sides, context)
    for hunk in (part for whole in found.hunks for part in addresses_apart(whole)):
        rest = Hunk(
            old=tuple(t for t in hunk.old if not _inside(t, told[0])),
            new=tuple(t for t in hunk.new if not _inside(t, told[1])),
        )
        note = excuse(rest, sides, context)
        if note:
            notes.append(note)
        else:
            drafts.extend(drafts_of(rest, sides[0], sides[1], vocabulary(context.language)))
    if found.hunks and not drafts and context.language == "zh" and "subject" not in notes:
        left = zip(zip(*found.hunks, strict=True), sides, strict=True)
        found = difference(*(_without(hunks, side) for hunks, side in left))
    drafts.extend(_turned(found, sides))
    return Changed(drafts=tuple(_once(drafts)), notes=tuple(notes))


def _of_sentences(
    found: Difference, sides: Sequence[Side], context: Context
) -> tuple[list[Draft], list[tuple[Span, ...]]]:
    """What sentences state that came or went whole, and the spans of either side that need no telling any more."""
    old_new = rewritten_sentences(found.hunks, sides[0].cut, sides[1].cut)
    empty = [
        (*courtesies(side.cut.words.normal, context.language), *said_elsewhere(own, side.cut, other.cut))
        for side, other, own in zip(sides, reversed(sides), old_new, strict=True)
    ]
    drafts = [
        draft
        for side, sentences, idle in zip(sides, old_new, empty, strict=True)
        for sentence in sentences
        if not any(start <= sentence[0] and sentence[1] <= end for start, end in idle)
        for draft in _of_sentence(sentence, side.cut, context, gone=side is sides[0])
    ]
    return drafts, [(*sentences, *idle) for sentences, idle in zip(old_new, empty, strict=True)]


def _turned(found: Difference, sides: Sequence[Side]) -> Iterator[Draft]:
    """Words that another person or role took, small words that went unseen, and members joined in another way."""
    old, new = (side.cut for side in sides)
    persons = found.persons or (() if found.hunks else small_words(old, new) or overlooked(old, new))
    for one, other in persons:
        spots = _spot(one, sides[0]), _spot(other, sides[1])
        yield Draft(kind="wording", old=spots[0], new=spots[1], keys=(), known=False, certain=False)
    for before, after in found.joints:
        spans = [side.cut.words.span(*part_around(s, side.cut)) for side, s in zip(sides, (before, after), strict=True)]
        yield Draft(kind="choice", old=spans[0], new=spans[1], keys=(before.joint, after.joint))


def _without(runs: Iterable[tuple[Token, ...]], side: Side) -> Segmented:
    """A side without the words that say the same as the other's: what is left tells who acts and whose it is."""
    starts = {token.start for run in runs for token in run}
    return rekeyed(side.cut, {at: FREE for at, token in enumerate(side.cut.tokens) if token.start in starts})


def _once(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts that quote the same words as one: of the kind that tells most, unsure where one of them is."""
    replaced = [{(d.kind, d[n]) for d in drafts if d.old and d.new and d.kind in WHOLE_FIELDS} for n in (1, 2)]
    drafts = [d for d in drafts if (d.old and d.new) or (d.kind, d.old or d.new) not in replaced[not d.old]]
    for _, run in groupby(sorted(drafts, key=_spans), key=_spans):
        same = list(run)
        best = next((d for d in same if d.kind != "wording"), same[0])
        yield best if all(d.known for d in same) else best._replace(known=False)


def _spans(draft: Draft) -> tuple[Span, Span]:
    return draft.old or (-1, -1), draft.new or (-1, -1)


def _spot(token: Token, side: Side) -> Span:
    """The part of the sentence around a token that carries no meaning of its own."""
    home = next((s for s in side.cut.segments if s.start <= token.start < s.end), None)
    return side.cut.words.span(*(part_around(home, side.cut) if home else (token.start, token.end)))


def _inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(start <= token.start < end for start, end in spans)


def _of_sentence(sentence: Span, cut: Segmented, context: Context, *, gone: bool) -> Iterator[Draft]:
    """What a whole sentence states, and the sentence itself where that is nothing."""
    drafts = [
        d
        for d in stated(cut, context)
        if d.new and cut.words.span(*sentence)[0] <= d.new[0] < cut.words.span(*sentence)[1]
    ]
    span = cut.words.span(*sentence)
    keys = tuple(t.key for t in cut.tokens if t.key and _inside(t, [sentence]))
    for draft in drafts or [Draft(kind="statement", old=None, new=span, keys=keys)]:
        yield draft._replace(old=draft.new if gone else None, new=None if gone else draft.new, sentence=span)


def _side(text: str, context: Context) -> Side:
    return Side(cut=segmented(text, context.language), columns=context.columns)
