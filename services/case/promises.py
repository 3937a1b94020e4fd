"""Who follows a promise now: it goes on with another person or group, and the voter hears who that is (docs/spec.md sections 2 and 4)."""

from domain.cases.case import Case
from domain.cases.details import UNSAID
from domain.cases.details_of_promises import PromiseHanded
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.routing import may_stay
from domain.rights.stand_ins import leaders_of
from domain.values.buttons import Button
from domain.values.ids import GroupId
from locales import desk as desk_words
from locales import promises as words
from services.case import cards, open_case
from services.case.in_his_place import who_hear
from services.deed import portions, tell
from services.deed.work import Work


def hand_on(work: Work, case: Case, person: Person | None, actor: str = "system", *, group: GroupId | None = None) -> Case:
    """Its day stays. Nobody named: the group follows it, and its leader is asked who."""
    handed = PromiseHanded(claimer=person.id if person is not None else None, group=UNSAID if group is None else group)
    case = work.cases.record(case, work.event("promise_handed", actor, handed))
    if case.sealed:
        return case  # while it is the secretary's alone nobody of a group hears of it
    name = tell.deputy_name(work, case, person.id if person is not None else "")
    tell.to_voters(work, case, lambda t, number: words.told_follower(t, number, case.promise_on, name))
    ask_who_follows(work, case)
    cards.refresh_cards(work, case)
    return case


def ask_who_follows(work: Work, case: Case) -> None:
    """Where the group has a promise that nobody follows its leader names somebody, or who stands in for him."""
    if not case.promised or case.claimer is not None:
        return
    t, leaders = work.staff_words(), who_hear(work, case, leaders_of(work.roster, case)[:1])
    rows = [[(t(desk_words.b_name_claimer), Button("name_claimer", case.id))]]
    tell.to_people(work, leaders, words.without_follower(t, case.number, case.promise_on), rows, case_id=case.id)


def free(work: Work, person: Person) -> None:
    """He goes: what he had promised is followed by his group."""
    portions.begin(work, "free_promises", free_promises, person=person.id, after=0)


def free_promises(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of them; nobody's are freed who has his rights back meanwhile."""
    person = work.roster.people[data["person"]]
    cases = [] if person.has_rights else work.next_cases.promised_by(person.id, data["after"], portions.CASES)
    portions.each(work, "free_promises", cases, lambda case: hand_on(work, case, None))
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def move(work: Work) -> None:
    """Promises go to the group that serves their village by the roster as it stands then, in a deed of their own."""
    if work.next_cases.promised(0, 1):
        portions.put(work, "move_promises", portions.Left({"after": 0}))


def move_promises(work: Work, data: portions.Data) -> portions.Left | None:
    """Of the next ones those whose group serves their village no more, or whose follower has gone or must hear nothing of it."""
    cases = work.next_cases.promised(data["after"], portions.LOOKED_AT)
    wrong = [case for case in cases if _is_wrong(work, case)]
    portions.each(work, "move_promises", wrong[: portions.CASES], lambda case: _put_right(work, case))
    if len(wrong) > portions.CASES:
        return portions.Left({"after": wrong[portions.CASES - 1].id})
    return portions.Left({"after": cases[-1].id}) if len(cases) == portions.LOOKED_AT else None


def _is_wrong(work: Work, case: Case) -> bool:
    serving = may_stay(work.roster, case)
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    gone = case.claimer is not None and not _may_follow(case, claimer)
    return gone or bool(serving and case.group not in serving)


def _may_follow(case: Case, person: Person | None) -> bool:
    return person is not None and person.has_rights and not kept_out(person, case)


def _put_right(work: Work, case: Case) -> None:
    serving = may_stay(work.roster, case)
    stays = not serving or case.group in serving
    group = None if stays else open_case.chosen_group(work, case)
    now, claimer = group.id if group is not None else case.group, work.roster.claimer_of(case)
    along = claimer if claimer is not None and now in claimer.groups and _may_follow(case, claimer) else None
    hand_on(work, case, along, group=group.id if group is not None else None)
