from datetime import date
from pathlib import Path

import pytest

from policydiff.errors import SettingsError
from policydiff.settings import Requirements, Settings, load_settings, parse_settings


def settings(text: str) -> Settings:
    return parse_settings(text.encode(), "policydiff.toml")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("patterns", "path", "policy"),
    [
        (["policies/**"], "policies/acme/privacy.zh.md", True),
        (["policies/**"], "policies/acme/privacy.zh.decisions.toml", False),
        (["policies/**"], "docs/privacy.md", False),
        (["policies/**", "!**/README.md"], "policies/README.md", False),
        (["**/*.md", "!docs/**", "docs/privacy.md"], "docs/privacy.md", True),
        (["政策/*.md"], "政策/隐私政策.md", True),
        (["政策/*.md"], "政策/旧/隐私政策.md", False),
    ],
)
def test_which_files_are_policies(patterns: list[str], path: str, policy: bool) -> None:
    assert Settings(policies=tuple(patterns)).is_policy(path) is policy


def test_pathspecs_are_safe_against_git_magic() -> None:
    wanted = Settings(policies=("policies/[a]/**", "!**/README.md")).pathspecs()
    assert wanted == (":(top,glob)policies/\\[a]/**",)


def test_twins_by_name_and_by_setting() -> None:
    assert Settings().twins_of("policies/privacy.zh.md") == ("policies/privacy.en.md",)
    assert Settings().twins_of("policies/privacy.md") == ()
    grouped = settings('twins = [["a/cn.md", "a/uk.md", "a/us.md"]]')
    assert grouped.twins_of("a/uk.md") == ("a/cn.md", "a/us.md")
    assert grouped.twins_of("policies/privacy.zh.md") == ()


def test_the_rule_for_texts_that_state_no_effective_date() -> None:
    updated = date(2026, 3, 1)
    assert Settings().effective(updated, None) == updated
    assert settings("effective_after = 30").effective(updated, None) == date(2026, 3, 31)
    assert settings('effective_after = "stated"').effective(updated, None) is None
    assert settings("effective_after = 30").effective(updated, updated) == updated


def test_every_key_is_read() -> None:
    found = settings(
        'policies = ["p/**"]\ntwins = []\neffective_after = 7\norganisations = {zh = ["苔原科技"], en = ["Tundra"]}\n'
        '[requirements]\ntwins = false\nacknowledgement = "decision"\n'
    )
    assert found.organisations == {"zh": ("苔原科技",), "en": ("Tundra",)}
    assert found.requirements == Requirements(twins=False, acknowledgement="decision")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("policies = 'x'", "policydiff.toml: policies: must be a list of patterns"),
        ("policies = []", "policies: must be a list of patterns"),
        ("polices = []", "polices: no such key; there are:"),
        ("twins = ['a']", "twins: must be a list of groups"),
        ("effective_after = -1", "effective_after: must be a number of days"),
        ("organisations = {fr = ['x']}", "organisations: must be a table of names"),
        ("[requirements]\ntwin = true", "requirements.twin: no such key"),
        ("[requirements]\ntwins = 1", "requirements.twins: must be true or false"),
        ("[requirements]\nacknowledgement = true", 'requirements.acknowledgement: must be "trailer"'),
        ("requirements = 1", "requirements: must be a table"),
        ("policies = [", "policydiff.toml: "),
    ],
)
def test_a_fault_is_named_with_file_and_key(text: str, named: str) -> None:
    with pytest.raises(SettingsError) as error:
        settings(text)
    assert named in str(error.value)
    assert "\n" not in str(error.value)


def test_a_change_cannot_switch_off_the_check_that_judges_it() -> None:
    before = settings('[requirements]\nacknowledgement = "decision"\n')
    after = settings('policies = ["new/**"]\n[requirements]\nacknowledgement = "off"\ndate_line = false\n')
    held = after.in_force(before)
    assert held.requirements == before.requirements
    assert held.is_policy("policies/a.md")
    assert held.is_policy("new/a.md")
    assert before.in_force(before) == before
