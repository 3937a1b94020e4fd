"""「更新名册」: the roster as a workbook in the chat: fetched, compared, confirmed, applied (docs/spec.md section 2)."""

import json
from collections.abc import Mapping
from typing import Any

from domain.buttons import Button, number_in
from domain.errors import NotAllowedError
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from domain.roster_changes import grave_changes
from domain.roster_sheets import SHEETS
from domain.town_file import SECTIONS, TownFile
from domain.town_json import from_data, without_cells
from domain.town_values import Problem
from locales import desk, rosters, texts, town_files
from reports.town_sheets import place_of
from services import tell
from services.ask import FILE_WITHIN, ask, ask_again, fetch_file
from services.check_town import check_with_stored
from services.import_town import Change, import_town
from storage import roster as roster_store
from storage.reminders import Step
from storage.work import Work

SHOWN = 40
MOST_TEXTS = 1_000
"""Standing texts that are written into the workbook."""


def current_workbook(work: Work) -> bytes:
    """The roster as it stands, staff's changes included."""
    from reports.town_workbook import write_workbook  # the Excel library is loaded by those who need it

    rows = {section: sorted(work.rows.section(section).values(), key=lambda r: r.position) for section in SECTIONS}
    sections = {section: [dict(r.data) for r in found if r.ended_at is None] for section, found in rows.items()}
    congress = next((dict(row.data) for row in work.rows.section("congress").values()), {})
    texts = [{"category": row.category, "words": row.words} for row in work.canned.page(0, MOST_TEXTS)]
    return write_workbook(sections, congress, texts)


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
    _go_on(work, chat_id, {**found, "seen": False})


def _go_on(work: Work, chat_id: int, found: Mapping[str, Any]) -> None:
    """The next thing that is to be said of the file: its mistakes, who somebody is, what ends by it, and all it would change."""
    t, file = work.staff_words(), from_data("", found)
    errors, warnings = check_with_stored(work, file)
    if errors:
        notes = [town_files.problem(t, place_of(p), p.reason, p.facts) for p in errors[:SHOWN]]
        _say_lines(work, chat_id, desk.roster_wrong(t, len(errors)), notes, len(errors))
        ask_again(work, chat_id, "roster_file", desk.roster_wanted(t))
        return
    if file.asked:
        _ask_who(work, chat_id, found, file)
        return
    changes = dry_run(work, from_data("", found))
    grave = grave_changes(changes, work.roster)
    if not changes:
        work.say(chat_id, desk.roster_same(t))
    elif grave and not found["seen"]:
        kept = _keep(work, found)
        lines = [rosters.grave(t, code, in_words(work, facts)) for code, facts in grave]
        _say_lines(work, chat_id, rosters.grave_head(t), lines[:SHOWN], len(lines))
        buttons = [(rosters.b_seen(t), Button("roster_who", 0, f"{kept}:seen")), (texts.b_cancel(t), Button("roster_no", 0, str(kept)))]
        work.say(chat_id, rosters.ask_grave(t), [buttons])
    else:
        _ask_to_confirm(work, chat_id, found, changes, warnings)


def _ask_to_confirm(work: Work, chat_id: int, found: Mapping[str, Any], changes: list[Change], warnings: list[Problem]) -> None:
    t = work.staff_words()
    lines = [town_files.change(t, code, in_words(work, facts)) for code, facts in changes[:SHOWN]]
    _say_lines(work, chat_id, desk.roster_would(t, len(changes)), lines, len(changes))
    if warnings:
        notes = [town_files.problem(t, place_of(p), p.reason, p.facts) for p in warnings[:SHOWN]]
        _say_lines(work, chat_id, desk.roster_odd(t, len(warnings)), notes, len(warnings))
    kept = _keep(work, found)
    buttons = [(desk.b_roster_yes(t), Button("roster_yes", 0, str(kept))), (texts.b_cancel(t), Button("roster_no", 0, str(kept)))]
    work.say(chat_id, desk.roster_confirm(t), [buttons])
    if work.steps.of(chat_id, chat_id) is None:
        ask_again(work, chat_id, "roster_file", rosters.or_another(t))


def _keep(work: Work, found: Mapping[str, Any]) -> int:
    return work.files.put("roster.json", json.dumps(without_cells(found)).encode(), work.now)


def _ask_who(work: Work, chat_id: int, found: Mapping[str, Any], file: TownFile) -> None:
    """One question at a time; whoever has many may say the same of all that are left."""
    t, question = work.staff_words(), file.asked[0]
    kept = _keep(work, {**found, "asking": question.key})
    title = SHEETS[question.section][0]
    person = question.section in ("deputies", "staff")
    new = rosters.b_somebody_else(t) if person else rosters.b_something_else(t)
    same = rosters.b_same_person(t) if question.why == "moved" else rosters.b_renamed(t)
    rows = [[(new, Button("roster_who", 0, f"{kept}:new")), (same, Button("roster_who", 0, f"{kept}:same"))]]
    if len(file.asked) > 1:
        rows.append([(rosters.b_rest_new(t, len(file.asked)), Button("roster_who", 0, f"{kept}:rest"))])
    rows.append([(texts.b_cancel(t), Button("roster_no", 0, str(kept)))])
    work.say(chat_id, rosters.ask_who(t, (title, question.line), question.why, (question.old, question.new)), rows)


def answer(work: Work, press: Press, value: str) -> None:
    """「换了人」 「只是改名字」, or 「看过了」: on to the next."""
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
    _go_on(work, press.chat_id, found)


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
