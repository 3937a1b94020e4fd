"""A leave typed in private, his own or (by who may set it) another's, and who does his part (domain/at_work/said_leave.py)."""

from dataclasses import replace
from datetime import timedelta

from domain.at_work.said_leave import BACK, BACK_HOME, HOW_IS_MY_LEAVE, SOMEBODY, SaidLeave, said_leave
from domain.congress.congress import Person
from domain.days.said_days import as_date
from domain.values.buttons import Button, unpack
from domain.values.carried import packed
from domain.values.errors import FieldError, RefusedError
from domain.values.message import Incoming
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import leaves, plain
from locales import staff as staff_words
from locales.refusals import refusal
from services.deed.whole import whole
from services.deed.work import Work
from services.meetings import stand_in as duties
from services.meetings.reception_day import OneDay
from services.staff import own_leave
from services.staff.on_leave import OnePerson
from storage.steps import Step
from talk.asking.ask import ALL_THE_SAME, WORDS_WITHIN, Question, ask
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts
from talk.staff import away, stand_in
from talk.typed_button import next_duty, tap


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for who is no deputy and names nobody."""
    if _for_duty(work, message) or _is_back(work, message) or _asks_of_his(work, message):
        return True
    names = {person.name: person for person in work.roster.people.values() if person.has_rights and person.kind == "deputy"}
    said = said_leave(message.text, work.today, names.keys())
    if said is None:
        return False
    by = who_acts(work, message)
    whose = names[said.who] if said.who else next((person for person in by.live if person.kind == "deputy"), None)
    if whose is None:
        return False
    if said.duty:
        return whose in by.live and _duty(work, message, said.other)
    _leave(work, message, said, (whose, whose.id in {person.id for person in by.persons}))
    return True


def _is_back(work: Work, message: Incoming) -> bool:
    """销假 of who has a leave; of anybody else it is no leave that he asks for."""
    said, own = letters(simplified(message.text)), [one for one in who_acts(work, message).live if one.kind == "deputy"]
    home = BACK_HOME.fullmatch(said) is not None and any(one.leave_to is not None and one.on_leave(work.today) for one in own)
    if not own or not (home or BACK.fullmatch(said)):
        return False
    over = own_leave.over(work, who_acts(work, message))
    confirm(work, message, work.staff_words()(leaves.over if over else leaves.has_none))
    return True


def _asks_of_his(work: Work, message: Incoming) -> bool:
    """我的假批了没得: as it stands; 请人代办: whom, by a tap."""
    said, own = letters(simplified(message.text)), next((one for one in who_acts(work, message).live if one.kind == "deputy"), None)
    if own is None:
        return False
    if SOMEBODY.fullmatch(said):
        stand_in.ask(work, message, own)
    elif HOW_IS_MY_LEAVE.fullmatch(said):
        confirm(work, message, _how_it_stands(work, own_leave.standing(work, own)))
    else:
        return False
    return True


def _how_it_stands(work: Work, leave: own_leave.OwnLeave) -> str:
    t = work.staff_words()
    lines = [
        leaves.counts(t, *leave.of) if leave.of else "",
        leaves.waits_for_staff(t, *leave.asked) if leave.asked else "",
        leaves.of_visit_day(t, leave.visit, leave.granted) if leave.visit else "",
    ]
    return "\n".join(filter(None, lines)) or t(leaves.none_kept)


def _leave(work: Work, message: Incoming, said: SaidLeave, of: tuple[Person, bool]) -> None:
    whose, own = of
    if said.first is not None and said.last is not None:
        days = f"{as_date(said.first, work.today)}到{as_date(said.last, said.first)}"
        if not (own or said.plainly):
            words = f"{staff_words.ask_leave(work.staff_words(), whose.name)}\n{plain.or_these(work.staff_words(), days)}"
            ask(work, message, Question("leave_days"), words, **{"person": whose.id, ALL_THE_SAME: days})
            return
        away.take_leave(work, replace(message, text=days), Step("leave_days", None, {"person": whose.id}, message.at + WORDS_WITHIN))
    if said.other and own:
        _stand_in(work, message, said.other)
    elif said.other:
        tap(work, message, Button("stand_in", 0, packed(OnePerson(whose.id))))
    if said.hands_over:
        return
    if said.first is None and own:
        ask(work, message, Question("leave_days"), work.staff_words()(leaves.from_when), person=whose.id)
    elif said.first is None and not said.other:
        tap(work, message, Button("leave", 0, packed(OnePerson(whose.id))))


def _stand_in(work: Work, message: Incoming, name: str) -> None:
    t = work.staff_words()
    try:
        with whole(work):
            other = own_leave.ask_stand_in(work, who_acts(work, message), name)
    except FieldError:
        confirm(work, message, leaves.no_such_colleague(t, name))
        return
    except RefusedError as refused:
        confirm(work, message, refusal(t, refused))
        return
    confirm(work, message, leaves.stand_in_asked(t, other.name))


def _duty(work: Work, message: Incoming, name: str) -> bool:
    """接待日我去不了，让谭立安替: he is asked, as by 「请人替」; without a name, or where that one cannot, the others are shown."""
    day = next_duty(work, message)
    if day is None or not name:
        tap(work, message, Button("rd_ask", 0, packed(OneDay(day.id if day is not None else 0))))
        return True
    return _asked_by_name(work, message, day.id, name)


def _asked_by_name(work: Work, message: Incoming, day: int, name: str) -> bool:
    could = duties.who_could(work, duties.duty_of(work, who_acts(work, message), day))
    found = [person for person in could if name in (person.name, person.name[1:])]
    if len(found) == 1:
        tap(work, message, Button("rd_want", 0, packed(duties.Wanted(day, found[0].id))))
        return True
    confirm(work, message, leaves.not_for_duty(work.staff_words(), name))
    tap(work, message, Button("rd_ask", 0, packed(OneDay(day))))
    return True


def _for_duty(work: Work, message: Incoming) -> bool:
    """A name of the roster below 「请谁替」 that is none of those shown."""
    asked = [one for one in work.asked.of(message.chat_id) if not one.over and work.now - one.at < timedelta(hours=1)]
    found = next((choice for choice in asked[-1].choices if choice.kind == "rd_leader"), None) if asked else None
    button, name = (unpack(found.data) if found is not None else None), simplified(message.text).strip(" 。.!！")
    known = {person.name for person in work.roster.people.values()}
    if button is None or (name not in known and not any(name == one[1:] for one in known)):
        return False
    return _asked_by_name(work, message, int(button.value), name)
