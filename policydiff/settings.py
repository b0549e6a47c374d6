"""`policydiff.toml`: which files of a repository are policies, which are twins, and what a change of them requires."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from policydiff.errors import SettingsError
from policydiff.kept import compiled
from policydiff.names import DECISIONS_SUFFIX

FILE_NAME = "policydiff.toml"
Acknowledgement = Literal["trailer", "decision", "off"]
_TWIN = compiled(r"\.(zh|en)(?=\.[^./]+$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """What `check` and the hook ask of a change; each can be switched off."""

    date_line: bool = True
    """The update date moves when the meaning does, and stays when no word changes."""
    effective_date: bool = True
    """The policy does not take effect before the date of its update."""
    lead_time: bool = True
    """A major change takes effect no sooner than the old version promised."""
    twins: bool = True
    """The language versions of a policy change together."""
    readable: bool = True
    """The file is text and parses whole."""
    definition: bool = True
    """The list of major changes that the policy announces is not empty."""
    notices: bool = True
    """The notices of a major change are drafted and fresh."""
    acknowledgement: Acknowledgement = "trailer"
    """A major change is acknowledged: by a trailer or a decision, by a decision only, or not at all."""

    def stricter(self, other: "Requirements") -> "Requirements":
        """What either of two asks for."""
        order = ("off", "trailer", "decision")
        merged: dict[str, Any] = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        merged["acknowledgement"] = max(self.acknowledgement, other.acknowledgement, key=order.index)
        return Requirements(**merged)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSettings:
    """What a repository says of its notices: the table `[notices]`."""

    folder: str = "notices"
    """Where drafts are kept, from the repository's root."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Addresses by what they lead to: 'policy', 'comparison', 'archive'."""
    templates: Mapping[str, str] = field(default_factory=dict)
    """A repository's own templates by name, as paths from its root."""
    products: Mapping[str, str] = field(default_factory=dict)
    """The product's name by language, where the policy's title does not tell it."""
    sms_signature: Mapping[str, str] = field(default_factory=dict)
    """By language."""
    lead_days: int | None = None
    """Days from the update date to the effective date where the text states none; None: the date stays open."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a repository says of its policies."""

    policies: tuple[str, ...] = ("policies/**",)
    """Patterns of paths from the repository's root: '**' any folders, '*' within a name; a leading '!' takes out again."""
    twins: tuple[tuple[str, ...], ...] | None = None
    """Groups of paths that say the same in several languages; None: `NAME.zh.EXT` and `NAME.en.EXT` of one folder."""
    organisations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of the organisation by language."""
    effective_after: int | None = 0
    """Days from the update date to the effective date where the text states none; None: it then has none."""
    requirements: Requirements = Requirements()
    notices: NoticeSettings | None = None
    """None where the repository has no table `[notices]`."""

    earlier: tuple[str, ...] = ()
    """The patterns before a change that edits them: what they named is still a policy for that change."""

    def is_policy(self, path: str) -> bool:
        """Whether a path, from the repository's root, is a policy: the last pattern that fits decides."""
        if path.endswith(DECISIONS_SUFFIX):
            return False
        return any(_chosen(patterns, path) for patterns in self._compiled)

    def pathspecs(self) -> tuple[str, ...]:
        """Git pathspecs that hold every policy; `is_policy` then takes out what a '!' pattern names."""
        wanted = [glob for glob in (*self.policies, *self.earlier) if not glob.startswith("!")]
        return tuple(":(top,glob)" + re.sub(r"([\[\\])", r"\\\1", glob) for glob in wanted)

    def twins_of(self, path: str) -> tuple[str, ...]:
        """The paths that say the same as one policy in other languages; they need not exist."""
        if self.twins is not None:
            return tuple(twin for group in self.twins if path in group for twin in group if twin != path)
        found = _TWIN.search(path)
        if not found:
            return ()
        return (f"{path[: found.start()]}.{'en' if found[1] == 'zh' else 'zh'}{path[found.end() :]}",)

    def effective(self, updated: date | None, effective: date | None) -> date | None:
        """The day a version takes effect: as it states, else by the rule for texts that state none."""
        if effective or updated is None or self.effective_after is None:
            return effective
        return updated + timedelta(days=self.effective_after)

    def in_force(self, before: "Settings") -> "Settings":
        """These settings for a change that edits the settings too: it cannot switch off the check that judges it."""
        earlier = before.policies if before.policies != self.policies else ()
        return replace(self, earlier=earlier, requirements=self.requirements.stricter(before.requirements))

    @cached_property
    def _compiled(self) -> tuple[tuple[tuple[bool, re.Pattern[str]], ...], ...]:
        return tuple(
            tuple((not glob.startswith("!"), _pattern(glob.removeprefix("!"))) for glob in globs)
            for globs in (self.policies, self.earlier)
        )


def _chosen(patterns: Iterable[tuple[bool, re.Pattern[str]]], path: str) -> bool:
    chosen = False
    for wanted, pattern in patterns:
        if pattern.fullmatch(path):
            chosen = wanted
    return chosen


