"""Somebody or some place named in words below a list of them by buttons, in the place of a tap: 秘书, 县里, 让于发去, 水利站 (docs/spec.md section 4, Labels)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from domain.cases.details_in_hand import ABOVE
from domain.congress.congress import Person
from domain.typed.said_name import name_said, names_said
from domain.values.buttons import Button, unpack
from domain.values.carried import BETWEEN
from domain.values.ids import CaseId, PersonId
from domain.values.message import Incoming
from domain.words.part_of_a_name import bare, names_it
from locales import by_typing, questions
from locales import desk as desk_words
from services.deed import screens
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import hand_up
from services.desk.unit_named import units_named
from storage.asked import AskedByButtons
from talk.asking.called_so import called
from talk.asking.long_list import NARROW, village_names
from talk.asking.over import confirm
from talk.steps import current_step
from talk.typed_choice import FRESH, meant, press_of, still_meant, tap

Key = TypeVar("Key", bound=str)
LISTS = frozenset(
    {"up_to", "stands_in", "named", "hand_on", "suggest_seconds", "ac_who", "vr_who", "vr_whose", "vd_who", "ro_added", "ro_swapped"}
)
UNITS = frozenset({"forward_to", "suggest_unit"})
VILLAGES = frozenset({"vd_where", "vr_village", "case_village"})
SEVERAL = frozenset({"suggest_seconds", "ac_who", "vr_who"})
"""Lists of which several may be chosen: 于发和史树华."""
WHAT_FOR = "as_nothing"
"""The button of 「您这句话是要做什么」, which takes no list's place."""
TITLES = {
    "主席": ("chair",),
    "副主席": ("vice_chair",),
    "秘书": ("secretary",),
    "人大秘书": ("secretary",),
    "组长": ("group_leader",),
    "副组长": ("deputy_leader",),
    "信息员": ("info_officer",),
}
"""An office that is said in the place of a name, by the roles that hold it."""
ABOVE_US = frozenset({"县", "县里", "县上", "区里", "市里", "上级", "上面", "上头", "上级人大", "县人大", "区人大", "市人大"})


@dataclass(frozen=True)
class Named:
    """A button of the list, as it is called."""

    data: str
    label: str


def take(work: Work, message: Incoming) -> bool:
    """False where no such list is what was asked last here, or nobody of it is called so. Of several who fit it is asked again."""
    whole = name_said(message.text)
    if not whole or message.media or message.contact is not None or message.sender.anonymous:
        return False
    one = _list(work, message)
    if one is None:
        return False
    found = _named(work, message, one, whole)
    if _goes_on_elsewhere(work, message) and not (found and all(_called_so_alone(work, said) for said in _said(message, whole, found))):
        return False
    if not found:
        return _is_not_there(work, message, one, whole)
    unclear = next((some for some in found if len(some) > 1), None)
    if unclear is not None:
        _ask_again(work, message, unclear)
        return True
    return _taps(work, message, one, [some[0] for some in found])


def _goes_on_elsewhere(work: Work, message: Incoming) -> bool:
    """Whether the list has other pages, which are looked through by what is typed (talk/asking/long_list.py)."""
    step = current_step(work, message)
    return step is not None and step.kind == NARROW


def _said(message: Incoming, whole: str, found: list[list[Named]]) -> Sequence[str]:
    return names_said(message.text) if len(found) > 1 else [whole]


def _called_so_alone(work: Work, said: str) -> bool:
    """Whether one alone of the whole roster has that name: another of it may stand on another page."""
    roster = work.roster
    names = [one.name for known in (roster.people, roster.units, roster.villages) for one in known.values()]
    return names.count(said) == 1


def _named(work: Work, message: Incoming, one: AskedByButtons, whole: str) -> list[list[Named]]:
    """Who may be meant by it, or by each of several names where several may be chosen; nobody, where one of them fits none."""
    if fits := _fits(work, one, whole):
        return [fits]
    if not any(choice.kind in SEVERAL for choice in one.choices):
        return []
    each = [_fits(work, one, part) for part in names_said(message.text)]
    return each if all(each) else []


