"""Pairs to changes: the kind, the facts gained and lost, the redline, the topics."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from policydiff.changes.change import Change, ChangeKind
from policydiff.changes.contents import names_sections
from policydiff.changes.edits import edits_between
from policydiff.changes.headings import facts_of_heading, only_names
from policydiff.changes.lists import without_list_marks
from policydiff.changes.place import clause_topics, context_of
from policydiff.changes.records import is_contents, is_date_line, is_log_entry, without_validity
from policydiff.changes.references import renumbering, without_references
from policydiff.changes.sentences import Moves, moved_sentences
from policydiff.changes.statements import section_topics
from policydiff.changes.topics import settle
from policydiff.clauses.clause import Clause, Policy
from policydiff.facts.changed import Changed, compare_wordings
from policydiff.facts.context import Context
from policydiff.facts.draft import Draft
from policydiff.facts.fact import Fact, Place
from policydiff.facts.kinds import channel_in, is_channel
from policydiff.facts.pointers import only_points, without_courtesies
from policydiff.facts.stated import stated_facts
from policydiff.facts.topics import only_leads_in
from policydiff.facts.values import is_piece
from policydiff.kept import compiled
from policydiff.pairs.kind import kind_of
from policydiff.pairs.pair import Pair
from policydiff.pairs.wording import folded_key
from policydiff.topics import Topic

NAMED_BY: dict[str, Topic] = {"data": "data", "sensitive": "data", "permission": "data", "recipient": "sharing"}
"""Kinds of fact that a section hardly names but to say that they are collected, or that they receive."""
LINK = compiled(r"\]\((?:[^()\s]|\([^()]*\))*\)?|\]\[[^\]]*\]?|\[(?=[^\]]*$)|\[(?=[^\]]*\][(\[])")
"""Markdown's marks of a link, also where the words of a fact hold but a part of it."""
PROSE = compiled(r"(?:[^。！？!?；;\n.]|\.(?=\S)|(?<=[.\s][A-Z])\.|(?<=[ei]\.[ge])\.)+(?:[。！？!?；;.\n]+|$)")
"""A sentence; the full stops of addresses and abbreviations end none."""
LINE = compiled(r"[^\n]+")
LONG = 25
"""Characters from which a clause repeated word for word says the same wherever it stands."""


class Side(NamedTuple):
    """The clauses of one side, joined line by line, with where each begins."""

    clauses: tuple[Clause, ...]
    text: str
    starts: tuple[int, ...]

    def place(self, span: tuple[int, int]) -> Place:
        """The clause and the span inside it."""
        at = max(n for n, start in enumerate(self.starts) if start <= span[0])
        clause, start = self.clauses[at], self.starts[at]
        return Place(clause.id, span[0] - start, min(span[1] - start, len(clause.text)))

    def words(self, span: tuple[int, int]) -> str:
        """The words of a span."""
        return LINK.sub("", self.text[span[0] : span[1]].replace("\n", " ")).strip()


def side_of(clauses: Sequence[Clause]) -> Side:
    """Join the clauses of one side of a pair."""
    starts, at = [], 0
    for clause in clauses:
        starts.append(at)
        at += len(clause.text) + 1
    return Side(clauses=tuple(clauses), text="\n".join(c.text for c in clauses), starts=tuple(starts))


def describe_all(pairs: Sequence[Pair], old: Policy, new: Policy) -> tuple[Change, ...]:
    """What differs between two versions, pair by pair; pairs without a difference are left out."""
    kinds = [kind_of(pair) for pair in pairs]
    rewritten = [n for n, kind in enumerate(kinds) if kind not in (None, "moved", "renumbered")]
    if not any(kinds):
        return ()
    found = Versions(
        old=old,
        new=new,
        repeated=(_repeated(old), _repeated(new)),
        moves=moved_sentences(pairs, rewritten),
        table_heads=frozenset((*_table_heads(old), *_table_heads(new))),
        numbers=renumbering(pairs),
    )
    return tuple(
        _described(kind, pair, number, found)
        for number, (kind, pair) in enumerate(zip(kinds, pairs, strict=True))
        if kind
    )


class Versions(NamedTuple):
    """Both versions, and what is known across their pairs."""

    old: Policy
    new: Policy
    repeated: tuple[Counter[str], Counter[str]]
    """Long wordings of each version and how often they stand there."""
    moves: Moves
    table_heads: frozenset[str]
    """The first rows of tables: what they say is said of each row below."""
    numbers: Mapping[str, str]
    """What number each clause has now, for references to it."""


def _table_heads(policy: Policy) -> Iterator[str]:
    return (" | ".join(clause.columns) for clause in policy.clauses if clause.columns)


def _repeated(policy: Policy) -> Counter[str]:
    return Counter(folded_key(c.text) for c in policy.clauses if len(c.text) >= LONG)


