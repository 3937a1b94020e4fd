"""「更新名册」: what a workbook of the roster would change is said before it is applied (docs/spec.md section 2; apply_roster.py)."""

import json
from collections.abc import Mapping
from typing import Any

from domain.congress.categories import CATEGORIES
from domain.rights.roster_changes import grave_changes
from domain.town_file.roster_sheets import SHEETS
from domain.town_file.town_json import from_data, without_cells
from domain.town_file.town_rows import SECTIONS, TownFile
from domain.town_file.town_values import Problem
from domain.values.buttons import Button
from domain.values.carried import packed
from locales import cell_mistakes, rosters, town_files
from locales import desk as desk_words
from locales import staff as staff_words
from services.deed import tell
from services.deed.ask import ask_again
from services.deed.work import Work
from services.staff import roster_mistakes
from services.staff.apply_roster import Answer, KeptFile
from services.staff.changes_in_words import told_in_words
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.staff.merge_rows import Change
from storage import roster as roster_store

SHOWN = 40
MOST_TEXTS = 200
"""Standing texts that are written into the workbook, by category; an import only adds, so the others stay."""


def current_workbook(work: Work) -> bytes:
    """The roster as it stands, staff's changes included."""
    from reports.town_workbook import write_workbook  # the Excel library is loaded by those who need it

    rows = {section: sorted(work.rows.section(section).values(), key=lambda r: r.position) for section in SECTIONS}
    sections = {section: [dict(r.data) for r in found if r.ended_at is None] for section, found in rows.items()}
    congress = next((dict(row.data) for row in work.rows.section("congress").values()), {})
    texts = [{"category": row.category, "outcome": row.outcome, "words": row.words} for row in work.canned.page(0, MOST_TEXTS)]
    return write_workbook(sections, congress, texts)


def blank_workbook() -> bytes:
    """An empty form, with an example a sheet."""
    from reports.town_workbook import write_workbook

    return write_workbook({"categories": CATEGORIES}, {}, examples=True)


def compare(work: Work, chat_id: int, content: bytes, found: Mapping[str, Any]) -> None:
    """What the workbook would change, in words; nothing changes before it is confirmed. `found`: what its reader made of it."""
    go_on(work, chat_id, {**found, "seen": False})


def go_on(work: Work, chat_id: int, found: Mapping[str, Any]) -> None:
    """The next thing that is to be said of the file: its mistakes, who somebody is, what ends by it, and all it would change."""
    t, file = work.staff_words(), from_data("", found)
    errors, warnings = check_with_stored(work, file)
    if errors:
        _say_mistakes(work, chat_id, file, errors)
        return
    if file.asked:
        _ask_who(work, chat_id, found, file)
        return
    changes = dry_run(work, from_data("", found))
    grave = grave_changes(changes, work.roster)
    if not changes:
        work.say(chat_id, t(staff_words.roster_same))
    elif grave and not found["seen"]:
        kept = _keep(work, found)
        lines = [rosters.grave(t, code, facts) for code, facts in told_in_words(work, file, grave)]
        _say_lines(work, chat_id, t(rosters.grave_head), lines[:SHOWN], len(lines))
        buttons = [
            (t(rosters.b_seen), Button("roster_who", 0, packed(Answer(kept, "seen")))),
            (t(desk_words.b_cancel), Button("roster_no", 0, packed(KeptFile(kept)))),
        ]
        work.say(chat_id, t(rosters.ask_grave), [buttons])
    else:
        _ask_to_confirm(work, chat_id, found, file, (changes, warnings))


def _say_mistakes(work: Work, chat_id: int, file: TownFile, errors: list[Problem]) -> None:
    """Ten of them as lines, all of them in the workbook that comes back; a mended one may be sent at once."""
    t = work.staff_words()
    found = roster_mistakes.in_order(file, errors, roster_mistakes.names_known(work))
    lines = [roster_mistakes.line(t, mistake) for mistake in found[: roster_mistakes.LINES]]
    more = len(found) - len(lines)
    for piece in tell.pieces(
        "\n".join([staff_words.roster_wrong(t, len(found)), *lines, *([cell_mistakes.more_marked(t, more)] if more else [])])
    ):
        work.say(chat_id, piece)
    if more:
        name = f"{t(cell_mistakes.marked_name)}-{work.today.isoformat()}.xlsx"
        work.send_file(chat_id, name, roster_mistakes.marked_copy(t, file, found))
    ask_again(work, chat_id, "roster_file", t(cell_mistakes.send_mended))


def _ask_to_confirm(work: Work, chat_id: int, found: Mapping[str, Any], file: TownFile, told: tuple[list[Change], list[Problem]]) -> None:
    """`told`: what would change, and what is odd."""
    t, (changes, warnings) = work.staff_words(), told
    lines = [town_files.change(t, code, facts) for code, facts in told_in_words(work, file, changes[:SHOWN])]
    _say_lines(work, chat_id, staff_words.roster_would(t, len(changes)), lines, len(changes))
    if warnings:
        odd = roster_mistakes.in_order(file, warnings, roster_mistakes.names_known(work))
        _say_lines(work, chat_id, staff_words.roster_odd(t, len(odd)), [roster_mistakes.line(t, m) for m in odd[:SHOWN]], len(odd))
    kept = _keep(work, found)
    buttons = [
        (t(staff_words.b_roster_yes), Button("roster_yes", 0, packed(KeptFile(kept)))),
        (t(desk_words.b_cancel), Button("roster_no", 0, packed(KeptFile(kept)))),
    ]
    work.say(chat_id, t(staff_words.roster_confirm), [buttons])


def _keep(work: Work, found: Mapping[str, Any]) -> int:
    return work.files.put("roster.json", json.dumps(without_cells(found)).encode(), work.now)


def _ask_who(work: Work, chat_id: int, found: Mapping[str, Any], file: TownFile) -> None:
    """One question at a time; whoever has many may say the same of all that are left."""
    t, question = work.staff_words(), file.asked[0]
    kept = _keep(work, {**found, "asking": question.key})
    title = SHEETS[question.section][0]
    person = question.section in ("deputies", "staff")
    new = t(rosters.b_somebody_else) if person else t(rosters.b_something_else)
    same = t(rosters.b_same_person) if question.why == "moved" else t(rosters.b_renamed)
    rows = [[(new, Button("roster_who", 0, packed(Answer(kept, "new")))), (same, Button("roster_who", 0, packed(Answer(kept, "same"))))]]
    if len(file.asked) > 1:
        rows.append([(rosters.b_rest_new(t, len(file.asked)), Button("roster_who", 0, packed(Answer(kept, "rest"))))])
    rows.append([(t(desk_words.b_cancel), Button("roster_no", 0, packed(KeptFile(kept))))])
    work.say(chat_id, rosters.ask_who(t, (title, question.line), question.why, (question.old, question.new)), rows)


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
