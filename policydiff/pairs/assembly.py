"""Links to pairs: what moved, what was renumbered, which changes are whole blocks."""

from itertools import accumulate

from policydiff.pairs.matching import Matching
from policydiff.pairs.moves import moved_clauses
from policydiff.pairs.pair import Pair
from policydiff.pairs.side import Side
from policydiff.pairs.wording import same_label

STAYED = 4
"""A section is gone (or new) as a block where at most a quarter of its words stayed, in another place."""


def assemble(matching: Matching) -> tuple[Pair, ...]:
    """Every clause in one pair, in the order of the new version; what is gone stands where it was."""
    moved = moved_clauses(matching)
    pairs: list[tuple[tuple[float, int], Pair]] = []
    done_old: set[int] = set()
    done_new: set[int] = set()
    for j in range(len(matching.new)):
        if j not in done_new:
            olds, news, block = _group_of_new(matching, j, moved)
            done_old.update(olds)
            done_new.update(news)
            pairs.append(((j, 0), _pair(matching, olds, news, block, moved)))
    for i in range(len(matching.old)):
        if i not in done_old:
            olds = _free_block(matching.old, i, set(matching.new_of) | done_old)
            done_old.update(olds)
            pairs.append(((_place(matching, i), i + 1), _pair(matching, olds, [], len(olds) > 1, moved)))
    return tuple(pair for _, pair in sorted(pairs, key=lambda entry: entry[0]))


def _group_of_new(matching: Matching, j: int, moved: set[int]) -> tuple[list[int], list[int], bool]:
    partner = matching.old_of.get(j)
    if partner is None:
        for i, group in matching.pieces.items():
            if j in group:
                return [i], group, False
        news = _free_block(matching.new, j, set(matching.old_of) | {n for g in matching.pieces.values() for n in g})
        return [], news, len(news) > 1
    if partner in matching.pieces:
        return [partner], matching.pieces[partner], False
    if j in matching.sources:
        return matching.sources[j], [j], False
    block = _moved_block(matching, partner, moved)
    return block, [matching.new_of[i] for i in block], len(block) > 1


def _free_block(side: Side, number: int, taken: set[int]) -> list[int]:
    """A free clause with all that is free below it, where that is nearly all."""
    below = list(side.subtree(number))
    free = [n for n in below if n not in taken]
    words = {n: len(side.folded[n]) for n in below if n != number}
    stayed = sum(size for n, size in words.items() if n in taken)
    return free if STAYED * stayed <= sum(words.values()) else [number]


def _moved_block(matching: Matching, i: int, moved: set[int]) -> list[int]:
    """A clause that moved with all of its clauses, their words unchanged; the changed ones are pairs of their own."""
    if i not in moved:
        return [i]
    beside = set(matching.new.subtree(matching.new_of[i]))
    below = (n for n in matching.old.subtree(i) if n in moved and matching.new_of[n] in beside)
    return [i, *(n for n in below if n != i and _same_words(matching, n))]


def _same_words(matching: Matching, i: int) -> bool:
    j = matching.new_of[i]
    whole = i not in matching.pieces and j not in matching.sources
    return whole and matching.old.exact[i] == matching.new.exact[j]


def _place(matching: Matching, i: int) -> float:
    """Where in the new version a removed clause would stand: after the partner of the clause before it."""
    while i >= 0:
        if i in matching.new_of:
            return matching.new_of[i]
        i -= 1
    return -1


def _pair(matching: Matching, olds: list[int], news: list[int], block: bool, moved: set[int]) -> Pair:
    old, new = tuple(matching.old.clauses[i] for i in olds), tuple(matching.new.clauses[j] for j in news)
    out_of_order = bool(olds and news) and olds[0] in moved
    return Pair(
        old=old,
        new=new,
        matched_by=_matched_by(matching, olds, news),
        moved=out_of_order,
        renumbered=bool(old and new) and not out_of_order and not same_label(old[0].label, new[0].label),
        block=block,
        rewrapped=_is_rewrapped(matching, olds, news),
    )


def _is_rewrapped(matching: Matching, olds: list[int], news: list[int]) -> bool:
    """Whether one side has in one clause what the other has in several, word for word, and only the lines differ."""
    if not olds or not news or len(olds) == len(news):
        return False
    whole, pieces = (matching.new, matching.old) if len(olds) > len(news) else (matching.old, matching.new)
    one, parts = (news[0], olds) if len(olds) > len(news) else (olds[0], news)
    seams = [*accumulate(len(pieces.folded[part]) for part in parts)]
    if "".join(pieces.folded[part] for part in parts) != whole.folded[one]:
        return False
    if any(pieces.clauses[part].label for part in parts[1:]):
        return False
    breaks = whole.breaks(one)
    return set(seams[:-1]) <= breaks or (bool(breaks) and pieces.in_one_block(parts))


def _matched_by(matching: Matching, olds: list[int], news: list[int]) -> str:
    if not olds or not news:
        return "unmatched"
    if len(news) > len(olds):
        return "split"
    return "merged" if len(olds) > len(news) else matching.matched_by[olds[0]]
