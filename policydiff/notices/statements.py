"""A judged change to what a notice says of it: in plain words, from its facts, in the words of the two texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Clause, Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.notices import redline
from policydiff.notices.phrases import entry_phrase, fact_phrases, quoted_phrase
from policydiff.packs import load_table
from policydiff.reports.parts import bare
from policydiff.reports.places import lines_of, path_of
from policydiff.reports.words import name_of

HTML_LANGUAGE = {"zh": "zh-CN", "en": "en"}
LONGEST_HEADING = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a notice says of one change, or of the same change made in several clauses."""

    changes: tuple[str, ...]
    """The ids of the changes in the report; several where clauses change alike."""
    severity: Severity
    headed: str
    """The heading under which the clause stands, dressed to go before the text; '' where there is none."""
    item_words: str
    """Which item of the policy's definition makes the change major; '' where none does."""
    lang: str
    """Of the words quoted, as HTML names languages."""
    places: tuple[str, ...]
    """Paths of labels and lines, for those who look the clauses up."""
    text: str
    """The statement, without a full stop at its end."""
    short: str
    """The same for channels that have little room: its first part, or what the change is about."""
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


def statement_of(finding: Finding, comparison: Comparison, language: Language) -> Statement:
    """The statement on one change, in `language`; facts stand in their own words."""
    change = finding.change
    clauses = change.pair.new or change.pair.old
    pack = load_table(language, "notices")
    words = redline.touched(change.words) or change.words
    topics = tuple(name_of("topic", topic, language) for topic in change.topics)
    told = entry_phrase(change, language)
    phrases = [told] if told else fact_phrases(change, language)
    own_item = finding.item and comparison.definition.source == "policy"
    return Statement(
        changes=(finding.id,),
        severity=finding.decided,
        headed=_headed(clauses[0], comparison, bool(change.pair.new), pack["say"]["section"]),
        item_words=pack["say"]["item"].format(item=bare(finding.item or "")) if own_item else "",
        lang=HTML_LANGUAGE[clauses[0].language],
        places=(f"{path_of(clauses[0])} ({lines_of(clauses)})",),
        text=pack["joints"]["parts"].join(phrases) if phrases else quoted_phrase(change, words, language),
        short=phrases[0] if phrases else pack["wording"]["brief"].format(topics=pack["joints"]["members"].join(topics)),
        topics=topics,
        before=redline.before(words),
        after=redline.after(words),
        words=words,
        excerpt=redline.excerpt(words),
        values=tuple(v for fact in change.facts for v in (fact.old, fact.new) if v),
    )


def _headed(clause: Clause, comparison: Comparison, new: bool, form: str) -> str:
    """The nearest heading, dressed; '' for one that is too long to lead in a sentence."""
    policy = comparison.new.policy if new else comparison.old.policy
    heads = (c.title or c.text for c in (clause, *policy.ancestors(clause)) if c.kind == "heading")
    found = next((" ".join(head.split()).strip(" :：#*") for head in heads), "")
    limit = LONGEST_HEADING * (1 if clause.language == "zh" else 3)
    return form.format(section=found) if found and len(found) <= limit else ""


def told_once(statements: Iterable[Statement], language: Language) -> tuple[Statement, ...]:
    """Statements that say the same become one, which names every change and every place."""
    merged: dict[str, Statement] = {}
    for statement in statements:
        same = merged.get(statement.text)
        merged[statement.text] = statement if same is None else _joined(same, statement)
    form = load_table(language, "notices")["say"]["alike"]
    return tuple(
        s if len(s.changes) == 1 else replace(s, text=s.text + form.format(count=len(s.changes)))
        for s in merged.values()
    )


def _joined(first: Statement, other: Statement) -> Statement:
    return replace(
        first,
        changes=first.changes + other.changes,
        headed=first.headed if first.headed == other.headed else "",
        item_words=first.item_words or other.item_words,
        places=first.places + other.places,
        topics=tuple(dict.fromkeys(first.topics + other.topics)),
        values=tuple(dict.fromkeys(first.values + other.values)),
    )


def texts_of(statements: Sequence[Statement], language: Language, *, short: bool = False) -> str:
    """Several statements in one sentence, without its full stop."""
    joint = str(load_table(language, "notices")["joints"]["parts"])
    return joint.join(dict.fromkeys(s.short if short else s.text for s in statements))
