"""Where a reason is promised (docs/glossary.md, 原因) none is taken that nobody can read, whoever asks for the deed: page and chat call the same."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.cases.case import Case
from domain.values.errors import FieldError
from services.deed.by import By
from services.deed.work import Work
from services.desk import answer, decline, extend, give_back, promise, recuse, send_back
from services.run.database_thread import DatabaseThread
from services.staff import block
from tests.services.called import by
from tests.services.test_desk_deeds import LEADER, SECRETARY, answered, claimed, house, long_had, said

__all__ = ["house"]
Deed = Callable[[Work, By, Case, str], object]


def promised(work: Work) -> Case:
    return answer.answer(
        work, by(work, LEADER), claimed(work), answer.Answer(said(work, "下个月来人"), "planned", work.today + timedelta(days=9))
    )


DEEDS: dict[str, tuple[int, Callable[[Work], Case], Deed]] = {
    "extend": (LEADER, claimed, extend.extend),
    "give_back": (LEADER, claimed, give_back.give_back),
    "give_back, late": (LEADER, long_had, give_back.give_back),
    "recuse": (LEADER, claimed, recuse.recuse),
    "decline": (SECRETARY, claimed, decline.decline),
    "send_back": (SECRETARY, answered, send_back.send_back),
    "promise_moved": (LEADER, promised, lambda w, b, c, why: promise.put_off(w, b, c, w.today + timedelta(days=20), why)),
    "block": (SECRETARY, claimed, lambda w, b, c, why: block.block(w, b, c.number, days=7, reason=why)),
}


@pytest.mark.parametrize("blank", ["", " \n ", "\u200b\u2800", "\u3000", "  。 ", "。。。", "！？"])
@pytest.mark.parametrize("name", DEEDS)
def test_no_reason_is_no_deed(name: str, blank: str, house: DatabaseThread) -> None:  # noqa: F811
    def look(work: Work) -> None:
        account, before, deed = DEEDS[name]
        case = before(work)
        with pytest.raises(FieldError) as refused:
            deed(work, by(work, account), case, blank)
        assert (refused.value.field, refused.value.reason) == ("reason", "reason_needed")
        assert work.cases.get(case.id) == case

    house.do_now(look)


@pytest.mark.parametrize("name", DEEDS)
def test_with_a_reason_it_is_done(name: str, house: DatabaseThread) -> None:  # noqa: F811
    def look(work: Work) -> None:
        account, before, deed = DEEDS[name]
        assert deed(work, by(work, account), before(work), "请看附件里的说明")

    house.do_now(look)
