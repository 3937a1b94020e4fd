"""What an account says of 重点督办: which matters, who leads them, what was done, what is next (services/summaries/key_cases.py)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.values.ids import PersonId
from services.deed.work import Work
from services.desk import answer, describe, key_follow_up
from services.run.database_thread import DatabaseThread
from services.summaries.account import Account, account
from services.summaries.key_cases import key_cases
from services.summaries.sentences import sections
from tests.services.called import by
from tests.services.test_desk_deeds import CHAIR, LEADER, SECOND_VOTER, SECRETARY, claimed, house, opened, said

__all__ = ["house"]


def later(work: Work, **span: float) -> None:
    work.now += timedelta(**span)
    work.acted_at = work.now


def led(work: Work, case: Case, lead: str = "d072") -> Case:
    return key_follow_up.set_lead(work, by(work, SECRETARY), case, lead)


def of(work: Work, name: str = "2026-11", group: str = "") -> Account:
    work.facts.catch_up(work.roster.congress)
    return account(work, name, group=group)


def said_in(found: Account, *, public: bool = False) -> str:
    return "\n".join(line for part in sections(found, public=public) for line in part.paragraphs)


def test_which_matter_who_leads_it_what_was_done_and_what_is_next(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = led(work, claimed(work))
        for _ in range(2):
            later(work, days=1)
            case = key_follow_up.log_check(work, by(work, CHAIR), case, said(work, "到现场看了"))
        words = said_in(of(work))
        assert "主席团成员牵头重点督办 1 件，现场督办 2 次。" in words
        assert (
            f"{case.number}（上坪村，饮水供水，上下坪代表小组）由{work.roster.people[PersonId('d072')].name}牵头，督办 2 次，最近一次在11月6日，下一步：11月18日前答复。"
            in words
        )
        assert "老槐树" not in words
        later(work, days=14)
        assert "应在11月18日前答复，已经逾期" in said_in(of(work))

    house.do_now(look)


def test_it_adds_up_and_a_month_later_it_says_what_that_month_did(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        first = led(work, claimed(work))
        second = led(work, opened(work, SECOND_VOTER, "村西的路灯全不亮了，晚上看不见路"))
        key_follow_up.log_check(work, by(work, CHAIR), first, said(work, "看过了"))
        first = work.cases.get(first.id)
        first = answer.answer(work, by(work, LEADER), first, answer.Answer(said(work, "水管换好了"), "solved"))
        assert "11月4日答复（已解决），等选民评价" in said_in(of(work))
        later(work, days=40)
        work.cases.record(work.cases.get(first.id), work.event("closed", "system"))
        november, december = of(work), of(work, "2026-12")
        assert [(one.case.id, len(one.checks), one.done) for one in key_cases(november)] == [(first.id, 1, False), (second.id, 0, False)]
        assert [(one.case.id, len(one.checks), one.done) for one in key_cases(december)] == [(first.id, 0, True), (second.id, 0, False)]
        assert "主席团成员牵头重点督办 2 件，已办结 1 件，还在督办 1 件。" in said_in(december)
        later(work, days=40)
        assert [one.case.id for one in key_cases(of(work, "2027-01"))] == [second.id], "what was closed before is done with"
        assert key_cases(of(work)) == key_cases(november), "and what was counted stays counted"

    house.do_now(look)


def test_nothing_is_said_where_there_is_none_nor_where_it_was_taken_back(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = claimed(work)
        assert "督办" not in said_in(of(work))
        case = led(work, case)
        later(work, minutes=5)
        key_follow_up.unset_lead(work, by(work, SECRETARY), case)
        assert "督办" not in said_in(of(work))

    house.do_now(look)


def test_the_public_reads_how_many_and_no_matter_of_a_voter(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = led(work, claimed(work))
        words = said_in(of(work), public=True)
        assert "主席团成员牵头重点督办 1 件。" in words
        assert case.number not in words
        assert work.roster.people[PersonId("d072")].name not in words
        assert "0" not in words.split("重点督办")[1].split("。")[0]

    house.do_now(look)


def test_a_group_counts_its_own_and_what_is_kept_from_somebody_stands_in_the_whole_alone(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = led(work, claimed(work))
        assert len(key_cases(of(work, group="g1"))) == 1
        assert key_cases(of(work, group="g2")) == []
        tip = describe.classify(work, by(work, SECRETARY), case, "kind", "tip")
        words = said_in(of(work))
        assert "重点督办 1 件" in words
        assert tip.number not in words
        assert key_cases(of(work, group="g1")) == []

    house.do_now(look)
