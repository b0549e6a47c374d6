"""Two segmented wordings to what differs between them: hunks of words that carry meaning, reordering left out."""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import combinations, groupby, pairwise, zip_longest
from typing import NamedTuple

from policydiff.facts.asked import asked_or_joined
from policydiff.facts.doers import became_doer, doers_turned
from policydiff.facts.exchanged import exchanged
from policydiff.facts.holding import holds_together
from policydiff.facts.homes import Homes
from policydiff.facts.peeled import condition_moved
from policydiff.facts.persons import turned_roles
from policydiff.facts.reordering import same_sentences, says_the_same
from policydiff.facts.segments import Segment, Segmented
from policydiff.facts.sentence import run_of, sentences_of
from policydiff.facts.tokens import Token
from policydiff.facts.turning import came_first, is_condition, moved_conditions, passed_on, set_off, turns_stay
from policydiff.facts.vocabulary import vocabulary
from policydiff.text.alignment import operations


class Hunk(NamedTuple):
    """Words that went and words that came in their place; either may be empty."""

    old: tuple[Token, ...]
    new: tuple[Token, ...]


class Difference(NamedTuple):
    """Everything that differs in meaning-bearing words; `reordered` counts the members that only changed places."""

    hunks: tuple[Hunk, ...]
    reordered: int = 0
    persons: tuple[tuple[Token, Token], ...] = ()
    """'We' where the other side says 'you', or a word that stands in another role: whose it is, from whom, to whom."""
    joints: tuple[tuple[Segment, Segment], ...] = ()
    """Members, old and new, that 'and' joined to the one before and 'or' joins now, or the other way round."""


NOTIFY, CONTACT = "通知", "联系"
"""Keys of what is done through channels: we tell people, or they reach us."""


def opcodes(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[str, int, int, int, int]]:
    """Edit operations without 'equal', neighbours joined: (tag, old start, old end, new start, new end)."""
    joined: list[tuple[str, int, int, int, int]] = []
    for op in operations(old, new):
        if op.tag == "equal":
            continue
        if joined and joined[-1][2] == op.old_start and joined[-1][4] == op.new_start:
            _, i, _, j, _ = joined.pop()
            joined.append(("replace", i, op.old_end, j, op.new_end))
        else:
            joined.append((op.tag, op.old_start, op.old_end, op.new_start, op.new_end))
    return joined


def difference(old: Segmented, new: Segmented) -> Difference:
    """Compare segments first, so that an enumeration is a set; then the words of those that are left."""
    if [t.key for s in old.segments for t in s.tokens] == [t.key for s in new.segments for t in s.tokens]:
        persons = _persons(old, new) or (
            *turned_roles(old.tokens, new.tokens, (old, new)),
            *_other_ends(old, new),
            *exchanged(old, new),
            *asked_or_joined(old, new),
        )
        return Difference(hunks=(), joints=_joints(old, new), persons=(*persons, *set_off(old, new)))
    twins = same_sentences(old, new)
    left = [s for s in old.segments if s.sentence not in {twin[0] for twin in twins}]
    right = [s for s in new.segments if s.sentence not in {twin[1] for twin in twins}]
    turned = [pair for twin in twins for pair in _turned(*twin, old, new)]
    blocks = [(left[i:k], right[j:m]) for _, i, k, j, m in opcodes([s.key for s in left], [s.key for s in right])]
    homes = Homes(old, new)
    reordered = _take_reordered(blocks, homes, (old, new))
    hunks = [hunk for gone, come in blocks for hunk in _hunks(gone, come, (old, new))]
    kept = _without_swapped_members(hunks, old, new, homes)
    kept = _without_moved_parts(_without_moved_members(kept, old, new, homes), old, new, homes)
    if len(kept) < len(hunks) and not turns_stay(_meant(left), _meant(right), old, new):
        kept = hunks
    moved = reordered + (len(hunks) - len(kept)) // 2
    persons = (
        tuple(turned)
        if kept
        else (
            *turned,
            *exchanged(old, new),
            *passed_on(old, new),
            *came_first(old, new),
            *set_off(old, new),
            *asked_or_joined(old, new),
        )
    )
    if not kept:
        persons = (*persons, *_conditions_moved(old, new), *doers_turned(old, new))
    return Difference(hunks=tuple(kept), reordered=moved, joints=_joints(old, new), persons=persons)


