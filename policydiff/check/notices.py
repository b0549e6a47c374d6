"""The gate for notices: what the drafts of a repository lack, policy by policy."""

from collections.abc import Sequence
from datetime import date

from policydiff.check.snapshot import Snapshot
from policydiff.requirements.subject import Missing, Subject
from policydiff.settings import NoticeSettings, Settings


def notice_faults(
    subjects: Sequence[Subject], after: Snapshot, settings: Settings, today: date
) -> dict[str, tuple[Missing, ...]]:
    """Faults by policy. Nothing is asked of a repository that has neither a table `[notices]` nor a folder of them."""
    if not settings.requirements.notices or not any(subject.majors for subject in subjects):
        return {}
    files = after.below((settings.notices or NoticeSettings()).folder)
    if settings.notices is None and not any(path.endswith("/notice.json") for path in files):
        return {}
    from policydiff.notices.gate import gate
    from policydiff.notices.plan import Wishes

    root = after.repository.root
    wishes = Wishes(settings=settings.notices or NoticeSettings(), organisations=settings.organisations, root=root)
    among = [subject.comparison for subject in subjects if subject.comparison]
    return {
        comparison.policy: tuple(
            Missing(
                requirement="notices",
                policy=comparison.policy,
                message=fault.code,
                values={**fault.values, "policy": comparison.policy},
                file=None if fault.file == comparison.policy else fault.file,
                line=fault.line,
            )
            for fault in gate(comparison, among, files, wishes, settings, today)
        )
        for comparison in among
    }
