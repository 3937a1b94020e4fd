"""Who may be in danger reads at once whom to call; staff are woken by what is surely so (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import said_on
from tests.town import Town


async def test_words_that_hint_at_self_harm_are_answered_warmly_with_the_line_that_listens(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter()
    await town.comes("2026-11-05", "02:30")
    await voter.writes("活够了，我去陪老伴了")
    assert "12356" in voter.last
    assert "⚠" not in voter.last
    assert "🔴 紧急" in secretary.last


async def test_what_may_be_danger_shows_the_numbers_and_wakes_nobody(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await town.comes("2026-11-05", "02:30")
    await voter.writes("冰面上娃娃溜冰，薄得很")
    assert "110 / 119 / 120" in voter.last
    assert "收到了。编号" in voter.last
    assert not any("🔴 紧急" in words for words in secretary.reads)
    assert "🔴紧急" not in group.card()["text"]
    await voter.writes("还有几个在上面")
    receipt = next(words for words in voter.reads if "收到了。编号" in words)
    assert "已补充 1 条" in receipt
    assert "110 / 119 / 120" in receipt, "an edited receipt says it still"


async def test_a_child_who_tells_of_violence_reads_the_line_for_children_and_women(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("路灯不亮")
    await voter.writes("我爸又在打我妈，我和弟弟躲在屋里，我九岁")
    told = next(words for words in voter.reads if "12338" in words)
    assert "110 / 119 / 120" in told


async def test_a_mark_set_by_the_house_says_who_set_it_and_that_the_voter_was_not_told(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("自来水停了三天了")
    voter.forgets()
    secretary.forgets()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("改分类")
    await secretary.presses("🔴紧急")
    alarm = next(text for text in secretary.reads if text.startswith("🔴 紧急"))
    assert "许文静 标为紧急" in alarm
    assert "没有告诉选民" in alarm
    assert "已请他打" not in alarm
    assert "没有告诉选民" in secretary.popups[-1]
    assert voter.reads == []


@pytest.mark.parametrize("words", ["我家起火了，快来人", "还有一件事，我家起火了，快来人"])
async def test_danger_waits_for_no_choice_of_a_voter_who_has_another_matter(town: Town, words: str) -> None:
    secretary = await town.secretary()
    _, group, voter = await one_matter(town)
    await voter.writes(words)
    assert "110 / 119 / 120" in voter.last
    assert "QX-2611-0002" in voter.last
    assert "🔴紧急" in group.card("QX-2611-0002")["text"]
    assert any("🔴 紧急" in told for told in secretary.reads)


async def test_danger_while_he_is_asked_about_other_words_does_not_wait_with_them(town: Town) -> None:
    _, group, voter = await one_matter(town)
    await voter.writes("村口的路坏了")
    assert voter.sees_button("新事项")
    await voter.writes("我家起火了，快来人")
    assert "110 / 119 / 120" in voter.last
    assert "起火" in group.card("QX-2611-0002")["text"]


async def test_danger_again_goes_to_the_matter_that_burns_and_wakes_staff_again(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("我男人拿刀要砍我，快来人")
    await town.passes(minutes=30)
    voter.forgets()
    secretary.forgets()
    await voter.writes("他又拿刀来砍我了")
    assert "110 / 119 / 120" in "".join(voter.reads)
    assert await said_on(town, 1) == ["我男人拿刀要砍我，快来人", "他又拿刀来砍我了"]
    assert any("🔴 紧急" in told for told in secretary.reads)
    assert voter.sees_button("这是新事项")


async def test_what_may_be_danger_brings_the_numbers_with_the_question(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("冰面上娃娃溜冰，薄得很")
    assert "110 / 119 / 120" in voter.last
    assert voter.sees_button("接着说：水龙头没水")


@pytest.mark.parametrize("minutes", [1, 20])
async def test_who_would_be_heard_on_the_telephone_reads_where_to_write(town: Town, minutes: int) -> None:
    voter = await town.voter()
    await voter.writes("我男人拿刀要砍我，快来人")
    await town.passes(minutes=minutes)
    voter.forgets()
    await voter.writes("莫打电话他听得到")
    told = [words for words in voter.reads if "12110" in words]
    assert len(told) == 1
    assert (await said_on(town, 1))[-1] == "莫打电话他听得到"


async def test_so_from_the_first_word(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我男人拿刀要砍我，莫打电话他听得到")
    assert "12110" in voter.last
    assert "有危险请马上打" not in voter.last


async def test_where_nothing_burns_it_is_words_like_any(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("莫打电话，他听得到")
    assert "12110" not in "".join(voter.reads)


@pytest.mark.parametrize("words", ["屋里人喝了农药", "有人投塘了", "老头子上吊哒"])
async def test_where_it_has_happened_120_stands_before_the_warm_words(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert voter.last.startswith("⚠ 有危险请马上打：120")
    assert voter.last.index("120") < voter.last.index("12356")


async def test_who_only_thinks_of_it_reads_the_line_that_listens_first(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我想喝农药")
    assert voter.last.index("12356") < voter.last.index("110 / 119 / 120")


async def test_a_gift_of_cigarettes_is_a_tip_and_wakes_nobody(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村长收了人家的烟，鱼塘包给他屋里亲戚")
    assert "119" not in "".join(voter.reads)
    assert not any("🔴 紧急" in told for told in secretary.reads)
    assert (await town.cases())[0].sealed


async def test_danger_of_another_kind_is_answered_and_alarmed_anew_and_of_the_same_kind_once(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("屋里老人绊倒哒，一身血")
    voter.forgets()
    secretary.forgets()
    await voter.writes("灶屋里头烧起来了")
    assert "⚠ 有危险请马上打" in "".join(voter.reads)
    assert sum("🔴 紧急" in told for told in secretary.reads) == 1
    voter.forgets()
    secretary.forgets()
    await voter.writes("火好大，屋都着了")
    await voter.writes("里头还有人，没出来")
    await voter.writes("救命啊")
    assert "⚠" not in "".join(voter.reads)
    assert not any("🔴 紧急" in told for told in secretary.reads)
    assert len(await town.cases()) == 1


async def test_danger_over_the_rate_is_taken_at_once_and_what_still_waits_brings_the_numbers(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for n in range(21):
        await voter.writes(f"村口的路坏了第{n}处")
    voter.forgets()
    secretary.forgets()
    await voter.writes("崽吃了老鼠药")
    assert "120 / 110 / 119" in "".join(voter.reads)
    assert any("🔴 紧急" in told for told in secretary.reads)
    for words in ("一氧化碳闷倒两个", "灶屋里头烧起来了", "有人掉河里了", "他拿刀砍人", "娃儿不见了一天", "房子要倒了"):
        voter.forgets()
        await voter.writes(words)
        assert "119" in "".join(voter.reads), words
    voter.forgets()
    await voter.writes("房子要倒了")
    assert voter.reads == []


async def test_a_blocked_voter_in_danger_reads_the_numbers_though_his_words_wait(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("村口的路坏了")
    await secretary.writes("/block QX-2611-0001 7 骂人")
    voter.forgets()
    await voter.writes("屋里人喝了农药")
    assert "120 / 110 / 119" in "".join(voter.reads)
    assert await said_on(town, 1) == ["村口的路坏了"]


@pytest.mark.parametrize("words", ["氧气机停了啷个办", "胰岛素没冰箱放", "我家有老人等吸氧", "阿媽部呼吸機停咗"])
async def test_what_a_life_hangs_on_goes_at_once_beside_an_outage_and_an_open_question(town: Town, words: str) -> None:
    secretary, leader, voter = await town.secretary(), await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", leader)
    await voter.writes("停电了")
    await town.passes(minutes=20)
    await voter.writes("村口的路坏了")
    assert voter.sees_button("新事项")
    await voter.writes(words)
    assert "110 / 119" in voter.last
    assert "🔴紧急" in group.card("QX-2611-0002")["text"]
    assert any("🔴 紧急" in told for told in secretary.reads)


@pytest.mark.parametrize(
    "words", ["水龙头没反应", "江奶奶的低保没下来", "我腰疼走不动路", "等死人了", "洞洞还在，耗子都钻进来了", "大后天我不在屋"]
)
async def test_everyday_words_wake_nobody_and_bring_no_numbers(town: Town, words: str) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await town.comes("2026-11-05", "02:30")
    await voter.writes(words)
    assert not any("110" in told or "12356" in told for told in voter.reads)
    assert not any("🔴" in told for told in secretary.reads)
