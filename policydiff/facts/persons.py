"""Who does it, whose it is, from whom to whom: what words that carry no fact of their own tell about the word they lead to.

Two sentences of the same words may differ in nothing else: 'we tell you' and 'you tell us', 'to' and 'from your server',
'your clock and the browser's fonts'.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from policydiff.clauses.clause import Language
from policydiff.facts.segments import JOINTS, Segmented
from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import stem, vocabulary
from policydiff.packs import load_table

Role = tuple[str, frozenset[str]]
"""What kind of role, and which it can be: ('owner', {'you'}), ('axis 0', {'from'})."""
Roles = dict[str, frozenset[str]]
OWN = ("'s", "s'")
SUBJECTS = ("we", "you", "i")
"""English persons that act; 'us' is acted upon."""
OWNERS = ("your", "our", "yours", "ours")
ONLY = frozenset(("仅", "only"))
"""Words whose sense hangs on what stands behind them, as that of a negation does."""
BESIDE = frozenset("向给为与和同跟从")
"""Chinese words behind which a person neither acts nor owns."""
OBJECT = frozenset(("对", "对于", "将", "把", "就"))
"""Chinese words that lead to what the person before them acts upon."""
EACH = frozenset(("各", "各个", "每个"))
"""Chinese words for all of a kind, whosesoever they are: 您病区, 各病区."""
WITH = frozenset(("同", "跟"))
"""Chinese words for 'with'."""
PASSIVE = frozenset(("be", "been", "being", "is", "are", "was", "were"))


def turned_roles(
    old: Sequence[Token], new: Sequence[Token], sides: tuple[Segmented, Segmented]
) -> list[tuple[Token, Token]]:
    """The words, old and new, that stand in another role; words that stand several times are left out."""
    before, after = (_roles(run, side) for run, side in zip((old, new), sides, strict=True))
    passive = [_is_passive(run, side) for run, side in zip((old, new), sides, strict=True)]
    skipped = {"subject"} if passive[0] != passive[1] else set()
    found = [
        (token, after[key][0])
        for key, (token, roles) in before.items()
        if key in after
        and not roles.keys() <= skipped
        and not any(_lets(told, side) for told, side in zip((token, after[key][0]), sides, strict=True))
        and _differ(roles, after[key][1], skipped)
    ]
    if not found and passive[0] == passive[1]:
        found = _in_turn(old, new, sides)
    return found if found or any(passive) else _other_case(old, new, sides)


def _in_turn(
    old: Sequence[Token], new: Sequence[Token], sides: tuple[Segmented, Segmented]
) -> list[tuple[Token, Token]]:
    """'A sees a photo of B', 'B sees a photo of A': of the first words each stands behind 'of' on the other side."""
    if sides[0].language == "zh":
        return []
    first = [next((t for t in run if t.key), None) for run in (old, new)]
    if first[0] is None or first[1] is None or first[0].key == first[1].key:
        return []
    led = [_led_by_of(first[n].key, run, side) for n, run, side in ((1, old, sides[0]), (0, new, sides[1]))]  # type: ignore[union-attr]
    return [(first[0], first[1])] if all(led) else []


def _led_by_of(key: str, run: Sequence[Token], side: Segmented) -> bool:
    """Whether 'of' or 'of the' stands right before the one word of a key."""
    places = [at for at, token in enumerate(run) if token.key == key]
    return len(places) == 1 and "of" in _words(run[max(places[0] - 2, 0) : places[0]], side)


def _lets(token: Token, side: Segmented) -> bool:
    """Whether a 'may' is told as what someone lets you do: 'gives you the option to'."""
    return token.key == "may" and " you" in side.words.normal[token.start : token.end]


def _differ(roles: Roles, others: Roles, skipped: Container[str]) -> bool:
    if roles.get("leader") == others.get("leader") and roles.get("lead") != others.get("lead"):
        skipped = {"axis 0"}  # 'visible to others', 'can be seen by others'
    return any(
        which.isdisjoint(others.get(kind, which))
        for kind, which in roles.items()
        if kind not in skipped and not kind.startswith("lead")
    )


def _other_case(
    old: Sequence[Token], new: Sequence[Token], sides: tuple[Segmented, Segmented]
) -> list[tuple[Token, Token]]:
    """'We ask your bank', 'your bank asks us': as many words for us, but in another case."""
    words = [_words(run, side) for run, side in zip((old, new), sides, strict=True)]
    acting, acted = ([own.count(word) for own in words] for word in ("we", "us"))
    if acting[0] == acting[1] or acting[0] + acted[0] != acting[1] + acted[1]:
        return []
    if (words[0][:1] == ["we"]) == (words[1][:1] == ["we"]):
        return []
    first = [next((t for t in run if t.key), None) for run in (old, new)]
    return [(first[0], first[1])] if first[0] and first[1] else []


def _is_passive(run: Sequence[Token], side: Segmented) -> bool:
    return side.language == "en" and any(side.words.normal[t.start : t.end] in PASSIVE for t in run)


def _roles(run: Sequence[Token], side: Segmented) -> Mapping[str, tuple[Token, Roles]]:
    """Key -> the token and its roles, for words that stand once."""
    found: dict[str, tuple[Token, Roles]] = {}
    twice: set[str] = set()
    led: list[Token] = []
    last: Token | None = None
    for token in (*run, None):
        if token and (not token.key or side.words.normal[token.start : token.end] in JOINTS):
            led.append(token)
            continue
        if last:
            found[last.key][1].update(_behind(last, led, side))
        if token is None:
            break
        twice |= {token.key} & found.keys()
        found[token.key] = (token, dict(_of(token, led, last, side)))
        led, last = [], token
    return {key: told for key, told in found.items() if key not in twice}


def _words(led: Sequence[Token], side: Segmented) -> list[str]:
    return [side.words.normal[t.start : t.end] for t in led]


def _of(token: Token, led: Sequence[Token], last: Token | None, side: Segmented) -> Iterator[Role]:
    """The roles that the words before a word give it; `last` is the meaning word before those."""
    marks = [n for n, t in enumerate(led) if t.kind == "mark"]
    words = _words(led[marks[-1] + 1 :] if marks else led, side)
    own = _lasting(words, side)
    lead = side.words.normal[last.start : last.end] if last and not marks else ""
    for axis, (one, other) in enumerate(poles(side.language)):
        spoken = next((word for word in own if word in one or word in other), None)
        if spoken is None and len(own) == len(words):
            spoken = next((word for word in (*one, *other) if _ends_in(lead, word, side)), None)
        if spoken:
            yield f"axis {axis}", frozenset(("one" if spoken in one else "other",))
    if last:
        yield "leader", frozenset((last.key,))
        yield "lead", frozenset((stem(lead.partition(" ")[0]),))
    yield (
        "only",
        frozenset(
            (
                "yes"
                if last
                and not marks
                and last.key in ONLY
                and not lead.endswith("在")
                and words
                and _person(words[0], side)
                else "no",
            )
        ),
    )
    yield from _persons(token, words, side)
    if last and not words and _wills(token, last, side):
        yield "subject", frozenset((last.key,))
    if last and not marks and _owns(last, words, side):
        yield "owner", frozenset((last.key, *_joined_to(last, side)))


def _wills(token: Token, last: Token, side: Segmented) -> bool:
    """Whether an act of will in the third person stands right behind the one whose it is: 'your doctor agrees'."""
    verb, doer = side.words.normal[token.start : token.end].partition(" ")[0], side.words.normal[last.start : last.end]
    return side.language == "en" and token.key in _keys_of("wills") and verb.endswith("s") and not doer.endswith("s")


def _ends_in(lead: str, word: str, side: Segmented) -> bool:
    return lead != word and lead.endswith(word if side.language == "zh" else f" {word}")


def _lasting(words: Sequence[str], side: Segmented) -> list[str]:
    """The words before a word, the last first, up to a person that they belong to."""
    found: list[str] = []
    for n in range(len(words) - 1, -1, -1):
        if _person(words[n], side) and not _is_owner(words, n, side):
            break
        found.append(words[n])
    return found


def _joined_to(token: Token, side: Segmented) -> list[str]:
    """The word that 'and' or 'or' joins a word to: either is the owner of what follows."""
    joined = False
    for other in reversed([t for t in side.tokens if t.start < token.start]):
        if side.words.normal[other.start : other.end] in JOINTS:
            joined = True
        elif other.key or other.kind == "mark":
            return [other.key] if joined and other.key else []
    return []


def _owns(last: Token, words: Sequence[str], side: Segmented) -> bool:
    if side.language == "zh":
        return list(words[:1]) == ["的"] and not _closes(words[1:2])
    return not words and side.words.normal[last.start : last.end].endswith(OWN)


def _closes(words: Sequence[str]) -> bool:
    """Whether a word that belongs to a condition follows '的': 情况下, 时候."""
    return bool(words) and len(words[0]) > 1 and words[0] in vocabulary("zh").closers


def _persons(token: Token, words: Sequence[str], side: Segmented) -> Iterator[Role]:
    """Who acts, who owns and who is told beside the owner, as the persons among the words before a word tell."""
    if words and words[-1] in EACH and side.language == "zh":
        yield "near", frozenset(("each",))
    elif near := _nearest(words, side):
        yield "near", frozenset((near,))
    if side.language == "en":
        yield from _asked_or_any(token, words)
    for n, word in enumerate(words):
        who = _person(word, side)
        if who is None:
            continue
        way = _way(words[n - 1], side) if n else None
        if _is_owner(words, n, side):
            yield "owner", frozenset((who,))
        elif way:
            yield f"way {who}", frozenset((way,))
        elif side.language == "zh" or word in SUBJECTS:
            yield "subject", frozenset((who,))
        if not (
            side.language == "zh" and words[n + 1 :] and _way(words[-1], side)
        ):  # '我们与物业共享', '我们向物业共享'
            yield "beside", frozenset(("yes" if _is_joined(words, side) else "no",))
    if side.language == "en" and side.words.normal[token.start : token.end].startswith("your "):
        yield "owner", frozenset(("you",))


OWNED = ("data", "sensitive", "permission", "right", "purpose", "fee")
"""Kinds of things that are the reader's whether 'your' or 'any' stands before them."""


