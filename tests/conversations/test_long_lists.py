"""Long lists end nowhere in silence: each page leads on, and part of a name that is typed while one stands narrows it."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import insert, select

from domain.values.ids import GroupId, PersonId
from services.deed.work import Work
from storage.tables import case, case_event
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_long_choices import grown
from tests.town import GroupTalk, Somebody, Town, find_button, has_button

Opens = Callable[[Town], Awaitable[Somebody]]


async def taps(who: Somebody, data: str) -> None:
    """A press on a button of ours, wherever it stands."""
    who.person.presses(list(who.chat.messages.values())[-1], data)
    await who.town.settled()


async def people(town: Town) -> Somebody:
    secretary = await town.secretary()
    await secretary.writes("/people")
    return secretary


async def members(town: Town) -> Somebody:
    secretary = await people(town)
    await taps(secretary, "people|0|g1")
    return secretary


async def stand_ins(town: Town) -> Somebody:
    secretary = await people(town)
    await taps(secretary, "stand_in|0|d003")
    return secretary


async def fill_duty(town: Town) -> Somebody:
    await town.ask(_linked)
    secretary = await town.secretary()
    await taps(secretary, f"rd_fill|0|{await _reception_day(town)}:d001")
    return secretary


async def asks_to_stand_in(town: Town) -> Somebody:
    deputy = await town.deputy("周启明")
    await town.comes("2026-11-07")
    await town.ask(_linked)
    await taps(deputy, f"rd_ask|0|{await _reception_day(town)}")
    return deputy


def _linked(work: Work) -> None:
    """Everybody of the first group has an account here, save its leader."""
    for n, person in enumerate(work.roster.members(GroupId("g1"))):
        if person.id != "d001":
            work.rows.link(person.id, person.name, work.chats.of(7_000_000 + n), work.now)
    work.roster_changed()


async def _reception_day(town: Town) -> int:
    found: int = await town.ask(lambda work: work.days.of_kind("reception", since="2026-11")[0].id)
    return found


async def _visit_day(town: Town) -> int:
    found: int = await town.ask(lambda work: work.days.of_kind("visit", since="2026-11")[0].id)
    return found


async def who_goes(town: Town) -> Somebody:
    leader = await town.deputy("周启明")
    await taps(leader, f"vd_plan|0|{await _visit_day(town)}:g1")
    return leader


async def where_he_goes(town: Town) -> Somebody:
    def serves_all(work: Work) -> None:
        row = dict(work.rows.section("groups")["g1"].data)
        work.rows.revise("groups", "g1", data=row | {"villages": [v.id for v in work.roster.open_villages()]})
        work.rows.moved()
        work.roster_changed()

    await town.ask(serves_all)
    leader = await town.deputy("周启明")
    await taps(leader, f"vd_who|0|{await _visit_day(town)}:g1:d003")
    return leader


async def activity(town: Town) -> Somebody:
    secretary = await town.secretary()
    await secretary.writes("/activity")
    return secretary


async def visit_form(town: Town) -> Somebody:
    deputy = await town.deputy("周启明")
    await deputy.writes("/record")
    return deputy


async def its_villages(town: Town) -> Somebody:
    deputy = await visit_form(town)
    await deputy.presses("vr_villages")
    return deputy


async def who_went_along(town: Town) -> Somebody:
    deputy = await visit_form(town)
    await deputy.presses("vr_with")
    return deputy


async def for_whom(town: Town) -> Somebody:
    deputy = await visit_form(town)
    await deputy.presses("vr_for")
    return deputy


async def notice(town: Town) -> Somebody:
    secretary = await town.secretary()
    await secretary.writes("/broadcast")
    await secretary.writes("明天停电")
    return secretary


async def walk_in(town: Town) -> Somebody:
    secretary = await town.secretary()
    await taps(secretary, "wi_new|0|")
    await secretary.writes("桥栏杆断了")
    return secretary


LISTS: list[tuple[Opens, str, str]] = [
    (people, "远99组", "远99"),
    (members, "代表119", "表119"),
    (stand_ins, "代表119", "表119"),
    (fill_duty, "代表119", "表119"),
    (asks_to_stand_in, "代表119", "表119"),
    (who_goes, "代表119", "表119"),
    (where_he_goes, "远村199", "村199"),
    (activity, "远99组", "远99"),
    (its_villages, "远村199", "村199"),
    (who_went_along, "代表119", "表119"),
    (for_whom, "代表119", "表119"),
    (notice, "远村199", "村199"),
    (walk_in, "远村199", "村199"),
]


def label_with(who: Somebody, name: str) -> str:
    """The whole label of the button of the newest list that bears this name; empty where none does."""
    listed = [m["reply_markup"]["inline_keyboard"] for m in who.chat.messages.values() if "inline_keyboard" in m.get("reply_markup", {})]
    labels = [str(button["text"]) for row in listed[-1] for button in row]
    return next((label for label in labels if name in label), "")


@pytest.mark.parametrize(("opens", "last", "part"), LISTS, ids=[opens.__name__ for opens, _, _ in LISTS])
async def test_the_last_of_a_long_list_is_reached_by_pages_and_by_part_of_its_name(town: Town, opens: Opens, last: str, part: str) -> None:
    await town.ask(grown)
    who = await opens(town)
    assert "打出名字里的几个字" in shown_last(who)
    assert not label_with(who, last)
    seen = ""
    for _turn in range(150):
        seen = seen or label_with(who, last)
        if not label_with(who, "下一页"):
            break
        await who.presses("下一页")
    assert seen
    assert not label_with(who, "下一页")
    while label_with(who, "上一页"):
        await who.presses("上一页")
    await who.writes(part)
    assert f"名字里带「{part}」的有 1 个：" in shown_last(who)
    assert label_with(who, last)
    await who.presses("看全部")
    assert not label_with(who, last)


def shown_last(who: Somebody) -> str:
    """The newest message with a list."""
    found = [m for m in who.chat.messages.values() if "名字里" in m.get("text", "")]
    return str(found[-1]["text"]) if found else ""


async def test_traditional_characters_find_the_simplified_name(town: Town) -> None:
    await town.ask(grown)
    secretary = await people(town)
    await secretary.writes("遠98組")
    assert label_with(secretary, "远98组")


async def test_who_looks_for_a_person_need_not_know_his_group(town: Town) -> None:
    await town.ask(grown)
    secretary = await people(town)
    await secretary.writes("吕春敏")
    assert label_with(secretary, "上下坪代表小组")


async def test_words_that_name_nothing_in_the_list_are_not_lost(town: Town) -> None:
    await town.ask(grown)
    secretary = await people(town)
    await secretary.writes("路灯坏了")
    assert "没有名字里带「路灯坏了」的" in secretary.last
    assert secretary.sees_button("看全部")
    await secretary.presses("as_own")
    assert not secretary.sees_button("as_own") or "村" in secretary.last


async def test_a_sentence_is_no_search(town: Town) -> None:
    await town.ask(grown)
    secretary = await people(town)
    await secretary.writes("村东头的路灯坏了两个月了，晚上走路看不见")
    assert "没有名字里带" not in secretary.last
    assert secretary.sees_button("as_for")


async def test_in_a_group_a_reply_to_the_list_narrows_it(town: Town) -> None:
    await town.ask(grown)
    leader, group, _voter = await claimed_case(town)
    await group.presses(leader, "转办", group.card())
    listed = [m for m in group.chat.messages.values() if "名字里的几个字" in m.get("text", "")][-1]
    assert "回复这条消息" in listed["text"]
    await group.says(leader, "单位79", listed)
    message, data = find_button(group.chat, "单位79", None)
    assert "名字里带「单位79」的有 1 个" in message["text"]
    leader.person.presses(message, data)
    await town.settled()
    assert "单位79" in group.last


async def test_every_like_case_is_offered_for_joining(town: Town) -> None:
    leader, group, _voter = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    await town.ask(_many_alike)
    await town.passes(hours=1)
    neighbour = await town.voter(name="李大爷")
    await neighbour.writes("自来水停了三天，家里没水用")
    number = (await town.case()).number
    await group.presses(leader, "更多", group.card(number))
    await group.presses(leader, "并案")
    assert "共 41 个" in group.last
    while has_button(group.chat, "下一页"):
        await group.presses(leader, "下一页")
    await group.presses(leader, "merge_into:139")
    assert (await town.case(number)).main_case == 139


def _many_alike(work: Work) -> None:
    """Forty more cases like the first one."""
    first = dict(work.connection.execute(select(case).where(case.c.id == 1)).one()._mapping)
    events = [
        {k: v for k, v in row._mapping.items() if k != "id"}
        for row in work.connection.execute(select(case_event).where(case_event.c.case_id == 1))
    ]
    for n in range(40):
        number = f"QX-2611-9{n:03d}"
        work.connection.execute(insert(case), [first | {"id": 100 + n, "number": number}])
        for event in events:
            data = event["data"] | ({"number": number} if "number" in event["data"] else {})
            work.connection.execute(insert(case_event), [event | {"case_id": 100 + n, "data": data}])
    work.cases.forget_known()


async def test_every_open_suggestion_can_take_a_case_in(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)

    def writes_many(work: Work) -> None:
        for n in range(25):
            work.suggestions.put(f"第{n}条建议", PersonId("d001"), work.now, 2026, "")

    await town.ask(writes_many)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "suggest")
    assert "第 1–10 个，共 25 个" in group.last
    assert group_label(group, "第24条建议"), "the newest first"
    while has_button(group.chat, "下一页"):
        await group.presses(leader, "下一页")
    assert group_label(group, "第0条建议")
    assert has_button(group.chat, "返回")


def group_label(group: GroupTalk, name: str) -> bool:
    buttons = [b for m in group.chat.messages.values() for row in m.get("reply_markup", {}).get("inline_keyboard", ()) for b in row]
    return any(name in b["text"] for b in buttons)


async def test_a_voter_turns_to_the_last_of_200_villages(town: Town) -> None:
    await town.ask(grown)
    stranger = await town.stranger()
    await stranger.writes("/start")
    while not stranger.sees_button("远村199"):
        await stranger.presses("下一页", stranger.messages[-1])
    await stranger.presses("远村199")
    assert "agree" in str(stranger.messages[-1]["reply_markup"])


async def test_whoever_writes_down_a_matter_turns_to_the_last_village_or_types_part_of_it(town: Town) -> None:
    await town.ask(grown)
    secretary = await town.secretary()
    await secretary.writes("/new")
    while secretary.sees_button("下一页"):
        await secretary.presses("下一页")
    assert secretary.sees_button("远村199")
    await secretary.writes("村19")
    assert "名字里带「村19」的有 11 个：" in secretary.last
    await secretary.presses("远村198")
    await secretary.presses("new_channel")
    await secretary.writes("桥栏杆断了")
    assert (await town.case()).village == "xv198"
