"""「见到了」 「没见到」: what became of a meeting (docs/spec.md section 5)."""

from domain.errors import NotAllowedError
from domain.message import Press
from domain.rights import may
from locales import meetings, texts
from services.case import cards, clocks
from services.desk.consult import which_talk
from services.meetings.meeting import RESULTS, who_meets
from storage.work import Work


def done(work: Work, press: Press) -> None:
    """「已见面」 or 「未见面」, by who was to sit there; a case goes on and is answered as any."""
    value = press.value
    key, _, result = value.partition(":")
    t, row = work.staff_words(), work.meetings.get(key)
    persons = work.roster.persons_of(press.sender.handle)
    if row is None or result not in RESULTS:
        work.tell(texts.old_button(t), alert=True)
        return
    case = work.cases.get(row.case_id) if row.case_id is not None else None
    there = {p.id for p in who_meets(work, row)} & {p.id for p in persons if p.has_rights}
    staff = any(p.kind == "staff" and p.role == "secretary" and p.has_rights for p in persons)
    if press.sender.anonymous or not (there or staff or (case is not None and may(work.roster, persons, "answer", case))):
        raise NotAllowedError("consult")
    if row.status != "agreed":
        work.tell(texts.already_so(t), alert=True)
        return
    work.meetings.change(row.id, status=result, settled_at=work.now)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(meetings.noted(t))
    if case is not None and result == "met" and case.status in ("claimed", "in_progress", "returned"):
        case = work.cases.record(case, work.event("consulted", persons[0].id, how="meeting", which=which_talk(case)))
        work.reminders.cancel(case.id, "idle")
        work.reminders.put(clocks.idle_row(work, case))
        cards.refresh_cards(work, case)
