"""「上级已回话」: asked for who, day and words (services/desk/up_answer.py)."""

from datetime import timedelta

from domain.rights.hand_ups import HandUp
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError, RefusedError
from domain.values.message import Incoming
from locales import above, common, units
from services.case import at_above
from services.case.act import allowed_to
from services.deed import screens, tell
from services.deed.by import said_in
from services.deed.work import Work
from services.desk import up_answer as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer
from talk.asking.called import called
from talk.desk.pick_day import OtherDay, Until, offer_past_days


def ask_when(work: Work, act: Act) -> None:
    """Who, where several owe a report; then on which day."""
    allowed_to(work, act.by, "up_answered", act.case)
    t, owed = work.staff_words(), at_above.owed(work, act.case)
    if not owed:
        raise RefusedError("already_so" if act.case.handed_up_to else "nothing_handed_up")
    meant = [one for one in owed if act.value in ("", one.to)]
    if len(meant) != 1:
        rows = [
            [(above.who_line(t, tell.person_name(work, one.to), one.due_on), Button("up_answered", act.case.id, one.to))] for one in owed
        ]
        offer(work, act, above.ask_which(t, called(work, act)), rows)
        return
    who = meant[0].to
    offer_past_days(work, act, above.ask_when(t, called(work, act), tell.person_name(work, who)), OtherDay("up_said", who))


def ask_what(work: Work, act: Act) -> None:
    """What he said."""
    until, one = _meant(work, act)
    words = units.ask_words(work.staff_words(), called(work, act), tell.person_name(work, one.to))
    ask_words(work, act, "up_words", words, value=packed(until))


def _meant(work: Work, act: Act) -> tuple[Until, HandUp]:
    allowed_to(work, act.by, "up_answered", act.case)
    until = parsed(Until, act.value)
    one = _owing(work, act, until)
    if not one.handed_on <= until.day <= work.today:
        raise RefusedError("up_not_so_early")
    return until, one


def _owing(work: Work, act: Act, until: Until) -> HandUp:
    found = next((one for one in at_above.owed(work, act.case) if one.to == until.who), None)
    if found is None:
        raise OldButtonError(act.value)
    return found


def take_words(work: Work, message: Incoming, step: Step) -> None:
    answered_with(work, act_of(work, message, step.case_id, str(step.data["value"])), message)


def answered_with(work: Work, act: Act, message: Incoming) -> None:
    """The day is known, and these are his words."""
    until, one = _meant(work, act)
    case = deeds.answered(work, act.by, act.case, deeds.UpAnswer(one.to, until.day, said_in(message)))
    t = work.staff_words()
    words = above.noted(t, case.number, tell.person_name(work, one.to), late=one.due_on is not None and until.day > one.due_on)
    rows = [[(t(common.b_answer), Button("answer", case.id))]]
    row = work.say(message.chat_id, words, rows, case_id=case.id, reply_to=message.message_id)
    screens.put(work, (message.chat_id, message.sender.handle, row), case.id, screens.LATER, timedelta(hours=24))
