"""A matter that deputies and staff write down for somebody without an account here (docs/spec.md section 4)."""

from dataclasses import replace

from domain.case import Case
from domain.message import Incoming
from services.case import clocks, open_case, spoken_of
from services.case.open_case import Intake
from storage.work import Work


def open_for(work: Work, message: Incoming, intake: Intake) -> Case:
    """His case, in the words of `message`; `intake` says the village, the channel, and who wrote it down."""
    voter = work.voters.meet_without_account(work.roster.congress.languages[0], intake.village, work.now)
    clocks.on_meeting(work, voter.id, clocks.IDENTITY_KEPT)
    marks = intake.marks | ({"from_above"} if intake.channel == "from_above" else frozenset())
    case = open_case.open_case(work, voter, message, replace(intake, marks=marks))
    spoken_of.begun(work, case)
    return case
