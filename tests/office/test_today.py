"""今日: each number is of a list its reader may open, and counts nothing he may not see (docs/spec.md section 8)."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from domain.rights.rights import may
from domain.rights.sight import sight_of
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import Handle
from services.deed.names import state_on_paper, status_words
from services.deed.work import Work
from services.desk import decline, unclaimed
from services.office.lists import LISTS, list_named
from services.office.rows import page_of
from services.office.today import Figure, Today, today
from services.run.database_thread import DatabaseThread
from storage.tables import case
from tests.office.filled import CHAIR, LEADER, MEMBER, OFFICER, OTHER_LEADER, OTHER_OFFICER, PEOPLE, SECRETARY, VICE_CHAIR, opened
from tests.services.called import by


def seen_by(work: Work, account: Handle) -> Today:
    return today(work, by(work, account), work.now - timedelta(hours=1))


def figures(found: Today) -> list[Figure]:
    single = [figure for figure in (found.new, found.nobodys, found.promises, found.calls) if figure is not None]
    return [*single, *found.own, *found.queue, *found.due]


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize("account", PEOPLE.values(), ids=PEOPLE)
def test_every_number_is_that_of_its_list_and_the_list_shows_what_may_be_seen(account: Handle, filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        found = seen_by(work, account)
        for figure in figures(found):
            page = page_of(work, by(work, account), figure.name, figure.of)
            assert len(page.rows) == page.total == figure.count, figure
        for hand in found.hands:
            page = page_of(work, by(work, account), "due_of", hand.person)
            assert len(page.rows) == hand.due + hand.late, hand
        assert sum(hand.due + hand.late for hand in found.hands) == found.due[1].count

    filled.do_now(look)


def words_in(work: Work, account: Handle, name: str, of: str = "") -> set[str]:
    return {row.words[:3] for row in page_of(work, by(work, account), name, of).rows}


def test_the_secretary_sees_her_queue_by_reason_and_the_self_audit(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        found = seen_by(work, SECRETARY)
        assert {figure.of: figure.count for figure in found.queue} == {"tip": 1, "no_village": 1, "overdue": 6, "key": 1}
        assert words_in(work, SECRETARY, "queue", "no_village") == {"村口的"}
        assert words_in(work, SECRETARY, "queue", "tip") == {"检举村"}
        assert found.faults is not None
        assert (found.faults["unrouted"], found.faults["undelivered"]) == (1, 0)
        assert found.promises == Figure("promises", 1)
        assert found.days[0].held_on >= work.today

    filled.do_now(look)


def test_what_was_declined_and_taken_back_waits_for_her_as_that(filled: DatabaseThread) -> None:
    """No group gave it back."""

    def look(work: Work) -> None:
        (row,) = [row for row in page_of(work, by(work, SECRETARY), "due").rows if "路灯" in row.words]
        declined = decline.decline(work, by(work, SECRETARY), work.cases.get(row.id), "归供电所管")
        back = decline.take_back(work, by(work, SECRETARY), declined)
        found = seen_by(work, SECRETARY)
        assert {figure.of: figure.count for figure in found.queue}["undeclined"] == 1
        assert words_in(work, SECRETARY, "queue", "undeclined") == {"路灯不"}
        assert sum(figure.count for figure in found.queue) == page_of(work, by(work, SECRETARY), "queue").total, "as many as /queue has"
        assert status_words(work, back) == "收回了不予受理，等您看"
        assert state_on_paper(work, back) == "收回不予受理，待另行安排"

    filled.do_now(look)


def test_what_nobody_has_claimed_is_said_as_the_chat_says_it(filled: DatabaseThread) -> None:
    """`/queue` and the morning message name it where nothing waits for her own decision."""

    def look(work: Work) -> None:
        for account in (SECRETARY, LEADER, CHAIR):
            (words,), _ = unclaimed.said(work, sight_of(work.roster, by(work, account).persons))
            found = seen_by(work, account).nobodys
            assert f"{found.count} 件" in words
            assert found.name == unclaimed.NAME

    filled.do_now(look)


def test_a_leader_sees_his_own_part(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        found = seen_by(work, LEADER)
        assert (found.queue, found.calls, found.faults, found.unchecked) == ((), None, None, ())
        assert {hand.name for hand in found.hands} == {"", "吕春敏", "许文静"}, "also of what was handed up to him"
        assert words_in(work, LEADER, "due", "late") == {"自来水", "邻居家", "学校门", ""}
        assert "垃圾没" not in words_in(work, LEADER, "new", (work.now - timedelta(hours=1)).isoformat())
        assert words_in(work, OTHER_LEADER, "due", "late") == {"水渠堵"}
        assert words_in(work, OFFICER, "due", "late") >= {"垃圾没", "水渠堵"}
        assert words_in(work, OTHER_OFFICER, "due", "late") == set()
        assert words_in(work, CHAIR, "due", "late") >= {"水渠堵", "学校门"}

    filled.do_now(look)


def test_words_of_a_confidential_case_stand_in_no_list_but_for_who_reads_them(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        assert "家里的" in words_in(work, SECRETARY, "queue", "overdue")
        for account in (LEADER, OFFICER, CHAIR):
            assert "家里的" not in words_in(work, account, "due", "late")
            assert "" in words_in(work, account, "due", "late")

    filled.do_now(look)


def test_what_came_since_the_last_visit_is_counted_from_then(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        later = work.now + timedelta(minutes=1)
        assert today(work, by(work, SECRETARY)).new is None
        found = today(work, by(work, SECRETARY), later).new
        assert found is not None
        assert found.count == 0

    filled.do_now(look)


@pytest.mark.parametrize(
    ("account", "name", "of", "error"),
    [
        (LEADER, "queue", "", NotAllowedError),
        (MEMBER, "queue", "tip", NotAllowedError),
        (OFFICER, "queue", "overdue", NotAllowedError),
        (LEADER, "callbacks", "", NotAllowedError),
        (MEMBER, "booked", "1", NotAllowedError),
        (SECRETARY, "queue", "dream", FieldError),
        (SECRETARY, "new", "yesterday", FieldError),
        (SECRETARY, "new", "2026-11-01", FieldError),
        (SECRETARY, "booked", "9" * 30, FieldError),
        (SECRETARY, "everything", "", FieldError),
    ],
)
def test_a_list_that_is_not_his_or_is_none_is_refused(
    account: Handle, name: str, of: str, error: type[Exception], filled: DatabaseThread
) -> None:
    def look(work: Work) -> None:
        with pytest.raises(error):
            list_named(work, by(work, account), name, of)

    filled.do_now(look)


def test_a_list_is_turned_over(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        for n in range(60):
            opened(work, 600 + n, f"第{n}号电线杆歪了", "v11")
        since = (work.now - timedelta(hours=1)).isoformat()
        first = page_of(work, by(work, SECRETARY), "new", since)
        second = page_of(work, by(work, SECRETARY), "new", since, 50)
        assert (len(first.rows), second.first) == (50, 50)
        assert not {row.id for row in first.rows} & {row.id for row in second.rows}
        assert first.total == second.total == len(first.rows) + len(second.rows)

    filled.do_now(look)


def test_lists_hold_nothing_that_the_rights_keep(filled: DatabaseThread) -> None:
    """Each list of each person, against `domain.rights.rights.may`: what the query lets through he may see."""

    def look(work: Work) -> None:
        since = (work.now - timedelta(hours=1)).isoformat()
        claimers = sorted({case.claimer for case in work.cases.several(range(1, 40)) if case.claimer})
        assert claimers
        parts = [
            *((name, {"new": since, "booked": "1"}.get(name, "")) for name in LISTS if name != "hand"),
            *(("hand", one) for one in claimers),
        ]
        for account in PEOPLE.values():
            for name, of in parts:
                try:
                    sections = list_named(work, by(work, account), name, of)
                except NotAllowedError:
                    continue
                cases = work.lists.page(sections, 0, 100).cases
                assert all(may(work.roster, by(work, account).persons, "see", case) for case in cases), (account, name)

    filled.do_now(look)


def test_everybody_has_what_was_given_to_him_and_what_his_groups_have(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        of_group = {"自来水", "路灯不", "邻居家", "", "卫生院"}
        assert words_in(work, LEADER, "group") == of_group, "not what speaks of him"
        assert words_in(work, LEADER, "mine") == {"卫生院", "学校门"}, "claimed, and handed up to him"
        assert words_in(work, MEMBER, "mine") == {"自来水"}
        assert words_in(work, VICE_CHAIR, "mine") == {"承包地"}, "led by him"
        assert words_in(work, SECRETARY, "mine") == {"学校门"}
        assert words_in(work, SECRETARY, "group") == set(), "she sits in none"
        assert words_in(work, OTHER_LEADER, "group") == {"水渠堵"}
        assert words_in(work, OTHER_OFFICER, "group") == {"承包地"}, "he works for four others"
        for account in PEOPLE.values():
            assert [figure.name for figure in seen_by(work, account).own] == ["mine", "group"]

    filled.do_now(look)


@pytest.mark.parametrize("account", PEOPLE.values(), ids=PEOPLE)
def test_what_is_due_is_found_by_its_day_and_not_among_all_that_ever_was(account: Handle, filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        late = ("ix_case_due", "ix_case_queued")
        for name, indices in {"due": late, "due_of": late, "group": ("ix_case_open_group",) * 8}.items():
            for section, index in zip(list_named(work, by(work, account), name, ""), indices, strict=name != "group"):
                found = select(case).where(*section.conditions).order_by(*section.order)
                said = str(found.compile(work.connection, compile_kwargs={"literal_binds": True})).replace(":", "\\:")
                plan = [row.detail for row in work.connection.execute(text(f"EXPLAIN QUERY PLAN {said}"))]
                assert index in plan[0], (name, plan)

    filled.do_now(look)


def test_a_vice_chair_reads_what_is_led_by_him_by_the_lists_of_all(filled: DatabaseThread) -> None:
    def look(work: Work) -> None:
        assert "承包地" in words_in(work, VICE_CHAIR, "new", (work.now - timedelta(hours=1)).isoformat())

    filled.do_now(look)
