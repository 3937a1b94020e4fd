"""What the secretary says of somebody of the roster in her own words (talk/typed_roster.py)."""

from services.deed.work import Work
from tests.town import Somebody, Town


async def status_of(town: Town, name: str) -> str:
    def look(work: Work) -> str:
        return next(person.status for person in work.roster.people.values() if person.name == name)

    found: str = await town.ask(look)
    return found


async def typed(town: Town, *lines: str) -> Somebody:
    secretary = await town.secretary()
    for line in lines:
        await secretary.writes(line)
    return secretary


async def test_who_is_suspended_in_words_is_asked_about_and_comes_back_by_words(town: Town) -> None:
    secretary = await typed(town, "停掉于发的代表职务")
    assert "于发 真的停用吗" in secretary.last
    assert await status_of(town, "于发") == "serving"
    await secretary.writes("确认停用")
    assert await status_of(town, "于发") == "suspended"
    await secretary.writes("于发恢复了")
    assert await status_of(town, "于发") == "suspended"
    await secretary.writes("好")
    assert await status_of(town, "于发") == "serving"
    await secretary.writes("恢复于发")
    assert "没有停用" in secretary.last


async def test_what_only_the_file_changes_is_said_with_its_button(town: Town) -> None:
    secretary = await typed(town, "吕春敏电话换成13900009999")
    assert "13900009999" in secretary.last
    assert "「代表」页" in secretary.last
    await secretary.writes("于发调到柳湾那个组")
    assert "柳湾石门代表小组" in secretary.last
    await secretary.writes("通报的名字打错了")
    await secretary.presses("更新名册")
    assert any("改好后用文件发回来" in words for words in secretary.reads)


async def test_the_end_of_a_seat_is_asked(town: Town) -> None:
    secretary = await typed(town, "于发辞职了")
    assert "真的卸任吗" in secretary.last
    await secretary.writes("取消")
    assert await status_of(town, "于发") == "serving"


async def test_the_roster_is_hers_alone(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("停掉于发")
    assert "这是人大秘书的" in deputy.last
    assert await status_of(town, "于发") == "serving"
