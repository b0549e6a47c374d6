"""Tokens to segments: the members of lists and the parts of sentences between two marks."""

import re
from collections import Counter
from itertools import groupby
from typing import NamedTuple

from policydiff.clauses.clause import Language
from policydiff.facts.roles import roles_of
from policydiff.facts.setting import in_setting
from policydiff.facts.tokens import Token, tokens
from policydiff.facts.vocabulary import vocabulary
from policydiff.facts.wording import Wording, wording
from policydiff.kept import compiled
from policydiff.text.language import is_han

SENTENCE_MARKS = frozenset("。！？!?;；\n")
SEPARATORS = SENTENCE_MARKS | frozenset('、,，:：()（）[]【】"《》<>/|')
JOINTS = frozenset(
    (
        "和",
        "以及",
        "及",
        "与",
        "或",
        "或者",
        "或是",
        "抑或",
        "亦或",
        "并",
        "并且",
        "且",
        "和/或",
        "and",
        "or",
        "as well as",
        "and/or",
    )
)
"""Words that join the members of a list."""
CHOICES = frozenset(("或", "或者", "或是", "抑或", "亦或", "or"))
CONTRASTS = frozenset(("但", "但是", "不过", "然而", "而是", "but", "however", "yet"))
"""Words that keep what stands on their two sides apart."""

INLINE = compiled(r"(?<=\w)\(\w{1,6}\)(?=\w)")
"""Brackets inside a word; in a Chinese one inside a name: 友盟同欣(北京)科技有限公司."""

LEGAL_FORM = compiled(r"\s*(?:inc|llc|ltd|limited|gmbh|corp|s\.a|plc|pty|l\.p)\b")
"""What stands behind a comma inside an organisation's name: 'Foo, Inc.'."""

LINKS = {"zh": "、/", "en": ","}
"""Marks between the members of an enumeration."""
PLACES = ("市", "省", "区", "县")
"""A joint behind one of these begins a name: 深圳市和讯华谷公司."""


class Segment(NamedTuple):
    """The tokens between two separators; `sentence` counts the sentences of the clause from 0."""

    tokens: tuple[Token, ...]
    """Those that carry meaning."""
    key: tuple[str, ...]
    """What must be equal for two segments to say the same."""
    roles: tuple[str, ...]
    """For each of `tokens` the role that the word before it gives it ('by …': agent), or nothing."""
    start: int
    end: int
    sentence: int
    series: int
    """The same for the members of one enumeration."""
    joint: str
    """How it is joined to the segment before: 'and', 'or' or not by a word."""


class Segmented(NamedTuple):
    """A wording, cut."""

    words: Wording
    tokens: tuple[Token, ...]
    segments: tuple[Segment, ...]
    language: Language

    def person(self, token: Token) -> str | None:
        """'we' or 'you' where a token, or the first word of a phrase ('your data'), says so."""
        return vocabulary(self.language).persons.get(self.words.normal[token.start : token.end].partition(" ")[0])

    def persons_in(self, token: Token) -> list[str]:
        """'we' and 'you' for each word of a token that says so: 'let you know' says 'you'."""
        if self.language == "zh":
            return [who] if (who := self.person(token)) else []
        persons = vocabulary(self.language).persons
        words = self.words.normal[token.start : token.end].split(" ")
        return [persons[word] for word in words if word in persons]


def segmented(text: str, language: Language) -> Segmented:
    """Cut a text into sentences and segments."""
    return segmented_words(wording(text), language)


def segmented_words(words: Wording, language: Language) -> Segmented:
    """Cut a wording into its words, sentences and segments."""
    found = tokens(words, language)
    return cut(words, in_setting(found, words.normal) if language == "zh" else found, language)


Keys = dict[int, str]
"""What some tokens stand for beside the other side, by their number."""


def rekeyed(side: Segmented, keys: Keys) -> Segmented:
    """A side some of whose tokens stand for something else."""
    if not keys:
        return side
    found = [token._replace(key=keys.get(at, token.key)) for at, token in enumerate(side.tokens)]
    return cut(side.words, found, side.language)


def counts(side: Segmented) -> Counter[str]:
    """How often each word that carries a fact stands on a side."""
    return Counter(t.key for t in side.tokens if t.key)


