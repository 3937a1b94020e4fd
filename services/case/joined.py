"""One matter of many voters: cases that join an older one, and what is split off from one (docs/spec.md section 4, Same matter)."""

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import TookIn
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender
from domain.values.voter import Voter
from locales import case as case_words
from services.case import appointments, cards, clocks, dealings, open_case, seal, shared_answer, spoken_of, unit_named_since
from services.case.intake import Intake
from services.case.stand_alone import is_past
from services.deed import tell
from services.deed.work import Work


def join(work: Work, case: Case, main: Case, event: Event) -> None:
    """Record the joining on both; the voter of the joined case is told, and gets an answer that is there already."""
    case = work.cases.record(case, event)
    main = work.cases.record(main, work.event("took_in", event.actor, TookIn(case=case.id)))
    clocks.stop(work, case)
    _say_joined(work, case, main)
    appointments.stands(work, case, main)
    if main.status == "answered":
        case = shared_answer.share_stored(work, case, main)
    cards.refresh_cards(work, case)
    cards.refresh_cards(work, main)
    unit_named_since.heard(work, main)


def number_taken_in(work: Work, main: Case, data: TookIn) -> str:
    """The number of what joined it."""
    return dealings.number_beside(main, work.cases.known(data.case))


def _say_joined(work: Work, case: Case, main: Case) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is None:
        return
    t = tell.words_for(work, voter)
    if not work.next_cases.asked_by_itself(case):
        words = case_words.told_merged_own(t, case.number, main.number)
    elif main.status == "answered":
        words = case_words.told_merged_answered(t, case.number, main.number)
    else:
        words = case_words.told_merged(t, case.number, main.number, main.due_on, late=is_past(work, main))
    tell.to_voter(work, voter, words, case_id=case.id)


def split_off(work: Work, whole: Case, voter: Voter, words: str, beside: tuple[str, ...] = ()) -> Case:
    """A case of its own of these words. `beside`: the words of the other parts, where all of them are known."""
    at = whole.registered_at or work.acted_at
    message = Incoming(ChatId(0), MessageId(0), at, Sender(Handle(voter.chat_id)), words)
    marks = whole.marks & {"from_above"}
    intake = Intake(
        channel=whole.channel, marks=marks, due_on=whole.day_from_above or whole.due_on, village=whole.village, part_of=whole, beside=beside
    )
    part = open_case.open_case(work, voter, message, intake)
    spoken_of.begun(work, part)
    seal.begun(work, voter, part)
    return part
