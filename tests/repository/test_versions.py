"""The history of policies: every version judged, renames followed, one pass, results kept."""

import json
import multiprocessing
import shutil
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from policydiff.commands.decide import DecideRequest, decide
from policydiff.commands.log import LogRequest, formatter, log, topic_named
from policydiff.commands.schema import schema
from policydiff.errors import PolicyDiffError
from policydiff.judgement.finding import Severity
from policydiff.reports.options import ReportOptions
from policydiff.repository import summary
from policydiff.repository.cache import Cache
from policydiff.repository.versions import PolicyHistory
from tests.gitrepo import GitRepo
from tests.samples import zh

TODAY = date(2026, 3, 1)
POLICY = "policies/隐私政策.md"


@pytest.fixture
def team(repo: GitRepo) -> GitRepo:
    """Four versions: a recipient, a typo, white space, and before them the first."""
    repo.write(POLICY, zh())
    repo.commit("第一版", day=1)
    repo.write(
        POLICY,
        zh(updated="2026-02-01", effective="2026-03-10").replace("深圳市飞梭信息技术有限公司", "上海长风数据有限公司"),
    )
    repo.commit("换接收方", day=2)
    typo = (repo.root / POLICY).read_text(encoding="utf-8").replace("您投稿时", "您投稿之时")
    repo.write(POLICY, typo)
    repo.commit("错字", day=3)
    repo.write(POLICY, typo.replace("\n\n", "\n\n\n"))
    repo.commit("空行", day=4)
    return repo


def history(repo: GitRepo, *paths: str, **request: object) -> tuple[PolicyHistory, ...]:
    return log(LogRequest(paths=paths, folder=repo.root, **request), today=TODAY)  # type: ignore[arg-type]


def subjects(found: PolicyHistory) -> list[str]:
    return [version.commit.subject for version in found.versions]


def test_versions_newest_first_each_judged_against_the_one_before(team: GitRepo) -> None:
    (found,) = history(team)
    assert subjects(found) == ["空行", "错字", "换接收方", "第一版"]
    assert [str(version.summary.verdict) for version in found.versions] == ["none", "editorial", "major", "none"]
    assert [version.changed_words for version in found.versions] == [False, True, True, True]
    assert [str(version.effective) for version in found.versions] == ["2026-03-10"] * 3 + ["2026-02-20"]
    assert "sharing" in found.versions[2].summary.topics


def test_which_version_changed_whom_data_is_shared_with(team: GitRepo) -> None:
    (found,) = history(team, topic=topic_named("共享"))
    assert subjects(found) == ["换接收方"]
    assert history(team, topic="retention") == ()


def test_a_topic_that_is_none() -> None:
    with pytest.raises(PolicyDiffError, match="there are purpose, data"):
        topic_named("weather")


def test_text_folds_what_changes_no_word(team: GitRepo) -> None:
    text = formatter("text")(history(team), ReportOptions(language="zh"), None)
    assert "……1 个版本未改动文字" in text
    assert "上海长风数据有限公司" in text
    assert "二、 我们如何共享信息 › 1、" in text
    assert "空行" not in text


def test_json_is_valid_against_its_schema(team: GitRepo) -> None:
    found = json.loads(formatter("json")(history(team), ReportOptions(), None))
    jsonschema.Draft202012Validator(json.loads(schema("log"))).validate(found)
    assert len(found["policies"][0]["versions"]) == 4


def test_markdown_is_a_changelog_without_names_and_commits(team: GitRepo) -> None:
    text = formatter("markdown")(history(team), ReportOptions(language="zh"), None)
    assert "Lin Yue" not in text
    assert team.git("rev-parse", "--short", "HEAD~2") not in text
    assert "上海长风数据有限公司" in text
    assert text.count("## ") == 3


def test_a_decision_stands_beside_the_verdict(team: GitRepo) -> None:
    major = history(team)[0].versions[2].summary.changes
    change = next(c for c in major if c.severity is Severity.MAJOR)
    request = DecideRequest(
        change=change.fingerprint,
        severity=Severity.MINOR,
        because="更名",
        by="王律师",
        range_="HEAD~3..HEAD~2",
        folder=team.root,
    )
    decide(request, today=TODAY)
    team.commit("决定", day=5)
    (found,) = history(team)
    version = found.versions[2]
    assert (version.summary.verdict, version.summary.decided) == (Severity.MAJOR, Severity.MINOR)
    text = formatter("text")((found,), ReportOptions(language="zh"), None)
    assert "重大变更 → 一般变更" in text
    assert "王律师 决定为 一般变更" in text


