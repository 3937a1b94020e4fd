"""「停掉于发的代表职务」, 「恢复于发」, 「吕春敏电话换成139…」, 「新增一个代表」 typed in private by who has the roster (domain/at_work/said_of_roster.py).

What a button does is asked with that button; what only the roster's file changes is said in one sentence, with 「更新名册」 below it.
"""

from collections.abc import Callable, Mapping

from domain.at_work.said_of_roster import RosterOrder, groups_called, roster_order
from domain.congress.congress import Person
from domain.rights.rights import may_in_congress
from domain.town_file.roster_sheets import SHEETS
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming
from locales import case as case_words
from locales import desk as desk_words
from locales import orders
from locales import staff as staff_words
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from services.staff.on_leave import OnePerson
from talk.asking.who_acts import who_acts
from talk.typed_button import tap

SHOWN = 8
"""Of those who may be meant by a surname, or bear the same name."""
Answer = Callable[[Work, Incoming, Person, RosterOrder], None]


def take(work: Work, message: Incoming) -> bool:
    """False for any other words; whose it is not reads whose it is."""
    order = roster_order(message.text, work.roster) if not message.media else None
    if order is None:
        return False
    t = work.staff_words()
    if not may_in_congress(work.roster, who_acts(work, message).persons, "people"):
        work.say(message.chat_id, case_words.who_may(t, "people"), reply_to=message.message_id)
    elif order.kind in ("new", "wrong"):
        words = t(orders.of_somebody_new if order.kind == "new" else orders.of_wrong_names)
        work.say(message.chat_id, words, [_update(work)], reply_to=message.message_id)
    elif len(order.people) > 1:
        _ask_which(work, message, order)
    else:
        ANSWERS[order.kind](work, message, work.roster.people[order.people[0]], order)
    return True


def _ask_which(work: Work, message: Incoming, order: RosterOrder) -> None:
    t, people = work.staff_words(), [work.roster.people[one] for one in order.people[:SHOWN]]
    names = people_called(work, people)
    rows = [[(names[person.id], _of(person, "person"))] for person in people]
    work.say(message.chat_id, t(orders.whom_of_them), rows, reply_to=message.message_id)


def _of(person: Person, kind: str) -> Button:
    return Button(kind, 0, packed(OnePerson(person.id)))


def _update(work: Work) -> list[tuple[str, Button]]:
    return [(work.staff_words()(staff_words.b_update_roster), Button("roster_file"))]


def _name(work: Work, person: Person) -> str:
    return people_called(work, [person])[person.id]


def _sheet(person: Person) -> str:
    return SHEETS["deputies" if person.kind == "deputy" else "staff"][0]


def _say(work: Work, message: Incoming, words: str, rows: Rows) -> None:
    work.say(message.chat_id, words, rows, reply_to=message.message_id)


def _see(work: Work, person: Person) -> list[tuple[str, Button]]:
    return [(orders.b_person(work.staff_words(), _name(work, person)), _of(person, "person"))]


def _suspend(work: Work, message: Incoming, person: Person, _order: RosterOrder) -> None:
    """Asked as below the button, with what goes back to the group."""
    if person.status == "suspended":
        _say(work, message, orders.already_suspended(work.staff_words(), _name(work, person)), [_see(work, person)])
    else:
        tap(work, message, _of(person, "suspend_ask"))


def _resume(work: Work, message: Incoming, person: Person, _order: RosterOrder) -> None:
    t, name = work.staff_words(), _name(work, person)
    if person.status != "suspended":
        _say(work, message, orders.not_suspended(t, name), [_see(work, person)])
        return
    row = [(t(staff_words.b_resume), _of(person, "resume_yes")), (t(desk_words.b_cancel), _of(person, "person"))]
    _say(work, message, orders.shall_be_back(t, name), [row])


def _end(work: Work, message: Incoming, person: Person, _order: RosterOrder) -> None:
    tap(work, message, _of(person, "end_seat"))


def _phone(work: Work, message: Incoming, person: Person, order: RosterOrder) -> None:
    t = work.staff_words()
    rows = [_update(work), [(t(staff_words.b_new_link), _of(person, "new_link"))]]
    _say(work, message, orders.of_phone(t, _name(work, person), _sheet(person), order.to), rows)


def _move(work: Work, message: Incoming, person: Person, order: RosterOrder) -> None:
    groups = [work.roster.groups[group].name for group in groups_called(order.to, work.roster)[:SHOWN]]
    _say(work, message, orders.of_move(work.staff_words(), _name(work, person), _sheet(person), groups), [_update(work)])


def _office(work: Work, message: Incoming, person: Person, _order: RosterOrder) -> None:
    _say(work, message, orders.of_office(work.staff_words(), _name(work, person)), [_update(work)])


def _renamed(work: Work, message: Incoming, person: Person, _order: RosterOrder) -> None:
    _say(work, message, orders.of_name(work.staff_words(), _name(work, person), _sheet(person)), [_update(work)])


def _link(work: Work, message: Incoming, person: Person, _order: RosterOrder) -> None:
    t = work.staff_words()
    row = [(t(staff_words.b_new_link), _of(person, "new_link")), (t(desk_words.b_cancel), _of(person, "person"))]
    _say(work, message, orders.of_link(t, _name(work, person)), [row])


ANSWERS: Mapping[str, Answer] = {
    "suspend": _suspend,
    "resume": _resume,
    "end": _end,
    "phone": _phone,
    "move": _move,
    "office": _office,
    "name": _renamed,
    "link": _link,
}
"""By the kind of the order (domain/at_work/said_of_roster.py)."""
