"""「这是新事项」 「说的是：…」: words that joined a talk, and what he wrote on without a pause, go where he means them (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage, Split
from domain.cases.follows import is_kept
from domain.values.errors import RefusedError
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE
from services.case import no_longer_said, taken_back, waits
from services.case.intake import Intake
from services.case.main_case import goes_on_in
from services.case.own_matter import own_matter
from services.case.rating import reopen
from services.deed.by import By
from services.deed.work import Work
from services.voter import another_day, offers
from services.voter.add_words import add, join
from services.voter.new_case import new_case
from services.voter.other_matter import plainly_of_other
from services.voter.which_case import joined_to_open
from storage.case_messages import CaseMessage

MOST_IN_RUN = 100
LATELY = 300
"""Newest events of the case among which those of a run lie that is no older than an hour."""


def to_new(work: Work, by: By, case: Case, message: int) -> None:
    """They are a matter of their own. Raises RefusedError where they were moved before, or the hour is over."""
    voter = own_matter(work, by, case)
    first, *rest = _taken_out(work, voter, case, message)
    whole = work.cases.get(case.id)
    perhaps = (whole,) if is_kept(whole) and not plainly_of_other(work, whole, first.text) else ()
    made = new_case(work, voter, first, Intake(asks=True, perhaps=perhaps))
    for further in rest:
        if made is not None:
            join(work, voter, work.cases.get(made.id), further)
        elif not another_day.keep_along(work, voter, further, first.message_id):
            new_case(work, voter, further, Intake(asks=True, perhaps=perhaps))


def to_other(work: Work, by: By, target: Case, message: int) -> None:
    """They belong to another of his matters; one that is closed, with no promise followed, is done anew by it."""
    voter, stored = own_matter(work, by, target), work.messages.get(message)
    if (
        stored is None
        or stored.case_id == target.id
        or not (goes_on_in(work, target).open or joined_to_open(work, target) or target.status == "closed")
    ):
        raise RefusedError("chosen_already")
    run = _taken_out(work, voter, work.cases.get(stored.case_id), message)
    if target.status == "closed" and not target.promised:
        reopen(work, by, target)
    for one in run:
        add(work, voter, work.cases.get(target.id), one)


def _taken_out(work: Work, voter: Voter, case: Case, message: int) -> list[Incoming]:
    """The messages as he wrote them; the case they had joined shows them no longer, and waits again if they had ended a wait."""
    stored = work.messages.get(message)
    if stored is None or stored.case_id != case.id or case.voter_id != voter.id or stored.author != "voter" or stored.elsewhere:
        raise RefusedError("chosen_already")
    run = _run_from(work, case, stored)
    theirs = {one.id for one in run}
    told = [event for event in work.histories.lately(case.id, "spoke", LATELY) if event.of(OfMessage).message in theirs]
    if not told or work.now - told[0].learned_at >= offers.STANDS:
        raise RefusedError("old_button")
    shown = told[0].learned_at, told[-1].learned_at
    case = work.cases.record(case, *(work.event("split", "voter", Split(message=one.id)) for one in run))
    taken_back.take_back(work, case, run, shown)
    case = no_longer_said.left(work, case, shown[0])
    waits.again(work, case, shown[0])
    offers.end_now(work, stored.id)
    return [_as_written(work, voter, one) for one in run]


def _run_from(work: Work, case: Case, stored: CaseMessage) -> list[CaseMessage]:
    """This message and what he wrote after it on the case, each less than 2 minutes after the one before."""
    run = [stored]
    for one in work.said.by_voter(case.id, stored.id, MOST_IN_RUN):
        if one.at - run[-1].at >= RUN_PAUSE:
            break
        run.append(one)
    return run


def _as_written(work: Work, voter: Voter, stored: CaseMessage) -> Incoming:
    stored = work.messages.whole(stored)
    sender = Sender(Handle(voter.chat_id))
    return Incoming(ChatId(stored.chat_id), MessageId(stored.message_id), stored.at, sender, stored.text, stored.attached)
