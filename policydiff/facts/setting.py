"""Chinese words whose sense hangs on their sentence: '才' after a condition, '外' after '除', '取得' before '同意'."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import FREE, vocabulary
from policydiff.packs import load_table

ENDS = frozenset("。！？!?;；\n")
STOPS = frozenset("。！？!?;；\n,，:：()（）")
JOINTS = frozenset(("和", "与", "及", "以及", "或", "、", "/"))
NEAR = 6
"""Words that may stand between two that belong together ('取得您的单独同意')."""
FEW = 3
"""Words before 才能 that leave its condition to the part of the sentence before."""
FIGURES = ("period", "age", "quantity", "number")
BETWEEN = frozenset(("@data", "@you", "后", "前", "时", "给"))
"""Terms that only count between a word and the one that it goes with."""
DENIALS = ("不", "不得", "无法")


class Rule(NamedTuple):
    """A key that words get beside others: those up to some words before, behind, or nowhere in the part of the sentence.

    '^' stands for the beginning of the part, '$' for its end.
    """

    words: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    without: frozenset[str]
    reach: tuple[int, int]
    gives: str


class Part(NamedTuple):
    """A sentence while its keys settle; `words` are printed, `tokens` change."""

    tokens: list[Token]
    words: list[str]

    def give(self, at: int, key: str) -> None:
        """Set the key of a token."""
        self.tokens[at] = self.tokens[at]._replace(key=key)

    def behind(self, at: int) -> range:
        """The places behind a word up to the next mark."""
        return range(
            at + 1, next((n for n in range(at + 1, len(self.words)) if self.words[n] in STOPS), len(self.words))
        )

    def before(self, at: int) -> range:
        """The places before a word back to the last mark."""
        return range(next((n + 1 for n in range(at - 1, -1, -1) if self.words[n] in STOPS), 0), at)

    def holds(self, places: Sequence[int], terms: frozenset[str]) -> bool:
        """Whether one of some places has a word, a key or a class ('@act', '@data', '@period', '@date', '@figure', '@you') of the terms."""
        return any(self.words[n] in terms or self.tokens[n].key in terms or self._classes(n) & terms for n in places)

    def _classes(self, at: int) -> frozenset[str]:
        token, known = self.tokens[at], vocabulary("zh")
        found = [
            name
            for name, true in (
                ("@act", token.key in known.acts),
                ("@data", known.kinds.get(token.key) in ("data", "sensitive")),
                ("@period", token.kind == "period"),
                ("@date", token.kind == "date"),
                ("@figure", token.kind in FIGURES),
                ("@you", known.persons.get(self.words[at]) == "you"),
            )
            if true
        ]
        return frozenset(found)


def in_setting(tokens: list[Token], text: str) -> list[Token]:
    """The tokens with the keys that their sentences give them."""
    found: list[Token] = []
    for sentence in _sentences(tokens, text):
        part = Part(sentence, [text[t.start : t.end] for t in sentence])
        _settle(part)
        found.extend(t._replace(key=FREE) if t.key == OTHERS else t for t in part.tokens)
    return found


def _sentences(tokens: Sequence[Token], text: str) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        run.append(token)
        if token.kind == "mark" and text[token.start : token.end] in ENDS:
            yield run
            run = []
    if run:
        yield run


def _settle(part: Part) -> None:
    rules, own = _rules(), _own()
    for at, word in enumerate(part.words):
        if word in JOINTS and 0 < at < len(part.words) - 1 and part.tokens[at - 1].key == part.tokens[at + 1].key:
            part.give(at + 1, FREE)  # '服务及产品'
        for settle in own.get(word, ()):
            settle(part, at)
        for rule in rules.get(word, ()):
            if _applies(rule, part, at):
                part.give(at, rule.gives)


def _applies(rule: Rule, part: Part, at: int) -> bool:
    before, behind = part.before(at), part.behind(at)
    if rule.before and not (
        part.holds(before[max(len(before) - rule.reach[0], 0) :], rule.before) or ("^" in rule.before and not before)
    ):
        return False
    met = next((n for n in behind[: rule.reach[1]] if part.holds((n,), rule.behind)), None)
    if rule.behind and met is None and not ("$" in rule.behind and not behind):
        return False
    between = range(at + 1, met) if met else behind
    return not (part.holds(between, rule.without) or part.holds(before, rule.without - BETWEEN))


def spare_words(tokens: Sequence[Token], text: str, others: frozenset[str]) -> list[Token]:
    """The words that say nothing of their own where the other side, whose words are `others`, does without them."""
    found = []
    for sentence in _sentences(tokens, text):
        part = Part(sentence, [text[t.start : t.end] for t in sentence])
        for at, word in enumerate(part.words):
            for rule in _rules("spare").get(word, ()):
                asked = frozenset(rule.gives.split())
                if _applies(rule, part, at) and (not asked or asked & others):
                    found.append(sentence[at])
    return found


@cache
def _rules(name: str = "rules") -> dict[str, list[Rule]]:
    """Word -> the rules of one of the pack's lists in `setting` that begin with it."""
    found: dict[str, list[Rule]] = {}
    for line in load_table("zh", "wording")["setting"][name].strip().splitlines():
        words, before, behind, without, gives = (field.strip() for field in line.split("|"))
        (before, far), (behind, near) = (_reach(field, least) for field, least in ((before, 1), (behind, NEAR)))
        rule = Rule(
            words=frozenset(words.split()),
            before=frozenset(before.split()),
            behind=frozenset(behind.split()),
            without=frozenset(without.split()),
            reach=(far, near),
            gives=gives,
        )
        for word in rule.words:
            found.setdefault(word, []).append(rule)
    return found


