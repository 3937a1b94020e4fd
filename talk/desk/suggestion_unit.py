"""「交办」: asked for the unit, and told where one of its matters speaks of whom that unit has (services/desk/suggestion_unit.py)."""

from typing import Any

from domain.congress.congress import Unit
from domain.rights.towns import town_of
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import RefusedError
from domain.values.list_places import carried_in
from domain.values.message import Incoming, Press, as_json, from_json
from locales import desk as desk_words
from locales import suggestions as words
from services.deed.work import Work
from services.desk import suggestion_steps, suggestion_unit
from services.desk.suggestion_readers import Chosen, named
from services.desk.suggestion_steps import To, may_step
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts
from talk.desk.suggestion_paper import hand_out, shows_where
from talk.desk.suggestion_steps import Pick


def _may(work: Work, press: Press, asked: str) -> Any:
    return may_step(work, who_acts(work, press), parsed(Chosen, asked).suggestion, "handed_over")


def ask_unit(work: Work, press: Press) -> None:
    long_list.show(work, press, _units(work, _may(work, press, press.value)))


def turn_units(work: Work, press: Press) -> None:
    asked, at = carried_in(press.value)
    row = _may(work, press, asked)
    long_list.show(work, press, _units(work, row), at)


def _units(work: Work, row: Any) -> Choice:
    """Those of its cases' category first; in a county its maker's town's and the county's."""
    t, which, maker = work.staff_words(), packed(Chosen(row.id)), work.roster.people.get(row.made_by)
    cases = work.cases.several(work.suggestions.standing(row.id, 0, 1))
    category = cases[0].category if cases else ""
    units = sorted(_units_of(work, town_of(work.roster, maker) if maker is not None else ""), key=lambda u: category not in u.categories)
    items = [Item(unit.name, Button("suggest_unit", 0, packed(Pick(row.id, unit.id)))) for unit in units]
    other = [[(t(desk_words.b_other_unit), Button("suggest_other", 0, which))]]
    return Choice(words.ask_unit(t, row.title.splitlines()[0]), items, "suggest_unit_on", which, below=other)


def _units_of(work: Work, town: str) -> list[Unit]:
    return [unit for unit in work.roster.units.values() if not town or unit.town in ("", town)]


def take_unit(work: Work, press: Press) -> None:
    """Of whose person a matter in it speaks: it is said first, and another unit is a tap away."""
    pick = parsed(Pick, press.value)
    unit, row = work.roster.units.get(pick.what), may_step(work, who_acts(work, press), pick.suggestion, "handed_over")
    if unit is None:
        raise RefusedError("old_button")
    if not _is_warned(work, press, row, (unit, unit.id)):
        _hand_over(work, press, row.id, unit)


def take_unit_all_the_same(work: Work, press: Press) -> None:
    pick = parsed(Pick, press.value)
    unit = work.roster.units.get(pick.what) or _typed(work, press, pick.what)
    if unit is None:
        raise RefusedError("old_button")
    _hand_over(work, press, pick.suggestion, unit)


def _typed(work: Work, press: Press, what: str) -> Unit | None:
    """One that was typed, before what was said of it (`#` and the number of its draft)."""
    draft = work.drafts.get(what[1:], "unit") if what.startswith("#") else None
    if draft is None or draft.chat_id != press.chat_id or draft.case_id is not None:
        return None
    work.drafts.close(draft.id, work.now)
    return Unit("", from_json(draft.message).text.strip())


def _is_warned(work: Work, where: Press | Incoming, row: Any, unit: tuple[Unit, str]) -> bool:
    """`unit`: with what its button carries."""
    t, said = work.staff_words(), suggestion_unit.warned(work, row, unit[0])
    away = (t(words.b_elsewhere), Button("suggest_hand", 0, packed(Chosen(row.id))))
    here = (words.b_all_the_same(t, unit[0].name), Button("suggest_unit_sure", 0, packed(Pick(row.id, unit[1]))))
    if said:
        work.say(where.chat_id, said, [[away], [here]], names=named(row.id))
    return bool(said)


def _hand_over(work: Work, where: Press | Incoming, row_id: int, unit: Unit) -> None:
    """The paper that goes to the unit, and until when it has it."""
    due_on = suggestion_steps.hand_over(work, who_acts(work, where), row_id, To(unit.id, unit.name))
    hand_out(work, row_id, shows_where(work, row_id, where.chat_id, where.sender.handle))
    work.say(where.chat_id, words.handed(work.staff_words(), suggestion_unit.to_whom(work, row_id, unit), due_on))


def ask_other_unit(work: Work, press: Press) -> None:
    row = _may(work, press, press.value)
    ask(work, press, Question("suggest_other"), work.staff_words()(words.ask_other_unit), id=row.id)


def take_other_unit(work: Work, message: Incoming, step: Step) -> None:
    row = may_step(work, who_acts(work, message), int(step.data["id"]), "handed_over")
    unit, draft = Unit("", message.text.strip()), work.drafts.put("unit", message.chat_id, as_json(message), message.at)
    if not _is_warned(work, message, row, (unit, f"#{draft}")):
        work.drafts.close(draft, work.now)
        _hand_over(work, message, row.id, unit)
