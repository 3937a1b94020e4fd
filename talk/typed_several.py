"""One act on several of his matters, typed in private: which they are, and what may be done to each (domain/at_work/said_several.py)."""

from domain.at_work.said_several import SaidSeveral, said_several
from domain.cases.case import Case
from domain.rights.towns import units_for
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.message import Incoming
from locales import several as words
from locales.refusals import refusal
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.work import Work
from services.desk import extend as extensions
from services.desk import forward
from services.desk.unit_named import units_named
from storage.steps import Step
from talk.asking.over import confirm
from talk.asking.said_day import day_in
from talk.asking.who_acts import who_acts
from talk.desk import extend, several
from talk.desk.several import Several
from talk.typed_of_one import in_hand
from talk.typed_there import meant_by

NO_ACT = ("_reason", "_day", "forward_note")
"""How questions end whose answer acts, or goes to somebody else, as it stands."""
MOST = 20
"""Matters of one such act."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for who has nothing in hand. Where it is not plain which are meant, he is told how to name them."""
    said = said_several(message.text) if not message.media else None
    mine = in_hand(work, message) if said is not None else []
    if said is None or not mine:
        return False
    t, cases = work.staff_words(), _which(work, message, said, mine)
    if cases is None:
        confirm(work, message, words.say_which(t, [case.number for case in mine[:MOST]]))
    elif not cases:
        ahead = sorted((case.due_on, case.number) for case in mine if case.due_on is not None)[:3]
        confirm(work, message, words.none_due(t, [(number, day) for day, number in ahead]))
    else:
        _begin(work, message, said, cases)
    return True


def beside_a_question(work: Work, message: Incoming, step: Step) -> bool:
    """1和2都转供电所 while a reason or a day is asked for is neither; 都延到下周五 may be."""
    said = said_several(message.text) if message.private and step.kind.endswith(NO_ACT) else None
    return said is not None and (said.which != "all" or said.deed.kind == "forward") and take(work, message)


def _which(work: Work, message: Incoming, said: SaidSeveral, mine: list[Case]) -> list[Case] | None:
    """None where it is not plain."""
    if said.which in ("today", "due"):
        return [
            case
            for case in mine
            if case.due_on is not None and case.due_on <= work.today and (said.which == "due" or case.due_on == work.today)
        ]
    if said.which == "these":
        return mine if said.many == len(mine) else None
    if said.which == "numbers":
        found = [[case for case in meant_by(work, message, nth, said.deed) if case in mine] for nth in said.numbers]
        return [cases[0] for cases in found] if all(len(cases) == 1 for cases in found) else None
    return mine


def _begin(work: Work, message: Incoming, said: SaidSeveral, cases: list[Case]) -> None:
    """What cannot be done so is told with why, and the others go on."""
    t, found, left = work.staff_words(), list[tuple[int, str, str]](), list[tuple[str, str]]()
    for nth, case in enumerate(cases):
        try:
            refused = t(words.too_many) if nth >= MOST else _take_in(work, who_acts(work, message), said, case, found)
        except (NotAllowedError, IllegalStepError, RefusedError) as error:
            refused = refusal(t, error)
        left += [(case.number, refused)] if refused else []
    if left:
        confirm(work, message, words.cannot(t, left))
    if found:
        each, units = tuple((case_id, day) for case_id, day, _ in found), tuple(filter(None, (unit for _, _, unit in found)))
        note = said.deed.rest if said.deed.kind == "extend" else several.note_in(work, said.deed.rest)
        several.go_on(work, message, Several(said.deed.kind, each, units, note))


def _take_in(work: Work, by: By, said: SaidSeveral, case: Case, found: list[tuple[int, str, str]]) -> str:
    """Adds it to those that are `found`, with its day and unit; else why not."""
    t = work.staff_words()
    allowed_to(work, by, said.deed.kind, case)
    if said.deed.kind == "extend":
        last, wanted = extensions.may_extend(work, by, case), extend.until_of(work, case, said.deed)
        if wanted is not None and case.due_on is not None and wanted <= case.due_on:
            return words.due_later(t, case.due_on)
        found.append((case.id, extensions.day_until(case, last, wanted).isoformat(), ""))
        return ""
    units = units_named(units_for(work.roster, case), said.deed.whom)
    refused = forward.warned(work, case, units[0]) if len(units) == 1 else words.which_unit(t, said.deed.whom)
    if not refused:
        found.append((case.id, _day(work, said.deed.rest), units[0].id))
    return refused


def _day(work: Work, rest: str) -> str:
    """Until when the unit is asked to answer; empty where he does not say it."""
    day, _ = day_in(work, rest)
    return day.isoformat() if day is not None and day >= work.today else ""
