"""A number told in several messages of one run stands whole in nobody's chat but its writer's (docs/spec.md section 3, Special words)."""

import pytest

from demo.telegram.state import Json
from domain.values.ids import CaseId
from tests.conversations.test_leaks import everything
from tests.town import GroupTalk, Somebody, Town

RUNS = [
    ("路灯坏了电话138", "12345678"),
    ("水管坏了", "我号码是一三八", "一二三四五六七八"),
    ("桥断了", "138", "1234", "5678"),
    ("公厕堵了", "微信", "wang_daniang66"),
    ("井盖没了", "加我微信", "wangdaniang"),
    ("沟渠堵了，打我1381234", "5678"),
    ("垃圾没人收", "座机是", "6123456"),
    ("路灯坏了", "我电话1380000", "1234"),
    ("水管坏了", "前头是138", "后头是12345678"),
    ("桥断了", "我电话开头1380000", "末尾四个1234"),
    ("公厕堵了", "我电话后头是12345678", "前头是138"),
    ("井盖没了", "138000", "听到没", "01234"),
    ("沟渠堵了", "身份证前六位420000", "中间19900101", "后四位0007"),
    ("垃圾没人收", "卡号62220000", "0000", "0000"),
    ("水管坏了", "138000012", "34"),
]
PARTS = (
    "12345678",
    "一二三四五六七八",
    "wang",
    "1234",
    "5678",
    "6123456",
    "1380000",
    "01234",
    "138000",
    "420000",
    "19900101",
    "0007",
    "62220000",
)


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("run", RUNS)
async def test_a_number_in_pieces_is_masked_in_each(town: Town, run: tuple[str, ...], edited: bool) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    last = None
    for words in run:
        last = await voter.writes(words)
        await town.passes(seconds=10)
    if edited and last is not None:
        await voter.edits(last, f"{run[-1]} ")
        await town.settled()
    await town.passes(minutes=3)
    await group.presses(leader, "认领")
    await leader.writes("/case QX-2611-0001")
    shown = everything(group) + "".join(leader.reads)
    assert not [part for part in PARTS if part in shown]
    (case,) = await town.cases()
    said = await town.ask(lambda work: [work.messages.whole(one).text.strip() for one in work.said.by_voter(case.id, 0, 9)])
    assert len(said) > 1
    assert [words for words in run if words in said] == said


@pytest.mark.parametrize(
    "run",
    [("路灯坏了", "一共138户", "12345678元"), ("三组的桥断了", "修桥花了138", "2345678元"), ("路灯坏了", "灯杆有138根", "花了2345678块")],
)
async def test_ordinary_figures_one_after_the_other_stay(town: Town, run: tuple[str, ...]) -> None:
    group, voter = await town.group("g1", await town.deputy("周启明")), await town.voter()
    for words in run:
        await voter.writes(words)
        await town.passes(seconds=10)
    await town.passes(minutes=3)
    assert all(words in everything(group) for words in run)


@pytest.mark.parametrize("claimed", [False, True])
@pytest.mark.parametrize("pause", [10, 100])
async def test_what_stood_below_the_card_before_its_number_was_known_is_taken_back(town: Town, claimed: bool, pause: int) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("路灯坏了")
    await town.passes(minutes=5)
    if claimed:
        await group.presses(leader, "认领")
    await voter.writes("就在村口")
    await town.passes(seconds=40)
    await voter.writes("我电话1380000")
    await town.passes(seconds=pause)
    assert "1380000" in everything(group)
    await voter.writes("1234")
    await town.passes(seconds=40)
    await voter.writes("灯杆也歪了")
    await town.passes(minutes=3)
    shown = everything(group)
    assert "1380000" not in shown
    assert "1234" not in shown
    assert "我电话" in shown
    assert "就在村口" in shown
    assert "灯杆也歪了" in shown


async def test_a_number_that_an_edit_makes_known_is_masked_in_what_was_said_before(town: Town) -> None:
    group, voter = await town.group("g1", await town.deputy("周启明")), await town.voter()
    await voter.writes("路灯坏了")
    await town.passes(minutes=5)
    await voter.writes("我电话1380000")
    last = await voter.writes("121")
    await town.passes(minutes=1)
    await voter.edits(last, "1234")
    await town.passes(minutes=3)
    assert "1380000" not in everything(group)


