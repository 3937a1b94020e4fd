"""What is said below the cards of a matter is read once in each chat, and sent to nobody whom nothing reaches (docs/spec.md section 4)."""

from sqlalchemy import func, select

from services.deed.work import Work
from storage.tables import outbox
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_out_of_reach import blocks
from tests.conversations.test_rating import answers
from tests.town import Town

NUMBER = "QX-2611-0001"


async def test_who_asked_for_a_matter_again_reads_once_what_is_said_of_it(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    for _ in range(3):
        await leader.writes(f"/case {NUMBER}")
    leader.forgets()
    said = await voter.writes("今天还是没有水")
    assert len([text for text in leader.reads if "今天还是没有水" in text]) == 1
    assert any("今天还是没有水" in text for text in group.reads)
    leader.forgets()
    await voter.edits(said, "今天还是没有水，井也干了")
    assert len([text for text in leader.reads if "井也干了" in text]) == 1
    await answers(group, leader, "水来了")
    leader.forgets()
    await voter.presses("不满意")
    assert len([text for text in leader.reads if "进入第 2 轮" in text]) == 1
    await town.check_promises()


async def test_what_goes_back_for_idleness_is_not_sent_to_who_has_stopped_the_bot(town: Town) -> None:
    leader, deputy, voter = await town.deputy("周启明"), await town.deputy("段开东"), await town.voter()
    await town.group("g1", leader, deputy)
    await voter.writes("自来水停了三天了")
    await deputy.writes(f"/case {NUMBER}")
    await deputy.presses("认领")
    await blocks(town, deputy)
    await town.comes("2026-11-11", "09:05")
    await town.comes("2026-11-12", "09:05")
    assert (await town.case()).status == "assigned", "it went back"

    def refused(work: Work) -> int:
        failed = select(func.count()).where(outbox.c.status == "failed", outbox.c.method.like("send%"))
        return int(work.connection.execute(failed).scalar_one())

    assert await town.ask(refused) == 0, "the self-check counts what could not be delivered"
