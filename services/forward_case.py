"""「转办」: a unit, a due date, a note; the voter hears who has it, and there is a 转办单 to pass on (docs/spec.md section 4)."""

from datetime import date
from typing import Any

from domain.buttons import Button
from domain.case import Case
from domain.masks import masked
from domain.message import Incoming, as_json, from_json
from domain.roster import Unit
from domain.towns import units_for
from locales import desk, summaries, texts
from services import abstracts, clocks, show_case, tell, words_of
from services.act import Act, act_of, acting, actor_of, allowed_to, ask_words, offer
from services.ask import wait
from services.in_hands import start_handling
from services.names import category_name, village_name
from services.pick_day import day_rows, split_day
from storage.reminders import Step
from storage.work import Work

OFFERED = 60
"""Units on one keyboard; Telegram takes 100 buttons."""


def ask_unit(work: Work, act: Act) -> None:
    """「转办」: to whom; units of the case's category first, then the others (in a county its town's and the county's),
    then a name that is typed."""
    allowed_to(work, act.persons, "forward", act.case, act.account)
    t, units = work.staff_words(), units_for(work.roster, act.case)
    rows = [[(unit.name, Button("forward_to", act.case.id, unit.id))] for unit in units[:OFFERED]]
    rows.append([(desk.b_other_unit(t), Button("other_unit", act.case.id))])
    offer(work, act, desk.ask_unit(t, act.case.number), rows)


def ask_other_unit(work: Work, act: Act) -> None:
    allowed_to(work, act.persons, "forward", act.case, act.account)
    ask_words(work, act, "other_unit", desk.ask_other_unit(work.staff_words()))


def take_other_unit(work: Work, message: Incoming, step: Step) -> None:
    """A unit the roster does not know: name, person and phone as they were typed."""
    draft = work.drafts.put("unit", message.chat_id, as_json(message), message.at, step.case_id)
    ask_due(work, act_of(work, message, step.case_id), f"#{draft}")


def ask_due(work: Work, act: Act, unit_id: str) -> None:
    allowed_to(work, act.persons, "forward", act.case, act.account)
    t, unit = work.staff_words(), unit_of(work, act.case, unit_id)
    if unit is None:
        work.tell(texts.old_button(t), alert=True)
        return
    words = desk.ask_unit_due(t, act.case.number, desk.unit_line(t, unit.name, unit.person, unit.phone))
    offer(work, act, words, day_rows(work, act, "forward_due", unit_id))


def unit_of(work: Work, case: Case, unit_id: str) -> Unit | None:
    """A unit of the roster, or one that was typed for this case (`#` and the number of its draft)."""
    if not unit_id.startswith("#"):
        return next((unit for unit in units_for(work.roster, case) if unit.id == unit_id), None)
    draft = work.drafts.get(unit_id[1:], "unit")
    return Unit("", from_json(draft.message).text.strip()[:120]) if draft is not None and draft.case_id == case.id else None


def ask_note(work: Work, act: Act, value: str) -> None:
    """A line for the unit, or none."""
    allowed_to(work, act.persons, "forward", act.case, act.account)
    t = work.staff_words()
    unit_id, due_on = split_day(value)
    unit = unit_of(work, act.case, unit_id)
    if unit is None or due_on is None or due_on < work.today:
        work.tell(texts.old_button(t), alert=True)
        return
    rows = [[(desk.b_no_note(t), Button("forward_go", act.case.id, value))]]
    name = actor_of(work, act.persons, act.case).name
    prompt = offer(work, act, desk.ask_unit_note(t, name, unit.name, due_on), rows)
    wait(work, act.press, "forward_note", prompt, case_id=act.case.id, value=value)


def take_note(work: Work, message: Incoming, step: Step) -> None:
    forward(work, act_of(work, message, step.case_id), str(step.data["value"]), message.text.strip()[:500])


def forward_without_note(work: Work, act: Act, value: str) -> None:
    work.steps.drop(act.chat_id, act.account)
    forward(work, act, value, "")


def forward(work: Work, act: Act, value: str, note: str) -> None:
    """Forwarded: the voter is shown unit, person and phone; the slip goes where the button was pressed."""
    allowed_to(work, act.persons, "forward", act.case, act.account)
    t = work.staff_words()
    unit_id, due_on = split_day(value)
    unit = unit_of(work, act.case, unit_id)
    if unit is None or due_on is None:
        work.tell(texts.old_button(t), alert=True)
        return
    act = start_handling(work, act)
    data = {"unit": unit.id, "unit_name": unit.name, "person": unit.person, "phone": unit.phone, "due_on": due_on, "note": note}
    case = work.cases.record(act.case, acting(work, act, "forwarded", **data))
    clocks.on_unit(work, case)
    tell.to_voters(work, case, lambda tv, number: desk.told_forwarded(tv, number, desk.unit_line(tv, unit.name, unit.person, unit.phone)))
    show_case.refresh_cards(work, case)
    _hand_out_slip(work, act, case, unit, due_on, note)
    work.tell(desk.forwarded(t, unit.name))


def _hand_out_slip(work: Work, act: Act, case: Case, unit: Unit, due_on: date, note: str) -> None:
    """The 转办单 as text and as Word, without the voter's name; of a confidential case in private only."""
    from reports.documents import slip  # the Word library is loaded by those who need it

    lines = slip_lines(work, case, unit, due_on, note)
    chat_id = act.account if case.confidential else act.chat_id
    work.say(chat_id, desk.slip_text(work.staff_words(), lines), case_id=case.id)
    t = work.staff_words()
    title = desk.slip_title(t, work.roster.congress.name)
    work.send_file(chat_id, f"{desk.slip_name(t)}-{case.number}.docx", slip(title, lines), case_id=case.id)


def slip_lines(work: Work, case: Case, unit: Unit, due_on: date, note: str) -> list[tuple[str, str]]:
    """The slip leaves the house: it names units of the roster only, and masks numbers in the line for the unit too."""
    t: Any = work.staff_words()
    messages = work.said.opening(case.id)
    group = work.roster.groups.get(case.group) if case.group else None
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    contact = " ".join(filter(None, (group.name if group else "", claimer.name if claimer else "", claimer.phone if claimer else "")))
    words = "\n".join(filter(None, (abstracts.plain(work, case), masked(words_of.everything(t, messages)))))
    return desk.slip_lines(
        t,
        {
            "number": case.number,
            "unit": desk.unit_line(t, unit.name, unit.person, unit.phone) if unit.id in work.roster.units else summaries.other_units(t),
            "village": village_name(work, case),
            "category": category_name(work, case),
            "words": words,
            "note": masked(note),
            "contact": contact,
        },
        (work.today, due_on),
    )
