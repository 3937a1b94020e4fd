"""Whoever of the roster is in danger, or beside it, reads the numbers at once like a voter (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_suspended import suspended
from tests.town import Somebody, Town

CALLS = ("我隔壁着火了", "快来 渡槽那里掉下去一个娃儿", "有人喝农药了")


async def everybody(town: Town) -> list[Somebody]:
    names = ("吕春敏", "周启明", "贺正平", "许文静", "鲁小川")
    return [await town.deputy(name) for name in names]


async def test_the_numbers_come_first_and_staff_hear_of_it(town: Town) -> None:
    house = await everybody(town)
    secretary, officer = house[3], house[4]
    for who in house:
        for words in CALLS:
            for one in house:
                one.forgets()
            await who.writes(words)
            read = "\n".join(who.reads)
            assert "120" in read, (who.person_id, words)
            assert "您这句话是要做什么" not in read
            told = secretary if who is not secretary else officer
            assert any("🔴 紧急" in one and words in one for one in told.reads), (who.person_id, words)
            await town.passes(minutes=11)


async def test_it_becomes_a_matter_by_one_tap(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("我隔壁着火了")
    await deputy.presses("我自己反映")
    await deputy.presses("上坪村")
    await deputy.presses("同意并继续")
    assert "urgent" in (await town.case()).marks
    await deputy.writes("岩下有人喝农药了")
    await deputy.presses("替选民登记")
    assert "村" in deputy.last


async def test_who_despairs_reads_warm_words_and_the_group_nothing(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", deputy)
    said = len(group.reads)
    await deputy.writes("我不想活了")
    assert "12356" in "\n".join(deputy.reads)
    assert len(group.reads) == said
    assert any("吕春敏" in one and "🔴" in one for one in secretary.reads)
    assert "我不想活了" not in "\n".join(secretary.reads)


@pytest.mark.parametrize("words", ["许秘书在办公室要杀我 救命", "許文靜在辦公室拿刀追我 救命", "秘书小许推我下楼 流血了"])
async def test_whom_it_names_does_not_read_it(town: Town, words: str) -> None:
    house = await everybody(town)
    await house[0].writes(words)
    assert not any("🔴" in one for one in house[3].reads)
    assert any("🔴" in one and words in one for one in house[4].reads)


@pytest.mark.parametrize("words", ["许秘书 我隔壁着火了 快来", "秘书小许 快来 隔壁着火了", "告诉许秘书 隔壁着火了"])
async def test_who_is_called_by_name_reads_it(town: Town, words: str) -> None:
    house = await everybody(town)
    await house[0].writes(words)
    assert any("🔴" in one and words in one for one in house[3].reads)


@pytest.mark.parametrize("words", ["有个选民在我办公室要喝农药", "选民说要跳楼"])
async def test_another_who_despairs_is_not_he(town: Town, words: str) -> None:
    house = await everybody(town)
    await house[0].writes(words)
    assert any("🔴" in one and words in one for one in house[3].reads)


async def test_a_call_for_help_below_a_question_is_one(town: Town) -> None:
    leader, secretary, voter = await town.deputy("周启明"), await town.secretary(), await town.voter()
    group = await town.group("g1", leader)
    await voter.writes("桥头的路灯不亮")
    await group.presses(leader, "认领")
    await leader.writes("0001")
    await leader.presses("回复选民")
    await leader.writes("你们快来救命 我屋头着火了 人困在里头")
    assert any("119" in one for one in leader.reads)
    assert any("🔴" in one for one in secretary.reads)
    assert not any("着火" in one for one in voter.reads)


async def test_who_is_suspended_is_heard_too(town: Town) -> None:
    he, secretary, _group = await suspended(town)
    for words in (*CALLS, "我不想活了", "我媳妇要生了 出血了"):
        he.forgets()
        await he.writes(words)
        assert "120" in "\n".join(he.reads), words
        assert "权限现在停用" not in "\n".join(he.reads), words
    assert any("着火" in one for one in secretary.reads)


async def test_an_open_question_stays_open(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    voter = await town.voter("上坪村")
    await town.group("g1", deputy)
    await voter.writes("村口的路灯不亮三天了")
    await deputy.writes("0001我来")
    await deputy.writes("0001退办")
    voter.forgets()
    await deputy.writes("灯杆带电打倒一个娃儿")
    assert "120" in "\n".join(deputy.reads)
    assert (await town.case()).status == "claimed"
    assert voter.reads == []
    assert any("带电" in one for one in secretary.reads)
    await deputy.writes("这是镇里管的")
    assert (await town.case()).status == "accepted"
    assert not any("被退办" in one and "带电" in one for one in secretary.reads)


async def test_a_registering_goes_on(town: Town) -> None:
    secretary, officer = await town.secretary(), await town.deputy("鲁小川")
    await secretary.writes("/new")
    await secretary.writes("上坪村 电话 岩下有人喝农药了")
    assert "120" in "\n".join(secretary.reads)
    assert any("农药" in one for one in officer.reads)
    await secretary.presses("电话")
    case = await town.case()
    assert "urgent" in case.marks


async def test_the_words_of_their_work_stay_what_they_are(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    voter = await town.voter("上坪村")
    group = await town.group("g1", deputy)
    await voter.writes("我家厨房昨天晚上着火了 现在没地方做饭")
    card = group.card()
    await deputy.writes("0001我来")
    secretary.forgets()
    for words in ("火灾隐患已排查", "昨天着火那家已经安置好了", "着火的房子要拆了重建", "树倒了压到电线 已报供电所"):
        deputy.forgets()
        await deputy.writes(words)
        assert "⚠" not in "\n".join(deputy.reads), words
    await group.says(deputy, "着火那家 火已经灭了 人在亲戚家", card)
    await deputy.writes("告诉选民着火打119")
    assert "⚠" not in "\n".join(deputy.reads)
    await deputy.writes("发")
    assert "着火打119" in "\n".join(voter.reads)
    assert not any("🔴" in one for one in secretary.reads)


async def test_what_is_looked_for_and_what_is_told_to_all_alarm_nobody(town: Town) -> None:
    secretary, officer = await town.secretary(), await town.deputy("鲁小川")
    await secretary.writes("/find")
    await secretary.writes("着火")
    await secretary.writes("查 着火")
    await secretary.writes("/broadcast")
    await secretary.writes("岩下着火了 请附近村民莫走河边")
    assert "⚠" not in "\n".join(secretary.reads)
    assert "发给谁" in secretary.last
    assert officer.reads == []


async def test_the_chair_hears_where_nobody_of_the_office_does(town: Town) -> None:
    deputy, chair = await town.deputy("吕春敏"), await town.deputy("贺正平")
    await deputy.writes("我隔壁着火了")
    assert any("🔴" in one for one in chair.reads)


async def test_a_visit_s_line_and_a_note_in_private_stay(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await deputy.writes("走访记录")
    await deputy.writes("张大娘说不想活了 劝了半天")
    assert "第 1 条记下了" in "\n".join(deputy.reads)
    assert not any("🔴" in one for one in secretary.reads)
    await deputy.writes("渡槽掉下去一个娃儿 快来人")
    assert "第 2 条记下了" in "\n".join(deputy.reads)
    assert "120" in "\n".join(deputy.reads)


async def test_a_note_of_danger_below_a_card_alerts_and_stays_a_note(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", deputy)
    await (await town.voter()).writes("三组水渠堵了浇不上地")
    await group.says(deputy, "渠边有人落水了 快来人", group.card())
    assert "120" in "\n".join(group.reads)
    assert any("🔴" in one and "吕春敏" in one and "落水" in one for one in secretary.reads)
    case = await town.case()
    assert "noted" in [event.kind for event in await town.ask(lambda work: work.cases.history(case.id))]
    said = len(secretary.reads)
    await group.says(deputy, "上次落水的那家已经看望过了", group.card())
    assert len(secretary.reads) == said


async def test_who_despairs_below_a_card_reads_it_by_himself(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", deputy)
    await (await town.voter()).writes("三组水渠堵了浇不上地")
    await group.says(deputy, "我不想活了", group.card())
    assert "12356" in "\n".join(deputy.reads)
    assert "12356" not in "\n".join(group.reads)
    assert any("🔴" in one for one in secretary.reads)
    assert "我不想活了" not in "\n".join(secretary.reads)
