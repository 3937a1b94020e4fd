"""What came of a telephone call, typed in private: a unit's answer, and the word of a voter who is phoned, as by their buttons (domain/at_work/said_calls.py)."""

from dataclasses import replace
from datetime import timedelta

from domain.at_work.said_calls import MISSED, TOLD, CallSaid, UnitSaid, call_said, unit_said
from domain.at_work.said_told import is_name
from domain.cases.case import Case
from domain.cases.hand_overs import HandOver
from domain.rights.rights import may, may_in_congress
from domain.rights.sight import away_from
from domain.values.buttons import Button, unpack
from domain.values.carried import packed
from domain.values.errors import FieldError
from domain.values.ids import CaseId
from domain.values.message import Incoming
from domain.words.phone_said import phone_spans
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import by_typing, common
from locales import desk as desk_words
from locales import units as unit_words
from services.case import at_units
from services.case.rating import Rated
from services.deed.message import Rows
from services.deed.shown_words import shown_words
from services.deed.work import Work
from services.desk import call_back, matter_meant
from services.desk.unit_named import units_named
from services.office.lists import to_phone_of
from storage import lists
from talk.asking.act import act_of
from talk.asking.over import confirm
from talk.desk import unit_answer
from talk.desk.pick_day import Until
from talk.typed_button import tap

LOOKED_AT = 60
"""Matters that lie with a unit, the longest due first, among which one is looked for."""
ANY_UNIT = frozenset({"单位", "承办单位", "对方单位"})
NO_CONTACT = frozenset({"没有电话", "没电话", "没留电话", "没有联系方式", "不留", "不留电话", "没有", "没留", "不知道电话"})
"""Below 「留联系方式」: nothing is to be kept."""


def of_unit(work: Work, message: Incoming) -> bool:
    """False for any other words, and where no such unit owes an answer."""
    said = unit_said(message.text)
    if said is None:
        return False
    persons = work.roster.persons_of(message.sender.handle)
    cases = [c for c in work.lists.page(lists.at_units(away_from(work.roster, persons)), 0, LOOKED_AT).cases]
    mine = {case.id: (case, one) for case in cases if may(work.roster, persons, "unit_answered", case) for one in _owed(work, case, said)}
    found = [case for case, _ in mine.values()]
    if len(found) > 1 and said.words:
        found = matter_meant.by_words(work, message.sender.handle, found, said.words) or found
    if len(found) == 1:
        _answered(work, message, said, mine[found[0].id])
    elif found:
        label = work.staff_words()(unit_words.b_answered)
        _ask_which(work, message, label, [(case, Button("unit_answered", case.id)) for case in found])
    return bool(found)


def _owed(work: Work, case: Case, said: UnitSaid) -> list[HandOver]:
    """What that unit owes of it; by any unit of the only one that owes."""
    if said.number and not case.is_numbered(said.number):
        return []
    owed = at_units.owed(work, case)
    if said.unit in ANY_UNIT:
        return owed if len(owed) == 1 else []
    known = {unit.id for unit in units_named(list(work.roster.units.values()), said.unit)}
    return [one for one in owed if one.unit in known or said.unit == one.name]


def _answered(work: Work, message: Incoming, said: UnitSaid, which: tuple[Case, HandOver]) -> None:
    """With its words it is noted, of today where no day stands beside them; without it is asked for day and words."""
    case, one = which
    if not said.words:
        tap(work, message, Button("unit_answered", case.id, packed(unit_answer.Which(one.nth))))
        return
    day = max(work.today - timedelta(days=said.ago), one.handed_on)
    act = act_of(work, message, case.id, packed(Until(str(one.nth), day)))
    unit_answer.answered_with(work, act, replace(message, text=said.words))


def of_voter(work: Work, message: Incoming) -> bool:
    """False for any other words, and where nobody is to be phoned."""
    said, persons = call_said(message.text), work.roster.persons_of(message.sender.handle)
    if said is None or not may_in_congress(work.roster, persons, "callbacks"):
        return False
    page = work.lists.page(to_phone_of(work, persons), 0, LOOKED_AT)
    meant = [case for case in page.cases if not said.number or case.is_numbered(said.number)]
    cases = [case for case in meant if may(work.roster, persons, "callbacks", case)]
    if len(cases) == 1:
        tap(work, message, _button(cases[0], said))
    elif cases:
        t = work.staff_words()
        known = {MISSED: desk_words.b_call_missed, TOLD: desk_words.b_call_told}
        label = t(known[said.outcome]) if said.outcome in known else common.rating(t, said.outcome)
        _ask_which(work, message, label, [(case, _button(case, said)) for case in cases])
    return bool(cases)


def _button(case: Case, said: CallSaid) -> Button:
    kind = {MISSED: "call_missed", TOLD: "call_told"}.get(said.outcome, "call_rate")
    return Button(kind, case.id, packed(Rated(case.round, said.outcome)) if kind == "call_rate" else "")


def _ask_which(work: Work, message: Incoming, label: str, found: list[tuple[Case, Button]]) -> None:
    words = shown_words(work, message.sender.handle, [case for case, _ in found])
    rows: Rows = [[(" ".join(filter(None, (label, case.number, words.get(case.id, "")))), button)] for case, button in found[:8]]
    work.say(message.chat_id, by_typing.of_which_this(work.staff_words(), label), rows, reply_to=message.message_id)


def contact(work: Work, message: Incoming) -> bool:
    """李大爷, 13800007788, 没有电话 below 「留联系方式」 of what he keyed in last, while nothing else was asked since."""
    asked = [one for one in work.asked.of(message.chat_id) if not one.over]
    last = next((choice for choice in asked[-1].choices if choice.kind == "new_contact"), None) if asked else None
    button = unpack(last.data) if last is not None else None
    spans = phone_spans(message.text)
    plain = letters(simplified(message.text))
    if button is None or message.media or not (spans or is_name(message.text.strip()) or plain in NO_CONTACT):
        return False
    name, phone = call_back.contact_typed("", message.text)
    if spans and name and not is_name(name):
        return False
    if plain in NO_CONTACT:
        work.asked.over(message.chat_id, asked[-1].row)
        confirm(work, message, work.staff_words()(by_typing.no_contact))
        return True
    _keep(work, message, button.case, (name, phone))
    return True


def _keep(work: Work, message: Incoming, case_id: CaseId | int, said: tuple[str, str]) -> None:
    t, act, (name, phone) = work.staff_words(), act_of(work, message, CaseId(case_id)), said
    voter = work.voters.get(act.case.voter_id)
    try:
        if phone:
            call_back.keep_contact(work, act.by, act.case, name or (voter.name if voter is not None else ""), phone)
        else:
            call_back.keep_name(work, act.by, act.case, name)
    except FieldError:
        confirm(work, message, t(by_typing.contact_as))
        return
    work.say(message.chat_id, t(desk_words.their_contact_kept) if phone else t(by_typing.name_kept), reply_to=message.message_id)
