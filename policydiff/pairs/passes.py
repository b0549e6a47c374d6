"""The passes that link one clause to one clause, certain ones first."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise, product

from policydiff.pairs.likeness import FEW, LONG, alike, contained, likeness
from policydiff.pairs.matching import Matching, unique
from policydiff.pairs.order import Edge, common_subsequence, heaviest_chain
from policydiff.pairs.side import ROOT, Side
from policydiff.pairs.wording import folded_key, label_key, same_label

ANCHOR = 8
"""Words this long (characters, folded) that stand once on either side are one clause wherever they stand."""
STRONG, FAIR, WEAK = 0.75, 0.5, 0.35
"""Likeness that settles a pair; that does so between linked neighbours; that does so at the same label and place."""
AKIN = 0.06
"""Kinship that what stands alone in a place must have with what stood there; two vendors' entries have none."""
SHORT_HEADING = 4
"""Characters; a shorter heading's words stand in any other by chance."""
MOVED, MOVED_LENGTH = 0.6, 8
"""Likeness and length (tokens) that a clause needs to be known again in another place."""

Keys = Callable[[Side], list[str]]


def exact(side: Side) -> list[str]:
    """The words as they stand."""
    return side.exact


def folded(side: Side) -> list[str]:
    """The words after normalisation."""
    return side.folded


SAME_WORDS: tuple[tuple[Keys, str], ...] = ((exact, "same words"), (folded, "same words after normalisation"))


def link_anchors(matching: Matching) -> None:
    """Link long wordings that are unique on both sides, wherever they stand."""
    for keys, name in SAME_WORDS:
        before = unique(keys(matching.old), matching.free_old())
        after = unique(keys(matching.new), matching.free_new())
        for key, i in before.items():
            j = after.get(key)
            if j is None or len(matching.old.folded[i]) < ANCHOR:
                continue
            if matching.old.clauses[i].kind != "field" and matching.same_language(i, j):
                matching.link(i, j, name)


def link_below(matching: Matching, at_least: float | None = None) -> None:
    """Go down from linked parents and link their children: same words in order, same words, then alike ones."""
    for parent in (ROOT, *range(len(matching.old))):
        if parent in matching.new_of:
            old = matching.old.children.get(parent, [])
            new = matching.new.children.get(matching.new_of[parent], [])
            if matching.free_old(old) and matching.free_new(new):
                _link_same_words(matching, old, new)
                _link_fields(matching, old, new)
                if at_least is not None:
                    _link_alike(matching, old, new, at_least)


def _link_same_words(matching: Matching, old: list[int], new: list[int]) -> None:
    for keys, name in SAME_WORDS:
        before, after = keys(matching.old), keys(matching.new)
        for a, b in common_subsequence(
            _symbols(old, before, matching.new_of), _symbols(new, after, {j: j for j in new if j in matching.old_of})
        ):
            _link_if_free(matching, old[a], new[b], name)
        waiting: dict[str, list[int]] = {}
        for j in matching.free_new(new):
            waiting.setdefault(after[j], []).append(j)
        for i in matching.free_old(old):
            if waiting.get(before[i]):
                _link_if_free(matching, i, waiting[before[i]].pop(0), name)


def _link_fields(matching: Matching, old: list[int], new: list[int]) -> None:
    """In one entry a field is known by its key, whatever its value."""
    before = {_field_key(matching.old, i): i for i in reversed(matching.free_old(old))}
    for j in matching.free_new(new):
        key = _field_key(matching.new, j)
        if key and key in before:
            _link_if_free(matching, before[key], j, "same label and place")


def _field_key(side: Side, number: int) -> str:
    clause = side.clauses[number]
    key, colon, _ = clause.text.replace("：", ":", 1).partition(":")
    return folded_key(key) if clause.kind == "field" and colon else ""


def _symbols(numbers: list[int], keys: list[str], partner: dict[int, int]) -> list[str]:
    """Keys for a common subsequence; clauses that are linked already can meet their partner only."""
    return [f"\0{partner[n]}" if n in partner else keys[n] for n in numbers]


def _link_if_free(matching: Matching, i: int, j: int, name: str) -> None:
    if matching.is_free(i, j) and matching.same_language(i, j):
        matching.link(i, j, name)


def _link_alike(matching: Matching, old: list[int], new: list[int], at_least: float) -> None:
    for before, after in gaps(matching, old, new):
        if at_least >= STRONG and len(before) * len(after) <= FEW:
            _link_exchanged(matching, before, after)
            before, after = matching.free_old(before), matching.free_new(after)
        for edge in heaviest_chain(_weighed(matching, edge) for edge in alike(matching, before, after, at_least)):
            _link_if_free(matching, edge.old, edge.new, "similar words")


