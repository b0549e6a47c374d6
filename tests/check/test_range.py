"""`policydiff check A..B`: what a branch brings, and what its commits say of it."""

from datetime import date

import pytest

from policydiff.check.run import check_next, check_range, ends_of
from policydiff.commands.check import check
from policydiff.commands.decide import DecideRequest, decide, decisions_listed
from policydiff.errors import PolicyDiffError, RevisionError
from policydiff.judgement.finding import Severity
from policydiff.repository.git import Repository
from policydiff.requirements.report import CheckReport
from tests.gitrepo import GitRepo
from tests.samples import en, zh

TODAY = date(2026, 3, 1)
POLICY = "policies/隐私政策.md"
MAJOR = zh(updated="2026-03-01", effective="2026-04-10", phone="400-100-3000")


@pytest.fixture
def team(repo: GitRepo) -> GitRepo:
    repo.write(POLICY, zh())
    repo.commit("第一版")
    return repo


def messages(report: CheckReport) -> list[str]:
    return [lack.message for lack in report.missing]


def ranged(repo: GitRepo, old: str | None = "HEAD~1", new: str = "HEAD") -> CheckReport:
    return check_range(Repository.find(repo.root), old, new, today=TODAY)


def test_a_commit_past_the_hooks_leaves_a_trace(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    team.commit("快")
    assert messages(ranged(team)) == ["commit_silent"]


@pytest.mark.parametrize(
    ("trailer", "missing"),
    [("Policy-Verdict: major", []), ("policy-verdict: MAJOR", []), ("Policy-Verdict: minor", ["commit_says_less"])],
)
def test_what_the_message_says_counts(team: GitRepo, trailer: str, missing: list[str]) -> None:
    team.write(POLICY, MAJOR)
    team.commit(f"新的热线\n\n{trailer}")
    assert messages(ranged(team)) == missing


def test_a_decision_acknowledges_too(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    team.git("add", "-A")
    request = DecideRequest(change="c3", severity=Severity.MAJOR, because="新的呼叫中心", folder=team.root)
    decide(request, today=TODAY)
    team.commit("新的热线")
    assert messages(ranged(team)) == []


def test_a_decision_lowers_and_is_shown(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    request = DecideRequest(change="c3", severity=Severity.MINOR, because="同一中心", by="王律师", folder=team.root)
    decide(request, today=TODAY)
    team.commit("新的热线")
    report = ranged(team)
    (subject,) = report.subjects
    assert (subject.verdict, subject.decided) == (Severity.MAJOR, Severity.MINOR)
    assert report.passed


def test_a_decision_expires(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    request = DecideRequest(
        change="c3", severity=Severity.MINOR, because="暂定", until=date(2026, 3, 31), folder=team.root
    )
    decide(request, today=TODAY)
    team.commit("新的热线")
    repository = Repository.find(team.root)
    assert check_range(repository, "HEAD~1", "HEAD", today=date(2026, 3, 31)).passed
    late = check_range(repository, "HEAD~1", "HEAD", today=date(2026, 4, 1))
    assert messages(late) == ["commit_silent"]
    assert [old.expired for old in late.stale] == [True]


def test_a_decision_dies_with_the_words(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    decide(DecideRequest(change="c3", severity=Severity.MINOR, because="同一中心", folder=team.root), today=TODAY)
    team.write(POLICY, MAJOR.replace("400-100-3000", "400-100-4000"))
    team.git("add", "-A")
    report = check_next(Repository.find(team.root), today=TODAY)
    assert report.subjects[0].decided is Severity.MAJOR
    assert [old.expired for old in report.stale] == [False]
    (line,) = decisions_listed(team.root, today=TODAY)
    assert "matches nothing any more" in line


def test_a_decision_on_an_earlier_change_still_matches_that_one(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    decide(DecideRequest(change="c3", severity=Severity.MINOR, because="同一中心", folder=team.root), today=TODAY)
    team.commit("新的热线")
    team.write(POLICY, MAJOR.replace("3 年", "5 年").replace("2026-03-01", "2026-03-02"))
    team.commit("保存期限")
    assert ranged(team).stale == ()
    (line,) = decisions_listed(team.root, today=TODAY)
    assert "(holds)" in line


def test_a_decision_raises_too(team: GitRepo) -> None:
    team.write(POLICY, zh().replace("您投稿时", "您投稿之时"))
    decide(DecideRequest(change="c1", severity=Severity.MAJOR, because="读者会在意", folder=team.root), today=TODAY)
    team.commit("措辞")
    report = ranged(team)
    assert (report.subjects[0].verdict, report.subjects[0].decided) == (Severity.EDITORIAL, Severity.MAJOR)
    assert report.passed


def test_a_decision_goes_along_with_a_renamed_policy(team: GitRepo) -> None:
    team.write(POLICY, MAJOR)
    decide(DecideRequest(change="c3", severity=Severity.MINOR, because="同一中心", folder=team.root), today=TODAY)
    team.git("mv", POLICY, "policies/新名.md")
    team.git("add", "-A")
    assert check_next(Repository.find(team.root), today=TODAY).subjects[0].decided is Severity.MINOR


def test_a_policy_moved_out_of_sight_is_gone(team: GitRepo) -> None:
    (team.root / "docs").mkdir()
    team.git("mv", POLICY, "docs/privacy.md")
    team.commit("搬走")
    assert messages(ranged(team)) == ["commit_silent"]


def test_a_policy_that_becomes_a_link_is_gone(team: GitRepo) -> None:
    team.write("elsewhere.md", MAJOR)
    (team.root / POLICY).unlink()
    (team.root / POLICY).symlink_to("../elsewhere.md")
    team.commit("链接")
    assert messages(ranged(team)) == ["commit_silent"]


def test_major_only_when_taken_together(team: GitRepo) -> None:
    """First the item leaves the definition, then what it listed changes: each commit must say so, and so must the whole."""
    narrowed = zh(updated="2026-02-01", effective="2026-03-10").replace("\n2、共享个人信息的对象发生变化;\n", "")
    team.write(POLICY, narrowed)
    team.commit("定义\n\nPolicy-Verdict: major")
    team.write(
        POLICY,
        narrowed.replace("深圳市飞梭信息技术有限公司", "上海长风数据有限公司").replace("2026-02-01", "2026-02-02"),
    )
    team.commit("接收方\n\nPolicy-Verdict: minor")
    assert ranged(team, "HEAD~2").subjects[0].verdict is Severity.MAJOR


def test_a_branch_is_compared_with_where_it_left_main(team: GitRepo) -> None:
    team.git("checkout", "-q", "-b", "side")
    team.write("other.md", "x")
    team.commit("side")
    team.git("checkout", "-q", "main")
    team.write(POLICY, MAJOR)
    team.commit("main")
    assert ranged(team, "main", "side").subjects == ()


def test_a_merge_that_hides_a_change_is_found(team: GitRepo) -> None:
    team.git("checkout", "-q", "-b", "side")
    team.write("other.md", "x")
    team.commit("side")
    team.git("checkout", "-q", "main")
    team.write("third.md", "x")
    team.commit("main")
    team.git("merge", "-q", "--no-commit", "side")
    team.write(POLICY, MAJOR)
    team.commit("合并")
    assert messages(ranged(team)) == ["commit_silent"]


def test_a_commit_cannot_switch_off_its_own_check(team: GitRepo) -> None:
    team.write("policydiff.toml", 'policies = ["elsewhere/**"]\n[requirements]\nacknowledgement = "off"\n')
    team.commit("设置")
    team.write("policydiff.toml", 'policies = ["nowhere/**"]\n')
    team.write(POLICY, MAJOR)
    team.commit("新的热线")
    assert messages(ranged(team, "HEAD~2")) == ["commit_silent"]


def test_a_policy_that_the_settings_drop_is_gone(team: GitRepo) -> None:
    team.write("policydiff.toml", 'policies = ["elsewhere/**"]\n')
    team.git("add", "-A")
    staged = check_next(Repository.find(team.root), today=TODAY)
    assert [(subject.policy, subject.status) for subject in staged.subjects] == [(POLICY, "removed")]
    team.commit("设置")
    assert messages(ranged(team)) == ["commit_silent"]
    team.git("commit", "-q", "--amend", "-m", "设置\n\nPolicy-Verdict: major")
    assert messages(ranged(team)) == []


def test_twins(repo: GitRepo) -> None:
    repo.write("policies/p.zh.md", zh())
    repo.write("policies/p.en.md", en())
    repo.commit()
    repo.write("policies/p.zh.md", MAJOR)
    repo.commit("zh\n\nPolicy-Verdict: major")
    assert messages(ranged(repo)) == ["twin_left_behind"]
    repo.write("policies/p.en.md", en(updated="2026-03-01", effective="2026-04-10", phone="400-100-3000"))
    repo.commit("en\n\nPolicy-Verdict: major")
    assert messages(ranged(repo, "HEAD~2")) == []


def test_a_binary_where_a_policy_should_be(team: GitRepo) -> None:
    team.write("policies/logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    team.commit("logo")
    assert messages(ranged(team)) == ["unreadable"]


def test_everything_is_new(team: GitRepo) -> None:
    report = ranged(team, None)
    assert (report.passed, report.subjects[0].status) == (True, "added")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("main..side", ("main", "side")),
        ("main...side", ("main", "side")),
        ("main", ("main", "HEAD")),
        ("main..", ("main", "HEAD")),
        ("..side", ("HEAD", "side")),
        ("0000000000..side", (None, "side")),
    ],
)
def test_ranges(text: str, ends: tuple[str | None, str]) -> None:
    assert ends_of(text) == ends


@pytest.mark.parametrize("text", ["", "..", "..."])
def test_what_is_no_range(text: str) -> None:
    with pytest.raises(RevisionError, match="is not a range"):
        ends_of(text)


def test_an_option_is_no_revision(team: GitRepo) -> None:
    with pytest.raises(RevisionError, match="is not a revision"):
        check("--output=x..HEAD", staged=False, today=TODAY, folder=team.root)


def test_either_a_range_or_what_is_staged(team: GitRepo) -> None:
    with pytest.raises(PolicyDiffError, match="not both"):
        check("main", staged=True, today=TODAY, folder=team.root)


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (DecideRequest(change="c99", severity=Severity.MINOR, because="x"), "no such change"),
        (DecideRequest(change="c3", severity=Severity.MINOR, because=" "), "say why"),
        (DecideRequest(change="c3", severity=Severity.MINOR, because="x", until=date(2020, 1, 1)), "is past"),
    ],
)
def test_what_cannot_be_decided(team: GitRepo, request_: DecideRequest, told: str) -> None:
    from dataclasses import replace

    team.write(POLICY, MAJOR)
    with pytest.raises(PolicyDiffError, match=told):
        decide(replace(request_, folder=team.root), today=TODAY)
