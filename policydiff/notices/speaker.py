"""Who speaks in a notice: the controller, the product, whom to ask; all of it words of the policy or of the settings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.facts.kinds import kind_of_field
from policydiff.facts.vocabulary import vocabulary
from policydiff.facts.wording import wording
from policydiff.kept import compiled
from policydiff.packs import load_table

EMAIL = compiled(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
PHONE = compiled(
    r"(?<![\d-])(?:\+\d{1,3}(?:[ -]?\(?\d{1,4}\)?){2,5}|400-?\d{3,4}-?\d{3,4}|(?:\(0\d{2,3}\) ?|0\d{2,3}[- ])\d{3,4}[- ]?\d{4}|1[3-9]\d{9}|95\d{3,6}"
    r"|(?:1[- ])?(?:\(\d{3}\) ?|\d{3}[- ])\d{3}-\d{4})(?![\d-])"
)


LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The one who gives notice."""

    title: str
    """The policy's title as it stands."""
    organisation: str | None
    product: str | None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    prevails: Language | None = None

    @property
    def name(self) -> str | None:
        """What the reader knows the speaker by: the product, else the organisation."""
        return self.product or self.organisation


def speaker_of(
    policy: Policy, language: Language, organisations: Sequence[str] = (), products: Sequence[str] = ()
) -> Speaker:
    """The speaker of a policy's part in one language; the settings' names go before those found in the text."""
    words = load_table(language, "notices")["speaker"]
    clauses = [clause for clause in policy.clauses if clause.language == language] or list(policy.clauses)
    title = _title(clauses, words)
    contact = _contact_clauses(clauses, policy, words["contact_heading"])
    joined = "\n".join(clause.text for clause in contact)
    return Speaker(
        title=title,
        organisation=organisations[0] if organisations else _organisation(contact + clauses, words),
        product=products[0] if products else _product(title, words["title_words"]),
        emails=tuple(dict.fromkeys(EMAIL.findall(joined))),
        phones=tuple(dict.fromkeys(PHONE.findall(joined))),
        addresses=_addresses(contact),
        prevails=_prevails(clauses, words["prevails"]),
    )


def _title(clauses: Sequence[Clause], words: Mapping[str, Any]) -> str:
    """The title clause, else the first short heading or line that calls itself a policy, else what any policy is called."""
    named = compiled(words["title_words"])
    titles = [c.text for c in clauses if c.kind == "title"]
    lines = [c.text for c in clauses[:8] if c.kind != "title"]
    found = (_bare(line) for line in [*titles, *lines])
    return next((t for t in found if t and len(t) <= LONGEST_TITLE and named.search(t)), str(words["any_title"]))


def _bare(line: str) -> str:
    """A title without Markdown's marks and the quotation marks around it; '' for front matter and for sentences."""
    text = line.strip().strip("#*_ ").removeprefix("《").removesuffix("》").strip()
    return "" if "\n" in text or re.search(r"[。！？;；:：]|[.!?](?:\s|$)|^---", text) else text


def _product(title: str, title_words: str) -> str | None:
    """'潮泊停车隐私政策' -> '潮泊停车'; 'Lumivo Privacy Policy' -> 'Lumivo'; None where the title names none."""
    match = re.search(title_words, title)
    if not match:
        return None
    product = (title[: match.start()] or title[match.end() :]).strip(" -–—|&《》「」“”\"'·:,，的和与及")
    no_name = re.search(r"[、,，/&]|协议|条款|政策|声明|agreement|terms|policy|notice|cookie", product, re.IGNORECASE)
    return product if 1 < len(product) <= LONGEST_TITLE // 2 and not no_name else None


def _contact_clauses(clauses: Sequence[Clause], policy: Policy, heading: str) -> list[Clause]:
    """The clauses under the last heading on contact that lead to an address or a number; every clause where none does."""
    named = compiled(heading)
    heads = [c for c in clauses if c.kind in ("heading", "item") and named.search(c.title or c.text[:30])]
    parts = (list(policy.subtree(head)) for head in reversed(heads))
    return next((part for part in parts if any(map(_reaches_us, part))), list(clauses))


def _reaches_us(clause: Clause) -> bool:
    return bool(EMAIL.search(clause.text) or PHONE.search(clause.text))


def _addresses(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """What fields of addresses say: '通信地址:苏州市…'."""
    fields = ((clause, re.split(r"[:：]", clause.text, maxsplit=1)) for clause in clauses if len(clause.text) <= 160)
    found = (
        parts[1].strip(" 。.")
        for clause, parts in fields
        if len(parts) == 2 and kind_of_field(wording(clause.text).normal, vocabulary(clause.language)) == "address"
    )
    return tuple(dict.fromkeys(address for address in found if address and not EMAIL.search(address)))


def _organisation(clauses: Sequence[Clause], words: Mapping[str, Any]) -> str | None:
    """The first company that the clauses name, without the words that lead to it."""
    pattern, lead = compiled(words["organisation"]), compiled(words["organisation_lead"])
    found = (match[0] for clause in clauses if (match := pattern.search(clause.text)))
    return next((name for name in (lead.sub("", match).strip() for match in found) if len(name) > 4), None)


def _prevails(clauses: Sequence[Clause], prevails: dict[str, str]) -> Language | None:
    for name, pattern in prevails.items():
        if any(re.search(pattern, clause.text) for clause in clauses):
            return "zh" if name == "zh" else "en"
    return None
