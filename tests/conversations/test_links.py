"""Personal links, group links, and what is wrong with some (docs/spec.md sections 2 and 11)."""

from collections.abc import Callable
from typing import Any

import pytest

from services.deed.work import Work
from services.staff.links import new_token
from tests.town import Town


def token(kind: str, subject: str) -> Callable[[Work], str]:
    def make(work: Work) -> str:
        return new_token(work, kind, subject)

    return make


async def test_a_personal_link_confirms_the_name_and_the_secretary_can_undo_it(town: Town) -> None:
    secretary = await town.secretary()
    somebody = await town.stranger("周启明")
    made = await town.ask(token("person", "d001"))
    await somebody.writes(f"/start i_{made}")
    assert "您是 周启明 吗" in somebody.last
    assert await town.ask(lambda work: work.roster.people["d001"].handle) is None
    await somebody.presses("是，我是周启明")
    assert "手机连好了" in somebody.last
    assert "周启明 的手机连上了" in secretary.last
    await secretary.presses("断开这部手机")
    assert "不再是 周启明 的账号" in somebody.last
    assert await town.ask(lambda work: work.roster.people["d001"].handle) is None


@pytest.mark.parametrize(
    ("person", "name", "words"),
    [
        ("d001", "周启明", "点「我的待办」"),
        ("u01", "许文静", "点「待处理」"),
        ("u03", "", "点下面的按钮"),
    ],
)
async def test_whoever_is_linked_is_led_to_a_label_he_has(town: Town, person: str, name: str, words: str) -> None:
    somebody = await town.stranger("某人")
    name = name or await town.ask(lambda work: work.roster.people[person].name)
    await somebody.writes(f"/start i_{await town.ask(token('person', person))}")
    await somebody.presses(f"是，我是{name}")
    assert f"{name}，手机连好了。" in somebody.last
    assert words in somebody.last


async def test_a_link_is_used_once_expires_and_a_foreign_one_is_refused(town: Town) -> None:
    first, second = await town.stranger("周启明"), await town.stranger("别人")
    made = await town.ask(token("person", "d001"))
    await first.writes(f"/start i_{made}")
    await first.presses("link")
    await second.writes(f"/start i_{made}")
    assert "已经用过了" in second.last
    await second.writes("/start i_nonsense")
    assert "这个链接不对" in second.last
    replaced = await town.ask(token("person", "d002"))
    late = await town.ask(token("person", "d002"))
    await second.writes(f"/start i_{replaced}")
    assert "后来又出了新的。请用最新的那个" in second.last
    await town.passes(days=31)
    await second.writes(f"/start i_{late}")
    assert "过期了" in second.last


async def test_a_new_link_ends_the_old_accounts_rights_once_used(town: Town) -> None:
    old = await town.deputy("周启明")
    group = await town.group("g1", old)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    new = await town.stranger("周启明新手机")
    made = await town.ask(token("person", "d001"))
    await new.writes(f"/start i_{made}")
    await new.presses("link")
    assert "不再是 周启明 的账号" in old.last
    await group.presses(old, "认领")
    assert (await town.case()).claimer is None
    await group.presses(new, "认领")
    assert (await town.case()).claimer == "d001"


async def test_one_account_is_one_person_with_all_his_roles(town: Town) -> None:
    somebody = await town.stranger("两职")
    for person in ("d001", "u01"):
        made = await town.ask(token("person", person))
        await somebody.writes(f"/start i_{made}")
        await somebody.presses("link")
    await somebody.writes("/queue")
    assert "没有要您定的事" in somebody.last
    await somebody.writes("/cases")
    assert "现在没有要办的事" in somebody.last


