"""English passive sentences as active ones: 'A is kept by B' as 'B keeps A', 'A is kept' as '(we) keep A'."""

import re
from functools import cache

from policydiff.kept import compiled
from policydiff.packs import load_table

OBJECTS = {"we": "us", "they": "them", "he": "him", "she": "her"}
ONLY = compiled(r" only(?= *(?:[.,;:)]|$))")
"""Behind the agent, whom it limits: 'read by nurses only'."""
SUBJECTS = {"us": "we", "you": "you", "them": "they"}


def active(sentence: str) -> str:
    """A sentence in lower case whose first verb is passive in the active voice; any other as it is."""
    found = _passive().match(sentence)
    if found is None or _later_agent().match(found["rest"]):
        return sentence
    part = {name: text or "" for name, text in found.groupdict().items()}
    agent = part["agent"].strip()
    doer = SUBJECTS.get(agent, agent or "we")
    subject = part["subject"].strip()
    whom = OBJECTS.get(subject, subject)
    rest = part["rest"] if part["rest"][:1] in (*".,;:)\n", "") else f" {part['rest']}"
    if ONLY.match(rest):
        doer, rest = f"only {doer}", rest.removeprefix(" only")
    return f"{part['head']}{doer} {part['modal']}{part['not']}{part['later']}{part['verb']} {whom}{rest}"


@cache
def _later_agent() -> re.Pattern[str]:
    none = load_table("en", "forms")["passive"]["no_agents"]
    return compiled(rf"[^.;:]*\bby (?!(?:{none})\b|[a-z]+ing\b|\d)")


@cache
def _passive() -> re.Pattern[str]:
    table = load_table("en", "forms")["passive"]
    word = r"[\w'’&/-]+"
    name = rf"(?:(?!(?:{table['ends']})\b){word}(?: |(?=[.,;:)]|$)))"
    return compiled(
        rf"(?P<head>\s*(?:(?:{table['heads']}) [^,;.]*, )?)"
        rf"(?P<subject>(?:we|you|they|it|he|she) |(?!(?:{table['heads']})\b)(?:(?!(?:{table['breaks']})\b){word},? ){{1,24}}?)"
        r"(?P<modal>(?:(?:may|can|could|will|shall|must|should|might) )?)(?P<not>(?:not |never |only )*)"
        r"(?:is|are|was|were|be|has been|have been)(?P<be> )(?P<later>(?:not |never |only )*)(?:(?:also|then|always|usually) )*"
        rf"(?!(?:{table['adjectives']})\b)(?P<verb>(?:automatically )?(?:[a-z]+ed|{table['participles']})"
        rf"(?:(?:, (?:[a-z]+ed|{table['participles']}))*,? (?:and|or) (?:[a-z]+ed|{table['participles']}))?)\b"
        rf"(?: by (?!(?:{table['no_agents']})\b|[a-z]+ing\b|\d)(?P<agent>{name}{{1,6}}(?:(?:and|or) {name}{{1,4}})?))?(?P<behind>\s?)(?P<rest>.*)",
        re.DOTALL,
    )
