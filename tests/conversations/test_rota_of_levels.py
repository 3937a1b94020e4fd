"""A reception day wants one deputy of each named level; one that is lacking is warned of (docs/spec.md section 5)."""

from tests.conversations.test_routing_by_level import revised
from tests.town import Town


async def wants_both(town: Town) -> None:
    rule = await town.ask(lambda work: dict(work.roster.congress.reception_day))
    rows = await town.ask(lambda work: [dict(row) for row in work.roster.congress.duty_rota])
    for row in rows:
        if row["month"] == "2026-12":
            row["deputies"] = ["d002", "d003"]
    await revised(town, "congress", "congress", reception_day=rule | {"levels": ["county", "town"]}, duty_rota=rows)


async def test_a_lacking_level_stands_in_the_rota_and_is_told_a_week_before(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy(await town.ask(lambda work: work.roster.people["d071"].name))
    await wants_both(town)
    await secretary.writes("/rota")
    line = next(line for line in secretary.last.splitlines() if "12月10日" in line)
    assert line.endswith("于发、吕春敏（缺县代表）")
    await town.bot.tidy()
    leader.forgets()
    await town.comes("2026-12-03", "09:05")
    words = "12月10日（周四） 接待日值班的是于发、吕春敏，还缺县代表。请排人。"
    assert words in secretary.reads
    assert words in leader.reads
    await secretary.presses("排人")
    await secretary.presses("加人")
    await secretary.presses("ro_added")
    await secretary.writes("/rota")
    line = next(line for line in secretary.last.splitlines() if "12月10日" in line)
    assert "缺" not in line, "who is offered first sits at the level that was lacking"
