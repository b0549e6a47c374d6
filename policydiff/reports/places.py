"""Where a clause stands, in words: its path of labels and its lines."""

from collections.abc import Mapping, Sequence

from policydiff.clauses.clause import Clause
from policydiff.pairs.pair import Pair

LONGEST_TITLE = 40


def path_of(clause: Clause) -> str:
    """'第三部分 › 一、 › (一) 我们如何收集': labels down to the clause, then its title, cut where it is long."""
    path = " › ".join(part if len(part) <= LONGEST_TITLE else part[:LONGEST_TITLE] + "…" for part in clause.path)
    name = clause.title or ("" if path else clause.text)
    if name and name not in clause.path:
        name = name if len(name) <= LONGEST_TITLE else name[:LONGEST_TITLE] + "…"
        return f"{path} {name}".strip()
    return path


def lines_of(clauses: Sequence[Clause]) -> str:
    """'93' or '93–95'."""
    first, last = clauses[0].first_line, max(clause.last_line for clause in clauses)
    return str(first) if first == last else f"{first}–{last}"


def where(pair: Pair, say: Mapping[str, str]) -> str:
    """The lines of both sides: 'old line 93 → new line 95'; `say` holds 'old_lines' and 'new_lines'."""
    sides = ((pair.old, "old_lines"), (pair.new, "new_lines"))
    return " → ".join(say[key].format(lines=lines_of(clauses)) for clauses, key in sides if clauses)