@cache
def _keys_of(name: str) -> frozenset[str]:
    """The keys of a list of words: things that come from the reader anyway ('any question'), acts of will ('agree')."""
    words = load_table("en", "wording")["persons_of"][name]
    return frozenset(vocabulary("en").keys.get(stem(word), stem(word)) for word in _phrases(words))


def _asked_or_any(token: Token, words: Sequence[str]) -> Iterator[Role]:
    """'Whether' it happens or 'when'; 'any ward' where the other side says 'your ward'."""
    asked = next((word for word in words if word in ("whether", "when")), None)
    if asked:
        yield "asked", frozenset((asked,))
    if (
        words[-1:] == ["any"]
        and vocabulary("en").kinds.get(token.key) not in OWNED
        and token.key not in _keys_of("readers")
    ):
        yield "owner", frozenset(("any",))


def _nearest(words: Sequence[str], side: Segmented) -> str | None:
    """In Chinese the last person before a word whom no word leads to: '您书面授权', '我们的书面授权'."""
    if side.language == "en":
        return None
    for n in range(len(words) - 1, -1, -1):
        who = _person(words[n], side)
        if who and (n == 0 or words[n - 1] not in BESIDE or _is_owner(words, n, side)):
            return None if OBJECT.intersection(words[n + 1 :]) else who
    return None


