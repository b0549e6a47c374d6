"""The dates that a policy states of itself."""

from datetime import date

import pytest

from policydiff.clauses.parse import parse
from policydiff.promise.dates import date_from, dates_of

TABLE = [
    ("更新日期:2022年8月1日\n生效日期:2022年8月15日", "2022-08-01", "2022-08-15"),
    ("更新及发布日期:2022年6月29日 生效日期:2022年7月6日", "2022-06-29", "2022-07-06"),
    ("版本生效日期:2022年12月20日\n\n本版本发布日期:2022-12-19", "2022-12-19", "2022-12-20"),
    ("最新生效日期:2022年【8】月【23】日", None, "2022-08-23"),
    ("更新日期:2023923", None, None),
    ("更新日期:2023年13月1日", None, None),
    ("本政策于2022年1月19日更新", "2022-01-19", None),
    ("本政策于2017年8月29日首次生效,于2020年12月11日最新修订生效", None, "2020-12-11"),
    ("更新日期:\n2022年8月1日", "2022-08-01", None),
    ("*2023 年 11 月 1 日生效*", None, "2023-11-01"),
    ("二〇二五年三月二日起施行", None, "2025-03-02"),
    ("最近更新时间:**2022**年**8**月", None, None),
    ("Last updated on: 29th August, 2025", "2025-08-29", None),
    ("*Last updated: March 4, 2021*", "2021-03-04", None),
    ("Effective date: January 1, 2024\nLast revised: Dec. 5, 2023", "2023-12-05", "2024-01-01"),
    ("This Privacy Policy is effective as of 2022-03-25.", None, "2022-03-25"),
    ("Last updated 5/23/2024", "2024-05-23", None),
    ("Last updated 05/06/2024", None, None),
    ("This policy was last modified on 1 May 2018 and takes effect on 25 May 2018.", "2018-05-01", "2018-05-25"),
    (
        "---\ntitle: Privacy\nlast_updated: 2024-02-03\neffective_date: 2024-03-01\n---\n\n# Privacy",
        "2024-02-03",
        "2024-03-01",
    ),
    (
        "本服务自2021年11月1日起依据《个人信息保护法》的相关规定升级了死者个人信息的保护制度,并加强了对于未成年人的保护。",
        None,
        None,
    ),
    (
        "The Digital Services Act has been in force since 17 February 2024 and applies to many online services in the EU.",
        None,
        None,
    ),
]


@pytest.mark.parametrize(("text", "updated", "effective"), TABLE)
def test_dates(text: str, updated: str | None, effective: str | None) -> None:
    found = dates_of(parse(text))
    assert tuple(day and day.isoformat() for day in found) == (updated, effective)


@pytest.mark.parametrize("below", [False, True])
def test_dates_stand_at_the_top_or_at_the_bottom(below: bool) -> None:
    body, line = "隐私政策\n\n一、我们收集的信息\n\n我们收集您的手机号码。", "更新日期:2024年5月6日"
    text = f"{body}\n\n{line}\n" if below else f"{line}\n\n{body}\n"
    assert dates_of(parse(text)).updated == date(2024, 5, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年2月30日", None),
        ("31/12/2023", date(2023, 12, 31)),
        ("2022-Apr-11", date(2022, 4, 11)),
        ("2024.1.2", date(2024, 1, 2)),
    ],
)
def test_one_date(text: str, day: date | None) -> None:
    assert date_from(text) == day
