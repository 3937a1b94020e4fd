"""「答复」: outcome, words, and the question to the voter that nobody can suppress (docs/spec.md section 4)."""

from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case
from domain.cases.details_for_voter import Answered
from domain.cases.life_cycle import OUTCOMES, allowed
from domain.congress.congress import Person
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from domain.values.message import Incoming
from services.case import cards, clocks, said_undone, shared_answer, waits
from services.case.act import actor_of, allowed_to, keep_words, named_event
from services.case.in_hands import in_hand
from services.deed.by import By, Said, message_of, said_in
from services.deed.work import Work
from services.desk import consult, report_back


@dataclass(frozen=True)
class Answer:
    """`outcome`: one of OUTCOMES; `promise_on`: until when, of what is planned."""

    said: Said
    outcome: str
    promise_on: date | None = None


def may_answer(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError, IllegalStepError, and RefusedError where a talk with the voter has to come first."""
    allowed_to(work, by, "answer", case)
    if not _stands_open(work, case):
        raise IllegalStepError("answered", case.status)
    if consult.stands_in_the_way(work, case):
        raise RefusedError("talk_first")


def _stands_open(work: Work, case: Case) -> bool:
    """Whether an answer is owed: it passes through the steps between; one that is answered takes another while its voter says that it is not
    done."""
    if case.status == "answered":
        return said_undone.may_be_answered_anew(work, case)
    return case.status in ("assigned", "claimed") or allowed(case.status, "answered")


def day_to_promise(work: Work, day: date | None) -> date | None:
    """A local day that is not over. Raises FieldError."""
    if day is not None and day < work.today:
        raise FieldError("promise_on", "day_over")
    return day


def answer(work: Work, by: By, case: Case, given: Answer) -> Case:
    """The round ends and the voter is asked; each joined voter rates his own case."""
    may_answer(work, by, case)
    if given.outcome not in OUTCOMES or (given.outcome == "planned") != (given.promise_on is not None):
        raise FieldError("outcome", "no_choice")
    day_to_promise(work, given.promise_on)
    case, person = in_hand(work, by, case), actor_of(work, by.persons, case)
    if case.status == "claimed":
        case = work.cases.record(case, work.event("contacted", person.id))
    ends_at = clocks.window_end(work, case, work.acted_at)
    said = Answered(outcome=given.outcome, promise_on=given.promise_on, window_ends_at=ends_at)
    case = work.cases.record(case, *waits.moved(work, case), named_event(work, case, person, "answered", said))
    clocks.on_answer(work, case)
    report_back.begin(work, case)
    case = _tell(work, case, person, message_of(given.said, by))
    cards.refresh_cards(work, case)
    return case


def _tell(work: Work, case: Case, person: Person, message: Incoming) -> Case:
    """Everybody whom it concerns gets the answer with the question."""
    row = shared_answer.answer_to(work, case, case, person.id, message)
    keep_words(work, case, person, said_in(message), "answer", outbox_id=row)
    if row is None:
        case = work.cases.record(case, work.event("unaskable"))
    shared_answer.begin(work, case, person.id, message)
    return case
