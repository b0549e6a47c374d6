"""Every labelled case, judged in this process; a miss says what was reported and what a lawyer expects."""

import pytest
from goldcases import CASES, Case, misses, not_yet, promise_misses, report, texts, words

NOT_YET = not_yet()


def marked(case: Case) -> object:
    reason = NOT_YET.get(case["id"])
    marks = [pytest.mark.xfail(reason=reason, strict=False)] if reason else []
    return pytest.param(case, id=f"{case['id']}-{case['main']}-{case['verdict']}", marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case_is_judged_as_labelled(case: Case) -> None:
    wrong = list(misses(case, report(*texts(case))))
    assert not wrong, "\n".join([case["note"], *wrong])


PROMISES = {case["old"]["seed"] + str(len(case["old"]["edits"])): case for case in reversed(CASES)}


@pytest.mark.parametrize("case", PROMISES.values(), ids=PROMISES)
def test_promise_of_the_old_version_is_read(case: Case) -> None:
    wrong = list(promise_misses(case, report(*texts(case))))
    assert not wrong, "\n".join(wrong)


def test_every_topic_is_labelled_in_both_languages() -> None:
    labelled = {(topic, case["lang"]) for case in CASES for change in case["changes"] for topic in change["topics"]}
    topics = {topic for topic, _ in labelled} - {"other"}
    assert {(topic, language) for topic in topics for language in ("zh", "en")} <= labelled


def test_quotes_of_every_case_stand_in_its_texts() -> None:
    for case in CASES:
        old, new = texts(case)
        for change in case["changes"]:
            for text, quote in ((old, change["old_quote"]), (new, change["new_quote"])):
                assert quote is None or words(quote) in words(text), f"{case['id']}: {quote}"
