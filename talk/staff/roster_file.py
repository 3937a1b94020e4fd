"""「更新名册」: the roster as a workbook in the chat (docs/spec.md section 2)."""

import json
from typing import Any

from domain.buttons import number_in
from domain.errors import NotAllowedError
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from domain.town_json import from_data
from locales import desk, texts
from services.deed.ask import FILE_WITHIN
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.staff.roster_file import current_workbook, go_on
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import ask, fetch_file


def _allow(work: Work, asker: Any) -> None:
    if not may_in_congress(work.roster, work.roster.persons_of(asker.sender.handle), "people"):
        raise NotAllowedError("people")


def offer(work: Work, press: Press) -> None:
    """The present roster to edit, and the question for the edited one."""
    _allow(work, press)
    t = work.staff_words()
    work.send_file(press.chat_id, f"{desk.roster_name(t)}-{work.today.isoformat()}.xlsx", current_workbook(work))
    ask(work, press, "roster_file", desk.ask_roster(t), within=FILE_WITHIN)


def take_file(work: Work, message: Incoming, step: Step) -> None:
    """The workbook is fetched from Telegram like any call that is owed; what follows is `compare`."""
    _allow(work, message)
    t = work.staff_words()
    fetch_file(work, message, "roster_file", "roster", desk.roster_wanted(t), desk.roster_read(t))


def answer(work: Work, press: Press) -> None:
    """「换了人」 「只是改名字」, or 「看过了」: on to the next."""
    value = press.value
    _allow(work, press)
    t = work.staff_words()
    kept, _, said = value.partition(":")
    content = work.files.find(number_in(kept))
    if content is None or not content.startswith(b"{"):
        work.tell(texts.already_so(t), alert=True)
        return
    found = json.loads(content)
    work.files.drop(number_in(kept))
    work.take_buttons(press.chat_id, press.message_id)
    if said == "seen":
        found["seen"] = True
    elif said in ("same", "new"):
        found["answers"] = {**found["answers"], found["asking"]: said}
    elif said == "rest":
        file = from_data("", found)
        check_with_stored(work, file)
        found["answers"] = {**found["answers"], **{question.key: "new" for question in file.asked}}
    go_on(work, press.chat_id, found)


def apply(work: Work, press: Press) -> None:
    """Confirmed: the same import as on the command line."""
    value = press.value
    _allow(work, press)
    t = work.staff_words()
    content = work.files.find(number_in(value))
    if content is None or not content.startswith(b"{"):  # a workbook kept by a program before this one is sent again
        work.tell(texts.already_so(t), alert=True)
        return
    found = json.loads(content)
    file = from_data("", found)
    errors, _ = check_with_stored(work, file)
    if errors:
        work.tell(desk.roster_wrong(t, len(errors)), alert=True)
        return
    if file.asked:  # the roster moved meanwhile
        work.take_buttons(press.chat_id, press.message_id)
        go_on(work, press.chat_id, found)
        return
    count = len(import_town(work, file).changes)
    work.files.drop(number_in(value))
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, desk.roster_done(t, count))


def leave(work: Work, press: Press) -> None:
    value = press.value
    _allow(work, press)
    if number_in(value):
        work.files.drop(number_in(value))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(texts.dropped(work.staff_words()))