def _reach(field: str, least: int) -> tuple[str, int]:
    """'3: 如果 若' -> the words, and how far away they may stand."""
    number, colon, words = field.partition(":")
    return (words, int(number)) if colon else (field, least)


@cache
def _own() -> dict[str, list[Callable[[Part, int], None]]]:
    """Word -> the functions that settle it."""
    found: dict[str, list[Callable[[Part, int], None]]] = {}
    for name, settle in (
        ("then", _only_then),
        ("elsewhere", _elsewhere),
        ("outside", _outside),
        ("no_other", _no_other),
        ("neither", _neither),
        ("without", _without),
        ("unmet", _unmet),
        ("way", _way),
        ("also", _also),
        ("first", _not_before),
        ("wanted", _wanted),
        ("whether", _whether),
        ("again", _again),
        ("at_once", _at_once),
        ("beyond", _beyond),
    ):
        for word in _words(name):
            found.setdefault(word, []).append(settle)
    return found


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("zh", "wording")["setting"][name].split())


def _only_then(part: Part, at: int) -> None:
    """'只有同意后才会', '同意后才会': one 'only', at the place of 才."""
    for before in range(at):
        if part.words[before] in _words("only") and part.tokens[before].key == "仅":
            part.give(before, FREE)
    if part.tokens[at].key == FREE:
        part.give(at, "仅")


NEEDED = frozenset(("先", "应当", "仅", "后"))
"""Keys that say no more than a 才能 behind them."""


def _not_before(part: Part, at: int) -> None:
    """'须先完成认证,才能发布', '只有完成认证后,才能发布', '完成认证方可发布'."""
    own = part.before(at)
    for n in [*own, *(part.before(own.start - 1) if len(own) < FEW and own.start else ())]:
        if part.tokens[n].key in NEEDED:
            part.give(n, FREE)


def _wanted(part: Part, at: int) -> None:
    """'家长需要退费的,…', '家长如需退费,…': a wish, no duty."""
    behind = part.behind(at)
    if behind and part.words[behind[-1]] == "的" and part.words[behind[-1] + 1 : behind[-1] + 2] in ([","], ["，"]):
        part.give(at, FREE)


def _whether(part: Part, at: int) -> None:
    """'您可以选择是否公开', '是否公开由您决定'."""
    own = [*part.before(at), at, *part.behind(at)]
    own += [*part.before(own[0] - 1)] if own[0] else []
    if "是否" in (part.words[n] for n in own):
        for n in (*range(max(at - 2, own[0]), at), at):
            if n == at or part.tokens[n].key == "可以":
                part.give(n, FREE)


def _again(part: Part, at: int) -> None:
    """'用于排错,用于统计', '用于排错、统计'."""
    if not part.before(at) and any(word in _words("again") for word in part.words[:at]):
        part.give(at, FREE)


OPENING = frozenset(("会", "将", "将会", "还", "也", "可", "可以", "还会", "也会"))
"""Behind 同时 at the head of a sentence these make it 'besides'."""


def _at_once(part: Part, at: int) -> None:
    """'须同时提供', '一并删除'; not '同时,我们还会', '我们同时会'."""
    before, behind = part.before(at), part.behind(at)
    known = vocabulary("zh")
    subject = all(part.words[n] in known.persons or part.tokens[n].key == "本平台" for n in before)
    together = part.words[at] not in _words("besides")
    joined = part.holds(before, _words("beside"))
    if behind and not joined and (together or not subject) and part.words[behind[0]] not in OPENING:
        part.give(at, "同时")


AIMS = frozenset(("目的", "使用", "其他", FREE))
"""Keys of what stands behind 'other than A': '以外的其他用途'."""


