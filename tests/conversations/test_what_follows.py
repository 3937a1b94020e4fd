"""What follows from an older matter of his is at least as confidential, sealed and kept from as many (docs/spec.md section 3)."""

from collections.abc import Awaitable, Callable

import pytest

from demo.telegram.state import Json
from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, Recused, SpokenOf
from domain.values.ids import CaseId, PersonId
from services.case import seal
from services.case.withdraw import take_back
from services.deed.work import Work
from tests.town import Somebody, Town

ONE, TWO = "QX-2611-0001", "QX-2611-0002"
MEANT = PersonId("d001")
WORDS = "三组水渠堵了浇不上地"

Way = Callable[[Town, Somebody, Json], Awaitable[object]]


async def replies(town: Town, voter: Somebody, first: Json) -> None:
    await voter.writes("还是老样子，昨晚又堵死了", reply_to=first)


async def sends_a_photo(town: Town, voter: Somebody, first: Json) -> None:
    await voter.sends("photo", "又堵成这样", reply_to=first["message_id"])
    await town.passes(minutes=15)


async def wants_it_after_all(town: Town, voter: Somebody, first: Json) -> None:
    await voter.writes("还是要修")
    await voter.presses("要办，再转给代表")


async def says_that_it_is_a_matter(town: Town, voter: Somebody, first: Json) -> None:
    await voter.writes("在吗", reply_to=first)
    await voter.presses("这是要反映的事项")


async def agrees_again(town: Town, voter: Somebody, first: Json) -> None:
    await voter.writes("/privacy")
    await voter.presses("撤回同意")
    if voter.sees_button("pv_consent_yes:go_on"):
        await voter.presses("pv_consent_yes:go_on")
    await voter.writes("还是老样子，昨晚又堵死了", reply_to=first)
    await voter.presses("agree")


WAYS: list[Way] = [replies, sends_a_photo, wants_it_after_all, says_that_it_is_a_matter, agrees_again]

Kept = tuple[Callable[[Work, Case], object], Callable[[Case], bool]]


def _says(*asked: PersonId) -> Callable[[Work, Case], object]:
    said = SpokenOf(spoken_of=(MEANT,), asked_of=asked, cleared=())
    return lambda work, case: work.cases.record(case, work.event("spoken_of", "s001", said))


def _marks(*marks: str) -> Callable[[Work, Case], object]:
    return lambda work, case: work.cases.record(case, work.event("changed", "voter", Changed(marks=marks)))


def _of_officials(work: Work, case: Case) -> object:
    return work.cases.record(case, work.event("changed", "voter", Changed(category="village_affairs")))


def _stood_aside(work: Work, case: Case) -> object:
    return work.cases.record(case, work.event("recused", MEANT, Recused(by=MEANT)))


KEPT: dict[str, Kept] = {
    "confidential": (_marks("confidential"), lambda new: new.confidential),
    "of a minor": (_marks("minor"), lambda new: "minor" in new.marks),
    "hers alone, by his choice": (lambda work, case: seal.seal(work, case, "kept"), lambda new: new.seal == "kept"),
    "hers alone, by her choice": (lambda work, case: seal.seal(work, case, "held", "s001"), lambda new: new.sealed),
    "he had not chosen": (lambda work, case: seal.seal(work, case, "asked"), lambda new: new.sealed),
    "as staff found": (_says(), lambda new: new.spoken_of == (MEANT,) and not new.asked_of),
    "in doubt": (_says(MEANT), lambda new: new.spoken_of == new.asked_of == (MEANT,)),
    "he stood aside": (_stood_aside, lambda new: new.recused == (MEANT,)),
    "of village officials": (_of_officials, lambda new: new.concerns_officials or PersonId("d007") in new.spoken_of),
}


@pytest.mark.parametrize("how", KEPT)
@pytest.mark.parametrize("way", WAYS)
async def test_it_is_kept_as_what_it_follows(town: Town, way: Way, how: str) -> None:
    keep, is_kept = KEPT[how]
    voter = await town.voter("上坪村")
    first = await voter.writes(WORDS)
    await town.ask(lambda work: keep(work, work.cases.get(CaseId(1))))
    await town.ask(lambda work: take_back(work, work.cases.get(CaseId(1))))
    await town.passes(minutes=20)
    await way(town, voter, first)
    assert is_kept(await town.case(TWO))


async def test_what_follows_in_danger_is_never_held(town: Town) -> None:
    voter = await town.voter("上坪村")
    first = await voter.writes(WORDS)
    await town.ask(lambda work: seal.seal(work, work.cases.get(CaseId(1)), "kept"))
    await town.ask(lambda work: take_back(work, work.cases.get(CaseId(1))))
    await town.passes(minutes=20)
    await voter.writes("有人掉进水渠了，快救命", reply_to=first)
    case = await town.case(TWO)
    assert (case.status, case.seal) == ("assigned", "urgent")


