"""What the town asks of groups and deputies comes to mind while there is time, and is named to the leader (docs/spec.md section 5)."""

from datetime import date
from typing import Any

from domain.values.ids import GroupId, PersonId
from services.watch.morning import audit_counts
from tests.conversations.test_group_plan import used_since
from tests.town import Town


async def asks(town: Town, **quotas: Any) -> None:
    """The town file asks this."""

    def revise(work: Any) -> None:
        for key, kept in work.rows.section("congress").items():
            work.rows.revise("congress", key, data=dict(kept.data) | quotas)
        work.rows.moved()
        work.roster_changed()

    await town.ask(revise)


async def held(town: Town, kind: str, on: date, *people: str, group: str = "g1") -> None:
    def put(work: Any) -> None:
        row = {"group_id": GroupId(group), "kind": kind, "held_on": on, "words": "学了代表法", "media": []}
        number = work.activities.put(**row, recorded_by="d001", recorded_at=work.now)
        work.activities.people.take_part(number, [PersonId(p) for p in people])

    await town.ask(put)


async def comes(town: Town, day: str) -> None:
    """Its rows are put by the housekeeping of the days before."""
    await town.comes(day[:8] + "18", "10:00")
    await town.bot.tidy()
    await town.comes(day, "09:05")


async def test_a_leader_reads_before_the_month_ends_what_his_group_lacks(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await asks(town, group_quota={"study_per_month": 1, "activity_per_quarter": 2}, deputy_quota=None)
    await comes(town, "2026-11-20")
    assert any("上下坪代表小组：这个月的学习还差 1 次。办过的，请写「小组活动」记下。" in text for text in leader.reads)
    assert not any("还差" in text for text in deputy.reads)
    await held(town, "study", date(2026, 12, 2))
    await held(town, "inspection", date(2026, 12, 3))
    leader.forgets()
    await comes(town, "2026-12-21")
    assert any("上下坪代表小组：这一季的活动还差 1 次。" in text for text in leader.reads), "the 20th is a Sunday"
    await held(town, "talk", date(2026, 12, 22))
    leader.forgets()
    await comes(town, "2027-01-20")
    assert any("这个月的学习还差 1 次" in text for text in leader.reads)
    assert not any("这一季" in text for text in leader.reads), "a quarter that has just begun lacks nothing"


async def test_of_groups_whose_leaders_hear_nothing_the_secretary_reads_in_one_message(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await asks(town, group_quota={"study_per_month": 1}, deputy_quota=None)
    await comes(town, "2026-11-20")
    (said,) = [text for text in secretary.reads if "这个月的学习还差" in text]
    assert said.count("这个月的学习还差 1 次") > 3
    assert "上下坪代表小组" not in said, "its leader reads that himself"
    assert any("上下坪代表小组：这个月的学习还差 1 次" in text for text in leader.reads)


async def test_a_deputy_reads_what_he_still_owes_this_year_and_his_leader_who(town: Town) -> None:
    await town.ask(used_since("2025-12-30"))
    leader, deputy, done = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.deputy("史树华")
    await asks(town, group_quota=None, deputy_quota={"activities_per_year": 2, "visits_per_year": 0})
    await held(town, "study", date(2026, 5, 4), "d003", "d004")
    await held(town, "talk", date(2026, 6, 4), "d001", "d004")
    await comes(town, "2026-11-20")
    assert any("吕春敏，今年请每位代表参加活动 2 次。您到今天参加活动 1 次，还差参加活动 1 次。" in text for text in deputy.reads)
    assert not any("还差" in text for text in done.reads)
    named = next(text for text in leader.reads if "今年还没做够的代表" in text)
    assert "· 吕春敏：还差参加活动 1 次" in named
    assert "史树华" not in named
    assert "这个月" not in named


async def test_in_the_year_in_which_a_town_began_its_share_is_asked(town: Town) -> None:
    """Two months of twelve are left on 4 November, of which all is asked from November on."""
    deputy = await town.deputy("吕春敏")
    await asks(town, group_quota=None, deputy_quota={"visits_per_year": 12})
    await comes(town, "2026-11-20")
    assert any("今年请每位代表走访 2 次。您到今天走访 0 次，还差走访 2 次" in text for text in deputy.reads)


async def test_visits_are_counted_through_the_year(town: Town) -> None:
    await town.ask(used_since("2025-12-30"))
    deputy = await town.deputy("吕春敏")
    await asks(town, group_quota=None, deputy_quota={"visits_per_year": 2})

    def visited(work: Any) -> None:
        for day in (date(2026, 3, 25), date(2026, 10, 26)):
            row = {"month": f"{day:%Y-%m}", "visit_on": day, "group_id": "g1", "village": "v01", "mode": "home", "deputies": ["d003"]}
            number = work.visits.put(
                **row, households=3, people=5, refs=[], media=[], note="看了水渠", recorded_by="d003", chat_id=0, made_at=work.now
            )
            work.visits.change(number, filed_at=work.now)
            work.visits.keep(number, "d003", work.now)

    await town.ask(visited)
    await comes(town, "2026-11-20")
    assert not any("还差" in text for text in deputy.reads)
    await asks(town, deputy_quota={"visits_per_year": 3})
    await comes(town, "2026-12-21")
    assert any("您到今天走访 2 次，还差走访 1 次" in text for text in deputy.reads)


async def test_a_town_that_asks_nothing_is_reminded_of_nothing(town: Town) -> None:
    leader = await town.deputy("周启明")
    await asks(town, group_quota=None, deputy_quota=None)
    await comes(town, "2026-11-20")
    assert not any("还差" in text for text in leader.reads)


async def test_groups_that_lacked_activities_stand_in_the_self_audit_for_a_while(town: Town) -> None:
    await asks(town, group_quota={"activity_per_quarter": 1})
    await (await town.voter()).writes("村口的路坏了")
    await town.comes("2027-01-08", "10:00")
    groups = len(await town.ask(lambda work: work.roster.live_groups()))
    assert (await town.ask(audit_counts, 0))["quota_behind"] == groups
    await held(town, "talk", date(2026, 12, 30))
    assert (await town.ask(audit_counts, 0))["quota_behind"] == groups - 1
    await town.comes("2027-01-20", "10:00")
    assert (await town.ask(audit_counts, 0))["quota_behind"] == 0
