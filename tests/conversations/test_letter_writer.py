"""Who wrote, called or came is contact data, told to no deputy, also without a number (docs/spec.md section 4, Keyed in)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.conversations.test_told_in_words import contact, said
from tests.town import Town

NUMBER = "QX-2611-0001"


@pytest.mark.parametrize(
    ("line", "name", "words", "accused"),
    [
        ("来信：下坪村彭长根写信说吴富把水排到他田里", "彭长根", "吴富把水排到他田里", "吴富"),
        ("信访件：下坪村吴婶来信说吴富鱼塘的水臭", "吴婶", "吴富鱼塘的水臭", "吴富"),
        ("接访：上坪村杨婆婆来讲，刘国春不给她开证明", "杨婆婆", "刘国春不给她开证明", "刘国春"),
        ("来电：下坪村老史 说于发修电收钱不开票", "老史", "于发修电收钱不开票", "于发"),
        ("来电：下坪村老史打电话来说路灯坏了", "老史", "路灯坏了", ""),
    ],
)
async def test_who_told_it_is_kept_as_contact(town: Town, line: str, name: str, words: str, accused: str) -> None:
    secretary, leader, colleague = await town.secretary(), await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", leader, colleague)
    await secretary.writes(line)
    case = await town.case(NUMBER)
    assert await contact(town, NUMBER) == (name, "")
    assert f"联系人：{name}（只给打电话的人看）" in all_read(secretary)
    assert await said(town, NUMBER) == [words]
    of = await town.ask(lambda work: [work.roster.people[p].name for p in case.spoken_of])
    assert of == ([accused] if accused else [])
    assert any(words in text for text in group.reads) == (not accused)
    for deputy in (leader, colleague):
        await deputy.writes(f"/case {NUMBER}")
        assert (words in all_read(deputy)) == ("tip" not in case.marks)
        assert name not in all_read(deputy)
    assert name not in "\n".join(group.reads)


@pytest.mark.parametrize("line", ["来信：下坪村吴富说给钱才放水", "来信：下坪村吴富，收钱不办事"])
async def test_whom_it_is_about_stays(town: Town, line: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(line)
    assert await said(town, NUMBER) == [line.removeprefix("来信：")]
    assert await contact(town, NUMBER) == ("", "")
    case = await town.case(NUMBER)
    assert await town.ask(lambda work: [work.roster.people[p].name for p in case.spoken_of]) == ["吴富"]
