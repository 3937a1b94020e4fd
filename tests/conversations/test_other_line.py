"""A line that is plainly something else than the day or the reason that was asked for is taken as ever, and the question stays (docs/spec.md section 4, Talk)."""

import pytest

from domain.at_work.no_answer import of_himself
from domain.days.no_day import names_no_day
from tests.town import Somebody, Town


async def at_the_day(town: Town) -> tuple[Somebody, Somebody]:
    """The secretary forwards a lamp, and the day is open."""
    secretary, deputy, voter = await town.secretary(), await town.deputy("吕春敏"), await town.voter()
    await town.group("g1", deputy)
    await voter.writes("桥头的路灯不亮")
    await town.passes(minutes=15)
    await secretary.writes("灯那件转给供电所")
    assert await waits(town, secretary) == "other_day"
    secretary.forgets()
    voter.forgets()
    return secretary, voter


async def waits(town: Town, somebody: Somebody) -> str:
    account = await somebody.handle()
    step = await town.ask(lambda work: work.steps.of(account, account))
    return step.kind if step is not None else ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("有人打电话来说水管爆了 下坪的老陈 13800001234", "是哪个村（居）的事"),
        ("来电：下坪村老陈 13800001234 水管爆了", "登记"),
        ("公交不是我们镇管的", "还等您定最迟哪天"),
        ("他满意", "您这句话是要做什么"),
    ],
)
async def test_what_is_no_day_is_taken_for_what_it_is(town: Town, words: str, says: str) -> None:
    secretary, voter = await at_the_day(town)
    await secretary.writes(words)
    read = "\n".join(secretary.reads)
    assert says in read
    assert "没看懂日期" not in read
    assert voter.reads == []


async def test_the_day_is_still_asked_and_taken(town: Town) -> None:
    secretary, _ = await at_the_day(town)
    await secretary.writes("公交不是我们镇管的")
    assert await waits(town, secretary) == "other_day"
    await secretary.writes("下个不晓得啥时候")
    assert "没看懂日期" in secretary.last
    await secretary.writes("11月11日前请派人看看")
    assert "没看懂日期" not in secretary.last
    assert "登记" not in secretary.last


async def at_the_reason(town: Town, order: str) -> tuple[Somebody, Somebody]:
    deputy, voter = await town.deputy("吕春敏"), await town.voter()
    await town.group("g1", deputy)
    await voter.writes("桥头的路灯不亮")
    await town.passes(minutes=15)
    await deputy.writes("0001我来")
    await deputy.writes(order)
    deputy.forgets()
    voter.forgets()
    return deputy, voter


@pytest.mark.parametrize("order", ["0001退办", "0001延期"])
@pytest.mark.parametrize("words", ["我手机没电了明天再弄", "等哈", "我在开车 晚点再说"])
async def test_what_speaks_of_himself_is_no_reason(town: Town, order: str, words: str) -> None:
    deputy, voter = await at_the_reason(town, order)
    kind, before = await waits(town, deputy), await town.case("QX-2611-0001")
    await deputy.writes(words)
    assert await town.case("QX-2611-0001") == before
    assert await waits(town, deputy) == kind
    assert voter.reads == []


@pytest.mark.parametrize("order", ["0001退办", "0001延期"])
async def test_a_caller_is_registered(town: Town, order: str) -> None:
    deputy, voter = await at_the_reason(town, order)
    before = await town.case("QX-2611-0001")
    await deputy.writes("有人打电话来说水管爆了 下坪的老陈 13800001234")
    assert "是哪个村（居）的事" in deputy.last
    assert await town.case("QX-2611-0001") == before
    assert voter.reads == []


async def test_a_reason_is_a_reason(town: Town) -> None:
    deputy, voter = await at_the_reason(town, "0001退办")
    await deputy.writes("路灯是供电所的 电线也没电")
    assert "已退给秘书" in str(deputy.reads)
    assert await waits(town, deputy) == ""


@pytest.mark.parametrize("words", ["手机没电了", "我在开会", "不好意思 我手机没信号 回头再说", "明天再写", "晚点再弄", "等一下"])
def test_of_himself(words: str) -> None:
    assert of_himself(words)


@pytest.mark.parametrize(
    "words",
    [
        "水厂明天再来修",
        "供电所说没电",
        "等配件",
        "村里手机没信号",
        "他在开会没时间",
        "明天去看",
        "材料没到",
        "等供电所派人",
        "我不懂电",
        "下雨做不了",
    ],
)
def test_of_the_matter(words: str) -> None:
    assert not of_himself(words)


@pytest.mark.parametrize("words", ["下周", "月底", "三天", "尽快", "随便", "11.3", "国庆节", "等春天", "明儿", "下旬", "年前"])
def test_may_be_a_day(words: str) -> None:
    assert not names_no_day(words)


@pytest.mark.parametrize("words", ["他满意", "打了", "就记他名下", "代我提醒他们", "领导要纸的"])
def test_no_day(words: str) -> None:
    assert names_no_day(words)
