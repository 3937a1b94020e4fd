"""A field that is filled in beside what has no use for it is named, nothing is done, and all that was typed and chosen stays
(docs/spec.md section 8, On the computer)."""

from collections.abc import Callable, Mapping

import pytest

from domain.cases.case import Case
from domain.cases.details_in_hand import Waited
from domain.values.errors import FieldError
from services.deed.work import Work
from services.desk import reply
from services.office import do_act
from services.run.database_thread import DatabaseThread
from tests.conversations.test_visit_day import at_work, files_record
from tests.office.browsers import Office
from tests.office.test_case_forms import Sent, _kinds, _wanted, answered, promised, refused
from tests.office.test_case_web import begun, number_of
from tests.services.called import by
from tests.services.test_desk_deeds import LEADER, claimed, house, said
from tests.town import Town

__all__ = ["house"]


def waited_out(work: Work) -> Case:
    """Its voter was waited for as long as the clock of a round may stand still."""
    case = reply.reply(work, by(work, LEADER), claimed(work), said(work), reply.Sending(wait=True))
    return work.cases.record(case, work.event("waited", "system", Waited(due_on=case.due_on, voter_due_on=case.voter_due_on, days=5)))


UNUSED: Mapping[str, tuple[Callable[[Work], Case], str, Sent, str, str]] = {
    "a day of what was promised": (promised, "hand_up", {"to": "d072", "due_on": "2026-12-20"}, "due_on", "11月20日"),
    "a wait after the answer": (answered, "reply", {"words": "水清了吗", "wait": "1"}, "wait", "答复以后"),
    "a wait when no days are left": (waited_out, "reply", {"words": "水清了吗", "wait": "1"}, "wait", "用完"),
    "a kept answer beside words": (claimed, "reply", {"words": "水清了吗", "kept": "1"}, "kept", "填进去"),
}


@pytest.mark.parametrize("name", sorted(UNUSED))
def test_what_the_deed_has_no_use_for_is_refused_beside_its_field(house: DatabaseThread, name: str) -> None:  # noqa: F811
    before, act, sent, field, words = UNUSED[name]

    def play(work: Work) -> None:
        case = work.cases.get(before(work).id)
        error = refused(work, LEADER, _wanted(work, case, act, sent))
        assert isinstance(error, FieldError)
        ((where, why),) = do_act.beside(work, by(work, LEADER), error)
        assert (where, words in why) == (field, True), why

    house.do_now(play)


def test_the_promised_day_itself_is_taken(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = promised(work)
        do_act.do(work, by(work, LEADER), _wanted(work, case, "hand_up", {"to": "d072", "due_on": "2026-11-20"}))
        assert _kinds(work, case)[-1] == "promise_handed"

    house.do_now(play)


OTHERS: Mapping[str, tuple[dict[str, str], str]] = {
    "a group beside a suggestion": ({"act": "suggest", "title": "关于供水的建议", "lead": "d001", "to": "g8"}, "「交给小组」"),
    "a title beside sheets": ({"act": "sheets", "title": "关于供水的建议"}, "「建议的案由」"),
    "a lead beside an assignment": ({"act": "assign", "to": "g8", "lead": "d001"}, "「哪位代表领衔」"),
    "a title beside an urging": ({"act": "chase", "title": "关于供水的建议"}, "「建议的案由」"),
}


@pytest.mark.parametrize("name", sorted(OTHERS))
async def test_a_field_of_another_deed_with_ticked_cases_is_named_and_nothing_is_done(office: Office, town: Town, name: str) -> None:
    fields, named = OTHERS[name]
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    before = await town.case()
    page = await browser.sends("/cases", {"case": number, **fields})
    assert (page.status, named in page.words) == (422, True), page.words
    assert f'value="{number}" checked' in page.text
    for kept in ("title", "to", "lead"):
        assert not fields.get(kept) or f'value="{fields[kept]}"' in page.text
    assert await town.case() == before


async def test_a_reason_beside_a_good_record_is_named_and_the_record_waits(office: Office, town: Town) -> None:
    _, deputy, secretary, _ = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    browser = await office.enter(secretary)
    page = await browser.gets("/records/2026-11")
    refused = await browser.posts("/records/2026-11", {"key": page.key, "record": "1", "result": "ok", "reason": "没写人数"})
    assert (refused.status, "只有「退回补记」才用得上" in refused.words, 'value="没写人数"' in refused.text) == (422, True, True)
    assert "还没有核查" in (await browser.gets("/records/2026-11")).words


async def test_a_record_goes_back_with_what_is_missing_alone(office: Office, town: Town) -> None:
    _, deputy, secretary, _ = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    browser = await office.enter(secretary)
    page = await browser.gets("/records/2026-11")
    refused = await browser.posts("/records/2026-11", {"key": page.key, "record": "1", "result": "returned", "reason": " "})
    assert (refused.status, "缺什么" in refused.words) == (422, True)
    assert "还没有核查" in (await browser.gets("/records/2026-11")).words
