"""A judged change to what a notice says of it: in plain words, from its facts, in the words of the two texts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Severity
from policydiff.notices import redline
from policydiff.notices.entries import Told
from policydiff.notices.phrases import entry_phrase, fact_phrases, quoted_phrase, topics_of
from policydiff.packs import load_table
from policydiff.reports.parts import Words, bare, headings_of
from policydiff.reports.words import name_of

HTML_LANGUAGE = {"zh": "zh-CN", "en": "en"}
MOST_SECTIONS = 5
"""Sections that a statement on several clauses names."""
LONGEST_PLACE = 90
"""Columns of a heading in the place of a clause."""
LONGEST_HEADING = {"zh": 30, "en": 90}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a notice says of one change, or of the same change made in several clauses."""

    changes: tuple[str, ...]
    """The ids of the changes in the report; several where clauses change alike."""
    severity: Severity
    headed: str
    """The heading under which the clause stands, dressed to go before the text; '' where there is none."""
    sections: tuple[str, ...]
    """The headings under which its clauses stand."""
    item_words: str
    """Which item of the policy's definition makes the change major; '' where none does."""
    lang: str
    """Of the words quoted, as HTML names languages."""
    places: tuple[str, ...]
    """Labels down to the clause, with the headings' titles, for those who look the clauses up."""
    text: str
    """The statement, without a full stop at its end."""
    short: str
    """The same for channels that have little room: its first part, or what the change is about."""
    brief: bool
    """Whether `short` only says what the change is about."""
    topics: tuple[str, ...]
    """What the change is about, in the reader's words."""
    before: str
    """The sentences that change, as they were; '' where they are new."""
    after: str
    """The sentences that change, as they will be; '' where they go."""
    words: tuple[Edit, ...]
    """The redline of those sentences."""
    excerpt: tuple[Edit, ...]
    """The redline with the unchanged words far from an edit left out."""
    values: tuple[str, ...]
    """The facts' words in the two texts: each must be told somewhere."""


def statement_of(told: Told, comparison: Comparison, language: Language) -> Statement:
    """The statement on one change, in `language`; facts stand in their own words."""
    finding, change = told.finding, told.finding.change
    clauses = change.pair.new or change.pair.old
    pack = load_table(language, "notices")
    words = redline.touched(change.words) or change.words
    policy = comparison.new.policy if change.pair.new else comparison.old.policy
    entry = entry_phrase(change, language)
    phrases = [entry] if entry else fact_phrases(change, language)
    in_context = not phrases or {fact.kind for fact in change.facts} == {"period"}
    said = quoted_phrase(change, words, language) if in_context else pack["joints"]["parts"].join(phrases)
    about: Sequence[str] = ("sharing",) if entry else change.topics
    own = clauses[0].language
    foreign = "" if own == language else pack["wording"]["foreign"].format(language=name_of("language", own, language))
    section = heading_of(clauses[0], policy)
    own_item = finding.item and comparison.definition.source == "policy"
    return Statement(
        changes=told.ids,
        severity=finding.decided,
        headed=pack["say"]["section"].format(section=section) if section else "",
        sections=(section,) if section else (),
        item_words=pack["say"]["item"].format(item=bare(finding.item or "")) if own_item else "",
        lang=HTML_LANGUAGE[own],
        places=(headings_of(policy, clauses[0], Words(language), LONGEST_PLACE),),
        text=f"{said}{foreign}",
        short=f"{phrases[0]}{foreign}"
        if phrases
        else pack["wording"]["brief"].format(topics=topics_of(change, language)),
        brief=not phrases,
        topics=tuple(pack["topics"][topic] for topic in about if topic in pack["topics"]),
        before=redline.before(words),
        after=redline.after(words),
        words=words,
        excerpt=redline.excerpt(words),
        values=tuple(v for fact in change.facts for v in (fact.old, fact.new) if v),
    )


def heading_of(clause: Clause, policy: Policy) -> str:
    """The nearest heading above a clause (or the clause itself); '' for one that is too long to lead in a sentence."""
    heads = (c.title or c.text for c in (clause, *policy.ancestors(clause)) if c.kind == "heading")
    found = next((" ".join(head.split()).strip(" :：#*") for head in heads), "")
    return found if len(found) <= LONGEST_HEADING[clause.language] else ""


def told_once(statements: Iterable[Statement], language: Language) -> tuple[Statement, ...]:
    """Statements that say the same become one, which names every change and every place."""
    merged: dict[str, Statement] = {}
    alike: Counter[str] = Counter()
    for statement in statements:
        alike[statement.text] += 1
        same = merged.get(statement.text)
        merged[statement.text] = statement if same is None else _joined(same, statement)
    return tuple(
        replace(s, text=s.text + _alike(s, alike[s.text], language)) if alike[s.text] > 1 else s
        for s in merged.values()
    )


def _alike(statement: Statement, count: int, language: Language) -> str:
    """'（见“甲”、“乙”，共3处）': in which sections the same change is made, where those are few."""
    pack = load_table(language, "notices")
    if not 1 < len(statement.sections) <= MOST_SECTIONS:
        return str(pack["say"]["alike"]).format(count=count)
    quoted = pack["joints"]["members"].join(f"“{section}”" for section in statement.sections)
    return str(pack["say"]["alike_in"]).format(sections=quoted, count=count)


def _joined(first: Statement, other: Statement) -> Statement:
    return replace(
        first,
        changes=first.changes + other.changes,
        headed=first.headed if first.headed == other.headed else "",
        sections=tuple(dict.fromkeys(first.sections + other.sections)),
        item_words=first.item_words or other.item_words,
        places=tuple(dict.fromkeys(first.places + other.places)),
        topics=tuple(dict.fromkeys(first.topics + other.topics)),
        words=redline.joined(first.words, other.words),
        excerpt=redline.joined(first.excerpt, other.excerpt),
        before=redline.before(redline.joined(first.words, other.words)),
        after=redline.after(redline.joined(first.words, other.words)),
        values=tuple(dict.fromkeys(first.values + other.values)),
    )


def texts_of(statements: Sequence[Statement], language: Language, *, short: bool = False) -> str:
    """Several statements in one sentence, without its full stop."""
    joint = str(load_table(language, "notices")["joints"]["parts"])
    return joint.join(dict.fromkeys(s.short if short else s.text for s in statements))


def capital(text: str) -> str:
    """A sentence begun with a capital."""
    return text[:1].upper() + text[1:]
