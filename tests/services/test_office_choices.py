"""What a case's forms let one choose from, however many there are."""

from domain.values.ids import CaseId
from services.case import twins
from services.deed.work import Work
from services.office.choices import MAINS, mains
from services.run.database_thread import DatabaseThread
from tests.office.filled import SECRETARY, link, opened
from tests.services.called import by


def test_what_a_case_may_be_joined_to_is_a_choice_of_the_newest(database: DatabaseThread) -> None:
    """The number of another one is typed."""

    def look(work: Work) -> tuple[list[str], list[CaseId]]:
        link(work)
        for n in range(MAINS + 5):
            opened(work, 600 + n, f"第{n}条：村口的路坏了，三轮车过不去")
        case = opened(work, 700, "路灯不亮，晚上看不见")
        return [value for value, _ in mains(work, by(work, SECRETARY), case)], list(twins.candidates(work, case))

    chosen, near = database.do_now(look)
    assert len(near) > len(chosen) == MAINS
    assert chosen == [str(case_id) for case_id in near[: -MAINS - 1 : -1]]