def _link_exchanged(matching: Matching, old: list[int], new: list[int]) -> None:
    """Two neighbours that changed places, and some punctuation or an 'and' with it, are the likest to each other crosswise."""
    for (a, b), (c, d) in product(pairwise(old), pairwise(new)):
        if a + 1 == b and c + 1 == d:
            tokens = *map(matching.old.tokens, (a, b)), *map(matching.new.tokens, (c, d))
            if min(map(len, tokens)) == 0 or max(map(len, tokens)) > 2 * LONG:
                continue
            across = likeness(tokens[0], tokens[3]), likeness(tokens[1], tokens[2])
            straight = likeness(tokens[0], tokens[2]), likeness(tokens[1], tokens[3])
            if min(across) >= STRONG and min(across) > max(straight):
                _link_if_free(matching, a, d, "similar words")
                _link_if_free(matching, b, c, "similar words")


def _weighed(matching: Matching, edge: Edge) -> Edge:
    """The same label and the same kind count a little."""
    old, new = matching.old.clauses[edge.old], matching.new.clauses[edge.new]
    bonus = 0.1 * bool(old.label and same_label(old.label, new.label)) - 0.15 * (old.kind != new.kind)
    return edge._replace(weight=max(edge.weight + bonus, 0.1))


def gaps(matching: Matching, old: list[int], new: list[int]) -> Iterator[tuple[list[int], list[int]]]:
    """The free clauses between neighbours that are linked to each other in order."""
    place = {j: at for at, j in enumerate(new)}
    fixed = heaviest_chain(
        Edge(at, place[matching.new_of[i]], 1.0)
        for at, i in enumerate(old)
        if i in matching.new_of and matching.new_of[i] in place
    )
    a = b = 0
    for edge in (*fixed, Edge(len(old), len(new), 0.0)):
        before, after = matching.free_old(old[a : edge.old]), matching.free_new(new[b : edge.new])
        if before and after:
            yield before, after
        a, b = edge.old + 1, edge.new + 1


def link_by_clauses_below(matching: Matching) -> None:
    """Link headings most of whose clauses below are linked to each other: the heading was edited."""
    votes: Counter[tuple[int, int]] = Counter()
    for i, j in matching.new_of.items():
        if i == ROOT:
            continue
        weight = len(matching.old.folded[i])
        above = [b for b in matching.new.ancestors(j) if b not in matching.old_of]
        for a in matching.old.ancestors(i):
            if a not in matching.new_of:
                votes.update({(a, b): weight for b in above})
    for (i, j), weight in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if not matching.is_free(i, j) or not matching.same_language(i, j):
            continue
        sizes = [
            sum(len(s.folded[n]) for n in s.subtree(at)) - len(s.folded[at])
            for s, at in ((matching.old, i), (matching.new, j))
        ]
        if 2 * weight >= min(sizes) and 4 * weight >= max(sizes):
            matching.link(i, j, "same clauses below")


def link_same_place(matching: Matching) -> None:
    """Link what stands at the same label between linked neighbours, or alone there, and is still somewhat alike."""
    for parent in (ROOT, *range(len(matching.old))):
        if parent in matching.new_of:
            old = matching.old.children.get(parent, [])
            new = matching.new.children.get(matching.new_of[parent], [])
            for before, after in gaps(matching, old, new):
                alone = len(before) == len(after) == 1
                edges = [e for e in alike(matching, before, after, WEAK) if alone or _at_same_label(matching, e)]
                for edge in heaviest_chain(edges):
                    _link_if_free(matching, edge.old, edge.new, "same label and place")
                for i, j in _alone(matching, matching.free_old(before), matching.free_new(after)):
                    if not edges and _replaces(matching, i, j):
                        _link_if_free(matching, i, j, "same label and place")


def _alone(matching: Matching, old: list[int], new: list[int]) -> Iterator[tuple[int, int]]:
    """What stands alone in a gap, or is the only field or the only line around the text there."""
    if len(old) == len(new) == 1:
        yield old[0], new[0]
        return
    for kind in ("field", "noise"):
        before = [i for i in old if matching.old.clauses[i].kind == kind]
        after = [j for j in new if matching.new.clauses[j].kind == kind]
        if len(before) == len(after) == 1:
            yield before[0], after[0]