@pytest.mark.parametrize("days", [0, 50])
async def test_of_whom_an_archived_one_complains_he_reads_nothing_of_what_follows(town: Town, days: int) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group, voter = await town.group("g1", leader, other), await town.voter("上坪村")
    first = await voter.writes("三组水渠堵了浇不上地，是周启明半夜偷偷堵的")
    await other.writes(f"/case {ONE}")
    await other.presses("认领")
    await other.writes(f"/case {ONE}")
    await other.presses("答复")
    await other.presses("outcome:solved")
    await other.writes("去看过了，已处理")
    await other.presses("send_answer")
    await voter.presses("满意")
    for _ in range(5 + days // 5):
        await town.passes(days=5)
    await voter.writes("还是老样子，三组的水渠又堵死了", reply_to=first)
    await leader.writes("/cases")
    await leader.writes(f"/case {(await town.cases())[-1].number}")
    assert not any("又堵死了" in text for text in (*leader.reads, *group.reads))
    assert any("又堵死了" in text for text in other.reads)


async def writes_on(town: Town, voter: Somebody, first: Json) -> None:
    await voter.writes("还是老样子，昨晚又堵死了")


async def writes_little(town: Town, voter: Somebody, first: Json) -> None:
    await voter.writes("又不行了")


async def writes_weeks_later(town: Town, voter: Somebody, first: Json) -> None:
    await town.passes(days=20)
    await voter.writes("还是老样子，三组的水渠又堵死了")


async def tells_it_at_length(town: Town, voter: Somebody, first: Json) -> None:
    await voter.writes("上次那个事还是没有一个结果，" + "我们家今年的收成全指望它，老人孩子都跟着着急，" * 4)


async def shows_it(town: Town, voter: Somebody, first: Json) -> None:
    await voter.sends("photo", "又成这样了")
    await town.passes(minutes=15)


UNSAID: list[Way] = [writes_on, writes_little, writes_weeks_later, tells_it_at_length, shows_it]
ASKED: dict[str, Callable[[Case], bool]] = {
    "hers alone, by his choice": lambda new: new.sealed,
    "as staff found": lambda new: new.spoken_of == (MEANT,),
}


@pytest.mark.parametrize("how", KEPT)
@pytest.mark.parametrize("way", UNSAID)
async def test_what_may_go_on_from_an_older_one_is_kept_until_he_says(town: Town, way: Way, how: str) -> None:
    keep, is_kept = KEPT[how]
    voter = await town.voter("上坪村")
    first = await voter.writes(WORDS)
    await town.ask(lambda work: keep(work, work.cases.get(CaseId(1))))
    await town.ask(lambda work: take_back(work, work.cases.get(CaseId(1))))
    await town.passes(minutes=20)
    await way(town, voter, first)
    assert ASKED.get(how, is_kept)(await town.case(TWO))


@pytest.mark.parametrize("words", ["垃圾堆在村口没人收", "我妈的低保被停了", "学校食堂的饭是馊的"])
async def test_what_names_another_thing_follows_nothing(town: Town, words: str) -> None:
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await town.ask(lambda work: _says()(work, work.cases.get(CaseId(1))))
    await town.ask(lambda work: _marks("confidential")(work, work.cases.get(CaseId(1))))
    await town.ask(lambda work: take_back(work, work.cases.get(CaseId(1))))
    await town.passes(minutes=20)
    await voter.writes(words)
    case = await town.case(TWO)
    assert (case.spoken_of, case.confidential) == ((), False)


@pytest.mark.parametrize("how", ["confidential", "of a minor", "as staff found", "in doubt", "of village officials"])
async def test_words_taken_out_of_a_kept_one_are_kept_until_he_says(town: Town, how: str) -> None:
    keep, is_kept = KEPT[how]
    other, voter = await town.deputy("于发"), await town.voter("上坪村")
    await town.group("g1", other)
    await voter.writes(WORDS)
    await other.writes(f"/case {ONE}")
    await other.presses("认领")
    await town.ask(lambda work: keep(work, work.cases.get(CaseId(1))))
    await other.writes(f"/case {ONE}")
    await other.presses("回复选民")
    await other.writes("水渠的事我们去看过了。")
    await other.presses("发送")
    await town.passes(minutes=20)
    await voter.writes("门口那块石头也被人搬走了")
    assert voter.sees_button("这是新事项"), voter.last
    await voter.presses("这是新事项")
    assert ASKED.get(how, is_kept)(await town.case(TWO))
