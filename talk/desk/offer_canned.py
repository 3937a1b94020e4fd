"""Kept answers below a question for words, a page at a time (services/desk/canned.py)."""

from dataclasses import dataclass
from datetime import date

from domain.values.buttons import Button
from domain.values.carried import packed
from locales import desk as desk_words
from services.deed import pages, screens
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import canned as deeds
from storage.steps import Step
from talk.asking.act import Act

OFFERED = 5
"""On a page."""

TURNS = {"reply": "canned_reply_on", "answer": "canned_answer_on"}
"""The button that turns their pages, by what they are for."""


@dataclass(frozen=True)
class Taken:
    """One that is taken for a reply or an answer (`deed`)."""

    deed: str
    row: int


@dataclass(frozen=True)
class Asked:
    """Of what words are asked for: a reply, or an answer of an outcome, with the day that is promised."""

    deed: str
    outcome: str = ""
    promise_on: date | None = None


REPLY = Asked("reply")


def asked_by(step: Step) -> Asked:
    """What an open question for the words of an answer asks for."""
    promise = str(step.data.get("promise_on") or "")
    return Asked("answer", str(step.data["outcome"]), date.fromisoformat(promise) if promise else None)


def offer(work: Work, act: Act, asked: Asked) -> None:
    """Below the question for words: what is kept for such a case, if anything is."""
    if rows := offer_rows(work, act, asked):
        row = work.say(act.chat_id, work.staff_words()(desk_words.canned_offer), rows, case_id=act.case.id)
        screens.put(work, (act.chat_id, act.account, row), act.case.id, f"{asked.deed}_words")


def offer_rows(work: Work, act: Act, asked: Asked, first: int = 0) -> Rows:
    """Buttons with the beginnings of what is kept for the case's category, and those that turn the page."""
    kept, case = deeds.kept_for(work, act.case, asked.outcome, asked.promise_on), act.case
    first = pages.within(first, len(kept), OFFERED)
    shown = kept[first : first + OFFERED]
    turns = pages.Turned(TURNS[asked.deed], first, len(shown), len(kept), OFFERED, case.id).rows(work.staff_words())
    return [*([(f"📄 {one.words[:24]}", Button("canned_use", case.id, packed(Taken(asked.deed, one.row))))] for one in shown), *turns]


def turn_for_reply(work: Work, act: Act) -> None:
    _turn(work, act, REPLY)


def turn_for_answer(work: Work, act: Act) -> None:
    """Only while he is asked for the words: the outcome stands in the question."""
    step = work.steps.of(act.chat_id, act.account)
    if step is None or step.kind != "answer_words" or step.case_id != act.case.id:
        work.tell(work.staff_words()(desk_words.already_so))
        return
    _turn(work, act, asked_by(step))


def _turn(work: Work, act: Act, asked: Asked) -> None:
    row = screens.row_at(work, act.chat_id, act.press.message_id)
    if row is None:
        offer(work, act, asked)
    elif rows := offer_rows(work, act, asked, pages.place_in(act.value)):
        work.revise(act.chat_id, row, work.staff_words()(desk_words.canned_offer), rows, case_id=act.case.id)
