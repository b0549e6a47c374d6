"""Policy to the sentences that speak of changes of the policy itself, wherever they stand."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.kept import compiled
from policydiff.promise.sentences import sentences_of
from policydiff.promise.vocabulary import language_of, plain, words

Reach = Literal["major", "any"]

_HEADING_LENGTH = 60
_BULLET = compiled(r"^\s*(?:[-*•●·○▪◦]|\(?[0-9a-zA-Z一二三四五六七八九十①-⑳ivx]{1,4}[)、.．])\s*")


class Passage(NamedTuple):
    """A sentence about changes of the policy."""

    clause: Clause
    sentence: str
    """As the text has it, fit to be quoted."""
    plain: str
    """As the patterns read it."""
    reach: Reach
    """Whether it speaks of major changes or of any."""
    listed: bool = False
    """Whether it is a member of a list that a sentence on notices announces."""

    @property
    def language(self) -> Language:
        """The language of the clause's words."""
        return language_of(self.clause)


def passages_of(policy: Policy) -> tuple[Passage, ...]:
    """The sentences on changes of the policy, in document order."""
    return tuple(_Reader(policy).passages())


def own_clauses(policy: Policy) -> Sequence[Clause]:
    """The clauses of the policy itself: a children's document appended at its end speaks of itself only."""
    half = len(policy.clauses) // 2
    for at, clause in enumerate(policy.clauses):
        if at > half and clause.label is None and _is_title(clause):
            before = policy.clauses[:at]
            return before if any(map(_is_change_heading, before)) else policy.clauses
    return policy.clauses


def _is_title(clause: Clause) -> bool:
    text = plain(clause.text)
    return len(text) < _HEADING_LENGTH and bool(words(language_of(clause), "appended").search(text))


def _is_bare_heading(clause: Clause) -> bool:
    """Whether a paragraph is a short line without a sentence's end, which may be a heading."""
    text = clause.text.strip("*_# ")
    return clause.kind in ("paragraph", "title") and len(text) < _HEADING_LENGTH and text[-1:] not in "。.;；:：,，、!"


class _Before(NamedTuple):
    """What a sentence hands on to the next one."""

    reach: Reach | None
    """What the next one is about if it says nothing of its own."""
    referred: Reach | None
    """What 'in this case' and the like refer to."""


_NOTHING = _Before(None, None)


class _Reader:
    """Walks the clauses once and keeps what the last ones were about."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._bare_heading: Clause | None = None
        self._opener: tuple[Clause, Reach] | None = None

    def passages(self) -> Iterator[Passage]:
        for clause in own_clauses(self._policy):
            listed = self._listed(clause)
            if clause.kind == "heading" or (not listed and _is_bare_heading(clause)):
                self._bare_heading = clause
            if listed or clause.kind != "heading":
                yield from self._clause(clause, listed)

    def _listed(self, clause: Clause) -> Reach | None:
        """The reach of the announced list that this clause is a member of."""
        if self._opener is None:
            return None
        opener, reach = self._opener
        if clause.parent == opener.id or (
            clause.parent == opener.parent and (clause.label or _BULLET.match(clause.text))
        ):
            return reach
        self._opener = None
        return None

    def _in_section(self, clause: Clause) -> bool:
        """Whether a clause stands below a heading on changes, or beside a line that looks like one and is none."""
        bare = self._bare_heading
        if bare and bare.parent == clause.parent and _is_change_heading(bare):
            return True
        return any(map(_is_change_heading, self._policy.ancestors(clause)))

    def _elsewhere(self, clause: Clause, text: str) -> bool:
        """Whether the sentence stands in a section on changes of something else and does not name the policy."""
        language = language_of(clause)
        above = next((a for a in self._policy.ancestors(clause) if a.kind == "heading"), None)
        return (
            above is not None
            and bool(words(language, "other_heading").search(plain(above.title or above.text)))
            and not words(language, "policy_change").search(text)
        )

    def _clause(self, clause: Clause, listed: Reach | None) -> Iterator[Passage]:
        before = _Before(listed, listed)
        in_section = self._in_section(clause)
        if not (listed or in_section or words(language_of(clause), "hint").search(plain(clause.text))):
            return
        for sentence in sentences_of(clause):
            text = plain(sentence)
            reach = _reach(text, language_of(clause), in_section, before)
            if reach and not in_section and self._elsewhere(clause, text):
                reach = None
            before = _Before(listed, listed) if listed else _handed_on(text, language_of(clause), reach)
            if reach is None:
                continue
            yield Passage(clause=clause, sentence=sentence, plain=text, reach=reach, listed=listed is not None)
            if words(language_of(clause), "list_opener").search(text):
                self._opener = clause, reach


def _is_change_heading(clause: Clause) -> bool:
    return _is_heading_on_changes(clause.title or clause.text, language_of(clause))


@lru_cache(maxsize=4096)
def _is_heading_on_changes(heading: str, language: Language) -> bool:
    text = plain(heading)
    return len(text) < _HEADING_LENGTH and bool(words(language, "change_heading").search(text))


def _reach(text: str, language: Language, in_section: bool, before: _Before) -> Reach | None:
    """Which changes a sentence speaks of, by its own words, its section, or the sentence before it."""
    if words(language, "look_alike").search(text):
        return None
    about_policy = bool(words(language, "policy_change").search(text))
    if words(language, "major").search(text) and (about_policy or in_section or before.reach or _tells(text, language)):
        return "major"
    if before.reach == "major":
        return "major"
    if before.referred and words(language, "anaphora").search(text):
        return before.referred
    return "any" if about_policy or in_section or before.reach else None


def _handed_on(text: str, language: Language, reach: Reach | None) -> _Before:
    """A sentence that names its subject hands it on once; 'major' only while nobody has been told of it yet."""
    if reach is None:
        return _NOTHING
    if reach == "major":
        return _Before("any" if _tells(text, language) else "major", "major")
    named = words(language, "policy_change").search(text) or words(language, "anaphora").search(text)
    return _Before(reach if named else None, reach)


def _tells(text: str, language: Language) -> bool:
    return bool(words(language, "notify").search(text))
