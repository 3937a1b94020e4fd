"""What a voter writes that does something to a matter does nothing where he has none: those readers are not asked."""

from domain.values.ids import ChatId, MessageId
from domain.values.message import Incoming, Sender
from services.deed.work import Work
from services.voter import meant_otherwise, own_apart
from tests.town import Town

SAID = (
    "莫提我名字",
    "这事别给启明看",
    "启明看不看都无所谓",
    "可以给启明看",
    "给启明看也行",
    "前面那句是说沙子那件",
    "打错了，电话是13800001234",
    "号码变了，是13800001234",
    "还是要修的，莫撤",
    "前头撤的那件还是要办",
    "匿名",
    "可以写我的名字",
    "哪个看得到我写的",
    "哪些人看得到我反映的事",
    "可能是周启明的亲戚",
    "就是周启明",
    "是当书记那个",
    "我那件事咋样了",
    "办得怎么样了",
    "保密",
    "只给主席看",
    "",
)


async def test_readers_that_are_not_asked_would_take_nothing(town: Town) -> None:
    voter = await town.voter()
    handle = await voter.handle()

    def taken(work: Work) -> list[tuple[str, str]]:
        his = work.voters.of_account(handle)
        assert his is not None
        messages = [Incoming(ChatId(handle), MessageId(77), work.now, Sender(handle), said) for said in SAID]
        return [(takes.__module__, m.text) for m in messages for takes in meant_otherwise.OF_HIS if takes(work, his, [], m, None)]

    assert await town.ask(taken) == []


def test_whoever_has_none_may_still_be_in_danger_or_ask() -> None:
    assert own_apart.take not in meant_otherwise.OF_HIS
    assert set(meant_otherwise.OF_HIS) < set(meant_otherwise.TAKES)
