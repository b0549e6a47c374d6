"""Two wordings to the facts that changed between them, and the words that no pack can explain."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from policydiff.clauses.clause import Language
from policydiff.facts.context import Context
from policydiff.facts.differences import Hunk, difference
from policydiff.facts.draft import Draft
from policydiff.facts.elsewhere import said_elsewhere
from policydiff.facts.forms import in_one_form
from policydiff.facts.hunks import WHOLE_FIELDS, Side, Span, drafts_of
from policydiff.facts.levelled import levelled
from policydiff.facts.links import addresses_apart, is_kind_of_product, is_moved_page, is_same_link
from policydiff.facts.mending import mended
from policydiff.facts.misspelt import misspelt_in
from policydiff.facts.overlooked import overlooked
from policydiff.facts.parallel import said_at_once
from policydiff.facts.pointers import courtesies, without_pointers
from policydiff.facts.repeated import is_said_again
from policydiff.facts.restated import restated
from policydiff.facts.rewritten import rewritten_sentences
from policydiff.facts.segments import Segmented, rekeyed, segmented
from policydiff.facts.slips import slips_in
from policydiff.facts.small import small_words
from policydiff.facts.spelling import is_repair
from policydiff.facts.stated import part_around, stated
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import FREE, vocabulary
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table


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
    known = vocabulary(context.language)
    sides, slips = _comparable([_side(without_pointers(text, context.language), context) for text in (old, new)])
    notes = ["spelling"] if slips else []
    found = difference(sides[0].cut, sides[1].cut)
    notes += [f"reordered: {found.reordered}"] if found.reordered else []
    drafts: list[Draft] = []
    old_new = rewritten_sentences(found.hunks, sides[0].cut, sides[1].cut)
    courteous = [
        [*courtesies(side.cut.words.normal, context.language), *said_elsewhere(own, side.cut, other.cut)]
        for side, other, own in zip(sides, reversed(sides), old_new, strict=True)
    ]
    for side, sentences, empty in zip(sides, old_new, courteous, strict=True):
        for sentence in sentences:
            if not any(start <= sentence[0] and sentence[1] <= end for start, end in empty):
                drafts.extend(_of_sentence(sentence, side.cut, context, gone=side is sides[0]))
    told = [(*sentences, *empty) for sentences, empty in zip(old_new, courteous, strict=True)]
    for hunk in (part for whole in found.hunks for part in addresses_apart(whole)):
        rest = Hunk(
            old=tuple(t for t in hunk.old if not _inside(t, told[0])),
            new=tuple(t for t in hunk.new if not _inside(t, told[1])),
        )
        if is_repair(rest, sides[0].cut, sides[1].cut, context.language):
            notes.append("spelling")
        elif _is_politeness(rest, sides) or _may_mean_the_same(rest, sides):
            notes.append("politeness")
        elif is_said_again(rest, sides[0].cut, sides[1].cut):
            notes.append("subject")
        elif (context.columns or context.vendor) and is_kind_of_product(rest, sides[0].cut, sides[1].cut):
            notes.append("name")
        elif is_same_link(rest, sides[0].cut, sides[1].cut) or is_moved_page(
            rest, sides[0].cut, sides[1].cut, context.columns
        ):
            notes.append("link")
        else:
            drafts.extend(drafts_of(rest, sides[0], sides[1], known))
    if found.hunks and not drafts and context.language == "zh" and "subject" not in notes:
        found = difference(
            *(_without(hunks, side) for hunks, side in zip(zip(*found.hunks, strict=True), sides, strict=True))
        )
    persons = found.persons or (
        () if found.hunks else small_words(sides[0].cut, sides[1].cut) or overlooked(sides[0].cut, sides[1].cut)
    )
    for one, other in persons:
        drafts.append(
            Draft(
                kind="wording",
                old=_spot(one, sides[0]),
                new=_spot(other, sides[1]),
                keys=(),
                known=False,
                certain=False,
            )
        )
    for before, after in found.joints:
        spans = [side.cut.words.span(*part_around(s, side.cut)) for side, s in zip(sides, (before, after), strict=True)]
        drafts.append(Draft(kind="choice", old=spans[0], new=spans[1], keys=(before.joint, after.joint)))
    return Changed(drafts=tuple(_once(drafts)), notes=tuple(notes))


def _comparable(sides: Sequence[Side]) -> tuple[list[Side], bool]:
    """Both sides without slips of the pen and in one form where two say the same; whether there was a slip."""
    language = sides[0].cut.language
    find, alike = (slips_in, in_one_form) if language == "zh" else (misspelt_in, levelled)
    left, right = (side.cut for side in sides)
    slips = find(left, right), find(right, left)
    cuts = alike(*said_at_once(mended(left, right, slips[0]), mended(right, left, slips[1])))
    return [side._replace(cut=cut) for side, cut in zip(sides, cuts, strict=True)], any(slips)


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


def _is_politeness(hunk: Hunk, sides: Sequence[Side]) -> bool:
    """'请您阅读' and '您应阅读' ask the same of the reader."""
    if {t.key for t in (*hunk.old, *hunk.new)} != {"应当"}:
        return False
    tokens, side, other = hunk.old or hunk.new, sides[not hunk.old], sides[bool(hunk.old)]
    home = next((s for s in side.cut.segments if s.start <= tokens[0].start < s.end), None)
    own = side.cut.words.normal[home.start : home.end] if home else ""
    return "请" in other.cut.words.normal and ("请" in own or "请" not in side.cut.words.normal) and "您" in own


def _may_mean_the_same(hunk: Hunk, sides: Sequence[Side]) -> bool:
    """Whether two words differ that can both mean the same, though each has a meaning of its own (不能, 不可)."""
    words = {side.cut.words.normal[t.start : t.end] for side, run in zip(sides, hunk, strict=True) for t in run}
    if len(hunk.old) + len(hunk.new) == 1:
        return _is_implied((*hunk.old, *hunk.new)[0], sides[not hunk.old], sides[bool(hunk.old)])
    return len(hunk.old) == len(hunk.new) == 1 < len(words) and any(
        words <= line for line in _either(sides[0].cut.language)
    )


def _is_implied(token: Token, side: Side, other: Side) -> bool:
    """Whether a word says no more than one that the other side has instead: '删除后', '一经删除'."""
    said = [{c.words.normal[t.start : t.end] for t in c.tokens} for c in (side.cut, other.cut)]
    ends = any(s.tokens[-1] is token for s in side.cut.segments)
    return any(
        token.key == key
        and side.cut.words.normal[token.start : token.end] in words
        and (ends or not at_end)
        and bool(instead & said[1] - said[0])
        for key, words, at_end, instead in _implied(side.cut.language)
    )


@cache
def _implied(language: Language) -> tuple[tuple[str, frozenset[str], bool, frozenset[str]], ...]:
    lines: str = load_table(language, "wording").get("implied", "")
    fields = (line.split("|") for line in lines.strip().splitlines())
    return tuple((k.strip(), frozenset(w.split()), "$" in at, frozenset(o.split())) for k, w, at, o in fields)


@cache
def _either(language: Language) -> tuple[frozenset[str], ...]:
    lines: str = load_table(language, "wording").get("either", "")
    return tuple(frozenset(line.split()) for line in lines.strip().splitlines())


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
