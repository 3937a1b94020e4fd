"""One matter of many voters: cases that join an older one, and what is split off from one (docs/spec.md section 4, Same matter)."""

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import Joined, TookIn
from domain.cases.details_in_hand import Claimed
from domain.cases.life_cycle import OPEN
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender
from domain.values.voter import Voter
from locales import case as case_words
from services.case import appointments, cards, clocks, dealings, open_case, seal, shared_answer, spoken_of, suggested
from services.case.intake import Intake
from services.case.stand_alone import alone, is_past, kept, say_alone
from services.deed import portions, tell
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


def main_withdrawn(work: Work, main: Case, *, answered: bool) -> Case | None:
    """The voter of the main case took it back: the oldest of the joined ones goes on for the others (docs/glossary.md). Returns it.

    Who has the answer keeps it. `answered`: the main case waited for its rating, so that all of them have it or get it now.
    """
    first = next(iter(_who_goes_on(work, main, answered=answered)), None)
    if first is None:
        return None
    if answered and first.answered_at is None:
        first = shared_answer.share_stored(work, first, main)
    first = kept(work, first, main) if first.answered_at is not None else _goes_on(work, first, main)
    first = suggested.goes_on(work, main, first)
    portions.begin(work, "rejoin", rejoin, main=main.id, first=first.id, after=0, answered=answered)
    return first


def _who_goes_on(work: Work, main: Case, *, answered: bool) -> list[Case]:
    """The oldest: where an answer is still owed, of those who wait for it."""
    waiting = [] if answered else work.next_cases.joined_unanswered(main.id)
    return waiting or work.next_cases.joined_to(main.id, limit=1)


def _goes_on(work: Work, case: Case, main: Case) -> Case:
    case = alone(work, case, "system")
    say_alone(work, case)
    if main.claimer is not None:
        case = work.cases.record(case, work.event("claimed", "system", Claimed(claimer=main.claimer)))
        clocks.on_claim(work, case)
    return case


def rejoin(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of the others join it; when its voter took it back meanwhile, the oldest of those left goes on."""
    main, first = work.cases.get(data["main"]), work.cases.get(data["first"])
    if first.status not in (*OPEN, "closed"):
        main_withdrawn(work, main, answered=data["answered"])
        return None
    others = work.next_cases.joined_to(main.id, data["after"], portions.CASES)

    def join_first(other: Case) -> None:
        other = work.cases.record(other, work.event("rejoined", "system", Joined(main_case=first.id)))
        work.cases.record(work.cases.get(first.id), work.event("took_in", "system", TookIn(case=other.id)))
        if data["answered"] and other.answered_at is None:
            shared_answer.share_stored(work, other, main)

    portions.each(work, "rejoin", others, join_first)
    cards.refresh_cards(work, work.cases.get(first.id))
    return portions.Left({**data, "after": others[-1].id}) if len(others) == portions.CASES else None


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