def _elsewhere(part: Part, at: int) -> None:
    """'不会用于评选以外的用途', '仅用于评选'."""
    own = part.before(at)
    denial = next((n for n in own if part.tokens[n].key in ("不", "不得")), None)
    used = denial is not None and not _words("uses").isdisjoint(part.words[n] for n in own[denial - own.start :])
    rest = part.behind(at)
    if denial is not None and used and rest and {part.tokens[n].key for n in rest} - {FREE} <= AIMS:
        part.give(denial, "仅")
        for n in (*(n for n in own if part.tokens[n].key == "除"), at, *rest):
            part.give(n, OTHERS)


OTHERS = " others"
"""The key of words that are left out when all are settled."""


def _neither(part: Part, at: int) -> None:
    """'既不出售,也不出租', '不出售、出租'."""
    if part.words[at - 1 : at] in (["也"], ["亦"]) and "既" in part.words[:at]:
        part.give(at, FREE)


def _no_other(part: Part, at: int) -> None:
    """'仅用于评选,不作其他用途', '仅用于评选'."""
    own = part.before(at)
    only = any(t.key == "仅" for t in part.tokens[: own.start])
    words = [*own, at, *part.behind(at)]
    if only and {part.tokens[n].key for n in words} - {FREE, "不", "不得", "使用", "目的", "其他", "他用"} == set():
        for n in words:
            part.give(n, OTHERS)


def _outside(part: Part, at: int) -> None:
    """'除身份核验之外的用途', '身份核验以外的用途'."""
    opened = any(t.key == "除" for t in part.tokens[:at])
    if part.tokens[at].key != OTHERS and (opened or part.words[at] != "外"):
        part.give(at, FREE if opened else "除")


def _without(part: Part, at: int) -> None:
    """'未经您同意,我们不会', '除非您同意,我们不会'."""
    consent = next((n for n in part.behind(at)[:NEAR] if part.tokens[n].key in _words("consent")), None)
    if consent is not None and any(t.key in DENIALS for n, t in enumerate(part.tokens) if not at <= n <= consent):
        part.give(at, "除")
    elif consent is None:
        _not_without(part, at)


def _unmet(part: Part, at: int) -> None:
    if part.words[at] not in _words("without"):
        _not_without(part, at)


def _not_without(part: Part, at: int) -> None:
    """'未通过验证的,不得购买', '通过验证后才能购买'."""
    behind = part.behind(at)
    end = behind[-1] + 1 if behind else at + 1
    begins = not part.before(at) and part.words[at] in _words("unmet")
    if not (begins or (behind and part.words[behind[-1]] in ("的", "时", "前"))):
        return
    rest = range(at + 1, end + 1 + len(part.behind(end)))
    denial = [n for n in rest if part.tokens[n].key in ("不得", "无法")]
    others = [n for n in rest if part.tokens[n].key in ("不", "除")]
    if len(denial) == 1 and not others:
        part.give(at, FREE)
        part.give(denial[0], "才能")


def _way(part: Part, at: int) -> None:
    """'以弹窗的方式', '通过弹窗'; '我们处理的方式', '我们如何处理'; '采用加密等措施保护', '以加密等措施保护'."""
    by = [n for n in part.before(at)[-4 * NEAR :] if part.words[n] in _words("by")]
    measures = part.words[at] in _words("measures")
    if measures and not part.holds(range(at + 1, len(part.words)), frozenset(("@act",))):
        return
    if not measures and not by and not JOINTS.isdisjoint(part.words[at + 1 : at + 2]):
        return  # '收集的方式、范围'
    if not measures and (by or part.words[at - 1 : at] == ["的"]):
        part.give(at, _open_list() if part.words[at].startswith("等") else FREE)
    if by and not (part.words[at - 1 : at] == ["的"] and part.words[by[-1]] in _words("verbs")):
        part.give(by[-1], FREE)


@cache
def _open_list() -> str:
    """The key of 等."""
    return vocabulary("zh").keys["等"]


def _also(part: Part, at: int) -> None:
    """'您可以拒绝,并可要求复核', '您可以拒绝,并要求复核'."""
    if part.words[at - 1 : at] in (["并"], ["且"], ["并且"]) and any(t.key == "可以" for t in part.tokens[:at]):
        part.give(at, FREE)


def _beyond(part: Part, at: int) -> None:
    """'超出必要期限后', '必要期限届满后'."""
    term = next((n for n in part.behind(at)[:NEAR] if part.tokens[n].key == "期限"), None)
    if term is not None and part.words[term + 1 : term + 2] and part.words[term + 1] in _words("past"):
        part.give(term, "期限届满")
        part.give(at, FREE)
        part.give(term + 1, FREE)
