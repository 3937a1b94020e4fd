"""Telegram's command menu in a private chat of somebody of the roster: his own tasks; the voters' again once he has no part in it.

What everybody sees is set at the start of the process (bot/app.py). Each of these is one call, owed through the outbox: when rights change,
and in portions where a version of the program has another menu than the one before.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from domain.rights.roster import Roster
from domain.values.ids import Handle
from locales.catalogue import languages, translator
from locales.common import T
from services.deed import portions, tell
from services.deed.work import Work
from services.staff.tasks import HELP, OF_ALL_STAFF, OF_STAFF, OF_VOTERS, ON_COMPUTER, tasks_of
from storage.outbox import BULK, MENUS, NOTICE, Call, OutboxRow

SET, TAKE_AWAY = MENUS
NAME = "menus"
"""Of the portions."""


def after_change(work: Work, before: Roster | None, account: Handle) -> None:
    """The roster has moved: where his tasks are others than they were, his menu is."""
    pages = bool(work.office)
    was = tasks_of(before, before.persons_of(account), pages=pages) if before is not None else list(OF_VOTERS)
    if was != tasks_of(work.roster, work.roster.persons_of(account), pages=pages):
        show(work, account)


def show(work: Work, account: Handle, priority: int = NOTICE) -> None:
    """Owe what his menu is now."""
    persons = [p for p in work.roster.persons_of(account) if p.has_rights]
    if not persons:
        work.outbox.put(Call(account, TAKE_AWAY, {}, priority=priority))
        return
    t, own = _words_of(work, account), [*tasks_of(work.roster, persons, pages=bool(work.office)), OF_VOTERS[0], HELP]
    commands = [{"command": task.command, "description": t(task.label)} for task in own]
    work.outbox.put(Call(account, SET, {"commands": commands}, priority=priority))


def _words_of(work: Work, account: Handle) -> T:
    """In the language he chose, if he did."""
    voter = work.voters.of_account(account)
    return tell.words_for(work, voter) if voter is not None else work.staff_words()


def told(work: Work, row: OutboxRow, result: Any) -> None:
    """Telegram has it."""
    work.sending.mark_sent(row, [])


def plan(work: Work) -> None:
    """A program whose menus are others than those that were told owes them anew: once, however often it starts."""
    key = f"{NAME}:{_version(pages=bool(work.office))}"
    if not work.reminders.known(key):
        portions.put(work, NAME, portions.Left({"key": key, "after": 0}))


def show_some(work: Work, data: Mapping[str, Any]) -> portions.Left | None:
    """The next accounts of the roster, in their order."""
    linked = sorted({int(p.handle) for p in work.roster.people.values() if p.handle is not None and p.reachable and p.has_rights})
    waiting = [account for account in linked if account > int(data["after"])]
    for account in waiting[: portions.VOTERS]:
        show(work, Handle(account), BULK)
    more = waiting[portions.VOTERS :]
    return portions.Left({"after": waiting[portions.VOTERS - 1]}) if more else None


def _version(*, pages: bool) -> str:
    """Of everything that a menu says, in every language."""
    known = [task for task in (*OF_STAFF, *OF_ALL_STAFF, *OF_VOTERS) if pages or task != ON_COMPUTER]
    said = [f"{task.command}|{task.right}|{translator(language)(task.label)}" for language in languages() for task in known]
    return sha256("\n".join(said).encode()).hexdigest()[:16]
