"""One wording to the facts that it states: what a clause that came or went brings or takes."""

from collections.abc import Iterator, Sequence

from policydiff.clauses.clause import Language
from policydiff.facts.context import Context
from policydiff.facts.draft import Draft
from policydiff.facts.kinds import ATOM_KINDS, FIELD, kind_of_ending, kind_of_field, kind_of_words
from policydiff.facts.names import parties_at_head
from policydiff.facts.part_values import MEMBER, NAMED, Line, drafts_of_part
from policydiff.facts.segments import Segment, Segmented, segmented
from policydiff.facts.topics import list_topics
from policydiff.facts.turning import is_condition
from policydiff.facts.values import is_clause, is_piece, organisation_in, value_in
from policydiff.facts.vocabulary import Vocabulary, vocabulary
from policydiff.kept import compiled

PART_MARKS = frozenset("。！？!?；;\n，,：:.")
OPENING, CLOSING = frozenset('([“"《「【<'), frozenset(')]”"》」】>')
SAID = {"zh": 6, "en": 16}
"""Characters from which a part of a sentence without a known fact still says something ('by default' does not)."""
LONG_PART, NAMED_SHARE = {"zh": 20, "en": 60}, 0.3
"""Characters from which a part of a sentence is quoted beside its facts, and the share of it up to which they leave much unsaid."""
NAME = 30
"""Characters up to which the first line of an SDK's entry is its name."""
MOST = 60
"""Facts quoted from one clause."""
AIM_BEHIND = compiled(r" ?: ?(?:用于|用以|用来|以便|为了?|允许|to |used (?:to|for) |for |so (?:that )?)")
Found = tuple[Segment, list[Draft]]


def stated_facts(text: str, context: Context) -> tuple[Draft, ...]:
    """The facts of a clause, or of several in lines, as drafts with `new` set, each value once, in the text's order."""
    return stated(segmented(text, context.language), context)


def stated(cut: Segmented, context: Context) -> tuple[Draft, ...]:
    """The same for a wording that is cut already."""
    known = vocabulary(context.language)
    lines = list(_lines(cut.words.normal, context, known))
    drafts: dict[tuple[str, tuple[str, ...]], Draft] = {}
    name, *companies = _vendor(cut, context) or (None,)
    drafts.update({("recipient", draft.keys): draft for draft in (name, *companies) if draft})
    for part in _parts(cut):
        line = next(line for line in lines if part[0].start <= line.end)
        found = [(segment, list(drafts_of_part(segment, cut, line, known))) for segment in part]
        if not line.field and not line.name and not context.columns:
            found = list(_whole_where_prose(found, cut, known))
        if not any(own for _, own in found) and _heads_an_aim(part, cut):
            keys = tuple(t.key for segment in part for t in segment.tokens)
            span = cut.words.span(part[0].start, part[-1].end)
            found = [(part[0], [Draft(kind="statement", old=None, new=span, keys=keys)])]
        if line.leads and part[-1].end >= line.end - 2 and all(d.kind == "statement" for _, own in found for d in own):
            continue
        if line.member and all(d.kind == "statement" for _, own in found for d in own):
            found = list(_named_by_list(part, cut, known)) or found
        for draft in (draft for _, own in found for draft in own):
            if not (name and _begins_with(draft, name)):
                drafts.setdefault((draft.kind, draft.keys), draft)
    return tuple(drafts.values())[:MOST]


def _heads_an_aim(part: Sequence[Segment], cut: Segmented) -> bool:
    """Whether words before a colon name what the words behind it say the aim of: 'Overlay window: to show the lyrics'."""
    return bool(AIM_BEHIND.match(cut.words.normal, part[-1].end))


def _named_by_list(part: Sequence[Segment], cut: Segmented, known: Vocabulary) -> Iterator[Found]:
    """A member of a list of data that no pack knows is a kind of data all the same: 'VPN token'."""
    start, end = part[0].start, part[-1].end
    phrase = cut.words.words(start, end)
    if end - start <= MEMBER[known.language] and not is_clause(phrase, known.language):
        keys = tuple(t.key for segment in part for t in segment.tokens)
        first, last = value_in(phrase, known.language)
        at = cut.words.span(start, end)[0]
        yield part[0], [Draft(kind="data", old=None, new=(at + first, at + last), keys=keys)]


def _vendor(cut: Segmented, context: Context) -> list[Draft]:
    """The name at the head of a vendor's line, and its company's name in the bracket behind it."""
    spans = parties_at_head(cut.words.normal, cut.words.text, context.language) if context.vendor else []
    return [
        Draft(
            kind="recipient",
            old=None,
            new=cut.words.span(start, end),
            keys=tuple(t.key for t in cut.tokens if start <= t.start < end and t.key),
        )
        for start, end in spans
    ]


def _begins_with(draft: Draft, name: Draft) -> bool:
    """Whether a fact is told by the vendor's name, or quotes it with what stands behind."""
    return bool(draft.new and name.new and draft.new[0] < name.new[1])


def _parts(cut: Segmented) -> Iterator[list[Segment]]:
    """The segments between two commas or full stops: those that only a joint, a bracket or a quotation mark parts."""
    part: list[Segment] = []
    for segment in _members(cut):
        if part and any(mark in PART_MARKS for mark in cut.words.normal[part[-1].end : segment.start]):
            yield part
            part = []
        part.append(segment)
    if part:
        yield part


