"""Forms of 「约时间」: a time is proposed to the voter of a case, and it is said whether they met (services/office/case_acts.py)."""

from collections.abc import Mapping
from datetime import date, time

from domain.cases.case import Case
from domain.congress.reminder import at_local
from domain.words.quotation import unfolded
from locales import common
from locales import meetings as meetings_words
from locales import office_case as words
from services.case.act import actor_of
from services.case.appointments import when_of
from services.deed import tell
from services.deed.by import By, Said
from services.deed.work import Work
from services.meetings import met, propose
from services.meetings.meeting import RESULTS, Outcome
from services.office.fields import Choices, Field, Given
from services.office.form import Form, as_in_the_chat
from storage.meetings import Meeting


def _proposed(work: Work, by: By, case: Case, given: Given) -> Case:
    """The words kept with the case are those of the form, in one line."""
    on, hour, place = _when(work, given)
    said = Said(words.appointment(work.staff_words(), on, f"{hour:%H:%M}", place), work.acted_at)
    return propose.propose_meeting(work, by, case, propose.Proposal(on, hour, place, said))


def _when(work: Work, given: Given) -> tuple[date, time, str]:
    """Raises FieldError for what is gone by."""
    on, hour = given["on"], given["hour"]
    propose.still_to_come(work, at_local(on, hour, work.roster.congress))
    return on, hour, given["place"]


def _preview(work: Work, by: By, case: Case, given: Given) -> str:
    """As its voter is asked, in his language."""
    voter, (on, hour, place) = propose.may_propose(work, by, case), _when(work, given)
    person, proposal = actor_of(work, by.persons, case), propose.Proposal(on, hour, place, Said("", work.acted_at))
    t = tell.words_for(work, voter)
    return unfolded(propose.question(work, t, case, person, proposal))[0]


def _over(work: Work, case: Case) -> list[Meeting]:
    """Agreed, its time is here, and nobody has said yet whether they met."""
    return [row for row in work.meetings.of_case(case.id) if row.status == "agreed" and row.at <= work.now]


def _meetings(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    return [(str(row.id), words.appointment(t, *when_of(work, row), row.place)) for row in _over(work, case)]


def _results(work: Work, by: By, case: Case) -> Choices:
    return [(value, meetings_words.result(work.staff_words(), value)) for value in RESULTS]


def _settled(work: Work, by: By, case: Case, given: Given) -> Meeting:
    return met.met(work, by, Outcome(int(given["meeting"]), given["result"]))


OF_MEETINGS: Mapping[str, Form] = {
    "meet": Form(
        common.b_meet,
        "reply",
        as_in_the_chat("meet"),
        _proposed,
        (Field("on", "date"), Field("hour", "time"), Field("place", "line")),
        propose.may_propose,
        _preview,
    ),
    "met": Form(
        "",
        "answer",
        lambda work, case: bool(_over(work, case)),
        _settled,
        (Field("meeting", "choice", _meetings), Field("result", "choice", _results)),
    ),
}
