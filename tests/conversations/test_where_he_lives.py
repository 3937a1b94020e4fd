"""Where somebody lives of whom the secretary keys something in: it may stand in a clause of its own, and a wrong village leads to the list
again (docs/spec.md section 4, Keyed in)."""

import pytest

from tests.town import Town

CAME = "今天有个老人来办公室说房子漏水，下坪的，姓唐，电话13912345678"


@pytest.mark.parametrize(
    ("words", "village"),
    [
        (CAME, "下坪村"),
        ("来电：李大爷 138 0000 7788 反映水渠塌了，石门的", "石门村"),
        ("来访：张婆婆说低保停了，住上坪三组", "上坪村"),
        ("来访：张婆婆说房子漏水，下坪的，儿子在上坪", "下坪村"),
    ],
)
async def test_a_clause_that_says_where_he_lives_is_heard_and_shown_first(town: Town, words: str, village: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert f"替选民登记这件事吗？{village}" in secretary.last
    assert await town.cases() == []
    await secretary.presses("登记")
    case = await town.case()
    assert await town.ask(lambda work: work.roster.village_name(case.village)) == village


@pytest.mark.parametrize("words", ["来电：李大爷反映水渠塌了，石门的拖拉机压的", "来访：张婆婆说房子漏水，三组的"])
async def test_what_says_no_place_alone_is_asked(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "是哪个村（居）的事" in secretary.last


async def test_a_wrong_village_leads_to_the_list_and_to_the_way_out(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("替选民登记")
    for words in ("不晓得哪个村", "随便"):
        await secretary.writes(words)
        assert "不登记了，回「算了」" in secretary.last
        assert secretary.sees_button("下坪村")
    await secretary.presses("下坪村")
    assert "没找到" not in secretary.last


@pytest.mark.parametrize("words", ["算了", "没事了", "算球", "没得事了"])
async def test_the_way_out_as_people_say_it(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes("替选民登记")
    await secretary.writes(words)
    assert "不写了" in secretary.last
