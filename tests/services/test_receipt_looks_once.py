"""What a new matter costs beside many of its village: those alike are read once, for its card and its receipt."""

from domain.values.ids import ChatId, Handle, MessageId, VillageId
from domain.values.message import Incoming, Sender
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from talk.private import receive_private_message
from tests.office.filled import link, opened
from tests.storage.plan_of import asked

WORDS = "自来水停了三天了，没水做饭"


def test_those_alike_are_read_once_for_the_card_and_the_receipt(database: DatabaseThread) -> None:
    def look(work: Work) -> list[str]:
        link(work)
        for account in (601, 602, 603, 604):
            opened(work, account, WORDS)
        voter = work.voters.meet(Handle(605), "zh-Hans", work.now)
        work.voters.change(voter.id, consented_at=work.now, village=VillageId("v01"))
        with asked(work) as heard:
            receive_private_message(work, Incoming(ChatId(605), MessageId(1), work.now, Sender(Handle(605)), WORDS))
        assert work.outbox.placed
        alike = [one for one in heard if "case_.village =" in one and "case_.registered_at >=" in one]
        return [one for one in alike if "BETWEEN" not in one]  # what looks whether the town writes alike

    assert len(database.do_now(look)) == 1
