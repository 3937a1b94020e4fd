"""「上报」 and 「直通车」: asked to whom and until when (services/desk/hand_up.py)."""

from domain.cases.details_in_hand import ABOVE
from domain.values.buttons import Button
from domain.values.carried import parsed
from domain.values.errors import OldButtonError
from domain.values.message import Incoming
from locales import above, slips
from locales import desk as desk_words
from services.case.act import allowed_to
from services.deed import tell
from services.deed.by import said_in
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import hand_up as deeds
from services.desk import note as notes
from talk.asking.act import Act, offer
from talk.asking.called import called
from talk.desk.pick_day import OtherDay, Until, day_rows, offer_days


def ask_whom(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "hand_up", act.case)
    t, found = work.staff_words(), deeds.addressees(work, act.case)
    names = people_called(work, [person for person, _ in found])
    rows = [
        [(desk_words.office_line(t, names[person.id], office, tell.town_name(work, person)), Button("up_to", act.case.id, person.id))]
        for person, office in found
    ]
    offer(work, act, desk_words.ask_hand_up(t, called(work, act)), rows)


def ask_due(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "hand_up", act.case)
    found = deeds.addressee(work, act.case, act.value)
    if found is None:
        raise OldButtonError(act.value)
    person = found[0]
    if act.case.promised:  # its day stays
        passed = deeds.hand_up(work, act.by, act.case, person.id, work.today)
        _say(work, act, passed)
        return
    words = desk_words.ask_up_due(work.staff_words(), called(work, act), person.name)
    offer_days(work, act, words, day_rows(work, act, "up_due", person.id), OtherDay("up_due", person.id))


def hand_up(work: Work, act: Act) -> None:
    until = parsed(Until, act.value)
    passed = deeds.hand_up(work, act.by, act.case, until.who, until.day)
    _say(work, act, passed)


def hand_up_with(work: Work, act: Act, message: Incoming) -> None:
    """The day came with words beside it: they are a note on the case, which whoever gets it reads."""
    until = parsed(Until, act.value)
    notes.note(work, act.by, act.case, said_in(message))
    passed = deeds.hand_up(work, act.by, work.cases.get(act.case.id), until.who, until.day)
    _say(work, act, passed)


def express(work: Work, act: Act) -> None:
    """One press."""
    passed = deeds.express(work, act.by, act.case)
    _say(work, act, passed)


def _say(work: Work, act: Act, passed: deeds.Passed) -> None:
    t, contact = work.staff_words(), deeds.contact_beside(work, act.by, passed.case)
    said = desk_words.handed_up(t, passed.to.name, contact, told=tell.hears(work, passed.case))
    carries = [p for p in tell.secretaries(work, passed.case.id) if p.reachable]
    by_her = passed.to.id == ABOVE and carries and not any(p.handle == act.by.account for p in carries)
    work.tell(said + t(above.paper_is_with_secretary) if by_her else said)
    if not passed.case.promised and (late := slips.late(t, passed.case.up_due_on, passed.case.told_day)):
        work.say(act.chat_id, late, case_id=passed.case.id)
