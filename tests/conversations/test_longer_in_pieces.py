"""Days and reason of 「延期」, typed one after the other (docs/spec.md section 4, Typed acts)."""

import pytest

from domain.at_work.said_extension import longer_in
from tests.conversations.test_typed_words import one_claimed
from tests.town import Town, shown


@pytest.mark.parametrize(
    ("lines", "until", "reason"),
    [
        ("0001延期|等县里|五天|发", "11月23日", "等县里"),
        ("0001延期|等县里|再给五天|因为配件没到|发", "11月23日", "配件没到"),
        ("0001延期|等县里|水管配件没到|发", "12月2日", "等县里，水管配件没到"),
        ("0001延期|五天|等县里|发", "11月23日", "等县里"),
        ("0001延期，五天|等县里|发", "11月23日", "等县里"),
        ("0001延期，等县里，五天|发", "11月23日", "等县里"),
        ("0001延期|等县里，到11月25日|发", "11月25日", "等县里"),
        ("0001延期|等县里|三个工作日|发", "11月23日", "等县里"),
    ],
)
async def test_all_of_it_reaches_the_voter(town: Town, lines: str, until: str, reason: str) -> None:
    deputy, _, voter = await one_claimed(town)
    for line in lines.split("|"):
        assert voter.reads == [], "nothing leaves before it was seen"
        await deputy.writes(line)
    assert f"最迟 {until} 答复您。原因：{reason}" in voter.last
    assert len(voter.reads) == 1
    await town.check_promises()


async def test_in_the_group_in_a_reply_to_what_is_shown(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, "延期，等县里", group.card())
    await group.says(deputy, "五天", group.chat.messages[max(group.chat.messages)])
    assert len([m for m in group.chat.messages.values() if "的选民会读到" in shown(m)]) == 1, "the first one is gone"
    await group.says(deputy, "发")
    assert "最迟 11月23日 答复您。原因：等县里" in voter.last


@pytest.mark.parametrize("line", ["吃饭去了", "谢谢", "0001到哪了", "我的待办", "明天镇上开会", "告诉选民明天去看"])
async def test_other_words_are_no_part_of_it(town: Town, line: str) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes("0001延期")
    await deputy.writes("等县里")
    deputy.forgets()
    await deputy.writes(line)
    assert "的选民会读到" not in "\n".join(deputy.reads)
    assert voter.reads == []


@pytest.mark.parametrize("words", ["等县里三天", "县里说要两个星期才批", "五天内答复", "再等等", "对"])
def test_days_within_a_reason_are_part_of_it(words: str) -> None:
    assert longer_in(words) == (None, words)
