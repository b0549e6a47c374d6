"""What `policydiff notices check` and `policydiff check` find, on real repositories."""

import json
from datetime import date
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest

from policydiff.check.run import check_next
from policydiff.commands.diff import DiffRequest
from policydiff.commands.notices import DraftRequest, check, draft
from policydiff.notices.lint import Fault
from policydiff.notices.say import fault_lines
from policydiff.repository.git import Repository
from tests import samples
from tests.gitrepo import GitRepo

TODAY = date(2026, 3, 2)
NEW = {"updated": "2026-03-01", "effective": "2026-04-15", "phone": "400-100-2001"}
PATH = "policies/tundra/privacy.zh.md"
EXPLICIT = "变更后的内容经您点击“同意”后方可生效。"


def drafted(repo: GitRepo, *, consent: str = "", **new: str) -> Path:
    """A repository with one committed policy, a major change on disk, and its notices; their folder."""

    def text(**values: str) -> str:
        return samples.zh(**values).replace("方式通知您。", f"方式通知您。{consent}")

    repo.write(PATH, text())
    repo.commit()
    repo.write(PATH, text(**{**NEW, **new}))
    (made,) = draft(DraftRequest(diff=DiffRequest(folder=repo.root)), today=TODAY)
    return made.folder


def codes(repo: GitRepo, today: date = TODAY) -> list[str]:
    return [fault.code for fault in check(None, today=today, folder=repo.root)]


def add(file: Path, line: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")


def test_fresh_drafts_have_no_fault(repo: GitRepo) -> None:
    folder = drafted(repo)
    assert codes(repo) == []
    assert folder == repo.root / "notices/tundra/privacy/2026-03-01"
    repo.commit()
    assert codes(repo) == []


def test_a_text_that_changed_since_makes_drafts_stale(repo: GitRepo) -> None:
    drafted(repo)
    repo.write(PATH, samples.zh(**{**NEW, "phone": "400-100-2009"}))
    assert codes(repo) == ["notice_stale"]


def test_a_promised_channel_needs_a_draft(repo: GitRepo) -> None:
    folder = drafted(repo)
    for file in folder.glob("app.zh.*"):
        file.unlink()
    assert codes(repo)[0] == "notice_channel"


@pytest.mark.parametrize(
    ("effective", "today", "code"),
    [
        ("2026-03-10", TODAY, "notice_early"),
        ("2026-04-15", date(2026, 4, 16), "notice_past"),
    ],
)
def test_dates(repo: GitRepo, effective: str, today: date, code: str) -> None:
    drafted(repo, effective=effective)
    assert code in codes(repo, today)


def test_a_missing_effective_date_is_found_until_a_person_fills_it_in(repo: GitRepo) -> None:
    old, new = (
        text.replace("生效日期:", "编号:")
        for text in (samples.zh(effective="7"), samples.zh(**{**NEW, "effective": "8"}))
    )
    repo.write(PATH, old)
    repo.commit()
    repo.write(PATH, new)
    (made,) = draft(DraftRequest(diff=DiffRequest(folder=repo.root)), today=TODAY)
    assert codes(repo) == ["notice_undated"]
    for file in made.folder.iterdir():
        if file.suffix in (".json", ".html", ".md") and file.name != "notice.json":
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("【待补：生效日期】", "2026年3月1日"), encoding="utf-8")
    mail = message_from_bytes((made.folder / "email.zh.eml").read_bytes(), policy=SMTP)
    for part in mail.iter_parts():
        part.set_content(
            part.get_content().replace("【待补：生效日期】", "2026年3月1日"), subtype=part.get_content_subtype()
        )
    mail.replace_header("Subject", mail["Subject"].replace("【待补：生效日期】", "2026年3月1日"))
    (made.folder / "email.zh.eml").write_bytes(mail.as_bytes())
    assert "notice_undated" not in codes(repo)


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (
            "如您继续使用我们的服务,即视为您同意更新后的政策。",
            "notice_continued_use",
            "继续使用我们的服务,即视为您同意",
        ),
        ("请您定期查看本政策。", "notice_check_back", "请您定期查看"),
        ("现在升级会员立享优惠。", "notice_marketing", "优惠"),
        ("我们还将与北京飞鸟广告有限公司合作。", "notice_stranger", "北京飞鸟广告有限公司"),
        ("请致电 400-999-8888。", "notice_stranger", "400-999-8888"),
        ("请写信至 boss@other.example。", "notice_stranger", "boss@other.example"),
        ("自2027年5月6日起生效。", "notice_stranger", "2027"),
    ],
)
def test_what_a_person_writes_in_is_read(repo: GitRepo, line: str, code: str, words: str) -> None:
    promised = (
        samples.zh().replace("以弹窗的方式", "以弹窗和公告的方式").replace("方式通知您。", f"方式通知您。{EXPLICIT}")
    )
    repo.write(PATH, promised)
    repo.commit()
    repo.write(
        PATH,
        promised.replace("2026-01-10", "2026-03-01")
        .replace("2026-02-20", "2026-04-15")
        .replace("400-100-2000", "400-100-2001"),
    )
    (made,) = draft(DraftRequest(diff=DiffRequest(folder=repo.root)), today=TODAY)
    assert codes(repo) == []
    file = made.folder / "announcement.zh.md"
    add(file, line)
    found = [fault for fault in check(None, today=TODAY, folder=repo.root) if fault.code == code]
    assert words in str(found[0].values["words"])
    assert found[0].file.endswith("announcement.zh.md") and found[0].line == len(
        file.read_text(encoding="utf-8").splitlines()
    )


