"""What a new matter costs: those alike of its village are read once, for its card and its receipt, and its own words not again."""

from domain.values.ids import ChatId, Handle, MessageId, VillageId, VoterId
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
        alike = [one for one in written(work, WORDS) if "case_.village =" in one and "case_.registered_at >=" in one]
        return [one for one in alike if "BETWEEN" not in one]  # what looks whether the town writes alike

    assert len(database.do_now(look)) == 1


def test_his_words_are_not_read_again_for_the_receipt(database: DatabaseThread) -> None:
    """Nor are they there as he wrote them: what his words wish is read of them masked, as the next deed reads them."""

    def look(work: Work) -> tuple[list[str], str]:
        link(work)
        heard = written(work, "我叫赵大有，电话13800005678，莫让周启明知道，他家的沟堵了")
        (said,) = work.said.opening(next(iter(work.cases.of_voter(VoterId(1)))).id)
        return [one for one in heard if "FROM case_message" in one and "case_message.id >" in one], said.text

    again, text = database.do_now(look)
    assert again == []
    assert "13800005678" not in text


def written(work: Work, words: str) -> list[str]:
    """What a voter's new matter asks of the database."""
    voter = work.voters.meet(Handle(605), "zh-Hans", work.now)
    work.voters.change(voter.id, consented_at=work.now, village=VillageId("v01"))
    with asked(work) as heard:
        receive_private_message(work, Incoming(ChatId(605), MessageId(1), work.now, Sender(Handle(605)), words))
    assert work.outbox.placed
    return list(heard)
