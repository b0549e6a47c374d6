"""What a word makes of those behind it: who does it, to whom, from where ('由', 'by', '向', 'from')."""

from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import Vocabulary
from policydiff.facts.wording import Wording

STRICT = frozenset(("agent", "goal", "source", "means", "basis", "cause", "aim", "next"))
"""Roles that may not pass from one word to another."""
PERSONAL = frozenset(("agent", "goal"))
"""Roles that a person takes alone: '向您'."""
WIDE = frozenset(("cause", "aim", "next"))
"""Roles of all that follows: '以便处理投诉'."""
DATED = frozenset(("place", "source"))
"""Roles that a word of time may close: '在…后', '自…起'."""
WITHIN = "、/,()"
"""Marks across which a role goes on."""

QUOTE = '"'
"""A name that a role goes on through, marks and verbs included: '通过“我的-设置”'."""
LEADING = (" to", " by", " from")


def roles_of(tokens: list[Token], words: Wording, known: Vocabulary) -> dict[int, str]:
    """The role of each token, by its start: from the word that gives it up to a verb or a word that closes it."""
    roles: dict[int, str] = {}
    role = ""
    end = -1
    fresh = led = False
    for at, token in enumerate(tokens):
        word = words.normal[token.start : token.end]
        if known.language == "en" and word.endswith(LEADING):
            word = word.rpartition(" ")[2]  # 'visible to', 'provided to'
        held = role in WIDE or token.start < end or (fresh and role in STRICT)
        if token.key in known.acts and not held:
            role = ""
        roles[token.start] = role
        fresh = fresh and not token.key
        if word in known.roles and token.start >= end:
            role, fresh = known.roles[word], True
            led = role == "goal" and at > 0 and tokens[at - 1].key in known.acts and known.language == "zh"
            end = _end(tokens, at, words, known, role) if role in DATED else -1
        elif role and fresh and word == QUOTE:
            end = next((t.start for t in tokens[at + 1 :] if words.normal[t.start : t.end] == QUOTE), -1)
        elif (
            (token.kind == "mark" and (word not in WITHIN or (word == "," and led)) and token.start > end)
            or (word in known.closers and token.start + 1 >= end)
            or (known.language == "zh" and fresh and role in PERSONAL and word in known.persons)
        ):
            role = ""
    return roles


def _end(tokens: list[Token], at: int, words: Wording, known: Vocabulary, role: str) -> int:
    """Where the word stands that closes '在…': one of time or condition if there is one, else the first of place."""
    first = -1
    for place, token in enumerate(tokens[at + 1 :], at + 1):
        word = words.normal[token.start : token.end]
        if token.kind == "mark" and word not in WITHIN:
            break
        if word in known.closers and not _dates_period(tokens[place + 1 : place + 3]):
            if role == "source":
                if word.endswith("起"):
                    return token.start
                continue
            if len(word) > 1 or word in "时前后":
                return token.start
            first = token.start if first < 0 else first
    return first


def _dates_period(behind: list[Token]) -> bool:
    """Whether a period follows at once: '在展会结束后的一周内'."""
    return any(t.kind == "period" and not any(other.key for other in behind[:n]) for n, t in enumerate(behind))
