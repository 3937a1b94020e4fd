"""「更新名册」: the roster as a workbook in the chat: fetched, compared, confirmed, applied (docs/spec.md section 2)."""

import json
from collections.abc import Mapping
from typing import Any

from domain.buttons import Button, number_in
from domain.errors import NotAllowedError
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from domain.roster_sheets import SHEETS
from domain.town_file import SECTIONS, TownFile
from domain.town_json import from_data
from locales import desk, texts, town_files
from reports.town_sheets import place_of
from services import tell
from services.ask import FILE_WITHIN, ask, ask_again, fetch_file
from services.check_town import check_with_stored
from services.import_town import Change, import_town
from storage import roster as roster_store
from storage.reminders import Step
from storage.work import Work

SHOWN = 40


def current_workbook(work: Work) -> bytes:
    """The roster as it stands, staff's changes included."""
    from reports.town_workbook import write_workbook  # the Excel library is loaded by those who need it

    rows = {section: sorted(work.rows.section(section).values(), key=lambda r: r.position) for section in SECTIONS}
    sections = {section: [dict(r.data) for r in found if r.ended_at is None] for section, found in rows.items()}
    congress = next((dict(row.data) for row in work.rows.section("congress").values()), {})
    return write_workbook(sections, congress)


def _allow(work: Work, asker: Any) -> None:
    if not may_in_congress(work.roster, work.roster.persons_of(asker.sender.handle), "people"):
        raise NotAllowedError("people")


def offer(work: Work, press: Press, value: str) -> None:
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


def compare(work: Work, chat_id: int, content: bytes, found: Mapping[str, Any]) -> None:
    """What the workbook would change, in words; nothing changes before it is confirmed. `found`: what its reader made of it."""
    t, file = work.staff_words(), from_data("", found)
    errors, warnings = check_with_stored(work, file)
    notes = [town_files.problem(t, place_of(p), p.reason, p.facts) for p in (errors or warnings)[:SHOWN]]
    if errors:
        _say_lines(work, chat_id, desk.roster_wrong(t, len(errors)), notes, len(errors))
        ask_again(work, chat_id, "roster_file", desk.roster_wanted(t))
        return
    changes = dry_run(work, file)
    if not changes:
        work.say(chat_id, desk.roster_same(t))
        return
    lines = [town_files.change(t, code, in_words(work, facts)) for code, facts in changes[:SHOWN]]
    _say_lines(work, chat_id, desk.roster_would(t, len(changes)), lines, len(changes))
    if notes:
        _say_lines(work, chat_id, desk.roster_odd(t, len(warnings)), notes, len(warnings))
    kept = work.files.put("roster.json", json.dumps(found).encode(), work.now)
    buttons = [(desk.b_roster_yes(t), Button("roster_yes", 0, str(kept))), (texts.b_cancel(t), Button("roster_no", 0, str(kept)))]
    work.say(chat_id, desk.roster_confirm(t), [buttons])


def in_words(work: Work, facts: Mapping[str, str]) -> dict[str, str]:
    """A change as the workbook calls it: the sheet, the column, the name beside the id."""
    title, columns = SHEETS.get(facts.get("section", ""), (facts.get("section", ""), ()))
    labels = {column.field: column.label for column in columns}
    row = work.rows.section(facts.get("section", "")).get(facts.get("id", ""))
    person = work.roster.people.get(PersonId(facts.get("id", "")))
    name = str(row.data.get("name", "")) if row is not None else person.name if person else ""
    name = "" if "name" in facts else name
    found = dict(facts) | {"section": title, "id": f"{facts.get('id', '')} {name}".strip()}
    return found | {"field": labels.get(facts["field"], facts["field"])} if "field" in facts else found


def _say_lines(work: Work, chat_id: int, head: str, lines: list[str], count: int) -> None:
    more = [f"… +{count - len(lines)}"] if count > len(lines) else []
    for piece in tell.pieces("\n".join([head, *lines, *more])):
        work.say(chat_id, piece)


def dry_run(work: Work, file: TownFile) -> list[Change]:
    """The import's own report, and everything it did undone again."""
    point = work.connection.begin_nested()
    try:
        found = import_town(work, file).changes
    finally:
        point.rollback()
        roster_store.forget()
        work.roster_changed()
    return [change for change in found if change[0] != "unlisted"] + [change for change in found if change[0] == "unlisted"]


def apply(work: Work, press: Press, value: str) -> None:
    """Confirmed: the same import as on the command line."""
    _allow(work, press)
    t = work.staff_words()
    content = work.files.find(number_in(value))
    if content is None or not content.startswith(b"{"):  # a workbook kept by a program before this one is sent again
        work.tell(texts.already_so(t), alert=True)
        return
    file = from_data("", json.loads(content))
    errors, _ = check_with_stored(work, file)
    if errors:
        work.tell(desk.roster_wrong(t, len(errors)), alert=True)
        return
    count = len(import_town(work, file).changes)
    work.files.drop(number_in(value))
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, desk.roster_done(t, count))


def leave(work: Work, press: Press, value: str) -> None:
    _allow(work, press)
    if number_in(value):
        work.files.drop(number_in(value))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(texts.dropped(work.staff_words()))