def load_settings(root: Path) -> Settings:
    """The settings of the repository at `root`; the defaults where it has no `policydiff.toml`."""
    source = root / FILE_NAME
    try:
        return parse_settings(source.read_bytes(), str(source))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(f"{source}: {error.strerror}; mend the file or take it away") from error


def parse_settings(data: bytes, source: str) -> Settings:
    """Settings from the bytes of a `policydiff.toml`; SettingsError names file and key."""
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{source}: {error}; mend the file or take it away") from error
    try:
        return Settings(**_checked(table, _KEYS, ""))
    except ValueError as error:
        raise SettingsError(f"{source}: {error}") from error


def _pattern(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    meanings = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return compiled("".join(meanings.get(part) or re.escape(part) for part in parts))


# --- one reader per key; a ValueError says what the key must hold


def _checked(table: Mapping[str, Any], keys: Mapping[str, Callable[[Any], Any]], prefix: str) -> dict[str, Any]:
    found = {}
    for key, value in table.items():
        if key not in keys:
            raise ValueError(f"{prefix}{key}: no such key; there are: {', '.join(sorted(keys))}")
        try:
            found[key] = keys[key](value)
        except TypeError as error:
            raise ValueError(f"{prefix}{key}: {error}") from error
    return found


def _patterns(value: Any) -> tuple[str, ...]:
    wanted = 'must be a list of patterns, such as ["policies/**", "!**/README.md"]'
    return _strings(value, wanted) or _wrong(wanted)


def _groups(value: Any) -> tuple[tuple[str, ...], ...]:
    wanted = 'must be a list of groups, such as [["policies/a.zh.md", "policies/a.en.md"]]'
    if not isinstance(value, list):
        _wrong(wanted)
    return tuple(_strings(group, wanted) for group in value)


def _organisations(value: Any) -> dict[str, tuple[str, ...]]:
    wanted = 'must be a table of names by language, such as {zh = ["…"], en = ["…"]}'
    if not isinstance(value, dict) or set(value) - {"zh", "en"}:
        _wrong(wanted)
    return {language: _strings(names, wanted) for language, names in value.items()}


def _days(value: Any) -> int | None:
    if value == "stated":
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        _wrong('must be a number of days after the update date, or "stated" for texts that always state the date')
    return int(value)


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        _wrong("must be true or false")
    return bool(value)


def _acknowledgement(value: Any) -> str:
    if value not in ("trailer", "decision", "off"):
        _wrong('must be "trailer", "decision" or "off"')
    return str(value)


def _requirements(value: Any) -> Requirements:
    if not isinstance(value, dict):
        _wrong("must be a table")
    keys: dict[str, Callable[[Any], Any]] = {f.name: _switch for f in fields(Requirements)}
    return Requirements(**_checked(value, {**keys, "acknowledgement": _acknowledgement}, "requirements."))


def _notices(value: Any) -> NoticeSettings:
    if not isinstance(value, dict):
        _wrong("must be a table")
    return NoticeSettings(**_checked(value, _NOTICE_KEYS, "notices."))


def _folder(value: Any) -> str:
    if not isinstance(value, str) or not value.strip("/") or value.startswith(("/", "~")) or ".." in value.split("/"):
        _wrong('must be a folder inside the repository, such as "notices"')
    return str(value).strip("/")


def _links(value: Any) -> dict[str, str]:
    wanted = 'must be a table of web addresses, such as {policy = "https://…", comparison = "https://…", archive = "https://…"}'
    if not isinstance(value, dict) or set(value) - {"policy", "comparison", "archive"}:
        _wrong(wanted)
    if not all(isinstance(link, str) and re.fullmatch(r"https?://[!-~]+", link) for link in value.values()):
        _wrong(wanted)
    return dict(value)


def _templates(value: Any) -> dict[str, str]:
    wanted = 'must be a table of files by template, such as {"email.html" = "notices/email.html.j2"}'
    if not isinstance(value, dict) or not all(isinstance(path, str) and path for path in value.values()):
        _wrong(wanted)
    return dict(value)


def _by_language(value: Any) -> dict[str, str]:
    """One text for both languages, or one for each."""
    if isinstance(value, str) and value:
        return {"zh": value, "en": value}
    if not isinstance(value, dict) or set(value) - {"zh", "en"} or not all(isinstance(v, str) for v in value.values()):
        _wrong('must be a text, or a table of texts by language, such as {zh = "…", en = "…"}')
    return dict(value)


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        _wrong("must be a number of days")
    return int(value)


def _strings(value: Iterable[Any], wanted: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        _wrong(wanted)
    return tuple(value)


def _wrong(wanted: str) -> Any:
    raise TypeError(wanted)


_NOTICE_KEYS: dict[str, Callable[[Any], Any]] = {
    "folder": _folder,
    "links": _links,
    "templates": _templates,
    "products": _by_language,
    "sms_signature": _by_language,
    "lead_days": _count,
}
_KEYS: dict[str, Callable[[Any], Any]] = {
    "notices": _notices,
    "policies": _patterns,
    "twins": _groups,
    "organisations": _organisations,
    "effective_after": _days,
    "requirements": _requirements,
}
