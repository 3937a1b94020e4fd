"""Forms of the secretary's own: whom a case speaks of, and 「删除此人信息」 (services/office/case_acts.py)."""

from collections.abc import Mapping

from domain.cases.case import Case
from domain.values.ids import PersonId
from locales import erasing, speaks
from locales import office_case as words
from services.case import let_see, may_see
from services.deed import tell
from services.deed.by import By
from services.deed.names import people_called
from services.deed.work import Work
from services.office.fields import Choices, Field, Given
from services.office.form import Form, as_in_the_chat
from services.office.who_reads import Confirm
from services.privacy import erase_for

MAY_SEE, KEPT_FROM = "yes", "no"


def _people(work: Work, by: By, case: Case) -> Choices:
    """Each who could see it, and what choosing him does; never the reader himself."""
    t, own = work.staff_words(), {person.id for person in by.persons}
    found = [p for p in let_see.people_of(work, case) if p.id not in own]
    return [(p, (words.not_about if p in case.spoken_of else words.about_him)(t, name)) for p, name in people_called(work, found).items()]


def _corrected(work: Work, by: By, case: Case, given: Given) -> Case:
    return let_see.correct(work, by, case, PersonId(given["who"]))


def _told(work: Work, by: By, case: Case, given: Given) -> str:
    """What it will do: what stood in his chat is gone for good then."""
    person, t = PersonId(given["who"]), work.staff_words()
    return (speaks.will_see_again if person in case.spoken_of else speaks.will_be_kept_from)(t, tell.person_name(work, person))


def _waits_for_staff(work: Work, case: Case) -> bool:
    """Whether somebody is asked about whose voter cannot be asked here."""
    voter = work.voters.get(case.voter_id)
    return (voter is None or not voter.chat_id) and bool(may_see.asked_about(work, case))


def _answers(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    return [(MAY_SEE, may_see.b_may_see(work, t, case)), (KEPT_FROM, t(speaks.b_keep_from))]


def _answered(work: Work, by: By, case: Case, given: Given) -> Case:
    return let_see.answer_for(work, by, case, clear=given["seen_by"] == MAY_SEE)


def _ways(work: Work, by: By, case: Case) -> Choices:
    return [(way, erasing.way(work.staff_words(), way)) for way in erase_for.ways(work, case)]


def _erased(work: Work, by: By, case: Case, given: Given) -> None:
    erase_for.erase_as(work, by, case, given["erase"])


def _asks(work: Work, by: By, case: Case, given: Given) -> str:
    """What is about to go, once more."""
    question = erase_for.question(work, by, case)
    return f"{question}\n{erasing.way(work.staff_words(), given['erase'])}"


OF_SECRETARY: Mapping[str, Form] = {
    "speaks": Form(
        speaks.b_speaks,
        "spoken_of",
        as_in_the_chat("speaks"),
        _corrected,
        (Field("who", "choice", _people),),
        preview=_told,
        confirm=Confirm(words.not_done_yet, words.b_keep),
    ),
    "speaks_for": Form("", "spoken_of", _waits_for_staff, _answered, (Field("seen_by", "choice", _answers),)),
    "erase_for": Form(
        erasing.b_erase_for,
        "erase_for",
        as_in_the_chat("erase_for"),
        _erased,
        (Field("erase", "choice", _ways),),
        erase_for.may_erase,
        _asks,
        confirm=Confirm(words.gone_for_good, erasing.b_erase),
    ),
}
