"""`NAME.decisions.toml` beside a policy: what people decided about its changes, read, written and applied.

A decision binds to the fingerprint of a change, a hash of the clauses' words on both sides. When the words change, so does
the fingerprint, and the decision no longer matches anything.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from policydiff.comparison import Comparison
from policydiff.errors import SettingsError
from policydiff.judgement.finding import Decision, Finding, Severity

_HEAD = """\
# What people decided about changes of {name}.
# Written by `policydiff decide`; kept with the policy in git. An entry dies when the words of its change do.
"""
_SEVERITIES = {str(severity): severity for severity in Severity if severity is not Severity.NONE}


def parse_decisions(data: bytes, source: str) -> tuple[Decision, ...]:
    """The decisions in a file; SettingsError names file, entry and key."""
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{source}: {error}") from error
    entries = table.get("decision", [])
    if set(table) - {"decision"} or not isinstance(entries, list):
        raise SettingsError(f"{source}: holds [[decision]] entries only")
    return tuple(_decision(entry, f"{source}: decision {at}") for at, entry in enumerate(entries, 1))


def format_decisions(decisions: Iterable[Decision], policy: str) -> str:
    """The file's text, oldest decision first."""
    entries = [_entry(decision) for decision in decisions]
    return "\n".join([_HEAD.format(name=PurePosixPath(policy).name), *entries])


def with_decision(decisions: Sequence[Decision], decision: Decision) -> tuple[Decision, ...]:
    """The decisions with one more; it replaces an earlier one on the same change."""
    return (*(kept for kept in decisions if kept.fingerprint != decision.fingerprint), decision)


def decided(comparison: Comparison, decisions: Sequence[Decision], today: date) -> Comparison:
    """The comparison with every finding's decision beside it; expired decisions no longer count."""
    holding = {d.fingerprint: d for d in decisions if d.until is None or today <= d.until}
    if not holding:
        return comparison
    findings = tuple(_with(finding, holding) for finding in comparison.findings)
    return comparison._replace(findings=findings)


def _with(finding: Finding, holding: Mapping[str, Decision]) -> Finding:
    decision = holding.get(finding.fingerprint)
    return finding._replace(decision=decision) if decision else finding


def _decision(entry: Any, where: str) -> Decision:
    readers = {
        "fingerprint": _text,
        "severity": severity_named,
        "because": _text,
        "by": _text,
        "decided": _day,
        "until": _day,
        "about": _text,
    }
    if not isinstance(entry, dict):
        raise SettingsError(f"{where}: must be a table")
    unknown, missing = set(entry) - set(readers), set(readers) - {"until", "about"} - set(entry)
    if unknown or missing:
        fault = f"{min(unknown)}: no such key" if unknown else f"{min(missing)}: is missing"
        raise SettingsError(f"{where}: {fault}")
    values: dict[str, Any] = {}
    for key, value in entry.items():
        try:
            values[key] = readers[key](value)
        except ValueError as error:
            raise SettingsError(f"{where}: {key}: {error}") from error
    return Decision(**values)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text")
    return value


def severity_named(name: object) -> Severity:
    """A severity by its word; ValueError names the choices."""
    if not isinstance(name, str) or name not in _SEVERITIES:
        raise ValueError(f"must be one of {', '.join(_SEVERITIES)}")
    return _SEVERITIES[name]


def _day(value: Any) -> date:
    if type(value) is not date:
        raise ValueError("must be a date, such as 2026-03-31 without quotes")
    return value


def _entry(decision: Decision) -> str:
    lines = ["[[decision]]", f"fingerprint = {_quoted(decision.fingerprint)}"]
    lines += [f"about = {_quoted(decision.about)}"] if decision.about else []
    lines += [f'severity = "{decision.severity}"', f"because = {_quoted(decision.because)}"]
    lines += [f"by = {_quoted(decision.by)}", f"decided = {decision.decided.isoformat()}"]
    lines += [f"until = {decision.until.isoformat()}"] if decision.until else []
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
