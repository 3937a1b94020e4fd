"""What a voter takes back of what is stored about him: 「删除我的信息」, 「撤回同意」 (docs/spec.md section 3)."""

from datetime import datetime

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from domain.cases.life_cycle import STILL_HIS
from domain.values.errors import RefusedError
from domain.values.ids import VoterId
from services.case import cards
from services.case.own_matter import voter_by
from services.case.withdraw import take_back
from services.deed import portions
from services.deed.by import By
from services.deed.work import Work
from services.privacy.erase_voter import erase_voter


def erase(work: Work, by: By, *, words: bool, withdraw: bool) -> None:
    """「删除我的信息」: identity at once, his words too if he wishes, his open cases as he chooses. Nobody can tell him anything then."""
    erase_voter(work, voter_by(work, by).id, words=words, withdraw=withdraw)


def take_consent_back(work: Work, by: By, *, withdraw: bool) -> None:
    """「撤回同意」: nothing new is taken until he agrees again; what is open is withdrawn, or goes on without his name."""
    voter = voter_by(work, by)
    if voter.consented_at is None:
        raise RefusedError("old_button")
    work.voters.take_consent_back(voter.id, work.acted_at)
    work.erases("consent", voter.id, voter.met_at, "voter", withdraw=withdraw)
    portions.begin(work, "consent_back", consent_back, voter=voter.id, withdraw=withdraw, at=work.acted_at.isoformat(), after=0)


def open_cases(work: Work, voter_id: VoterId) -> list[Case]:
    """Those about which whoever has his data erased chooses what becomes of them."""
    return [case for case in work.cases.of_voter(voter_id) if case.status in STILL_HIS]


def consent_back(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of his open cases of that time: taken back, or without his name; what he has sent after agreeing again is not touched."""
    cases = work.next_cases.of_voter(data["voter"], data["after"], portions.VOTERS)
    before = datetime.fromisoformat(data["at"])
    chosen = [c for c in cases if c.status in STILL_HIS and c.registered_at is not None and c.registered_at <= before]
    wanted = [case for case in chosen if data["withdraw"] or not case.anonymous]
    portions.each(work, "consent_back", wanted[: portions.CASES], lambda case: _consent_back(work, case, withdraw=data["withdraw"]))
    if len(wanted) > portions.CASES:
        return portions.Left({**data, "after": wanted[portions.CASES - 1].id})
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.VOTERS else None


def _consent_back(work: Work, case: Case, *, withdraw: bool) -> None:
    if withdraw:
        take_back(work, case)
    else:
        cards.refresh_cards(work, work.cases.record(case, work.event("changed", "voter", Changed(anonymous=True))))
