"""Limits of the channels, whatever the texts."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from plans import draft, plan_of

from policydiff.notices.payload import PAYLOAD_LIMIT
from policydiff.notices.sms import GSM_BASIC, LIMITS, sms_length
from policydiff.packs import load_table
from tests import samples

NEW = {"updated": "2026-03-01", "effective": "2026-04-15"}
NAMES = st.text(alphabet="甲乙丙丁戊己庚辛云山海川林木", min_size=2, max_size=40)


@given(st.text(max_size=400))
def test_a_message_fits_into_its_segments(text: str) -> None:
    length = sms_length(text)
    alone, joined = LIMITS[length.encoding]
    assert length.segments == 1 if length.units <= alone else length.units <= length.segments * joined
    assert length.segments >= 1
    if length.segments > 1:
        assert length.units > (length.segments - 1) * (joined - 1)


@given(st.text(alphabet=sorted(GSM_BASIC), max_size=160))
def test_gsm_text_takes_one_unit_a_character(text: str) -> None:
    assert sms_length(text) == ("GSM-7", len(text), 1)


@given(st.text(alphabet="中文😀", min_size=1, max_size=200))
def test_other_text_is_counted_in_utf16(text: str) -> None:
    assert sms_length(text).units == len(text.encode("utf-16-be")) // 2


def test_known_lengths() -> None:
    assert sms_length("甲" * 70) == ("UCS-2", 70, 1)
    assert sms_length("甲" * 71) == ("UCS-2", 71, 2)
    assert sms_length("甲" * 135).segments == 3
    assert sms_length("a" * 161) == ("GSM-7", 161, 2)
    assert sms_length("€") == ("GSM-7", 2, 1)


@settings(max_examples=25, deadline=None)
@given(name=NAMES, phone=st.integers(1000, 9999))
def test_push_and_in_app_messages_keep_to_their_limits_and_cut_no_name_or_number(name: str, phone: int) -> None:
    number = f"400-100-{phone}"
    new = samples.zh(**NEW, phone=number).replace("深圳市飞梭信息技术有限公司", f"{name}有限公司")
    app, limits = (
        json.loads(draft(plan_of(samples.zh(), new), "app.zh.json").data),
        load_table("zh", "notices")["limits"],
    )
    assert len(json.dumps(app["push"], ensure_ascii=False).encode()) <= PAYLOAD_LIMIT
    for kind in ("push", "in_app"):
        body = app[kind]["body"]
        assert len(body) <= limits[f"{kind}_body"] and len(app[kind]["title"]) <= limits[f"{kind}_title"]
        assert "…" not in body
        assert "400-100-" not in body.replace(number, "").replace("400-100-2000", "")
        assert "2026年4月15日" in body
