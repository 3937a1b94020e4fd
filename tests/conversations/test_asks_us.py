"""What somebody asks about us, before he agrees and after: answered in kind, never a matter (docs/spec.md section 3)."""

import pytest

from domain.no_matter.asks_us import asks_us
from tests.town import Town

BEFORE = [
    ("是不是骗人的", "不是骗人的"),
    ("多少钱", "不要钱"),
    ("我不识字", "念给您听"),
    ("啥子意思", "意思是"),
    ("要得", "同意"),
    ("OK", "同意"),
    ("继续", "同意"),
]


async def test_before_he_agrees_each_question_gets_its_own_answer_however_quickly_he_writes(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("自来水停了三天了")
    for said, answer in BEFORE:
        voter.forgets()
        await voter.writes(said)
        assert answer in voter.last, said
        assert "打「同意」两个字就行" in voter.last, said
    await voter.writes("行吧同意")
    case = await town.case()
    assert await town.ask(lambda work: [m.text for m in work.messages.of(case.id)]) == ["自来水停了三天了"]


async def test_what_he_asks_before_his_village_is_known_is_answered_and_the_village_asked(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("你谁啊")
    assert "我是机器人" in voter.last
    assert "哪个村" in voter.last
    await voter.writes("好")
    assert "哪个村" in voter.last
    await voter.writes("第二个")
    await voter.writes("同意")
    await voter.writes("自来水停了三天了")
    assert (await town.case()).village == "v02"


@pytest.mark.parametrize("said", ["老家新塘现在住街上", "下坪邻居家", "上坪隔壁那个村"])
async def test_a_village_that_may_not_be_his_is_asked_about(town: Town, said: str) -> None:
    voter = await town.stranger()
    await voter.writes("路灯坏了")
    await voter.writes(said)
    assert "您自己现在住在哪个村" in voter.last
    await voter.presses("下坪村")
    await voter.presses("同意并继续")
    assert (await town.case()).village == "v02"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("要不要钱", "一分也不收"),
        ("是不是诈骗", "不是骗人的"),
        ("你叫啥名", "没有名字"),
        ("代表是做啥的", "跟踪督促"),
        ("人大是啥", "人民代表大会"),
        ("你是政府的不", "联系选民的地方"),
        ("这个是公家的吗", "联系选民的地方"),
        ("教我一下", "像和人说话一样"),
        ("咋个弄", "像和人说话一样"),
        ("我说了会不会遭报复", "只给人大秘书看"),
        ("书记晓得是我说的不", "村干部是代表的"),
        ("今天几号", "今天是11月4日"),
    ],
)
async def test_a_question_about_us_is_answered_and_is_no_matter(town: Town, said: str, answer: str) -> None:
    alone, with_one = await town.voter(), await town.voter(name="有事的")
    await with_one.writes("屋门口的路灯不亮")
    await town.passes(hours=1)
    for voter in (alone, with_one):
        await voter.writes(said)
        assert answer in voter.last
    await town.passes(minutes=12)
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("said", ["他们收钱", "村里有人骗钱", "医保要交多少钱"])
async def test_what_is_said_of_others_is_a_matter(town: Town, said: str) -> None:
    voter = await town.voter()
    await voter.writes(said)
    assert len(await town.cases()) == 1


DELETED = [
    "我删哒 你们看得到不",
    "我把信息删了你们还有没有",
    "手机上的聊天记录删了你们那里还在不",
    "我把照片删了就没得了吧",
    "if i delete it do you still have it",
]


@pytest.mark.parametrize("said", DELETED)
async def test_who_deleted_on_his_telephone_reads_that_it_is_here_still_and_how_it_goes(town: Town, said: str) -> None:
    voter = await town.voter()
    await voter.writes("屋门口的路灯不亮")
    for minutes in (1, 60):
        await town.passes(minutes=minutes)
        await voter.writes(said)
        assert "还在" in voter.last
        assert voter.sees_button("删除我的信息")
    await town.passes(minutes=12)
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.author == "voter"]) == ["屋门口的路灯不亮"]


@pytest.mark.parametrize(
    "said",
    [
        "把我的名字从低保里删了",
        "低保名单删了我的名字还有没有",
        "账目删了还有没有",
        "他们把树砍了你们看得到不",
        "我的地被删了",
        "路灯撤了你们还在不",
    ],
)
def test_what_others_deleted_is_no_such_question(said: str) -> None:
    assert asks_us(said) == ""
