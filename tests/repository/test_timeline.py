"""A history read whole: every step compared, entries with when they came and went."""

from datetime import date

import pytest

from policydiff.reports.html.timeline import report
from policydiff.reports.options import ReportOptions
from policydiff.repository.git import Repository
from policydiff.repository.timeline import Timeline, timelines
from policydiff.repository.versions import histories
from policydiff.settings import load_settings
from tests.command_line import policydiff
from tests.gitrepo import GitRepo

TODAY = date(2026, 11, 1)
TEXT = """\
# 纸船日记隐私政策

## 一、我们如何共享信息

我们会向{recipient}共享您的手机号码。

## 二、我们如何保存信息

我们会将日记保存{days}天。
"""


@pytest.fixture
def timeline(repo: GitRepo) -> Timeline:
    for recipient, days in (("烟台甲鱼有限公司", 30), ("烟台乙鱼有限公司", 30), ("烟台甲鱼有限公司", 60)):
        repo.write("policies/boat/privacy.md", TEXT.format(recipient=recipient, days=days))
        repo.commit(f"{recipient} {days}")
    repository = Repository.find(repo.root)
    found = histories(repository, load_settings(repository.root), today=TODAY)
    return timelines(repository, found, language="zh", today=TODAY)[0]


def test_steps_stand_oldest_first_each_with_its_comparison(timeline: Timeline) -> None:
    assert [step.version.status for step in timeline.steps] == ["added", "modified", "modified"]
    assert timeline.steps[0].comparison is None
    for step in timeline.steps[1:]:
        assert step.comparison
        assert step.comparison.verdict is step.version.summary.verdict


def test_entries_come_go_and_come_back(timeline: Timeline) -> None:
    stays = {(entry.value, entry.came, entry.went) for entry in timeline.entries}
    assert {("烟台甲鱼有限公司", 0, 1), ("烟台乙鱼有限公司", 1, 2), ("烟台甲鱼有限公司", 2, None)} <= stays
    assert {("我们会将日记保存30天", 0, 2), ("我们会将日记保存60天", 2, None)} <= stays
    assert ("手机号码", 0, None) in stays


def test_every_cell_leads_to_a_version_of_the_page(timeline: Timeline) -> None:
    html = report([timeline], ReportOptions(language="zh"))
    for step, at in zip(timeline.steps, range(1, 4), strict=True):
        assert f'id="p1-v{at}"' in html
        for finding in step.comparison.findings if step.comparison else ():
            assert f'id="p1-v{at}-{finding.id}"' in html
    assert 'href="#p1-v3"' in html


def test_log_writes_the_page(timeline: Timeline, repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo.root)
    assert policydiff("log", "--format", "html", "--lang", "en", "--output", "log.html").status == 0
    page = (repo.root / "log.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Content-Security-Policy" in page
    assert "烟台乙鱼有限公司" in page
