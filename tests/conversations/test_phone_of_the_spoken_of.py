"""Who complains of the deputy that is to call him is heard first, and leaves him no number (docs/spec.md sections 3 and 4)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.conversations.test_phone_for_one import PHONE, asked
from tests.town import Town


@pytest.mark.parametrize("words", [f"{PHONE}，莫让周启明打来，他骂过我还打人", f"周启明收了人家的烟才不管 {PHONE}"])
async def test_words_of_him_beside_the_number_never_reach_him(town: Town, words: str) -> None:
    leader, _, _, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes(words)
    assert PHONE not in all_read(leader)
    case = await town.case()
    assert set(case.spoken_of) | set(case.asked_of) == {leader.person_id}
    assert case.claimer is None
    await town.check_promises()


async def test_words_about_the_call_before_the_number_neither(town: Town) -> None:
    leader, _, _, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes("打我儿子的电话，莫让周启明打，他骂我")
    await voter.writes(PHONE)
    assert PHONE not in all_read(leader)
    assert "骂我" not in all_read(leader)


@pytest.mark.parametrize("words", [f"{PHONE} 周代表下午打", f"{PHONE}，请周代表晚上打来", PHONE])
async def test_who_says_when_he_may_call_is_called(town: Town, words: str) -> None:
    leader, _, _, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes(words)
    assert PHONE in all_read(leader)