def _described(kind: ChangeKind, pair: Pair, number: int, versions: Versions) -> Change:
    before, after = side_of(pair.old), side_of(pair.new)
    context = context_of((pair.new or pair.old)[0], versions.new if pair.new else versions.old)
    plain = _why_plain(kind, pair, versions)
    if plain is not None:
        return _change(kind, pair, before, after, (), clause_topics((pair.new or pair.old)[0], context), (), plain)
    old, new = versions.moves.without(number, before.text, after.text)
    if kind in ("added", "removed") and _only_names(pair, context, versions):
        return _change(
            kind, pair, before, after, (), clause_topics((pair.new or pair.old)[0], context), (), ("heading",)
        )
    if kind in ("added", "removed"):
        return _whole(kind, pair, before, after, new if pair.new else old, context)
    texts = without_references(old, new, versions.numbers, context.language)
    follows = texts != (old, new)
    if kind in ("split", "merged"):
        texts = _without_names(texts[0], before, versions.old), _without_names(texts[1], after, versions.new)
        texts = without_list_marks(texts[0]), without_list_marks(texts[1])
    if len(pair.old) == len(pair.new) == 1 and {pair.old[0].text, pair.new[0].text} <= versions.table_heads:
        context = context._replace(table_head=True)
    change = _modified(kind, pair, before, after, texts, context, versions.new)
    moved = (old, new) != (before.text, after.text)
    notes = ("moved sentences",) if moved else ("reference",) if follows else ()
    return change._replace(notes=(*notes, *change.notes))


def _why_plain(kind: ChangeKind, pair: Pair, versions: Versions) -> tuple[str, ...] | None:
    """Why no words need be compared: the same words elsewhere, a date line, page furniture, a repetition; else None."""
    if kind in ("moved", "renumbered"):
        return ()
    clauses = (*pair.old, *pair.new)
    if kind in ("added", "removed") and len(clauses) == 1 and clauses[0].kind != "heading":
        if not without_courtesies(clauses[0].text, clauses[0].language).strip():
            return ("courtesy",)
        if only_points(clauses[0].text, clauses[0].language):
            return ("pointer",)
        if only_leads_in(clauses[0].text, clauses[0].language):
            return ("lead-in",)
        if clauses[0].text in versions.table_heads:
            return ("furniture",)
    if all(map(is_date_line, clauses)):
        return ("date line",)
    sides = ((pair.old, versions.old), (pair.new, versions.new))
    if all(is_log_entry(c, policy) or _is_table_head(c, pair, versions) for side, policy in sides for c in side):
        return ("log",)
    if all(not side or names_sections(side, policy) for side, policy in sides):
        return ("furniture",)
    if all(c.kind in ("noise", "title") or is_date_line(c) or is_contents(c) for c in clauses):
        return ("furniture",)
    return ("repetition",) if _is_repetition(pair, versions) else None


def _is_table_head(clause: Clause, pair: Pair, versions: Versions) -> bool:
    """Whether a clause of a block is the first row of its table: it tells what the rows below are."""
    return pair.block and clause.text in versions.table_heads


def _only_names(pair: Pair, context: Context, versions: Versions) -> bool:
    """A heading that came or went over clauses that stay and says nothing of its own."""
    clauses, policy = (pair.new, versions.new) if pair.new else (pair.old, versions.old)
    if not context.heading or pair.block or len(clauses) > 1:
        return False
    return only_names(clauses[0], policy, stated_facts(clauses[0].text, context))


def _without_names(text: str, side: Side, policy: Policy) -> str:
    """The pieces of a clause without the headings that now stand over some of them and only name what they say."""
    if all(clause.kind == "heading" for clause in side.clauses):
        return text  # two headings on one line, each on its own now
    for clause, start in zip(side.clauses, side.starts, strict=True):
        end = start + len(clause.text)
        if clause.kind == "heading" and len(side.clauses) > 1 and text[start:end] == clause.text:
            facts = stated_facts(clause.text, context_of(clause, policy))
            if only_names(clause, policy, facts):
                text = text[:start] + " " * len(clause.text) + text[end:]
    return text


def _is_repetition(pair: Pair, versions: Versions) -> bool:
    """One of two identical clauses came or went while the other stays (guideline, rule 7)."""
    if (pair.old and pair.new) or pair.block:
        return False
    clause = (pair.old or pair.new)[0]
    if len(clause.text) < LONG or clause.kind == "field":
        return False
    key = folded_key(clause.text)
    return min(side[key] for side in versions.repeated) >= 1


