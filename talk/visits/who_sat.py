"""Who sat on a reception day: noted by staff on the day itself, or afterwards below the question of the morning message (services/visits/who_sat.py)."""

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Press
from locales import rotas
from services.deed.message import Rows
from services.deed.names import name_of
from services.deed.work import Work
from services.meetings.fill_duty import Fill
from services.meetings.reception_day import OneDay, place_name
from services.meetings.sittings import Held
from services.visits import who_sat as deeds
from services.visits.record import recorder
from services.visits.rota import OnDay
from storage.days import CongressDay
from talk.asking.who_acts import who_acts
from talk.visits import rota
from talk.visits.form import show_form
from talk.visits.record import begin_of_reception


def show_day(work: Work, press: Press) -> None:
    """Of a day ahead who sits there; of one that is over who came."""
    day = deeds.day_to_staff(work, who_acts(work, press), parsed(OneDay, press.value).day)
    if day.held_on < work.today:
        show_over(work, press, day)
    else:
        rota.show_day(work, press)


def show_over(work: Work, press: Press, day: CongressDay) -> None:
    """Who came, each with a tap, and 「补记来访」."""
    t, found = work.staff_words(), Held(day, work.days.duties(day.id), work.now)
    rows: Rows = []
    seats: list[tuple[str, bool | None]] = []
    for duty in found.duties:
        person = work.roster.people.get(duty.stand_in or duty.person_id)
        if person is None:
            continue
        one, came, name = packed(OnDay(day.id, person.id)), found.came(duty), name_of(work, person)
        seats.append((name, came if found.said else None))
        instead = (rotas.b_instead(t, name), Button("ro_swap", 0, one))
        away = [(rotas.b_away(t, name), Button("ro_away", 0, one))]
        rows = [*rows, away if came else [(rotas.b_here(t, name), Button("ro_here", 0, one)), instead]]
    one_day = packed(OneDay(day.id))
    nobody = [] if found.said else [(t(rotas.b_nobody), Button("ro_none", 0, one_day))]
    rows = [*rows, [*nobody, (t(rotas.b_visitor), Button("ro_visitor", 0, one_day))]]
    work.say(press.chat_id, rotas.over(t, day.held_on, place_name(work, day), seats), rows)


def come(work: Work, press: Press) -> None:
    wanted = parsed(OnDay, press.value)
    person = deeds.mark_here(work, who_acts(work, press), wanted)
    work.tell(rotas.here(work.staff_words(), name_of(work, person)))
    _show_anew(work, press, wanted.day)


def stay_away(work: Work, press: Press) -> None:
    wanted = parsed(OnDay, press.value)
    person = deeds.mark_away(work, who_acts(work, press), wanted)
    work.tell(rotas.away(work.staff_words(), name_of(work, person)))
    _show_anew(work, press, wanted.day)


def nobody(work: Work, press: Press) -> None:
    day = deeds.nobody_sat(work, who_acts(work, press), parsed(OneDay, press.value))
    work.tell(work.staff_words()(rotas.nobody_sat))
    _show_anew(work, press, day.id)


def swap(work: Work, press: Press) -> None:
    """Another in his place: of a day that is over he was there."""
    wanted, by = parsed(Fill, press.value), who_acts(work, press)
    if deeds.day_to_staff(work, by, wanted.day).held_on >= work.today:
        rota.swap(work, press)
        return
    other = deeds.sat_instead(work, by, wanted)
    work.tell(rotas.here(work.staff_words(), name_of(work, other)))
    _show_anew(work, press, wanted.day)


def add_visitor(work: Work, press: Press) -> None:
    """A record of that day, in the manner of a reception; an open draft goes on."""
    by = who_acts(work, press)
    day, person = deeds.day_over(work, by, parsed(OneDay, press.value).day), recorder(work, by)
    record = work.visits.draft_of(person.id) or begin_of_reception(work, press, person, day)
    show_form(work, press, record, fresh=True)


def _show_anew(work: Work, press: Press, day_id: int) -> None:
    """Of a day that is over, with what was just said."""
    day = work.days.get(day_id)
    if day is not None and day.held_on < work.today:
        work.take_buttons(press.chat_id, press.message_id)
        show_over(work, press, day)
