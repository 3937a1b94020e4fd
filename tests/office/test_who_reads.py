"""What a case's page offers and says where its voter reads nothing here: he is nobody any more, or has no account."""

import pytest

from domain.cases.case import Case
from domain.values.errors import RefusedError
from services.deed.work import Work
from services.desk import ask_phone, claim, unit_answer
from services.office import do_act
from services.office.case_page import page
from services.office.do_act import Wanted
from services.privacy import erase_for
from services.run.database_thread import DatabaseThread
from tests.services.called import by, heard_since, last_row
from tests.services.test_desk_deeds import LEADER, SECRETARY, VOTER, claimed, house, keyed_in, merged, unit_has_answered

__all__ = ["house"]
WITH_VOTER = {"reply", "ask_phone", "meet"}
"""What is said to him, or asked of him, alone."""
PLANNED = {"outcome": "planned", "promise_on": "2026-11-20", "words": "下月换管子"}


def nobody_knows(work: Work, case: Case) -> Case:
    """「只删身份，事项接着办」"""
    erase_for.erase_as(work, by(work, SECRETARY), case, "go_on")
    return work.cases.get(case.id)


def wanted(work: Work, case: Case, act: str, sent: dict[str, str]) -> Wanted:
    return Wanted(case.number, act, work.histories.newest_id(case.id), {name: (value,) for name, value in sent.items()})


def acts(work: Work, account: int, case: Case) -> set[str]:
    return {form.act for form in page(work, by(work, account), case.number).forms}


def refused(work: Work, account: int, sent: Wanted) -> str:
    """Why, at the first look and at the deed itself."""
    why = set()
    for deed in (do_act.once_more, do_act.do):
        try:
            deed(work, by(work, account), sent)
        except RefusedError as error:
            why.add(error.reason)
    assert len(why) == 1
    return why.pop()


def test_a_matter_goes_to_its_end_after_its_voter_is_nobody_any_more(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = nobody_knows(work, claimed(work))
        declined = do_act.once_more(work, by(work, SECRETARY), wanted(work, case, "decline", {"reason": "请找法院"}))
        assert "请找法院" in declined.words
        last, leader = last_row(work), by(work, LEADER)
        sent = wanted(work, case, "answer", PLANNED)
        once = do_act.once_more(work, leader, sent)
        assert "没有人会收到" in once.above
        assert once.button == "就这样记下"
        assert "下月换管子" in once.words
        assert "11月20日" in once.words
        assert "满意" not in once.words, "nobody is asked"
        do_act.do(work, leader, sent)
        assert work.cases.get(case.id).status == "answered"
        kept = wanted(work, case, "promise", {"how": "kept", "words": "换好了"})
        assert "没有人会收到" in do_act.once_more(work, leader, kept).above
        do_act.do(work, leader, kept)
        assert not work.cases.get(case.id).promised
        assert VOTER not in heard_since(work, last)

    house.do_now(play)


def test_whoever_joined_it_still_reads_what_came_of_it(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        claimed(work)
        main = merged(work).main_case
        assert main is not None
        case = nobody_knows(work, work.cases.get(main))
        once = do_act.once_more(work, by(work, LEADER), wanted(work, case, "answer", PLANNED))
        assert ("并进来的选民会读到" in once.above, once.button) == (True, "发给他们")

    house.do_now(play)


def test_what_only_he_could_read_or_give_is_not_offered_once_he_is_nobody(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        assert {"reply", "ask_phone"} <= acts(work, LEADER, case)
        assert "contact" in dict(page(work, by(work, SECRETARY), case.number).taps)
        case = nobody_knows(work, case)
        assert acts(work, LEADER, case) & WITH_VOTER == set()
        assert {"answer", "note", "forward"} <= acts(work, LEADER, case)
        assert "contact" not in dict(page(work, by(work, SECRETARY), case.number).taps)
        assert refused(work, LEADER, wanted(work, case, "reply", {"words": "明天来看"})) == "voter_gone"

    house.do_now(play)


def test_to_whoever_has_no_account_nothing_is_sent_and_his_answer_is_told_by_phone(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claim.claim(work, by(work, LEADER), keyed_in(work))
        leader, last = by(work, LEADER), last_row(work)
        assert acts(work, LEADER, case) & WITH_VOTER == set()
        assert {"answer", "consult", "note"} <= acts(work, LEADER, case)
        assert refused(work, LEADER, wanted(work, case, "reply", {"words": "明天来看", "wait": "1"})) == "no_account"
        assert refused(work, LEADER, wanted(work, case, "reply", {"words": "明天来看"})) == "no_account"
        assert work.cases.get(case.id).waiting_since is None
        with pytest.raises(RefusedError, match="no_account"):
            ask_phone.ask_phone(work, leader, case)
        sent = wanted(work, case, "answer", PLANNED)
        assert "没有留联系方式" in do_act.once_more(work, leader, sent).above
        assert case.voter_id is not None
        work.voters.set_contact(case.voter_id, "李大爷", "13800000222")
        once = do_act.once_more(work, leader, sent)
        assert ("要打电话或当面告诉他" in once.above, once.button) == (True, "就这样记下")
        assert "下月换管子" in once.words
        assert "请点一下" not in once.words
        do_act.do(work, leader, sent)
        assert work.cases.get(case.id).unaskable, "he stands in 要打电话告诉结果的"
        assert 0 not in heard_since(work, last)

    house.do_now(play)


def test_what_a_unit_said_is_shown_to_nobody_where_nobody_would_read_it(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = unit_has_answered(work)
        assert "unit_show" in acts(work, LEADER, case)
        nobody = nobody_knows(work, case)
        assert "unit_show" not in acts(work, LEADER, nobody)
        message = next(m.id for m in work.messages.of(case.id) if m.kind != "opening" and m.author != "voter")
        with pytest.raises(RefusedError, match="voter_gone"):
            unit_answer.show_voter(work, by(work, LEADER), nobody, message)

    house.do_now(play)
