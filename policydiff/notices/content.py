"""What a notice says in one language, before any channel gives it a form. Every statement can be traced to a change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from policydiff.clauses.clause import Clause, Language
from policydiff.clauses.labels import label_at
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.notices.entries import entries
from policydiff.notices.speaker import Speaker, speaker_of
from policydiff.notices.statements import Statement, heading_of, statement_of, told_once
from policydiff.packs import load_table
from policydiff.promise.promise import Consent
from policydiff.reports.words import sentences, show_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where the reader finds more; what the settings do not name is left for the lawyer's pen."""

    policy: str | None = None
    comparison: str | None = None
    archive: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """A sentence of the old version that promises how a major change is told or accepted."""

    sentence: str
    clause: Clause
    language: Language
    section: str = ""
    """The heading under which it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One language's content: what all drafts in that language are made of."""

    language: Language
    policy: str
    title: str
    """The policy's own title."""
    speaker: Speaker
    statements: tuple[Statement, ...]
    """The major changes, each told once."""
    minor: tuple[Statement, ...]
    """The minor ones, told together in a sentence."""
    updated: date | None
    effective: date | None
    consent: Consent
    promised: tuple[Promised, ...]
    duties: tuple[str, ...] = ()
    """Of law, where they were asked for; for the reviewer, never for the reader."""
    signature: str | None = None
    """What stands in front of a text message; None: the speaker's name."""
    links: Links = field(default_factory=Links)
    prevails: Language | None = None
    """Which language prevails where the policy is kept in several; None where it does not say or has one."""

    @property
    def effective_words(self) -> str:
        """The effective date as this language writes it, or the gap that the lawyer fills."""
        return self.gap("effective") if self.effective is None else show_date(self.effective, self.language)

    @property
    def covers(self) -> tuple[str, ...]:
        """The ids of the changes that the content tells."""
        return tuple(dict.fromkeys(c for s in (*self.statements, *self.minor) for c in s.changes))

    def counted(self, grade: str) -> str:
        """'one major change', '3 other changes': the statements of a grade ('major', 'minor') in words."""
        count = len(self.statements if grade == "major" else self.minor)
        forms = load_table(self.language, "notices")["count"][grade]
        return str(forms["one" if count == 1 else "other"]).format(count=count)

    def gap(self, key: str) -> str:
        """A visible gap for what neither texts nor settings say."""
        return sentences("notice_gaps", self.language)[key]


def content_of(
    comparison: Comparison,
    language: Language,
    *,
    updated: date | None,
    effective: date | None,
    links: Links,
    organisations: Sequence[str] = (),
    products: Sequence[str] = (),
    signature: str | None = None,
    law: bool = False,
) -> Content:
    """The content of a comparison's notices in one language; what one language alone says is told in its own words."""
    told = _told(comparison, language)
    graded = {
        grade: told_once(
            (statement_of(e, comparison, language) for e in entries([f for f in told if f.decided is grade])), language
        )
        for grade in (Severity.MAJOR, Severity.MINOR)
    }
    speaker = speaker_of(comparison.new.policy, language, organisations, products)
    return Content(
        language=language,
        policy=comparison.policy,
        title=speaker.title,
        speaker=speaker,
        statements=graded[Severity.MAJOR],
        minor=graded[Severity.MINOR],
        updated=updated,
        effective=effective,
        consent=comparison.promise.consent,
        promised=promised_by(comparison, language),
        duties=_duties(told, language) if law else (),
        signature=signature,
        links=links,
        prevails=speaker.prevails,
    )


def promised_by(comparison: Comparison, language: Language) -> tuple[Promised, ...]:
    """The old version's sentences on channels and consent, those in the reader's language where there are any."""
    promise = comparison.promise
    found = [(p.sentence, p.clause) for p in promise.channel_promises]
    if promise.consent_sentence and promise.consent_clause:
        found.append((promise.consent_sentence, promise.consent_clause))
    if promise.lead_time and promise.lead_time.clause:
        found.append((promise.lead_time.text, promise.lead_time.clause))
    every: list[Promised] = []
    for sentence, clause in dict.fromkeys(found):
        if not any(sentence in p.sentence for p in every):
            section = heading_of(clause, comparison.old.policy)
            every.append(Promised(sentence=sentence, clause=clause, language=clause.language, section=section))
    own = tuple(p for p in every if p.language == language)
    return own or tuple(every)


def _told(comparison: Comparison, language: Language) -> list[Finding]:
    """The changes of the reader's language, and each one of another language that none of them tells as well."""
    spare = [finding for finding in comparison.findings if _language_of(finding) == language]
    excused: set[frozenset[tuple[str, str | None, str | None]]] = set()
    told = []
    for finding in comparison.findings:
        if _language_of(finding) == language:
            told.append(finding)
            continue
        key = frozenset((fact.op, fact.old, fact.new) for fact in finding.change.facts)
        if key and key in excused:
            continue
        twin = next((o for same in (_in_place, _on_topic) for o in spare if same(o, finding)), None)
        if twin is None:
            told.append(finding)
        else:
            spare.remove(twin)
            excused.add(key)
    return told


def _in_place(own: Finding, other: Finding) -> bool:
    """Whether a change can be the translation of another: alike in kind, in the same place, no less grave."""
    return _alike(own, other) and bool(_numbers(own)) and _numbers(own) == _numbers(other)


def _on_topic(own: Finding, other: Finding) -> bool:
    """The same by topic, where the languages are numbered differently."""
    return _alike(own, other) and bool(set(own.change.topics) & set(other.change.topics))


def _alike(own: Finding, other: Finding) -> bool:
    return own.change.kind == other.change.kind and own.decided >= other.decided


def _numbers(finding: Finding) -> tuple[int, ...]:
    """The numbers of the labels down to a clause, alike in both languages: 第二章 二、 2、 and Chapter 2: II - 2."""
    path = (finding.change.pair.new or finding.change.pair.old)[0].path
    labels = (label_at(f"{part} ", heading=True) for part in path)
    return tuple(label.readings[0].number for label in labels if label and label.readings)


def _duties(told: Sequence[Finding], language: Language) -> tuple[str, ...]:
    """What the law asks for on changes in these topics, each duty once."""
    law = load_table(language, "notices")["law"]
    topics = (topic for finding in told if finding.decided is Severity.MAJOR for topic in finding.change.topics)
    found = [f"{d.duty} ({d.article})" for f in told for d in f.duties]
    return tuple(dict.fromkeys([*found, *(law[topic] for topic in topics if topic in law)]))


def _language_of(finding: Finding) -> Language:
    return (finding.change.pair.new or finding.change.pair.old)[0].language
