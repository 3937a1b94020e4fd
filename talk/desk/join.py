"""「并案」 「撤销并案」 「拆分」: what leaders and deputies press (docs/spec.md section 4, Same matter)."""

from domain.buttons import Button, number_in
from domain.case import AWAITING_ANSWER, allowed
from domain.errors import IllegalStepError
from domain.message import Incoming
from locales import desk, texts
from services.case import cards, twins, words_of
from services.case.act import allowed_to
from services.case.joined import join, say_alone, split_off
from services.case.stand_alone import alone
from services.deed import tell
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, act_of, acting, ask_words, offer

OFFERED = 12


def ask_main(work: Work, act: Act) -> None:
    """「并案」: into which older case; the likely ones first."""
    allowed_to(work, act.by, "merge", act.case)
    t = work.staff_words()
    words = words_of.plain(work.said.opening(act.case.id))
    likely = twins.likely_twins(work, act.case, words)
    rest = [c for c in twins.candidates(work, act.case).values() if c not in likely]
    rows = [
        [(desk.main_line(t, c.number, alike=c in likely), Button("merge_into", act.case.id, str(c.id)))] for c in [*likely, *rest][:OFFERED]
    ]
    said = desk.ask_main(t, act.case.number) if rows else desk.nothing_alike(t)
    offer(work, act, said, rows)


def merge(work: Work, act: Act) -> None:
    """Join the older case: its steps are told to this voter too, and he rates for himself."""
    value = act.value
    allowed_to(work, act.by, "merge", act.case)
    t = work.staff_words()
    main = work.cases.get(number_in(value))
    if not twins.may_join(act.case, main):
        work.tell(texts.old_button(t), alert=True)
        return
    if act.case.joined:
        work.tell(desk.others_joined(t, act.case.number), alert=True)
        return
    allowed_to(work, act.by, "merge", main)
    join(work, act.case, main, acting(work, act, "merged", main_case=main.id))
    work.tell(desk.merged(t, act.case.number, main.number))


def unmerge(work: Work, act: Act) -> None:
    """「撤销并案」: the case stands alone again, in its main case's group."""
    allowed_to(work, act.by, "unmerge", act.case)
    if act.case.status != "merged" or act.case.main_case is None:
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    case = alone(work, act.case, acting(work, act, "unmerged").actor)
    say_alone(work, case)
    work.tell(desk.unmerged(work.staff_words(), case.number))


def ask_part(work: Work, act: Act) -> None:
    """「拆分」: the words of the part that becomes a case of its own."""
    allowed_to(work, act.by, "split", act.case)
    ask_words(work, act, "split_words", desk.ask_part(work.staff_words(), act.case.number))


def take_part(work: Work, message: Incoming, step: Step) -> None:
    """The part gets a number of its own, its category from its words, the due date of the whole."""
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.by, "split", act.case)
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
    cards.refresh_cards(work, work.cases.get(act.case.id))
