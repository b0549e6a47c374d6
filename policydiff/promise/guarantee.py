"""Policy to its promise that a change of the policy takes no rights away."""

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.promise.passages import own_clauses
from policydiff.promise.promise import Guarantee
from policydiff.promise.sentences import sentences_of
from policydiff.promise.vocabulary import language_of, plain, words


def guarantee_of(policy: Policy, language: Language | None = None) -> Guarantee | None:
    """The first sentence, of one language or any, that says so."""
    for clause in own_clauses(policy):
        if clause.kind != "noise" and language in (None, language_of(clause)):
            found = _in_clause(clause)
            if found:
                return found
    return None


def _in_clause(clause: Clause) -> Guarantee | None:
    language = language_of(clause)
    if not words(language, "guarantee").search(plain(clause.text)):
        return None
    for sentence in sentences_of(clause):
        text = plain(sentence)
        if words(language, "guarantee").search(text):
            if not words(language, "unless_consent").search(text):
                return Guarantee(sentence=sentence, clause=clause, unless="never")
            explicit = words(language, "explicit_consent").search(text)
            return Guarantee(sentence=sentence, clause=clause, unless="explicit consent" if explicit else "consent")
    return None
