"""Adversarial pairs: one fact changed must show at its severity, no fact changed must stay quiet; in both directions.

The tables stand in mutations.py; here are also mutations of every place in a text that has a given form.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple

import pytest
from goldcases import CASES, GOLD, RANK, not_yet, report, sides
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import FACTS, PROMISES, REWORDINGS, Mutation

from policydiff.clauses.parse import parse

TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in sorted((GOLD / "texts").glob("*.txt"))}
LISTED = {case["old"]["seed"]: case["definition"]["topics"] for case in CASES if not case["old"]["edits"]}
"""The topics that each text's definition of a major change lists."""
NOT_YET = not_yet()
QUIETEST = ("none", "editorial")


Span = tuple[int, int]
"""First and last line of a place in a text."""
Finding = dict[str, Any]
"""A change, as the report has it."""


class Revision(NamedTuple):
    """One revision of a text that applies several rows of a table, each in a clause of its own."""

    old: str
    new: str
    places: dict[Mutation, tuple[Span, Span]]
    """Where each row stands in the old and in the new text."""


def name_of(row: Mutation) -> str:
    return f"{row.text}: {row.what}: {' '.join(row.replace.split())[:40]}"


def known(name: str) -> list[pytest.MarkDecorator]:
    """The mark of a test that is known to fail."""
    return [pytest.mark.xfail(reason=NOT_YET[name], strict=False)] if name in NOT_YET else []


def params(rows: list[Mutation]) -> list[object]:
    """The rows of a table, each in both directions."""
    both = [(row, f"{name_of(row)} ({way})", way == "there") for row in rows for way in ("there", "back")]
    return [pytest.param(row, there, id=name, marks=known(name)) for row, name, there in both]


@cache
def revisions(text: str) -> list[Revision]:
    """Facts and rewordings of a text, in as few revisions as keep them three lines apart."""
    groups: list[list[Mutation]] = []
    for row in (row for row in (*FACTS, *REWORDINGS) if row.text == text):
        first, last = lines_of(TEXTS[text], row.find)
        for group in groups:
            others = (lines_of(TEXTS[text], other.find) for other in group)
            if all(last + 3 < start or end + 3 < first for start, end in others):
                group.append(row)
                break
        else:
            groups.append([row])
    return [revised(TEXTS[text], group) for group in groups]


def lines_of(text: str, words: str) -> Span:
    """The lines that some words of a text stand on; they must stand in one place."""
    assert text.count(words) == 1, f"{words!r} occurs {text.count(words)} times"
    first = text[: text.index(words)].count("\n") + 1
    return first, first + words.count("\n")


def revised(old: str, rows: list[Mutation]) -> Revision:
    """Apply some rows to a text."""
    rows = sorted(rows, key=lambda row: old.index(row.find))
    new, added, places = old, 0, {}
    for row in rows:
        first, last = lines_of(old, row.find)
        longer = row.replace.count("\n") - row.find.count("\n")
        places[row] = (first, last), (first + added, last + added + longer)
        added += longer
        new = new.replace(row.find, row.replace)
    return Revision(old, new, places)


def findings(row: Mutation, there: bool) -> list[Finding]:
    """What is reported at the place of a row when its revision is compared, or the revision taken back."""
    revision = next(r for r in revisions(row.text) if row in r.places)
    before, after = revision.places[row] if there else reversed(revision.places[row])
    got = report(revision.old, revision.new) if there else report(revision.new, revision.old)
    return [c for c in got["changes"] if touches(c["old"], before) or touches(c["new"], after)]


def touches(clauses: list[Finding], span: Span) -> bool:
    return any(clause["first_line"] <= span[1] and span[0] <= clause["last_line"] for clause in clauses)


def worst(changes: list[Finding]) -> str:
    return max((c["severity"] for c in changes), key=RANK.index, default="none")


def told(changes: list[Finding]) -> str:
    """Changes, for a failure's message."""
    return "\n".join(
        f"{c['severity']} {c['kind']} {'/'.join(c['topics'])} {sides(c)}\n"
        + "".join(f"    {f['op']} {f['kind']}: {f['old']} -> {f['new']}\n" for f in c["facts"])
        for c in changes
    )


