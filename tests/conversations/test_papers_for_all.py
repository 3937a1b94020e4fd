"""What stands in a paper that goes to every group (docs/glossary.md, Statistics)."""

from services.deed.work import Work
from services.summaries.account import account
from services.summaries.tables import case_table
from tests.town import Town


def listed(work: Work) -> tuple[set[str], list[str]]:
    """What is late, and what the 附表 of it lists."""
    found = account(work, f"{work.today:%Y-%m}")
    table = case_table(found, "overdue")
    return {facts.case.number for facts in found.overdue}, [row[0] for row in table.rows] if table else []


async def test_a_matter_that_speaks_of_somebody_is_in_no_list_of_them(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"))
    voter, other = await town.voter(), await town.voter()
    await voter.writes("村里自来水停了三天了")
    await other.writes("周启明占了我家半亩水田")
    [plain, about] = await town.cases()
    assert about.spoken_of
    await town.comes("2026-12-21", "10:00")
    late, rows = await town.ask(listed)
    assert late == {plain.number, about.number}
    assert rows == [plain.number]
