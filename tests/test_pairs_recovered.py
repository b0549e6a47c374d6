"""Random structural edits of random policies: the alignment names exactly those edits, from either side."""

import random
from collections import Counter
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.pairs.align import align
from policydiff.pairs.kind import kind_of
from policydiff.pairs.pair import Pair

HAN = "收集使用共享保存删除更正查询注销同意授权设备位置订单支付评论相册通讯录麦克风摄像头加密脱敏审计备份推荐广告客服投诉快递发票优惠会员积分"
LATIN = [
    a + b
    for a in ["ba", "ke", "li", "mo", "nu", "ra", "se", "to", "vi", "xo"]
    for b in ["dan", "fer", "gol", "hip", "jun", "lek", "mas", "pon", "rit", "sul"]
]
MIRRORED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


@dataclass
class Section:
    """A heading with paragraphs of two sentences each."""

    title: str
    paragraphs: list[tuple[str, ...]] = field(default_factory=list)


def sentence(dice: random.Random, language: Language) -> str:
    if language == "zh":
        return "".join(dice.choice(HAN) for _ in range(dice.randrange(12, 30))) + "。"
    return " ".join(dice.choice(LATIN) for _ in range(dice.randrange(8, 16))).capitalize() + ". "


def sections(dice: random.Random, language: Language) -> list[Section]:
    def one() -> Section:
        paragraphs = [(sentence(dice, language), sentence(dice, language)) for _ in range(dice.randrange(1, 6))]
        return Section(sentence(dice, language)[:-2], paragraphs)

    return [one() for _ in range(dice.randrange(4, 9))]


def policy(parts: list[Section], language: Language) -> Policy:
    clauses: list[Clause] = []

    def add(text: str, kind: str, parent: str | None, label: str) -> str:
        number = len(clauses) + 1
        clauses.append(
            Clause(
                id=f"n{number}",
                kind=kind,  # type: ignore[arg-type]
                label=label,
                path=(label,),
                title=text if kind == "heading" else None,
                text=text.strip(),
                first_line=number,
                last_line=number,
                language=language,
                parent=parent,
            )
        )
        return f"n{number}"

    for number, part in enumerate(parts, 1):
        heading = add(part.title, "heading", None, f"{number}.")
        for item, sentences in enumerate(part.paragraphs, 1):
            add("".join(sentences), "item", heading, f"({item})")
    return Policy(name="-", lines=tuple(c.text for c in clauses), clauses=tuple(clauses))


def edit(parts: list[Section], dice: random.Random, language: Language) -> str:
    """Edit a copy in place; the kind of change that makes."""
    at = dice.randrange(len(parts))
    section = parts[at]
    where = dice.randrange(len(section.paragraphs))
    words = section.paragraphs[where]
    kind = dice.choice(
        ["added", "removed", "modified", "split", "moved", "section added", "section removed", "section moved"]
    )
    match kind:
        case "added":
            section.paragraphs.insert(where, (sentence(dice, language),))
        case "removed":
            del section.paragraphs[where]
        case "modified":
            section.paragraphs[where] = (*words, sentence(dice, language)[:6])
        case "split":
            section.paragraphs[where : where + 1] = [words[:1], words[1:]]
        case "moved":
            other = parts[(at + dice.randrange(1, len(parts))) % len(parts)]
            del section.paragraphs[where]
            other.paragraphs.insert(dice.randrange(len(other.paragraphs) + 1), words)
        case "section added":
            parts.insert(at, Section(sentence(dice, language)[:-2], [(sentence(dice, language),) for _ in range(2)]))
        case "section removed":
            del parts[at]
        case "section moved":
            small = min(parts, key=lambda p: sum(len(s) for words in p.paragraphs for s in words))
            old = parts.index(small)
            parts.remove(small)
            parts.insert((old + dice.randrange(1, len(parts) + 1)) % (len(parts) + 1), small)
    return kind.removeprefix("section ")


def kinds(old: Policy, new: Policy) -> Counter[str]:
    found = Counter(kind_of(pair) or "none" for pair in align(old, new))
    del found["none"], found["renumbered"]
    return found


def case(seed: int) -> tuple[Policy, Policy, str]:
    dice = random.Random(seed)
    language: Language = dice.choice(["zh", "en"])
    old = sections(dice, language)
    new = [replace(part, paragraphs=list(part.paragraphs)) for part in old]
    kind = edit(new, dice, language)
    return policy(old, language), policy(new, language), kind


seeds = st.integers(min_value=0, max_value=2**32)


@given(seeds)
@settings(max_examples=200, deadline=None)
def test_one_structural_edit_is_one_change(seed: int) -> None:
    old, new, kind = case(seed)
    assert kinds(old, new) == Counter([kind])


@given(seeds)
@settings(max_examples=100, deadline=None)
def test_swapping_the_sides_mirrors_the_change(seed: int) -> None:
    old, new, kind = case(seed)
    assert kinds(new, old) == Counter([MIRRORED.get(kind, kind)])


@given(seeds, seeds)
@settings(max_examples=50, deadline=None)
def test_every_clause_of_either_side_stands_in_exactly_one_pair(one: int, two: int) -> None:
    for old, new in ((case(one)[0], case(two)[1]), case(one)[:2]):
        pairs = align(old, new)
        for side, clauses in (("old", old.clauses), ("new", new.clauses)):
            listed = [clause.id for pair in pairs for clause in getattr(pair, side)]
            assert sorted(listed) == sorted(clause.id for clause in clauses)
        assert all(pair.old or pair.new for pair in pairs)


@given(seeds)
@settings(max_examples=20, deadline=None)
def test_a_policy_and_itself_have_the_same_words(seed: int) -> None:
    old, _, _ = case(seed)
    pairs = align(old, old)
    assert {pair.matched_by for pair in pairs} == {"same words"}
    assert not any(map(changed, pairs))


def changed(pair: Pair) -> bool:
    return pair.old != pair.new or pair.moved or pair.renumbered or pair.block
