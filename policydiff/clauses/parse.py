"""Text to clause tree: lines, blocks, kinds, tree; and the check that nothing was lost."""

from collections.abc import Sequence

from policydiff.clauses.blocks import Block, blocks_of
from policydiff.clauses.clause import Clause, ClauseKind, Language, Policy
from policydiff.clauses.kinds import sketches_of
from policydiff.clauses.lines import lines_of
from policydiff.clauses.opened import Tree
from policydiff.clauses.tables import with_columns
from policydiff.clauses.tree import Builder
from policydiff.kept import compiled
from policydiff.text.language import languages_of, weights


def parse(text: str, name: str = "-") -> Policy:
    """Parse a policy's text into its clause tree.

    Every non-blank line belongs to exactly one clause; that is checked on every run.
    """
    source = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks = blocks_of(with_columns(lines_of(source)))
    languages = languages_of(["" if block.kind == "noise" else block.text for block in blocks])
    tree = Builder(blocks, sketches_of(blocks, languages)).build()
    clauses = _clauses(blocks, tree, languages)
    _check_cover(source, clauses, name)
    return Policy(name=name, lines=tuple(source), clauses=clauses, languages=_spoken(clauses))


def _clauses(blocks: Sequence[Block], tree: Tree, languages: Sequence[Language]) -> tuple[Clause, ...]:
    paths: list[tuple[str, ...]] = []
    clauses: list[Clause] = []
    for at, block in enumerate(blocks):
        parent, kind = tree.parents[at], tree.kinds[at]
        label = block.label.text if block.label else None
        own = label or (block.text if kind == "heading" else None)
        above = paths[parent] if parent is not None else ()
        paths.append((*above, own) if own else above)
        clauses.append(
            Clause(
                id=f"n{at + 1}",
                kind=kind,
                label=label,
                path=paths[at],
                title=block.line.title or title_of(block.words, kind),
                text=block.text,
                first_line=block.line.first,
                last_line=block.last,
                language=languages[at],
                parent=f"n{parent + 1}" if parent is not None else None,
                columns=block.line.columns,
            )
        )
    return tuple(clauses)


_CAPTION = compiled(r"【([^【】]{1,30})】|([^:：。，,;；]{1,24}|(?:[^\s:：。;；]+ ){1,6}[^\s:：。;；]+)[:：]\s*\S")


def title_of(text: str, kind: ClauseKind) -> str | None:
    """A heading's text; of another clause the caption it begins with: '个人信息：指…', '【登录】您…'."""
    if kind in ("heading", "title"):
        return text
    match = _CAPTION.match(text) if kind in ("item", "paragraph") else None
    return (match[1] or match[2]).strip() if match else None


def _spoken(clauses: Sequence[Clause]) -> tuple[Language, ...]:
    """The languages with a good share of the words, the first part's first."""
    shares: dict[Language, int] = {}
    for clause in clauses:
        if clause.kind != "noise":
            shares[clause.language] = shares.get(clause.language, 0) + sum(weights(clause.text)) + 1
    total = sum(shares.values())
    return tuple(language for language, share in shares.items() if share * 8 >= total) or ("zh",)


def _check_cover(source: Sequence[str], clauses: Sequence[Clause], name: str) -> None:
    """Every non-blank line stands in exactly one clause; anything else is a fault of this program."""
    owners = [0] * (len(source) + 1)
    for clause in clauses:
        for line in range(clause.first_line, clause.last_line + 1):
            owners[line] += 1
    for number, words in enumerate(source, 1):
        if owners[number] > 1 or (words.strip() and not owners[number]):
            raise AssertionError(
                f"{name}:{number}: a fault of policydiff: {owners[number]} clauses hold this line; please report it"
            )