def _conditions_moved(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """The first words of English sentences, taken in order, whose condition holds for another member."""
    left, right = sentences_of(old), sentences_of(new)
    if old.language == "zh" or len(left) != len(right):
        return []
    return [
        (one[0].tokens[0], other[0].tokens[0])
        for one, other in zip(left.values(), right.values(), strict=True)
        if condition_moved(one, other, (old, new))
    ]


def _turned(before: int, after: int, old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """Words of two sentences of the same words that stand in another role or under another condition."""
    sentences = sentences_of(old)[before], sentences_of(new)[after]
    return [
        *turned_roles(run_of(before, old), run_of(after, new), (old, new)),
        *became_doer(run_of(before, old), run_of(after, new), (old, new)),
        *moved_conditions(*sentences, (old, new)),
    ]


def _other_ends(old: Segmented, new: Segmented) -> list[tuple[Token, Token]]:
    """Words that ended a sentence and begin the next one now, or the other way round: 'when you ask' goes with another."""
    before, after = ({n for n, t in enumerate(_ends(side)) if t} for side in (old, new))
    gone, come = sorted(before - after), sorted(after - before)
    pairs = zip(gone, come, strict=False)
    left, right = _meant(old.segments), _meant(new.segments)
    return [(left[min(pair) + 1], right[min(pair) + 1]) for pair in pairs]


def _ends(side: Segmented) -> list[bool]:
    """For each meaning word, whether it ends its sentence."""
    numbers = [s.sentence for s in side.segments for _ in s.tokens]
    return [one != other for one, other in zip_longest(numbers, numbers[1:])]


def _meant(segments: Sequence[Segment]) -> list[Token]:
    return [t for segment in segments for t in segment.tokens]


def _persons(old: Segmented, new: Segmented) -> tuple[tuple[Token, Token], ...]:
    """Where nothing else differs: the persons in order, compared one by one if there are as many."""
    left, right = ([(t, who) for t in side.tokens for who in side.persons_in(t)] for side in (old, new))
    if Counter(who for _, who in left) == Counter(who for _, who in right):  # 'our use of your data'
        left, right = ([(t, who) for t, who in own if _owns(t, side)] for own, side in ((left, old), (right, new)))
    if len(left) != len(right):
        return ()
    return tuple((a, b) for (a, one), (b, other) in zip(left, right, strict=True) if one != other)


def _owns(token: Token, side: Segmented) -> bool:
    return side.words.normal[token.start : token.end].partition(" ")[0] in ("our", "your")


def _joints(old: Segmented, new: Segmented) -> tuple[tuple[Segment, Segment], ...]:
    """The first members of either side that 'and' joins here and 'or' there, of enumerations of the same words."""
    before, after = _enumerations(old), _enumerations(new)
    pairs = {after[bag].start: (before[bag], after[bag]) for bag in before if bag in after}
    return tuple(
        (one, other) for one, other in pairs.values() if one.joint != other.joint and "or" in one.joint + other.joint
    )


def _enumerations(side: Segmented) -> dict[tuple[str, ...], Segment]:
    """The words of each two neighbours and of each whole enumeration that one kind of word joins: its first joined member."""
    found: dict[tuple[str, ...], list[Segment]] = {}
    for a, b in pairwise(side.segments):
        found.setdefault((a.tokens[-1].key, b.key[0]), []).append(b)
    wholes = groupby(side.segments if side.language == "zh" else (), key=lambda segment: segment.series)
    for _, members in wholes:
        run = list(members)
        joined = [s for s in run[1:] if s.joint]
        if len({s.joint for s in joined}) == 1 or (not joined and _are_channels(run, side)):
            found.setdefault(("", *sorted(t.key for s in run for t in s.tokens)), []).append([*joined, run[-1]][0])
    return {bag: members[0] for bag, members in found.items() if len(members) == 1 and (members[0].joint or not bag[0])}


def _are_channels(members: Sequence[Segment], side: Segmented) -> bool:
    """Whether members that 、 joins are the ways in which we notify: all of them, not one of them to choose."""
    kinds = vocabulary("zh").kinds
    sentence = {t.key for s in side.segments if s.sentence == members[0].sentence for t in s.tokens}
    return (
        len(members) > 1
        and NOTIFY in sentence
        and CONTACT not in sentence
        and all("means" in s.roles or any(kinds.get(t.key) == "channel" for t in s.tokens) for s in members)
    )


def _without_moved_parts(hunks: list[Hunk], old: Segmented, new: Segmented, homes: Homes) -> list[Hunk]:
    """Leave out a part of a sentence that went from its head to its end, or back ('If …, we …', 'We … if …')."""
    gone = [h for h in hunks if h.old and not h.new and _at_an_end(h.old, old)]
    come = [h for h in hunks if h.new and not h.old and _at_an_end(h.new, new)]
    dropped: list[Hunk] = []
    for one in gone:
        twin = next((h for h in come if h not in dropped and _keys(h.new) == _keys(one.old)), None)
        if twin and len(one.old) > 1 and _at_home(one.old, twin.new, old, new, homes):
            dropped += [one, twin]
    return [h for h in hunks if h not in dropped]


def _at_home(gone: tuple[Token, ...], come: tuple[Token, ...], old: Segmented, new: Segmented, homes: Homes) -> bool:
    """Whether a run of words stayed in its sentence."""
    before, after = (
        next(s for s in side.segments if s.start <= run[0].start < s.end) for side, run in ((old, gone), (new, come))
    )
    return _may_move(before, (old, new)) and homes.answer(before.sentence, after.sentence, _keys(gone))


def _keys(tokens: tuple[Token, ...]) -> list[str]:
    return [t.key for t in tokens]


def _at_an_end(run: tuple[Token, ...], side: Segmented) -> bool:
    """Whether a run of words begins or ends its sentence."""
    home = next((s for s in side.segments if s.start <= run[0].start < s.end), None)
    last = next((s for s in side.segments if s.start <= run[-1].start < s.end), None)
    if home is None or last is None or home.sentence != last.sentence:
        return False
    own = [t.start for s in side.segments if s.sentence == home.sentence for t in s.tokens]
    return run[0].start == own[0] or run[-1].start == own[-1]


def _without_moved_members(hunks: list[Hunk], old: Segmented, new: Segmented, homes: Homes) -> list[Hunk]:
    """Leave out a member that is lost and gained in one enumeration: its order is no fact."""
    kept = list(hunks)
    for gone in [h for h in hunks if h.old and not h.new]:
        keys = [t.key for t in gone.old]
        for come in [h for h in kept if h.new and not h.old and [t.key for t in h.new] == keys]:
            if (
                gone in kept
                and _same_series(gone.old[0], come.new[0], old, new)
                and _at_home(gone.old, come.new, old, new, homes)
            ):
                kept.remove(gone)
                kept.remove(come)
    return kept


def _without_swapped_members(hunks: list[Hunk], old: Segmented, new: Segmented, homes: Homes) -> list[Hunk]:
    """Leave out two members that changed places, where one of them has what leads to the list before it."""
    kept = list(hunks)
    for one, other in combinations([h for h in hunks if h.old and h.new], 2):
        if (
            one in kept
            and other in kept
            and (_keys(one.old), _keys(one.new)) == (_keys(other.new), _keys(other.old))
            and {_is_member(h.old, old) for h in (one, other)} == {True, False}
            and {_is_member(h.new, new) for h in (one, other)} == {True, False}
            and _same_series(one.old[0], other.new[0], old, new)
            and _at_home(one.old, other.new, old, new, homes)
        ):
            kept = [h for h in kept if h is not one and h is not other]
    return kept


def _is_member(run: tuple[Token, ...], side: Segmented) -> bool:
    """Whether the words are the whole of a part: a member of a list without words of its own."""
    return any(segment.tokens == run for segment in side.segments)


def _same_series(before: Token, after: Token, old: Segmented, new: Segmented) -> bool:
    """Whether two tokens stand in enumerations that have another member in common."""
    left, right = (
        {s.tokens[-1].key for s in side.segments if s.series == home.series and s is not home}
        for side, token in ((old, before), (new, after))
        for home in [next(s for s in side.segments if s.start <= token.start < s.end)]
    )
    return bool(left & right) and before.kind == "word"


def _take_reordered(
    blocks: list[tuple[list[Segment], list[Segment]]], homes: Homes, sides: tuple[Segmented, Segmented]
) -> int:
    """Take out segments that stand in another place of their sentence, word for word or in another order."""
    count = 0
    for same in (_same_key, _same_part):
        for block, segment in [(n, s) for n, (left, _) in enumerate(blocks) for s in left if _may_move(s, sides)]:
            for _, right in blocks:
                twin = next((s for s in right if same(segment, s, sides) and _answers(segment, s, homes)), None)
                if twin is not None:
                    blocks[block][0].remove(segment)
                    right.remove(twin)
                    count += 1
                    break
    return count


def _same_key(one: Segment, other: Segment, _: tuple[Segmented, Segmented]) -> bool:
    return one.key == other.key


def _may_move(part: Segment, sides: tuple[Segmented, Segmented]) -> bool:
    """Whether a part may stand elsewhere: no condition, where sentences are joined or split."""
    joined = len({len({s.sentence for s in side.segments}) for side in sides}) > 1
    return not joined or not is_condition(sides[0].words.normal[part.start : part.end], sides[0].language)


def _same_part(one: Segment, other: Segment, sides: tuple[Segmented, Segmented]) -> bool:
    """Whether two parts of sentences of the same words in another order say the same ('处理投诉', '投诉处理')."""
    return (
        len(one.key) > 1
        and sorted(one.key) == sorted(other.key)
        and says_the_same([one], [other])
        and turns_stay(one.tokens, other.tokens, *sides)
        and not turned_roles(_within(one, sides[0]), _within(other, sides[1]), sides)
    )


def _within(segment: Segment, side: Segmented) -> list[Token]:
    return [t for t in side.tokens if segment.start <= t.start < segment.end]


def _answers(gone: Segment, come: Segment, homes: Homes) -> bool:
    return homes.answer(gone.sentence, come.sentence, [t.key for t in gone.tokens])


def _hunks(old: list[Segment], new: list[Segment], sides: tuple[Segmented, Segmented]) -> list[Hunk]:
    left, right = _meant(old), _meant(new)
    hunks = [
        Hunk(old=tuple(left[i:k]), new=tuple(right[j:m]))
        for _, i, k, j, m in _joined(opcodes([t.key for t in left], [t.key for t in right]), left)
    ]
    if _one_run_moved(hunks) and holds_together(old, new, vocabulary(sides[0].language)):
        return [] if turns_stay(left, right, *sides) else hunks
    return hunks


def _joined(ops: list[tuple[str, int, int, int, int]], left: list[Token]) -> list[tuple[str, int, int, int, int]]:
    """Join operations across a single short word that stayed by chance."""
    joined: list[tuple[str, int, int, int, int]] = []
    for op in ops:
        if joined and op[1] - joined[-1][2] == 1 and _is_stray(left[joined[-1][2]]):
            _, i, _, j, _ = joined.pop()
            op = ("replace", i, op[2], j, op[4])
        joined.append(op)
    return joined


def _is_stray(token: Token) -> bool:
    return token.end - token.start == 1 and token.kind == "word"


def _one_run_moved(hunks: list[Hunk]) -> bool:
    """Whether all that happened is that one run of words stands elsewhere in its sentence part ('is collected by')."""
    if len(hunks) != 2:
        return False
    gone = [t for h in hunks for t in h.old]
    come = [t for h in hunks for t in h.new]
    return (
        [t.key for t in gone] == [t.key for t in come]
        and all(not h.old or not h.new for h in hunks)
        and all(t.kind == "word" for t in gone)
    )
