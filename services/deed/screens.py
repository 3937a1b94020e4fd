"""What stands in a group's chat only until somebody is through with it: menus, questions, what is shown once more (docs/spec.md section 4, Talk).

The one place that knows which message belongs to whose act. Each is a row (a `reminder`, due when it is given up by silence), so that a
restart forgets none. It is taken away when its act leads on or is done, when its case has moved on by somebody else's act, and when
nobody answers it. In private it stays: there is nobody else whom it hides the case from; a question of whose buttons none leads anywhere
once its case has moved on loses them then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.values.buttons import Button, unpack
from domain.values.ids import Handle
from locales import questions
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from storage.outbox import NOTICE, Call
from storage.reminders import SCREEN, Reminder

GIVEN_UP = timedelta(minutes=30)
"""After so much silence nobody is waited for."""
IN_PRIVATE = timedelta(days=30)
"""So long the buttons of a question in private are known to be there."""
LATER = "later"
"""What asks for nothing now: an offer below a note. It stays until it is used or its time is over, whatever else its author does."""
TO_READ = "to_read"
"""What is being read: behind its button one reads on, and it stays for its time, without that button."""
AFTER_THE_ANSWER = frozenset(
    {
        "reply_words",
        "consult_words",
        "abstract_words",
        "check_words",
        "send_back_reason",
        "split_words",
        "unit_words",
        "unit_visit_words",
        "progress_words",
        "informant_words",
        "promise_words",
        "promise_day",
        "promise_reason",
        "reply",
        LATER,
        TO_READ,
    }
)
"""What can still be done once a case is answered."""
DRAFTS = ("reply", "answer")
"""Kinds of the words that are shown once more before they leave (talk/desk/preview.py)."""


@dataclass(frozen=True)
class Screen:
    """One such message: whose act on which case it belongs to, and what it asks for (`asks`: a question's kind, a draft's, LATER)."""

    id: int
    chat_id: int
    row: int
    account: int
    case_id: int | None
    asks: str
    data: Any


Place = tuple[int, int, int]
"""The chat, the account whose act it is, and the outbox row of the message."""


def put(work: Work, place: Place, case_id: int | None, asks: str = "", within: timedelta = GIVEN_UP) -> None:
    """The message is there for this account's act alone."""
    if place[0] < 0:
        _keep(work, place, case_id, {"asks": asks}, within)


def put_choice(work: Work, place: Place, case_id: int) -> None:
    """A question of buttons that are over when the case has moved on, wherever it stands: in private it stays then, without them."""
    _keep(work, place, case_id, {"asks": ""}, GIVEN_UP if place[0] < 0 else IN_PRIVATE)


def put_draft(work: Work, place: Place, case_id: int, draft: tuple[int, str], shown: tuple[str, Rows]) -> None:
    """The same for words that are shown once more (`draft`: its number and kind); `shown`: should nobody send them, they are shown to
    their author in private."""
    if place[0] < 0:
        words, rows = shown
        buttons = [[[label, button.pack()] for label, button in row] for row in rows]
        _keep(work, place, case_id, {"asks": draft[1], "draft": draft[0], "words": words, "buttons": buttons}, GIVEN_UP)


def _keep(work: Work, place: Place, case_id: int | None, data: dict[str, Any], within: timedelta) -> None:
    chat_id, account, row = place
    mine = {"chat": chat_id, "account": account, "row": row}
    work.reminders.put({"kind": SCREEN, "case_id": case_id, "due_at": work.now + within, "data": data | mine, "key": _key(row)})


def _key(row: int) -> str:
    return f"screen:{row}"


def _screen(found: Reminder) -> Screen:
    data = found.data
    return Screen(found.id, data["chat"], data["row"], data["account"], found.case_id, data["asks"], data)


def of_case(work: Work, case_id: int) -> list[Screen]:
    return [_screen(found) for found in work.reminders.open_of_case(case_id, SCREEN)]


def led_on(work: Work, chat_id: int, account: int, case_id: int, message_id: int = 0) -> None:
    """A press (on that message) or words of his on that case went through: what stood there for him before goes, and so does what was
    pressed. What this very deed put or showed anew stays, and so do words of his that still wait to be sent."""
    if chat_id > 0 or not (found := of_case(work, case_id)):
        return
    pressed = row_at(work, chat_id, message_id)
    for screen in found:
        if screen.asks == TO_READ:
            if screen.chat_id == chat_id and screen.row == pressed:
                _empty(work, screen)
            continue
        mine = screen.account == account and screen.asks != LATER
        if screen.chat_id == chat_id and (mine or screen.row == pressed) and not _stays(work, screen, pressed):
            take_away(work, screen)


