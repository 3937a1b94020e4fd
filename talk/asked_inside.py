"""What a deputy asks the bot is answered in kind: how something is done here, a unit's telephone (domain/at_work/asked_inside.py)."""

from domain.at_work.asked_inside import asked_how, asked_phone, asked_use
from domain.rights.towns import town_of
from domain.values.message import Incoming
from locales import desk as desk_words
from locales import of_use, tasks
from services.deed.keys import keys
from services.deed.work import Work
from services.desk.unit_named import units_named
from services.staff.tasks import explained
from talk.desk import menu


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for what is not his to do."""
    persons = work.roster.persons_of(message.sender.handle)
    if message.media or message.sender.anonymous or not any(person.has_rights for person in persons):
        return False
    words = _of_use(work, message) or _how(work, message) or _phone(work, message)
    if not words:
        return False
    below = keys(work, message.chat_id, work.staff_words()) if message.private else ()
    work.say(message.chat_id, words, keyboard=below, reply_to=message.message_id)
    return True


def _of_use(work: Work, message: Incoming) -> str:
    kind = asked_use(message.text)
    return work.staff_words()(of_use.ANSWERS[kind]) if kind else ""


def _how(work: Work, message: Incoming) -> str:
    kind = asked_how(message.text)
    if not kind:
        return ""
    t, persons = work.staff_words(), work.roster.persons_of(message.sender.handle)
    if kind in {task.command for task in explained(work.roster, persons, pages=bool(work.office))}:
        return tasks.answer(t, kind, work.roster.congress.case_prefix)
    return desk_words.in_the_menu(t, label) if (label := menu.label_of(t, kind)) else ""


def _phone(work: Work, message: Incoming) -> str:
    """Of units that the roster has, as voters read them when a matter goes there; nobody else's number is told."""
    whom = asked_phone(message.text)
    towns = {town_of(work.roster, person) for person in work.roster.persons_of(message.sender.handle)}
    near = [unit for unit in work.roster.units.values() if not unit.town or "" in towns or unit.town in towns]
    t = work.staff_words()
    return "\n".join(desk_words.unit_line(t, unit.name, unit.person, unit.phone) for unit in units_named(near, whom))