def _whole(kind: ChangeKind, pair: Pair, before: Side, after: Side, text: str, context: Context) -> Change:
    side = after if pair.new else before
    op = "+" if pair.new else "-"
    told = without_courtesies(text, context.language)
    if not told.strip():
        note = "moved sentences" if not text.strip() else "courtesy"
        return _change(kind, pair, before, after, (), clause_topics(side.clauses[0], context), (), (note,))
    text = told
    context = context._replace(entry=context.entry or context.vendor)
    drafts = [draft._replace(sentence=_sentence_of(draft, text)) for draft in stated_facts(text, context)]
    found, _ = settle(drafts, text, text, context)
    facts = []
    for draft, topic in zip(drafts, found, strict=True):
        assert draft.new
        value, place = side.words(draft.new), side.place(draft.new)
        facts.append(
            Fact(op="+", kind=draft.kind, old=None, new=value, topic=topic, new_place=place)
            if op == "+"
            else Fact(op="-", kind=draft.kind, old=value, new=None, topic=topic, old_place=place)
        )
    topics = _whole_topics(text, side, context)
    topics = (*topics, *(topic for topic in _told_twice(facts) if topic not in topics))
    if not facts:
        value = side.words((0, min(len(side.text), 160)))
        place = side.place((0, min(len(side.clauses[0].text), 160)))
        facts = [
            Fact(op="+", kind="statement", old=None, new=value, topic=topics[0], new_place=place)
            if op == "+"
            else Fact(op="-", kind="statement", old=value, new=None, topic=topics[0], old_place=place)
        ]
    return _change(kind, pair, before, after, facts, topics, ())


def _told_twice(facts: Sequence[Fact]) -> Iterator[Topic]:
    """The topics of which several facts came or went by name, whatever the sentences around them speak of."""
    counts = Counter(fact.topic for fact in facts if NAMED_BY.get(fact.kind) == fact.topic)
    yield from (topic for topic, count in counts.items() if topic and count > 1)


def _sentence_of(draft: Draft, text: str) -> tuple[int, int] | None:
    return next((m.span() for m in PROSE.finditer(text) if draft.new and m.start() <= draft.new[0] < m.end()), None)


def _whole_topics(text: str, side: Side, context: Context) -> tuple[Topic, ...]:
    """The topics of a clause or section that came or went: those of its sentences; headings count where nothing else is."""
    heads = {start for clause, start in zip(side.clauses, side.starts, strict=True) if clause.kind == "heading"}
    spans = list(LINE.finditer(text))
    told = [m.group() for m in spans if m.start() not in heads and m.group().strip()]
    lines = told or [m.group() for m in spans]
    return section_topics([[m.group() for m in PROSE.finditer(line)] for line in lines], context)


def _modified(
    kind: ChangeKind, pair: Pair, before: Side, after: Side, texts: tuple[str, str], context: Context, policy: Policy
) -> Change:
    changed = without_validity(compare_wordings(*texts, context), *texts)
    if context.heading or context.table_head:
        kept = facts_of_heading(changed.drafts, pair.new[0], policy)
        changed = Changed(drafts=kept, notes=changed.notes)
    found, ordered = settle(changed.drafts, *texts, context)
    facts = [_fact(draft, before, after, topic, context) for draft, topic in zip(changed.drafts, found, strict=True)]
    unexplained = tuple(_unexplained(changed.drafts, before, after))
    ordered = ordered or clause_topics(pair.new[0], context)
    return _change(kind, pair, before, after, facts, ordered, unexplained, changed.notes)


def _fact(draft: Draft, before: Side, after: Side, topic: Topic, context: Context) -> Fact:
    told = after.words(draft.new) if draft.new else before.words(draft.old or (0, 0))
    kind = "channel" if topic == "change" and is_channel(told) else draft.kind
    if kind == "channel" and topic != "change":
        kind = "purpose" if topic == "purpose" else "data" if topic == "data" else "means"
    spans = draft.names or (draft.old, draft.new)
    old, new = (side.words(span) if span else None for side, span in zip((before, after), spans, strict=True))
    if kind in ("channel", "means"):
        old, new = (channel_in(words) if words and is_piece(words, context.language) else words for words in (old, new))
    return Fact(
        op="~" if draft.old and draft.new else "+" if draft.new else "-",
        kind=kind,
        old=old,
        new=new,
        topic=topic,
        old_place=before.place(spans[0]) if spans[0] else None,
        new_place=after.place(spans[1]) if spans[1] else None,
    )


def _unexplained(drafts: Sequence[Draft], before: Side, after: Side) -> Iterator[str]:
    for draft in drafts:
        if not draft.known:
            yield after.words(draft.new) if draft.new else before.words(draft.old or (0, 0))


def _change(
    kind: ChangeKind,
    pair: Pair,
    before: Side,
    after: Side,
    facts: Sequence[Fact],
    topics: Sequence[Topic],
    unexplained: Sequence[str],
    notes: Sequence[str] = (),
) -> Change:
    return Change(
        kind=kind,
        pair=pair,
        facts=tuple(facts),
        words=edits_between(before.text.replace("\n", " "), after.text.replace("\n", " ")),
        topics=tuple(topics),
        unexplained=tuple(unexplained),
        notes=tuple(notes),
    )
