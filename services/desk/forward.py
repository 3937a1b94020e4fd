"""「转办」: a unit, a due date, a note; the voter hears who has it, and there is a 转办单 to pass on (docs/spec.md section 4)."""

from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case
from domain.cases.details_in_hand import Forwarded
from domain.cases.life_cycle import HANDLED
from domain.congress.congress import Unit
from domain.congress.public_card import public_phone
from domain.rights.towns import units_for
from domain.values.errors import FieldError, IllegalStepError
from domain.values.message import from_json
from domain.words.masks import masked
from locales import account, books, case_sheet, slips
from locales import case as case_words
from locales import desk as desk_words
from locales.common import T
from reports.paper import Slip
from services.case import abstracts, cards, clocks, unit_person, words_of
from services.case.act import allowed_to, event_by
from services.case.in_hands import in_hand
from services.deed import tell
from services.deed.by import By
from services.deed.lengths import held_to
from services.deed.names import category_name, village_name
from services.deed.work import Work

TYPED = 120
"""Characters of a unit that was typed."""
NOTE = 500
"""Characters of the line for the unit."""


@dataclass(frozen=True)
class Order:
    """`unit`: its id, or `#` and the number of the draft in which it was typed; `typed`: one that the roster does not know, in words."""

    unit: str
    due_on: date
    note: str = ""
    typed: str = ""


def forward(work: Work, by: By, case: Case, order: Order) -> Case:
    """The voter is shown unit, person and phone; the unit itself gets a slip by hand (`slip_lines`)."""
    allowed_to(work, by, "forward", case)
    unit = Unit("", held_to(TYPED, "typed", order.typed)) if order.typed else unit_of(work, case, order.unit)
    if unit is None:
        raise FieldError("unit", "no_choice")
    unit = unit_person.without_him(work, case, unit)
    if order.due_on < work.today:
        raise FieldError("due_on", "day_over")
    note = held_to(NOTE, "note", order.note)
    if case.status not in {"assigned", *HANDLED}:
        raise IllegalStepError("forwarded", case.status)
    case = in_hand(work, by, case)
    named = Forwarded(unit=unit.id, unit_name=unit.name, person=unit.person, phone=unit.phone, due_on=order.due_on, note=note)
    case = work.cases.record(case, event_by(work, by, case, "forwarded", named))
    clocks.on_unit(work, case)
    tell.to_voters(work, case, lambda tv, number: _told(tv, number, unit, staff=work.roster.staff_has(case)))
    cards.refresh_cards(work, case)
    return case


def _told(tv: T, number: str, unit: Unit, *, staff: bool) -> str:
    return desk_words.told_forwarded(tv, number, desk_words.unit_line(tv, unit.name, unit.person, unit.phone), staff=staff)


def unit_of(work: Work, case: Case, unit_id: str) -> Unit | None:
    """A unit of the roster, or one that was typed for this case (`#` and the number of its draft)."""
    if not unit_id.startswith("#"):
        return next((unit for unit in units_for(work.roster, case) if unit.id == unit_id), None)
    draft = work.drafts.get(unit_id[1:], "unit")
    return Unit("", held_to(TYPED, "typed", from_json(draft.message).text)) if draft is not None and draft.case_id == case.id else None


def slip_of(work: Work, case: Case, unit: Unit, order: Order, title: str = "") -> Slip:
    """The slip leaves the house: it names units of the roster only, masks numbers in the line for the unit too, and a deputy's phone
    stands on it only where he chose to show it. Whom the matter speaks of is not named on it: it is for who heads the unit."""
    roster_has = work.roster.units.get(unit.id, unit)
    meant, unit = unit_person.name_meant(work, case, roster_has), unit_person.without_him(work, case, unit)
    t, congress = work.staff_words(), work.roster.congress
    known, nth, staff = unit.id in work.roster.units, nth_of(work, case), work.roster.staff_has(case)
    return Slip(
        title or desk_words.slip_title(t, congress.name),
        slips.number(t, case.number, nth),
        slips.addressee(t, _whose(t, unit.name if known else t(case_words.other_units), meant)),
        slips.opening(t, order.due_on, case.due_on, staff=staff),
        slips.fields(
            t,
            {
                "village": village_name(work, case),
                "category": category_name(work, case),
                "secret": t(case_sheet.confidential) if case.confidential else "",
                "words": words_on_paper(work, case, of_him=bool(meant)),
                "note": masked(order.note),
                "person": " ".join(filter(None, (unit.person, unit.phone))) if known else "",
                "contact": contact_of(work, case),
            },
            staff=staff,
        ),
        (slips.seal(t, account.organ(t, congress.name, congress.level)), desk_words.full_day(t, work.today)),
        t(slips.reply_head),
        slips.reply(t, case.number, nth),
    )


def warned(work: Work, case: Case, unit: Unit) -> str:
    """What is said before: that the matter speaks of whom the unit has in the roster, or was typed beside it. Empty: of nobody there."""
    meant = unit_person.name_meant(work, case, unit)
    return slips.it_is_he(work.staff_words(), f"{unit.name if unit.id else ''}{meant}") if meant else ""


def to_whom(work: Work, case: Case, unit: Unit) -> str:
    """Who is to be given the slip."""
    return _whose(work.staff_words(), unit.name, unit_person.name_meant(work, case, unit))


def _whose(t: T, unit: str, meant: str) -> str:
    return slips.its_head(t, unit) if meant else unit


def words_on_paper(work: Work, case: Case, *, of_him: bool = False) -> str:
    """What the unit reads. Of a confidential case the claimer's summary alone: its voter was told that nobody else reads his words. So of one
    that speaks of whom the unit has (`of_him`), as whoever carries the slip may hand it to him."""
    t, summary = work.staff_words(), abstracts.plain(work, case)
    if case.confidential or of_him:
        return summary or in_their_place(work, case)
    return "\n".join(filter(None, (summary, masked(words_of.everything(t, work.said.opening(case.id))))))


def in_their_place(work: Work, case: Case) -> str:
    """What a paper says of words that go along on none."""
    instead = (slips.confidential, slips.confidential_with_staff) if case.confidential else (slips.of_him, slips.of_him_with_staff)
    return work.staff_words()(instead[work.roster.staff_has(case)])


def nth_of(work: Work, case: Case) -> int:
    """How often it has been forwarded."""
    return sum(event.kind == "forwarded" for event in work.histories.steps(case.id))


def contact_of(work: Work, case: Case) -> str:
    """Group and deputy, or the office of staff, who belong to no group; with the number he chose to show."""
    group, claimer = work.roster.group_of(case), work.roster.claimer_of(case)
    staff = claimer is not None and claimer.kind == "staff"
    where = books.staff_role(work.staff_words(), claimer.role) if claimer is not None and staff else group.name if group else ""
    phone = public_phone(claimer) if claimer is not None else ""
    return " ".join(filter(None, (where, claimer.name if claimer else "", phone)))
