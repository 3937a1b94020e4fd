"""What a deputy types on a reception or visit day, of his leave and of how it works here (docs/spec.md section 4, Typed acts and Asked inside)."""

import pytest

from domain.at_work.asked_inside import asked_use
from domain.at_work.said_today import said_today, visitor_said
from tests.conversations.test_typed_words import one_claimed
from tests.town import Town

CHAT = (
    "好的|收到|今天下雨|路上堵车|我吃饭去了|明天镇上开会|哈哈|到底怎么回事|水到了|到时候再说|到货了|来了两车沙|来水了|出发前说一声|村里办酒席|孩子发烧了|老婆叫我回去|今天太热了|手机没电了|"
    "照片拍得好|语音听不清|撤退了|退休了|你吃了吗|我是老吕|今年收成不错|鱼塘满了|手里有活|手上有老茧|急死人了|先办手续|有个老乡结婚|来人帮忙搬东西|请个假真难|不请客了|回来路上|入户宣传|电话费贵|"
    "田里稻子黄了|登记结婚|到老家了|进货去了|今天走了|走了五里路|换人打牌|找人修车|谁能替我买菜|请人吃饭|去不了就算了|我去不了北京|发错群了|说错话了|你是对的|手上的事多|交给于发一本书|叫于发吃饭|"
    "请于发喝酒|走访路上堵车|走访记录本买了|放下电话|退办公室钥匙|手头紧"
)


@pytest.mark.parametrize(
    ("asked", "of"),
    [
        ("照片怎么发给选民", "photo"),
        ("语音能发给选民吗", "photo"),
        ("怎么发照片给选民", "photo"),
        ("视频能不能发给老乡", "photo"),
        ("发错了怎么撤回", "undo"),
        ("撤回刚才那条", "undo"),
        ("写错了怎么办", "undo"),
        ("放下和退办有啥区别", "apart"),
        ("退办跟放下有什么不同", "apart"),
        ("你是谁", "machine"),
        ("你是真人还是机器人", "machine"),
    ],
)
async def test_how_it_works_here_is_answered(town: Town, asked: str, of: str) -> None:
    assert asked_use(asked) == of
    deputy, _, voter = await one_claimed(town)
    deputy.forgets()
    await deputy.writes(asked)
    assert len(deputy.reads) == 1
    assert "例：" in deputy.last
    assert voter.reads == []


@pytest.mark.parametrize("asked", ["哪件最急", "我手里都有啥", "手上有哪些事", "先办哪件", "最急的是哪件"])
async def test_what_he_has_in_hand_and_what_comes_first_is_his_list(town: Town, asked: str) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes(asked)
    assert "QX-2611-0001" in deputy.last


@pytest.mark.parametrize("words", ["手上的事交给史树华", "请史树华代办", "把手上的事都交给史树华", "我手上几件事托给史树华办"])
async def test_what_he_has_in_hand_may_go_to_a_colleague(town: Town, words: str) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.deputy("史树华")
    deputy.forgets()
    await deputy.writes(words)
    assert "史树华 代办" in leader.last
    assert len(deputy.reads) == 1, "and for no days of a leave"


@pytest.mark.parametrize("words", ["销假", "我销假", "假休完了", "我回来上班了", "取消请假"])
async def test_who_is_back_says_so(town: Town, words: str) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await deputy.writes(words)
    assert "没有记着的假" in deputy.last, "it is no leave that he asks for"
    await deputy.writes("请假三天")
    await deputy.writes(words)
    assert "假销了" in deputy.last
    assert "吕春敏 销假了" in leader.last
    assert await town.ask(lambda work: [p.leave_to for p in work.roster.people.values() if p.name == "吕春敏"]) == [None]


async def test_a_reception_day_by_typing_alone(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.deputy("吕春敏")
    await town.comes("2026-11-08")
    for words in ("十号我去不了", "找人替我值班"):
        await deputy.writes(words)
        assert "请谁替" in deputy.last
    await deputy.writes("请谭立安替我值班")
    assert "谭立安" in "\n".join(deputy.reads[-2:])
    await town.comes("2026-11-10", "08:50")
    await deputy.writes("签到")
    assert "记下了" in deputy.last
    await deputy.writes("来人了")
    assert "来的人反映什么" in deputy.last
    await deputy.writes("上坪村三组刘德贵，高龄补贴三个月没发")
    await deputy.writes("上坪村")
    assert [case.channel for case in await town.cases()] == ["reception"]
    await deputy.writes("来了个老大爷说水管爆了三天没人修")
    assert "哪个村" in deputy.last
    await deputy.writes("下坪村")
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_a_visit_day_by_typing_alone(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.comes("2026-11-25", "09:05")
    await deputy.writes("走访交了没有")
    assert "还没有在这里记" in deputy.last
    for words, shown in (
        ("出发了", "怎么走访的"),
        ("到老彭家了", "意见 0 条"),
        ("下坪村老屋组", "11月25日　下坪村"),
        ("今天走了五户", "户数：5"),
        ("八个人", "人数：8"),
        ("入户走的", "方式：入户"),
        ("三组涵管堵了", "意见 1 条"),
    ):
        await deputy.writes(words)
        assert shown in deputy.last, words
    await deputy.sends("photo", "走访照片")
    assert "意见 1 条，照片 1 张" in deputy.last
    await deputy.writes("0001到哪了")
    await deputy.writes("保存")
    await deputy.writes("走访交了没有")
    assert "交了 1 条记录" in deputy.last


@pytest.mark.parametrize("words", ["十号我去不了", "到岗", "来人了", "出发了", "到老彭家了", "我今天去不了"])
async def test_on_no_such_day_of_his_nothing_begins(town: Town, words: str) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes(words)
    assert "您这句话是要做什么" in deputy.last


@pytest.mark.parametrize("on", ["2026-11-10", "2026-11-25"])
async def test_other_words_of_that_day_begin_nothing(town: Town, on: str) -> None:
    deputy = await town.deputy("周启明")
    await town.comes(on, "09:05")
    for line in CHAT.split("|"):
        assert (said_today(line), visitor_said(line), asked_use(line)) == ("", "", ""), line
    for line in CHAT.split("|")[:: 4 if on.endswith("10") else 5]:
        deputy.forgets()
        await deputy.writes(line)
        assert not any(word in "\n".join(deputy.reads) for word in ("来的人反映什么", "怎么走访的", "请谁替", "要请假吗", "销假")), line