def _replaces(matching: Matching, i: int, j: int) -> bool:
    """Whether what stands alone in a place is what stood alone there: a heading that kept its words, a clause its size."""
    old, new = matching.old, matching.new
    if old.clauses[i].kind != new.clauses[j].kind or not same_label(old.clauses[i].label, new.clauses[j].label):
        return False
    shorter, longer = sorted((old.folded[i], new.folded[j]), key=len)
    if old.clauses[i].kind == "heading":
        return len(shorter) >= SHORT_HEADING and contained(shorter, longer) >= STRONG
    if i in old.children or j in new.children or 4 * len(shorter) < len(longer):
        return False
    if old.clauses[i].kind in ("field", "noise"):
        return True
    return old.parent[i] != ROOT and matching.kinship.of(i, j) >= AKIN


def _at_same_label(matching: Matching, edge: Edge) -> bool:
    old, new = matching.old.clauses[edge.old], matching.new.clauses[edge.new]
    return old.kind == new.kind and bool(label_key(old.label)) and same_label(old.label, new.label)


def link_same_words_in_gaps(matching: Matching) -> None:
    """Link the same words between linked neighbours of the whole text, though their parents are not linked."""
    for before, after in gaps(matching, list(range(len(matching.old))), list(range(len(matching.new)))):
        waiting: dict[str, list[int]] = {}
        for j in reversed(after):
            waiting.setdefault(matching.new.exact[j], []).append(j)
        for i in before:
            same = waiting.get(matching.old.exact[i])
            if same and _may_be_known_by_words(matching, i, same[-1]):
                _link_if_free(matching, i, same.pop(), "same words")


def _may_be_known_by_words(matching: Matching, i: int, j: int) -> bool:
    """A field stays in its entry; a heading is known by what stands below it, unless that is fields or nothing."""
    old, new = matching.old, matching.new
    if old.clauses[i].kind != new.clauses[j].kind:
        return False
    if old.clauses[i].kind == "field":
        return _in_one_entry(matching, i, j)
    return not old.has_text_below(i) or not new.has_text_below(j)


def _in_one_entry(matching: Matching, i: int, j: int) -> bool:
    """Whether the clause above one stands somewhere above the other too: a line in between became an item, or none any more."""
    above_old, above_new = matching.old.parent[i], matching.new.parent[j]
    if ROOT in (above_old, above_new):
        return False
    partners = matching.new_of.get(above_old, ROOT), matching.old_of.get(above_new, ROOT)
    return partners[0] in matching.new.ancestors(j) or partners[1] in matching.old.ancestors(i)


def link_following_fields(matching: Matching) -> None:
    """Link fields that stand right behind the same clause, whatever they hang below: an entry that is alone now is no list."""
    for i in range(1, len(matching.old)):
        j = matching.new_of.get(i - 1, ROOT) + 1
        key = _field_key(matching.old, i)
        if key and 0 < j < len(matching.new) and _field_key(matching.new, j) == key:
            _link_if_free(matching, i, j, "same label and place")


def link_in_gaps(matching: Matching) -> None:
    """Link alike clauses between linked neighbours of the whole text, though their parents are not linked."""
    for before, after in gaps(matching, list(range(len(matching.old))), list(range(len(matching.new)))):
        edges = [edge for edge in alike(matching, before, after, FAIR) if _can_leave_parent(matching, edge)]
        for edge in heaviest_chain(edges):
            _link_if_free(matching, edge.old, edge.new, "similar words")


def _can_leave_parent(matching: Matching, edge: Edge) -> bool:
    """A field stays in its entry, unless it is long; others cross to another section where they are strongly alike."""
    i, j = edge.old, edge.new
    strong = edge.weight >= STRONG
    if matching.old.clauses[i].kind == "field":
        elsewhere = strong and len(matching.old.tokens(i)) >= LONG and matching.parents_differ(i, j)
        return matching.parents_agree(i, j) or elsewhere
    return strong or not matching.parents_differ(i, j)


def link_moves(matching: Matching, at_least: float = MOVED) -> None:
    """Link clauses that left their place, changed or not: the likest first."""
    old = [i for i in matching.free_old() if _can_move(matching.old, i)]
    new = [j for j in matching.free_new() if _can_move(matching.new, j)]
    if not old or not new:
        return
    edges = sorted(alike(matching, old, new, at_least), key=lambda e: (-e.weight, abs(e.old - e.new), e.old, e.new))
    for edge in edges:
        if matching.old.clauses[edge.old].kind == matching.new.clauses[edge.new].kind or edge.weight >= STRONG:
            _link_if_free(matching, edge.old, edge.new, "moved")


def _can_move(side: Side, number: int) -> bool:
    """A field stays in its entry; a short clause is not known again, unless it is a heading of clauses."""
    enough = 2 if side.has_text_below(number) else 1
    return side.clauses[number].kind != "field" and enough * len(side.tokens(number)) >= MOVED_LENGTH
