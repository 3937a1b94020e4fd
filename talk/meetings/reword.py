"""A voter writes of a meeting that was proposed or agreed: another time or place, where, when, what to bring, 我到了 (domain/at_work/said_of_meeting.py)."""

import re

from domain.at_work.said_of_meeting import NEAR, OfMeeting, Old, may_be_of_a_meeting, said_of_meeting
from domain.complaints.spoken_of import spoken_of
from domain.no_matter.asked_after import ADDRESS
from domain.typed.typed_answers import suits
from domain.values.errors import FieldError
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import other_times as words
from locales import past_days
from locales.refusals import refusal
from services.case.open_case import reading_of
from services.case.spoken_of import of_whom
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from services.meetings import book as booked
from services.meetings import wish as deeds
from services.meetings.meeting import cancel_rows
from services.meetings.wish import when_where
from services.voter import signs, words_taken
from services.voter.add_words import case_replied_to
from storage.meetings import Meeting
from storage.steps import Step
from talk.asking.ways import Tap
from talk.meetings import propose
from talk.voter.my_matters import take_supplement


def take_typed(work: Work, voter: Voter, message: Incoming) -> bool:
    """False for other words, and where no meeting of his is ahead, or he was asked something on another matter since."""
    if (
        message.media
        or message.unknown
        or suits(message.text)
        or not may_be_of_a_meeting(message.text, work.today)
        or (row := _meant(work, voter, message)) is None
    ):
        return False
    said = said_of_meeting(message.text, work.today, old_of(work, row), near=_near(work, row))
    if not said.kind or (row.at <= work.now and said.kind != "here") or _says_more(work, voter, row, message.text):
        return False
    if words_taken.agreed_to(work, voter, message):
        _answer(work, voter, row, message, said)
    return True


def take_time(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """The time that suits him, asked for by 「换时间」 or because he named none; other words are his next ones on the matter."""
    row = work.meetings.get(str(step.data.get("meeting", "")))
    if row is None or message.media or message.unknown or not work.cases.get(step.case_id or 0).open:
        return take_supplement(work, voter, message, step)
    said = said_of_meeting(message.text, work.today, old_of(work, row))
    if said.kind not in ("change", "no_day", "same") or _says_more(work, voter, row, message.text):
        return take_supplement(work, voter, message, step)
    work.steps.drop(voter.chat_id, voter.chat_id)
    _answer(work, voter, row, message, said)
    return True


def _says_more(work: Work, voter: Voter, row: Meeting, text: str) -> bool:
    """Danger, a likely tip, or what speaks of somebody is a word on his matter first: whoever goes there would read it."""
    reading = reading_of(work, text)
    if reading.danger.plain or "tip" in reading.marks:
        return True
    clauses = [clause for clause in _CLAUSES.split(text) if clause and not ADDRESS.fullmatch(clause)]
    if all(said_of_meeting(clause, work.today, old_of(work, row)).kind for clause in clauses):
        return False
    return bool(of_whom(work, work.cases.get(row.case_id), text) if row.case_id else spoken_of(text, work.roster, voter.village).all)


_CLAUSES = re.compile(r"[\s,，。.!！?？;；、]+")


def old_of(work: Work, row: Meeting) -> Old:
    local = work.roster.congress.local(row.at)
    return Old(local.date(), local.time(), None, row.place)


def _answer(work: Work, voter: Voter, row: Meeting, message: Incoming, said: OfMeeting) -> None:
    t, agreed, when = tell.words_for(work, voter), row.status == "agreed", when_where(work, row)
    if row.case_id is None and said.kind in ("change", "vague", "no_day"):
        _another_half_hour(work, voter, row, message, said)
    elif said.kind == "change":
        _wish(work, voter, row, message, said)
    elif said.kind == "no_day" and said.no_day is not None:
        _say(work, voter, message, past_days.no_such_ahead(t, said.no_day.month, said.no_day.last, work.calendar.add(work.today, 2)))
        propose.wait_for_time(work, voter, row.case_id or 0, row.id)
    elif said.kind == "vague":
        deeds.ask(work, Tap(voter).by, row.id, message)
        _say(work, voter, message, t(words.ask_which_time))
        propose.wait_for_time(work, voter, row.case_id or 0, row.id)
    elif said.kind == "same" and row.status == "asked" and not row.wish:
        propose.agree(work, Tap(voter, propose.value_of(row)))
    elif said.kind in ("ask", "here"):
        deeds.ask(work, Tap(voter).by, row.id, message)
        _say(work, voter, message, t(words.told_the_deputy if said.kind == "here" else words.asked_the_deputy))
    elif row.wish:
        _say(work, voter, message, words.waits_for_deputy(t, when))
    else:
        _say(work, voter, message, (words.it_is if said.kind in ("where", "when") else words.it_stands)(t, when, agreed=agreed))
    signs.seen(work, voter, message)


def _another_half_hour(work: Work, voter: Voter, row: Meeting, message: Incoming, said: OfMeeting) -> None:
    """改到十点 of a reception: done at once where it is free; else he reads which are, by words as by 「约访」."""
    t, new = tell.words_for(work, voter), said.when
    told = said.kind == "change" and said.marked and new.on is not None and new.hour is not None
    made = booked.move(work, Tap(voter).by, row, (new.on, new.hour)) if told and new.on and new.hour else None
    if made is not None:
        _say(work, voter, message, words.moved_to(t, when_where(work, made)), cancel_rows(t, made.id))
        return
    hours = booked.hours_free(work, row) if told else []
    _say(work, voter, message, words.of_a_reception(t, when_where(work, row), hours), cancel_rows(t, row.id))


def _wish(work: Work, voter: Voter, row: Meeting, message: Incoming, said: OfMeeting) -> None:
    t, new = tell.words_for(work, voter), said.when
    if new.on is None or new.hour is None:
        return
    try:
        made = deeds.wish(work, Tap(voter).by, row.id, deeds.Wanted(new.on, new.hour, new.until, new.place, said.refused, message))
    except FieldError as refused:
        _say(work, voter, message, t(words.time_past) if refused.field == "on" else refusal(t, refused))
        propose.wait_for_time(work, voter, row.case_id or 0, row.id)
        return
    stands = work.meetings.there(row.id).status == "agreed"
    _say(work, voter, message, words.wish_passed_on(t, when_where(work, made), stands=stands))


def _say(work: Work, voter: Voter, message: Incoming, said: str, rows: Rows = ()) -> None:
    tell.to_voter(work, voter, said, rows, reply_to=message.message_id)


def _near(work: Work, row: Meeting) -> bool:
    return row.status == "agreed" and row.at - NEAR[0] <= work.now <= row.at + NEAR[1]


def _meant(work: Work, voter: Voter, message: Incoming) -> Meeting | None:
    """The one of which was spoken last; in a reply the one of that matter."""
    rows = [row for row in work.meetings.open_of(voter.id) if row.at > work.now or _near(work, row)]
    if not rows:
        return None
    replied = case_replied_to(work, voter, message)
    if replied is not None:
        rows = [row for row in rows if row.case_id == replied.id]
    else:
        sent = {case.id: case.last_sent_at for case in work.cases.of_voter(voter.id) if case.open and case.last_sent_at is not None}
        rows = [row for row in rows if not any(at > row.made_at for case, at in sent.items() if case != row.case_id)]
    return max(rows, key=lambda row: (row.made_at, row.id), default=None)
