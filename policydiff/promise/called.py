"""What a sentence says is a major change: 'new recipients count as a material change', '接收方变更的,属于重大变更'."""

import re

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.facts.numbers import number_of
from policydiff.facts.topics import heading_topics
from policydiff.kept import compiled
from policydiff.pairs.wording import label_key
from policydiff.promise.topics_named import topics_named, topics_of_item
from policydiff.promise.vocabulary import words
from policydiff.topics import TOPICS, Topic

_PLACE = compiled(
    r"第([0-9〇零一二两三四五六七八九十百]+)(?:部分|[条章节款项])|\b(?:sections?|clauses?|articles?|chapters?|parts?|paragraphs?) "
    r"((?:[0-9]+(?:\.[0-9]+)*|[ivx]+)(?:(?:, | and | or |, and |, or )(?:[0-9]+(?:\.[0-9]+)*|[ivx]+))*)\b",
    re.IGNORECASE,
)
_SAYING = compiled(
    r"[,，] ?(?:then )?(?:we|this|that|it)(?: will| shall| would|.ll)?$|[,，](?:我们|其|则|该变更|此|均|都|也|亦|将|会)+$",
    re.IGNORECASE,
)
"""The end of a subject that only says who calls it so: ', we will'."""
_NUMERAL = compiled(r"\d+(?:\.\d+)*|[〇零一二两三四五六七八九十百]+")


def subject_called_major(language: Language, before: str, major: str, after: str) -> str | None:
    """The words of a sentence for what it calls major, as far as they do not tell how people hear of it; else None."""
    called = words(language, "called").search(before)
    if words(language, "all_but").search(before + major):
        subject = before + major
    elif called and words(language, "called_after").match(after):
        what = called.groupdict().get("what")
        subject = what if what and topics_of_item(what, language) else before[: called.start()]
    elif words(language, "called_inside").search(major):
        subject = major
    elif words(language, "called_it").match(major) or (
        words(language, "anaphor").search(re.split(r"[;；]", before)[-1])
        and words(language, "called_itself").search(major)
    ):
        subject = before
    else:
        return None
    subject = until_told(re.split(r"[。;；]", subject)[-1], language).strip(" ,，(（")
    return _SAYING.sub("", subject).strip(" ,，") or None


def until_told(subject: str, language: Language) -> str:
    """Words up to the part that tells of notices."""
    parts = re.split(r"(?<=[,，])", subject)
    told = next((n for n, part in enumerate(parts) if words(language, "notify").search(part)), len(parts))
    return "".join(parts[:told]) if told else subject


def all_but(subject: str, language: Language) -> tuple[Topic, ...]:
    """Every topic but those set apart: 'other than changes of our address, every change'; none where not all are named."""
    found = words(language, "all_but").search(subject)
    if found is None:
        return ()
    apart = topics_named(found.groupdict().get("apart") or "", language)
    return tuple(topic for topic in TOPICS if topic not in (*apart, "other"))


def is_anaphor(subject: str, language: Language) -> bool:
    """Whether a subject only points back: 'those', '以上变化'."""
    return bool(words(language, "anaphor").search(subject)) and not topics_of_item(subject, language)


def topics_of_places(policy: Policy, clause: Clause, subject: str) -> tuple[Topic, ...]:
    """The topics of the clauses that a subject names by their numbers, by their headings; none where it names matters."""
    numbers = {
        number_of(numeral)
        for found in _PLACE.finditer(subject)
        for numeral in _NUMERAL.findall(found.group(1) or found.group(2))
    }
    if not numbers or topics_of_item(_PLACE.sub("", subject), clause.language):
        return ()
    topics: set[Topic] = set()
    for head in policy.clauses:
        if head.kind == "heading" and head.language == clause.language and _number(head) in numbers:
            topics |= set(heading_topics(head.title or head.text, head.language))
    return tuple(topic for topic in TOPICS if topic in topics - {"other"})


def _number(head: Clause) -> str | None:
    found = _NUMERAL.search(label_key(head.label))
    return number_of(found.group()) if found else None
