"""`policydiff diff`: compare versions and format the report."""

from policydiff.clauses.parse import parse
from policydiff.comparison import Comparison, compare, version
from policydiff.text.decode import read_text


def diff_files(old: str, new: str) -> Comparison:
    """Compare two files."""
    return compare(version(parse(read_text(old), old)), version(parse(read_text(new), new)))
