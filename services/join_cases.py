"""「并案」 「撤销并案」 「拆分」: one matter of many voters, and several matters in one message (docs/spec.md section 4)."""

from domain.buttons import Button, number_in
from domain.case import AWAITING_ANSWER, OPEN, Case, Event, allowed
from domain.errors import IllegalStepError
from domain.ids import ChatId, Handle, MessageId
from domain.message import Incoming, Sender
from domain.voter import Voter
from locales import desk, texts
from services import clocks, open_case, portions, seal_case, show_case, speaks_of, tell, twins, words_of
from services.act import Act, act_of, acting, allowed_to, ask_words, offer
from services.stand_alone import alone
from storage.reminders import Step
from storage.work import Work

OFFERED = 12


def ask_main(work: Work, act: Act) -> None:
    """「并案」: into which older case; the likely ones first."""
    allowed_to(work, act.persons, "merge", act.case, act.account)
    t = work.staff_words()
    words = words_of.plain(work.said.opening(act.case.id))
    likely = twins.likely_twins(work, act.case, words)
    rest = [c for c in twins.candidates(work, act.case).values() if c not in likely]
    rows = [
        [(desk.main_line(t, c.number, alike=c in likely), Button("merge_into", act.case.id, str(c.id)))] for c in [*likely, *rest][:OFFERED]
    ]
    said = desk.ask_main(t, act.case.number) if rows else desk.nothing_alike(t)
    offer(work, act, said, rows)


def merge(work: Work, act: Act, value: str) -> None:
    """Join the older case: its steps are told to this voter too, and he rates for himself."""
    allowed_to(work, act.persons, "merge", act.case, act.account)
    t = work.staff_words()
    main = work.cases.get(number_in(value))
    if not twins.may_join(act.case, main):
        work.tell(texts.old_button(t), alert=True)
        return
    if act.case.joined:
        work.tell(desk.others_joined(t, act.case.number), alert=True)
        return
    allowed_to(work, act.persons, "merge", main, act.account)
    join(work, act.case, main, acting(work, act, "merged", main_case=main.id))
    work.tell(desk.merged(t, act.case.number, main.number))


def join(work: Work, case: Case, main: Case, event: Event) -> None:
    """Record the joining on both; the voter of the joined case is told."""
    case = work.cases.record(case, event)
    main = work.cases.record(main, work.event("took_in", event.actor, case=case.id))
    clocks.stop(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        words = desk.told_merged(tell.words_for(work, voter), case.number, main.number, main.due_on)
        tell.to_voter(work, voter, words, case_id=case.id)
    show_case.refresh_cards(work, case)
    show_case.refresh_cards(work, main)


def unmerge(work: Work, act: Act) -> None:
    """「撤销并案」: the case stands alone again, in its main case's group."""
    allowed_to(work, act.persons, "unmerge", act.case, act.account)
    if act.case.status != "merged" or act.case.main_case is None:
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    case = alone(work, act.case, acting(work, act, "unmerged").actor)
    _say_alone(work, case)
    work.tell(desk.unmerged(work.staff_words(), case.number))


def _say_alone(work: Work, case: Case) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tell.to_voter(work, voter, desk.told_unmerged(tell.words_for(work, voter), case.number, case.due_on), case_id=case.id)


def main_withdrawn(work: Work, main: Case) -> None:
    """The voter of the main case took it back: the oldest of the joined ones goes on for the others (docs/glossary.md)."""
    joined = work.next_cases.joined_to(main.id, limit=1)
    if not joined:
        return
    first = alone(work, joined[0], "system")
    _say_alone(work, first)
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
    show_case.refresh_cards(work, work.cases.get(first.id))
    return portions.Left({**data, "after": others[-1].id}) if len(others) == portions.CASES else None


def ask_part(work: Work, act: Act) -> None:
    """「拆分」: the words of the part that becomes a case of its own."""
    allowed_to(work, act.persons, "split", act.case, act.account)
    ask_words(work, act, "split_words", desk.ask_part(work.staff_words(), act.case.number))


def take_part(work: Work, message: Incoming, step: Step) -> None:
    """The part gets a number of its own, its category from its words, the due date of the whole."""
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.persons, "split", act.case, act.account)
    t = work.staff_words()
    voter = work.voters.get(act.case.voter_id)
    if not message.text.strip():
        ask_words(work, act, "split_words", desk.ask_part(t, act.case.number))
        return
    if voter is None or not allowed(act.case.status, "changed") or act.case.status not in AWAITING_ANSWER | {"answered"}:
        raise IllegalStepError("split", act.case.status)
    part = split_off(work, act.case, voter, message.text)
    work.cases.record(act.case, acting(work, act, "split", part=part.id))
    tell.to_voter(work, voter, desk.told_split(tell.words_for(work, voter), act.case.number, part.number), case_id=part.id)
    work.say(message.chat_id, desk.split(t, act.case.number, part.number), reply_to=message.message_id, case_id=part.id)
    show_case.refresh_cards(work, work.cases.get(act.case.id))


def split_off(work: Work, whole: Case, voter: Voter, words: str) -> Case:
    at = whole.registered_at or work.acted_at
    message = Incoming(ChatId(0), MessageId(0), at, Sender(Handle(voter.chat_id)), words)
    marks = whole.marks & {"confidential", "minor", "from_above"}
    intake = open_case.Intake(channel=whole.channel, marks=marks, due_on=whole.due_on, village=whole.village, part_of=whole)
    part = open_case.open_case(work, voter, message, intake)
    speaks_of.begun(work, part)
    seal_case.begun(work, voter, part)
    return part
