"""「转办」: asked for unit, due date and note; the slip is handed out where it was asked for (services/desk/forward.py)."""

from domain.at_work.no_note import without_label
from domain.congress.congress import Unit
from domain.rights.towns import units_for
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.message import Incoming, as_json
from locales import desk as desk_words
from locales import plain, slips
from services.case import unit_person
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.work import Work
from services.desk import forward as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer
from talk.asking.ask import ALL_THE_SAME, Question, wait
from talk.asking.called import called
from talk.asking.choices import Choice, Item, offer_page
from talk.desk.pick_day import OtherDay, Until, day_rows, offer_days
from talk.desk.slip import hand_out


def ask_unit(work: Work, act: Act) -> None:
    """To whom; units of the case's category first, then the others (in a county its town's and the county's),
    then a name that is typed."""
    allowed_to(work, act.by, "forward", act.case)
    t, units = work.staff_words(), units_for(work.roster, act.case)
    items = [Item(unit.name, Button("forward_to", act.case.id, unit.id)) for unit in units]
    other = [[(t(desk_words.b_other_unit), Button("other_unit", act.case.id))]]
    offer_page(work, act, Choice(desk_words.ask_unit(t, called(work, act)), items, "units_on", below=other))


def ask_other_unit(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "forward", act.case)
    ask_words(work, act, "other_unit", work.staff_words()(desk_words.ask_other_unit))


def take_other_unit(work: Work, message: Incoming, step: Step) -> None:
    """A unit the roster does not know: name, person and phone as they were typed."""
    draft = work.drafts.put("unit", message.chat_id, as_json(message), message.at, step.case_id)
    ask_due(work, act_of(work, message, step.case_id, f"#{draft}"))


def ask_due(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "forward", act.case)
    t, unit = work.staff_words(), _unit(work, act, act.value)
    shown = unit_person.without_him(work, act.case, unit)
    words = desk_words.ask_unit_due(t, called(work, act), desk_words.unit_line(t, shown.name, shown.person, shown.phone))
    rows, warned = day_rows(work, act, "forward_due", act.value), deeds.warned(work, act.case, unit)
    if warned:
        away = (t(slips.b_elsewhere), Button("forward", act.case.id)), (t(desk_words.b_hand_up), Button("hand_up", act.case.id))
        rows = [list(away), *rows]
    offer_days(work, act, "\n".join(filter(None, [warned, words])), rows, OtherDay("forward_due", act.value))


def _unit(work: Work, act: Act, unit_id: str) -> Unit:
    unit = deeds.unit_of(work, act.case, unit_id)
    if unit is None:
        raise OldButtonError(unit_id)
    return unit


def ask_note(work: Work, act: Act) -> None:
    """A line for the unit, or none; words that came with the day are offered as it."""
    allowed_to(work, act.by, "forward", act.case)
    t, until = work.staff_words(), parsed(Until, act.value)
    unit = _unit(work, act, until.who)
    if until.day < work.today:
        raise OldButtonError(act.value)
    rows = [[(t(desk_words.b_no_note), Button("forward_go", act.case.id, packed(until)))]]
    name = actor_of(work, act.persons, act.case).name
    said = [
        deeds.warned(work, act.case, unit),
        desk_words.ask_unit_note(t, name, unit.name, until.day),
        slips.late(t, until.day, act.case.told_day),
    ]
    or_these = {ALL_THE_SAME: act.said} if act.said else {}
    prompt = offer(work, act, "\n".join(filter(None, [*said, plain.or_these(t, act.said) if act.said else ""])), rows)
    wait(work, act.press, Question("forward_note", act.case.id), prompt, value=packed(until), **or_these)


def take_note(work: Work, message: Incoming, step: Step) -> None:
    _forward(work, act_of(work, message, step.case_id, str(step.data["value"])), message.text.strip())


def forward_without_note(work: Work, act: Act) -> None:
    work.steps.drop(act.chat_id, act.account)
    _forward(work, act, "")


def forward_with(work: Work, act: Act, message: Incoming) -> None:
    """The day came with words beside it: they are the line for the unit. One that is past is refused like by its button."""
    if parsed(Until, act.value).day < work.today:
        raise OldButtonError(act.value)
    _forward(work, act, message.text.strip())


def _forward(work: Work, act: Act, note: str) -> None:
    until = parsed(Until, act.value)
    order = deeds.Order(until.who, until.day, without_label(note))
    case = deeds.forward(work, act.by, act.case, order)
    unit = _unit(work, act, until.who)
    hand_out(work, act, case, deeds.slip_of(work, case, unit, order))
    work.tell(desk_words.forwarded(work.staff_words(), deeds.to_whom(work, case, unit), told=tell.hears(work, case)))
