"""A voter, his matter at every stage, and what anybody was told: for deeds that are called without a chat."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import func, select

from domain.cases.case import Case
from domain.cases.details_for_voter import Answered, PhoneAsked
from domain.cases.details_in_hand import Claimed
from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Sender
from domain.values.voter import Voter
from services.case.intake import Intake
from services.case.open_case import open_case
from services.deed.work import Work
from storage.tables import case_event, outbox
from tests.services.called import by as by
from tests.services.called import last_row as last_row

VOTER, OTHER, LEADER, SECRETARY, STRANGER = 901, 902, 801, 804, 999
PEOPLE: Mapping[int, str] = {LEADER: "d001", SECRETARY: "u01"}
CLAIMER = "d001"


def settle_in(work: Work) -> None:
    for account in (VOTER, OTHER):
        voter = work.voters.meet(Handle(account), "zh-Hans", work.now)
        work.voters.change(voter.id, village="v01", consented_at=work.now)
    for account, person in PEOPLE.items():
        work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, Handle(account), work.now)
    work.roster_changed()


def voter_of(work: Work, account: int = VOTER) -> Voter:
    voter = work.voters.of_account(Handle(account))
    assert voter is not None
    return voter


def message(work: Work, words: str, account: int = VOTER, number: int = 7) -> Incoming:
    return Incoming(ChatId(account), MessageId(number), work.now, Sender(Handle(account)), words)


def opened(work: Work) -> Case:
    return open_case(work, voter_of(work), message(work, "村里自来水停了三天了"), Intake(asks=True))


def at_stage(work: Work, stage: str) -> Case:
    """One of opened, phone asked, claimed, answered, closed, archived, withdrawn."""
    if stage == "opened":
        return opened(work)
    if stage == "phone asked":
        return work.cases.record(at_stage(work, "claimed"), work.event("phone_asked", CLAIMER, PhoneAsked(whom=PersonId(CLAIMER))))
    steps = {
        "claimed": work.event("claimed", CLAIMER, Claimed(claimer=PersonId(CLAIMER))),
        "contacted": work.event("contacted", CLAIMER),
        "answered": work.event("answered", CLAIMER, Answered(outcome="solved", window_ends_at=work.now + timedelta(days=7))),
        "closed": work.event("closed"),
        "archived": work.event("archived"),
        "withdrawn": work.event("withdrawn", "voter"),
    }
    names = ["withdrawn"] if stage == "withdrawn" else list(steps)[: list(steps).index(stage) + 1]
    return work.cases.record(opened(work), *(steps[name] for name in names))


def owed(work: Work, account: int, since: int) -> int:
    """How many calls to this chat are owed since that row."""
    rows = select(func.count()).where(outbox.c.id > since, outbox.c.chat_id == account)
    return work.connection.execute(rows).scalar_one()


def recorded(work: Work) -> int:
    return work.connection.execute(select(func.count()).select_from(case_event)).scalar_one()


def asks_and_answers_nothing(work: Work, account: int) -> bool:
    """Whether no popup answers who asked and no question waits for his words: that is for the talk, or a page."""
    return work.popup is None and work.steps.of(account, account) is None


def says_nothing(work: Work, account: int, since: int) -> bool:
    """The same, and nothing is owed to him."""
    return owed(work, account, since) == 0 and asks_and_answers_nothing(work, account)
