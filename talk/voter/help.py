"""`/help`: the labels that stay below, and a button a task; each answers in three lines what it is for, how, and with what (docs/spec.md section 2)."""

from dataclasses import dataclass

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, OldButtonError
from domain.values.ids import Handle
from domain.values.message import Incoming, Press
from domain.values.voter import Voter
from locales import guides
from locales import tasks as words
from locales.common import T
from services.deed import tell
from services.deed.keys import keys
from services.deed.message import Rows
from services.deed.work import Work
from services.staff import guides as manuals
from services.staff.tasks import WRITE, Task, explained
from services.summaries import papers
from talk.asking import pages


@dataclass(frozen=True)
class OneTask:
    """What a button of 「帮助」 carries: a command, or nothing for all of them."""

    command: str = ""


def show_help(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """A voter reads how to write, somebody of the roster that his labels stand below; then what else there is."""
    t = tell.words_for(work, voter)
    tasks = _tasks(work, message)
    head = words.help_voter if WRITE in tasks else words.help_person
    tell.to_voter(work, voter, t(head), keyboard=keys(work, voter.chat_id, t))
    tell.to_voter(work, voter, t(words.ask_task), _rows(t, tasks))


def show_task(work: Work, press: Press) -> None:
    """One task, or all of them again, in the place of what stood there."""
    tasks, wanted = _tasks(work, press), parsed(OneTask, press.value).command
    voter = work.voters.of_account(press.sender.handle)
    t = tell.words_for(work, voter) if voter is not None else work.staff_words()
    if not wanted:
        pages.turn(work, press, t(words.ask_task), _rows(t, tasks))
        return
    if wanted not in {task.command for task in tasks}:
        raise OldButtonError(wanted)
    back = [[(t(words.b_tasks), Button("help_task", 0, packed(OneTask())))]]
    pages.turn(work, press, words.answer(t, wanted, work.roster.congress.case_prefix), back)


def _tasks(work: Work, asker: Incoming | Press) -> list[Task]:
    persons = () if asker.sender.anonymous else work.roster.persons_of(asker.sender.handle)
    return explained(work.roster, persons, pages=bool(work.office))


def _rows(t: T, tasks: list[Task]) -> Rows:
    buttons = [(t(task.label), Button("help_task", 0, packed(OneTask(task.command)))) for task in tasks]
    return [*(buttons[n : n + 2] for n in range(0, len(buttons), 2)), [(t(guides.b_manual), Button("manual"))]]


def send_manual(work: Work, press: Press) -> None:
    """「使用说明」: a page for deputies, a leaflet for everybody; in private, made beside the bot."""
    account = press.sender.handle
    if press.chat_id < 0 or press.sender.anonymous:
        raise NotAllowedError("summary")
    voter = work.voters.of_account(account)
    t = tell.words_for(work, voter) if voter is not None else work.staff_words()
    _order_manuals(work, account)
    work.tell(t(guides.comes))


def bring_manual(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """使用说明 typed."""
    _order_manuals(work, message.sender.handle)
    tell.to_voter(work, voter, tell.words_for(work, voter)(guides.comes), reply_to=message.message_id)


def _order_manuals(work: Work, account: Handle) -> None:
    for name in manuals.manuals_of(work, account):
        papers.order_of_office(work, account, papers.OneOfTheOffice(name))
