"""How each typed act goes on: as its button, with what was typed beside it (talk/typed_deed.py)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.congress.congress import Person, Unit
from domain.rights.rights import may
from domain.rights.towns import units_for
from domain.values.buttons import Button
from domain.values.carried import packed
from locales import desk as desk_words
from locales import units as unit_words
from services.case import at_units, unit_person
from services.case.act import allowed_to
from services.deed.names import people_called
from services.desk import name_claimer as namings
from services.desk.named_by_number import cases_meant
from services.desk.unit_named import units_named
from talk import typed_words
from talk.asking import said_day
from talk.asking.act import offer
from talk.asking.called_so import called
from talk.asking.over import confirm
from talk.desk import extend, forward, join, name_claimer
from talk.desk.pick_day import Until
from talk.house import OF_CARD
from talk.staff import hand_on
from talk.typed import Typed, keep_rest, press, step

WITH_MEDIA = frozenset({"done", "closed", "answer_with", "reply_with", "ask_with", "ask_of", "note", "reply"})
"""Those whose words may come with a photo: they are for the voter."""
UNIT_ENDS = "站所局办厂院队社行部委"
"""How a unit is called, where the roster has none of that name: the list of units is shown."""


def _give_back(typed: Typed) -> bool:
    """「这个不归我们管」 is the reason; 「退办」 alone has none."""
    bare = "退办" in typed.message.text and not typed.deed.rest
    OF_CARD["give_back"](typed.work, replace(typed.act, said="" if bare else typed.message.text.strip()))
    return True


def _extend(typed: Typed) -> bool:
    until = extend.until_of(typed.work, typed.act.case, typed.deed)
    extend.ask_extend(typed.work, replace(typed.act, value=packed(extend.Until(until))))
    return True


def _forward(typed: Typed) -> bool:
    """A unit the roster has is chosen already, and a day that stands beside it; of several or of another one the list is shown."""
    whom, work, act = typed.deed.whom, typed.work, replace(typed.act, said="")
    units = _units(typed, whom) if whom else []
    if whom and not units:
        if _people(typed, whom):
            return _name(typed)
        if _cannot_have_it(typed):
            return True
        if whom[-1] not in UNIT_ENDS:
            return False
    if len(units) != 1:
        forward.ask_unit(work, act)
        keep_rest(typed)
        return True
    day, more = said_day.day_in(work, typed.deed.rest)
    if day is not None:
        said = typed.deed.rest if more else ""
        forward.ask_note(work, replace(act, value=packed(Until(units[0].id, day)), said=said))
        return True
    forward.ask_due(work, replace(act, value=units[0].id))
    keep_rest(typed)
    return True


def _units(typed: Typed, whom: str) -> list[Unit]:
    return units_named(units_for(typed.work.roster, typed.act.case), whom)


def _name(typed: Typed) -> bool:
    """Who is called by his whole name has it; 老王 leads to the list, and what is a unit's to 「转办」. Who may not name asks who leads him."""
    work, whom, act = typed.work, typed.deed.whom, replace(typed.act, said="")
    found = _people(typed, whom) if whom else []
    if whom and not found and _cannot_have_it(typed):
        return True
    if whom and not found:
        only_looks = typed.message.text.rstrip("。！!").endswith("看")  # 让水利站来看看 is an idea, no hand-over
        return not only_looks and bool(_units(typed, whom)) and _forward(typed)
    plainly = len(found) == 1 and whom in (found[0].name, found[0].name[1:])
    asked, done = (
        (hand_on.ask_whom, hand_on.ask_leaders) if hand_on.only_claims(work, act) else (name_claimer.ask_claimer, OF_CARD["named"])
    )
    if plainly:
        done(work, replace(act, value=found[0].id))
    else:
        asked(work, act, only=found)
    keep_rest(typed)
    return True


def _name_one(typed: Typed) -> bool:
    """于发办, 给史树华: only who is in the group may be meant."""
    return (bool(_people(typed, typed.deed.whom)) and _name(typed)) or _cannot_have_it(typed)


def _cannot_have_it(typed: Typed) -> bool:
    """One of the group who may not be named: the same sentence whyever, but for who may see of whom the matter speaks."""
    work, case = typed.work, typed.act.case
    meant = called(work.roster.members(case.group) if case.group else (), typed.deed.whom)
    if len(meant) != 1 or meant[0] in namings.nameable(work, case):
        return False
    t, spoken_of = work.staff_words(), meant[0].id in case.spoken_of and may(work.roster, typed.act.persons, "spoken_of", case)
    name = people_called(work, meant, t)[meant[0].id]
    words = desk_words.not_for_whom_it_speaks_of(t, case.number, name) if spoken_of else desk_words.not_for_him(t, case.number)
    confirm(work, typed.message, words, case_id=case.id)
    return True


def _people(typed: Typed, whom: str) -> list[Person]:
    """Those of the group who may be meant."""
    return called(namings.nameable(typed.work, typed.act.case), whom)


def _merge(typed: Typed) -> bool:
    """With a number both are shown before they are joined; 「并案」 alone asks into which."""
    work, act = typed.work, replace(typed.act, said="")
    if not typed.deed.whom:
        return press("merge")(typed)
    allowed_to(work, act.by, "merge", act.case)
    mains = [case.number for case in cases_meant(work, typed.deed.whom) if case.group == act.case.group]
    number = mains[0] if len(mains) == 1 else typed.deed.whom
    join.take_number(work, replace(typed.message, text=number), step(typed, "merge_number"))
    return True


def _chase(typed: Typed) -> bool:
    """A unit has no chat here: he reads its telephone, with 「单位已回话」; what does not lie there yet is forwarded."""
    work, case, found = typed.work, typed.act.case, _units(typed, typed.deed.whom)
    if len(found) != 1:
        return False
    if found[0].id not in {one.unit for one in at_units.owed(work, case)}:
        return _forward(typed)
    typed_words.note(typed)
    t, unit = work.staff_words(), unit_person.without_him(work, case, found[0])
    words = desk_words.chase_by_phone(t, desk_words.unit_line(t, unit.name, unit.person, unit.phone))
    offer(work, replace(typed.act, said=""), words, [[(t(unit_words.b_answered), Button("unit_answered", case.id))]])
    return True


DOES: Mapping[str, Callable[[Typed], bool]] = {
    "claim": press("claim"),
    "release": press("release"),
    "extend": _extend,
    "forward": _forward,
    "give_back": _give_back,
    "name": _name,
    "name_one": _name_one,
    "done": typed_words.done,
    "kept_waiting": typed_words.of_promise("promise_wait"),
    "dropped": typed_words.of_promise("promise_dropped"),
    "answer": press("answer"),
    "answer_with": typed_words.to_voter,
    "reply_with": typed_words.to_voter,
    "ask_with": typed_words.to_voter,
    "ask_of": typed_words.asked_of,
    "closed": typed_words.closed,
    "note": typed_words.note,
    "phoned": typed_words.phoned,
    "promise": typed_words.promised,
    "chase": _chase,
    "reply": typed_words.reply,
    "hand_up": press("hand_up"),
    "consult": press("consult"),
    "unit_answered": press("unit_answered"),
    "recuse": press("recuse", said="rest"),
    "meet": press("meet", said="rest"),
    "merge": _merge,
}
"""By what domain/at_work/said_deeds.py calls it."""
