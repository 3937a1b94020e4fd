"""A deputy names one of his cases in private, by number or by words of it: its card comes (domain/at_work/said_case.py)."""

from domain.at_work.hinted_acts import asks_how_it_stands
from domain.at_work.said_case import SaidCase, said_case
from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import is_staff, may
from domain.typed.typed_acts import names
from domain.values.ids import Handle
from domain.values.message import Incoming
from locales import desk as desk_words
from services.case.places import Place
from services.deed.names import own_words
from services.deed.shown_words import finds
from services.deed.work import Work
from services.desk import in_lists
from services.desk.named_by_number import cases_meant
from services.office.open_to_him import open_to_him
from talk.desk import look_up, my_cases


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and where no case of his list is meant; a number in full is looked up like any."""
    said = said_case(message.text)
    persons = work.roster.persons_of(message.sender.handle)
    if said is None or not persons:
        return bool(persons) and asks_how_it_stands(message.text) and _only_one(work, message, persons)
    found = _meant(work, message.sender.handle, persons, said)
    if len(found) == 1:
        my_cases.show_card(work, found[0], Place(message.chat_id, persons[0].id))
    elif found:
        t = work.staff_words()
        lines = [t(desk_words.todo), *in_lists.lines(work, message.sender.handle, found)]
        work.say(message.chat_id, "\n".join(lines), in_lists.openers(work, message.sender.handle, found))
    elif said.whole:
        look_up.find(work, message, message.text.strip())
    elif said.number and message.private:
        work.say(message.chat_id, desk_words.no_such_case(work.staff_words(), work.roster.congress.case_prefix))
        return True
    return bool(found) or said.whole


def _only_one(work: Work, message: Incoming, persons: tuple[Person, ...]) -> bool:
    """谁负责这件, 还有几天 of the only matter he has in hand: its card says so."""
    mine = {person.id for person in persons}
    found = [case for case in open_to_him(work, persons) if case.claimer in mine and may(work.roster, persons, "see", case)]
    if len(found) != 1:
        return False
    my_cases.show_card(work, found[0], Place(message.chat_id, persons[0].id))
    return True


def _of_staff(work: Work, persons: tuple[Person, ...], number: str) -> list[Case]:
    """Who has no list of his own names any that he may see, over or not."""
    if not is_staff(persons):
        return []
    return [case for case in cases_meant(work, number) if may(work.roster, persons, "see", case)]


def _meant(work: Work, account: Handle, persons: tuple[Person, ...], said: SaidCase) -> list[Case]:
    """By words only what he may read the words of, or a hit would tell him what they say."""
    cases = [case for case in open_to_him(work, persons) if may(work.roster, persons, "see", case)]
    if said.number:
        mine = [case for case in cases if case.is_numbered(said.number)]
        return mine or (_of_staff(work, persons, said.number))
    read = [case for case in cases if finds(work, account, case)]
    words = own_words(work, read, work.staff_words())
    return [case for case in read if names(said.topic, words[case.id])]
