"""A deputy's 要得 while his own words wait to be told what they are for is no greeting (docs/spec.md section 4, Talk)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters
from tests.town import Town


@pytest.mark.parametrize("words", ["要得", "嗯", "好", "晓得了"])
@pytest.mark.parametrize("minutes", [0, 45])
async def test_while_his_own_words_wait_a_yes_is_no_greeting(town: Town, words: str, minutes: int) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("今天去看了一下，泵烧了")
    question = deputy.messages[-1]
    await town.passes(minutes=minutes)
    deputy.forgets()
    await deputy.writes(words)
    assert "您好" not in "\n".join(deputy.reads)
    named = deputy.messages[-1].get("reply_to_message", {}).get("message_id") == question["message_id"]
    assert named or "今天去看了一下，泵烧了" in deputy.last
