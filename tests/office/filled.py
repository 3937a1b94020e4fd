"""A town with a case of every kind that a list may keep from somebody, for the tests of the office's pages."""

from datetime import date, timedelta

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, HandedUp, Key, SpokenOf
from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Sender
from services.case import open_case
from services.case.intake import Intake
from services.deed.work import Work
from services.desk import answer, claim, recuse
from tests.services.called import by, said

LEADER, SECOND, MEMBER, OTHER_LEADER, SECRETARY, OFFICER, OTHER_OFFICER, CHAIR, VICE_CHAIR = map(Handle, range(201, 210))
PEOPLE = {
    "d001": LEADER,
    "d002": SECOND,
    "d003": MEMBER,
    "d011": OTHER_LEADER,
    "u01": SECRETARY,
    "u02": OFFICER,
    "u03": OTHER_OFFICER,
    "d072": CHAIR,
    "d062": VICE_CHAIR,
}
"""Who of the sample town has an account here; d001 leads g1, d011 g2, u02 works for g1 to g4, u03 for g5 to g8."""


def link(work: Work) -> None:
    for person, account in PEOPLE.items():
        work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, account, work.now)
    work.rows.bind_chat(GroupId("g1"), ChatId(-1001), PersonId("u01"), work.now)
    work.roster_changed()


def opened(work: Work, account: int, words: str, village: str | None = "v01", due_on: date | None = None) -> Case:
    """`due_on`: a limit that runs already."""
    voter = work.voters.meet(Handle(account), "zh-Hans", work.now)
    message = Incoming(ChatId(account), MessageId(1), work.now, Sender(Handle(account)), words)
    return open_case.open_case(work, voter, message, Intake(village=VillageId(village) if village else None, due_on=due_on))


def fill(work: Work) -> None:
    """Each words of its own, by which a test finds it."""
    link(work)
    past = work.today - timedelta(days=3)
    claim.claim(work, by(work, MEMBER), opened(work, 501, "自来水停了三天", due_on=past))
    opened(work, 502, "路灯不亮，晚上看不见", "v02", work.today)
    opened(work, 503, "水渠堵了，田里没有水", "v03", past)
    opened(work, 504, "村口的桥裂开了", None)
    opened(work, 505, "检举村委会主任收了钱，给了红包才办低保")
    spoken = opened(work, 506, "垃圾没有人来收", due_on=past)
    work.cases.record(spoken, work.event("spoken_of", "voter", SpokenOf(spoken_of=(PersonId("d001"),), asked_of=(), cleared=())))
    recused = claim.claim(work, by(work, SECOND), opened(work, 507, "邻居家的污水流到我家", due_on=past))
    recuse.recuse(work, by(work, SECOND), recused, "是我亲戚")
    secret = opened(work, 508, "家里的事，只想让代表一个人知道", due_on=past)
    work.cases.record(secret, work.event("changed", "u01", Changed(marks=(*secret.marks, "confidential"))))
    handed = claim.claim(work, by(work, SECRETARY), opened(work, 509, "学校门口没有减速带", "v05", past))
    work.cases.record(handed, work.event("handed_up", "d021", HandedUp(to=PersonId("d001"), due_on=work.today)))
    led = opened(work, 510, "承包地的租金还没有结", "v09")
    work.cases.record(led, work.event("key", "d072", Key(lead=PersonId("d062"))))
    planned = claim.claim(work, by(work, LEADER), opened(work, 511, "卫生院没有医生"))
    promise_on = work.today + timedelta(days=9)
    answer.answer(work, by(work, LEADER), planned, answer.Answer(said(work, "下个月来人"), "planned", promise_on))
