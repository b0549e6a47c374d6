"""Clause trees by hand: an indented outline, one clause a line, 'label| text'; '# ' makes a heading, 'key: value' a field."""

from policydiff.clauses.clause import Clause, ClauseKind, Language, Policy
from policydiff.pairs.align import align
from policydiff.pairs.kind import kind_of


def tree(outline: str) -> Policy:
    lines = [line for line in outline.split("\n") if line.strip()]
    clauses: list[Clause] = []
    above: list[tuple[int, Clause]] = []
    for number, line in enumerate(lines, 1):
        depth = len(line) - len(line.lstrip())
        while above and above[-1][0] >= depth:
            above.pop()
        clause = _clause(number, line.strip(), above[-1][1] if above else None)
        clauses.append(clause)
        above.append((depth, clause))
    return Policy(name="-", lines=tuple(lines), clauses=tuple(clauses))


def _clause(number: int, line: str, parent: Clause | None) -> Clause:
    kind: ClauseKind = "heading" if line.startswith("# ") else "paragraph"
    label, bar, text = line.removeprefix("# ").partition("| ")
    if not bar:
        label, text = "", label
    if kind == "paragraph":
        kind = "item" if label else "field" if ": " in text[:12] else "paragraph"
    language: Language = "zh" if any("一" <= c <= "鿿" for c in text) else "en"
    path = ((*parent.path, label) if parent else (label,)) if label else parent.path if parent else ()
    return Clause(
        id=f"n{number}",
        kind=kind,
        label=label or None,
        path=path,
        title=text if kind == "heading" else None,
        text=text,
        first_line=number,
        last_line=number,
        language=language,
        parent=parent.id if parent else None,
    )


def changes(old: str, new: str) -> list[str]:
    """What the alignment says, as 'kind: first words of the old -> first words of the new'; '+n' counts further clauses."""
    found = []
    for pair in align(tree(old), tree(new)):
        kind = kind_of(pair)
        if kind:
            found.append(f"{kind}: {_side(pair.old)} -> {_side(pair.new)}")
    return found


def _side(clauses: tuple[Clause, ...]) -> str:
    if not clauses:
        return "-"
    first = f"{clauses[0].label or ''}{clauses[0].text}"[:10]
    return first + (f" +{len(clauses) - 1}" if len(clauses) > 1 else "")
