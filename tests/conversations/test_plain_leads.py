"""The secretary's plain words lead to the place where their button is; nothing is done by them (docs/spec.md section 8)."""

import pytest

from services.deed.work import Work
from tests.conversations.test_lists_say_what import five_matters, number
from tests.town import Somebody, Town

WHAT_FOR = "您这句话是要做什么"


async def office(town: Town) -> Somebody:
    secretary = await town.secretary()
    await five_matters(town)
    secretary.forgets()
    return secretary


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("路灯那件哪个在管", "周启明"),
        ("低保那件在哪个手里", "周启明"),
        ("低保那个给小组看吧", number(5)),
        ("0005转给小组看", number(5)),
        ("我下午不在 有事找小鲁", "半天不在不用请假"),
        ("等哈 错了", "登记错的能改"),
        ("通报发给主席没有", "通报文件不会自动发给主席"),
        ("主席看到通报没得", "通报文件不会自动发给主席"),
        ("表再发一份", "2026年10月的表，做好就发来"),
        ("上个月总共好多件", "2026年10月"),
        ("帮我跟周启明说 快点去办", number(1)),
        ("提醒老周抓紧处理", number(1)),
    ],
)
async def test_they_are_answered(town: Town, words: str, read: str) -> None:
    secretary = await office(town)
    await secretary.writes(words)
    assert read in "\n".join(secretary.reads)
    assert WHAT_FOR not in "\n".join(secretary.reads)


async def test_who_is_to_claim_has_what_nobody_has_shown(town: Town) -> None:
    secretary = await town.secretary()
    await five_matters(town, claimed=False)
    secretary.forgets()
    await secretary.writes("帮我跟老于说 快点去认")
    assert number(1) in "\n".join(secretary.reads)
    assert "催一催" in secretary.last


@pytest.mark.parametrize("words", ["低保是周支书家弄的，别给老周看", "低保那件莫让周启明看到", "0005别给周启明看"])
async def test_of_whom_a_matter_speaks_is_asked(town: Town, words: str) -> None:
    secretary = await office(town)
    await secretary.writes(words)
    assert WHAT_FOR not in secretary.last
    assert "说的是谁" in secretary.last or secretary.sees_button("周启明")
    assert (await town.case(number(5))).spoken_of == ()


@pytest.mark.parametrize("words", ["老周说快点去开会", "这个给大家看看", "米涨价了", "他们让我快点办", "下午不在办公室的人多"])
async def test_other_words_lead_nowhere(town: Town, words: str) -> None:
    secretary = await office(town)
    await secretary.writes(words)
    assert WHAT_FOR in secretary.last


async def test_a_namesake_is_asked_about_or_known_by_his_village(town: Town) -> None:
    secretary = await town.secretary()

    def rename(work: Work) -> None:
        for one, name in (("d006", "李建军"), ("d011", "李建军")):
            row = work.rows.section("deputies")[one]
            work.rows.revise("deputies", one, data=dict(row.data) | {"name": name})
        work.rows.moved()
        work.roster_changed()

    await town.ask(rename)
    await secretary.writes("通知李建军明天来开会")
    assert "同名的有 2 位" in secretary.last
    assert "13800000106" in secretary.last
    assert "13800000111" in secretary.last
    await secretary.writes("通知李建军，柳湾村的会改到下午")
    assert "13800000111" in secretary.last
    assert "13800000106" not in secretary.last


async def test_a_deputys_own_calls(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await deputy.writes("/callbacks")
    assert "没有要打电话的" in deputy.last
    await deputy.writes("来电：上坪村王大娘 13800138000 反映桥栏杆断了")
    await town.passes(minutes=1)
    cases = await town.cases()
    if len(cases) == 6:
        await deputy.writes("0006我来")
    deputy.forgets()
    await deputy.writes("要打的电话")
    assert "要您自己打电话" in deputy.last or len(cases) == 5


async def test_whose_seat_ended_reads_why_his_button_does_nothing(town: Town) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    secretary = await town.secretary()
    await secretary.writes("周启明卸任")
    await secretary.writes("确认")
    await group.presses(deputy, "认领", group.card(number(1)))
    assert "名册上现在没有您" in deputy.popups[-1]
    assert len(deputy.popups[-1]) <= 200
