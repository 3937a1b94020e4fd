"""How rare words are in the town: counted once a day in portions, gone with what is erased (services/case/rarity.py)."""

from datetime import timedelta

from domain.matters.similarity import Rarity
from domain.values.ids import ChatId, Handle, MessageId, VillageId
from domain.values.message import Incoming, Sender
from services.case import rarity
from services.case.intake import Intake
from services.case.open_case import open_case
from services.deed.portions import Left
from services.deed.work import Work
from services.privacy.erase_voter import erase_voter
from services.run.database_thread import DatabaseThread
from services.watch.go_on import go_on
from services.watch.tidy import ENOUGH_TO_LEARN, tidy
from storage.learned import Learned

WORDS = ("柳湾水库边上的坡地要交租金吗", "柳湾水库边上的路烂了", "路灯不亮", "别说是我说的，柳湾水库的账不清")


def written(work: Work, more: int = 0) -> None:
    for n, words in enumerate([*WORDS, *(f"第{n}排的灯" for n in range(more))]):
        handle = Handle(700 + n)
        voter = work.voters.of_account(handle) or work.voters.meet(handle, "zh-Hans", work.now)
        work.voters.change(voter.id, village=VillageId("v01"), consented_at=work.now)
        found = work.voters.of_account(handle)
        assert found is not None
        open_case(work, found, Incoming(ChatId(handle), MessageId(n + 1), work.now, Sender(handle), words), Intake())


def counted(database: DatabaseThread) -> Rarity:
    while database.do_now(go_on):
        pass
    return database.do_now(rarity.of_town)


def test_housekeeping_orders_it_once_a_day_and_what_few_may_read_is_left_out(database: DatabaseThread) -> None:
    database.do_now(written)
    database.do_now(tidy)
    assert counted(database).documents == 0, "not before there are some"
    database.do_now(lambda work: written(work, ENOUGH_TO_LEARN - 2 * len(WORDS)))
    database.do_now(tidy)
    found = counted(database)
    assert found.documents == ENOUGH_TO_LEARN - 2
    assert found.counts["水库"] == 4
    assert "路灯" in found.counts
    assert min(found.counts.values()) > 1, "what stood in one matter alone says whose it is"
    database.do_now(tidy)
    assert database.do_now(lambda work: Learned(work.connection, work.now).at(rarity.COUNTING)) is None, "not twice a day"


def test_the_next_day_it_is_counted_anew(database: DatabaseThread) -> None:
    database.do_now(written)
    database.do_now(rarity.order)
    assert counted(database).documents == 3

    def a_day_later(work: Work) -> None:
        work.now += timedelta(days=1)
        rarity.order(work)

    database.do_now(a_day_later)
    assert database.do_now(lambda work: Learned(work.connection, work.now).at(rarity.COUNTING)) is not None


def test_an_erasure_takes_along_what_was_counted_and_stops_the_counting(database: DatabaseThread) -> None:
    database.do_now(written)
    database.do_now(rarity.order)
    assert counted(database).documents == 3

    def erased(work: Work) -> None:
        voter = work.voters.of_account(Handle(700))
        assert voter is not None
        rarity.order(work)
        erase_voter(work, voter.id, words=True)

    database.do_now(erased)
    assert counted(database).documents == 0
    database.do_now(rarity.order)
    found = counted(database)
    assert (found.documents, found.counts.get("水库", 0)) == (2, 0)


def test_portions_of_two_counts_never_mix(database: DatabaseThread) -> None:
    database.do_now(written)
    database.do_now(rarity.order)

    def late(work: Work) -> Left | None:
        return rarity.count(work, {"begun": "another", "before": rarity.BEFORE_ALL, "left": 10})

    assert database.do_now(late) is None
    assert counted(database).documents == 3
