"""Inside people have handles of our own: nobody's account is recorded for being near, and nothing of the old follows who comes back."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from services.deed.work import Work
from storage.tables import chat
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_privacy import traces
from tests.town import Somebody, Town, handle_of


def accounts(work: Work) -> list[int | None]:
    return [work.chats.address(handle) for handle in work.connection.execute(select(chat.c.id)).scalars()]


async def recorded(town: Town, somebody: Somebody) -> bool:
    return somebody.id in await town.ask(accounts)


async def test_nobody_is_recorded_for_being_near(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    bystander, mentioned, forwarded, shared = [await town.stranger(f"路人{n}") for n in range(4)]
    await group.says(bystander, "吃饭了没有")
    await group.says(bystander, "这个我知道", group.card())
    link = {"type": "text_mention", "offset": 0, "length": 2, "user": mentioned.person.user}
    voter.person.posts({"text": "他们都看见了", "entities": [link]})
    voter.person.posts({"text": "他说的", "forward_origin": {"type": "user", "date": 1, "sender_user": forwarded.person.user}})
    voter.person.posts({"contact": {"phone_number": "13800007777", "first_name": "他", "user_id": shared.id}})
    await town.settled()
    assert [await recorded(town, one) for one in (bystander, mentioned, forwarded, shared)] == [False] * 4
    assert await recorded(town, voter)
    assert "这个我知道" not in str(await town.ask(lambda work: [m.text for m in work.messages.of(1)]))
    await town.check_promises()


async def test_a_stranger_who_presses_is_refused_forgotten_in_days_and_a_case_stays_as_it_was(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    stranger = await town.stranger("路过的人")
    await group.presses(stranger, "回复选民", group.card())
    assert stranger.popups
    assert await recorded(town, stranger)
    assert (await town.case()).claimer == "d001"
    town.clock.add(timedelta(days=4))
    await town.bot.tidy()
    assert not await recorded(town, stranger)
    assert await recorded(town, voter)
    assert await recorded(town, leader)


async def test_who_comes_back_after_he_was_forgotten_has_nothing_of_the_old(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "老槐树边上的路塌了")
    old = await voter.handle()
    card = next(m for m in voter.chat.messages.values() if m["from"].get("is_bot") and "QX-2611-0001" in m.get("text", ""))
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")
    assert "您的信息删掉了" in voter.last, "the last word reached him"
    assert await town.ask(traces, str(voter.id)) == []
    assert await town.ask(lambda work: work.chats.address(old)) is None
    voter.forgets()
    await voter.writes("又有一件事", reply_to=card)
    assert await voter.handle() > old
    assert "QX-2611-0001" not in "\n".join(voter.reads)
    await town.ask(lambda work: work.say(old, "给从前的他"))
    await town.settled()
    assert "给从前的他" not in "\n".join(voter.reads), "what is said to nobody reaches nobody"
    assert await town.ask(lambda work: work.backlog.count("waiting")) == 0


async def test_what_telegram_refuses_about_a_person_comes_back_by_his_handle(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    voter.person.blocks_bot()
    await town.settled()
    assert await town.ask(lambda work: work.voters.of_account(handle_of(work, voter)).unreachable_since) is not None
    voter.person.blocks_bot(blocked=False)
    await town.settled()
    await voter.writes("路还没有修")
    assert await town.ask(lambda work: work.voters.of_account(handle_of(work, voter)).unreachable_since) is None


async def test_no_table_but_one_knows_an_account(town: Town) -> None:
    """Open as it lies without a key: one column has it, whatever he did."""
    leader, group, voter = await claimed_case(town)
    await voter.sends("photo", caption="照片")
    await voter.writes("/my")
    await voter.writes("/privacy")
    await voter.presses("导出")
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, "明天来看")
    await group.presses(leader, "发送")
    for person in (leader, voter):
        everywhere: Any = await town.ask(traces, str(person.id))
        assert everywhere == ["chat.address"]
