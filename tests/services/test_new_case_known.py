"""What a deed knows of a matter that it opened it does not read again; it is what the next deed reads."""

from contextlib import suppress

from domain.cases.case import Event
from domain.cases.details_for_voter import Alike
from domain.values.errors import NoSuchCaseError
from domain.values.ids import CaseId
from services.deed.whole import whole
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from tests.office.filled import link, opened
from tests.storage.plan_of import asked

STEPS = ("registered", "accepted", "assigned", "alike", "claimed")


def _newest(work: Work, case_id: CaseId) -> dict[str, Event | None]:
    return {kind: work.histories.newest_of(case_id, (kind,)) for kind in STEPS}


def test_its_steps_are_known_as_they_will_be_read(database: DatabaseThread) -> None:
    def open_one(work: Work) -> tuple[CaseId, dict[str, Event | None]]:
        link(work)
        case = opened(work, 601, "自来水停了三天了，没水做饭")
        case = work.cases.record(case, work.event("alike", "system", Alike(main_case=case.id, others=(case.id,))))
        with asked(work) as heard:
            found = _newest(work, case.id)
        assert not heard
        return case.id, found

    case_id, known = database.do_now(open_one)
    assert known["alike"] is not None
    assert known["claimed"] is None
    assert database.do_now(_newest, case_id) == known


def test_what_was_undone_is_known_no_more(database: DatabaseThread) -> None:
    def open_one(work: Work) -> Event | None:
        link(work)
        case = opened(work, 601, "自来水停了三天了，没水做饭")
        with suppress(NoSuchCaseError), whole(work):
            work.cases.record(case, work.event("alike", "system", Alike(main_case=case.id)))
            raise NoSuchCaseError
        return work.histories.newest_of(case.id, ("alike",))

    assert database.do_now(open_one) is None
