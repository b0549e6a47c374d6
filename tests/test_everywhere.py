"""The sample policies with one small change at every place where it fits: what changes a fact is seen, a slip is not told.

The other tests choose their places; these take all of them, so that no list, number or denial goes unwatched.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from policydiff.clauses.parse import parse
from policydiff.comparison import compare, version
from policydiff.judgement.finding import Severity

POLICIES = Path(__file__).parent.parent / "policies"
FILES = [
    "heyu/privacy.zh.md",
    "lumivo/privacy.md",
    "moban/隐私政策.md",
    "tidepark/privacy.en.md",
    "tidepark/privacy.zh.md",
]
STEP = 3
"""Every third place of a kind is tried: all kinds of places, in a few seconds."""

FACTS: dict[str, tuple[str, str | Callable[[re.Match[str]], str]]] = {
    "a member leaves a Chinese list": (r"、[㐀-鿿]{2,8}(?=[、。])", ""),
    "a member leaves an English list": (r", [a-z]+(?: [a-z]+)?(?=, )", ""),
    "a Chinese denial goes": (r"(?<=[们会])不(?=[会得能向将收对再使])", ""),
    "an English denial goes": (r"\b(?:do|does|will|is|are) not\b", lambda m: m[0].removesuffix(" not")),
    "a period grows": (
        r"(?<![\d年月])\d{1,3}(?=个月|天|日内|周|小时| (?:days|months|years))",
        lambda m: str(int(m[0]) + 7),
    ),
    "a choice becomes a duty": (r"可以|\bmay\b", lambda m: "must" if m[0] == "may" else "必须"),
    "a limit goes": (r"仅|\bonly ", ""),
    "a consent goes": (r"(?:经|征得)您(?:另行|单独|明示)?同意[后,，]?|,? with your consent", ""),
}
SLIPS: dict[str, tuple[str, str | Callable[[re.Match[str]], str]]] = {
    "a character stands twice": (r"(?<=个)人(?=信息)|(?<=处)理(?=您|个)|(?<=收)集(?=您)", lambda m: m[0] * 2),
    "letters change places": (r"\b(?:information|personal|services?|contact|collect)\b", lambda m: m[0][:2] + m[0][3] + m[0][2] + m[0][4:]),
    "full width": (r",(?=[㐀-鿿])", "\uff0c"),
    "a like character": (r"我们(?=[会将可的])", "我门"),
    "no article": (r"(?<=[a-z]) the (?=[a-z]+ (?:of|that|and|to)\b)", " "),
}  # fmt: skip


def changed(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Iterator[tuple[str, str]]:
    """Each policy's text and the text with one match replaced, for every STEPth match in a sentence."""
    for name in FILES:
        text = (POLICIES / name).read_text(encoding="utf-8")
        found = [match for match in re.finditer(pattern, text) if re.search("[。.;]", line_of(match))]
        for match in found[::STEP]:
            put = replacement if isinstance(replacement, str) else replacement(match)
            yield text, f"{text[: match.start()]}{put}{text[match.end() :]}"


def line_of(match: re.Match[str]) -> str:
    """The rest of the line that a match stands in."""
    return match.string[match.end() :].partition("\n")[0]


def told(old: str, new: str) -> Severity:
    return compare(version(parse(old, "old")), version(parse(new, "new"))).verdict


def around(old: str, new: str) -> str:
    """The words around the place where two texts part."""
    at = next(n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other)
    return new[max(at - 30, 0) : at + 20].replace("\n", " ")


@pytest.mark.parametrize("kind", FACTS)
def test_a_change_of_fact_is_seen_wherever_it_stands(kind: str) -> None:
    assert [around(old, new) for old, new in changed(*FACTS[kind]) if told(old, new) <= Severity.EDITORIAL] == []


@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_alarms_nowhere(kind: str) -> None:
    assert [around(old, new) for old, new in changed(*SLIPS[kind]) if told(old, new) > Severity.EDITORIAL] == []
