"""What a voter writes in dialect to act on his own matter, or to ask about us, does so: it is no addition and no new matter (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.town import Somebody, Town, has_button


async def told(town: Town) -> Somebody:
    """A matter that somebody has in hand for half an hour."""
    _, _, voter = await claimed_case(town, "种粮补贴没有到账")
    await town.passes(minutes=30)
    voter.forgets()
    return voter


async def words_of_the_only_one(town: Town) -> list[str]:
    case = await town.case()
    texts: list[str] = await town.ask(lambda work: [one.text for one in work.messages.of(case.id)])
    return texts


@pytest.mark.parametrize("words", ["补贴那个撤了算了 到账了", "要得 撤", "不搞了 你们莫管了", "算了 不要你们管了"])
async def test_taking_it_back_in_dialect_asks_once_more(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    assert "真的要撤回 QX-2611-0001「种粮补贴没有到账」吗" in voter.last
    assert await words_of_the_only_one(town) == ["种粮补贴没有到账"]


@pytest.mark.parametrize("words", ["删了我滴 都不要了", "把我说的都删了", "把我写的删掉"])
async def test_having_it_deleted_in_dialect_offers_it(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    assert has_button(voter.chat, "删除我的信息")
    assert await words_of_the_only_one(town) == ["种粮补贴没有到账"]


@pytest.mark.parametrize("words", ["我写了些啥 给我看哈", "我反映过哪些事", "我都说了些什么"])
async def test_what_he_wrote_is_shown(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    assert "QX-2611-0001" in voter.last
    assert await words_of_the_only_one(town) == ["种粮补贴没有到账"]


@pytest.mark.parametrize(
    "words", ["哪个看得到我写滴东西哦", "我写的有哪些人晓得", "会不会传出去", "隔壁看不看得到", "我讲的会不会传到外头", "周启明看到没"]
)
async def test_who_reads_it_is_said_by_who_does(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    assert "周启明" in voter.last
    assert await words_of_the_only_one(town) == ["种粮补贴没有到账"]


@pytest.mark.parametrize("words", ["写了要不要钱", "你们是收钱滴不"])
async def test_what_it_costs_is_answered(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    assert "不要钱" in voter.last
    assert await words_of_the_only_one(town) == ["种粮补贴没有到账"]


@pytest.mark.parametrize("words", ["哪个看得到我写滴东西哦", "会不会传出去", "隔壁看不看得到", "你们是收钱滴不"])
async def test_asked_before_consent_it_is_answered_and_no_word_of_the_matter(town: Town, words: str) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("自来水停了三天了")
    await voter.writes(words)
    assert ("不要钱" if "钱" in words else "看得到您写的话的") in voter.last
    await voter.writes("同意")
    assert await words_of_the_only_one(town) == ["自来水停了三天了"]


@pytest.mark.parametrize("words", ["钱没到账", "村里不管了", "隔壁家补贴都到了", "补贴还没领到手", "他说了些啥我不晓得"])
async def test_ordinary_words_beside_them_are_put_to_the_matter(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert len(await town.cases()) == 1
    assert words in await words_of_the_only_one(town)


@pytest.mark.parametrize("words", ["把我名字写上去 我不怕", "可以写我名字"])
async def test_who_wants_his_name_on_it_is_offered_the_button(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    assert has_button(voter.chat, "公开身份")
    await voter.presses("公开身份")
    await voter.writes("彭大山 13911112222")
    assert not (await town.case()).anonymous
    await voter.writes("算了还是不要名字")
    await voter.presses("改为匿名")
    assert (await town.case()).anonymous
    assert await words_of_the_only_one(town) == ["种粮补贴没有到账"]


async def test_who_never_showed_it_reads_so(town: Town) -> None:
    voter = await told(town)
    await voter.writes("算了还是不要名字")
    assert "没有点过「公开身份」" in voter.last


@pytest.mark.parametrize(
    "words", ["我换电话了 打这个 13911113333", "13911113333 我儿的", "我老伴的手机 13911113333 我没手机", "我号码13911113333 莫给别个"]
)
async def test_a_number_in_other_words_is_offered_to_be_left(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    assert "代表看不到" in voter.last
    await voter.presses("留电话")
    assert "13911113333" in voter.last


@pytest.mark.parametrize("words", ["我眼睛看不清 你们打电话行不", "打电话要得不"])
async def test_who_wants_to_be_called_is_offered_to_leave_his_number(town: Town, words: str) -> None:
    voter = await told(town)
    await voter.writes(words)
    await voter.presses("留电话")
    await voter.writes("13911113333")
    assert "13911113333" in voter.last


async def test_from_another_account_he_reads_how_the_earlier_one_is_reached(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("坡坡上没得栏杆")
    other = await town.voter(name="新手机")
    await other.writes("我换了手机 原来那个栏杆的事咋样了")
    assert "原来的电话号码登录" in other.last
    assert len(await town.cases()) == 1
    await other.writes("垃圾没人收")
    await town.passes(minutes=5)
    await other.writes("QX-2611-0001")
    assert "原来的电话号码登录" in other.last
    assert "栏杆" not in other.last
    assert len(await town.cases()) == 2


@pytest.mark.parametrize("words", ["打电话给我", "我眼睛看不清 你们打电话行不"])
async def test_who_wants_to_be_called_before_anybody_has_it_is_asked_at_the_claim(town: Town, words: str) -> None:
    deputy, voter = await town.deputy("吕春敏"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("村口路灯不亮")
    await town.passes(minutes=5)
    await voter.writes(words)
    assert "等有代表来办，我会问您把电话留给他" in voter.last
    voter.forgets()
    await group.presses(deputy, "认领")
    assert "吕春敏 打给您得有号码" in voter.last
    await voter.presses("留电话")
    assert len(await town.cases()) == 1
    await town.check_promises()
