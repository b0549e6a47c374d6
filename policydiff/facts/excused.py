"""Words that differ and state nothing: a slip of the pen, politeness, a subject said again, a link to the same page."""

from collections.abc import Sequence
from functools import cache

from policydiff.clauses.clause import Language
from policydiff.facts.context import Context
from policydiff.facts.differences import Hunk
from policydiff.facts.hunks import Side
from policydiff.facts.links import is_kind_of_product, is_moved_page, is_same_link
from policydiff.facts.repeated import is_said_again
from policydiff.facts.spelling import is_repair
from policydiff.facts.tokens import Token
from policydiff.packs import load_table


def excuse(hunk: Hunk, sides: Sequence[Side], context: Context) -> str:
    """Why the words of a hunk state no fact; '' where they do."""
    old, new = (side.cut for side in sides)
    if not hunk.old and not hunk.new:
        return "told"  # with its whole sentence
    if is_repair(hunk, old, new, context.language):
        return "spelling"
    if _is_politeness(hunk, sides) or _may_mean_the_same(hunk, sides):
        return "politeness"
    if is_said_again(hunk, old, new):
        return "subject"
    if (context.columns or context.vendor) and is_kind_of_product(hunk, old, new):
        return "name"
    if is_same_link(hunk, old, new) or is_moved_page(hunk, old, new, context.columns):
        return "link"
    return ""


def _is_politeness(hunk: Hunk, sides: Sequence[Side]) -> bool:
    """'请您阅读' and '您应阅读' ask the same of the reader."""
    if {t.key for t in (*hunk.old, *hunk.new)} != {"应当"}:
        return False
    tokens, side, other = hunk.old or hunk.new, sides[not hunk.old], sides[bool(hunk.old)]
    home = next((s for s in side.cut.segments if s.start <= tokens[0].start < s.end), None)
    own = side.cut.words.normal[home.start : home.end] if home else ""
    return "请" in other.cut.words.normal and ("请" in own or "请" not in side.cut.words.normal) and "您" in own


def _may_mean_the_same(hunk: Hunk, sides: Sequence[Side]) -> bool:
    """Whether two words differ that can both mean the same, though each has a meaning of its own (不能, 不可)."""
    words = {side.cut.words.normal[t.start : t.end] for side, run in zip(sides, hunk, strict=True) for t in run}
    if len(hunk.old) + len(hunk.new) == 1:
        return _is_implied((*hunk.old, *hunk.new)[0], sides[not hunk.old], sides[bool(hunk.old)])
    return len(hunk.old) == len(hunk.new) == 1 < len(words) and any(
        words <= line for line in _either(sides[0].cut.language)
    )


def _is_implied(token: Token, side: Side, other: Side) -> bool:
    """Whether a word says no more than one that the other side has instead: '删除后', '一经删除'."""
    said = [{c.words.normal[t.start : t.end] for t in c.tokens} for c in (side.cut, other.cut)]
    ends = any(s.tokens[-1] is token for s in side.cut.segments)
    return any(
        token.key == key
        and side.cut.words.normal[token.start : token.end] in words
        and (ends or not at_end)
        and bool(instead & said[1] - said[0])
        for key, words, at_end, instead in _implied(side.cut.language)
    )


@cache
def _implied(language: Language) -> tuple[tuple[str, frozenset[str], bool, frozenset[str]], ...]:
    lines: str = load_table(language, "wording").get("implied", "")
    fields = (line.split("|") for line in lines.strip().splitlines())
    return tuple((k.strip(), frozenset(w.split()), "$" in at, frozenset(o.split())) for k, w, at, o in fields)


@cache
def _either(language: Language) -> tuple[frozenset[str], ...]:
    lines: str = load_table(language, "wording").get("either", "")
    return tuple(frozenset(line.split()) for line in lines.strip().splitlines())
