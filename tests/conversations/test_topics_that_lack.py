"""What stands before a session where no matter is a topic yet: whoever reads it is told what it lacks (docs/spec.md sections 4 and 5)."""

from services.summaries.archive_year import year_to_keep
from tests.conversations.test_routing_by_level import revised
from tests.town import Somebody, Town


async def sits_soon(town: Town, secretary: Somebody) -> str:
    await secretary.writes("/days")
    await secretary.presses("定人代会开会日")
    await secretary.writes("11月20日")
    await town.bot.tidy()
    await town.passes(hours=1)
    return next(text for text in secretary.reads if "开人代会，还有 16 天" in text)


async def test_before_a_session_the_secretary_reads_that_matters_wait_to_be_accepted(town: Town) -> None:
    secretary = await town.secretary()
    voter = await town.voter()
    await voter.writes("周启明在修路款里拿了回扣")
    assert await sits_soon(town, secretary) == (
        "11月20日（周五）开人代会，还有 16 天。\n近一年还没有受理的事项。等待受理的有 1 件，受理以后就列出来。"
    )


async def test_a_secretary_of_some_groups_reads_of_them_before_a_session(town: Town) -> None:
    """Only who answers for the whole was read for: of a town with matters stood a head and nothing below it."""
    secretary, voter = await town.secretary(), await town.voter()
    await revised(town, "staff", "u01", groups=["g1"])
    await voter.writes("自来水停了三天了")
    await revised(town, "congress", "congress", session={"dates": ["2026-11-20"], "notice_weeks": 4})
    await town.bot.tidy()
    await town.passes(hours=30)
    told = next(text for text in secretary.reads if "人代会" in text)
    assert "1. 饮水供水 1 件" in told


async def test_the_archive_of_a_town_that_began_this_year_is_this_years(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    assert await town.ask(year_to_keep) == "2026"
    await town.bot.tidy()
    await town.comes("2027-02-01", "10:00")
    assert await town.ask(year_to_keep) == "2026"
