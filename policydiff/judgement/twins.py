"""Chinese and English of one policy: what changed in the one and not in the other, with both clauses by name."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby, islice
from typing import Literal

from policydiff.caveat import Caveat, caveat
from policydiff.clauses.clause import Clause, Language, Policy
from policydiff.facts.tokens import tokens
from policydiff.facts.wording import wording
from policydiff.judgement.counterparts import counterparts
from policydiff.judgement.finding import Finding, Severity
from policydiff.judgement.grounds import heading_over

REACH = 2
"""Clauses off its place at which a change of the other language may still tell the same."""
FIGURES = {"email", "phone", "period", "age", "hours", "quantity"}
"""What both languages must state alike."""
Name = Literal["old", "new"]
NAMES: tuple[Name, ...] = ("new", "old")
"""The version by which a change is placed first."""


class Half:
    """One language of a policy in both versions, with what changed in it."""

    def __init__(self, *, language: Language, old: Policy, new: Policy, findings: tuple[Finding, ...] = ()) -> None:
        """`findings` are those of this language that change a fact."""
        self.language = language
        self.old = old
        self.new = new
        self.findings = findings

    @cached_property
    def clauses(self) -> dict[Name, tuple[Clause, ...]]:
        """The clauses of this language in either version, in order."""
        sides: tuple[tuple[Name, Policy], ...] = (("old", self.old), ("new", self.new))
        return {
            name: tuple(c for c in policy.clauses if c.language == self.language and c.kind != "noise")
            for name, policy in sides
        }

    @cached_property
    def order(self) -> dict[Name, dict[str, int]]:
        """Clause ids to their place in the order, in either version."""
        return {name: {c.id: n for n, c in enumerate(found)} for name, found in self.clauses.items()}


def half_of(old: Policy, new: Policy, findings: Sequence[Finding], language: Language) -> Half:
    """The part of a comparison that is in one language."""
    own = tuple(f for f in findings if f.severity > Severity.EDITORIAL and first_clause(f)[0].language == language)
    return Half(language=language, old=old, new=new, findings=own)


def twin_caveats(old: Policy, new: Policy, findings: Sequence[Finding]) -> tuple[Caveat, ...]:
    """Of a policy that holds both languages in one file: what was changed in one of them alone."""
    zh, en = (half_of(old, new, findings, language) for language in ("zh", "en"))
    return tuple(dict.fromkeys((*left_behind(zh, en), *left_behind(en, zh))))


def left_behind(here: Half, there: Half) -> list[Caveat]:
    """What changed here without a change there that tells the same, and figures on which the two now differ."""
    if not here.findings:
        return []
    linked = Linked(here, there)
    told = linked.told()
    alone = [f for f in here.findings if f.id not in told and linked.is_due(f) and not linked.brings_in_line(f)]
    found = [linked.alone(list(run)) for _, run in groupby(alone, key=linked.group)]
    return [*found, *(apart for f in here.findings if f.id in told for apart in linked.apart(f, told[f.id]))]


def first_clause(finding: Finding) -> tuple[Clause, Name]:
    """The clause that names a change and the version it stands in."""
    pair = finding.change.pair
    return (pair.new[0], "new") if pair.new else (pair.old[0], "old")


class Linked:
    """Two halves with their clauses paired."""

    def __init__(self, here: Half, there: Half) -> None:
        """Pair the clauses of both versions; the old one's only where something was removed."""
        self.here, self.there = here, there
        self._pairs: dict[Name, Mapping[str, Clause]] = {}
        self._places: dict[tuple[str, Name], int] = {}
        self._reaches: dict[tuple[str, Name], tuple[int, int] | None] = {}

    def pairs(self, name: Name) -> Mapping[str, Clause]:
        """The counterpart there of each clause here, by its id, in one version."""
        if name not in self._pairs:
            zh, en = (self.here, self.there) if self.here.language == "zh" else (self.there, self.here)
            found = counterparts(zh.clauses[name], en.clauses[name])
            self._pairs[name] = {a.id: b for a, b in (found if zh is self.here else ((b, a) for a, b in found))}
        return self._pairs[name]

    def told(self) -> dict[str, Finding]:
        """Findings here to the finding there that tells the same: the nearest first, each once; then any
        at its very place, or one that changes the very same address or figure."""
        told: dict[str, Finding] = {}
        taken: set[str] = set()
        near = {f.id: self.near(f) for f in self.here.findings}
        for reach in range(REACH + 1):
            for finding in self.here.findings:
                if finding.id in told:
                    continue
                free = (f for f, off in near[finding.id] if off <= reach and f.id not in taken)
                same = next((f for f in free if _same_matter(finding, f)), None)
                if same:
                    told[finding.id] = same
                    taken.add(same.id)
        for finding in self.here.findings:
            if finding.id not in told:
                here = {f.id for f, off in near[finding.id] if off == 0}
                found = (f for f in self.there.findings if f.id in here or _same_figures(finding, f))
                told.update((finding.id, f) for f in islice(found, 1))
        return told

    def near(self, here: Finding) -> list[tuple[Finding, int]]:
        """The changes there that stand near the place of a change here, and how many clauses off."""
        offs = ((there, self.off(here, there)) for there in self.there.findings)
        return [(there, off) for there, off in offs if off <= REACH]

    def off(self, here: Finding, there: Finding) -> int:
        """How many clauses two changes stand apart in the two languages; above `REACH` where that cannot be told."""
        for name in NAMES:
            own = here.change.pair.new if name == "new" else here.change.pair.old
            found = self.reached(there, name) if own else None
            if found is not None:
                place = self.place(own[0], name)
                return max(0, found[0] - place, place - found[1])
        return REACH + 1

    def reached(self, there: Finding, name: Name) -> tuple[int, int] | None:
        """The first and the last place of what a change there touches, of one version."""
        key = (there.id, name)
        if key not in self._reaches:
            clauses = there.change.pair.new if name == "new" else there.change.pair.old
            order = self.there.order[name]
            places = [order[c.id] for c in clauses if c.id in order]
            self._reaches[key] = (min(places), max(places)) if places else None
        return self._reaches[key]

    def place(self, clause: Clause, name: Name) -> int:
        """Where the other language would say what a clause says: its counterpart's place, or behind the last one's."""
        key = (clause.id, name)
        if key not in self._places:
            twin = self.twin(clause, name)
            self._places[key] = -1 if twin is None else self.there.order[name][twin.id]
        return self._places[key]

    def twin(self, clause: Clause, name: Name) -> Clause | None:
        """The counterpart of a clause, or of the nearest clause before it that has one."""
        pairs, own = self.pairs(name), self.here.clauses[name]
        at = self.here.order[name].get(clause.id, 0)
        return next((pairs[c.id] for c in reversed(own[: at + 1]) if c.id in pairs), None)

    def is_due(self, finding: Finding) -> bool:
        """Whether the other language should tell a change: it has the clause, or is more than an extract."""
        clause, name = first_clause(finding)
        return clause.id in self.pairs(name) or 2 * len(self.pairs(name)) >= len(self.here.clauses[name])

    def brings_in_line(self, finding: Finding) -> bool:
        """Whether a change of figures states what the other language states already."""
        old, new = finding.change.pair.old, finding.change.pair.new
        if not new or any(fact.kind not in FIGURES for fact in finding.change.facts):
            return False
        twin = self.pairs("new").get(new[0].id)
        gained = figures(new) - figures(old)
        return twin is not None and bool(gained) and gained <= figures([twin])

    def group(self, finding: Finding) -> tuple[str | None, str]:
        """Neighbours under one heading that came, went or changed are told together."""
        clause, _ = first_clause(finding)
        return (clause.parent, finding.change.kind if finding.change.kind in ("added", "removed") else "")

    def alone(self, findings: Sequence[Finding]) -> Caveat:
        """What was changed here alone, and the clause there that still says what it said."""
        clause, name = first_clause(findings[0])
        last, _ = first_clause(findings[-1])
        here = self.here.new if name == "new" else self.here.old
        values = {
            "changes": findings[0].id if len(findings) == 1 else f"{findings[0].id}–{findings[-1].id}",
            "place": place_of(clause, here),
            "lines": lines_of(clause, last),
            "here": f"@{self.here.language}",
            "there": f"@{self.there.language}",
        }
        twin = self.twin(clause, name)
        if twin is None:
            return Caveat(key="twin_unfound", values=tuple(values.items()))
        kind = findings[0].change.kind
        key = "twin_left" if clause.id in self.pairs(name) else "twin_missing"
        key = f"twin_left_{kind}" if kind in ("added", "removed") else key
        there = self.there.new if name == "new" else self.there.old
        values |= {"twin": place_of(twin, there), "twin_lines": lines_of(twin, twin)}
        return Caveat(key=key, values=tuple(values.items()))

    def apart(self, here: Finding, there: Finding) -> Iterator[Caveat]:
        """Figures that agreed before and that the two languages now state differently."""
        if self.here.language != "zh" or not (here.change.pair.new and there.change.pair.new):
            return
        sides = [[figures(f.change.pair.old), figures(f.change.pair.new)] for f in (here, there)]
        gained = [new - old for old, new in sides]
        lost = [old - new for old, new in sides]
        if lost[0] != lost[1] or gained[0] == gained[1] or not all(gained):
            return
        clause, twin = here.change.pair.new[0], there.change.pair.new[0]
        yield caveat(
            "twin_apart",
            place=place_of(clause, self.here.new),
            lines=lines_of(clause, clause),
            twin=place_of(twin, self.there.new),
            twin_lines=lines_of(twin, twin),
            here_values=", ".join(sorted(gained[0])),
            there_values=", ".join(sorted(gained[1])),
        )