def about(changes: list[Finding]) -> set[str]:
    """The topics of the gravest changes."""
    return {topic for change in changes if change["severity"] == worst(changes) for topic in change["topics"]}


@pytest.mark.parametrize(("row", "there"), params(FACTS))
def test_a_changed_fact_has_the_severity_of_its_topic(row: Mutation, there: bool) -> None:
    got, topics = findings(row, there), set(row.topic.split("|"))
    expected = "major" if topics & set(LISTED[row.text]) else "minor"
    assert worst(got) == expected, f"should be {expected}\n{told(got)}"
    assert topics & about(got), f"should be about {row.topic}\n{told(got)}"


@pytest.mark.parametrize(("row", "there"), params(REWORDINGS))
def test_a_rewording_stays_quiet(row: Mutation, there: bool) -> None:
    got = findings(row, there)
    assert worst(got) in QUIETEST, told(got)


@pytest.mark.parametrize(("row", "there"), params(PROMISES))
def test_a_weaker_promise_is_major_and_a_stronger_one_minor(row: Mutation, there: bool) -> None:
    lines_of(TEXTS[row.text], row.find)
    pair = TEXTS[row.text], TEXTS[row.text].replace(row.find, row.replace)
    got = report(*(pair if there else reversed(pair)))
    expected = "major" if there or "rights" in row.topic else "minor"
    assert got["verdict"] == expected, f"should be {expected}\n{told(got['changes'])}"
    assert set(row.topic.split("|")) & about(got["changes"]), told(got["changes"])


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_compared_with_itself_has_no_changes(text: str) -> None:
    assert report(TEXTS[text], TEXTS[text])["changes"] == []


def each_text(what: str) -> list[object]:
    """Every text, for a property."""
    return [pytest.param(text, id=text, marks=known(f"{text}: {what}")) for text in TEXTS]


@pytest.mark.parametrize("text", each_text("swapping sides"))
def test_swapping_sides_swaps_gains_and_losses(text: str) -> None:
    for revision in revisions(text):
        there, back = (facts(*pair) for pair in ((revision.old, revision.new), (revision.new, revision.old)))
        turned = {"+": "-", "-": "+", "~": "~"}
        mirrored = Counter({(turned[op], kind, new, old): n for (op, kind, old, new), n in there.items()})
        assert mirrored == back, f"only there: {mirrored - back}\nonly back: {back - mirrored}"


def facts(old: str, new: str) -> Counter[tuple[str, str, str | None, str | None]]:
    changes = report(old, new)["changes"]
    return Counter((f["op"], f["kind"], f["old"], f["new"]) for change in changes for f in change["facts"])


# Every place of a form -------------------------------------------------------------------------------------------------

HAN = "\u4e00-\u9fff"
UNITS = "天|日[内以]|个月|年[。;]|小时|个工作日|days|hours|months|years(?! old)"
WIDE = str.maketrans(
    ",:;()0123456789", "\uff0c\uff1a\uff1b\uff08\uff09\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19"
)
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|[\w.-]+\.example|\d+(?:[-:. ]\d+)+")
"""What an input method leaves alone."""


def widened(line: str) -> str:
    """A Chinese line with full-width digits and punctuation; labels, addresses and numbers with hyphens stay."""
    if not re.search(f"[{HAN}]", line) or line.startswith(("|", "-", "#", "*", "version", "title")):
        return line
    label = re.match(r"\s*(?:\(?[\d一二三四五六七八九十]+[)、.]\s*)*", line)
    start = label.end() if label else 0
    kept = [line[:start]]
    for match in ADDRESS.finditer(line, start):
        kept += [line[start : match.start()].translate(WIDE), match[0]]
        start = match.end()
    return "".join([*kept, line[start:].translate(WIDE)])


