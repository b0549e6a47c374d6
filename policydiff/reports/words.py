"""What reports call things in the reader's language: names by id, sentences by key."""

from collections.abc import Mapping
from datetime import date

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


def show_date(day: date, language: Language) -> str:
    """2025年8月29日, 29 August 2025 (CLDR long forms)."""
    return f"{day.year}年{day.month}月{day.day}日" if language == "zh" else f"{day.day} {day:%B %Y}"
