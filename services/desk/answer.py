"""「答复」: outcome, words, and the question to the voter that nobody can suppress (docs/spec.md section 4)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from domain.case import Case
from domain.ids import PersonId
from domain.message import Incoming, from_json
from domain.roster import Person
from domain.voter import Voter
from locales import texts
from services.case import clocks, media, words_of
from services.case.rating import answer_rows
from services.deed import portions, tell
from storage.work import Work


def share_answer(work: Work, data: portions.Data) -> portions.Left | None:
    """The answer and its question reach the next voters whose cases joined."""
    case, person = work.cases.get(data["case"]), work.roster.people[PersonId(data["by"])]
    joined = work.next_cases.joined_to(case.id, data["after"], portions.CASES)
    message, due_at = from_json(data["said"]), datetime.fromisoformat(data["at"]) + timedelta(days=clocks.REMIND_AFTER_DAYS)

    def share(own: Case) -> None:
        own = work.cases.record(own, work.event("answer_shared", person.id, **data["answer"]))
        voter = work.voters.get(own.voter_id)
        if answer_to(work, voter, own, _as_answered(case, data["answer"]), person, message) is None:
            work.cases.record(own, work.event("unaskable"))
        work.reminders.put({"kind": "rate_remind", "case_id": own.id, "due_at": due_at})

    portions.each(work, "share_answer", joined, share)
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _as_answered(case: Case, answer: Mapping[str, Any]) -> Case:
    """The case as it was answered, whatever its own voter has said to that meanwhile."""
    promise = answer["promise_on"]
    return replace(case, outcome=answer["outcome"], promise_on=date.fromisoformat(promise) if promise else None)


def answer_to(work: Work, voter: Voter | None, own: Case, case: Case, person: Person, message: Incoming) -> int | None:
    row = None
    if voter is not None:
        t = tell.words_for(work, voter)
        if message.media and voter.unreachable_since is None:
            media.to_voter(work, t, own, message, voter.chat_id)
        name, said, what = tell.deputy_name(work, case, person.id), words_of.on_card(t, message), words_of.kinds(t, message)
        *first, last = tell.pieces(texts.answer(t, own.number, name, said, what))
        for piece in first:
            tell.to_voter(work, voter, piece, case_id=own.id)
        words = texts.answer_asks(t, last, case.outcome, case.promise_on)
        row = tell.to_voter(work, voter, words, answer_rows(t, own), case_id=own.id, purpose=f"asked:{own.id}:{own.round}")
    return row
