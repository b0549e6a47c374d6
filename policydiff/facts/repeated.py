"""Chinese nouns that only say again of whom or what is spoken: the subject of a sentence that was split, a name for 其."""

from policydiff.facts.differences import Hunk
from policydiff.facts.segments import Segmented
from policydiff.facts.sentence import sentences_of
from policydiff.facts.token import Token
from policydiff.facts.vocabulary import vocabulary

LONGEST = 2
"""Words of a name: 物流公司."""
PRONOUN = "其"
PARTIES = ("人", "者", "员", "方", "商", "公司", "机构", "医院", "学校", "银行", "平台", "部门")
"""Endings of words for someone whom 其 might mean."""


def is_said_again(hunk: Hunk, old: Segmented, new: Segmented) -> bool:
    """Whether all that came or went is a noun that the other side leaves to its sentence or says as 其."""
    if old.language != "zh" or bool(hunk.old) == bool(hunk.new):
        return False
    run, side, other = (hunk.old, old, new) if hunk.old else (hunk.new, new, old)
    known = vocabulary("zh")
    if len(run) > LONGEST or any(t.kind != "word" or t.key in known.turns or t.key in known.acts for t in run):
        return False
    return _is_subject_of_split(run, side, other) or _is_named(run, side, other)


def _is_subject_of_split(run: tuple[Token, ...], side: Segmented, other: Segmented) -> bool:
    """'录像保存三十日,到期后覆盖', '录像保存三十日。到期后,录像将覆盖'."""
    sentences = sentences_of(side)
    home = next((s for s in side.segments if s.tokens[: len(run)] == run), None)
    if home is None or len(sentences) <= len(sentences_of(other)) or len(home.tokens) == len(run):
        return False
    last = sentences.get(home.sentence - 1, [])
    before = [t for s in last for t in s.tokens]
    acts = vocabulary("zh").acts
    if any(len(s.tokens) > 1 and s.tokens[0].key not in acts and s.tokens[1].key in acts for s in last[1:]):
        return False  # somebody else acts in between
    return [t.key for t in before[: len(run)]] == [t.key for t in run]


def _is_named(run: tuple[Token, ...], side: Segmented, other: Segmented) -> bool:
    """'与承运商约定,要求其保密', '与承运商约定,要求承运商保密': nobody else is named before."""
    keys = [t.key for t in side.tokens if t.key]
    at = next(n for n, t in enumerate(t for t in side.tokens if t.key) if t == run[0])
    follower = keys[at + len(run) : at + len(run) + 1]
    words = [other.words.normal[t.start : t.end] for t in other.tokens]
    places = [
        n
        for n, (token, word) in enumerate(zip(other.tokens, words, strict=True))
        if word == PRONOUN and [t.key for t in other.tokens[n + 1 :] if t.key][:1] == follower
    ]
    if len(places) != 1 or not follower:
        return False
    before = [(t.key, word) for t, word in zip(other.tokens[: places[0]], words, strict=False) if t.key]
    own = {t.key for t in run}
    parties = {key for key, word in before if key not in own and (_is_party(key) or word.endswith(PARTIES))}
    return own <= {key for key, _ in before} and not parties


def _is_party(key: str) -> bool:
    return vocabulary("zh").kinds.get(key) in ("recipient", "minor", "controller", "department")
