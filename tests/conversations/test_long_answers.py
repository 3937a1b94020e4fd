"""An answer of several messages is one: corrected as a whole, its buttons once, under the last (docs/spec.md section 4, Talk)."""

import pytest

from demo.telegram.state import Json
from tests.conversations.test_desk import claimed_case
from tests.town import Somebody, Town


async def long_answer(town: Town, words: str) -> tuple[Somebody, Somebody, Json]:
    """The voter, the leader, and what he wrote."""
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    voter.forgets()
    said = await group.replies(leader, words)
    await group.presses(leader, "send_answer")
    return voter, leader, said


def buttons(voter: Somebody) -> list[int]:
    """How many buttons each message has that he reads."""
    return [sum(map(len, m.get("reply_markup", {}).get("inline_keyboard", ()))) for m in voter.messages]


OLD = "\n".join(f"第{n}段旧话，" + "修了管子。" * 20 for n in range(38))
NEW = OLD.replace("旧话", "新话")


@pytest.mark.parametrize("new", [NEW, "新话，全都修好了", f"{NEW[:2200]}"], ids=["as long", "short", "shorter"])
async def test_an_edit_corrects_every_piece_and_the_buttons_stay_under_the_last(town: Town, new: str) -> None:
    voter, leader, said = await long_answer(town, OLD)
    assert len(voter.reads) > 2
    assert [count > 0 for count in buttons(voter)] == [False] * (len(voter.reads) - 1) + [True]
    await leader.edits(said, new)
    everything = "\n".join(voter.reads)
    assert "旧话" not in everything
    assert everything.count("新话") == new.count("新话")
    assert "（已修改）" in voter.last
    assert [count > 0 for count in buttons(voter)] == [False] * (len(voter.reads) - 1) + [True]
    await voter.presses("满意")
    assert (await town.case()).status == "closed"


async def test_an_edit_that_is_longer_goes_on_below(town: Town) -> None:
    voter, leader, said = await long_answer(town, "旧话，修好了")
    await leader.edits(said, NEW)
    everything = "\n".join(voter.reads)
    assert "旧话" not in everything
    assert everything.count("新话") == NEW.count("新话")
    assert [count > 0 for count in buttons(voter)] == [False] * (len(voter.reads) - 1) + [True]
    await leader.edits(said, "新话，一句就够")
    assert "\n".join(voter.reads).count("新话") == 1
    assert len(voter.reads) == 1
    await voter.presses("满意")
    assert (await town.case()).status == "closed"


async def test_pieces_end_at_the_end_of_a_line(town: Town) -> None:
    voter, _leader, _said = await long_answer(town, OLD)
    assert all(text.splitlines()[-1].endswith("修了管子。") for text in voter.reads[:-1])
