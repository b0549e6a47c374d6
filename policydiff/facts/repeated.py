"""Chinese nouns that only say again of whom or what is spoken: the subject of a sentence that was split, a name for 其."""

from policydiff.facts.differences import Hunk
from policydiff.facts.segments import Keys, Segment, Segmented, counts, rekeyed
from policydiff.facts.sentence import sentences_of
from policydiff.facts.token import Token
from policydiff.facts.vocabulary import FREE, vocabulary

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


POINTING = frozenset(("该", "此", "这些", "该等", "这", "上述", "前述", "该项", "此项", "这个", "该些"))
"""What points to a thing named before."""
BACK = 3
"""Parts of sentences in which a thing was named before."""


def without_named_again(full: Segmented, short: Segmented) -> tuple[Segmented, Segmented]:
    """'系统调整难度,教师可以修改难度' as '…,教师可以修改'; '据此推荐' for '根据这些标签推荐'."""
    known = vocabulary("zh")
    surplus = counts(full) - counts(short)
    keys: Keys = {}
    for number, segment in enumerate(full.segments) if surplus else ():
        for at, token in enumerate(segment.tokens):
            if (
                surplus[token.key]
                and token.kind == "word"
                and token.key not in known.turns
                and token.key not in known.acts
                and _named_before(token, full.segments[max(number - BACK, 0) : number], whole=not _points(token, full))
                and (_pointed_at_more(token, full, short) or _left_out(segment, at, short))
            ):
                keys[full.tokens.index(token)] = FREE
                surplus[token.key] -= 1
    return rekeyed(full, keys), short


def _named_before(token: Token, before: tuple[Segment, ...], *, whole: bool) -> bool:
    """Whether one of some parts has the word, at its head or end where it must be what the `whole` part is about."""
    ends = [(s.tokens[0].key, s.tokens[-1].key) if whole else [t.key for t in s.tokens] for s in before]
    return any(token.key in words for words in ends)


def _points(token: Token, side: Segmented) -> bool:
    at = side.tokens.index(token)
    return at > 0 and side.words.normal[side.tokens[at - 1].start : token.start] in POINTING


def _pointed_at_more(token: Token, full: Segmented, short: Segmented) -> bool:
    """Whether a word is pointed at ('该第三方'), and oftener than on the short side."""
    pointed = [[t.key for t in side.tokens if _points(t, side)].count(token.key) for side in (full, short)]
    return _points(token, full) and pointed[0] > pointed[1]


def _left_out(segment: Segment, at: int, short: Segmented) -> bool:
    """Whether a word is the object of a verb that has none on the short side: behind it, or led by 将 before it."""
    acts = vocabulary("zh").acts
    ends = at == len(segment.tokens) - 1
    verb = segment.tokens[at - 1 : at] if ends else segment.tokens[at + 1 : at + 2]
    if not verb or verb[0].key not in acts or (not ends and len(segment.tokens) > at + 2):
        return False
    last = [s for s in short.segments if s.tokens[-1].key == verb[0].key]
    rest = [t.key for n, t in enumerate(segment.tokens) if n != at]
    return len(last) == 1 and [t.key for t in last[0].tokens][-len(rest) :] == rest
