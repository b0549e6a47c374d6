"""`Caveat`: something a reader must know of a comparison; a key with values, put into words in the reader's language."""

from typing import NamedTuple

from policydiff.clauses.clause import Language
from policydiff.packs import load_table


class Caveat(NamedTuple):
    """A warning; its sentence stands in `packs/<language>/caveats.toml` under its key."""

    key: str
    values: tuple[tuple[str, str | int], ...] = ()
    """What fills the gaps of the sentence: lines, labels, ids, words of the text."""
    grave: bool = False
    """Whether reports say it first."""

    def say(self, language: Language) -> str:
        """The sentence in a language."""
        values = {key: _told(key, str(value), language) for key, value in self.values}
        return str(load_table(language, "caveats")[self.key]).format(**values)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.say("en")


_NAMES: dict[Language, dict[str, str]] = {
    "zh": {"@zh": "中文", "@en": "英文"},
    "en": {"@zh": "Chinese", "@en": "English"},
}
"""Values that are no words of the text: the languages."""


def _told(key: str, value: str, language: Language) -> str:
    """A value in the reader's language: languages by name, lines as 'line 97' or 'lines 93–95'."""
    if key.endswith("lines"):
        return f"第 {value} 行" if language == "zh" else f"lines {value}" if "–" in value else f"line {value}"
    return _NAMES[language].get(value, value)


def caveat(key: str, *, grave: bool = False, **values: str | int) -> Caveat:
    """A caveat with its values."""
    return Caveat(key=key, values=tuple(values.items()), grave=grave)
