"""Structural edits of real policies, where those are at hand: the alignment names exactly the edit that was made."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from policydiff.clauses.clause import Clause, Policy
from policydiff.clauses.parse import parse
from policydiff.pairs.align import align
from policydiff.pairs.kind import kind_of

NEW = {
    "zh": "当您邀请好友参加拼单活动时,我们会读取您勾选的联系人昵称,活动结束七日后即予清除。",
    "en": "When you invite friends to a group purchase, we read the nicknames you tick and erase them after it ends.",
}


@dataclass
class Node:
    clause: Clause | None
    below: list["Node"] = field(default_factory=list)

    def every(self) -> Iterator[tuple["Node", "Node"]]:
        """All nodes below with the node above each."""
        for node in self.below:
            yield self, node
            yield from node.every()

    def size(self) -> int:
        return sum(len(clause_of(node).text) for _, node in self.every()) + (
            len(self.clause.text) if self.clause else 0
        )


def clause_of(node: Node) -> Clause:
    assert node.clause
    return node.clause


def tree(policy: Policy) -> Node:
    root = Node(None)
    nodes = {clause.id: Node(clause) for clause in policy.clauses}
    for clause in policy.clauses:
        (nodes[clause.parent] if clause.parent else root).below.append(nodes[clause.id])
    return root


def policy(root: Node) -> Policy:
    clauses: list[Clause] = []

    def add(node: Node, parent: str | None) -> None:
        clause = clause_of(node)._replace(id=f"n{len(clauses) + 1}", parent=parent)
        clauses.append(clause)
        for child in node.below:
            add(child, clause.id)

    for node in root.below:
        add(node, None)
    return Policy(name="-", lines=(), clauses=tuple(clauses))


def leaves(root: Node) -> list[tuple[Node, Node]]:
    """Paragraphs and items of some length that stand there once."""
    count = Counter(clause_of(node).text for _, node in root.every())
    return [
        (above, node)
        for above, node in root.every()
        if not node.below
        and clause_of(node).kind in ("item", "paragraph")
        and len(clause_of(node).text) >= 30
        and count[clause_of(node).text] == 1
    ]


def sections(root: Node) -> list[tuple[Node, Node]]:
    whole = root.size()
    return [
        (above, node)
        for above, node in root.every()
        if node.below and clause_of(node).kind == "heading" and 60 < node.size() < whole / 4
    ]


def with_text(node: Node, text: str) -> Node:
    return Node(clause_of(node)._replace(text=text))


def added(root: Node, dice: random.Random) -> None:
    above, node = dice.choice(leaves(root))
    above.below.insert(above.below.index(node), with_text(node, NEW[clause_of(node).language]))


def removed(root: Node, dice: random.Random) -> None:
    above, node = dice.choice(leaves(root))
    above.below.remove(node)


def modified(root: Node, dice: random.Random) -> None:
    above, node = dice.choice(leaves(root))
    text = clause_of(node).text
    middle = len(text) // 2
    above.below[above.below.index(node)] = with_text(node, text[:middle] + NEW["zh"][:4] + text[middle + 4 :])


def split(root: Node, dice: random.Random) -> None:
    def halves(node: Node) -> list[str]:
        return re.split(r"(?<=[。;.]) *", clause_of(node).text, maxsplit=1)

    above, node = dice.choice(
        [leaf for leaf in leaves(root) if [len(half) >= 8 for half in halves(leaf[1])] == [True, True]]
    )
    at = above.below.index(node)
    above.below[at : at + 1] = [with_text(node, text) for text in halves(node)]


def moved(root: Node, dice: random.Random) -> None:
    above, node = dice.choice(leaves(root))
    other, target = dice.choice([leaf for leaf in leaves(root) if leaf[0] is not above])
    above.below.remove(node)
    other.below.insert(other.below.index(target) + 1, node)


def section_removed(root: Node, dice: random.Random) -> None:
    above, node = dice.choice(sections(root))
    above.below.remove(node)


def section_added(root: Node, dice: random.Random) -> None:
    above, node = dice.choice(sections(root))
    language = clause_of(node).language
    heading = with_text(node, {"zh": "线下拼单活动", "en": "Group purchases"}[language])
    heading.below.append(Node(clause_of(node)._replace(kind="paragraph", label=None, text=NEW[language])))
    above.below.insert(above.below.index(node), heading)


def section_moved(root: Node, dice: random.Random) -> None:
    above, node = dice.choice([found for found in sections(root) if len(found[0].below) > 3])
    at = above.below.index(node)
    above.below.remove(node)
    above.below.insert(at + 2 if at + 2 <= len(above.below) else at - 2, node)


EDITS: list[Callable[[Node, random.Random], None]] = [
    added,
    removed,
    modified,
    split,
    moved,
    section_removed,
    section_added,
    section_moved,
]


def texts(shared: Path) -> list[Path]:
    return sorted([*(shared / "seeds").glob("*.txt"), *(shared / "acceptance" / "definitions").glob("*.txt")])


@cache
def parsed_at(path: Path) -> Policy:
    return parse(path.read_text(encoding="utf-8"), path.name)


def kinds(old: Policy, new: Policy) -> list[str]:
    found = (kind_of(pair) for pair in align(old, new))
    return [kind for kind in found if kind and kind != "renumbered"]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_one_edit_of_a_real_policy_is_one_change(edit: Callable[[Node, random.Random], None], shared: Path) -> None:
    right = tried = 0
    for path in texts(shared):
        parsed = parsed_at(path)
        old, root = policy(tree(parsed)), tree(parsed)
        try:
            edit(root, random.Random(path.name))
        except IndexError:  # nothing of the kind in this policy
            continue
        tried += 1
        right += kinds(old, policy(root)) == [edit.__name__.removeprefix("section_")]
    assert tried >= 20
    assert right >= 0.97 * tried
