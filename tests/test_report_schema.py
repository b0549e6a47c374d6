"""Reports on real pairs of policies validate against the schema, and a summary fits one screen, whatever the change."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

from policydiff.clauses.parse import parse
from policydiff.commands.schema import schema
from policydiff.comparison import compare, version
from policydiff.promise.read import definition_of, promise_of
from policydiff.reports import json as json_report
from policydiff.reports import text
from policydiff.reports.options import ReportOptions
from policydiff.reports.terminal import display_width

COMMAND = "policydiff diff release-2025-11..release-2026-01 -- policies/fern/privacy-policy.md"
CASES = ("d000-03", "d001-05", "d002-02", "d003-04", "d004-06")


@pytest.fixture(scope="module")
def score(shared: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(shared / "acceptance"))
    import score

    yield score
    sys.path.remove(str(shared / "acceptance"))


@pytest.mark.parametrize("case", CASES)
def test_a_report_on_real_policies_validates(case: str, score: ModuleType, shared: Path) -> None:
    gold = json.loads((shared / "acceptance" / "cases" / f"{case}.json").read_text(encoding="utf-8"))
    old, new = (version(parse(score.materialise(gold[side], shared / "seeds"), side)) for side in ("old", "new"))
    report = json.loads(json_report.report([compare(old, new)], ReportOptions()))
    jsonschema.Draft202012Validator(json.loads(schema("report"))).validate(report)


def test_the_outlines_of_real_policies_validate(shared: Path) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema("outline")))
    for seed in sorted((shared / "seeds").glob("*.txt")):
        policy = parse(seed.read_text(encoding="utf-8"), seed.name)
        outline = json_report.format_outline_json(policy, definition_of(policy), promise_of(policy))
        validator.validate(json.loads(outline))


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 50), (60, 20)])
def test_a_summary_fits_one_screen(width: int, height: int) -> None:
    sections = [f"{at}. Partner {at}\n\nWe share your order number with Courier {at} Ltd." for at in range(1, 200)]
    old = version(parse("Fern Privacy Policy\n\n" + "\n\n".join(sections) + "\n", "old.md"))
    new = version(parse("Fern Privacy Policy\n\n" + "\n\n".join(sections).replace("order", "phone") + "\n", "new.md"))
    options = ReportOptions(language="en", summary=True, width=width, height=height, command=COMMAND)
    lines = text.report([compare(old, new)], options).splitlines()
    assert len(lines) <= height
    assert max(map(display_width, lines)) <= width
    assert any(line.startswith("… and ") for line in lines)