def by_line(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of single lines as a change of a text."""
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def sub(
    pattern: str, replacement: str | Callable[[re.Match[str]], str], flags: int = re.MULTILINE
) -> Callable[[str], str]:
    """A substitution as a change of a text."""
    return lambda text: re.sub(pattern, replacement, text, flags=flags)


INVISIBLE: dict[str, Callable[[str], str]] = {
    "a blank line more between paragraphs": sub(r"\n\n", "\n\n\n"),
    "blanks at the ends of lines": sub(r"(?<=\S)$", "  \t"),
    "Windows line ends and a byte order mark": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "no-break spaces between words": sub(r"(?<=[a-z,] )(?=[a-z])|(?<=[a-z,]) (?=[a-z])", "\u00a0"),
    "a full stop followed by two blanks": sub(r"(?<=[a-z]\.) (?=[A-Z])", "  "),
}
QUIET: dict[str, Callable[[str], str]] = {
    "full-width punctuation and digits": by_line(widened),
    "another label style": sub(r"^(\d+)、", r"\1."),
    "numbers shifted by one": sub(r"^(\d+)(?=[、)])", lambda m: str(int(m[1]) + 1)),
    "familiar address for polite": sub("您", "你"),
    "curly quotation marks": sub(r'"([^"\n]*)"', "\u201c\\1\u201d"),
    "no semicolons at the ends of items": sub(r"(?<=[a-z\u4e00-\u9fff])[;\uff1b]$", ""),
    "semicolons for commas at the ends of items": sub(r"(?<=[a-z\u4e00-\u9fff])[;\uff1b]$", ","),
    "Arabic for Han numerals before units": sub(
        "三(?=年|天)|十(?=天)|七(?=个)", lambda m: {"三": "3", "十": "10", "七": "7"}[m[0]]
    ),
    "will for a contraction": sub(r"\b([Ww])e will\b(?! not)", "\\1e\u2019ll"),
    "account in the other spelling": sub("账号", "帐号"),
    "bold paragraphs": sub(r"^(?=[A-Z\u4e00-\u9fff][^#|:\n]{20,}[.。]$)(.*)$", r"**\1**"),
}


def renamed(line: str) -> str:
    """A line with every company's name changed; the line of the copyright is no clause."""
    if line.startswith("Copyright"):
        return line
    line = re.sub(f"(?<=[{HAN}]{{4}})(?=[{HAN}]{{2}}有限公司)", "新", line)
    return re.sub(r"(?<=\w)(?= (?:Co\., Ltd|B\.V|S\.A)\.| GmbH| Ltd\.)", " New", line)


def next_digit(match: re.Match[str]) -> str:
    """A telephone number with another last digit."""
    return match[0][:-1] + str((int(match[0][-1]) + 1) % 10)


NEGATION = r"不会|\b[Ww]e (?:do|will) not\b"
COLLECTED = r"(?:(?<=会收集)|(?<=们收集)|(?<=,收集))(?!你的哪些)(?=[^,\n:\uff1a]*、)"
FACTUAL: dict[str, tuple[str, Callable[[str], str]]] = {
    "e-mail addresses": ("contact", sub(r"\b[a-z]+(?=@)", "desk")),
    "telephone numbers": ("contact", sub(r"\b\d{3,4}[ -]\d{4}[ -]\d{4}\b", next_digit)),
    "periods": ("", sub(rf"\d+(?=(?: working)? ?(?:{UNITS}))", lambda m: str(int(m[0]) + 1))),
    "ages": ("minors", sub(r"\d+(?=周岁)|(?<=age of )\w+|\d+(?= years old)", "19")),
    "companies": ("", by_line(renamed)),
    "negations with a verb": ("", sub(NEGATION, lambda m: "会" if m[0] == "不会" else f"{m[0][:2]} may")),
    "kinds of data collected": ("data", sub(COLLECTED, "指纹信息、")),
    "kinds of data collected, in English": ("data", sub(r"(?<=\b[Ww]e collect )(?=the |your )", "fingerprints, ")),
}


def effective(changes: Iterable[tuple[str, Callable[[str], str]]]) -> list[object]:
    """Every change of a text that has an effect on it."""
    pairs = [(text, what) for what, change in changes for text in TEXTS if change(TEXTS[text]) != TEXTS[text]]
    return [pytest.param(text, what, id=f"{text}: {what}", marks=known(f"{text}: {what}")) for text, what in pairs]


@pytest.mark.parametrize(("text", "what"), effective(INVISIBLE.items()))
def test_white_space_is_no_change(text: str, what: str) -> None:
    got = report(TEXTS[text], INVISIBLE[what](TEXTS[text]))
    assert got["verdict"] == "none", told(got["changes"])


@pytest.mark.parametrize(("text", "what"), effective(QUIET.items()))
def test_form_alone_stays_quiet(text: str, what: str) -> None:
    got = report(TEXTS[text], QUIET[what](TEXTS[text]))
    loud = [change for change in got["changes"] if change["severity"] not in QUIETEST]
    assert not loud, told(loud)


@pytest.mark.parametrize(("text", "what"), effective((what, change) for what, (_, change) in FACTUAL.items()))
def test_every_place_of_a_fact_is_found(text: str, what: str) -> None:
    topic, mutate = FACTUAL[what]
    old, new = TEXTS[text], mutate(TEXTS[text])
    touched = {at for at, (a, b) in enumerate(zip(old.split("\n"), new.split("\n"), strict=True), 1) if a != b}
    graver = [c for c in report(old, new)["changes"] if c["severity"] in ("minor", "major")]
    about = [c for c in graver if not topic or topic in c["topics"]]
    found = {
        line for c in about for clause in c["old"] for line in range(clause["first_line"], clause["last_line"] + 1)
    }
    missed = [f"{at}: {old.splitlines()[at - 1]}" for at in sorted(touched - found)]
    assert not missed, "\n".join(missed)


@cache
def neighbours(text: str) -> list[tuple[int, int, int]]:
    """Blocks of lines that can change places: first line of one, of the next, and the line behind that."""
    policy = parse(TEXTS[text], text)
    blocks = []
    for parent in (None, *policy.clauses):
        children = policy.children(parent)
        starts = [child.first_line for child in children]
        ends = [max(c.last_line for c in policy.subtree(child)) + 1 for child in children]
        for i in range(len(children) - 1):
            same = children[i].kind == children[i + 1].kind in ("item", "heading") and children[i].label is not None
            if same and children[i + 1].label and children[i].language == children[i + 1].language:
                blocks.append((starts[i], starts[i + 1], ends[i + 1]))
    return blocks


@pytest.mark.parametrize("text", each_text("clauses that change places"))
def test_clauses_that_change_places_stay_quiet(text: str) -> None:
    lines, found = TEXTS[text].splitlines(), neighbours(text)
    loud = []
    for first, second, end in found[:: max(1, len(found) // 5)]:
        moved = [*lines[second - 1 : end - 1], "", *lines[first - 1 : second - 1]]
        got = report(TEXTS[text], "\n".join([*lines[: first - 1], *moved, *lines[end - 1 :]]) + "\n")
        loud += [change for change in got["changes"] if change["severity"] not in QUIETEST]
    assert not loud, told(loud)


@st.composite
def hidden_facts(draw: st.DrawFn) -> tuple[Mutation, list[Mutation]]:
    """One fact changed amid rewordings of other places of the same text."""
    fact = draw(st.sampled_from([row for row in FACTS if f"{name_of(row)} (there)" not in NOT_YET]))
    others = [row for row in REWORDINGS if row.text == fact.text]
    return fact, draw(st.lists(st.sampled_from(others), max_size=4, unique=True)) if others else []


@settings(max_examples=15, derandomize=True, deadline=None, database=None)
@given(hidden_facts())
def test_a_fact_amid_rewordings_is_found(pair: tuple[Mutation, list[Mutation]]) -> None:
    fact, rewordings = pair
    new = TEXTS[fact.text].replace(fact.find, fact.replace)
    for row in rewordings:
        new = new.replace(row.find, row.replace)
    got = report(TEXTS[fact.text], new)
    listed = set(fact.topic.split("|")) & set(LISTED[fact.text])
    assert RANK.index(got["verdict"]) >= RANK.index("major" if listed else "minor"), told(got["changes"])
