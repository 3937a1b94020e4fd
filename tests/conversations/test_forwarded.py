"""What a voter forwards is another's: it is marked, says nothing in his own name, and his question beside it goes with it (docs/spec.md section 3)."""

from typing import Any

import pytest

from tests.conversations.test_rating import claimed_first
from tests.town import GroupTalk, Somebody, Town

ONE = "QX-2611-0001"
NOTICE = "通知：明天早上八点到下午六点全镇停水，请大家储水"
FROM: dict[str, Any] = {
    "forward_origin": {"type": "hidden_user", "sender_user_name": "隔壁老王", "date": 1_790_000_000},
    "forward_date": 1_790_000_000,
}


async def begins(town: Town) -> tuple[Somebody, GroupTalk]:
    deputy = await town.deputy("吕春敏")
    return await town.voter(), await town.group("g1", deputy)


async def forwards(voter: Somebody, text: str) -> Any:
    sent = voter.person.says(text, **FROM)
    await voter.town.settled()
    return sent


async def test_the_card_says_so_and_the_question_behind_it_belongs_to_it(town: Town) -> None:
    voter, group = await begins(town)
    await forwards(voter, NOTICE)
    assert "收到了。编号" in voter.last
    assert "〔转来的〕" in str(group.card(ONE)["text"])
    assert NOTICE in str(group.card(ONE)["text"])
    await voter.writes("这个是真的不")
    assert not any("不是骗人的" in words for words in voter.reads)
    assert any("这个是真的不" in words for words in group.reads)
    assert len(await town.cases()) == 1
    await town.check_promises()


@pytest.mark.parametrize("words", ["是真的假的哦", "啥子意思嘛", "系咪真㗎", "这要不要交嘛", "你们晓得不是谣言吗"])
async def test_minutes_later_too(town: Town, words: str) -> None:
    voter, group = await begins(town)
    await forwards(voter, NOTICE)
    await town.passes(minutes=5)
    await voter.writes(words)
    assert len(await town.cases()) == 1
    assert any(words in said for said in group.reads)


async def test_a_question_that_is_sent_with_it_comes_before_it(town: Town) -> None:
    voter, group = await begins(town)
    await voter.writes("这个是真的不")
    await forwards(voter, NOTICE)
    assert any("这个是真的不" in words for words in group.reads)
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("words", ["村口路灯又坏了怎么办", "村口的路灯坏了怎么办", "我被骗了五千块怎么办"])
async def test_a_matter_of_his_own_behind_it_does_not_go_with_it(town: Town, words: str) -> None:
    voter, group = await begins(town)
    await forwards(voter, NOTICE)
    await town.passes(minutes=8)
    await voter.writes(words)
    await town.passes(minutes=15)
    assert len(await town.cases()) == 2


async def test_nor_does_a_tip_which_keeps_the_notice_where_it_is(town: Town) -> None:
    voter, group = await begins(town)
    await forwards(voter, NOTICE)
    await town.passes(minutes=8)
    await voter.writes("村主任骗补贴款")
    assert (await town.case(ONE)).group == "g1"
    assert not any("补贴款" in words for words in group.reads)


