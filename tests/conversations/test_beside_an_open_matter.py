"""What somebody with an open matter writes that is none of its words: it is answered, and nobody of his group reads it as more of the matter
(docs/spec.md section 3)."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.town import Town

ANSWERED = [
    ("110", "110"),
    ("帮我报警", "110"),
    ("我不想用了", "我的信息"),
    ("退订", "我的信息"),
    ("我换号了", "我的信息"),
    ("他电话多少", "上下坪代表小组"),
    ("村书记电话", "上下坪代表小组"),
    ("下次代表什么时候来", "走访"),
    ("语音可以吗", "说语音"),
    ("可唔可以發語音", "说语音"),
    ("佢電話幾多", "上下坪代表小组"),
    ("我搬咗屋", "哪个村"),
    ("拉倒吧", "撤回"),
    ("how do I delete my data", "我的信息"),
    ("what's his phone number", "上下坪代表小组"),
    ("can I send voice messages", "说语音"),
    ("I moved to another village", "哪个村"),
    ("我搬家了", "哪个村"),
    ("怎么换村", "哪个村"),
    ("算了不修了", "撤回"),
]


@pytest.mark.parametrize(("said", "answer"), ANSWERED)
async def test_it_is_answered_and_goes_to_nobody(town: Town, said: str, answer: str) -> None:
    _leader, group, voter = await claimed_case(town, "村口路灯坏了三盏")
    await town.passes(minutes=30)
    before = len(group.reads)
    await voter.writes(said)
    assert answer in "".join(voter.reads), voter.reads
    assert not any(said in words for words in group.reads[before:])
    assert len(await town.cases()) == 1 or said in ("110", "帮我报警")
