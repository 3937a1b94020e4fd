"""The paper that goes to a unit: as text and as Word, without the voter's name; of a confidential case for whoever reads it only."""

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import reads_confidential
from locales import desk as desk_words
from locales import slips
from reports.paper import Slip
from services.deed import tell
from services.deed.work import Work
from services.desk import forward as deeds
from talk.asking.act import Act


def hand_out(work: Work, act: Act, case: Case, paper: Slip) -> None:
    """Where it was asked for."""
    if not case.confidential:
        _lay(work, act.chat_id, case, paper)
    elif reads_confidential(work.roster, act.persons, case):
        _lay(work, act.account, case, paper)
    else:
        _to_readers(work, act, case, paper)


def _to_readers(work: Work, act: Act, case: Case, paper: Slip) -> None:
    """A leader may forward what only its claimer and the secretary read."""
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    found = _told(claimer) or [one for person in tell.secretaries(work, case.id) for one in _told(person)]
    for person in found:
        _lay(work, int(person.handle or 0), case, paper)
    who = "、".join(dict.fromkeys(person.name for person in found))
    if who:
        work.say(act.chat_id, slips.with_its_readers(work.staff_words(), case.number, who), case_id=case.id)


def _told(person: Person | None) -> list[Person]:
    return [person] if person is not None and person.handle is not None and person.reachable and person.has_rights else []


def _lay(work: Work, chat_id: int, case: Case, paper: Slip) -> None:
    from reports.documents import slip  # the Word library is loaded by those who need it

    t = work.staff_words()
    work.say(chat_id, desk_words.slip_text(t, (paper.number, f"{paper.addressee}{paper.opening}"), paper.lines), case_id=case.id)
    work.send_file(chat_id, slips.slip_file(t, case.number, deeds.nth_of(work, case)), slip(paper), case_id=case.id)
