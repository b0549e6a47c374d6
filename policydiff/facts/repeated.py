"""Chinese nouns that only say again of whom or what is spoken: the subject of a sentence that was split, a name for 其."""

from collections import Counter
from collections.abc import Sequence
from itertools import product

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
LONGEST_AGAIN = 3
"""Words of a name that is said again."""
BACK = 3
"""Parts of sentences in which a thing was named before."""


def without_named_again(full: Segmented, short: Segmented) -> tuple[Segmented, Segmented]:
    """'系统调整难度,教师可以修改难度' as '…,教师可以修改'; '据此推荐' for '根据这些标签推荐'."""
    surplus = counts(full) - counts(short)
    keys: Keys = {}
    for number, segment in enumerate(full.segments) if surplus else ():
        before = full.segments[max(number - BACK, 0) : number]
        for at, size in product(range(len(segment.tokens)), range(LONGEST_AGAIN, 0, -1)):
            run = segment.tokens[at : at + size]
            said = Counter(t.key for t in run)
            if (
                len(run) == size
                and not said - surplus
                and _is_name(run)
                and _said_again(run, segment, before, full, short)
            ):
                keys.update({full.tokens.index(t): FREE for t in run})
                surplus -= said
    return rekeyed(full, keys), short


def _is_name(run: Sequence[Token]) -> bool:
    known = vocabulary("zh")
    return all(t.kind == "word" and t.key not in known.turns and t.key not in known.acts for t in run)


def _said_again(
    run: Sequence[Token], segment: Segment, before: Sequence[Segment], full: Segmented, short: Segmented
) -> bool:
    """Whether a name stood before, and is pointed at here or left out on the short side."""
    keys = [t.key for t in run]
    if _points(run[0], full):
        return _named_before(keys, before, whole=False) and _pointed_at_more(run[0], full, short)
    return _named_before(keys, before, whole=True) and _left_out(segment, run, short)


def _named_before(run: list[str], before: Sequence[Segment], *, whole: bool) -> bool:
    """Whether one of some parts has the words, at its head or end where it must be what the `whole` part is about."""
    size = len(run)
    for segment in before:
        keys = [t.key for t in segment.tokens]
        places = {0, len(keys) - size} if whole else range(len(keys))
        if any(at >= 0 and keys[at : at + size] == run for at in places):
            return True
    return False


def _points(token: Token, side: Segmented) -> bool:
    at = side.tokens.index(token)
    return at > 0 and side.words.normal[side.tokens[at - 1].start : token.start] in POINTING


def _pointed_at_more(token: Token, full: Segmented, short: Segmented) -> bool:
    """Whether a word is pointed at ('该第三方'), and oftener than on the short side."""
    pointed = [[t.key for t in side.tokens if _points(t, side)].count(token.key) for side in (full, short)]
    return _points(token, full) and pointed[0] > pointed[1]


def _left_out(segment: Segment, run: Sequence[Token], short: Segmented) -> bool:
    """Whether words are the object of a verb that has none on the short side: behind it, or led by 将 before it."""
    at = segment.tokens.index(run[0])
    behind = segment.tokens[at + len(run) :]
    rest = [t.key for t in segment.tokens if t not in run]
    if not rest or segment.joint or len(behind) > 1 or (behind and behind[0].key not in vocabulary("zh").acts):
        return False
    last = [s for s in short.segments if s.tokens[-1].key == rest[-1]]
    return len(last) == 1 and [t.key for t in last[0].tokens][-len(rest) :] == rest