def _stays(work: Work, screen: Screen, pressed: int | None) -> bool:
    if screen.row in work.outbox.placed or work.outbox.shown_anew(screen.row):
        return True
    return _waits(work, screen) or (screen.asks == LATER and screen.row != pressed)


def _waits(work: Work, screen: Screen) -> bool:
    """Whether words of his stand there that were neither sent nor dropped."""
    return "draft" in screen.data and work.drafts.get(str(screen.data["draft"]), *DRAFTS) is not None


def row_at(work: Work, chat_id: int, message_id: int) -> int | None:
    place = work.places.of(chat_id, message_id) if message_id else None
    return place[0] if place is not None else None


def gone(work: Work, row: int | None) -> bool:
    """The message of that row goes, if it is one of these."""
    found = work.reminders.open_with_key(_key(row)) if row is not None else None
    if found is None:
        return False
    take_away(work, _screen(found))
    return True


def waits_for(work: Work, row: int, account: int) -> bool:
    """Whether words of this account's are shown once more in that row, and wait."""
    found = work.reminders.open_with_key(_key(row))
    return found is not None and _screen(found).account == account and _waits(work, _screen(found))


def asked(work: Work, row: int, account: int) -> bool:
    """Whether it stands there for this account and is not over."""
    found = work.reminders.open_with_key(_key(row))
    return found is not None and _screen(found).account == account


def take_away(work: Work, screen: Screen) -> None:
    work.reminders.close(screen.id)
    if screen.chat_id > 0:
        _empty(work, screen)
        return
    if screen.chat_id in work.roster.shut:
        return
    call = Call(screen.chat_id, "deleteMessage", {"chat_id": screen.chat_id}, priority=NOTICE, case_id=screen.case_id, refers_to=screen.row)
    work.outbox.put(call)
    work.traces.let_go(screen.chat_id, screen.row)


def _empty(work: Work, screen: Screen) -> None:
    arguments = {"chat_id": screen.chat_id, "reply_markup": {"inline_keyboard": []}}
    work.asked.shows(screen.chat_id, screen.row, ())
    call = Call(screen.chat_id, "editMessageReplyMarkup", arguments, priority=NOTICE, case_id=screen.case_id, refers_to=screen.row)
    work.outbox.put(call)


# Given up


def given_up(work: Work, due: Reminder) -> None:
    """Nobody answered: the question goes, and nobody is waited for. Words that were not sent are shown to their author in private."""
    _give_up(work, _screen(due), _not_sent)


def moved_on(work: Work, before: Case, now: Case) -> None:
    """The case has gone on by whatever act: what stands there of it and leads nowhere any more goes, and who was asked reads so."""
    if before.status not in WITH_GROUP or now.status in WITH_GROUP:
        return
    for screen in of_case(work, now.id):
        if now.status == "answered" and screen.asks in AFTER_THE_ANSWER:
            continue
        if screen.row not in work.outbox.placed:
            _give_up(work, screen, _moved_on)


def _give_up(work: Work, screen: Screen, words: Callable[[Work, Screen, str], str]) -> None:
    case = work.cases.known(screen.case_id) if screen.case_id is not None else None
    number = case.number if case is not None else ""
    step = work.steps.of(screen.chat_id, screen.account)
    if step is not None and step.data.get("prompt") == screen.row:
        work.steps.drop(screen.chat_id, screen.account)
        if words is _moved_on:
            _tell(work, screen, _moved_on(work, screen, number))
    if _waits(work, screen):
        _tell(work, screen, f"{words(work, screen, number)}\n\n{screen.data['words']}", _rows(screen.data["buttons"]))
    take_away(work, screen)


def _moved_on(work: Work, screen: Screen, number: str) -> str:
    return questions.moved_on(work.staff_words(), screen.asks, number)


def _not_sent(work: Work, screen: Screen, number: str) -> str:
    return questions.not_sent_yet(work.staff_words(), number)


def _tell(work: Work, screen: Screen, words: str, rows: Rows = ()) -> None:
    person = next(iter(work.roster.persons_of(Handle(screen.account))), None)
    tell.to_person(work, person, words, rows, case_id=screen.case_id)


def _rows(kept: Sequence[Sequence[Sequence[str]]]) -> Rows:
    made: list[list[tuple[str, Button]]] = []
    for row in kept:
        made.append([(label, button) for label, value in row if (button := unpack(value)) is not None])
    return made
