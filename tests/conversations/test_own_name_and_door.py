"""A voter who writes his own name or door is told once, and can have it masked for everybody else (docs/spec.md section 3)."""

from io import BytesIO

from openpyxl import load_workbook

from services.deed.work import Work
from services.summaries.account import account
from services.summaries.files import file_of
from tests.conversations.test_desk import claimed_case, document_in
from tests.town import GroupTalk, Town

WORDS = "我叫王小明，家住3组15号，门前的路坏了"
TOLD = "小组看到的和您写的一样"


def in_group(group: GroupTalk) -> str:
    """All that still stands in the chat of what the bot said."""
    return "\n".join(m.get("text", "") for m in group.chat.messages.values() if m["from"].get("is_bot"))


def register(work: Work) -> str:
    """All words of the month's registers."""
    book = load_workbook(BytesIO(file_of(account(work, "2026-11"), "registers")[1]))
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


async def test_he_is_told_once_a_case(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(WORDS)
    assert [TOLD in text for text in voter.reads].count(True) == 1
    assert voter.sees_button("改为匿名显示")
    assert "王小明" in group.card()["text"], "as he wrote it, unless he says otherwise"
    await voter.writes("我是王小明，再说一句，天黑看不见")
    assert [TOLD in text for text in voter.reads].count(True) == 1
    other = await town.voter(name="别人")
    await other.writes("我是上坪村的，路灯坏了")
    assert TOLD not in "\n".join(other.reads)


async def test_by_the_button_it_is_masked_wherever_others_read_it(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(WORDS)
    await group.presses(leader, "认领")
    await voter.writes("我王小明说的都是真的\n王小明")
    await voter.sends("photo", caption="这是3组15号门口")
    assert "王小明" in in_group(group)
    await voter.presses("改为匿名显示")
    await town.passes(seconds=5)
    assert "我叫**，家住***，门前的路坏了" in group.card()["text"]
    assert "姓名门牌已遮" in group.card()["text"]
    assert "王小明" not in in_group(group)
    assert "15号" not in in_group(group)
    assert any("photo" in m for m in group.chat.messages.values() if m["from"].get("is_bot")), "the picture stays"
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    assert "门前的路坏了" in document_in(town, group)
    assert "王小明" not in document_in(town, group)
    found = await town.ask(register)
    assert "门前的路坏了" in found
    assert "王小明" not in found
    await secretary.writes("/find 王小明")
    assert "没有找到" in secretary.last
    await voter.writes("/my")
    await voter.presses("mine")
    assert WORDS in "\n".join(voter.reads), "he reads his own words"


async def test_further_words_and_edits_are_masked_from_then_on(town: Town) -> None:
    leader, group, voter = await claimed_case(town, WORDS)
    await voter.writes("我家就是3组15号")
    await voter.presses("改为匿名显示")
    await town.passes(minutes=3)
    sent = await voter.writes("王小明在家等着，门牌15号")
    await voter.edits(sent, "王小明今天在家等着，还是门牌15号")
    await town.passes(minutes=1)
    assert "王小明" not in in_group(group)
    assert "15号" not in in_group(group)
    assert "今天在家等着" in in_group(group)
    stored = await town.ask(lambda work: [(m.text, *work.messages.versions(m.id)) for m in work.messages.of(1)])
    assert "王小明" not in str(stored)
    whole = await town.ask(lambda work: [work.messages.whole(m).text for m in work.messages.of(1)])
    assert whole[0] == WORDS, "the original stays"
    await voter.presses("改为匿名显示")
    assert "已经是匿名显示了" in voter.popups[-1]


async def test_an_edit_that_brings_it_in_is_told_too(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "路坏了")
    sent = await voter.writes("昨天有人摔了")
    await voter.edits(sent, "昨天有人摔了。我叫王小明")
    assert TOLD in voter.last
    await voter.presses("改为匿名显示")
    await town.passes(seconds=5)
    assert "王小明" not in in_group(group)


async def test_who_shows_his_identity_or_wrote_in_confidence_is_not_told(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("请保密，我叫王小明，邻居天天打孩子")
    assert TOLD not in "\n".join(voter.reads)


async def test_no_list_that_stands_names_him_any_more(town: Town) -> None:
    leader, _group, voter = await claimed_case(town, "我叫王秀英，自来水停了三天")
    await leader.writes("/find 自来水")
    assert "王秀英" in leader.last
    await voter.presses("改为匿名显示")
    await town.passes(minutes=1)
    assert not any("王秀英" in text for text in leader.reads)
