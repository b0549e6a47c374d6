"""`policydiff hook`: install, uninstall, status; and the textconv that makes plain `git diff` clause-aware."""

from collections.abc import Iterator
from pathlib import Path

from policydiff.hook import driver, install
from policydiff.repository.git import Repository


def install_hooks(folder: Path, *, server: bool, diff_driver: bool) -> Iterator[str]:
    """Install the hooks (and the diff driver); what was done."""
    repository = Repository.find(folder)
    yield from install.install(repository, server=server)
    if diff_driver:
        yield driver.install(repository)


def uninstall_hooks(folder: Path) -> Iterator[str]:
    """Take hooks and diff driver away; what was done."""
    repository = Repository.find(folder)
    done = [*install.uninstall(repository), *driver.uninstall(repository)]
    yield from done or ["nothing of policydiff's is installed here"]


def hook_status(folder: Path) -> tuple[list[str], bool]:
    """How each hook stands; whether all are there and work."""
    repository = Repository.find(folder)
    found = install.status(repository)
    lines = [_status_line(hook) for hook in found]
    lines.append(f"diff driver: {'installed' if driver.installed(repository) else 'not installed'}")
    return lines, all(hook.works for hook in found)


def _status_line(hook: install.HookStatus) -> str:
    if not hook.installed:
        return f"{hook.name}: not installed; run `policydiff hook install`"
    state = "installed" if hook.works else f"its interpreter {hook.python} is gone; run `policydiff hook install`"
    return f"{hook.name}: {state} ({hook.file})" + (f"; calls {hook.kept.name} first" if hook.kept else "")
