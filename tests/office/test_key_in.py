"""来信来访录入: what is typed is believed where it is clear, asked about where it is not, and kept whole or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.values.errors import FieldError, LianxinError, NotAllowedError
from domain.values.ids import Handle
from domain.values.letters import Letter
from services.deed.whole import whole
from services.deed.work import Work
from services.office import key_in
from services.run.database_thread import DatabaseThread
from storage.tables import case, case_event, voter
from tests.office.filled import LEADER, OFFICER, OTHER_OFFICER, SECRETARY
from tests.services.called import by, refused

LETTER = Letter(village="柳湾", channel="letter", words="大堤旁边的泵站坏了，排不出水")


def kept(work: Work, account: Handle, letter: Letter) -> Any:
    return work.cases.by_number(key_in.keep(work, by(work, account), letter).number)


def test_a_letter_is_a_case_of_its_village_with_who_wrote_it(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        made = kept(work, SECRETARY, replace(LETTER, name="王大娘", phone="13800001234", category="irrigation"))
        assert (made.village, made.group, made.channel, made.category) == ("v03", "g2", "letter", "irrigation")
        known = work.voters.get(made.voter_id)
        assert known is not None
        assert (known.name, known.phone, known.chat_id) == ("王大娘", "13800001234", 0)
        assert work.said.first_words([made.id])[made.id] == LETTER.words
        assert work.histories.first(made.id).actor == "u01"
        nameless = kept(work, SECRETARY, replace(LETTER, words="卫生室没有药", village="v09", name="李大爷"))
        writer = work.voters.get(nameless.voter_id)
        assert writer is not None
        assert (writer.name, writer.phone) == ("李大爷", "")

    filled.do_now(look)


@pytest.mark.parametrize("typed", ["柳湾", "柳湾村", "柳家湾", "v03", "柳灣村", "我是柳湾的"])
def test_a_village_is_taken_by_whatever_it_is_called(typed: str, filled: DatabaseThread) -> None:
    assert filled.do_now(key_in.village_of, typed) == "v03"


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_those_alike_are_found_while_it_is_typed_by_who_may_join_them(filled: DatabaseThread) -> None:
    before = replace(LETTER, village="上坪", words="学校门口没有减速带，孩子过路很危险")

    def look(work: Work) -> None:
        older = kept(work, SECRETARY, before)
        rows = [older.number]
        typed = replace(before, words="学校门口没有减速带，车开得快")

        def found(account: Handle, letter: Letter) -> list[str]:
            return [row.number for row in key_in.alike_so_far(work, by(work, account), letter)]

        assert found(SECRETARY, typed) == rows
        assert found(LEADER, typed) == rows, "he leads its group"
        assert found(OTHER_OFFICER, typed) == [], "another's village"
        for unclear in ("", "坪", "巴黎"):
            assert found(SECRETARY, replace(typed, village=unclear)) == []
        assert found(SECRETARY, replace(typed, words="学校")) == [], "too little is said"
        assert found(SECRETARY, replace(typed, words="检举村委会主任收了钱，给了红包才办低保")) == [], "a tip is one with nothing"
        with pytest.raises(NotAllowedError):
            key_in.alike_so_far(work, by(work, Handle(999)), typed)

    filled.do_now(look)


@pytest.mark.parametrize(
    ("typed", "offered"), [("柳弯村", {"柳湾村"}), ("坪", {"上坪村", "下坪村"}), ("桥", {"双桥村"}), ("石们坎", {"石门村"})]
)
def test_what_may_be_several_or_is_only_like_one_is_asked_about(typed: str, offered: set[str], filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        with pytest.raises(key_in.WhichVillageError) as asked:
            key_in.keep(work, by(work, SECRETARY), replace(LETTER, village=typed))
        assert {village.name for village in asked.value.villages} >= offered

    filled.do_now(look)


def test_those_alike_are_shown_before_it_is_kept_then_it_joins_or_stays_apart(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        first = kept(work, SECRETARY, LETTER)
        again = replace(LETTER, words="泵站坏了好多天，水排不出去")
        count = select(func.count()).select_from(case)
        before = work.connection.execute(count).scalar()
        with pytest.raises(key_in.AlikeError) as seen:
            key_in.keep(work, by(work, SECRETARY), again)
        assert work.connection.execute(count).scalar() == before
        assert seen.value.cases == (first.id,)
        assert kept(work, SECRETARY, replace(again, apart=True)).status == "assigned"
        done = key_in.keep(work, by(work, SECRETARY), replace(again, join=first.number))
        assert done.joined == first.number
        joined = work.cases.by_number(done.number)
        assert joined is not None
        assert (joined.status, joined.main_case) == ("merged", first.id)

    filled.do_now(look)


def test_those_alike_that_he_may_not_see_are_not_shown(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        kept(work, SECRETARY, LETTER)
        again = replace(LETTER, words="泵站坏了好多天，水排不出去")
        assert key_in.alike(work, by(work, OFFICER), again)
        assert key_in.alike(work, by(work, LEADER), again) == ()
        rubbish = Letter(village="v01", channel="letter", words="垃圾没有人来收")
        assert key_in.alike(work, by(work, LEADER), rubbish) == ()

    filled.do_now(look)


def test_an_older_letter_belongs_to_its_day(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        made = kept(work, SECRETARY, replace(LETTER, written_on=work.today - timedelta(days=10)))
        assert work.local_date(made.registered_at) == work.today - timedelta(days=10)
        assert made.number.startswith("QX-2610-")
        assert made.due_on is not None
        assert made.due_on > work.today
        assert work.local_date(kept(work, SECRETARY, replace(LETTER, apart=True, written_on=work.today)).registered_at) == work.today

    filled.do_now(look)


def test_what_comes_from_above_has_its_own_day(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        above = replace(LETTER, channel="from_above", due_on=date(2026, 12, 1))
        made = kept(work, SECRETARY, above)
        assert (made.due_on, "from_above" in made.marks) == (date(2026, 12, 1), True)

    filled.do_now(look)


REFUSALS: dict[str, tuple[Handle, Letter, type[LianxinError], str]] = {
    "no village": (SECRETARY, replace(LETTER, village=" "), FieldError, "village"),
    "no such village": (SECRETARY, replace(LETTER, village="火星基地"), FieldError, "village"),
    "no words": (SECRETARY, replace(LETTER, words=""), FieldError, "words"),
    "no such way": (SECRETARY, replace(LETTER, channel="dream"), FieldError, "channel"),
    "the bot's way": (SECRETARY, replace(LETTER, channel="bot"), FieldError, "channel"),
    "half a phone": (SECRETARY, replace(LETTER, phone="123"), FieldError, "phone"),
    "no such category": (SECRETARY, replace(LETTER, category="dream"), FieldError, "category"),
    "no such case to join": (SECRETARY, replace(LETTER, join="QX-9999-0001"), FieldError, "join"),
    "a case of another village": (SECRETARY, replace(LETTER, join="QX-2611-0001"), FieldError, "main_id"),
    "a letter of tomorrow": (SECRETARY, replace(LETTER, written_on=date(2026, 11, 5)), FieldError, "written_on"),
    "a letter of last year": (SECRETARY, replace(LETTER, written_on=date(2025, 11, 5)), FieldError, "written_on"),
    "from above without a day": (SECRETARY, replace(LETTER, channel="from_above"), FieldError, "due_on"),
    "from above by a leader": (LEADER, replace(LETTER, channel="from_above", due_on=date(2026, 12, 1)), NotAllowedError, ""),
    "a category by a leader": (LEADER, replace(LETTER, category="education"), NotAllowedError, ""),
    "another officer's village": (OTHER_OFFICER, LETTER, NotAllowedError, ""),
    "somebody without a part": (Handle(999), LETTER, NotAllowedError, ""),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_wrong_is_refused_whole(name: str, filled: DatabaseThread) -> None:
    account, letter, kind, field = REFUSALS[name]

    def counts(work: Work) -> list[Any]:
        return [work.connection.execute(select(func.count()).select_from(table)).scalar() for table in (case, case_event, voter)]

    def deed(work: Work) -> Callable[[], Any]:
        return lambda: key_in.keep(work, by(work, account), letter)

    def look(work: Work) -> None:
        def done() -> None:
            with whole(work):
                deed(work)()

        error = refused(work, done, counts)
        assert isinstance(error, kind)
        assert getattr(error, "field", "") == field

    filled.do_now(look)


def test_the_form_offers_each_what_is_his(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        secretary, leader, officer = (key_in.desk(work, by(work, one)) for one in (SECRETARY, LEADER, OTHER_OFFICER))
        assert {"上坪村", "上坪", "老街"} <= set(secretary.villages)
        assert secretary.channels[0] == "letter"
        assert "from_above" in secretary.channels
        assert "from_above" not in leader.channels
        assert leader.categories == ()
        assert "上坪村" not in officer.villages
        with pytest.raises(NotAllowedError):
            key_in.desk(work, by(work, Handle(999)))

    filled.do_now(look)
