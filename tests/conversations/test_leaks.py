"""What must never leak, from the first day (docs/spec.md sections 1.5, 3 and 4)."""

import re
from io import BytesIO
from zipfile import ZipFile

from pydantic import SecretStr

from services.deed.work import Work
from tests.town import GroupTalk, Somebody, Town, known


def undated(messages: object) -> str:
    """All of it as text, without dates and the stand-in's clock: their digits hold any short number now and then."""
    return re.sub(r"'(?:_at|(?:edit_|forward_)?date)': [\d.e-]+", "", str(messages))


def everything(group: GroupTalk) -> str:
    return undated([m for m in group.chat.messages.values() if m["from"].get("is_bot")])


def all_read(somebody: Somebody) -> str:
    return undated([m for m in somebody.chat.messages.values() if m["from"].get("is_bot")])


async def test_numbers_are_masked_in_every_spelling_and_the_original_is_kept(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("补偿款没到，身份证42000019000101000X，卡号 6222 0000 0000 0000 000，电话138-0000-8801，还有１３９００００７７０１")
    shown = everything(group)
    for leaked in ("42000019000101000X", "6222 0000", "138-0000-8801", "00007701", "００７７０１", "8801"):
        assert leaked not in shown
    assert "号码已遮" in shown
    kept = await town.ask(lambda work: work.messages.whole(work.messages.of(1)[0]).text)
    assert "42000019000101000X" in kept
    said = await voter.writes("再打 13700006601")
    assert "6601" not in everything(group)
    await group.presses(leader, "认领")
    await voter.edits(said, "再打 13700006602")
    assert "6602" not in everything(group)
    assert "6601" not in everything(group)


async def test_a_number_is_masked_however_it_is_written_wherever_it_is_shown(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("路灯坏了，找我\n138\u200b0000、7701\n证件 420000/19900101/0007，家里座机 8812345，花了 128000 元")
    await voter.writes("路灯还有：一三八零零零零七七零一，邮箱 wang.wu@example.com")
    await group.presses(leader, "认领")
    await group.presses(leader, "更多")
    await group.presses(leader, "全文")
    await secretary.writes("/find 138 0000 7701")
    for text in (everything(group), all_read(leader), all_read(secretary)):
        for leaked in ("7701", "七七零一", "0101", "12345，", "wang.wu"):
            assert leaked not in text
    assert "128000 元" in group.card()["text"]


async def test_the_group_never_learns_who_he_is(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter(name="王特别名字")
    await voter.writes("村口的路坏了")
    await voter.sends("photo", "看照片")
    await voter.sends("voice")
    voter.person.shares_contact("13800005555")
    await town.settled()
    await group.presses(leader, "认领")
    for text in (everything(group), all_read(leader)):
        assert "王特别名字" not in text
        assert str(voter.id) not in text
        assert "5555" not in text
    assert any("不会转到群里" in text for text in voter.reads)
    identity = await town.ask(lambda work: known(work, voter))
    assert identity.phone == "13800005555"


async def test_no_way_of_writing_and_no_way_of_looking_shows_a_deputy_who_he_is(town: Town) -> None:
    """Text, caption, forward, mention, quote, edit, place, file, bad message; card, full, notes, slip, /case, /audit, /find, export."""
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter(name="王特别名字")
    account = {**voter.person.user, "username": "wangtebie"}
    first = voter.person.posts({"text": "村口的路坏了", "from": account})
    await town.settled()
    origin = {"type": "user", "sender_user": account, "date": first["date"]}
    mention = [{"type": "text_mention", "offset": 0, "length": 2, "user": account}]
    for content in (
        {"text": "转来的话", "forward_origin": origin, "from": account},
        {"text": "小王说的", "entities": mention, "from": account},
        {"text": "再说一句", "reply_to_message": first, "quote": {"text": "路坏了", "position": 0}, "from": account},
        {"contact": {"phone_number": "13800005555", "first_name": "王特别名字", "user_id": voter.id}, "from": account},
        {"location": {"latitude": 30.1, "longitude": 114.2}, "from": account},
    ):
        voter.person.posts(content)
        await town.settled()
    await voter.sends("document", caption="证明")
    await voter.edits(first, "村口的路坏了，两处")
    await group.presses(leader, "认领", group.card())
    await group.says(leader, "我去看看", group.card())
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    await leader.writes("/cases")
    await leader.presses("open")
    for words in ("/case QX-2611-0001", "/find 路坏了", "/me", "/summary", "/queue", "/audit QX-2611-0001"):
        await leader.writes(words)
    await secretary.writes("/audit QX-2611-0001")
    files = [town.telegram.state.files[m["document"]["file_id"]] for m in group.chat.messages.values() if "document" in m]
    assert files, "the slip is among what is searched"
    unpacked = "".join(ZipFile(BytesIO(f)).read("word/document.xml").decode() for f in files if f[:2] == b"PK")
    for seen in (everything(group), all_read(leader), all_read(secretary), unpacked, undated(list(group.chat.messages.values()))):
        for marker in ("王特别名字", "wangtebie", str(voter.id), "13800005555"):
            assert marker not in seen


async def test_a_tip_goes_to_the_secretary_alone_until_she_releases_it(town: Town) -> None:
    leader, secretary, chair, officer = [await town.deputy(name) for name in ("周启明", "许文静", "贺正平", "鲁小川")]
    group = await town.group("g1", leader)
    voter = await town.voter("下坪村")  # no deputy of the group is an official there
    await voter.writes("我要举报村会计虚报补贴人头，收了老板两万块钱")
    assert "现在只有人大秘书能看" in voter.last
    assert "检举控告也可以直接找纪检监察机关" in voter.last
    assert "12388" in voter.last
    assert "虚报补贴" in secretary.last
    for reader in (all_read(leader), all_read(chair), all_read(officer), everything(group)):
        assert "虚报补贴" not in reader
        assert "QX-2611-0001" not in reader
    for somebody in (leader, chair, officer):
        await somebody.writes("/case QX-2611-0001")
        assert "没有这个编号" in somebody.last
        somebody.person.presses(secretary.messages[-1], "full|1|")
        await town.settled()
        assert "虚报补贴" not in all_read(somebody)
    await town.passes(hours=3)  # until then the voter chooses
    await secretary.presses("交办")
    await secretary.presses("q_group:g1")
    assert "保密：认领后在私聊里看" in group.card()["text"]
    assert "虚报补贴" not in everything(group)


async def test_money_gifts_or_threats_of_an_official_are_a_tip_in_doubt_too(town: Town) -> None:
    secretary = await town.secretary()
    group = await town.group("g1")
    voter = await town.voter()
    await voter.writes("听说镇上有人收了矿老板的烟酒")
    assert "只有人大秘书能看" in voter.last
    assert "烟酒" in secretary.last
    assert group.reads == []


async def test_confidential_words_are_read_by_the_claimer_in_private(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("隔壁私宰点的血水倒进下水道，请保密，别让他知道是我说的")
    assert "私宰" not in everything(group)
    assert "🔒保密" in group.card()["text"]
    await group.presses(other, "更多")
    await group.presses(other, "全文")
    assert "只有认领的代表能在私聊里看" in other.popups[-1]
    await group.presses(leader, "认领")
    assert "私宰" in all_read(leader)
    await voter.writes("昨晚又倒了一次")
    await voter.sends("photo")
    await town.passes(minutes=1)
    assert "昨晚又倒" not in everything(group)
    assert not [m for m in group.chat.messages.values() if "photo" in m]
    assert "私宰" not in all_read(other)
    assert "昨晚又倒" in all_read(leader)


async def test_a_complaint_on_village_affairs_is_kept_from_that_villages_official(town: Town) -> None:
    official, other, secretary = [await town.deputy(name) for name in ("周启明", "于发", "许文静")]
    group = await town.group("g1", official, other)
    voter = await town.voter("上坪村")
    await voter.writes("村里三年没有账目公开，分红也不清楚")
    assert group.reads == []
    assert "账目公开" in all_read(other)
    assert "账目公开" in all_read(secretary)
    assert "账目" not in all_read(official)
    await official.writes("/cases")
    assert "QX-2611-0001" not in official.last
    official.person.presses(other.messages[-1], "claim|1|")
    await town.settled()
    assert (await town.case()).claimer is None
    official.forgets()
    await town.comes("2026-11-10")
    assert "QX-2611-0001" not in all_read(official)


async def test_a_case_that_turns_into_village_affairs_loses_its_card_in_the_chat(town: Town) -> None:
    official, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", official, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装，晚上看不见")
    assert "一直没装" in everything(group)
    await voter.presses("更改")
    await voter.presses("改类别")
    await voter.presses("村务与作风")
    assert "一直没装" not in everything(group)
    assert "一直没装" in all_read(other)


async def test_danger_to_life_is_answered_with_numbers_at_once_and_staff_alerted_at_night(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await town.comes("2026-11-05", "02:30")
    await voter.writes("山上塌方了，有人被困在屋里")
    assert "110 / 119 / 120" in voter.last
    assert "收到了。编号" in voter.last
    assert "🔴 紧急" in secretary.last
    assert not secretary.messages[-1].get("_silent")
    assert not group.card().get("_silent")
    await voter.writes("快点")
    calm = await town.voter(name="不急")
    await calm.writes("路灯坏了一盏")
    assert calm.messages[-1].get("_silent")


async def test_legal_matters_and_other_towns_get_their_channel_and_wait_for_staff(town: Town) -> None:
    secretary = await town.secretary()
    group = await town.group("g1")
    voter, neighbour = await town.voter(), await town.voter(name="邻镇")
    await voter.writes("法院判了老板给我四万二工钱，一直执行不到")
    assert "12368" in voter.last
    assert "请不起律师的，可以打法律援助电话 12348。" in voter.last
    await neighbour.writes("我是隔壁柏树镇的，你们那条断头路什么时候接上？")
    assert "12345" in neighbour.last
    assert group.reads == []
    await secretary.writes("/queue")
    assert "QX-2611-0001" in secretary.last
    assert "QX-2611-0002" in secretary.last
    await secretary.presses("QX-2611-0002")
    await secretary.presses("不予受理")
    await secretary.writes("好的，下午三点开会")
    assert secretary.last == "QX-2611-0002「我是隔壁柏树镇的，你们…」 将不予受理，选民会读到：\n｜好的，下午三点开会", (
        "not meant for him: nothing has left"
    )
    await secretary.presses("取消")
    assert "没有受理" not in neighbour.last
    await secretary.writes("/queue")
    await secretary.presses("QX-2611-0002")
    await secretary.presses("不予受理")
    await secretary.writes("请找柏树镇人大")
    await secretary.presses("就这样告诉选民")
    assert "没有受理" in neighbour.last
    assert "请找柏树镇人大" in neighbour.last
    await neighbour.presses("请再看看")
    assert neighbour.popups[-1] == "收到。请主席再看一遍，看完给您回音。"
    case = await town.case("QX-2611-0002")
    assert (case.status, case.queue_reason) == ("accepted", "appeal")


async def test_a_child_is_asked_for_no_name(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我是五年级的学生，学校厕所没有门，求求你们修一下")
    assert "孩子的事" in voter.last
    await voter.presses("更改")
    assert not voter.sees_button("公开身份")
    voter.person.presses(voter.messages[-1], "show_me|1|")
    await town.settled()
    assert "姓名和电话" not in voter.last


async def test_another_voters_words_and_numbers_stay_his(town: Town) -> None:
    one, two = await town.voter(name="甲"), await town.voter(name="乙")
    await one.writes("村口的路坏了")
    await two.writes("/my")
    assert "QX" not in two.last
    for data in ("mine|1|", "change|1|", "supplement|1|", "reopen|1|", "solved|1|yes", "nag|1|"):
        two.person.presses(one.messages[-1], data)
        await town.settled()
    assert "村口的路坏了" not in all_read(two)
    assert [e.kind for e in await town.ask(lambda work: work.cases.history(1))] == ["registered", "accepted", "queued"][:2] + ["assigned"]


async def test_what_was_said_below_a_card_goes_with_it(town: Town) -> None:
    official, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", official, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装")
    await voter.writes("问了几回都说再等等")
    await voter.sends("photo")
    await town.passes(seconds=2)
    assert "再等等" in everything(group)
    await voter.presses("更改")
    await voter.presses("改类别")
    await voter.presses("村务与作风")
    assert "再等等" not in everything(group)
    assert not [m for m in group.chat.messages.values() if "photo" in m]


async def test_words_and_photos_posted_before_he_asks_for_confidence_are_taken_back(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("隔壁天天打牌到半夜")
    await voter.sends("photo")
    await voter.presses("更改")
    await voter.presses("保密")
    assert "打牌" not in everything(group)
    assert not [m for m in group.chat.messages.values() if "photo" in m]


async def test_a_deputy_goes_on_with_a_matter_of_his_own_by_replying(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    await leader.writes("我家门口的路坏了")
    await leader.presses("我自己反映")
    await leader.presses("上坪村")
    await leader.presses("同意并继续")
    receipt = [m for m in leader.messages if "收到了。编号" in m.get("text", "")][-1]
    await town.passes(hours=1)
    await leader.writes("就是老屋组那段", reply_to=receipt)
    assert "已补充到 QX-2611-0001" in leader.last


async def test_with_a_data_key_the_identity_is_sealed_at_rest_and_everything_works(town: Town) -> None:
    await town.stop()
    town.settings = town.settings.model_copy(update={"data_key": SecretStr("ein Geheimnis")})
    await town.start()
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.stranger("王大娘")
    await voter.writes("自来水停了三天了")
    rows = await town.ask(_raw, "held_words", "message")
    assert "自来水" not in str(rows)
    await voter.presses("上坪村")
    await voter.presses("agree")
    voter.person.shares_contact("13800004321")
    await town.settled()
    assert "自来水停了三天了" in group.card()["text"]
    for table, column in (("chat", "address"), ("chat", "lookup"), ("voter_identity", "phone"), ("voter_identity", "name")):
        stored = str(await town.ask(_raw, table, column))
        assert str(voter.id) not in stored
        assert "13800004321" not in stored
    await voter.writes("/privacy")
    assert "13800004321" in voter.last


def _raw(work: Work, table: str, column: str) -> list[str]:
    from storage.tables import metadata

    return [
        str(row[0]) for row in work.connection.execute(metadata.tables[table].select().with_only_columns(metadata.tables[table].c[column]))
    ]
