"""Every label of a private menu may be typed (talk/typed_button.py, talk/typed_label.py); one of a card asks of which matter."""

import pytest

from domain.values.buttons import Button, unpack
from locales import guides
from locales.catalogue import translator
from services.case import card
from services.deed.typed_command import LABELS
from services.staff.tasks import BY_A_TAP, OF_ALL_STAFF, OF_STAFF, ON_CARDS
from talk.desk import menu
from talk.typed_button import OF_A_DAY
from tests.conversations.test_lists_say_what import five_matters
from tests.town import Somebody, Town

TASKS = [task.label for task in (*OF_STAFF, *OF_ALL_STAFF, *ON_CARDS, *BY_A_TAP)]
EVERY = list(
    dict.fromkeys(
        [*LABELS.values(), *TASKS, guides.b_manual, *card.LABELS.values(), *menu.LABELS.values(), *(label for _, label in OF_A_DAY)]
    )
)
"""Of every keyboard, of 「帮助」, of the card and its 「更多」, of a reception day."""
NOTHING = ("这句话是要做什么", "這句話是要做什麼", "别的都在 /help 里", "收到了。编号")
"""What would say that a label was taken for something else."""
ANSWERED = ("不同意", "不行", "先不请")
"""The other answers to a question: once one of them was typed, nothing is asked there any more."""


async def _each(town: Town, who: Somebody, language: str) -> None:
    t = translator(language)
    for label in EVERY:
        who.forgets()
        before = len(who.popups)
        await who.writes(t(label))

        assert who.reads or len(who.popups) > before, label
        assert not any(words in text for text in who.reads for words in NOTHING), (label, who.reads)
        await who.writes("算了")
        await town.passes(minutes=45)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("name", ["许文静", "周启明", "吕春敏", "鲁小川"])
async def test_every_label_is_understood_whoever_types_it(town: Town, name: str, language: str) -> None:
    await five_matters(town)
    who = await (town.secretary() if name == "许文静" else town.deputy(name))
    await _each(town, who, language)
    assert len(await town.cases()) == 5


@pytest.mark.parametrize("label", ["办理单", "转办", "答复", "退办", "放下", "延期", "更多", "并案", "全文", "往上报", "回避"])
async def test_a_label_of_a_card_asks_of_which(town: Town, label: str) -> None:
    deputy, _, _ = await five_matters(town)
    before = await town.cases()
    deputy.forgets()
    await deputy.writes(label)
    found = [unpack(b["callback_data"]) for row in deputy.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]
    assert len({button.case for button in found if button is not None}) >= 2
    assert await town.cases() == before, "nothing is done yet"


async def test_with_its_number_it_is_that_one(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0002 转办")
    assert "0002" in deputy.last
    assert deputy.sees_button("返回")
    await deputy.writes("0003办理单")
    assert deputy.messages[-1].get("document") or "办理单" in deputy.last
    await deputy.writes("0099 办理单")
    assert "没有这个编号" in deputy.last


@pytest.mark.parametrize("waits", ["0001退办", "0001延期一周", "0001 回复选民", "走访记录", "替选民登记", "发通知"])
@pytest.mark.parametrize("label", ["办理单", "找事项", "我到了", "转办", "0002 办理单", "代表建议"])
async def test_no_label_is_an_answer(town: Town, waits: str, label: str) -> None:
    deputy, _, voters = await five_matters(town)
    who = await town.secretary() if waits == "发通知" else deputy
    await who.writes(waits)
    who.forgets()
    for voter in voters:
        voter.forgets()
    before = [(case.status, case.claimer) for case in await town.cases()]
    await who.writes(label)
    assert not any(label in text and ("理由" in text or "原因" in text or "发给谁" in text) for text in who.reads)
    assert [voter.reads for voter in voters] == [[]] * len(voters)
    assert [(case.status, case.claimer) for case in await town.cases()] == before


async def test_reception_day_by_typing(town: Town) -> None:
    deputy, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.comes("2026-11-10", "08:10")
    await other.writes("我到了")
    assert "没有您的班" in other.last
    await deputy.writes("我到了")
    assert "记下了，辛苦了" in deputy.last
    await deputy.writes("来访登记")
    await deputy.writes("王大爷说低保停了")
    await deputy.writes("上坪村")
    assert (await town.case()).village == "v01"


async def test_what_the_bot_pushes_may_be_typed(town: Town) -> None:
    """Every button below what comes without being asked."""
    deputy = await town.deputy("周启明")
    secretary = await town.secretary()
    for day, hour in (("2026-11-06", "09:05"), ("2026-11-10", "08:05"), ("2026-11-22", "09:05"), ("2026-11-25", "08:05")):
        deputy.forgets()
        secretary.forgets()
        await town.comes(day, hour)
        for who, labels in [(who, _labels(who)) for who in (deputy, secretary)]:
            for label in labels:
                who.forgets()
                await who.writes(label)
                assert who.reads or who.popups, label
                answered = label in ANSWERED
                assert answered or not any(words in text for text in who.reads for words in NOTHING), (label, who.reads)
                await who.writes("算了")


def _labels(who: Somebody) -> list[str]:
    rows = [row for m in who.messages for row in m.get("reply_markup", {}).get("inline_keyboard", ())]
    return [b["text"] for row in rows for b in row if isinstance(unpack(b["callback_data"]), Button)]
