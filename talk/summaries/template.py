"""「模板」: the staff's own Word page, sent and taken back (docs/spec.md section 7)."""

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.message import Incoming, Press
from domain.rights import sees_all
from locales import account, summaries
from services.deed.ask import FILE_WITHIN
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import ask, fetch_file


def _allow(work: Work, asker: Press | Incoming) -> str:
    persons = work.roster.persons_of(asker.sender.handle)
    staff = [p for p in persons if p.kind == "staff" and p.has_rights]
    if asker.sender.anonymous or asker.chat_id < 0 or not staff or not sees_all(work.roster, persons):
        raise NotAllowedError("summary")
    return staff[0].id


def offer(work: Work, press: Press) -> None:
    """The page in force, to be made one's own, and the question for the edited one."""
    from reports.bulletin import blank_template

    _allow(work, press)
    t, own = work.staff_words(), work.summaries.template()
    work.send_file(press.chat_id, account.template_name(t, work.roster.congress.name), own or blank_template(summaries.template_hint(t)))
    if own is not None:
        work.say(press.chat_id, summaries.template_is_own(t), [[(summaries.b_template_back(t), Button("tp_back"))]])
    ask(work, press, "template_file", summaries.ask_template(t), within=FILE_WITHIN)


def take_file(work: Work, message: Incoming, step: Step) -> None:
    _allow(work, message)
    t = work.staff_words()
    fetch_file(work, message, "template_file", "template", summaries.template_wanted(t), summaries.template_read(t))


def back(work: Work, press: Press) -> None:
    """「恢复原样」."""
    by = _allow(work, press)
    work.summaries.keep_template(None, by, work.now)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(summaries.template_gone(work.staff_words()))