def _is_joined(words: Sequence[str], side: Segmented) -> bool:
    """Whether a person stands beside what follows: 'you and your children'."""
    words = [word for word in words if word not in ("会", "将", "将会")] if side.language == "zh" else words
    return any(
        _person(word, side) and (joint in JOINTS or joint in WITH) and not _is_owner(words, n, side)
        for n, (word, joint) in enumerate(pairwise(words))
    )


def _person(word: str, side: Segmented) -> str | None:
    return vocabulary(side.language).persons.get(word.removesuffix("的"))


def _is_owner(words: Sequence[str], at: int, side: Segmented) -> bool:
    if side.language == "zh":
        return words[at].endswith("的") or list(words[at + 1 : at + 2]) == ["的"]
    return words[at] in OWNERS


def _way(word: str, side: Segmented) -> str | None:
    """'one' or 'other' where a word leads to someone or comes from someone."""
    one, other = poles(side.language)[0]
    return "one" if word in one else "other" if word in other else None


def _behind(last: Token, led: Sequence[Token], side: Segmented) -> Iterator[Role]:
    """What stands behind a word: 院内, 院外; 'sent to you', 'sent by you'."""
    words = _words(led, side)
    if side.language == "en":
        if words[0:1] and words[0] in JOINTS and words[1:2] and _person(words[1], side) and words[1] not in OWNERS:
            yield "beside", frozenset(("yes",))
        for before, word in pairwise([side.words.normal[last.start : last.end].rpartition(" ")[2], *words]):
            who, way = _person(word, side), _way(before, side)
            if who and way and word not in OWNERS:
                yield f"way {who}", frozenset((way,))
        return
    for axis, (one, other) in enumerate(poles(side.language, "behind")):
        if words and words[0] in one | other:
            yield f"behind {axis}", frozenset(("one" if words[0] in one else "other",))


@cache
def poles(language: Language, place: str = "before") -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of classes of words that carry no fact by themselves, but one in place of the other."""
    split = str.split if language == "zh" else _phrases
    table = load_table(language, "wording")["poles"].get(place, "")
    pairs = (line.split("|") for line in table.strip().splitlines())
    return tuple((frozenset(split(one)), frozenset(split(other))) for one, other in pairs)


def _phrases(words: str) -> list[str]:
    return [word.strip() for word in words.split(",")]
