"""What a voter writes of a meeting and complains beside it is heard as a word on his matter first (docs/spec.md sections 3 and 4)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.conversations.test_meetings import agreed
from tests.town import Town


@pytest.mark.parametrize(
    "words", ["改成四点，周启明别来，他骂过我", "改成四点，周启明骂过我", "要带什么，周启明上次骂我", "在哪里见，莫让周启明来，他骂我"]
)
async def test_what_speaks_of_him_reaches_neither_him_nor_his_chat(town: Town, words: str) -> None:
    deputy, group, voter = await agreed(town)
    before = len(group.reads)
    await voter.writes(words)
    case = await town.case()
    assert deputy.person_id in {*case.spoken_of, *case.asked_of}
    assert "骂" not in all_read(deputy)
    assert not any("骂" in text for text in group.reads[before:])
    await town.check_promises()


async def test_so_is_what_is_written_for_the_time_that_was_asked_for(town: Town) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes("晚点行不行")
    await voter.writes("后天四点，周启明别来，他骂过我")
    assert "骂" not in all_read(deputy)
    case = await town.case()
    assert deputy.person_id in {*case.spoken_of, *case.asked_of}


async def test_a_likely_tip_beside_a_time_is_no_wish(town: Town) -> None:
    _, group, voter = await agreed(town)
    before = len(group.reads)
    await voter.writes("改成四点，村干部收了老板五万块钱")
    assert not any("五万" in text for text in group.reads[before:])


@pytest.mark.parametrize("words", ["周代表，改成四点行不行", "周代表，改到后天下午四点"])
async def test_whom_he_only_calls_reads_the_wish(town: Town, words: str) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes(words)
    assert "他想：" in "".join(deputy.reads)
