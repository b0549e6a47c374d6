"""Policy to what it promises of its own changes."""

from collections.abc import Sequence

from policydiff.clauses.clause import Policy
from policydiff.promise.channels import channel_promises, notices
from policydiff.promise.consent import consent_rule
from policydiff.promise.definition import definition_of
from policydiff.promise.guarantee import guarantee_of
from policydiff.promise.passages import Passage, passages_of
from policydiff.promise.periods import lead_time
from policydiff.promise.promise import Promise

__all__ = ["definition_of", "promise_of"]


def promise_of(policy: Policy) -> Promise:
    """Channels, lead time and consent that the policy promises for a major change, its languages taken together."""
    passages = passages_of(policy)
    languages = dict.fromkeys(passage.language for passage in passages)
    if len(languages) < 2:
        return _promise(passages)._replace(guarantee=guarantee_of(policy))
    parts = tuple(
        _promise([p for p in passages if p.language == language])._replace(guarantee=guarantee_of(policy, language))
        for language in sorted(languages)
    )
    return _promise(passages)._replace(guarantee=guarantee_of(policy), translations=parts)


def _promise(passages: Sequence[Passage]) -> Promise:
    telling = notices(passages)
    channels = channel_promises(passages)
    lead = lead_time(telling) or lead_time(passages)
    rule = consent_rule(passages)
    saying = [promise.clause for promise in channels] + [passage.clause for passage in telling]
    saying += [lead.clause] if lead and lead.clause else []
    saying += [rule.passage.clause] if rule.passage else []
    return Promise(
        channel_promises=channels,
        lead_time=lead,
        consent=rule.consent,
        consent_sentence=rule.passage.sentence if rule.passage else None,
        consent_clause=rule.passage.clause if rule.passage else None,
        reach="major" if any(passage.reach == "major" for passage in telling) else "any",
        clauses=tuple(sorted(dict.fromkeys(saying), key=lambda clause: clause.first_line)),
    )
