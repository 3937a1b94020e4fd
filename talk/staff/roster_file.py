"""「更新名册」 on the phone: the roster as a workbook is sent, the edited one asked for, and decided on (services/staff/apply_roster.py)."""

from domain.values.carried import parsed
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import staff as staff_words
from services.case.act import allowed_in_congress
from services.deed.ask import FILE_WITHIN
from services.deed.work import Work
from services.staff import apply_roster as deeds
from services.staff.apply_roster import Answer, KeptFile
from services.staff.roster_file import current_workbook, go_on
from storage.steps import Step
from talk.asking.ask import Question, ask, fetch_file
from talk.asking.who_acts import who_acts

ROSTER_FILE = Question("roster_file", within=FILE_WITHIN)


def offer(work: Work, press: Press) -> None:
    """The present roster to edit, and the question for the edited one."""
    allowed_in_congress(work, who_acts(work, press), "people")
    t = work.staff_words()
    work.send_file(press.chat_id, f"{t(staff_words.roster_name)}-{work.today.isoformat()}.xlsx", current_workbook(work))
    ask(work, press, ROSTER_FILE, t(staff_words.ask_roster))


def take_file(work: Work, message: Incoming, step: Step) -> None:
    """The workbook is fetched from Telegram like any call that is owed; what follows is `compare`."""
    allowed_in_congress(work, who_acts(work, message), "people")
    t = work.staff_words()
    if fetch_file(work, message, "roster"):
        work.say(message.chat_id, t(staff_words.roster_read), reply_to=message.message_id)
    else:
        ask(work, message, ROSTER_FILE, t(staff_words.roster_wanted))


def answer(work: Work, press: Press) -> None:
    """「换了人」 「只是改名字」, or 「看过了」: on to the next."""
    found = deeds.answer(work, who_acts(work, press), parsed(Answer, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    go_on(work, press.chat_id, found)


def apply(work: Work, press: Press) -> None:
    """Confirmed."""
    done = deeds.apply_roster(work, who_acts(work, press), parsed(KeptFile, press.value).file)
    work.take_buttons(press.chat_id, press.message_id)
    if done.asks is not None:
        go_on(work, press.chat_id, done.asks)
        return
    work.say(press.chat_id, staff_words.roster_done(work.staff_words(), done.changes))


def leave(work: Work, press: Press) -> None:
    deeds.leave_roster(work, who_acts(work, press), parsed(KeptFile, press.value).file)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(case_words.dropped))
