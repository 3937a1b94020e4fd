"""A meeting agreed on a case stands with whoever has the case, or is called off in words (docs/spec.md sections 3 and 4)."""

from datetime import date

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.stand_ins import leaders_of
from domain.values.buttons import Button
from locales import desk as desk_words
from locales import meetings as meetings_words
from services.case.in_his_place import who_hear
from services.deed import tell
from services.deed.work import Work
from storage.meetings import Meeting


def when_of(work: Work, row: Meeting) -> tuple[date, str]:
    """The day, and the hour or from when to when."""
    local = work.roster.congress.local(row.at)
    return local.date(), meetings_words.hours(local.strftime("%H:%M"), row.until)


def whom_he_meets(work: Work, case: Case) -> Person | None:
    """Its claimer (of a joined case its main case's)."""
    main = work.cases.get(case.main_case) if case.status == "merged" and case.main_case is not None else case
    return work.roster.claimer_of(main)


def who_goes(work: Work, case: Case) -> list[Person]:
    """The claimer, else the leader; in the place of who is away whoever hears it for him."""
    main = work.cases.get(case.main_case) if case.status == "merged" and case.main_case is not None else case
    claimer = work.roster.claimer_of(main)
    return who_hear(work, main, [claimer] if claimer is not None else leaders_of(work.roster, main))


def call_off(work: Work, case: Case, *, told: bool = True) -> None:
    """Nobody has the case in hand any more: what was to come does not take place, and the voter reads so at once."""
    voter = work.voters.get(case.voter_id)
    for row in work.meetings.of_case(case.id):
        work.meetings.change(row.id, status="cancelled")
        if told and row.at > work.now and voter is not None and not row.wish:
            words = meetings_words.called_off(tell.words_for(work, voter), case.number, *when_of(work, row), row.place)
            tell.to_voter(work, voter, words, case_id=case.id)


def stands(work: Work, case: Case, main: Case) -> None:
    """The case joined another: who has that one goes, and both read so."""
    voter = work.voters.get(case.voter_id)
    for row in work.meetings.of_case(case.id):
        if row.status != "agreed" or row.at <= work.now:
            continue
        if voter is not None:
            words = meetings_words.still_stands(tell.words_for(work, voter), case.number, *when_of(work, row), row.place)
            tell.to_voter(work, voter, words, case_id=case.id)
        told = meetings_words.you_go_now(work.staff_words(), (case.number, main.number), *when_of(work, row), row.place)
        if not tell.to_people(work, who_goes(work, case), told, case_id=main.id):
            tell.to_secretary(work, told, case_id=main.id)


def ask_who_goes(work: Work, case: Case) -> None:
    """It has nobody now, and stands: whoever names a claimer reads that one is awaited there."""
    for row in work.meetings.of_case(case.id):
        if row.status == "agreed" and row.at > work.now:
            t = work.staff_words()
            words = meetings_words.who_goes(t, case.number, *when_of(work, row), row.place)
            rows = [[(t(desk_words.b_name_claimer), Button("name_claimer", case.id))]]
            if not tell.to_people(work, who_goes(work, case), words, rows, case_id=case.id):
                tell.to_secretary(work, words, rows, case_id=case.id)