async def test_of_a_kept_matter_the_chat_reads_no_more_by_it(town: Town) -> None:
    group, voter = await town.group("g1", await town.deputy("周启明")), await town.voter()
    await voter.writes("路灯坏了，请保密，别让人知道是我说的")
    await town.passes(minutes=3)
    await voter.writes("我电话1380000")
    await town.passes(seconds=30)
    await voter.writes("1234")
    await town.passes(minutes=3)
    assert "我电话" not in everything(group)


@pytest.mark.parametrize(
    "run",
    [
        ("水费收了1380", "后头又种了12345"),
        ("路灯坏了，前头138户", "后头是200户"),
        ("2023", "2024", "2025", "2026"),
        ("三组有1380", "户主都来过", "5组有150"),
        ("交了6200", "再交12000"),
        ("一共1300", "减掉800", "还有500"),
    ],
)
async def test_ordinary_figures_with_such_words_stay(town: Town, run: tuple[str, ...]) -> None:
    group, voter = await town.group("g1", await town.deputy("周启明")), await town.voter()
    for words in ("路灯坏了", *run):
        await voter.writes(words)
        await town.passes(seconds=10)
    await town.passes(minutes=3)
    assert all(words in everything(group) for words in run)


async def _two(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Json, Json]:
    """A matter of the lamp, then one of the water: his words on each."""
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    lamp = await voter.writes("路灯坏了")
    await town.passes(minutes=20)
    water = await voter.writes("自来水停了三天")
    if voter.sees_button("as_new"):
        await voter.presses("as_new")
    await town.passes(minutes=20)
    assert len(await town.cases()) == 2
    return leader, group, voter, lamp, water


async def _reads_all(leader: Somebody) -> None:
    for number in ("QX-2611-0001", "QX-2611-0002"):
        await leader.writes(f"/case {number}")
        await leader.presses("更多")
        await leader.presses("full")


@pytest.mark.parametrize("pieces", [("我电话1380000", "1234"), ("路灯那个 打我138", "00001234"), ("加我微信", "wangdaniang")])
async def test_told_of_two_matters_it_is_masked_in_both(town: Town, pieces: tuple[str, str]) -> None:
    leader, group, voter, lamp, water = await _two(town)
    await voter.writes(pieces[0], reply_to=lamp)
    await town.passes(seconds=40)
    await _reads_all(leader)
    await voter.writes(pieces[1], reply_to=water)
    await town.passes(minutes=3)
    await _reads_all(leader)
    shown = everything(group) + "".join(leader.reads)
    for part in ("1380000", "1234", "wangdaniang"):
        assert part not in shown, part
    said = await town.ask(lambda work: [work.messages.whole(one).text for case in (1, 2) for one in work.said.by_voter(CaseId(case), 0, 9)])
    assert {*pieces} <= {*said}, "as he wrote them they are kept"
    await town.check_promises()


async def test_what_a_new_matter_begins_with_makes_known_what_ended_the_one_before(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("路灯坏了，我电话1380000")
    await town.passes(minutes=3)
    assert "1380000" in everything(group)
    await voter.writes("1234，另外自来水停了三天没人修")
    if voter.sees_button("as_new"):
        await voter.presses("as_new")
    await town.passes(minutes=3)
    assert len(await town.cases()) == 2
    assert "1380000" not in everything(group)
    assert "1234" not in everything(group)
    assert "自来水停了三天" in everything(group)


async def test_a_page_of_all_he_said_goes_once_it_shows_a_number(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("路灯坏了")
    await town.passes(minutes=5)
    await voter.writes("我电话1380000")
    await town.passes(seconds=40)
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("full")
    assert "1380000" in "".join(leader.reads)
    await voter.writes("1234")
    await town.passes(minutes=3)
    assert "1380000" not in "".join(leader.reads) + everything(group)


async def test_ordinary_figures_of_two_matters_stay(town: Town) -> None:
    _, group, voter, lamp, water = await _two(town)
    await voter.writes("灯杆有138根", reply_to=lamp)
    await town.passes(seconds=40)
    await voter.writes("花了2345678块", reply_to=water)
    await town.passes(minutes=3)
    assert "138根" in everything(group)
    assert "2345678块" in everything(group)