def test_continued_use_is_no_fault_where_no_explicit_consent_was_promised(repo: GitRepo) -> None:
    folder = drafted(repo)
    add(folder / "changelog.zh.md", "继续使用即视为同意。")
    assert codes(repo) == []


def test_a_fact_that_no_draft_mentions_any_more(repo: GitRepo) -> None:
    folder = drafted(repo)
    for file in folder.iterdir():
        if file.name == "notice.json":
            continue
        file.write_bytes(b"{}" if file.suffix == ".json" else b"Subject: x\r\n\r\nx\r\n")
    assert "notice_fact" in codes(repo)


def test_a_new_draft_beside_an_edited_one_waits(repo: GitRepo) -> None:
    folder = drafted(repo)
    add(folder / "changelog.zh.md", "律师补充。")
    repo.write(PATH, samples.zh(**{**NEW, "phone": "400-100-2009"}))
    draft(DraftRequest(diff=DiffRequest(folder=repo.root)), today=TODAY)
    assert codes(repo) == ["notice_pending"]
    (folder / "changelog.zh.md.new").unlink()
    assert codes(repo) == []


def test_a_language_needs_drafts(repo: GitRepo) -> None:
    for language, text in (("zh", samples.zh), ("en", samples.en)):
        repo.write(f"policies/tundra/privacy.{language}.md", text())
    repo.commit()
    for language, text in (("zh", samples.zh), ("en", samples.en)):
        repo.write(f"policies/tundra/privacy.{language}.md", text(**NEW))
    request = DraftRequest(diff=DiffRequest(folder=repo.root), languages=("zh",))
    (made,) = draft(request, today=TODAY)
    assert "notice_language" in codes(repo)
    draft(DraftRequest(diff=DiffRequest(folder=repo.root)), today=TODAY)
    assert codes(repo) == []
    manifest = json.loads((made.folder / "notice.json").read_text(encoding="utf-8"))
    assert manifest["languages"] == ["en", "zh"] and len(manifest["policies"]) == 2


def test_the_gate_asks_only_where_notices_are_kept(repo: GitRepo) -> None:
    repo.write(PATH, samples.zh())
    repo.commit()
    repo.write(PATH, samples.zh(**NEW))
    assert gate(repo) == []
    repo.write("policydiff.toml", "[notices]\n")
    assert gate(repo) == ["notice_none"]
    draft(DraftRequest(diff=DiffRequest(folder=repo.root)), today=TODAY)
    assert gate(repo) == []
    repo.write(PATH, samples.zh(**{**NEW, "phone": "400-100-2009"}))
    assert gate(repo) == ["notice_stale"]


def test_the_gate_reads_what_is_staged(repo: GitRepo) -> None:
    repo.write("policydiff.toml", "[notices]\n")
    repo.write(PATH, samples.zh())
    repo.commit()
    repo.write(PATH, samples.zh(**NEW))
    draft(DraftRequest(diff=DiffRequest(folder=repo.root)), today=TODAY)
    repo.git("add", PATH)
    assert gate(repo, staged=True) == ["notice_none"]
    repo.git("add", "notices")
    assert gate(repo, staged=True) == []


def gate(repo: GitRepo, *, staged: bool = False) -> list[str]:
    report = check_next(Repository.find(repo.root), today=TODAY, staged=staged)
    return [lack.message for lack in report.missing if lack.requirement == "notices"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_faults_are_told_with_place_reason_and_remedy(language: str) -> None:
    fault = Fault(code="notice_marketing", file="notices/a/email.zh.eml", line=7, values={"words": "优惠"})
    lines = list(fault_lines([fault], language))  # type: ignore[arg-type]
    assert lines[1].startswith("notices/a/email.zh.eml:7: ") and "优惠" in lines[1] and lines[2].strip().startswith("→")
