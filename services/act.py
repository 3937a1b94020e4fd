"""What every act on a case asks: who does it, whether he may, where, and on which case. Rights: domain/rights.py."""

from dataclasses import dataclass
from typing import Any

from domain.buttons import Button
from domain.case import Case, Event
from domain.errors import NotAllowedError
from domain.message import Incoming, Press, from_json
from domain.rights import may
from domain.roster import Person
from locales import desk, texts
from services.ask import ask
from storage.work import Rows, Work


@dataclass(frozen=True)
class Act:
    """One press on a case: who, where, on which message."""

    press: Press
    persons: tuple[Person, ...]
    case: Case

    @property
    def chat_id(self) -> int:
        return self.press.chat_id

    @property
    def account(self) -> int:
        return self.press.sender.handle


def allowed_to(work: Work, persons: tuple[Person, ...], act: str, case: Case, account: int) -> None:
    """Raises NotAllowedError unless the roster gives this right now; nobody handles his own matter."""
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == account
    if own or not may(work.roster, persons, act, case):
        raise NotAllowedError(act, "own" if own else "")


def actor_of(work: Work, persons: tuple[Person, ...], case: Case) -> Person:
    """Which of his roles acts: the claimer, a deputy of the case's group, else whatever he is."""
    order = sorted(persons, key=lambda p: (p.id != case.claimer, case.group not in p.groups, p.kind != "deputy"))
    return order[0]


def offer(work: Work, act: Act, words: str, rows: Rows) -> int:
    """A question with buttons, and 「返回」 below them: no screen without a way back."""
    row = [(desk.b_back(work.staff_words()), Button("back", act.case.id))]
    return work.say(act.chat_id, words, [*rows, row], case_id=act.case.id, reply_to=act.press.message_id)


def ask_words(work: Work, act: Act, kind: str, words: str, /, **data: Any) -> None:
    """Ask where the button was pressed; that person's reply counts for 30 minutes."""
    ask(work, act.press, kind, words, case_id=act.case.id, **data)


def own_draft(work: Work, act: Act, draft_id: str) -> Any:
    """The draft, if it still waits and is this person's own. Raises NotAllowedError for another's."""
    draft = work.drafts.get(draft_id, "reply", "answer")
    if draft is None or draft.case_id != act.case.id:
        work.tell(texts.already_so(work.staff_words()))
        return None
    if from_json(draft.message).sender.handle != act.account:
        raise NotAllowedError("send", "author")
    return draft


def act_of(work: Work, message: Incoming, case_id: int | None) -> Act:
    """What an asked-for message is part of: its sender, its place, its case. Raises NoSuchCaseError."""
    press = Press(message.chat_id, message.message_id, message.sender, "", "", message.at)
    return Act(press, work.roster.persons_of(message.sender.handle), work.cases.get(case_id or 0))


def acting(work: Work, act: Act, kind: str, /, **data: Any) -> Event:
    """The event of an act; one done for a claimer who has no account here names both (docs/spec.md section 4, Who may)."""
    return named_event(work, act.case, actor_of(work, act.persons, act.case), kind, **data)


def named_event(work: Work, case: Case, person: Person, kind: str, /, **data: Any) -> Event:
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    if claimer is not None and claimer.id != person.id and claimer.handle is None:
        data["acted_for"] = claimer.id
    return work.event(kind, person.id, **data)


def stored_words(case: Case, person: Person, message: Incoming, kind: str) -> dict[str, Any]:
    return {
        "case_id": case.id,
        "author": person.id,
        "kind": kind,
        "at": message.at,
        "text": message.text,
        "media": [m.as_data() for m in message.media],
        "chat_id": message.chat_id,
        "message_id": message.message_id,
    }
