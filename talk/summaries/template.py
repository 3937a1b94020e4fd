"""「模板」 on the phone: the page in force is sent, and the edited one asked for (services/summaries/template.py)."""

from domain.values.errors import NotAllowedError
from domain.values.message import Incoming, Press
from locales import account
from locales import summaries as summaries_words
from services.deed.ask import FILE_WITHIN
from services.deed.by import By
from services.deed.work import Work
from services.summaries import template as deeds
from storage.steps import Step
from talk.asking.ask import Question, ask, fetch_file
from talk.asking.who_acts import who_acts

TEMPLATE_FILE = Question("template_file", within=FILE_WITHIN)


def _allow(work: Work, asker: Press | Incoming) -> By:
    """In private alone. Raises NotAllowedError."""
    by = who_acts(work, asker)
    if asker.chat_id < 0:
        raise NotAllowedError("summary")
    deeds.keeper(work, by)
    return by


def offer(work: Work, press: Press) -> None:
    """The page in force, to be made one's own, and the question for the edited one."""
    from reports.bulletin import blank_template

    _allow(work, press)
    t, own = work.staff_words(), work.summaries.template()
    work.send_file(
        press.chat_id, account.template_name(t, work.roster.congress.name), own or blank_template(t(summaries_words.template_hint))
    )
    if own is not None:
        work.say(press.chat_id, t(summaries_words.template_is_own), deeds.back_rows(work))
    ask(work, press, TEMPLATE_FILE, t(summaries_words.ask_template))


def take_file(work: Work, message: Incoming, step: Step) -> None:
    _allow(work, message)
    t = work.staff_words()
    if fetch_file(work, message, "template"):
        work.say(message.chat_id, t(summaries_words.template_read), reply_to=message.message_id)
    else:
        ask(work, message, TEMPLATE_FILE, t(summaries_words.template_wanted))


def back(work: Work, press: Press) -> None:
    """「恢复原样」."""
    deeds.drop_template(work, _allow(work, press))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(summaries_words.template_gone))
