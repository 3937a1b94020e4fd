"""Voices are listened to where the house has ears: the words stand under their mark wherever the voice does, and every reader heeds them."""

import os
from pathlib import Path

import pytest

from domain.cases.case import Case
from domain.rights.towns import units_for
from domain.values.heard import MARK, SHORT_MARK
from domain.values.ids import Handle
from services.case import sheet
from services.deed.by import By
from services.deed.work import Work
from services.desk.forward import Order, slip_of
from services.office import rows, timeline
from services.privacy.my_data import everything
from storage.case_messages import CaseMessage
from tests.ears import stand_in
from tests.town import GroupTalk, Somebody, Town

TAP = "家里水龙头三天没来水了，请派人来修"
DANGER = "有人拿刀砍人，快来救命"
TIP = "村会计收了工程队的红包，我要举报他受贿"
NUMBER = "QX-2611-0001"


@pytest.fixture
def ears(tmp_path: Path) -> Path:
    return stand_in(tmp_path / "ears")


async def stored(town: Town, number: str = "") -> list[CaseMessage]:
    case = await town.case(number)
    found: list[CaseMessage] = await town.ask(lambda work: work.said.by_voter(case.id, 0, 50))
    return found


async def somebody_in_the_group(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy = await town.deputy("周启明")
    return deputy, await town.group("g1", deputy), await town.voter()


async def speaks(town: Town, voter: Somebody, words: str, kind: str = "voice") -> None:
    """Says it, and goes on with his day."""
    await voter.sends(kind, content=words.encode())
    await town.passes(minutes=3)


@pytest.mark.parametrize("kind", ["voice", "audio", "video_note"])
async def test_what_was_said_stands_on_the_card_under_its_mark_and_the_voice_below_it(town: Town, kind: str) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await speaks(town, voter, TAP, kind)
    assert f"｜{MARK}{TAP}" in group.card()["text"]
    assert "（没有文字" not in group.card()["text"]
    assert any(text.startswith(f"[{kind}]") for text in group.reads)
    assert (await town.case()).category == "water"
    assert not any("机器" in text for text in voter.reads), "he is told nothing of it"


async def test_wherever_the_words_go_their_mark_goes_with_them(town: Town) -> None:
    deputy, _group, voter = await somebody_in_the_group(town)
    await speaks(town, voter, TAP)
    case = await town.case()
    await deputy.writes("/find 水龙头")
    assert f"{SHORT_MARK}家里水龙头" in deputy.last
    await voter.writes("/my")
    await voter.presses(NUMBER)
    assert MARK in voter.last
    account = await deputy.handle()
    words = await town.ask(lambda work: wherever(work, work.cases.get(case.id), account))
    assert [where for where, one in words.items() if not (MARK in one and "水龙头" in one)] == []
    await deputy.writes("/find 机器听写")
    assert "没有" in deputy.last, "the mark is no word of his"


async def test_further_words_by_voice_are_said_below_the_card(town: Town) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await voter.writes(TAP)
    await speaks(town, voter, "一共有三十户人家没有水")
    assert any(f"{MARK}一共有三十户人家没有水" in text and NUMBER in text for text in group.reads)
    assert await town.cases() == [await town.case()]


async def test_who_is_named_in_a_voice_hears_nothing_of_it_any_more(town: Town) -> None:
    deputy, group, voter = await somebody_in_the_group(town)
    await voter.writes("我家水田的事情想请人看看")
    assert group.card()
    await speaks(town, voter, "周启明霸占我家半亩水田")
    case = await town.case()
    assert case.spoken_of == (deputy.person_id,)
    assert not any("霸占" in text for text in group.reads + deputy.reads)


@pytest.mark.parametrize("words", ["那个胖代表骂我娘", "女的那个代表骂我"])
@pytest.mark.parametrize("before", ["", TAP])
async def test_who_is_only_described_in_a_voice_is_asked_about(town: Town, words: str, before: str) -> None:
    """Nobody of the group reads it, so that its voter is asked who it is: as soon as any of them would."""
    deputies = [await town.deputy(name) for name in ("周启明", "于发", "吕春敏")]
    group, voter = await town.group("g1", *deputies), await town.voter("上坪村")
    if before:
        await voter.writes(before)
    await speaks(town, voter, words)
    case = await town.case(NUMBER)
    assert len(case.asked_of) >= 3
    assert not any(words in text for text in [*group.reads, *(read for one in deputies for read in one.reads)])
    assert voter.last.startswith(NUMBER), "a message of its own, not only an edit of the receipt"
    assert "于发" in voter.last or "代表" in voter.last
    await voter.writes("是于发")
    await town.settled()
    assert (await town.case(NUMBER)).spoken_of == ("d002",)
    assert not (await town.case(NUMBER)).asked_of
    assert any(words in text for text in deputies[2].reads)
    assert not any(words in text for text in deputies[1].reads)


async def test_danger_in_a_voice_brings_the_numbers_and_the_alert(town: Town) -> None:
    secretary = await town.secretary()
    _deputy, group, voter = await somebody_in_the_group(town)
    await voter.sends("voice", content=DANGER.encode())
    assert any("110" in text for text in voter.reads)
    assert "urgent" in (await town.case()).marks
    assert any("🔴" in text or "紧急" in text for text in secretary.reads)
    assert MARK in group.card()["text"], "danger waits for nothing"


async def test_danger_of_another_kind_in_a_later_voice_wakes_again(town: Town) -> None:
    secretary = await town.secretary()
    _deputy, _group, voter = await somebody_in_the_group(town)
    await voter.writes("隔壁着火了")
    burning = await town.case()
    voter.forgets()
    told = sum("紧急：" in text for text in secretary.reads)
    await voter.sends("voice", content="我婆婆喝了农药".encode())
    assert (await town.case()).id == burning.id
    assert any("120" in text for text in voter.reads)
    assert sum("紧急：" in text for text in secretary.reads) == told + 1
    await voter.sends("voice", content="着火了快来人".encode())
    assert sum("紧急：" in text for text in secretary.reads) == told + 1


async def test_a_tip_in_a_voice_is_the_secretarys_alone(town: Town) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await speaks(town, voter, TIP)
    assert (await town.case()).seal == "asked"
    assert voter.sees_button("只给人大秘书看")
    assert not any(NUMBER in text for text in group.reads)


async def test_a_tip_in_a_later_voice_takes_the_card_out_of_the_chat(town: Town) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await voter.writes(TAP)
    await speaks(town, voter, TIP)
    assert (await town.case()).sealed
    assert not any("举报" in text for text in group.reads)


async def test_a_voice_that_asks_for_secrecy_takes_his_words_from_who_may_not_read_them(town: Town) -> None:
    deputy, group, voter = await somebody_in_the_group(town)
    await voter.writes(TAP)
    await voter.writes("一共有三十户人家")
    assert any("三十户" in text for text in group.reads)
    await speaks(town, voter, "这事别让人知道是我说的")
    assert (await town.case()).confidential
    assert not any("水龙头" in text or "三十户" in text for text in group.reads + deputy.reads)


async def test_what_was_heard_opens_nothing_before_its_time(town: Town) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await voter.sends("voice", content=TAP.encode())
    case = await town.case()
    assert (case.seal, case.category) == ("media", "water")
    assert not any(NUMBER in text for text in group.reads), "he has two minutes to say who sees it"
    await voter.presses("只给人大秘书看")
    await town.passes(minutes=3)
    assert not any(NUMBER in text for text in group.reads)


async def test_numbers_in_it_are_masked_and_sealed_like_his_own(town: Town) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await speaks(town, voter, "请打13800001234找我，家里没水")
    assert "13800001234" not in "\n".join(group.reads)
    [message] = await stored(town)
    assert "13800001234" not in message.text
    assert message.masked_spans
    whole = await town.ask(lambda work: work.messages.whole(message))
    assert whole.text == f"{MARK}请打13800001234找我，家里没水"


async def test_an_edit_of_what_he_typed_keeps_what_was_heard_and_another_voice_is_heard_anew(town: Town) -> None:
    _deputy, _group, voter = await somebody_in_the_group(town)
    sent = await voter.sends("voice", content=TAP.encode(), caption="三组")
    await town.passes(minutes=3)
    await voter.edits(sent, "四组")
    [message] = await stored(town)
    assert message.text == f"四组\n{MARK}{TAP}"
    voter.person.swaps(sent, "voice", "路灯也不亮了".encode())
    await town.settled()
    [message] = await stored(town)
    assert message.text == f"四组\n{MARK}路灯也不亮了"
    assert [one.text for one in await town.ask(lambda work: work.messages.earlier(message.id))][-1] == f"四组\n{MARK}{TAP}"


async def test_it_goes_with_his_words_where_he_means_them_and_is_heard_once(town: Town) -> None:
    _deputy, _group, voter = await somebody_in_the_group(town)
    await voter.writes(TAP)
    await town.passes(minutes=1)
    await voter.sends("voice", content="村口的路灯坏了，晚上看不见".encode())
    if voter.sees_button("这是新事项"):
        await voter.presses("这是新事项")
        [moved] = await stored(town)
        assert moved.text == f"{MARK}村口的路灯坏了，晚上看不见"
    assert await town.ask(orders) == 1


async def test_with_his_words_it_is_erased(town: Town) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await speaks(town, voter, TAP)
    case = await town.case()
    await voter.writes("删掉我的信息")
    await voter.presses("都删：身份和写过的话")
    rest = await town.ask(lambda work: [m.text for m in work.said.by_voter(case.id, 0, 50)])
    assert rest == [""]
    assert not any("水龙头" in text for text in group.reads)


@pytest.mark.parametrize("said", ["dies", "floods", "mumbles", "no sound", "eats", "。。。"])
async def test_what_cannot_be_heard_is_given_up_without_a_word(town: Town, said: str) -> None:
    _deputy, group, voter = await somebody_in_the_group(town)
    await voter.sends("voice", content=said.encode())
    await voter.writes(TAP)
    await town.passes(minutes=3)
    assert await town.ask(waiting) == 0
    assert [m.text for m in await stored(town)] == ["", TAP]
    assert not any("听" in text or "语音" in text for text in voter.reads)
    assert TAP in group.card()["text"]


async def test_who_listens_knows_no_secret_of_the_house(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIANXIN_BOT_TOKEN", "1:secret")
    _deputy, _group, voter = await somebody_in_the_group(town)
    assert town.bot.ears is not None
    found = await town.bot.ears._listener.ask({"kind": "voice"}, TAP.encode())  # noqa: SLF001
    assert found is not None
    assert not [name for name in found["environment"] if name.startswith("LIANXIN")]
    assert os.environ["LIANXIN_BOT_TOKEN"] not in str(found)


def wherever(work: Work, case: Case, account: Handle) -> dict[str, str]:
    """The words as they leave in each way."""
    by, unit = By(work.roster.persons_of(account), account), units_for(work.roster, case)[0]
    slip = slip_of(work, case, unit, Order(unit.id, work.today))
    voter = work.voters.get(case.voter_id)
    assert voter is not None
    return {
        "slip": str(slip),
        "sheet": str(sheet.page(work, int(account), case)),
        "register": str(rows.rows_of(work, by, [case])),
        "page": str(timeline.stretch(work, by, case)),
        "export": str(everything(work, voter)),
    }


def orders(work: Work) -> int:
    return int(work.connection.exec_driver_sql("SELECT count(*) FROM reminder WHERE kind = 'hearing'").scalar() or 0)


def waiting(work: Work) -> int:
    return int(work.connection.exec_driver_sql("SELECT count(*) FROM reminder WHERE kind = 'hearing' AND done_at IS NULL").scalar() or 0)
