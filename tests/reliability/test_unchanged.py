"""An edit of what stands there is not sent, and a private chat gets a call a second at most (docs/design.md, Outbox)."""

from bot.pace import Limits, Pace
from demo.telegram import Fault
from services.case import cards
from services.deed.work import Work
from tests.town import Town


def edits(town: Town) -> int:
    return sum(method.startswith("edit") for _, method, _ in town.telegram.calls)


async def refreshed(town: Town) -> None:
    def again(work: Work) -> None:
        case = work.cases.by_number("QX-2611-0001")
        assert case is not None
        cards.refresh_cards(work, case)

    await town.ask(again)
    await town.settled()


async def test_a_card_that_shows_what_it_should_is_not_edited_not_even_after_a_restart(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("村口的路坏了")
    await refreshed(town)
    assert edits(town) == 0
    await group.presses(leader, "认领")
    assert edits(town) == 1
    await refreshed(town)
    await town.restart()
    await refreshed(town)
    assert edits(town) == 1
    assert town.telegram.state.not_modified == 0
    assert await town.ask(lambda work: work.backlog.count("waiting")) == 0


async def test_buttons_that_are_gone_are_not_taken_again(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    receipt = voter.messages[-1]
    for _ in range(2):
        await town.ask(lambda work: work.take_buttons(work.chats.of(voter.id), receipt["message_id"]))
        await town.settled()
    assert edits(town) == 1
    assert "reply_markup" not in receipt
    assert town.telegram.state.not_modified == 0


async def test_an_edit_of_unclear_fate_leaves_it_open_what_stands_there(town: Town) -> None:
    """The second edit was taken and its answer lost; what then should stand there again is what the bot last knew."""
    voter = await town.voter()
    first = await town.ask(lambda work: work.say(work.chats.of(voter.id), "甲"))
    await town.settled()
    town.telegram.faults.append(Fault("reset_after", "editMessageText", times=2))
    await town.ask(lambda work: work.revise(work.chats.of(voter.id), first, "乙"))
    town.sender.wake()

    async def taken() -> bool:
        return voter.last == "乙"

    await town.until(taken)
    await town.ask(lambda work: work.revise(work.chats.of(voter.id), first, "甲"))
    await town.settled()
    assert voter.last == "甲"


async def test_what_waits_at_a_start_may_have_left_before(town: Town) -> None:
    voter = await town.voter()
    first = await town.ask(lambda work: work.say(work.chats.of(voter.id), "甲"))
    await town.settled()
    shows = voter.messages[-1]
    town.telegram.down = True
    await town.ask(lambda work: work.revise(work.chats.of(voter.id), first, "乙"))
    await town.stop()
    shows["text"] = "乙"  # taken, and the process was killed before it could write that down
    town.telegram.down = False
    await town.start()
    await town.ask(lambda work: work.revise(work.chats.of(voter.id), first, "甲"))
    await town.settled()
    assert voter.last == "甲"


def test_a_private_chat_gets_three_at_once_and_one_a_second_in_the_long_run_sends_and_edits_together() -> None:
    pace, now, taken = Pace(Limits()), 1000.0, []
    for n in range(60):
        while 7 in pace.resting(now)[:2][n % 2]:
            now += 0.05
        pace.started(7, edit=bool(n % 2), now=now, spaced=False)
        pace.ended(7, edit=bool(n % 2), now=now)
        taken.append(now)
    assert taken[2] - taken[0] == 0, "three at once"
    assert all(taken[n + 3] - taken[n] >= 3 for n in range(len(taken) - 3))
    assert taken[-1] - taken[0] <= 60 * 1.05, "and no fewer"


def test_edits_of_a_group_have_a_window_of_their_own() -> None:
    pace = Pace(Limits())
    for _ in range(19):
        pace.started(-7, edit=True, now=1000.0, spaced=False)
        pace.ended(-7, edit=True, now=1000.0)
    sends, edits, _ = pace.resting(1001.0)
    assert (-7 in sends, -7 in edits) == (False, True)


async def test_a_private_chats_edits_and_sends_share_its_calls(town: Town) -> None:
    """The stand-in counts them together too, and never says 429."""
    voter = await town.voter()

    def put(work: Work) -> None:
        rows = [work.say(work.chats.of(voter.id), f"第{n}条") for n in range(6)]
        for n, row in enumerate(rows):
            work.revise(work.chats.of(voter.id), row, f"改过的第{n}条")

    await town.ask(put)
    town.sender.wake()
    await town.settled()
    assert voter.reads[-6:] == [f"改过的第{n}条" for n in range(6)]
    assert town.telegram.flood.refused == 0
