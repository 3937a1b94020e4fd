"""What is reported back to the level above, where there is much (crowded_town.py)."""

from collections.abc import Iterator
from functools import partial

from domain.values.ids import CaseId
from services.deed.nags import Nags
from services.deed.work import Work
from services.desk import report_back
from services.watch.due import OF_CASE
from tests.bounds.crowded_town import SECRETARY, Made, due
from tests.bounds.plays import Play, answered, presses
from tests.bounds.plays_of_states import has


def _reminded(case: int, work: Work) -> None:
    OF_CASE[report_back.KIND](work, work.cases.get(CaseId(case)), due(report_back.KIND, case_id=case), Nags())


def of_reports(made: Made) -> Iterator[Play]:
    case = made["talk"]
    before = (has(case, channel="from_above"), *answered(case))
    for kind in ("report_draft", "report_done"):
        yield Play(f"{kind} of what came from above", presses(SECRETARY, kind, case), before, kind)
    yield Play("report_back of what came from above", partial(_reminded, case), before, report_back.KIND)
