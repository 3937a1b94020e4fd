"""Whom a matter speaks of reads in every paper, list and account what he would read in a town where it does not exist.

Papers × kinds of what is kept (docs/spec.md section 3, docs/threats.md, "Somebody counts"); gaps in the numbers of cases are left.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.cases.case import Case
from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Sender, from_json
from services.case.intake import Intake
from services.case.open_case import open_case
from services.deed.work import Work
from services.desk import answer, claim, consult, forward, suggest, suggestion_steps
from services.meetings import walk_in
from services.office import today
from services.summaries import group_papers, performance, show
from services.visits import activity, board, file_record, matters, record
from services.voter import rate
from tests.services.called import by, said
from tests.services.test_reception_register import LEADER, MEMBER, SECRETARY, UPPER, VOTER, Days, words
from tests.services.test_reception_register import month as month
from tests.services.test_summary_files import words_of

PLAIN, OWN = "村口的路灯坏了半个月", PersonId("d001")
CHAIR = Handle(172)
WHO: Mapping[str, tuple[str, Handle]] = {"d001": ("周启明", LEADER), "u01": ("许文静", SECRETARY), "d072": ("贺正平", CHAIR)}
"""Of whom it speaks: the leader; the secretary, and the chair who is linked to the group. These read all groups."""


# What there is anyhow


def visit(work: Work, *texts: str, of: int | None = None, mode: str = "home") -> Any:
    told = file_record.Visit(work.today, UPPER, mode, 2, 3, (PersonId("d003"), OWN), heard=tuple(said(work, one) for one in texts))
    return file_record.file_record(work, by(work, MEMBER), told, of, anyway=True)


def study(work: Work) -> int:
    return activity.log_activity(work, by(work, LEADER), activity.Activity(GroupId("g1"), "study"), said(work, "学了代表法"))


def from_voter(work: Work, text: str) -> Case:
    voter = work.voters.of_account(VOTER)
    assert voter is not None
    return open_case(work, voter, Incoming(ChatId(VOTER), MessageId(1), work.now, Sender(VOTER), text), Intake(village=UPPER))


def answered(work: Work, case: Case) -> Case:
    claim.claim(work, by(work, MEMBER), case)
    consult.log_talk(work, by(work, MEMBER), work.cases.get(case.id), "meeting")
    return answer.answer(work, by(work, MEMBER), work.cases.get(case.id), answer.Answer(said(work, "办好了"), "solved"))


def suggested(work: Work, case: Case) -> None:
    row = suggest.suggest(work, by(work, MEMBER), case, "关于水田的建议\n请量清楚")
    suggestion_steps.hand_over(work, by(work, MEMBER), row, suggestion_steps.To("n01", "镇水务站"))


def forwarded(work: Work, case: Case) -> Case:
    claim.claim(work, by(work, MEMBER), case)
    return forward.forward(work, by(work, MEMBER), work.cases.get(case.id), forward.Order(next(iter(work.roster.units)), work.today))


def as_ever(work: Work) -> None:
    """One of each kind of which nothing is kept."""
    work.rows.link(PersonId("d072"), work.roster.people[PersonId("d072")].name, CHAIR, work.now)
    work.roster_changed()
    kept = visit(work, PLAIN, "渠堵了")
    matters.make_case(work, by(work, MEMBER), work.visits.matters(kept.id)[0].id)
    visit(work, "桥栏杆掉了", mode="reception")
    walk_in.answered_on_the_spot(work, by(work, LEADER), words(work, "医保卡丢了去哪补", LEADER))
    study(work)
    case = answered(work, from_voter(work, "自来水停了三天了"))
    suggested(work, case)
    forwarded(work, from_voter(work, "水渠垮了一截"))


# What is kept from him


def at_home(work: Work, text: str) -> None:
    visit(work, text, of=1)


def made_a_case(work: Work, text: str) -> None:
    visit(work, text, of=1)
    matters.make_case(work, by(work, MEMBER), work.visits.matters(1)[-1].id)


def at_a_reception_visit(work: Work, text: str) -> None:
    visit(work, text, of=2, mode="reception")


def on_the_spot(work: Work, text: str) -> None:
    walk_in.answered_on_the_spot(work, by(work, MEMBER), words(work, text, MEMBER))


def walked_in(work: Work, text: str) -> None:
    walk_in.walk_in(work, by(work, MEMBER), words(work, text, MEMBER), UPPER)


def at_an_activity(work: Work, text: str) -> None:
    activity.hear(work, by(work, SECRETARY), 1, words(work, text, SECRETARY), UPPER)


def written(work: Work, text: str) -> None:
    from_voter(work, text)


def with_an_answer(work: Work, text: str) -> None:
    answered(work, from_voter(work, text))


def with_a_rating(work: Work, text: str) -> None:
    case = answered(work, from_voter(work, text))
    rate.rate(work, by(work, VOTER), work.cases.get(case.id), of_round=1, rating="satisfied")


def sent_back(work: Work, text: str) -> None:
    case = answered(work, from_voter(work, text))
    rate.rate(work, by(work, VOTER), work.cases.get(case.id), of_round=1, rating="unsatisfied")


def with_a_unit(work: Work, text: str) -> None:
    forwarded(work, from_voter(work, text))


def with_a_suggestion(work: Work, text: str) -> None:
    suggested(work, answered(work, from_voter(work, text)))


def promised(work: Work, text: str) -> None:
    case = from_voter(work, text)
    claim.claim(work, by(work, MEMBER), case)
    planned = answer.Answer(said(work, "明年量"), "planned", work.today.replace(day=30))
    answer.answer(work, by(work, MEMBER), work.cases.get(case.id), planned)


KEPT: Mapping[str, Callable[..., None]] = {
    one.__name__: one
    for one in (
        at_home, made_a_case, at_a_reception_visit, on_the_spot, walked_in, at_an_activity, written, with_an_answer, with_a_rating, sent_back,
        with_a_unit, with_a_suggestion, promised,
    )
}  # fmt: skip


# What he reads


def sheets(content: bytes) -> str:
    book = load_workbook(BytesIO(content))
    rows = (row for page in book.worksheets for row in page.iter_rows(values_only=True))
    return "\n".join(" | ".join("" if cell is None else str(cell) for cell in row) for row in rows)


def a_file_of(person: str, period: str) -> Callable[[Work, Handle], str]:
    return lambda w, who: "\n".join(performance.words_of(w, by(w, who), performance.OneFile(PersonId(person), period)))


def a_draft_of(person: str, period: str) -> Callable[[Work, Handle], str]:
    return lambda w, who: words_of(performance.report_draft(w, by(w, who), performance.OneFile(PersonId(person), period))[1])


def a_report_of(period: str) -> Callable[[Work, Handle], str]:
    return lambda w, who: words_of(group_papers.report(group_papers.of_group(w, "g1", period, (int(who),)))[1])


PAPERS: Mapping[str, Callable[[Work, Handle], str]] = {
    "his own file": a_file_of("d001", "2026"),
    "a colleague's file": a_file_of("d003", "2026"),
    "his own draft": a_draft_of("d001", "2026"),
    "a colleague's draft": a_draft_of("d003", "2026"),
    "his own quarter": a_draft_of("d001", "2026-Q4"),
    "a colleague's quarter": a_draft_of("d003", "2026-Q4"),
    "the account of his group": lambda w, who: str([piece for piece, _ in show.one_group(w, by(w, who), "g1", "2026-11")]),
    "the account he asks for": lambda w, who: str([piece for piece, _ in show.messages(w, by(w, who), "2026-11")]),
    "the month of his group": a_report_of("2026-11"),
    "the year of his group": a_report_of("2026"),
    "the book of his group": lambda w, who: sheets(group_papers.book(group_papers.of_group(w, "g1", "2026-11", (int(who),)))[1]),
    "the board of visits": lambda w, who: str(board.board(w, "2026-11", by(w, who).persons)),
    "the visit he went along on": lambda w, who: record.record_words(w, w.visits.there(1), who),
    "the visitors at a reception": lambda w, who: record.record_words(w, w.visits.there(2), who),
    "today": lambda w, who: str(today.today(w, by(w, who))),
}


NOT_OF_IT = re.compile(r"(\d{1,2}时)?\d{1,2}分|'stuck': \d+")
"""The minute of the look, and that nothing is sent here."""
OF_THE_WHOLE = frozenset({"the account he asks for", "the board of visits"})
"""What who reads all groups reads of the whole, which counts it."""


def read_all(work: Work, who: Handle) -> dict[str, str]:
    work.facts.catch_up(work.roster.congress)
    ours = {paper: look for paper, look in PAPERS.items() if who == LEADER or paper not in OF_THE_WHOLE}
    return {paper: NOT_OF_IT.sub("", look(work, who)) for paper, look in ours.items()}


@pytest.mark.parametrize("person", WHO)
@pytest.mark.parametrize("kind", KEPT)
def test_whom_it_speaks_of_reads_nothing_of_it(kind: str, person: str, month: Days) -> None:
    name, who = WHO[person]
    text = f"{name}霸占我家半亩水田，还骂人"
    month.on(12, 15, 0, as_ever)
    before = month.on(12, 15, 5, partial(read_all, who=who))
    month.on(12, 15, 10, partial(KEPT[kind], text=text))
    assert month.on(12, 15, 11, partial(is_kept, person=PersonId(person), text=text))
    after = month.on(12, 15, 15, partial(read_all, who=who))
    assert {paper: said for paper, said in after.items() if said != before[paper]} == {}


def is_kept(work: Work, person: PersonId, text: str) -> bool:
    """Whether anything there is speaks of him by now."""
    cases = [case for n in range(1, 20) if (case := work.cases.known(n)) is not None]
    heard = [from_json(one.message).text for record in (1, 2) for one in work.visits.matters(record)]
    noted = [row.words for row in work.walk_ins.answered_on(work.today, 10)]
    return any(person in case.spoken_of for case in cases) or text in (*heard, *noted)
