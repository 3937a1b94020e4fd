"""One matter of many voters: cases that join an older one, and what is split off from one (docs/spec.md section 4, Same matter)."""

from domain.case import Case, Event
from domain.ids import ChatId, Handle, MessageId
from domain.life_cycle import OPEN
from domain.message import Incoming, Sender
from domain.voter import Voter
from locales import case as case_words
from services.case import cards, clocks, open_case, seal, spoken_of
from services.case.stand_alone import alone
from services.deed import portions, tell
from services.deed.work import Work


def join(work: Work, case: Case, main: Case, event: Event) -> None:
    """Record the joining on both; the voter of the joined case is told."""
    case = work.cases.record(case, event)
    main = work.cases.record(main, work.event("took_in", event.actor, case=case.id))
    clocks.stop(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        words = case_words.told_merged(tell.words_for(work, voter), case.number, main.number, main.due_on)
        tell.to_voter(work, voter, words, case_id=case.id)
    cards.refresh_cards(work, case)
    cards.refresh_cards(work, main)


def say_alone(work: Work, case: Case) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tell.to_voter(work, voter, case_words.told_unmerged(tell.words_for(work, voter), case.number, case.due_on), case_id=case.id)


def main_withdrawn(work: Work, main: Case) -> None:
    """The voter of the main case took it back: the oldest of the joined ones goes on for the others (docs/glossary.md)."""
    joined = work.next_cases.joined_to(main.id, limit=1)
    if not joined:
        return
    first = alone(work, joined[0], "system")
    say_alone(work, first)
    if main.claimer is not None:
        first = work.cases.record(first, work.event("claimed", "system", claimer=main.claimer))
        clocks.on_claim(work, first)
    portions.begin(work, "rejoin", rejoin, main=main.id, first=first.id, after=0)


def rejoin(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of the others join it; when its voter took it back meanwhile, the oldest of those left goes on."""
    main, first = work.cases.get(data["main"]), work.cases.get(data["first"])
    if first.status not in OPEN:
        main_withdrawn(work, main)
        return None
    others = work.next_cases.joined_to(main.id, data["after"], portions.CASES)

    def join_first(other: Case) -> None:
        work.cases.record(other, work.event("rejoined", main_case=first.id))
        work.cases.record(work.cases.get(first.id), work.event("took_in", case=other.id))

    portions.each(work, "rejoin", others, join_first)
    cards.refresh_cards(work, work.cases.get(first.id))
    return portions.Left({**data, "after": others[-1].id}) if len(others) == portions.CASES else None


def split_off(work: Work, whole: Case, voter: Voter, words: str) -> Case:
    at = whole.registered_at or work.acted_at
    message = Incoming(ChatId(0), MessageId(0), at, Sender(Handle(voter.chat_id)), words)
    marks = whole.marks & {"confidential", "minor", "from_above"}
    intake = open_case.Intake(channel=whole.channel, marks=marks, due_on=whole.due_on, village=whole.village, part_of=whole)
    part = open_case.open_case(work, voter, message, intake)
    spoken_of.begun(work, part)
    seal.begun(work, voter, part)
    return part
