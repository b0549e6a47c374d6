"""Facts to phrases: who gets what for which purpose, old to new; words that are no name or noun are quoted as they stand."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from unicodedata import normalize

from policydiff.changes.change import Change
from policydiff.changes.edits import Edit
from policydiff.clauses.clause import Clause, Language
from policydiff.facts.fact import Fact
from policydiff.kept import compiled
from policydiff.notices import redline
from policydiff.notices.entries import LONGEST_NAME
from policydiff.packs import load_table

LONGEST_QUOTE = {"zh": 120, "en": 320}
"""Characters of a wording that a statement still quotes whole."""
_TELLING = frozenset(("negation", "modality", "condition", "period", "age", "fee", "hours", "law", "incident"))
"""Kinds that tell more than the topic of their clause."""
_OPS = {"+": "gained", "-": "lost", "~": "replaced"}


def fact_phrases(change: Change, language: Language) -> list[str]:
    """One phrase for each kind of fact and way of changing; [] where a fact is no name or noun, or is not what the change
    is about: its clause is then to be quoted, as is one that came or went whole."""
    own = _language(change)
    if (
        not change.facts
        or change.kind in ("added", "removed")
        or not all(_tells_by_itself(fact, own) for fact in change.facts)
    ):
        return []
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in change.facts:
        groups.setdefault((fact.kind, fact.op), []).append(fact)
    return [phrase for (kind, op), group in groups.items() for phrase in _phrases(kind, op, group, language)]


def quoted_phrase(change: Change, words: Sequence[Edit], language: Language) -> str:
    """The sentences that change, old and new, led in by what they are about."""
    forms = load_table(language, "notices")["wording"]
    topics = topics_of(change, language)
    longest = LONGEST_QUOTE[_language(change)]
    old, new = (_quotable(side(words)) for side in (redline.before, redline.after))
    if not old or not new:
        return str(forms["lost" if old else "gained"]).format(
            topics=topics, old=_cut(old, longest), new=_cut(new, longest)
        )
    if max(len(old), len(new)) > longest:
        short = redline.around_first_edit(words)
        old, new = (_cut(_quotable(side(short)), longest) for side in (redline.before, redline.after))
    if old == new:
        return str(forms["long"]).format(topics=topics)
    return str(forms["about"]).format(about=_about(change, language)) + str(forms["replaced"]).format(old=old, new=new)


def topics_of(change: Change, language: Language) -> str:
    """What a change is about, in words that go into a sentence."""
    pack = load_table(language, "notices")
    named = [pack["topics"][topic] for topic in change.topics if topic in pack["topics"]]
    return listed(named, language) or str(pack["wording"]["any_topic"])


def listed(names: Sequence[str], language: Language) -> str:
    """'a, b and c'."""
    joints = load_table(language, "notices")["joints"]
    return str(joints["last"]).join([str(joints["members"]).join(names[:-1]), names[-1]] if names[1:] else names)


def entry_phrase(change: Change, language: Language) -> str:
    """An SDK or partner that came or went with its fields, or its row of a table: who it is, what it gets, for which
    purpose; '' where the change is none."""
    pair = change.pair
    clauses = pair.new or pair.old
    if pair.new and pair.old:
        return ""
    fields = _cells(clauses[0]) if len(clauses) == 1 else _fields(clauses)
    first = clauses[0].title or clauses[0].text
    name = fields.get("recipient", "") if len(clauses) == 1 or clauses[0].kind == "field" else first
    if not name or len(name) > LONGEST_NAME or not {"data", "purpose"} & fields.keys():
        return ""
    if fields.get("recipient") == name:
        del fields["recipient"]
    return _shared("gained" if pair.new else "lost", name, fields, language)


def _shared(key: str, name: str, fields: Mapping[str, str], language: Language) -> str:
    forms = load_table(language, "notices")["sharing"]
    parts = {
        kind: str(forms[kind]).format(value=fields[kind]) if kind in fields else forms.get(f"{kind}_none", "")
        for kind in ("recipient", "data", "purpose")
    }
    return str(forms[key]).format(name=name, **parts)


def _fields(clauses: Sequence[Clause]) -> dict[str, str]:
    """What the fields of an entry say, by what they tell; the first of each counts."""
    found: dict[str, str] = {}
    for clause in clauses:
        name, colon, value = clause.text.replace("：", ":").partition(":")
        kind = _column(name, clause.language) if clause.kind == "field" and colon else None
        if kind and value.strip(" 。.;；"):
            found.setdefault(kind, clause.text[len(name) + 1 :].strip(" 。.;；"))
    return found


def _cells(clause: Clause) -> dict[str, str]:
    """What the cells of a table's row say, by what the headings of their columns tell."""
    cells = list(zip(clause.columns, clause.text.split(" | "), strict=False))
    return {kind: cell for heading, cell in reversed(cells) if (kind := _column(heading, clause.language)) and cell}


def _column(name: str, language: Language) -> str | None:
    """What a column or field tells: 'recipient', 'data', 'purpose'."""
    columns: Mapping[str, str] = load_table(language, "notices")["columns"]
    return next((kind for kind, pattern in columns.items() if _compiled(pattern).search(name)), None)


def _phrases(kind: str, op: str, facts: Sequence[Fact], language: Language) -> list[str]:
    pack = load_table(language, "notices")
    form, key = pack["facts"][kind], _OPS[op]
    if op == "~":
        return list(dict.fromkeys(form[key].format(old=f.old, new=f.new) for f in facts))
    values = dict.fromkeys(str(fact.new if op == "+" else fact.old) for fact in facts)
    names = str(pack["joints"]["members"]).join(values)
    return [str(form[key]).format(old=names, new=names)]


def _about(change: Change, language: Language) -> str:
    """What kind of thing changes: that of its facts where they are of one turning kind, else its topics."""
    forms = load_table(language, "notices")["facts"]
    kinds = {fact.kind for fact in change.facts}
    about = forms[kinds.pop()]["about"] if len(kinds) == 1 and kinds <= _TELLING and kinds <= forms.keys() else ""
    return str(about) or topics_of(change, language)


def _tells_by_itself(fact: Fact, language: Language) -> bool:
    """Whether a fact is a name or noun that a phrase can carry, and of a kind that tells what its clause is about."""
    form = load_table(language, "notices")["facts"].get(fact.kind)
    if form is None or "gained" not in form:
        return False
    topics = form.get("topics", "").split()
    return (not topics or fact.topic in topics) and all(
        _is_name(value, fact.kind, language) for value in (fact.old, fact.new) if value
    )


def _is_name(value: str, kind: str, language: Language) -> bool:
    rules, value = load_table(language, "notices")["names"], normalize("NFKC", value)
    if kind in rules["exact"]:
        return bool(_compiled(rules["exact"][kind]).fullmatch(value.strip()))
    return len(value) <= rules["longest"] and not _compiled(rules["no_name"]).search(value) and _balanced(value)


def _balanced(value: str) -> bool:
    return all(value.count(a) == value.count(b) for a, b in ("()", "[]", "“”", "（）", "《》"))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.IGNORECASE)


def _language(change: Change) -> Language:
    return (change.pair.new or change.pair.old)[0].language


def _quotable(text: str) -> str:
    """A quotation without its last stop, and without Markdown's link targets and emphasis."""
    return re.sub(r"\[([^\]\n]+)\](?:\([^)\s]*\)|\[[^\]\n]*\])", r"\1", text).replace("**", "").strip(" 。.;；")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else redline.head(text, longest).rstrip(" ,、;，；") + "…"
