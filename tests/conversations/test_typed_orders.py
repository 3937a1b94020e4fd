"""What the secretary types in the place of 「改分类」, 「写摘要」 and 「指派」 (talk/typed_orders.py)."""

from services.deed.work import Work
from tests import stored
from tests.town import Somebody, Town


async def case_of(town: Town, number: str) -> tuple[str, str | None, bool]:
    def look(work: Work) -> tuple[str, str | None, bool]:
        case = next(case for case in stored.cases(work) if case.number.endswith(number))
        return case.category or "", case.claimer, "urgent" in case.marks

    found: tuple[str, str | None, bool] = await town.ask(look)
    return found


async def two_matters(town: Town) -> Somebody:
    secretary = await town.secretary()
    await town.group("g1", await town.deputy("周启明"), await town.deputy("于发"))
    await (await town.voter("下坪村")).writes("垃圾车从来不进四组")
    await (await town.voter("上坪村", "辛伯")).writes("桥头的路灯坏了三天")
    await town.passes(minutes=15)
    return secretary


async def test_a_category_is_set_in_words_with_the_way_back(town: Town) -> None:
    secretary = await two_matters(town)
    await secretary.writes("0001 类别改成道路")
    assert (await case_of(town, "0001"))[0] == "road"
    await secretary.presses("改回「人居环境与公共设施」")
    assert (await case_of(town, "0001"))[0] == "sanitation"
    await secretary.writes("0001是环境卫生的")
    assert "本来就是「人居环境与公共设施」" in secretary.last
    await secretary.writes("0009类别改成道路")
    assert "没有这个编号" in secretary.last


async def test_a_mark_that_wakes_people_is_asked_first(town: Town) -> None:
    secretary = await two_matters(town)
    await secretary.writes("0001改成急件")
    assert not (await case_of(town, "0001"))[2]
    await secretary.writes("确认")
    assert (await case_of(town, "0001"))[2]
    await secretary.writes("0001改为普通件")
    assert not (await case_of(town, "0001"))[2]


async def test_a_matter_is_found_by_its_own_words_before_its_category(town: Town) -> None:
    secretary = await two_matters(town)
    await secretary.writes("灯那件类别改成电力")
    assert (await case_of(town, "0002"))[0] == "power_comms"
    await secretary.writes("灯那件交给周启明")
    assert (await case_of(town, "0002"))[1] is not None
    assert (await case_of(town, "0001"))[1] is None


async def test_what_only_fits_by_its_category_is_asked(town: Town) -> None:
    secretary = await two_matters(town)
    await secretary.writes("厕所那件交给周启明")
    assert (await case_of(town, "0001"))[1] is None
    assert (await case_of(town, "0002"))[1] is None


async def test_a_letter_just_written_down_is_handed_on_by_a_shown_yes(town: Town) -> None:
    secretary = await two_matters(town)
    await secretary.writes("收到来信：下坪村彭家说塘里水臭得很")
    await secretary.writes("刚才那封信交给于发办")
    assert (await case_of(town, "0003"))[1] is None
    await secretary.writes("好")
    assert (await case_of(town, "0003"))[1] is not None


async def test_who_may_not_set_it_reads_whose_it_is(town: Town) -> None:
    await two_matters(town)
    colleague = await town.deputy("吕春敏")
    await colleague.writes("0001类别改成道路")
    assert "改分类" in colleague.last
    assert (await case_of(town, "0001"))[0] == "sanitation"
