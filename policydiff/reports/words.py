"""What reports call things in the reader's language: names by id, sentences by key."""

from collections.abc import Mapping

from policydiff.clauses.clause import Language
from policydiff.packs import load_table


def name_of(table: str, key: str, language: Language) -> str:
    """The name of an id of the contract ('topic', 'sharing'); an id that no pack names stands as it is."""
    return str(names_in(table, language).get(key, key.replace("_", " ")))


def names_in(table: str, language: Language) -> Mapping[str, str]:
    """All names of one table ('severity', 'change_kind', 'topic', 'channel', 'consent', 'language', 'fact_kind')."""
    names: Mapping[str, str] = load_table(language, "names").get(table, {})
    return names


def sentences(table: str, language: Language) -> Mapping[str, str]:
    """The sentences of one report's table in `packs/<language>/reports.toml`, with `{placeholders}`."""
    found: Mapping[str, str] = load_table(language, "reports").get(table, {})
    return found
