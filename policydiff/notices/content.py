"""What a notice says in one language, before any channel gives it a form. Every statement can be traced to a change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from policydiff.clauses.clause import Clause, Language
from policydiff.comparison import Comparison
from policydiff.judgement.finding import Finding, Severity
from policydiff.notices.speaker import Speaker, speaker_of
from policydiff.notices.statements import Statement, statement_of
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One language's content: what all drafts in that language are made of."""

    language: Language
    policy: str
    title: str
    """The policy's own title."""
    speaker: Speaker
    statements: tuple[Statement, ...]
    """The major changes, one each."""
    minor: tuple[Statement, ...]
    """The minor ones, told together in a sentence."""
    updated: date | None
    effective: date | None
    consent: Consent
    promised: tuple[Promised, ...]
    duties: tuple[str, ...] = ()
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
        return tuple(dict.fromkeys(s.change for s in (*self.statements, *self.minor)))

    def gap(self, key: str) -> str:
        """A visible gap for what neither texts nor settings say."""
        return sentences("notice_gaps", self.language)[key]


def content_of(
    comparison: Comparison,
    language: Language,
    *,
    effective: date | None,
    links: Links,
    organisations: Mapping[str, Sequence[str]],
    severity: Severity = Severity.MAJOR,
) -> Content:
    """The content of a comparison's notices in one language; what one language alone says is told in its own words."""
    told = [finding for finding in comparison.findings if _is_told(finding, comparison, language)]
    graded = {
        grade: tuple(statement_of(finding, comparison, language) for finding in told if finding.decided is grade)
        for grade in (Severity.MAJOR, Severity.MINOR)
    }
    speaker = speaker_of(comparison.new.policy, language, organisations.get(language, ()))
    return Content(
        language=language,
        policy=comparison.policy,
        title=speaker.title,
        speaker=speaker,
        statements=graded[Severity.MAJOR],
        minor=graded[Severity.MINOR],
        updated=comparison.new.updated,
        effective=effective,
        consent=comparison.promise.consent,
        promised=promised_by(comparison, language),
        duties=tuple(dict.fromkeys(f"{d.duty} ({d.article})" for f in told for d in f.duties)),
        links=links,
        prevails=speaker.prevails,
    )


def promised_by(comparison: Comparison, language: Language) -> tuple[Promised, ...]:
    """The old version's sentences on channels and consent, those in the reader's language where there are any."""
    promise = comparison.promise
    found = [(p.sentence, p.clause) for p in promise.channel_promises]
    if promise.consent_sentence and promise.consent_clause:
        found.append((promise.consent_sentence, promise.consent_clause))
    every = [Promised(sentence=s, clause=c, language=c.language) for s, c in dict.fromkeys(found)]
    own = tuple(p for p in every if p.language == language)
    return own or tuple(every)


def _is_told(finding: Finding, comparison: Comparison, language: Language) -> bool:
    """A change of the reader's language, or one of another language that no change of his tells as well."""
    own = _language_of(finding)
    if own == language:
        return True
    topics = set(finding.change.topics)
    twins = (f for f in comparison.findings if _language_of(f) == language and f.decided >= finding.decided)
    return not any(topics & set(f.change.topics) for f in twins)


def _language_of(finding: Finding) -> Language:
    return (finding.change.pair.new or finding.change.pair.old)[0].language
