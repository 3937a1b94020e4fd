"""An open visit record takes what was heard, and nothing that asks, orders or ends it (docs/spec.md section 5, Visit record)."""

import pytest

from domain.at_work.no_answer import asks_of_us
from tests.town import Somebody, Town

ASIDE = (
    "水厂电话",
    "0001那户是谁",
    "我哪天值班",
    "这个月走访几户",
    "许秘书电话",
    "走访日哪天",
    "怎么转办",
    "我的名片",
    "往上报",
    "我的设置",
)
NOTHING = ("没意见", "都没意见", "王家很满意", "群众都没什么意见", "没啥意见", "张家没意见")


async def opened(town: Town) -> tuple[Somebody, Somebody]:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    await town.group("g1", deputy)
    await voter.writes("自来水停了三天了")
    await deputy.writes("走访记录")
    return deputy, voter


async def heard(town: Town) -> int:
    return len(await town.ask(lambda work: list(work.visits.matters(1))))


async def test_no_question_order_or_label_is_an_opinion(town: Town) -> None:
    deputy, _ = await opened(town)
    await deputy.writes("张家说水小")
    for words in (*ASIDE, *NOTHING):
        deputy.forgets()
        await deputy.writes(words)
        assert await heard(town) == 1, words
        assert deputy.reads, words
    await deputy.writes("路灯晚上什么时候亮")
    assert await heard(town) == 2, "it still waits for what was heard"


async def test_a_label_that_asks_something_else_is_none_either(town: Town) -> None:
    deputy, _ = await opened(town)
    await deputy.writes("找事项")
    assert await heard(town) == 0
    assert "找什么" in deputy.last or "找" in deputy.last


async def test_an_order_by_number_is_done_beside_it(town: Town) -> None:
    deputy, _ = await opened(town)
    await deputy.writes("0001我来办")
    assert (await town.case()).claimer == deputy.person_id
    assert await heard(town) == 0


async def test_that_it_is_to_be_seen_to_makes_a_matter_of_what_was_heard(town: Town) -> None:
    deputy, _ = await opened(town)
    await deputy.writes("村口的桥栏杆断了")
    await deputy.writes("要办")
    assert await heard(town) == 1
    assert len(await town.cases()) == 2
    assert any("QX-2611-0002" in text for text in deputy.reads)


@pytest.mark.parametrize("words", ["算了", "不写了", "取消"])
async def test_what_is_in_it_is_kept_and_it_takes_no_more_words(town: Town, words: str) -> None:
    deputy, _ = await opened(town)
    await deputy.writes("村口的桥栏杆断了")
    await deputy.writes(words)
    assert "给您留着" in deputy.last
    await deputy.writes("水厂电话")
    assert "贺成" in deputy.last
    await deputy.writes("李家说路烂")
    assert await heard(town) == 1, "it is open no more"
    await deputy.writes("走访记录")
    assert "村口的桥栏杆断了" in deputy.last
    await deputy.writes("李家说路烂")
    assert await heard(town) == 2


async def test_with_nothing_in_it_it_is_gone(town: Town) -> None:
    deputy, _ = await opened(town)
    await deputy.writes("算了")
    assert "什么也没有记" in deputy.last
    record = await town.ask(lambda work: work.visits.get(1))
    assert record is None or record.dropped_at is not None


async def test_kept_it_is_thrown_away_by_its_label(town: Town) -> None:
    deputy, _ = await opened(town)
    await deputy.writes("村口的桥栏杆断了")
    await deputy.writes("算了")
    await deputy.writes("不要了")
    await deputy.writes("走访记录")
    assert "村口的桥栏杆断了" not in deputy.last


@pytest.mark.parametrize(
    "words", ["低保怎么还没下来", "张家问走访日哪天", "水什么时候来", "三组电话线断了", "王大娘说我家电话打不通", "手机没信号电话打不出去"]
)
def test_what_voters_ask_is_heard(words: str) -> None:
    assert not asks_of_us(words)