def test_a_renamed_policy_keeps_its_history(team: GitRepo) -> None:
    team.git("mv", POLICY, "policies/new.md")
    team.commit("改名", day=5)
    (found,) = history(team)
    assert found.policy == "policies/new.md"
    assert subjects(found) == ["改名", "空行", "错字", "换接收方", "第一版"]
    assert len(history(team, "policies/new.md")[0].versions) == 5


def test_a_policy_that_came_from_elsewhere_is_followed_there(repo: GitRepo) -> None:
    repo.write("docs/privacy.md", zh())
    repo.write("docs/other.md", "something else\n")
    repo.commit("第一版")
    repo.write("docs/privacy.md", zh(years="5"))
    repo.commit("期限", day=2)
    (repo.root / "policies").mkdir()
    repo.git("mv", "docs/privacy.md", "policies/privacy.md")
    repo.commit("搬家", day=3)
    (found,) = history(repo)
    assert subjects(found) == ["搬家", "期限", "第一版"]


def test_a_policy_removed_and_one_added_again(repo: GitRepo) -> None:
    repo.write(POLICY, zh())
    repo.commit("第一版")
    repo.git("rm", "-q", POLICY)
    repo.commit("删除", day=2)
    repo.write(POLICY, zh(years="9"))
    repo.commit("重来", day=3)
    (found,) = history(repo)
    assert [version.status for version in found.versions] == ["added", "removed", "added"]


def test_a_merge_is_one_version(team: GitRepo) -> None:
    team.git("checkout", "-q", "-b", "side", "HEAD~1")
    team.write(POLICY, (team.root / POLICY).read_text(encoding="utf-8").replace("3 年", "4 年"))
    team.commit("四年", day=5)
    team.write(POLICY, (team.root / POLICY).read_text(encoding="utf-8").replace("4 年", "5 年"))
    team.commit("五年", day=6)
    team.git("checkout", "-q", "main")
    team.git("merge", "-q", "-X", "theirs", "-m", "合并", "side")
    (found,) = history(team)
    assert subjects(found)[0] == "合并"
    assert "3 年" in str(found.versions[0].summary.changes[0].facts)


def test_a_version_that_is_no_text_is_told(repo: GitRepo) -> None:
    repo.write(POLICY, zh())
    repo.commit()
    repo.write(POLICY, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    repo.commit("图片", day=2)
    (found,) = history(repo)
    assert found.versions[0].summary.fault
    assert "无法读取" in formatter("text")((found,), ReportOptions(language="zh"), None)


def test_an_empty_repository_is_told_in_one_line(repo: GitRepo) -> None:
    with pytest.raises(PolicyDiffError, match="no commit yet"):
        history(repo)


# --- what is kept


def test_a_second_run_compares_nothing(team: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    first = history(team)

    def fail(*_: object) -> None:
        raise AssertionError("compared again")

    monkeypatch.setattr(summary, "compare", fail)
    assert history(team) == first


def test_the_cache_may_go_and_may_rot(team: GitRepo) -> None:
    first = history(team)
    kept = list((team.root / ".git/policydiff/cache").rglob("*.json"))
    assert len(kept) == 4
    for file in kept:
        file.write_text("{half", encoding="utf-8")
    assert history(team) == first
    shutil.rmtree(team.root / ".git/policydiff")
    assert history(team) == first


def test_another_version_of_the_tool_starts_afresh(tmp_path: Path) -> None:
    old, new = Cache(tmp_path, "1"), Cache(tmp_path, "2")
    old.put("key", {"a": 1})
    assert new.get("key") is None
    new.put("key", {"a": 2})
    assert old.get("key") is None
    assert new.get("key") == {"a": 2}


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "policydiff").write_text("a file where the folder should be")
    cache = Cache(tmp_path, "1")
    cache.put("key", 1)
    assert cache.get("key") is None


def _fill(folder: Path) -> None:
    cache = Cache(folder, "1")
    for turn in range(60):
        for key in range(5):
            cache.put(str(key), {"value": ["x" * 2000, key, turn]})
            found = cache.get(str(key))
            assert found is not None and found["value"][1] == key


def test_two_processes_share_a_cache(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        pool.map(_fill, [tmp_path, tmp_path])
    assert not list(tmp_path.rglob(".*"))


def test_many_versions_are_compared_in_several_processes(repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    for years in range(1, 9):
        repo.write(POLICY, zh(years=str(years)))
        repo.commit(str(years), day=years)
    alone = history(repo)
    shutil.rmtree(repo.root / ".git/policydiff")
    monkeypatch.setattr(summary, "_ENOUGH", 2)
    monkeypatch.setattr(summary, "_CHUNK", 2)
    assert history(repo) == alone
