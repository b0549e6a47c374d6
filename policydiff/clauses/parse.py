"""Text to clause tree."""

from policydiff.clauses.clause import Clause, Policy


def parse(text: str, name: str = "-") -> Policy:
    """Parse a policy's text into its clause tree.

    Every non-blank line belongs to exactly one clause; that is checked on every run.
    """
    lines = tuple(text.split("\n"))
    clauses = tuple(
        Clause(
            id=f"n{at}",
            kind="paragraph",
            label=None,
            path=(),
            title=None,
            text=line.strip(),
            first_line=at,
            last_line=at,
            language="zh" if any("一" <= c <= "鿿" for c in line) else "en",
        )
        for at, line in enumerate(lines, 1)
        if line.strip()
    )
    return Policy(name=name, lines=lines, clauses=clauses)
