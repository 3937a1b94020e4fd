"""What a voter tells in pieces is read together as it comes: danger, and words that only go on (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town, known

PIECES = ("里头有人", "还没出来", "快点来")
"""None is surely danger by itself; together they are."""


def alarms(somebody: Somebody) -> int:
    return sum("🔴 紧急" in words for words in somebody.reads)


async def test_pieces_that_wait_for_a_choice_wait_no_longer_once_they_are_danger_together(town: Town) -> None:
    secretary = await town.secretary()
    _, group, voter = await one_matter(town)
    await town.passes(hours=3)
    voter.forgets()
    await voter.writes(PIECES[0])
    assert "110" in voter.last
    assert voter.sees_button("接着说：水龙头没水")
    await voter.writes(PIECES[1])
    await voter.writes(PIECES[2])
    assert alarms(secretary) == 1
    assert "🔴紧急" in group.card("QX-2611-0002")["text"]
    assert await said_on(town, 2) == list(PIECES)
    assert any("⚠ 有危险请马上打" in words for words in voter.reads)
    await town.passes(minutes=11)
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_what_is_danger_only_together_brings_the_numbers_in_a_matter_he_is_telling(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for words in PIECES:
        await voter.writes(words)
    assert alarms(secretary) == 1
    assert await said_on(town, 1) == list(PIECES)
    assert any("⚠ 有危险请马上打" in words for words in voter.reads)


async def test_what_he_writes_on_after_a_matter_that_burns_is_not_of_the_choice_before_it(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("村口的路坏了")
    await voter.writes("我家起火了，快来人")
    await voter.writes("里头有人")
    await voter.writes("快点")
    assert await said_on(town, 2) == ["我家起火了，快来人", "里头有人", "快点"]


@pytest.mark.parametrize("begins", [["/start"], ["/start d_QXv01"]])
async def test_danger_before_he_has_agreed_brings_the_numbers_at_once(town: Town, begins: list[str]) -> None:
    voter = await town.stranger()
    for words in begins:
        await voter.writes(words)
    await voter.writes("我家起火了，快来人")
    assert "110" in "".join(voter.reads)
    voter.forgets()
    await voter.writes("村口的路灯也不亮了好多天了")
    assert "110" not in "".join(voter.reads)


async def test_danger_in_pieces_before_he_has_agreed_too(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.stranger()
    await voter.writes("/start d_QXv01")
    for words in PIECES:
        await voter.writes(words)
    assert any("⚠ 有危险请马上打" in words for words in voter.reads)
    await voter.presses("同意并继续")
    assert alarms(secretary) == 1
    assert await said_on(town, 1) == list(PIECES)


@pytest.mark.parametrize("words", ["没人管", "咋整", "你们看着办", "急死人", "快点", "怎么办啊", "没得人来管"])
async def test_a_sigh_goes_with_what_he_is_telling(town: Town, words: str) -> None:
    voter = await town.voter()
    for piece in ("村口的桥栏杆断了", "娃娃上学要走", "断了三处", words):
        await voter.writes(piece)
    assert await said_on(town, 1) == ["村口的桥栏杆断了", "娃娃上学要走", "断了三处", words]
    assert len(await town.cases()) == 1


async def test_a_sigh_behind_words_that_wait_for_a_choice_waits_with_them(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await town.passes(hours=3)
    await voter.writes("村口的路坏了")
    await voter.writes("没人管")
    await voter.presses("新事项")
    assert await said_on(town, 2) == ["村口的路坏了", "没人管"]


@pytest.mark.parametrize("words", ["啥意思", "不晓得点哪个", "我不会弄", "？", "白水镇", "今天"])
@pytest.mark.parametrize("village", [False, True])
async def test_whatever_he_writes_before_he_has_agreed_says_what_is_next(town: Town, words: str, village: bool) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01" if village else "/start")
    await voter.writes("自来水停了三天了")
    await voter.writes("今天也没来")
    await town.passes(seconds=15)
    voter.forgets()
    await voter.writes(words)
    button = "同意并继续" if village else "上坪村"
    assert any(button in str(message.get("reply_markup")) for message in voter.messages)


@pytest.mark.parametrize("words", ["白水镇", "我是白水镇的", "我们是白水乡的"])
async def test_a_town_that_is_not_here_is_asked_about_again_and_is_no_matter(town: Town, words: str) -> None:
    voter = await town.stranger()
    await voter.writes("/start")
    await voter.writes("还没写")
    voter.forgets()
    await voter.writes(words)
    assert "没找到" in voter.last
    assert voter.sees_button("不在其中")
    await voter.presses("上坪村")
    await voter.presses("同意并继续")
    assert await town.ask(lambda work: known(work, voter)) is not None
    assert await said_on(town, 1) == ["还没写"]


@pytest.mark.parametrize(
    "lines", [("我娃在井边边耍", "现在没得影子了"), ("河头漂起一个书包", "没看到娃"), ("灶屋煮饭的管子软趴趴的", "闻到臭")]
)
async def test_what_an_expression_says_over_two_messages_brings_the_numbers_though_neither_hints_at_it(
    town: Town, lines: tuple[str, str]
) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for words in lines:
        assert alarms(secretary) == 0
        await voter.writes(words)
    assert any("110" in words for words in voter.reads)
    assert alarms(secretary) == 1


@pytest.mark.parametrize("lines", [("孩子在塘边耍", "没人管"), ("小孩在河边玩", "没看到警示牌"), ("厨房水管子老化", "漏水")])
async def test_other_pieces_wake_nobody(town: Town, lines: tuple[str, str]) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for words in lines:
        await voter.writes(words)
    assert alarms(secretary) == 0


async def test_who_despairs_takes_nothing_back_by_saying_that_he_cares_no_more(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我不吃药了")
    await voter.writes("我不管了")
    assert not voter.sees_button("确认撤回")
    await voter.writes("撤回")
    assert voter.sees_button("确认撤回")
