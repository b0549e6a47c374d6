"""Proper names among the words that changed: of vendors, products, people."""

import re

from policydiff.clauses.clause import Language
from policydiff.facts.draft import Draft
from policydiff.facts.vocabulary import fold_english, vocabulary
from policydiff.kept import compiled

UNSURE = {"wording", "url", "open_list", "choice", "data"}
"""Kinds that a name which no pack knows is taken for."""
LATIN = compiled(r"[A-Za-z][\w.&'-]*")
SLOT = compiled(
    r"(?:使用|采用|接入|集成|嵌入|委托|借助|通过|由)(?P<name>[一-鿿]{2,8}?)"
    r"(?:统计|分析|推送|支付|地图|登录|云|监测|科技|通信|客服|提供|放置|插件|工具)"
)
"""Where a Chinese sentence names a tool or its vendor."""
MEMBER = compiled(
    r"[一-鿿A-Za-z0-9]{1,10}(?:CDN|SDK|API|统计|地图|推送|支付|云|插件|网)(?=来|以|用于|为|进行|提供|$)", re.IGNORECASE
)
"""One more tool in a list of them, with or without what it serves;"""
USED = compiled(r"(?:使用|采用|借助|通过|接入|集成|SDK|例如|包括)[^。;；]*[、和及与]$", re.IGNORECASE)
"""and what stands before it."""


def is_name(draft: Draft, text: str, span: tuple[int, int], language: Language) -> bool:
    """Whether the words that differ are a name that no pack knows."""
    phrase = text[slice(*span)]
    if language == "zh" and draft.kind in (*UNSURE, "purpose") and MEMBER.match(phrase):
        return bool(USED.search(text[: span[0]]))
    if draft.kind not in UNSURE:
        return False
    if language == "zh" and draft.old and draft.new:
        slots = "".join(match["name"] for match in SLOT.finditer(phrase))
        if any(key in slots for key in draft.keys if key):
            return True
    if draft.kind == "url" and phrase[:1].isupper():  # 'Convert.com'
        return True
    names = [m for m in LATIN.finditer(phrase) if {fold_english(m.group()), m.group().lower()} & set(draft.keys)]
    if draft.kind in ("choice", "open_list") and len(draft.keys) > len(names) + 1:
        return False
    proper = [match for match in names if _is_proper(match, draft, text, span, language)]
    return bool(proper) and all(match in proper or match.group().isupper() for match in names)  # 'Acme CDN'


def _is_proper(match: re.Match[str], draft: Draft, text: str, span: tuple[int, int], language: Language) -> bool:
    """A capital letter tells a name; at the head of a sentence only that no pack knows the word, on both sides."""
    word, known = match.group(), vocabulary(language).keys
    if not word[0].isupper() or fold_english(word) in known or word.isupper():
        return False
    before = text[: span[0] + match.start()].rstrip(' *[("“')
    heads = language == "en" and (not before or before[-1] in ".:;!?\n")
    return not heads or bool(draft.old and draft.new)
