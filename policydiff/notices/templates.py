"""The texts of notices as Jinja templates: sandboxed, escaped where they make HTML, each replaceable by a repository."""

from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from policydiff.errors import SettingsError
from policydiff.kept import compiled
from policydiff.notices.shown import shown

TEMPLATES = (
    "announcement.md", "app.html", "changelog.md", "consultation.md", "duties.md", "email.html", "email.txt", "letter.md",
    "page.html", "phone.md", "preview.html", "sms.txt",
)  # fmt: skip
"""The names that a repository may override; `docs/notices.md` lists what each receives."""
_MARKDOWN = compiled(r"([\\`*_{}\[\]|~])")
_MARKDOWN_START = compiled(r"^(\s*)(?=[#+-])|^(\s*\d+)(?=[.)])")
"""What would begin a heading or a list."""


class Templates:
    """The shipped templates with a repository's own in their place."""

    def __init__(self, overrides: Mapping[str, Path] | None = None) -> None:
        """Take overrides by name, each a file; an unknown name is a SettingsError."""
        self._overrides = dict(overrides or {})
        unknown = sorted(set(self._overrides) - set(TEMPLATES))
        if unknown:
            raise SettingsError(f"notices.templates.{unknown[0]}: no such template; there are: {', '.join(TEMPLATES)}")

    def render(self, name: str, /, **context: Any) -> str:
        """A template filled in; a fault in a repository's own template is named with file and line."""
        import jinja2

        environment = _environment(name.endswith(".html"))
        try:
            template = environment.from_string(self._source(name))
            return shown(str(template.render(**context)).strip()) + "\n"
        except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            line = f":{error.lineno}" if isinstance(error, jinja2.TemplateSyntaxError) else ""
            raise SettingsError(f"{self._overrides.get(name, name)}{line}: {error}; mend the template") from error

    def _source(self, name: str) -> str:
        override = self._overrides.get(name)
        try:
            if override is not None:
                return override.read_text(encoding="utf-8")
            return files("policydiff.notices").joinpath("templates", f"{name}.j2").read_text(encoding="utf-8")
        except OSError as error:
            raise SettingsError(f"{override}: {error.strerror}; mend notices.templates in policydiff.toml") from error


@cache
def _environment(html: bool) -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        autoescape=html, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["md"] = markdown_text
    return environment


def markdown_text(text: str) -> str:
    """Text that Markdown shows as it is: HTML and Markdown marks of the policy's words are taken literally."""
    marked = _MARKDOWN.sub(r"\\\1", escape(text, quote=False)).replace("\n", " ")
    return _MARKDOWN_START.sub(r"\g<0>\\", marked)