def cut(words: Wording, found: list[Token], language: Language) -> Segmented:
    """Cut a wording into sentences and segments by its tokens."""
    segments: list[Segment] = []
    run: list[Token] = []
    sentence = series = 0
    joint = ""
    links = LINKS[language]
    roles = roles_of(found, words, vocabulary(language))
    inline = {
        at for match in INLINE.finditer(words.normal) if _in_name(match) for at in (match.start(), match.end() - 1)
    }
    for token in found:
        mark = words.normal[token.start : token.end]
        if token.kind == "mark" and (
            token.start in inline
            or token.end - 1 in inline
            or (mark == "," and LEGAL_FORM.match(words.normal, token.end))
        ):
            run.append(token)
            continue
        ends = token.kind == "mark" and (mark in SENTENCE_MARKS or _full_stop(words.normal, token))
        if (
            ends
            or (token.kind == "mark" and mark in SEPARATORS)
            or (mark == "nor" and _is_neither(words.normal[: token.start]))
            or (mark in JOINTS and words.normal[token.start - 1 : token.start] not in PLACES)
        ):
            if _close(run, segments, sentence, series, joint, words, roles):
                joint = ""
            series += mark not in links and mark not in JOINTS
            joint = (
                "or"
                if mark in CHOICES or mark == "nor"
                else "and"
                if mark in JOINTS
                else joint
                if not ends and mark in links
                else ""
            )
            if token.key and not ends and mark not in JOINTS and mark != "nor":
                run.append(token)
            sentence += ends
        else:
            run.append(token)
    _close(run, segments, sentence, series, joint, words, roles)
    if language == "zh":
        segments = _without_shared_ends(segments)
    return Segmented(words=words, tokens=tuple(found), segments=tuple(segments), language=language)


def _has_head(member: Segment) -> bool:
    return len(member.tokens) > 1 and member.tokens[-1].kind == "word"


def _without_shared_ends(segments: list[Segment]) -> list[Segment]:
    """'到货提醒和降价提醒' as '到货和降价提醒': a noun in which all members of an enumeration end stands in the last."""
    known = vocabulary("zh")
    found: list[Segment] = []
    for _, group in groupby(segments, key=lambda segment: segment.series):
        run = list(group)
        ends = {s.key[-1] for s in run}
        if len(ends) == 1 and not ends & (known.acts | known.turns.keys()) and all(map(_has_head, run[:-1])):
            found += [s._replace(tokens=s.tokens[:-1], key=s.key[:-1], roles=s.roles[:-1]) for s in run[:-1]]
            found.append(run[-1])
        else:
            found += run
    return found


def _is_neither(before: str) -> bool:
    """Whether 'neither' stands in the same sentence before a 'nor'."""
    return "neither " in before[max(before.rfind(mark) for mark in ".;\n") + 1 :]


def _in_name(bracket: re.Match[str]) -> bool:
    around = bracket.string[bracket.start() - 1 : bracket.end() + 1]
    return all(is_han(character) for character in around if character not in "()")


SHORT = compiled(r"\b(?:e\.g|i\.e|cf|approx|incl)$")
"""What a full stop behind shortens."""


def _full_stop(text: str, token: Token) -> bool:
    after = text[token.end : token.end + 1]
    return text[token.start] == "." and (not after or after.isspace()) and not SHORT.search(text[: token.start])


def _close(
    run: list[Token],
    segments: list[Segment],
    sentence: int,
    series: int,
    joint: str,
    words: Wording,
    roles: dict[int, str],
) -> bool:
    meant = tuple(t for t in run if t.key)
    if meant:
        contrast = tuple("but" for t in run if words.normal[t.start : t.end] in CONTRASTS)
        while run[0].kind == "mark" and not run[0].key:
            run.pop(0)
        segments.append(
            Segment(
                tokens=meant,
                key=contrast + tuple(t.key for t in meant),
                roles=tuple(roles[t.start] for t in meant),
                start=run[0].start,
                end=run[-1].end,
                sentence=sentence,
                series=series,
                joint=joint,
            )
        )
    run.clear()
    return bool(meant)
