"""「转办」: asked for unit, due date and note, and the slip to pass on (docs/spec.md section 4)."""

from datetime import date

from domain.buttons import Button
from domain.case import Case
from domain.message import Incoming, as_json
from domain.roster import Unit
from domain.towns import units_for
from locales import desk, texts
from services.case import cards, clocks
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.desk.forward import slip_lines, unit_of
from services.desk.pick_day import split_day
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, act_of, acting, ask_words, offer, start_handling
from talk.asking.ask import wait
from talk.desk.pick_day import day_rows

OFFERED = 60
"""Units on one keyboard; Telegram takes 100 buttons."""


def ask_unit(work: Work, act: Act) -> None:
    """「转办」: to whom; units of the case's category first, then the others (in a county its town's and the county's),
    then a name that is typed."""
    allowed_to(work, act.by, "forward", act.case)
    t, units = work.staff_words(), units_for(work.roster, act.case)
    rows = [[(unit.name, Button("forward_to", act.case.id, unit.id))] for unit in units[:OFFERED]]
    rows.append([(desk.b_other_unit(t), Button("other_unit", act.case.id))])
    offer(work, act, desk.ask_unit(t, act.case.number), rows)


def ask_other_unit(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "forward", act.case)
    ask_words(work, act, "other_unit", desk.ask_other_unit(work.staff_words()))


def take_other_unit(work: Work, message: Incoming, step: Step) -> None:
    """A unit the roster does not know: name, person and phone as they were typed."""
    draft = work.drafts.put("unit", message.chat_id, as_json(message), message.at, step.case_id)
    ask_due(work, act_of(work, message, step.case_id, f"#{draft}"))


def ask_due(work: Work, act: Act) -> None:
    unit_id = act.value
    allowed_to(work, act.by, "forward", act.case)
    t, unit = work.staff_words(), unit_of(work, act.case, unit_id)
    if unit is None:
        work.tell(texts.old_button(t), alert=True)
        return
    words = desk.ask_unit_due(t, act.case.number, desk.unit_line(t, unit.name, unit.person, unit.phone))
    offer(work, act, words, day_rows(work, act, "forward_due", unit_id))


def ask_note(work: Work, act: Act) -> None:
    """A line for the unit, or none."""
    value = act.value
    allowed_to(work, act.by, "forward", act.case)
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


def forward_without_note(work: Work, act: Act) -> None:
    value = act.value
    work.steps.drop(act.chat_id, act.account)
    forward(work, act, value, "")


def forward(work: Work, act: Act, value: str, note: str) -> None:
    """Forwarded: the voter is shown unit, person and phone; the slip goes where the button was pressed."""
    allowed_to(work, act.by, "forward", act.case)
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
    cards.refresh_cards(work, case)
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
