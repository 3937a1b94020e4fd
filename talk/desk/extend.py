"""「延期」: once a round, before the due date, with a reason that the voter reads (docs/spec.md section 4)."""

from datetime import date

from domain.case import Case
from domain.errors import IllegalStepError
from domain.message import Incoming
from locales import desk, texts
from services.case import cards, clocks
from services.case.act import actor_of, allowed_to
from services.deed import tell
from storage.reminders import Step
from storage.work import Work
from talk.asking import open_questions
from talk.asking.act import Act, act_of, acting, ask_words

EXTENDED_IN = ("claimed", "in_progress", "returned")


def ask_extend(work: Work, act: Act) -> None:
    """「延期」: once a round, before the due date, with a reason the voter reads."""
    allowed_to(work, act.by, "extend", act.case)
    if (refusal := _no_extension(work, act.case)) is not None:
        work.tell(refusal, alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    until = _extended(work, act.case)
    ask_words(work, act, "extend_reason", desk.ask_extend(work.staff_words(), name, act.case.number, until))


def _no_extension(work: Work, case: Case) -> str | None:
    t = work.staff_words()
    if case.due_on is None or case.status not in EXTENDED_IN:
        return str(texts.settled(t))
    if case.extended_round == case.round:
        return str(desk.extended_before(t))
    return str(desk.too_late_to_extend(t, case.due_on)) if work.today > case.due_on else None


def _extended(work: Work, case: Case) -> date:
    return clocks.limit(work, case.due_on or work.today, clocks.limits_of(work, case).extend)


def take_extend_reason(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.by, "extend", act.case)
    t = work.staff_words()
    if act.case.due_on is None or act.case.status not in EXTENDED_IN:
        raise IllegalStepError("extended", act.case.status)
    if (refusal := _no_extension(work, act.case)) is not None:
        open_questions.say(work, message, refusal)
        return
    if not message.text.strip():
        ask_words(work, act, "extend_reason", desk.reason_needed(t))
        return
    until = _extended(work, act.case)
    case = work.cases.record(act.case, acting(work, act, "extended", due_on=until, reason=message.text[:500]))
    clocks.restart_answer(work, case)
    tell.to_voters(work, case, lambda tv, number: desk.told_extended(tv, number, until, message.text[:500]))
    cards.refresh_cards(work, case)
    work.say(message.chat_id, desk.extended(t, case.number, until), reply_to=message.message_id, case_id=case.id)
