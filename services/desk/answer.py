"""「答复」: outcome, words, and the question to the voter that nobody can suppress (docs/spec.md section 4)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from domain.case import Case
from domain.congress import Person
from domain.errors import FieldError, IllegalStepError, RefusedError
from domain.ids import PersonId
from domain.life_cycle import OUTCOMES, allowed
from domain.message import Incoming, as_json, from_json
from locales import desk as desk_words
from services.case import cards, clocks, media, words_of
from services.case.act import actor_of, allowed_to, keep_words, named_event
from services.case.in_hands import in_hand
from services.case.rating import answer_rows
from services.deed import portions, tell
from services.deed.by import By, Said, message_of, said_in
from services.deed.work import Work
from services.desk import consult


@dataclass(frozen=True)
class Answer:
    """`outcome`: one of OUTCOMES; `promise_on`: until when, of what is planned."""

    said: Said
    outcome: str
    promise_on: date | None = None


def may_answer(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError, IllegalStepError, and RefusedError where a talk with the voter has to come first."""
    allowed_to(work, by, "answer", case)
    if not (case.status in ("assigned", "claimed") or allowed(case.status, "answered")):  # it passes through the steps between
        raise IllegalStepError("answered", case.status)
    if consult.stands_in_the_way(work, case):
        raise RefusedError("talk_first")


def answer(work: Work, by: By, case: Case, given: Answer) -> Case:
    """The round ends and the voter is asked; each joined voter rates his own case."""
    may_answer(work, by, case)
    if given.outcome not in OUTCOMES or (given.outcome == "planned") != (given.promise_on is not None):
        raise FieldError("outcome", "no_choice")
    case, person = in_hand(work, by, case), actor_of(work, by.persons, case)
    if case.status == "claimed":
        case = work.cases.record(case, work.event("contacted", person.id))
    promise = given.promise_on.isoformat() if given.promise_on else None
    data = {"outcome": given.outcome, "promise_on": promise, "window_ends_at": clocks.window_end(work, case, work.acted_at)}
    case = work.cases.record(case, named_event(work, case, person, "answered", **data))
    clocks.on_answer(work, case)
    case = _tell(work, case, person, message_of(given.said, by))
    cards.refresh_cards(work, case)
    return case


def _tell(work: Work, case: Case, person: Person, message: Incoming) -> Case:
    """Everybody whom it concerns gets the answer with the question."""
    row = answer_to(work, case, case, person, message)
    keep_words(work, case, person, said_in(message), "answer", outbox_id=row)
    if row is None:
        case = work.cases.record(case, work.event("unaskable"))
    if case.joined:
        shared = {"outcome": case.outcome, "promise_on": case.promise_on, "window_ends_at": case.window_ends_at}
        made = {name: value.isoformat() if isinstance(value, date) else value for name, value in shared.items()}
        said, at = as_json(message), work.acted_at.isoformat()
        portions.begin(work, "share_answer", share_answer, case=case.id, by=person.id, answer=made, said=said, at=at, after=0)
    return case


def share_answer(work: Work, data: portions.Data) -> portions.Left | None:
    """The answer and its question reach the next voters whose cases joined."""
    case, person = work.cases.get(data["case"]), work.roster.people[PersonId(data["by"])]
    joined = work.next_cases.joined_to(case.id, data["after"], portions.CASES)
    message, due_at = from_json(data["said"]), datetime.fromisoformat(data["at"]) + timedelta(days=clocks.REMIND_AFTER_DAYS)

    def share(own: Case) -> None:
        own = work.cases.record(own, work.event("answer_shared", person.id, **data["answer"]))
        if answer_to(work, own, _as_answered(case, data["answer"]), person, message) is None:
            work.cases.record(own, work.event("unaskable"))
        work.reminders.put({"kind": "rate_remind", "case_id": own.id, "due_at": due_at})

    portions.each(work, "share_answer", joined, share)
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _as_answered(case: Case, answer: Mapping[str, Any]) -> Case:
    """The case as it was answered, whatever its own voter has said to that meanwhile."""
    promise = answer["promise_on"]
    return replace(case, outcome=answer["outcome"], promise_on=date.fromisoformat(promise) if promise else None)


def answer_to(work: Work, own: Case, case: Case, person: Person, message: Incoming) -> int | None:
    """The answer to `case` for the voter of `own`, with the question; None where he cannot be asked now."""
    voter = work.voters.get(own.voter_id)
    if voter is None:
        return None
    t = tell.words_for(work, voter)
    if message.media and voter.unreachable_since is None:
        media.to_voter(work, t, own, message, voter.chat_id)
    name, said, what = tell.deputy_name(work, case, person.id), words_of.on_card(t, message), words_of.kinds(t, message)
    *first, last = tell.pieces(desk_words.answer(t, own.number, name, said, what))
    for piece in first:
        tell.to_voter(work, voter, piece, case_id=own.id)
    words = desk_words.answer_asks(t, last, case.outcome, case.promise_on)
    return tell.to_voter(work, voter, words, answer_rows(t, own), case_id=own.id, purpose=f"asked:{own.id}:{own.round}")
