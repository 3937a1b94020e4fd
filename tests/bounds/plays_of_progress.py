"""「问进度」 and 「催办」 of staff, where there is much (crowded_town.py)."""

from collections.abc import Iterator
from functools import partial

from domain.cases.case import Event
from domain.cases.details_of_mediation import PutTo
from domain.values.ids import CaseId, PersonId
from services.deed.nags import Nags
from services.deed.work import Work
from services.watch.due import OF_CASE
from tests.bounds.crowded_town import LEADER, NOW, SECRETARY, Made, due
from tests.bounds.plays import Play, asks, claims, presses, writes
from tests.bounds.plays_of_joining import of_joining
from tests.bounds.plays_of_notices import of_notices
from tests.bounds.plays_of_questions import of_questions
from tests.bounds.plays_of_reports import of_reports
from tests.bounds.plays_of_states import has


def _asked(case: int, work: Work) -> None:
    work.cases.record(work.cases.get(CaseId(case)), Event("progress_asked", NOW, NOW, "u01"))


def _put_to(case: int, work: Work) -> None:
    said = PutTo(to=(PersonId("d001"),))
    work.cases.record(work.cases.get(CaseId(case)), Event("mediator_asked", NOW, NOW, "u01", said))


def _of_the_village(work: Work) -> None:
    """The leader is its informant."""
    work.rows.revise("deputies", "d001", data=dict(work.rows.section("deputies")["d001"].data) | {"tags": ["informant"]})
    work.rows.moved()
    work.roster_changed()


def _asked_informant(case: int, work: Work) -> None:
    said = PutTo(to=(PersonId("d001"),))
    work.cases.record(work.cases.get(CaseId(case)), Event("informant_asked", NOW, NOW, "u01", said))


def _nagged(case: int, work: Work) -> None:
    nags = Nags()
    OF_CASE["nag_key"](work, work.cases.get(CaseId(case)), due("nag_key", case_id=case), nags)


def of_progress(made: Made) -> Iterator[Play]:
    case = made["talk"]
    held = claims(case, LEADER)
    for kind in ("ask_progress", "chase"):
        yield Play(f"{kind} by the secretary", presses(SECRETARY, kind, case), (held,), kind)
    asked = (held, partial(_asked, case))
    yield Play("progress_is by the claimer", presses(LEADER, "progress_is", case, "underway"), asked, "progress_is")
    yield Play("progress_say by the claimer", presses(LEADER, "progress_say", case), asked, "progress_say")
    said = (*asked, asks(LEADER, "progress_words", case, {}))
    yield Play("words for progress_words of a question", writes(LEADER, "明天来人"), said, "progress_words")
    yield Play("nag_key of a key case", partial(_nagged, case), (held, has(case, key_lead="d072")), "nag_key")
    quarrel = (held, has(case, category="dispute"))
    yield Play("ask_mediator by the secretary", presses(SECRETARY, "ask_mediator", case), quarrel, "ask_mediator")
    yield Play("mediator_is of one asked", presses(LEADER, "mediator_is", case, "yes"), (*quarrel, partial(_put_to, case)), "mediator_is")
    yield Play("ask_informant by the secretary", presses(SECRETARY, "ask_informant", case), (held, _of_the_village), "ask_informant")
    put = (held, _of_the_village, partial(_asked_informant, case))
    for kind in ("informant_say", "informant_no"):
        yield Play(f"{kind} of one asked", presses(LEADER, kind, case), put, kind)
    told = (*put, asks(LEADER, "informant_words", case, {}))
    yield Play("words for informant_words of one asked", writes(LEADER, "村里都在说"), told, "informant_words")
    yield from of_notices(made)
    yield from of_questions(made)
    yield from of_joining(made)
    yield from of_reports(made)
