"""A press or a reply on a case: who acts, where, and how he is asked for more or told no."""

from dataclasses import dataclass
from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.message import Incoming, Press
from locales import common, plain
from services.deed import screens
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from talk.asking.ask import ALL_THE_SAME, Question, ask


@dataclass(frozen=True)
class Act:
    """One press on a case: who, where, on which message, and what the button carries (domain/values/carried.py)."""

    press: Press
    persons: tuple[Person, ...]
    case: Case
    value: str = ""
    said: str = ""
    """What he typed beside the act (延期五天，材料没到): words it asks for are offered as these."""

    @property
    def chat_id(self) -> int:
        return self.press.chat_id

    @property
    def account(self) -> int:
        return self.press.sender.handle

    @property
    def by(self) -> By:
        return By(self.persons, self.press.sender.handle)


def offer(work: Work, act: Act, words: str, rows: Rows) -> int:
    """A question with buttons, and 「返回」 below them: no screen without a way back."""
    shown = work.say(act.chat_id, words, [*rows, way_back(work, act)], case_id=act.case.id, reply_to=act.press.message_id)
    screens.put(work, (act.chat_id, act.account, shown), act.case.id)
    return shown


def offer_choice(work: Work, act: Act, words: str, rows: Rows) -> int:
    """The same where every button is over once the case has moved on: in private they go then."""
    shown = work.say(act.chat_id, words, [*rows, way_back(work, act)], case_id=act.case.id, reply_to=act.press.message_id)
    screens.put_choice(work, (act.chat_id, act.account, shown), act.case.id)
    return shown


def way_back(work: Work, act: Act) -> list[tuple[str, Button]]:
    return [(work.staff_words()(common.b_back), Button("back", act.case.id))]


def ask_words(work: Work, act: Act, kind: str, words: str, /, **data: Any) -> None:
    """Ask where the button was pressed; that person's reply counts for 30 minutes. What he said already becomes the answer with a plain yes."""
    if act.said:
        words, data = f"{words}\n{plain.or_these(work.staff_words(), act.said)}", {**data, ALL_THE_SAME: act.said}
    ask(work, act.press, Question(kind, act.case.id), words, **data)


def act_of(work: Work, message: Incoming, case_id: int | None, value: str = "") -> Act:
    """What an asked-for message is part of: its sender, its place, its case. Raises NoSuchCaseError."""
    press = Press(message.chat_id, message.message_id, message.sender, "", "", message.at)
    return Act(press, work.roster.persons_of(message.sender.handle), work.cases.get(case_id or 0), value)
