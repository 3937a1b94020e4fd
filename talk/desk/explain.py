"""The tasks that words of staff hint at, as buttons below the question what they are for: each says how that is done (domain/at_work/hinted_tasks.py)."""

from dataclasses import dataclass

from domain.at_work.hinted_tasks import MOST, hinted_acts_of_staff, hinted_tasks
from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.message import Incoming, Press
from locales import tasks as words
from services.deed.message import Rows
from services.deed.work import Work
from services.staff.tasks import Task, explained
from talk.asking.act import act_of
from talk.desk import menu


@dataclass(frozen=True)
class Wanted:
    """What such a button carries: a task of 「帮助」, and the draft in which the words wait."""

    command: str
    draft: int


def task_rows(work: Work, message: Incoming, draft: int) -> Rows:
    """A button each, of what is his to do."""
    t, hinted = work.staff_words(), hinted_tasks(message.text)
    his = {task.command: task for task in _tasks(work, message)}
    known = [his[command] for command in hinted if command in his][:MOST]
    return [[(t(task.label), Button("as_task", 0, packed(Wanted(task.command, draft))))] for task in known]


def act_rows(work: Work, message: Incoming, case: Case) -> Rows:
    """The acts themselves on the matter whose number stands in the words, as its card has them."""
    t, act = work.staff_words(), act_of(work, message, case.id)
    acts = [kind for kind in hinted_acts_of_staff(message.text) if menu.offered(work, act, kind)][:MOST]
    return [[(menu.label_of(t, kind), Button(kind, case.id)) for kind in acts]] if acts else []


def say(work: Work, press: Press) -> None:
    """How it is done, in three lines; what he wrote asked for that and waits no longer."""
    wanted, t = parsed(Wanted, press.value), work.staff_words()
    if wanted.command not in {task.command for task in _tasks(work, press)}:
        raise OldButtonError(wanted.command)
    draft = work.drafts.get(str(wanted.draft), "mine")
    if draft is not None and draft.chat_id == press.chat_id:
        work.drafts.close(draft.id, work.now)
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, words.answer(t, wanted.command, work.roster.congress.case_prefix))


def _tasks(work: Work, asker: Incoming | Press) -> list[Task]:
    return explained(work.roster, work.roster.persons_of(asker.sender.handle), pages=bool(work.office))
