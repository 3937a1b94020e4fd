"""上报件: what the congress above gets of a case, by the secretary's hand (docs/spec.md section 4)."""

from datetime import date

from domain.cases.case import Case
from domain.cases.details_in_hand import ABOVE, HandedUp
from domain.congress.congress import Person
from domain.rights.rights import reads_confidential
from domain.words.masks import masked
from locales import above, account, case_sheet
from locales import desk as desk_words
from reports.paper import Slip
from services.case.act import actor_of
from services.deed import tell
from services.deed.by import By
from services.deed.names import category_name, village_name
from services.deed.work import Work
from services.desk.forward import contact_of, words_on_paper
from services.desk.report_paper import done_so_far


def give_to_carry(work: Work, by: By, case: Case, due_on: date | None) -> None:
    """Whoever has the secretary's part in the case reads so, with the paper as text and as Word; without her who handed it up does."""
    from reports.documents import slip  # the Word library is loaded by those who need it

    t, paper, nth = work.staff_words(), paper_of(work, case, due_on), nth_of(work, case)
    who = actor_of(work, by.persons, case).name
    ask = above.please_carry(t, case.number, who, tell.person_name(work, ABOVE), due_on)
    text = desk_words.slip_text(t, (paper.number, f"{paper.addressee}{paper.opening}"), paper.lines)
    people = carriers(work, by, case)
    for person in [p for p in people if p.handle == by.account] or people:
        tell.to_person(work, person, f"{ask}\n\n{text}", case_id=case.id)
        work.send_file(int(person.handle or 0), above.paper_file(t, case.number, nth), slip(paper), case_id=case.id)


def carriers(work: Work, by: By, case: Case) -> list[Person]:
    """The secretaries; without one those who hand it up, of a confidential case who reads its words."""
    readers = [p for p in by.persons if not case.confidential or reads_confidential(work.roster, (p,), case)]
    return [p for p in tell.secretaries(work, case.id) if p.reachable] or [p for p in readers if p.reachable]


def newest(work: Work, case: Case) -> HandedUp | None:
    """Its newest hand-up to the congress above."""
    found = [event.of(HandedUp) for event in work.histories.steps(case.id) if event.kind == "handed_up"]
    return next((said for said in reversed(found) if said.to == ABOVE), None)


def paper_of(work: Work, case: Case, due_on: date | None) -> Slip:
    """Without its voter's name; masked like any paper that leaves the house."""
    t, congress, nth = work.staff_words(), work.roster.congress, nth_of(work, case)
    facts = {
        "village": village_name(work, case),
        "category": category_name(work, case),
        "secret": t(case_sheet.confidential) if case.confidential else "",
        "words": words_on_paper(work, case),
        "done": masked("\n".join(done_so_far(work, case))),
        "contact": contact_of(work, case),
    }
    return Slip(
        above.paper_title(t, congress.name),
        above.paper_number(t, case.number, nth),
        f"{tell.person_name(work, ABOVE)}：",
        above.opening(t, due_on),
        above.fields(t, facts, staff=work.roster.staff_has(case)),
        (account.organ(t, congress.name, congress.level), desk_words.full_day(t, work.today)),
        t(above.reply_head),
        above.reply(t, case.number, nth),
    )


def nth_of(work: Work, case: Case) -> int:
    """How often it was handed up to the congress above."""
    return sum(event.kind == "handed_up" and event.of(HandedUp).to == ABOVE for event in work.histories.steps(case.id))
