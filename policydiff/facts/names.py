"""The name of a party at the head of a line: 'Puffin (payments) - puffin.example', '青鸟推送：消息推送'."""

from policydiff.clauses.clause import Language
from policydiff.facts.values import organisation_in
from policydiff.kept import compiled

BRACKET = compiled(r"\s*\((?P<words>[^()]+)\)")

HEAD = compiled(
    r"\s*(?P<name>[^\s:：(（|,，.。;；](?:[^:：(（|,，.。;；\n]|\.(?=\w))*?)\s*(?:[:：(（|,，。;；\n]|[–—]|\s-+\s|\.(?:\s|$)|$)"
)
LATIN = compiled(
    r"(?:[A-Z0-9][\w.&+'’-]*|of|the|and|for|by|[a-z]+\.(?:com|io|org|net|dev|app|ai|de|eu|cn))(?: (?:[A-Z0-9(][\w.&+'’)-]*|of|the|and|for|by)){0,5}"
)
"""Capitalised words, or a site's address."""
HAN = compiled(
    r"(?!.*(?:接入|嵌入|使用|收集|获取|采集|读取|共享|分享|提供|部分|相关|其他|所有|任何|通过|进行|包括))[^为将与向在从对按由您我们会可的如若请以]{2,16}"
)
"""No words that a clause is made of."""


def name_at_head(normal: str, printed: str) -> tuple[int, int] | None:
    """The span, in the normal form, of the name with which a line begins; None where it begins with other words."""
    found = HEAD.match(normal)
    if not found:
        return None
    start, end = found.span("name")
    name = normal[start:end]
    if any("\u4e00" <= c <= "\u9fff" for c in name):
        return (start, end) if HAN.fullmatch(name) else None
    at = printed.lower().find(name.lower())
    return (start, end) if at >= 0 and LATIN.fullmatch(printed[at : at + len(name)]) else None


def parties_at_head(normal: str, printed: str, language: Language) -> list[tuple[int, int]]:
    """That name's span and, where a bracket behind it names its company in full, the company's."""
    name = name_at_head(normal, printed)
    if name is None:
        return []
    bracket = BRACKET.match(normal, name[1])
    company = organisation_in(bracket["words"], language) if bracket else None
    if bracket is None or company is None:
        return [name]
    start = bracket.start("words")
    return [name, (start + company[0], start + company[1])]
