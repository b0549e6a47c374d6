"""A judged change to what a notice says of it: in plain words, from its facts, in the words of the two texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Language
from policydiff.comparison import Comparison
from policydiff.facts.fact import Fact
from policydiff.judgement.finding import Finding
from policydiff.packs import load_table
from policydiff.reports.parts import bare
from policydiff.reports.places import lines_of, path_of
from policydiff.reports.words import name_of

HTML_LANGUAGE = {"zh": "zh-CN", "en": "en"}
AROUND = 40
"""Unchanged characters that an excerpt keeps on either side of an edit."""
LONGEST_QUOTE = {"zh": 120, "en": 320}
"""Characters of a wording that a statement still quotes whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a notice says of one change."""

    change: str
    """The id of the change in the report."""
    headed: str
    """The heading under which the clause stands, dressed to go before the text; '' where there is none."""
    item_words: str
    """Which item of the policy's definition makes the change major; '' where none does."""
    lang: str
    """Of the words quoted, as HTML names languages."""
    place: str
    """Its path of labels and its lines, for those who look it up."""
    text: str
    """The statement, without a full stop at its end."""
    short: str
    """The statement's first part, for channels that have little room."""
    words: tuple[Edit, ...]
    excerpt: tuple[Edit, ...]
    """The redline with the unchanged words far from an edit left out."""
    values: tuple[str, ...]
    """The words of the two texts that the statement repeats."""


def statement_of(finding: Finding, comparison: Comparison, language: Language) -> Statement:
    """The statement on one change, in `language`; facts stand in their own words."""
    change = finding.change
    clauses = change.pair.new or change.pair.old
    policy = comparison.new.policy if change.pair.new else comparison.old.policy
    chain = (clauses[0], *policy.ancestors(clauses[0]))
    section = next((c.title or c.text for c in chain if c.kind == "heading"), "")
    parts = fact_phrases(change.facts, language) or [_quoted(change.words, change.kind, language)]
    pack = load_table(language, "notices")
    own_item = finding.item and comparison.definition.source == "policy"
    return Statement(
        change=finding.id,
        headed=pack["say"]["section"].format(section=section) if section else "",
        item_words=pack["say"]["item"].format(item=bare(finding.item or "")) if own_item else "",
        lang=HTML_LANGUAGE[clauses[0].language],
        place=f"{path_of(clauses[0])} ({lines_of(clauses)})",
        text=pack["joints"]["parts"].join(parts),
        short=parts[0],
        words=change.words,
        excerpt=excerpt(change.words),
        values=tuple(v for fact in change.facts for v in (fact.old, fact.new) if v),
    )


def fact_phrases(facts: Sequence[Fact], language: Language) -> list[str]:
    """One phrase for each kind of fact and way of changing; members of one kind are listed together."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.kind, fact.op), []).append(fact)
    return [_phrase(kind, op, group, language) for (kind, op), group in groups.items()]


def _phrase(kind: str, op: str, facts: Sequence[Fact], language: Language) -> str:
    pack = load_table(language, "notices")
    forms: Mapping[str, Mapping[str, str]] = pack["facts"]
    form = forms.get(kind, forms["other"])
    name, listed = name_of("fact_kind", kind, language), str(pack["joints"]["members"])
    old = listed.join(dict.fromkeys(_cut(fact.old, language) for fact in facts if fact.old))
    new = listed.join(dict.fromkeys(_cut(fact.new, language) for fact in facts if fact.new))
    if op == "~" and len(facts) > 1:
        each = (form["replaced"].format(kind=name, old=_cut(f.old, language), new=_cut(f.new, language)) for f in facts)
        return str(pack["joints"]["parts"]).join(each)
    return form[{"+": "gained", "-": "lost", "~": "replaced"}[op]].format(kind=name, old=old, new=new)


def _quoted(words: Sequence[Edit], kind: str, language: Language) -> str:
    """Old and new wording around the edits, for a change that no fact puts into words."""
    forms = load_table(language, "notices")["wording"]
    old = _cut("".join(edit.text for edit in words if edit.op != "+").strip(), language)
    new = _cut("".join(edit.text for edit in words if edit.op != "-").strip(), language)
    key = "gained" if not old else "lost" if not new else "replaced"
    return str(forms[key]).format(old=old, new=new)


def _cut(text: str | None, language: Language) -> str:
    text, longest = text or "", LONGEST_QUOTE[language]
    return text if len(text) <= longest else text[:longest].rstrip() + "…"


def excerpt(words: Sequence[Edit]) -> tuple[Edit, ...]:
    """A redline with its long unchanged stretches cut down to what stands around the edits."""
    kept = []
    for at, edit in enumerate(words):
        text = edit.text
        if edit.op == "=" and len(text) > 2 * AROUND:
            head = text[:AROUND] + "…" if at else "…"
            tail = "…" + text[-AROUND:] if at < len(words) - 1 else "…"
            text = (head + tail).replace("……", "…")
        kept.append(Edit(edit.op, text))
    return tuple(kept)
