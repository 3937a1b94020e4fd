"""Who is known to the bot and for how long: nobody stays for good (docs/glossary.md, Default limits)."""

from datetime import timedelta
from typing import Any

from services.deed.work import Work
from services.privacy.forget import erase_old
from tests.conversations.test_privacy import traces
from tests.town import Somebody, Town, handle_of


async def known(town: Town, *people: Somebody) -> list[bool]:
    return [await town.ask(lambda work, who=who: work.voters.of_account(handle_of(work, who)) is not None) for who in people]


async def counted(town: Town) -> int:
    def count(work: Work) -> int:
        return erase_old(work, dry_run=True)

    found: int = await town.ask(count)
    return found


async def test_who_never_agrees_leaves_with_what_he_wrote_after_72_hours(town: Town) -> None:
    writer, silent, late = await town.stranger("写了一句的人"), await town.stranger("只点了开始的人"), await town.stranger("后来才写的人")
    await writer.writes("/start")
    await writer.writes("老槐树底下那口井塌了")
    await silent.writes("/start")
    await late.writes("/start")
    await town.passes(hours=60)
    await late.writes("我也来说一句")
    await town.passes(hours=8)
    assert await known(town, writer, silent, late) == [True, True, True]
    await town.passes(hours=8)
    assert "之前写的话已经删掉了" in writer.last
    assert await known(town, writer, silent, late) == [False, False, True]
    for marker in ("老槐树", str(writer.id), str(silent.id)):
        assert await town.ask(traces, marker) == []
    await town.passes(hours=72)
    assert await known(town, late) == [False]
    assert await town.ask(traces, str(late.id)) == []
    await writer.writes("/start")
    assert writer.sees_button("village"), "he is met for the first time"


async def test_who_agreed_and_never_had_a_case_leaves_24_months_after_his_last_word(town: Town) -> None:
    quiet, talker, busy = await town.voter(name="只说你好的人"), await town.voter(name="又说过你好的人"), await town.voter(name="有事的人")
    await quiet.writes("你好")
    await busy.writes("路灯坏了")
    await town.passes(days=400)
    await talker.writes("你好")
    await town.passes(days=325)
    assert await known(town, quiet, talker, busy) == [True, True, True]
    town.clock.add(timedelta(days=10))
    assert await counted(town) == 1
    await town.passes(seconds=1)
    assert await known(town, quiet, talker, busy) == [False, True, True]
    assert await town.ask(traces, str(quiet.id)) == []
    assert await counted(town) == 0
    await town.passes(days=400)
    assert await known(town, talker, busy) == [False, True], "his case is still open"
    await busy.writes("/my")
    await busy.presses("mine")
    await busy.presses("撤回")
    await busy.presses("withdraw_yes")
    await town.passes(days=35)
    assert await known(town, busy) == [False], "nothing is open, and his last word was three years ago"


async def test_who_is_on_the_roster_is_no_stranger(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("/privacy")
    assert await known(town, deputy) == [True]
    await town.passes(days=10)
    await town.passes(days=40)
    assert await known(town, deputy) == [True]


async def test_the_self_check_counts_whoever_is_still_there(town: Town) -> None:
    from services.watch.morning import audit_counts

    stranger, voter = await town.stranger(), await town.voter()
    await stranger.writes("/start")
    await voter.writes("你好")

    def late(work: Work) -> Any:
        return audit_counts(work, 0)["past_erasure"]

    town.clock.add(timedelta(days=5))
    assert await town.ask(late) == 2, "both are looked at three days after they were met"
    await town.passes(seconds=1)
    assert await town.ask(late) == 0
    assert await known(town, stranger, voter) == [False, True]
    town.clock.add(timedelta(days=740))
    assert await town.ask(late) == 1
    await town.passes(seconds=1)
    assert await town.ask(late) == 0
    assert await known(town, voter) == [False]


async def test_who_took_his_consent_back_and_never_had_a_case_leaves_too(town: Town) -> None:
    voter, other = await town.voter(), await town.voter(name="办过事的人")
    await other.writes("路灯坏了")
    for who in (voter, other):
        await who.writes("/privacy")
        await who.presses("撤回同意")
        await who.presses("pv_consent_yes:withdraw")
    await other.writes("还有一句")
    await town.passes(days=4)
    assert await known(town, voter, other) == [False, True], "what one had a case for is known for its 24 months"
