"""What the secretary was told is keyed in as she says it; a unit's answer and a voter's word on the telephone are noted (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters
from tests.town import GroupTalk, Somebody, Town

PHONE = "13800007788"


async def contact(town: Town, number: str) -> tuple[str, str]:
    case = await town.case(number)
    voter = await town.ask(lambda work: work.voters.get(case.voter_id))
    return (voter.name, voter.phone)


async def said(town: Town, number: str) -> list[str]:
    case = await town.case(number)
    return list(await town.ask(lambda work: [m.text for m in work.messages.of(case.id)]))


@pytest.mark.parametrize(
    ("line", "channel", "village", "name", "phone", "words"),
    [
        (f"来电：石门村李大爷 {PHONE} 反映水渠塌了", "phone", "v04", "李大爷", PHONE, "水渠塌了"),
        (f"来电：石门村李大爷，水渠堵了三天没人清，回电{PHONE}", "phone", "v04", "李大爷", PHONE, "水渠堵了三天没人清"),
        ("信访件：石门村村民反映矿上放炮震裂房子", "letter", "v04", "", "", "矿上放炮震裂房子"),
        ("来信：上坪村王小明，路灯半年不亮", "letter", "v01", "王小明", "", "路灯半年不亮"),
        ("接访：上坪村王大爷，说低保停了", "reception", "v01", "王大爷", "", "低保停了"),
    ],
)
async def test_all_that_was_said_is_filled_in(town: Town, line: str, channel: str, village: str, name: str, phone: str, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(line)
    case = await town.case()
    assert (case.channel, case.village) == (channel, village)
    assert await contact(town, case.number) == (name, phone)
    assert await said(town, case.number) == [words]
    assert case.number in secretary.last
    assert secretary.sees_button("留联系方式") == (not phone)


async def test_only_what_lacks_is_asked_for(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("替下坪村张婆婆登记：她家房子漏雨，没电话")
    assert "怎么反映的" in secretary.last
    await secretary.writes("电话")
    assert await said(town, "") == ["她家房子漏雨"]
    assert (await town.case()).village == "v02"
    assert await contact(town, "") == ("张婆婆", "")
    await secretary.writes("张婆婆来访，说水管漏了")
    assert "哪个村" in secretary.last
    await secretary.writes("上坪")
    case = (await town.cases())[1]
    assert (case.village, case.channel) == ("v01", "office")
    assert await said(town, case.number) == ["水管漏了"]


async def test_a_sentence_is_shown_first(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes(f"刚才石门村李大爷打电话来，说水渠堵了，电话{PHONE}")
    assert "替选民登记这件事吗" in secretary.last
    assert await town.cases() == []
    await secretary.writes("好")
    assert await contact(town, "") == ("李大爷", PHONE)
    await secretary.writes("下坪村张婆婆来访说水管漏了")
    await secretary.writes("不用了")
    assert len(await town.cases()) == 1


async def test_name_and_number_are_taken_afterwards(town: Town) -> None:
    secretary = await town.secretary()
    for words in ("替选民登记", "上坪村", "电话", "水渠堵了，田里进不去水", "李大爷"):
        await secretary.writes(words)
    assert "名字记下了" in secretary.last
    await secretary.writes(PHONE)
    assert await contact(town, "") == ("李大爷", PHONE)
    for words in ("登记一个来电", "上坪", "张婆婆家房子漏雨", f"张婆婆 {PHONE}"):
        await secretary.writes(words)
    second = (await town.cases())[1]
    assert (second.channel, second.village) == ("phone", "v01")
    assert await contact(town, second.number) == ("张婆婆", PHONE)


async def test_no_number_is_no_matter(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("来电：上坪村路灯不亮")
    await secretary.writes("没有电话")
    assert "没有联系方式" in secretary.last
    await secretary.writes("李大爷")
    assert "要做什么" in secretary.last, "nothing asks for a name any more"


async def test_a_deputy_may_as_well(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    await deputy.writes(f"来电：上坪村李大爷{PHONE}，水渠塌了")
    assert "水渠塌了" in group.last
    assert PHONE not in "".join(group.reads)
    assert "李大爷" not in group.last


# What a unit says


async def at_the_unit(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    secretary = await town.secretary()
    deputy, group, _ = await five_matters(town)
    for number, unit in (("0001", "交通"), ("0002", "水厂")):
        await deputy.writes(f"{number}转给{unit}，后天前")
        await deputy.writes("不写附言，直接转办")
    return secretary, deputy, group


@pytest.mark.parametrize(
    "line", ["0002水厂电话答复：明天来修", "水厂回话了，说明天来修", "水厂来电话，0002 明天来修", "单位答复 0002 明天来修"]
)
@pytest.mark.parametrize("by", ["secretary", "deputy"])
async def test_what_a_unit_said_is_noted_with_its_matter(town: Town, line: str, by: str) -> None:
    secretary, deputy, _ = await at_the_unit(town)
    who = secretary if by == "secretary" else deputy
    await who.writes(line)
    assert any("明天来修" in text for text in await said(town, "QX-2611-0002"))
    assert "0002" in who.last
    assert who.sees_button("让选民也看到")
    assert (await town.case("QX-2611-0002")).unit_due_on is None


async def test_without_its_words_they_are_asked_for(town: Town) -> None:
    secretary, _, _ = await at_the_unit(town)
    await secretary.writes("水厂回话了")
    assert "哪天" in secretary.last
    await secretary.writes("今天")
    await secretary.writes("管子换好了")
    assert "管子换好了" in await said(town, "QX-2611-0002")


async def test_who_owes_nothing_is_not_noted(town: Town) -> None:
    secretary, _, _ = await at_the_unit(town)
    await secretary.writes("民政办回话了，材料齐了")
    assert "要做什么" in secretary.last


# What a voter says who is phoned


async def to_phone(town: Town) -> Somebody:
    secretary, deputy = await town.secretary(), await town.deputy("周启明")
    group = await town.group("g1", deputy)
    for n, words in enumerate(("水渠堵了，田里进不去水", "路灯不亮"), 1):
        await secretary.writes(f"来电：上坪村李大爷{PHONE}，{words}")
        number = f"QX-2611-{n:04d}"
        await group.presses(deputy, "认领", group.card(number))
        await group.says(deputy, "办好了，都弄好了", group.card(number))
        await group.presses(deputy, "发送")
    return secretary


@pytest.mark.parametrize(
    ("line", "rating"),
    [("0001 打过了，他说满意", "satisfied"), ("0001 不满意", "unsatisfied"), ("0001打过电话了，李大爷说基本满意", "mostly")],
)
async def test_a_rating_on_the_telephone_counts(town: Town, line: str, rating: str) -> None:
    secretary = await to_phone(town)
    await secretary.writes(line)
    assert (await town.case("QX-2611-0001")).rating == rating
    assert any("解决" in text for text in secretary.reads[-2:])
    assert not (await town.case("QX-2611-0002")).rating


async def test_of_several_it_is_asked_which(town: Town) -> None:
    secretary = await to_phone(town)
    await secretary.writes("没打通")
    assert "哪一件" in secretary.last
    assert secretary.sees_button("没打通 QX-2611-0002 路灯不亮")
    await secretary.presses("没打通 QX-2611-0002 路灯不亮")
    await secretary.writes("0001没人接")
    assert "再打" in secretary.last
    assert not any([case.rating for case in await town.cases()])
