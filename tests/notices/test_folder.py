"""Folders of drafts: what a person has edited stays; files are written whole or not at all."""

import errno
import json
import os
from pathlib import Path

import pytest
from plans import plan_of

from policydiff.errors import PolicyDiffError, SettingsError
from policydiff.notices.folder import Written, update_folder
from policydiff.notices.manifest import manifest_of
from policydiff.notices.plan import Plan
from policydiff.settings import NoticeSettings, parse_settings
from tests import samples

NEW = {"updated": "2026-03-01", "effective": "2026-04-15"}


def plan(phone: str = "400-100-2001") -> Plan:
    return plan_of(samples.zh(), samples.zh(**NEW, phone=phone))


def write(folder: Path, made: Plan) -> dict[str, str]:
    return {entry.name: entry.outcome for entry in update_folder(folder, made.drafts, manifest_of(made))}


def test_a_second_run_updates_what_nobody_touched(tmp_path: Path) -> None:
    assert set(write(tmp_path / "n", plan()).values()) == {"written"}
    assert set(write(tmp_path / "n", plan()).values()) == {"unchanged"}
    assert "written" in write(tmp_path / "n", plan("400-100-2002")).values()
    assert "400-100-2002" in (tmp_path / "n" / "app.zh.json").read_text(encoding="utf-8")


def test_a_draft_that_a_person_edited_stays_and_the_new_one_stands_beside_it(tmp_path: Path) -> None:
    write(tmp_path, plan())
    file = tmp_path / "changelog.zh.md"
    file.write_text("由律师改定。\n", encoding="utf-8")
    assert write(tmp_path, plan())["changelog.zh.md"] == "kept"
    assert not (tmp_path / "changelog.zh.md.new").exists()
    assert write(tmp_path, plan("400-100-2002"))["changelog.zh.md"] == "beside"
    assert file.read_text(encoding="utf-8") == "由律师改定。\n"
    assert "400-100-2002" in (tmp_path / "changelog.zh.md.new").read_text(encoding="utf-8")


def test_a_file_that_was_never_drafted_is_a_persons(tmp_path: Path) -> None:
    (tmp_path / "email.zh.eml").write_text("mine", encoding="utf-8")
    assert write(tmp_path, plan())["email.zh.eml"] == "beside"
    assert (tmp_path / "email.zh.eml").read_text(encoding="utf-8") == "mine"


def test_a_draft_that_is_no_longer_promised_goes_unless_it_was_edited(tmp_path: Path) -> None:
    write(tmp_path, plan())
    (tmp_path / "email.zh.eml").write_text("mine", encoding="utf-8")
    minor = plan_of(samples.zh(), samples.zh(**NEW, years="5"))
    outcomes = write(tmp_path, minor)
    assert outcomes["app.zh.json"] == "removed" and outcomes["email.zh.eml"] == "left"
    assert not (tmp_path / "app.zh.json").exists() and (tmp_path / "email.zh.eml").exists()


@pytest.mark.parametrize("fails_at", range(1, 5))
def test_a_full_disk_leaves_no_half_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int) -> None:
    write(tmp_path, plan())
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    calls = iter(range(1, 100))
    real = os.fsync

    def full(handle: int) -> None:
        if next(calls) == fails_at:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PolicyDiffError, match="No space left"):
        write(tmp_path, plan("400-100-2002"))
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_killed_run_leaves_whole_files_that_the_next_run_mends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, plan())
    calls = iter(range(1, 100))
    real = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if next(calls) == 3:
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            write(tmp_path, plan("400-100-2002"))
    for file in tmp_path.iterdir():
        assert not file.name.startswith(".")
        if file.suffix == ".json":
            json.loads(file.read_text(encoding="utf-8"))
    outcomes = write(tmp_path, plan("400-100-2002"))
    assert set(outcomes.values()) <= {"written", "unchanged"}
    assert set(write(tmp_path, plan("400-100-2002")).values()) == {"unchanged"}


def test_a_folder_that_cannot_be_made_is_an_error_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PolicyDiffError, match="cannot be written"):
        write(tmp_path / "file" / "n", plan())


def test_a_broken_manifest_is_named(tmp_path: Path) -> None:
    (tmp_path / "notice.json").write_text('{"schema": "policydiff-notice/1"}', encoding="utf-8")
    with pytest.raises(PolicyDiffError, match=r"notice\.json"):
        write(tmp_path, plan())


def test_a_manifest_cannot_name_files_elsewhere(tmp_path: Path) -> None:
    outside = tmp_path / "precious.txt"
    outside.write_text("x", encoding="utf-8")
    folder = tmp_path / "n"
    write(folder, plan())
    manifest = json.loads((folder / "notice.json").read_text(encoding="utf-8"))
    manifest["drafts"].append({**manifest["drafts"][0], "file": "../precious.txt"})
    (folder / "notice.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert Written(name="../precious.txt", outcome="removed") not in update_folder(
        folder, plan().drafts, manifest_of(plan())
    )
    assert outside.exists()


SETTINGS = """
[notices]
lead_days = 30
sms_signature = "苔原"
links = {policy = "https://tundra.example/p"}
templates = {"sms.txt" = "sms.j2"}
"""


def test_settings_are_read() -> None:
    found = parse_settings(SETTINGS.encode(), "policydiff.toml").notices
    assert found is not None and found.lead_days == 30 and found.sms_signature == {"zh": "苔原", "en": "苔原"}
    assert found.folder == NoticeSettings().folder


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('lead_days = "soon"', "notices.lead_days"),
        ('links = {policy = "javascript:alert(1)"}', "notices.links"),
        ('links = {shop = "https://a.example"}', "notices.links"),
        ('folder = "../elsewhere"', "notices.folder"),
        ("templates = 3", "notices.templates"),
        ("sms_signature = 3", "notices.sms_signature"),
        ("colour = 1", "notices.colour"),
    ],
)
def test_a_wrong_setting_is_named(line: str, key: str) -> None:
    with pytest.raises(SettingsError, match=rf"policydiff\.toml: {key}"):
        parse_settings(f"[notices]\n{line}\n".encode(), "policydiff.toml")


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("{{ nothing_of_that_name }}", "nothing_of_that_name"),
        ("{% for %}", ":1"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ content.statements.append(1) }}", "sms"),
    ],
)
def test_a_faulty_template_is_named_and_cannot_reach_out(tmp_path: Path, source: str, fault: str) -> None:
    (tmp_path / "sms.j2").write_text(source, encoding="utf-8")
    promised = [
        text.replace("以弹窗的方式", "以短信的方式") for text in (samples.zh(), samples.zh(**NEW, phone="400-100-2001"))
    ]
    with pytest.raises(SettingsError, match=fault):
        plan_of(promised[0], promised[1], templates={"sms.txt": str(tmp_path / "sms.j2")})


def test_a_repositorys_own_template_is_used(tmp_path: Path) -> None:
    (tmp_path / "sms.j2").write_text("【苔原】{{ title }} {{ effective }}", encoding="utf-8")
    promised = [
        text.replace("以弹窗的方式", "以短信的方式") for text in (samples.zh(), samples.zh(**NEW, phone="400-100-2001"))
    ]
    made = plan_of(promised[0], promised[1], templates={"sms.txt": str(tmp_path / "sms.j2")})
    assert any(
        f.data.decode() == "【苔原】苔原阅读隐私政策 2026年4月15日\n" for f in made.drafts if f.name == "sms.zh.txt"
    )


def test_an_unknown_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="fax"):
        plan_of(samples.zh(), samples.zh(**NEW, phone="1"), templates={"fax.txt": str(tmp_path / "x")})
