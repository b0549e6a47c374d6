"""`notice.json`: what a folder of drafts rests on, so that a draft can be traced, updated and found stale."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from policydiff.clauses.clause import Clause, Policy
from policydiff.comparison import Comparison, Version
from policydiff.errors import PolicyDiffError
from policydiff.judgement.finding import Severity
from policydiff.notices.draft import Draft
from policydiff.notices.drafters import sms_segments
from policydiff.notices.plan import Plan

FILE_NAME = "notice.json"
SCHEMA = "policydiff-notice/1"


def text_hash(policy: Policy) -> str:
    """The SHA-256 of a policy's lines: what tells whether drafts are of this text."""
    return data_hash("\n".join(policy.lines).encode("utf-8", "surrogatepass"))


def data_hash(data: bytes) -> str:
    """The SHA-256 of a file."""
    return sha256(data).hexdigest()


def manifest_of(plan: Plan) -> dict[str, Any]:
    """The manifest `policydiff-notice/1` of a plan."""
    return {
        "schema": SCHEMA,
        "policies": [_policy(comparison) for comparison in plan.comparisons],
        "verdict": str(plan.verdict),
        "updated": plan.updated.isoformat() if plan.updated else None,
        "effective": plan.effective.isoformat() if plan.effective else None,
        "lead_time": {"promised_days": plan.promised_days, "given_days": plan.lead_days},
        "consent": _consent(plan.comparisons),
        "channels": _channels(plan.comparisons),
        "languages": list(dict.fromkeys(content.language for content in plan.contents)),
        "prevails": next((content.prevails for content in plan.contents if content.prevails), None),
        "changes": [change for comparison in plan.comparisons for change in _changes(comparison)],
        "duties": list(dict.fromkeys(duty for content in plan.contents for duty in content.duties)),
        "drafts": [_draft(draft, plan) for draft in plan.drafts],
    }


def manifest_bytes(manifest: Mapping[str, Any]) -> bytes:
    """The file's bytes; the same manifest gives the same."""
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def read_manifest(data: bytes, source: str) -> dict[str, Any]:
    """A manifest from its bytes; PolicyDiffError where it is none."""
    try:
        found = json.loads(data)
        if found["schema"] != SCHEMA:
            raise PolicyDiffError(f"{source}: schema {found['schema']}, but this version reads {SCHEMA}; draft anew")
        if not all(isinstance(entry["file"], str) and isinstance(entry["sha256"], str) for entry in found["drafts"]):
            raise TypeError("a draft without file or hash")
        if not all(isinstance(entry["policy"], str) for entry in found["policies"]):
            raise TypeError("a policy without a path")
    except (ValueError, KeyError, TypeError) as error:
        raise PolicyDiffError(f"{source}: is no manifest of notices ({error}); draft them anew") from error
    return dict(found)


def _policy(comparison: Comparison) -> dict[str, Any]:
    return {"policy": comparison.policy, "old": _side(comparison.old), "new": _side(comparison.new)}


def _side(version: Version) -> dict[str, Any]:
    return {"source": version.source, "commit": version.commit, "sha256": text_hash(version.policy)}


def _consent(comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """The strictest consent that a text promises, with its sentence."""
    order = ("none", "continued_use", "explicit")
    strictest = max(comparisons, key=lambda comparison: order.index(comparison.promise.consent))
    promise = strictest.promise
    return {
        "promised": promise.consent,
        "sentence": promise.consent_sentence,
        **_place(strictest, promise.consent_clause),
    }


def _channels(comparisons: Sequence[Comparison]) -> list[dict[str, Any]]:
    return [
        {"channel": p.channel, "sentence": p.sentence, **_place(comparison, p.clause)}
        for comparison in comparisons
        for p in dict.fromkeys(comparison.promise.channel_promises)
    ]


def _place(comparison: Comparison, clause: Clause | None) -> dict[str, Any]:
    return {
        "policy": comparison.policy if clause else None,
        "line": clause.first_line if clause else None,
        "language": clause.language if clause else None,
    }


def _changes(comparison: Comparison) -> list[dict[str, Any]]:
    return [
        {
            "policy": comparison.policy,
            "id": finding.id,
            "fingerprint": finding.fingerprint,
            "severity": str(finding.decided),
            "topics": list(finding.change.topics),
            "item": finding.item,
            "facts": [str(fact) for fact in finding.change.facts],
        }
        for finding in comparison.findings
        if finding.decided > Severity.EDITORIAL
    ]


def _draft(draft: Draft, plan: Plan) -> dict[str, Any]:
    content = next(content for content in plan.contents if content.language == draft.language)
    sms = sms_segments(draft)._asdict() if draft.channels == ("sms",) else None
    return {
        "file": draft.name,
        "channels": list(draft.channels),
        "language": draft.language,
        "policy": content.policy,
        "covers": list(draft.covers),
        "sha256": data_hash(draft.data),
        **({"sms": sms} if sms else {}),
    }
