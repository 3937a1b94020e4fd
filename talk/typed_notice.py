"""「给代表发个通知」, 「通知各组明天开会」 typed in private: the notice of `/broadcast` with her words in it, shown before they go (domain/at_work/said_notice.py)."""

from dataclasses import replace

from domain.at_work.said_deeds import numbered_deed, said_deed
from domain.at_work.said_notice import SaidNotice, said_notice
from domain.congress.congress import Person
from domain.rights.rights import may_in_congress
from domain.values.ids import VillageId
from domain.values.message import Incoming
from domain.words.simplified import simplified
from locales import case as case_words
from locales import notices as words
from services.deed.by import said_in
from services.deed.names import name_of, people_called
from services.deed.work import Work
from services.staff import broadcast as deeds
from services.staff.broadcast import Aim, InVillage
from talk.asking.over import say_popup
from talk.asking.who_acts import who_acts
from talk.staff import broadcast

AIMED = {"deputies": "deputies", "voters": "all", "village": "villages"}
"""To whom it is meant, as a notice is aimed (services/staff/broadcast.py)."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, also where they are an act on a matter (告诉选民明天去)."""
    roster = work.roster
    people = {person.name for person in roster.people.values() if person.has_rights}
    villages = {village.name: village.id for village in roster.open_villages()}
    said = said_notice(message.text, {*people, *villages}) if not message.media else None
    if said is None or (said.whom == "village") != (said.name in villages) or said_deed(message.text) or numbered_deed(message.text):
        return False
    t, by = work.staff_words(), who_acts(work, message)
    if not may_in_congress(roster, by.persons, "broadcast"):
        work.say(message.chat_id, case_words.who_may(t, "broadcast"), reply_to=message.message_id)
    elif said.name in people:
        work.say(message.chat_id, _to_one(work, message.text, said.name), reply_to=message.message_id)
    elif not said.words:
        broadcast.ask_words(work, message, "")
    else:
        _show(work, message, said, villages.get(said.name, VillageId("")))
    return True


def _to_one(work: Work, text: str, name: str) -> str:
    """Of several of one name who is meant by the village or group beside it, else each by what tells him apart."""
    roster, plain = work.roster, simplified(text)
    found = [person for person in roster.people.values() if person.has_rights and person.name == name]
    there = [one for one in found if any(place and simplified(place) in plain for place in _places(work, one))]
    found = there if len(there) == 1 else found
    names = people_called(work, found) if len(found) > 1 else {one.id: name_of(work, one) for one in found}
    return words.to_one(work.staff_words(), [(names[one.id], one.phone or one.office_phone or "") for one in found])


def _places(work: Work, person: Person) -> list[str]:
    """Where he may be said to be from."""
    village = work.roster.villages.get(person.village) if person.village is not None else None
    groups = [work.roster.groups[group].name for group in person.groups if group in work.roster.groups]
    return [*groups, *((village.name, *village.aliases) if village is not None else ())]


def _show(work: Work, message: Incoming, said: SaidNotice, village: VillageId) -> None:
    """To whom, where that is said, with how many that are; else it is asked."""
    t, by = work.staff_words(), who_acts(work, message)
    notice = deeds.put_notice(work, by, said_in(replace(message, text=said.words)))
    if village:
        notice = deeds.tick_village(work, by, InVillage(notice.id, village))
    if said.whom in AIMED:
        if not broadcast.show_preview(work, message, Aim(notice.id, AIMED[said.whom])):
            say_popup(work, message)
        work.popup = None
        return
    lines = [words.these_words(t, said.words), *([t(words.no_leaders_alone)] if said.whom == "leaders" else [])]
    work.say(message.chat_id, "\n".join(lines), reply_to=message.message_id)
    broadcast.show_whom(work, message, notice)
