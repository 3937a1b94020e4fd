"""A command, or a label below the input, is never the answer to what somebody of the roster was asked (docs/spec.md section 4, Talk)."""

from datetime import timedelta

import pytest

from services.deed.typed_command import command_in
from services.deed.work import Work
from storage.steps import Step
from talk.asking.long_list import NARROW
from talk.house import ASKED
from tests.conversations.test_desk import claimed_case
from tests.town import Town

WRITTEN = ("/help", "/find 路灯", "我的待办", "走访情况。", "我的待辦")


async def test_every_question_stays_open_beside_a_command(town: Town) -> None:
    deputy, _group, _voter = await claimed_case(town)
    case, account = await town.case(), await deputy.handle()
    events = await town.ask(lambda work: len(work.histories.before(case.id, 0, 100)))

    def open_question(work: Work, kind: str) -> None:
        work.steps.put(account, account, Step(kind, case.id, {"record": 1}, work.now + timedelta(minutes=20)))

    for n, kind in enumerate(sorted(set(ASKED) - {NARROW})):
        await town.ask(open_question, kind)
        for words in (WRITTEN[n % len(WRITTEN)], WRITTEN[(n + 2) % len(WRITTEN)]):
            deputy.forgets()
            await deputy.writes(words)
            assert len(deputy.reads) >= 2, (kind, words, "what it is for, and that the question waits")
            assert "还等着" in deputy.last, (kind, words)
        left = await town.ask(lambda work: work.steps.of(account, account))
        assert left is not None
        assert left.kind == kind
    assert await town.ask(lambda work: len(work.histories.before(case.id, 0, 100))) == events


async def test_a_visit_record_takes_no_command_for_what_was_heard(town: Town) -> None:
    deputy, _group, _voter = await claimed_case(town)
    await deputy.writes("/record")
    record = await town.ask(lambda work: work.visits.get(1))
    assert record is not None
    await deputy.writes("路边的护栏断了")
    before = await town.ask(lambda work: len(work.visits.matters(1)))
    for words in WRITTEN:
        await deputy.writes(words)
    assert await town.ask(lambda work: len(work.visits.matters(1))) == before


async def test_in_a_group_a_command_that_replies_to_the_question_is_no_answer(town: Town) -> None:
    deputy, group, voter = await claimed_case(town)
    await group.presses(deputy, "回复选民")
    prompt = group.chat.messages[max(group.chat.messages)]
    await group.says(deputy, "/find 路灯", prompt)
    assert not any("/find" in text for text in [*voter.reads, *group.reads])
    await group.says(deputy, "明天来看", prompt)
    assert any("明天来看" in text for text in group.reads)


async def test_the_command_that_asked_given_again_with_words_is_the_answer(town: Town) -> None:
    deputy, _group, _voter = await claimed_case(town, "村东头的路灯坏了")
    account = await deputy.handle()
    await deputy.writes("/find")
    await deputy.writes("/find 路灯")
    assert "QX-2611-0001" in deputy.last
    assert await town.ask(lambda work: work.steps.of(account, account)) is None
    await deputy.writes("/find")
    await deputy.writes("/help")
    assert "还等着" in deputy.last, "another command"


async def test_start_begins_anew(town: Town) -> None:
    deputy, group, _voter = await claimed_case(town)
    await group.presses(deputy, "回复选民")
    account = await deputy.handle()
    await deputy.writes("/start")
    left = await town.ask(lambda work: work.steps.of(account, account))
    assert "还等着" not in deputy.last
    assert left is None or left.kind != "reply_words"


@pytest.mark.parametrize("cry", ["帮助！！", "Help!", "help!!!"])
def test_a_cry_for_help_is_no_command(cry: str) -> None:
    assert command_in(cry) == ("", "")
    assert command_in("帮助") == ("help", "")
    assert command_in("我的待辦。") == ("cases", "")
