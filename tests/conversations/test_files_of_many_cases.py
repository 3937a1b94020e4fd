"""A file of several matters goes as that of one does: with what was erased, kept quiet or masked, and with its reader's right (docs/spec.md section 8)."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.values.ids import CaseId
from services.deed.work import Work
from services.office import papers as office
from storage.named_in import CASE
from tests.services.called import by
from tests.town import Somebody, Town

WATER = "我是老屋组12号的王秀英，我家自来水停了三天"


def papers_of(somebody: Somebody) -> list[str]:
    return [m["document"]["file_name"] for m in somebody.chat.messages.values() if "document" in m and m["from"].get("is_bot")]


async def two_told(town: Town) -> tuple[Somebody, Somebody, Somebody, Somebody]:
    """Two deputies of the group, the secretary, and the voter of the first of two matters."""
    zhou, lv, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    await town.group("g1", zhou, lv)
    voter, other = await town.voter(), await town.voter(name="别人")
    await voter.writes(WATER)
    await other.writes("桥头的路灯不亮，晚上走路害怕")
    return zhou, lv, secretary, voter


async def erased(voter: Somebody, secretary: Somebody) -> None:
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")


async def kept_quiet(voter: Somebody, secretary: Somebody) -> None:
    await voter.writes("请保密")


async def hers_alone(voter: Somebody, secretary: Somebody) -> None:
    await voter.writes("只给秘书看")


async def masked(voter: Somebody, secretary: Somebody) -> None:
    await voter.presses("改为匿名显示")


async def suspended(voter: Somebody, secretary: Somebody) -> None:
    await secretary.writes("停用 吕春敏")
    await secretary.presses("确认停用")


async def kept_from_her(voter: Somebody, secretary: Somebody) -> None:
    await voter.writes("这件事莫让吕春敏看")


ENDS = (erased, kept_quiet, hers_alone, masked, suspended, kept_from_her)


@pytest.mark.parametrize("ends", ENDS)
async def test_the_sheets_of_a_page_go_with_each_matter_on_them(town: Town, ends: Callable[[Somebody, Somebody], Awaitable[None]]) -> None:
    _, lv, secretary, voter = await two_told(town)
    await lv.writes("/find 上坪村")
    await lv.presses("打印这一页的办理单")
    await town.passes(minutes=2)
    assert len(papers_of(lv)) == 1
    await ends(voter, secretary)
    await town.passes(minutes=5)
    assert papers_of(lv) == []


async def test_who_may_read_on_keeps_them(town: Town) -> None:
    """The secretary reads what is kept quiet."""
    _, _, secretary, voter = await two_told(town)
    await secretary.writes("/find 上坪村")
    await secretary.presses("打印这一页的办理单")
    await town.passes(minutes=2)
    await voter.writes("请保密")
    await town.passes(minutes=5)
    assert len(papers_of(secretary)) == 1
    await erased(voter, secretary)
    await town.passes(minutes=5)
    assert papers_of(secretary) == []


async def test_what_was_ordered_on_a_page_goes_from_the_chat_too(town: Town) -> None:
    _, _, secretary, voter = await two_told(town)

    def order(work: Work, account: int) -> None:
        who = by(work, account)
        office.order_sheets(work, who, ["QX-2611-0001", "QX-2611-0002"])
        office.order_table(work, who, "excel", "village=v01")

    await town.ask(order, await secretary.handle())
    await town.passes(minutes=2)
    assert len(papers_of(secretary)) == 2
    await erased(voter, secretary)
    await town.passes(minutes=5)
    assert papers_of(secretary) == []


@pytest.mark.parametrize("ends", [erased, hers_alone, kept_from_her])
async def test_the_books_of_a_group_go_with_each_matter_in_them(town: Town, ends: Callable[[Somebody, Somebody], Awaitable[None]]) -> None:
    zhou, _, secretary, voter = await two_told(town)
    await zhou.writes("/summary")
    await zhou.presses("本组台账")
    await town.passes(minutes=2)
    assert len(papers_of(zhou)) == 1
    if ends is kept_from_her:
        await voter.writes("这件事莫让周启明看")
    else:
        await ends(voter, secretary)
    await town.passes(minutes=5)
    assert papers_of(zhou) == []


async def test_the_registers_go_with_what_was_erased_and_the_account_in_words_stays(town: Town) -> None:
    _, _, secretary, voter = await two_told(town)
    await secretary.writes("/summary")
    await secretary.presses("登记簿（Excel）")
    await secretary.presses("通报（Word）")
    await town.passes(minutes=2)
    assert len(papers_of(secretary)) == 2
    await erased(voter, secretary)
    await town.passes(minutes=5)
    (left,) = papers_of(secretary)
    assert left.endswith(".docx")


async def test_the_archive_of_a_year_goes_with_what_was_erased(town: Town) -> None:
    _, _, secretary, voter = await two_told(town)
    await secretary.writes("/summary")
    await secretary.presses("导出年度档案")
    await town.passes(minutes=5)
    assert len(papers_of(secretary)) == 1
    await erased(voter, secretary)
    await town.passes(minutes=5)
    assert papers_of(secretary) == []


@pytest.mark.parametrize("ends", [erased, hers_alone, kept_from_her])
async def test_what_a_deputy_tells_his_group_of_a_quarter_goes_too(
    town: Town, ends: Callable[[Somebody, Somebody], Awaitable[None]]
) -> None:
    zhou, lv, secretary, voter = await two_told(town)
    await zhou.writes("我来办0001")
    await zhou.writes("/me")
    await zhou.presses("履职档案")
    await zhou.presses("第4季度汇报稿（Word）")
    assert len(papers_of(zhou)) == 1
    if ends is kept_from_her:
        await voter.writes("这件事莫让周启明看")
    else:
        await ends(voter, secretary)
    await town.passes(minutes=5)
    assert papers_of(zhou) == []


async def test_a_file_that_still_waits_does_not_leave(town: Town) -> None:
    _, lv, secretary, voter = await two_told(town)

    def later(work: Work, account: int) -> None:
        first, second = ((CASE, case.id) for case in work.cases.several([CaseId(1), CaseId(2)]))
        for name, named in (("two.docx", [first, second]), ("other.docx", [second])):
            work.send_file(account, name, b"x", names=named, due_at=work.now + timedelta(hours=2))

    await town.ask(later, await lv.handle())
    await erased(voter, secretary)
    await town.passes(hours=3)
    assert papers_of(lv) == ["other.docx"]
