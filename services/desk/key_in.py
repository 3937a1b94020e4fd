"""`/new`: deputies and staff write down what people without Telegram say (docs/spec.md section 4)."""

from dataclasses import dataclass, replace
from datetime import date

from domain.cases.case import Case
from domain.rights.rights import keys_in_for, may_in_congress
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import VillageId
from domain.values.message import Incoming
from services.case import alert, clocks, open_case, spoken_of
from services.case.intake import Intake
from services.deed.by import By
from services.deed.work import Work

CHANNELS = ("phone", "letter", "office", "visit", "reception", "deputy")
RECEPTION = "reception"
FROM_ABOVE = "from_above"
"""上级交办: the staff's, with the date the level above wants an answer by."""


@dataclass(frozen=True)
class KeyedIn:
    """Where somebody lives, how his words came, and until when they are to be answered where that is set already."""

    village: VillageId
    channel: str
    due_on: date | None = None


def may_key_in(work: Work, by: By, told: KeyedIn) -> None:
    """Raises NotAllowedError, and FieldError for a channel or village there is not."""
    right = FROM_ABOVE if told.channel == FROM_ABOVE else "new"
    if not may_in_congress(work.roster, by.persons, right):
        raise NotAllowedError(right)
    if told.channel not in (*CHANNELS, FROM_ABOVE):
        raise FieldError("channel", "no_choice")
    if told.village not in work.roster.villages:
        raise FieldError("village", "no_choice")
    if not keys_in_for(work.roster, by.persons, told.village):
        raise NotAllowedError(right, "not_your_village")


def key_in(work: Work, by: By, message: Incoming, told: KeyedIn) -> Case:
    """The group handles it like any, staff phone him at the end. `message`: his words, as they were written down."""
    may_key_in(work, by, told)
    if not message.text.strip() and not message.media:
        raise FieldError("message", "words_needed")
    writer = by.persons[0].id
    case = open_for(work, message, Intake(channel=told.channel, village=told.village, due_on=told.due_on, by=writer))
    if told.channel == RECEPTION:  # whoever comes is received, on whichever day and by whichever way it is noted
        work.walk_ins.put(held_on=work.today, recorded_by=writer, at=work.acted_at, village=told.village, case_id=case.id, words="")
    return case


def open_for(work: Work, message: Incoming, intake: Intake) -> Case:
    """Whether it may be written down has been asked; `intake` says the village, the channel, and who wrote it down."""
    voter = work.voters.meet_without_account(work.roster.congress.languages[0], intake.village, work.now)
    clocks.on_meeting(work, voter.id, clocks.IDENTITY_KEPT)
    marks = intake.marks | ({FROM_ABOVE} if intake.channel == FROM_ABOVE else frozenset())
    case = open_case.open_case(work, voter, message, replace(intake, marks=marks))
    spoken_of.begun(work, case)
    alert.keyed_in(work, case, message, open_case.reading_of(work, message.text).danger, intake.by)
    return case