def _taps(work: Work, message: Incoming, one: AskedByButtons, named: list[Named]) -> bool:
    presses = [press_of(work, message, one, next(c for c in one.choices if c.data == each.data)) for each in named]
    if not all(presses):
        return False
    for press in filter(None, presses):
        tap(work, message, one, press)
    if any(choice.kind in SEVERAL for choice in one.choices):
        confirm(work, message, by_typing.ticked(work.staff_words(), [each.label for each in named]))
    return True


def _list(work: Work, message: Incoming) -> AskedByButtons | None:
    """The one he replies to, else in private the newest question there, where that is such a list and he was asked nothing since."""
    standing = [one for one in work.asked.standing(message.chat_id) if not one.over and WHAT_FOR not in one.sort]
    last = next(reversed(meant(work, message, standing)), None)
    if last is None or not any(choice.kind in LISTS | UNITS | VILLAGES for choice in last.choices):
        return None
    fresh = message.reply_to is not None or work.now - last.at <= FRESH
    return last if fresh and still_meant(work, message, last, last.choices[0], None) else None


def _is_not_there(work: Work, message: Incoming, one: AskedByButtons, said: str) -> bool:
    """Somebody or a unit of the roster whom the list has not: so he reads, as long as nothing else was said there."""
    roster = work.roster
    known = said in {person.name for person in roster.people.values()} | {unit.name for unit in roster.units.values()}
    if known and not work.outbox.spoken_since(message.chat_id, one.row):
        confirm(work, message, by_typing.not_in_the_list(work.staff_words(), said))
        return True
    return False


def _fits(work: Work, one: AskedByButtons, said: str) -> list[Named]:
    buttons = [(choice.data, button) for choice in one.choices if (button := unpack(choice.data)) is not None]
    units = {roster_id: data for data, b in buttons if b.kind in UNITS and (roster_id := _id(b, work.roster.units))}
    if units:
        if len(said) < 2:  # 中, a yes, is part of 中心学校
            return []
        return [Named(units[unit.id], unit.name) for unit in units_named([work.roster.units[u] for u in units], said)]
    villages = {roster_id: data for data, b in buttons if b.kind in VILLAGES and (roster_id := _id(b, work.roster.villages))}
    if villages:
        return [
            Named(data, work.roster.villages[v].name)
            for v, data in villages.items()
            if names_it(said, village_names(work.roster.villages[v]))
        ]
    return _people(work, [(data, b) for data, b in buttons if b.kind in LISTS], said)


def _people(work: Work, buttons: list[tuple[str, Button]], said: str) -> list[Named]:
    """By an office, by a name, by a part of what stands on the button."""
    above = next((data for data, b in buttons if b.value == ABOVE), None)
    if above is not None and said in ABOVE_US:
        return [Named(above, said)]
    ids = {roster_id: data for data, b in buttons if (roster_id := _id(b, work.roster.people))}
    people = [work.roster.people[person] for person in ids]
    found = [p for p in people if _holds(p, said)] or called(people, said)
    if found:
        names = people_called(work, found)
        return [Named(ids[p.id], names[p.id]) for p in found]
    case = next((b.case for _, b in buttons if b.kind == "up_to"), 0)
    t = work.staff_words()
    offices = (
        {p.id: desk_words.office_line(t, p.name, office) for p, office in hand_up.addressees(work, work.cases.get(case))} if case else {}
    )
    return [
        Named(data, offices[p])
        for data, b in buttons
        if len(bare(said)) > 1 and (p := PersonId(b.value)) in offices and names_it(said, [offices[p]])
    ]


def _holds(person: Person, said: str) -> bool:
    """秘书, 许秘书."""
    bare_title = said[1:] if said[1:] in TITLES and person.name.startswith(said[0]) else said
    return bool({person.role, person.presidium_role} & set(TITLES.get(bare_title, ())))


def _id(button: Button, known: Mapping[Key, Any]) -> Key | None:
    """What of it the roster knows: the last that it carries."""
    return next((cast(Key, part) for part in reversed(button.value.split(BETWEEN)) if part in known), None)


def _ask_again(work: Work, message: Incoming, found: list[Named]) -> None:
    rows: Rows = [[(one.label, button)] for one in found if (button := unpack(one.data)) is not None]
    case = CaseId(rows[0][0][1].case)
    row = work.say(message.chat_id, work.staff_words()(questions.which_of_those), rows, reply_to=message.message_id, case_id=case or None)
    screens.put(work, (message.chat_id, message.sender.handle, row), case or None)