@pytest.mark.parametrize("words", ["骗人，不满意", "假的，不满意"])
async def test_nor_does_a_rating(town: Town, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await forwards(voter, "供电所通知：路灯已修好")
    await voter.writes(words)
    assert (await town.case(ONE)).status != "answered"


@pytest.mark.parametrize("words", ["你是人还是机器", "你好", "谢谢"])
async def test_what_is_asked_of_the_bot_is_answered_as_ever(town: Town, words: str) -> None:
    voter, group = await begins(town)
    await forwards(voter, NOTICE)
    await town.passes(minutes=5)
    await voter.writes(words)
    assert not any(words in said for said in group.reads)


async def test_a_photo_with_words_and_one_without_and_a_voice_bear_the_mark(town: Town) -> None:
    voter, group = await begins(town)
    await voter.sends("photo", NOTICE, **FROM)
    assert f"〔转来的〕{NOTICE}" in str(group.card(ONE)["text"])
    await town.passes(hours=2)
    await voter.sends("voice", **FROM)
    await town.passes(minutes=12)
    assert any("〔转来的〕语音" in words for words in group.reads)


async def test_an_album_bears_it_once(town: Town) -> None:
    voter, group = await begins(town)
    for n in range(3):
        voter.person.sends("photo", b"photo%d" % n, media_group_id="91", **FROM)
    await town.settled()
    await town.passes(minutes=12)
    assert len(await town.cases()) == 1
    assert str(group.card(ONE)["text"]).count("〔转来的〕") == 1


@pytest.mark.parametrize("words", ["不满意", "满意", "很满意，谢谢", "灯没修好，不满意"])
async def test_it_rates_nothing(town: Town, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await forwards(voter, words)
    assert (await town.case(ONE)).status == "answered"


@pytest.mark.parametrize("words", ["撤回0001", "算了不要了", "删除我的信息", "我搬到下坪去了", "发错了", "解决了"])
async def test_it_is_typed_in_the_place_of_no_tap(town: Town, words: str) -> None:
    voter, _ = await begins(town)
    await voter.writes("村口路灯不亮")
    await town.passes(minutes=15)
    voter.forgets()
    await forwards(voter, words)
    assert (await town.case(ONE)).status == "assigned"
    assert not any(voter.sees_button(label) for label in ("换成下坪村", "确定撤回", "都删"))


@pytest.mark.parametrize("words", ["停水通知，请勿外传，莫让别个晓得", "招工，只给秘书看"])
async def test_it_wishes_for_no_silence(town: Town, words: str) -> None:
    voter, _ = await begins(town)
    await forwards(voter, words)
    case = await town.case(ONE)
    assert "confidential" not in case.marks
    assert case.seal != "kept"


async def test_danger_in_it_wakes_and_whom_it_complains_of_does_not_read_it(town: Town) -> None:
    voter, group = await begins(town)
    await forwards(voter, "周启明打我，快救命")
    assert "110" in "".join(voter.reads)
    assert "d001" in (await town.case(ONE)).spoken_of


async def test_before_he_has_agreed_it_waits_and_is_no_village(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    group, newcomer = await town.group("g1", deputy), await town.stranger("老刘")
    await forwards(newcomer, "上坪村的路灯不亮，大家反映一下")
    await newcomer.writes("下坪村")
    await newcomer.presses("同意并继续")
    case = await town.case(ONE)
    assert case.village == "v02"
    assert "〔转来的〕" in str(group.card(ONE)["text"])


async def test_what_a_deputy_forwards_is_read_as_ever(town: Town) -> None:
    voter, group = await begins(town)
    deputy = await town.deputy("周启明")
    await voter.writes("村口路灯不亮")
    deputy.person.says("今天下午看了现场", **FROM)
    await town.settled()
    assert not any("〔转来的〕" in words for words in [*deputy.reads, *group.reads])


@pytest.mark.parametrize("asked", ["这个是真的不", "我点了咋办"])
async def test_while_it_waits_for_his_choice_the_question_waits_with_it(town: Town, asked: str) -> None:
    voter, group = await begins(town)
    await voter.writes("村口的路坏了")
    await town.passes(minutes=15)
    await forwards(voter, NOTICE)
    question = voter.messages[-1]
    voter.forgets()
    await voter.writes(asked)
    assert voter.reads == ["这条也收到了，和上一条一起，等您点一下上面的选择。"]
    await voter.presses("新事项", question)
    assert any(asked in said for said in group.reads)
    assert len(await town.cases()) == 2
    await town.check_promises()


@pytest.mark.parametrize("words", ["这是我外甥发的", "群里转来的", "那个是隔壁老王写的"])
async def test_from_whom_it_is_belongs_to_it(town: Town, words: str) -> None:
    voter, group = await begins(town)
    await forwards(voter, NOTICE)
    await town.passes(minutes=5)
    await voter.writes(words)
    assert len(await town.cases()) == 1
    assert any(words in said for said in group.reads)


async def test_what_was_forwarded_may_be_wanted_back(town: Town) -> None:
    voter, group = await begins(town)
    await forwards(voter, NOTICE)
    await town.passes(minutes=5)
    voter.forgets()
    await voter.writes("撤回刚才转发的")
    assert "撤回" in voter.last
    assert not any("撤回刚才转发的" in said for said in group.reads)


async def test_a_command_that_was_forwarded_is_nobodys_order(town: Town) -> None:
    secretary = await town.secretary()
    voter, _group = await begins(town)
    await voter.writes("村口的路灯坏了三天")
    await forwards(secretary, f"/erase {ONE}")
    assert "删" not in secretary.last
    assert "您这句话是要做什么" in secretary.last
    voter.forgets()
    await forwards(voter, "/my")
    assert "您反映的事" not in "".join(voter.reads)


async def test_a_sticker_of_who_has_matters_gets_the_sign_of_one_he_sends_himself(town: Town) -> None:
    voter, group = await begins(town)
    await voter.writes("村口路灯不亮")
    await town.passes(minutes=15)
    voter.forgets()
    await voter.sends("sticker", **FROM)
    assert not any("没太明白" in words for words in voter.reads)
    assert not any("贴纸" in words for words in group.reads)
    assert len(await town.cases()) == 1


async def test_it_is_no_appeal_of_who_is_blocked_and_he_reads_so(town: Town) -> None:
    secretary = await town.secretary()
    voter, group = await begins(town)
    await voter.writes("村口路灯不亮")
    await secretary.writes(f"/block {ONE} 7 一天发几十条骂人的话")
    await forwards(voter, "全镇停水通知")
    await voter.presses("申诉")
    secretary.forgets()
    voter.forgets()
    await forwards(voter, "昨天开会的通知")
    await forwards(voter, "明天全镇停电")
    assert voter.reads == ["转来的这条存着了，不算申诉。请用自己的话写一句，人大秘书会看。"]
    assert not secretary.reads
    await voter.writes("我没有骂人")
    assert voter.last == "转给人大秘书了。"
    assert "我没有骂人" in secretary.last
    await town.passes(days=8)
    await town.passes(minutes=30)
    for words in ("全镇停水通知", "昨天开会的通知", "明天全镇停电"):
        assert any(words in one for one in group.reads)
