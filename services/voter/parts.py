"""「看着像两件事：分开，还是就一件？」: several matters in one message, and what its writer says of them (docs/spec.md section 3).

The matter is one until he says otherwise; the mark `multi` stands as long as nobody has said.
"""

from collections.abc import Sequence

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import Split
from domain.cases.details_in_hand import Changed
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.reading.reading import OTHER
from domain.values.buttons import Button
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.heard import typed_and_heard
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender
from domain.values.voter import Voter
from domain.words.masks import masked
from locales import parts as texts
from services.case import alert, cards, category_anew, joined
from services.case.open_case import reading_of
from services.case.own_matter import own_matter
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.voter import offers
from services.voter.add_words import receive_voter_edit
from storage.case_messages import CaseMessage

CALM = 2
"""Parts without danger, about something that is known, beside which he is asked in danger too."""
MOST = 10
"""Parts of one message; of more a person decides."""


def ask(work: Work, voter: Voter, case: Case, message: Incoming, room: int) -> None:
    """Ask, unless something else presses or is asked already. `room`: how many matters he may still bring today."""
    parts = () if typed_and_heard(message.text)[1] else reading_of(work, message.text).parts
    asked_already = case.sealed or case.asked_of or case.marks & {"tip", "confidential"}
    if (
        asked_already
        or _presses(work, case, parts)
        or not 2 <= len(parts) <= min(MOST, room + 1)
        or (opening := _opening(work, case)) is None
    ):
        return
    t = tell.words_for(work, voter)
    row = [(t(texts.b_apart), Button("parts_apart", case.id)), (t(texts.b_one), Button("parts_one", case.id))]
    words = texts.ask_parts(t, [masked(part) for part in parts])
    put = tell.to_voter(work, voter, words, [row], case_id=case.id, reply_to=message.message_id)
    offers.end_later(work, put, (), opening)


def _presses(work: Work, case: Case, parts: Sequence[str]) -> bool:
    """Whether he is left alone in danger: where it is not one thing of several that have nothing to do with it."""
    calm = [part for part in parts if not (reading := reading_of(work, part)).danger and reading.category != OTHER]
    return "urgent" in case.marks and len(calm) < CALM


def apart(work: Work, by: By, case: Case) -> list[Case]:
    """Each part a case of its own with its own words; the first keeps number, group and clock, the whole stays among its versions.

    Returns all of them. Raises RefusedError where it was said before, or the words are not several matters any more.
    """
    voter, stored = own_matter(work, by, case), _open_question(work, case)
    whole = work.messages.whole(stored)
    first, *others = reading_of(work, whole.text).parts[:MOST] or ("",)
    if not others:
        raise RefusedError("chosen_already")
    offers.end_now(work, stored.id)
    made = [joined.split_off(work, case, voter, part, beside=tuple(one for one in (first, *others) if one != part)) for part in others]
    splits = [work.event("split", "voter", Split(part=part.id)) for part in made]
    case = work.cases.record(work.cases.get(case.id), *splits, _one_matter(work, case, _danger_left(work, first, made)))
    sender = Sender(Handle(voter.chat_id))
    words = Incoming(ChatId(whole.chat_id), MessageId(whole.message_id), work.acted_at, sender, first, whole.attached)
    receive_voter_edit(work, stored, words, counted=True)
    case = category_anew.of_its_words(work, work.cases.get(case.id), first)
    cards.refresh_cards(work, case)
    case = cards.with_twin(work, case, first)
    told = [(one.number, masked(part)) for one, part in zip([case, *made], (first, *others), strict=True)]
    tell.to_voter(work, voter, texts.told_apart(tell.words_for(work, voter), told), case_id=case.id)
    for part in made:
        if "urgent" in part.marks:
            alert.danger(work, part)
    return [case, *made]


def _danger_left(work: Work, first: str, made: Sequence[Case]) -> frozenset[str]:
    """`urgent`, where one of the others is what was danger, and the first is none."""
    gone = any("urgent" in part.marks for part in made) and not reading_of(work, first).danger
    return frozenset({"urgent"}) if gone else frozenset()


def one(work: Work, by: By, case: Case) -> Case:
    """It is one matter; nobody is told that it may be several."""
    own_matter(work, by, case)
    stored = _open_question(work, case)
    offers.end_now(work, stored.id)
    case = work.cases.record(case, _one_matter(work, case))
    cards.refresh_cards(work, case)
    return case


def _open_question(work: Work, case: Case) -> CaseMessage:
    stored = _opening(work, case)
    if stored is None or "multi" not in case.marks or work.histories.last(case.id, "split") is not None:
        raise RefusedError("chosen_already")
    if case.status not in AWAITING_ANSWER:
        raise IllegalStepError("split", case.status)
    return stored


def _opening(work: Work, case: Case) -> CaseMessage | None:
    return next(iter(work.said.by_voter(case.id, 0, 1)), None)


def _one_matter(work: Work, case: Case, less: frozenset[str] = frozenset()) -> Event:
    return work.event("changed", "voter", Changed(marks=tuple(sorted(case.marks - {"multi"} - less))))