def _same_matter(one: Finding, other: Finding) -> bool:
    """Whether two changes have a topic in common, or change their clauses the same way."""
    return bool(set(one.change.topics) & set(other.change.topics)) or one.change.kind == other.change.kind


def _same_figures(one: Finding, other: Finding) -> bool:
    """Whether all that one changes are addresses or figures, each changed the same way by the other."""
    changed, told = ({(f.kind, f.old, f.new) for f in finding.change.facts} for finding in (one, other))
    return changed <= told and all(kind in FIGURES for kind, _, _ in changed)


def figures(clauses: Sequence[Clause]) -> set[str]:
    """The addresses, numbers and periods of some clauses, as keys that do not depend on the language."""
    return set[str]().union(*(_figures(clause.text, clause.language) for clause in clauses))


@lru_cache(maxsize=4096)
def _figures(text: str, language: Language) -> frozenset[str]:
    return frozenset(token.key for token in tokens(wording(text), language) if token.kind in FIGURES)


def place_of(clause: Clause, policy: Policy) -> str:
    """The heading over a clause and its own label: '三、共享 › 2、'; its first words where it has neither."""
    heading = heading_over(clause, policy)
    own = (clause.label or "").strip()
    if heading and (clause.kind == "heading" or not own):
        return heading
    return " › ".join(part for part in (heading, own) if part) or f"“{clause.text[:24].strip()}…”"


def lines_of(first: Clause, last: Clause) -> str:
    """'97', '93–95'."""
    return str(first.first_line) if first.first_line == last.last_line else f"{first.first_line}–{last.last_line}"
