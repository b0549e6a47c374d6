"""Edit operations: they take one sequence to the other, with as little as can be, as the library would have it."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from policydiff.text.alignment import operations

WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(WORDS, WORDS)
def test_the_operations_lead_from_one_to_the_other(old: list[str], new: list[str]) -> None:
    made: list[str] = []
    at = 0
    for op in operations(old, new):
        assert op.old_start == at
        assert op.new_start == len(made)
        if op.tag != "delete":
            made += new[op.new_start : op.new_end]
        if op.tag == "equal":
            assert old[op.old_start : op.old_end] == new[op.new_start : op.new_end]
        at = op.old_end
    assert made == new
    assert at == len(old)


@given(WORDS, WORDS)
def test_no_fewer_could_be_deleted_and_inserted(old: list[str], new: list[str]) -> None:
    cost = sum(
        op.old_end - op.old_start + op.new_end - op.new_start for op in operations(old, new) if op.tag != "equal"
    )
    assert cost == Indel.distance(old, new)


@given(WORDS, WORDS)
def test_the_same_words_stay_as_with_the_library_alone(old: list[str], new: list[str]) -> None:
    ours = [
        (op.old_start + k, op.new_start + k)
        for op in operations(old, new)
        if op.tag == "equal"
        for k in range(op.old_end - op.old_start)
    ]
    theirs = [
        (op.src_start + k, op.dest_start + k)
        for op in Indel.opcodes(old, new)
        if op.tag == "equal"
        for k in range(op.src_end - op.src_start)
    ]
    assert ours == theirs
