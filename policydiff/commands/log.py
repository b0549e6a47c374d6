"""`policydiff log`: the versions of each policy, newest first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path

from policydiff.clauses.clause import Language
from policydiff.errors import PolicyDiffError
from policydiff.judgement.finding import Severity
from policydiff.reports.options import ReportOptions
from policydiff.reports.words import name_of
from policydiff.repository.git import Repository
from policydiff.repository.summary import Watch
from policydiff.repository.versions import PolicyHistory, PolicyVersion, histories
from policydiff.settings import load_settings
from policydiff.topics import TOPICS, Topic

Formatter = Callable[[Sequence[PolicyHistory], ReportOptions, Topic | None], str]
FORMATS = {"text": "report_text", "json": "report_json", "markdown": "report_markdown", "html": "report_html"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRequest:
    """What the user wants to see."""

    paths: Sequence[str] = ()
    topic: Topic | None = None
    revision: str = "HEAD"
    newest: int | None = None
    """How many versions of each policy at most."""
    folder: Path = Path()


def log(request: LogRequest, *, today: date, watch: Watch = iter) -> tuple[PolicyHistory, ...]:
    """The histories that are asked for; those without a version of interest are left out."""
    repository = Repository.find(request.folder)
    settings = load_settings(repository.root)
    paths = [repository.relative(request.folder / path) for path in request.paths]
    found = histories(repository, settings, paths, revision=request.revision, today=today, watch=watch)
    chosen = (replace(h, versions=tuple(v for v in h.versions if _about(v, request.topic))) for h in found)
    cut = (replace(h, versions=h.versions[: request.newest]) for h in chosen)
    return tuple(history for history in cut if history.versions)


def topic_named(name: str) -> Topic:
    """A topic by its id, or by its name in either language, or a part of that which no other has."""
    languages: tuple[Language, ...] = ("zh", "en")
    names = {topic: {topic, *(name_of("topic", topic, language) for language in languages)} for topic in TOPICS}
    wanted = name.casefold()
    exact = [topic for topic in TOPICS if wanted in {known.casefold() for known in names[topic]}]
    partly = [topic for topic in TOPICS if any(wanted in known.casefold() for known in names[topic])]
    found = exact or partly
    if len(found) != 1:
        raise PolicyDiffError(f"--topic {name}: no such topic; there are {', '.join(found or TOPICS)}")
    return found[0]


def formatter(name: str) -> Formatter:
    """The formatter of that name."""
    if name not in FORMATS:
        raise PolicyDiffError(f"--format {name}: no such format; choose one of {', '.join(FORMATS)}")
    if name == "html":
        return _report_html
    found: Formatter = getattr(import_module("policydiff.reports.log"), FORMATS[name])
    return found


def _report_html(found: Sequence[PolicyHistory], options: ReportOptions, topic: Topic | None) -> str:
    """The page shows whole comparisons: they are made here, from the texts."""
    from policydiff.reports.html.timeline import report
    from policydiff.repository.timeline import timelines

    repository, today = Repository.find(Path()), date.today()
    return report(timelines(repository, found, language=options.language, today=today), options)


def _about(version: PolicyVersion, topic: Topic | None) -> bool:
    """Whether a version changed a fact in a topic."""
    if topic is None:
        return True
    if version.status in ("added", "removed"):
        return False
    return any(topic in change.topics and change.severity > Severity.EDITORIAL for change in version.summary.changes)
