"""Documents that take long leave places for answers (docs/design.md, Costs)."""

from bot.turns import FILES_SIDE_BY_SIDE
from demo.telegram import Fault
from services.deed.work import Work
from tests.town import Town, handle_of


async def test_an_answer_finds_a_place_while_many_documents_are_under_way(town: Town) -> None:
    readers = [await town.voter(name=f"选民{n}") for n in range(12)]
    voter = await town.voter()
    slow = Fault("slow", "sendDocument", times=FILES_SIDE_BY_SIDE, seconds=6)
    town.telegram.faults.append(slow)

    def owe(work: Work) -> None:
        for reader in readers:
            work.send_file(handle_of(work, reader), "我的资料.json", b"{}")

    await town.ask(owe)

    async def under_way() -> bool:
        return not slow.times

    await town.until(under_way)
    voter.forgets()
    voter.person.says("村口的路灯坏了")

    async def answered() -> bool:
        return "收到了。编号" in " ".join(voter.reads)

    await town.until(answered)
    assert not any("document" in message for reader in readers for message in reader.messages), "all places for files are taken"
    await town.settled()
    assert all(any("document" in message for message in reader.messages) for reader in readers)