def part_around(segment: Segment, cut: Segmented) -> tuple[int, int]:
    """The span, in the normal form, of the part of the sentence between two commas that a segment belongs to."""
    part = next((p for p in _parts(cut) if p[0].start <= segment.start < p[-1].end), [segment])
    end = part[-1].end
    return part[0].start, end + _closes(cut, part[0].start, end)


def _members(cut: Segmented) -> Iterator[Segment]:
    """The segments, a name with the bracket behind it as one: '码云（Gitee）ID'."""
    text, last = cut.words.normal, None
    for segment in cut.segments:
        if last and text[last.end : segment.start] in OPENING and text[segment.end : segment.end + 1] in CLOSING:
            last = _joined(last, segment, segment.end + 1)
        elif last and last.end == segment.start and text[last.end - 1] in CLOSING:
            last = _joined(last, segment, segment.end)
        else:
            if last:
                yield last
            last = segment
    if last:
        yield last


def _joined(one: Segment, other: Segment, end: int) -> Segment:
    return one._replace(tokens=one.tokens + other.tokens, roles=one.roles + other.roles, end=end)


def _whole_where_prose(part: Sequence[Found], cut: Segmented, known: Vocabulary) -> Iterator[Found]:
    """The facts of a part of a sentence: of a list each member, of prose that says something the part as it stands."""
    text = cut.words.text
    rough = [d for _, own in part for d in own if d.new and _is_rough(d, text[slice(*d.new)], known.language)]
    nothing = not any(own for _, own in part)
    start, end = part[0][0].start, part[-1][0].end
    if not rough and not nothing and not _says_more(part, end - start, known.language):
        yield from _like_their_kin(part, cut, known)
        return
    when = is_condition(cut.words.normal[start:end], known.language)
    if nothing and end - start < SAID[known.language]:
        return
    kinds = [d.kind for d in rough if d.kind != "statement" and d.kind not in NAMED]
    keys = tuple(t.key for segment, _ in part for t in segment.tokens)
    whole = Draft(
        kind="condition" if when else kinds[0] if kinds else "statement",
        old=None,
        new=cut.words.span(start, end + (_closes(cut, start, end))),
        keys=keys,
    )
    for at, (segment, own) in enumerate(part):
        kept = [d for d in own if d not in rough and _names_itself(d, text, known)]
        yield segment, [whole, *kept] if at == 0 else kept


def _says_more(part: Sequence[Found], length: int, language: Language) -> bool:
    """Whether the facts of a long part of a sentence are a small piece of what it says."""
    named = sum(draft.new[1] - draft.new[0] for _, own in part for draft in own if draft.new)
    return length >= LONG_PART[language] and named < NAMED_SHARE * length


def _names_itself(draft: Draft, text: str, known: Vocabulary) -> bool:
    """Whether a value inside prose is told by its own words, not by what stands before it."""
    value = text[slice(*(draft.new or (0, 0)))]
    if draft.kind in ATOM_KINDS or organisation_in(value, known.language):
        return True
    return draft.kind in (kind_of_ending(value.lower(), known), kind_of_words(draft.keys, known))


def _closes(cut: Segmented, start: int, end: int) -> bool:
    """Whether a bracket or a quotation mark that began inside ends right behind."""
    text = cut.words.normal
    return text[end : end + 1] in CLOSING and any(mark in OPENING for mark in text[start:end])


def _is_rough(draft: Draft, value: str, language: Language) -> bool:
    """Whether a value is a piece of a sentence, not a name."""
    if draft.kind == "statement":
        return True
    return draft.kind not in ATOM_KINDS and is_piece(value, language)


def _like_their_kin(part: Sequence[Found], cut: Segmented, known: Vocabulary) -> Iterator[Found]:
    """Members of a list that no pack knows are of the kind of the others."""
    kinds = [own[-1].kind for _, own in part if own and own[-1].kind in NAMED]
    for segment, own in part:
        phrase = cut.words.words(segment.start, segment.end)
        if not own and kinds and len(part) > 1 and not is_piece(phrase, known.language):
            first, last = value_in(phrase, known.language)
            keys = tuple(t.key for t in segment.tokens)
            start = cut.words.span(segment.start, segment.end)[0]
            own = [Draft(kind=kinds[0], old=None, new=(start + first, start + last), keys=keys)]
        yield segment, own


def _lines(normal: str, context: Context, known: Vocabulary) -> Iterator[Line]:
    start, listed, announced = 0, context.frame == ("data",) and "\n" not in normal, False
    for number, text in enumerate(normal.split("\n")):
        columns = context.columns
        leads = text.rstrip(" *").endswith(":")
        field = kind_of_field(normal, known, start, columns) if columns else kind_of_field(text, known)
        found = FIELD.match(text) if (field or context.entry) and not columns else None
        name = context.entry and number == 0 and not found and len(text) <= NAME and "\n" in normal
        yield Line(
            start=start,
            end=start + len(text),
            values=start + (found.end() if found else 0),
            field=field,
            name=name,
            member=listed and not leads and not columns,
            leads=leads and (announced := list_topics(text.rstrip(" *"), known.language) == ("data",)),
        )
        listed = announced if leads else listed
        start += len(text) + 1
