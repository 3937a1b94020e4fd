"""What a voter takes back of what is stored about him: 「删除我的信息」, 「撤回同意」 (docs/spec.md section 3)."""

from datetime import datetime

from domain.case import OPEN, Case
from services.case import cards
from services.case.withdraw import take_back
from services.deed import portions
from storage.work import Work


def consent_back(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of his open cases of that time: taken back, or without his name; what he has sent after agreeing again is not touched."""
    cases = work.next_cases.of_voter(data["voter"], data["after"], portions.VOTERS)
    before = datetime.fromisoformat(data["at"])
    chosen = [c for c in cases if (c.status in OPEN or c.status == "merged") and c.registered_at is not None and c.registered_at <= before]
    wanted = [case for case in chosen if data["withdraw"] or not case.anonymous]
    portions.each(work, "consent_back", wanted[: portions.CASES], lambda case: _consent_back(work, case, withdraw=data["withdraw"]))
    if len(wanted) > portions.CASES:
        return portions.Left({**data, "after": wanted[portions.CASES - 1].id})
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.VOTERS else None


def _consent_back(work: Work, case: Case, *, withdraw: bool) -> None:
    if withdraw:
        take_back(work, case)
    else:
        cards.refresh_cards(work, work.cases.record(case, work.event("changed", "voter", anonymous=True)))
