"""Chinese words whose sense hangs on their sentence: '才' after a condition, '外' after '除', '取得' before '同意'."""

from collections.abc import Iterator, Sequence
from functools import cache

from policydiff.facts.tokens import Token
from policydiff.facts.vocabulary import FREE, vocabulary
from policydiff.packs import load_table

ENDS = frozenset("。！？!?;；\n")
STOPS = frozenset("。！？!?;；\n,，:：()（）")
JOINTS = frozenset(("和", "与", "及", "以及", "或", "、", "/"))
NEAR = 6
"""Words that may stand between a verb and what it is about ('取得您的单独同意')."""


def in_setting(tokens: list[Token], text: str) -> list[Token]:
    """The tokens with the keys that their sentences give them."""
    found: list[Token] = []
    for sentence in _sentences(tokens, text):
        found.extend(_settled(sentence, [text[t.start : t.end] for t in sentence]))
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


def _settled(sentence: list[Token], words: list[str]) -> list[Token]:
    settled = list(sentence)
    special = _words("special")
    for at, word in enumerate(words):
        if word in JOINTS and 0 < at < len(words) - 1 and settled[at - 1].key == settled[at + 1].key:
            _give(settled, at + 1, FREE)  # '服务及产品'
        if word in special:
            for rule in (
                _only_then,
                _outside,
                _without,
                _gained,
                _ended,
                _needed,
                _way,
                _told,
                _tail,
                _held,
                _at_most,
                _asked,
                _kept_safe,
                _instrument,
            ):
                rule(settled, words, at)
    return settled


@cache
def _words(name: str) -> frozenset[str]:
    """The words of a class in the pack's table `setting`; `special`: those of all classes that a rule begins with."""
    table = load_table("zh", "wording")["setting"]
    if name == "special":
        return frozenset(
            word
            for rule in (
                "then",
                "outside",
                "without",
                "gain",
                "stop",
                "need",
                "way",
                "tell",
                "tail",
                "within",
                "hold",
                "may",
                "safe",
                "use",
            )
            for word in table[rule].split()
        )
    return frozenset(table[name].split())


def _give(settled: list[Token], at: int, key: str) -> None:
    settled[at] = settled[at]._replace(key=key)


def _only_then(settled: list[Token], words: list[str], at: int) -> None:
    """'只有同意后才会', '同意后才会': one 'only', at the place of 才."""
    if words[at] not in _words("then"):
        return
    for before in range(at):
        if words[before] in _words("only") and settled[before].key == "仅":
            _give(settled, before, FREE)
    if settled[at].key == FREE:
        _give(settled, at, "仅")


def _outside(settled: list[Token], words: list[str], at: int) -> None:
    """'除身份核验之外的用途', '身份核验以外的用途'."""
    if words[at] in _words("outside"):
        opened = any(t.key == "除" for t in settled[:at])
        if opened or words[at] != "外":
            _give(settled, at, FREE if opened else "除")


def _without(settled: list[Token], words: list[str], at: int) -> None:
    """'未经您同意,我们不会', '除非您同意,我们不会'."""
    if words[at] not in _words("without"):
        return
    behind = _part(words, at)
    consent = next((n for n in behind[:NEAR] if settled[n].key in _words("consent")), None)
    if consent is not None and any(
        t.key in ("不", "不得", "无法") for n, t in enumerate(settled) if not at <= n <= consent
    ):
        _give(settled, at, "除")


def _gained(settled: list[Token], words: list[str], at: int) -> None:
    """'取得您的同意', '经您同意'; '取得认证', '通过认证'."""
    if words[at] in _words("gain"):
        kinds = vocabulary("zh").kinds
        for n in _part(words, at)[:NEAR]:
            if settled[n].key in _words("consent") or settled[n].key in _words("gained"):
                _give(settled, at, FREE)
            if settled[n].key and kinds.get(settled[n].key) in ("data", "sensitive"):
                return


def _ended(settled: list[Token], words: list[str], at: int) -> None:
    """'停止向您推送', '不再向您推送'."""
    if words[at] in _words("stop"):
        acts = vocabulary("zh").acts
        verb = next((settled[n].key for n in _part(words, at)[:NEAR] if settled[n].key), "")
        if verb in acts:
            _give(settled, at, "不再")


def _needed(settled: list[Token], words: list[str], at: int) -> None:
    """'如果您需要转移', '如需转移'."""
    if words[at] in _words("need"):
        before = [w for w in words[max(at - 3, 0) : at] if w not in vocabulary("zh").persons]
        if before and before[-1] in _words("if"):
            _give(settled, at, FREE)


def _way(settled: list[Token], words: list[str], at: int) -> None:
    """'以弹窗的方式', '通过弹窗'; '我们处理的方式', '我们如何处理'; '30日以内', '30日内'."""
    if words[at] in _words("way"):
        start = next((n for n in range(at, -1, -1) if words[n] in STOPS), 0)
        by = [n for n in range(max(start, at - NEAR - 2), at) if words[n] in _words("by")]
        if by or words[at - 1 : at] == ["的"]:
            _give(settled, at, FREE)
        if by:
            _give(settled, by[-1], FREE)
    elif words[at] in _words("within") and at and settled[at - 1].kind == "period":
        _give(settled, at, FREE)


def _told(settled: list[Token], words: list[str], at: int) -> None:
    """'告诉他人', '透露给他人'."""
    if words[at] in _words("tell") and any(settled[n].key in _words("others") for n in _part(words, at)[:2]):
        _give(settled, at, "泄露")


def _tail(settled: list[Token], words: list[str], at: int) -> None:
    """'报名工作', '报名'; '删除操作', '删除'."""
    if words[at] in _words("tail") and at and settled[at - 1].key in vocabulary("zh").acts:
        _give(settled, at, FREE)


def _held(settled: list[Token], words: list[str], at: int) -> None:
    """'遵循最小必要原则', '按照最小必要的原则'."""
    if words[at] in _words("hold") and any(words[n] == "原则" for n in _part(words, at)[:NEAR]):
        _give(settled, at, FREE)


def _at_most(settled: list[Token], words: list[str], at: int) -> None:
    """'最多可调用100次', '最多调用100次'."""
    if words[at] in _words("may") and any(t.key == "不超过" for t in settled[max(at - 1, 0) : at + 2]):
        _give(settled, at, FREE)


def _asked(settled: list[Token], words: list[str], at: int) -> None:
    """'我们需要您提供', '我们要求您提供'."""
    if words[at] in _words("need") and words[at + 1 : at + 2] in (["您"], ["你"], ["用户"]):
        _give(settled, at, "要求")


def _kept_safe(settled: list[Token], words: list[str], at: int) -> None:
    """'为保障账号安全', '为了账号安全'."""
    led = words[at] in _words("safe") and words[max(at - 1, 0)] in ("为", "为了", "以")
    if led and any(settled[n].key == "安全" for n in _part(words, at)[:NEAR]):
        _give(settled, at, FREE)


def _instrument(settled: list[Token], words: list[str], at: int) -> None:
    """'使用手机号联系您', '通过手机号联系您'."""
    if words[at] in _words("use"):
        behind = _part(words, at)[:NEAR]
        verb = next((n for n in behind if settled[n].key in vocabulary("zh").acts or settled[n].key == "后"), at)
        if settled[verb].key in _words("used_to"):
            _give(settled, at, FREE)


def _part(words: list[str], at: int) -> list[int]:
    """The places behind a word up to the next mark."""
    end = next((n for n in range(at + 1, len(words)) if words[n] in STOPS), len(words))
    return list(range(at + 1, end))
