"""「模板」: the staff's own Word page for the 通报: fetched, looked at, kept; the program's own page is a tap away (docs/spec.md section 7)."""

from collections.abc import Sequence

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import Handle
from domain.message import Incoming, Press
from domain.rights import sees_all
from locales import account, summaries, texts
from services.ask import FILE_WITHIN, ask, ask_again, fetch_file
from storage.reminders import Step
from storage.work import Work


def _allow(work: Work, asker: Press | Incoming) -> str:
    persons = work.roster.persons_of(asker.sender.handle)
    staff = [p for p in persons if p.kind == "staff" and p.has_rights]
    if asker.sender.anonymous or asker.chat_id < 0 or not staff or not sees_all(work.roster, persons):
        raise NotAllowedError("summary")
    return staff[0].id


def offer(work: Work, press: Press, value: str) -> None:
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


def keep(work: Work, chat_id: int, content: bytes, missing: Sequence[str]) -> None:
    """It was read: kept when the body has its place, else said what is missing; nothing changes then."""
    t = work.staff_words()
    persons = work.roster.persons_of(Handle(chat_id))
    staff = [p for p in persons if p.kind == "staff" and p.has_rights]
    if not staff or not sees_all(work.roster, persons):
        work.say(chat_id, texts.who_may(t, "summary"))
        return
    if missing:
        ask_again(work, chat_id, "template_file", summaries.template_lacks(t, missing))
        return
    work.summaries.keep_template(content, staff[0].id, work.now)
    work.say(chat_id, summaries.template_kept(t), [[(summaries.b_template_back(t), Button("tp_back"))]])


def back(work: Work, press: Press, value: str) -> None:
    """「恢复原样」."""
    by = _allow(work, press)
    work.summaries.keep_template(None, by, work.now)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(summaries.template_gone(work.staff_words()))
