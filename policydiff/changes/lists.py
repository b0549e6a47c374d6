"""What a list and a sentence that says the same differ in: words that point to the list, and numbers inside the sentence."""

from collections.abc import Iterator

from policydiff.clauses.labels import label_at
from policydiff.clauses.vocabulary import points_ahead
from policydiff.kept import compiled

_NUMBER = compiled(
    r"[(（]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-z]|[ivx]{1,4})\s?[)）]|[①-⑳]|(?<![\w.])(?:\d{1,2}|[a-z])[)）]"
)
"""What may count the members of a list inside a sentence."""


def without_list_marks(text: str) -> str:
    """A wording in which both are blanked, so that every other word keeps its place."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        for start, end in (*points_ahead(line), *_counted(line)):
            lines[at] = lines[at][:start] + " " * (end - start) + lines[at][end:]
    return "\n".join(lines)


def _counted(line: str) -> Iterator[tuple[int, int]]:
    """The spans of the numbers of a line where they run from one on: (1), (2) and so on."""
    found = [(match.span(), label_at(match.group())) for match in _NUMBER.finditer(line)]
    run: list[tuple[int, int]] = []
    for span, label in found:
        numbers = {reading.number for reading in label.readings} if label else set()
        if len(run) + 1 in numbers:
            run.append(span)
    if len(run) > 1:
        yield from run
