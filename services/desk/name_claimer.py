"""Who has a case: 「指派」 names a claimer, 「回避」 asks for another one (docs/spec.md section 4)."""

from domain.case import Case
from domain.kept import kept_out
from domain.roster import Person
from locales import texts
from services.case import cards, clocks
from services.deed import tell
from storage.work import Work


def nameable(work: Work, case: Case) -> list[Person]:
    """Deputies of the group who may be named: serving or away, not on leave, not kept out, not the voter himself."""
    voter = work.voters.get(case.voter_id)
    return [
        p
        for p in (work.roster.members(case.group) if case.group else ())
        if p.has_rights and not p.on_leave(work.today) and not kept_out(p, case) and (voter is None or p.handle != voter.chat_id)
    ]


def hand_over(work: Work, case: Case, person: Person, by: str) -> Case:
    """Another claimer within the round; the clocks go on, the voter hears who it is now."""
    case = work.cases.record(case, work.event("handed", by, claimer=person.id))
    work.reminders.cancel(case.id, "idle")
    work.reminders.put(clocks.idle_row(work, case))
    name = tell.deputy_name(work, case, person.id)
    tell.to_voters(work, case, lambda tv, number: texts.told_claimed(tv, number, name))
    cards.refresh_cards(work, case)
    return case