async def test_the_group_link_binds_when_a_leader_uses_it_and_shows_open_cases(town: Town) -> None:
    leader, member, stranger = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.stranger()
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    made = await town.ask(token("group", "g1"))
    for somebody in (stranger, member):
        chat = town.telegram.group(-2000 - somebody.id, "某群")
        somebody.person.adds_bot(chat, f"g_{made}")
        await town.settled()
        assert "组长、副组长或工作人员来点" in str(chat.messages)
    chat = town.telegram.group(-3000, "上下坪群")
    leader.person.adds_bot(chat, f"g_{made}")
    await town.settled()
    assert "本群现在是上下坪代表小组的工作群" in str(chat.messages)
    assert "设为管理员" in str(chat.messages)
    assert "村口的路坏了" in str(chat.messages)
    leader.person.makes_bot(chat, "administrator")
    await town.settled()
    assert "谢谢，我现在能看到" in str(chat.messages)
    again = town.telegram.group(-3001, "另一个群")
    leader.person.adds_bot(again, f"g_{made}")
    await town.settled()
    assert "已经用过了" in str(again.messages)


async def test_a_leader_whose_phone_is_not_linked_yet_reads_what_comes_first_and_that_the_link_still_works(town: Town) -> None:
    leader = await town.stranger("周启明")
    made, own = await town.ask(token("group", "g1")), await town.ask(token("person", "d001"))
    chat = town.telegram.group(-3100, "上下坪群")
    leader.person.adds_bot(chat, f"g_{made}")
    await town.settled()
    said = str(chat.messages)
    assert "点一次写着自己名字的链接。连上了，再点一次这个链接，或者把它发在这个群里，它还能用" in said
    assert "您不是组长，请把它交给组长" in said
    await leader.writes(f"/start i_{own}")
    await leader.presses("link")
    leader.person.adds_bot(chat, f"g_{made}")
    await town.settled()
    assert "本群现在是上下坪代表小组的工作群" in str(chat.messages)


async def test_who_only_administers_binds_no_chat_and_reads_no_words(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    for rights in ({}, {"groups": ["g1"]}):

        def hired(work: Work, rights: dict[str, Any] = rights) -> None:
            row = {"id": "u09", "name": "系统管理", "role": "admin", **rights}
            if "u09" in work.rows.section("staff"):
                work.rows.revise("staff", "u09", data=row)
            else:
                work.rows.put("staff", {"u09": (9, row)})
            work.rows.moved()

        await town.ask(hired)
        admin = await town.deputy("系统管理")
        chat = town.telegram.group(-5000 - admin.id, "某群")
        admin.person.adds_bot(chat, f"g_{await town.ask(token('group', 'g1'))}")
        await town.settled()
        assert "组长、副组长或工作人员来点" in str(chat.messages)
        assert "村口的路坏了" not in str(chat.messages)
        assert await town.ask(lambda work: dict(work.roster.bound)) == {}


async def test_one_chat_serves_one_group(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("李春生")
    group = await town.group("g1", leader)
    made = await town.ask(token("group", "g2"))
    other.person.says(f"/start@lianxin_demo_bot g_{made}", group.chat)
    await town.settled()
    assert "已经是上下坪代表小组的工作群" in group.last


async def test_a_chat_that_serves_nobody_says_so(town: Town) -> None:
    stranger = await town.stranger()
    chat = town.telegram.group(-4000, "闲群")
    stranger.person.says("/help", chat)
    await town.settled()
    assert "还没有定给哪个代表小组" in str(chat.messages)


async def test_an_undone_link_leaves_no_words_in_the_old_accounts_chat(town: Town) -> None:
    secretary, old = await town.secretary(), await town.stranger("李春生")
    made = await town.ask(token("person", "d011"))
    await old.writes(f"/start i_{made}")
    await old.presses("link")
    voter = await town.voter("柳湾村")
    await voter.writes("渠道堵了")
    assert "渠道堵了" in old.last
    await secretary.presses("undo_link")
    assert "渠道堵了" not in " ".join(old.reads)
    assert "渠道堵了" in " ".join(secretary.reads)


async def test_a_muted_bot_tells_the_leader_and_posts_its_cards_when_it_may_write_again(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    leader.person.makes_bot(group.chat, "muted")
    await town.settled()
    assert "不让我说话" in leader.last
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "收到了。编号" in voter.last
    assert group.reads == []
    leader.person.makes_bot(group.chat, "administrator")
    await town.settled()
    assert "村口的路坏了" in group.card()["text"]
