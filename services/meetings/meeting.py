"""An appointment: who sits there, its reminders, its day moved, its voter gone (docs/spec.md sections 3 and 5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Unpack

from domain.cases.details_for_voter import OfMessage
from domain.congress.congress import Person
from domain.congress.meeting_reminders import AFTER, APART, FIRST, HOUR, moments
from domain.congress.reminder import NAG_HOUR, at_local
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.voter import Voter
from domain.words.quotation import one_line
from locales import leaving, other_times
from locales import meetings as meetings_words
from locales.common import T
from services.case.appointments import when_of, who_goes, whom_he_meets
from services.deed import tell
from services.deed.message import How, Rows
from services.deed.work import Work
from services.meetings import reception_day
from storage.days import CongressDay
from storage.meetings import Meeting
from storage.reminders import Reminder

RESULTS = ("met", "missed")


@dataclass(frozen=True)
class OneMeeting:
    """What a button about one appointment carries."""

    meeting: int


@dataclass(frozen=True)
class Outcome:
    """`result`: one of RESULTS."""

    meeting: int
    result: str


def cancel_rows(t: T, meeting_id: int) -> Rows:
    return [[(t(meetings_words.b_cancel), Button("mt_cancel", 0, packed(OneMeeting(meeting_id))))]]


def village_of(work: Work, voter: Voter | None) -> str:
    return (work.roster.village_name(voter.village) if voter is not None else "") or "—"


def log_answer(work: Work, row: Meeting, answer: str) -> None:
    """What the voter said about a meeting on a case is an event of it (docs/spec.md, promise 4)."""
    if row.case_id is not None:
        work.cases.record(work.cases.get(row.case_id), work.event("noted", "voter", OfMessage(about="meeting", answer=answer)))


def who_meets(work: Work, row: Meeting) -> list[Person]:
    """Who will sit there: the reception's deputies, or whoever has the case."""
    if row.case_id is not None:
        return who_goes(work, work.cases.get(row.case_id))
    day = work.days.get(row.day_id) if row.day_id is not None else None
    return reception_day.on_duty(work, day) if day is not None else []


def tell_deputies(work: Work, row: Meeting, words: Any, rows: Rows = (), **how: Unpack[How]) -> None:
    """In private; when nobody has an account, the secretary hears it."""
    ts = work.staff_words()
    if not tell.to_people(work, who_meets(work, row), words(ts), rows, **how):
        said = words(ts) if row.case_id is not None else leaving.meant_for_duty(ts, words(ts))
        tell.to_secretary(work, said, rows, **how)


def forget(work: Work, voter_id: int) -> None:
    """He deleted his data: those who would have waited for him hear that nobody comes."""
    voter = work.voters.get(voter_id)
    village = village_of(work, voter)
    for row in work.meetings.open_of(voter_id):
        tell_deputies(work, row, lambda ts, row=row: meetings_words.somebody_cancelled(ts, *when_of(work, row), village))
    work.meetings.cancel_all(voter_id)


def put_reminders(work: Work, row: Meeting) -> None:
    """Before it (domain/congress/meeting_reminders.py), and an hour after: did it take place?"""
    ahead = {"day" if name in FIRST else "hour": at for name, at in moments(row.at, work.now, work.roster.congress).items()}
    rows = [
        {
            "kind": "meeting", "case_id": row.case_id, "due_at": moment,
            "data": {"meeting": row.id, "at": row.at.isoformat(), "step": step}, "key": f"meeting:{row.id}:{step}:{row.at:%m%d%H%M}",
        }
        for step, moment in {**ahead, "after": row.at + AFTER}.items()
        if moment > work.now
    ]  # fmt: skip
    work.reminders.put(*rows)


def reminded(work: Work, row: Meeting, since: datetime, t: T) -> str:
    """In words, when he will be reminded of it; `since`: when it was agreed."""
    return meetings_words.reminded(t, [name for name, at in moments(row.at, since, work.roster.congress).items() if at > work.now])


def wish_rows(work: Work, row: Meeting) -> Rows:
    """「可以」 「约别的时间」 below a time that the voter of a case wants."""
    t, case_id = work.staff_words(), row.case_id or 0
    take = Button("mt_take", case_id, packed(OneMeeting(row.id)))
    return [[(t(other_times.b_take), take), (t(other_times.b_again), Button("mt_again", case_id))]]


def ask_again(work: Work, row: Meeting) -> None:
    """Whoever has it hears of a wish once more, the next morning, or two hours before it."""
    due_at = min(at_local(work.today + timedelta(days=1), NAG_HOUR, work.roster.congress), row.at - APART)
    if due_at > work.now:
        data = {"meeting": row.id, "at": row.at.isoformat(), "step": "wish"}
        work.reminders.put({"kind": "meeting", "case_id": row.case_id, "due_at": due_at, "data": data, "key": f"meeting:{row.id}:wish"})


def _still_wished(work: Work, row: Meeting) -> None:
    number, when = work.cases.get(row.case_id or 0).number, (*when_of(work, row), row.place)
    tell_deputies(work, row, lambda t: other_times.wish_waits(t, number, when), wish_rows(work, row), case_id=row.case_id)


def remind(work: Work, due: Reminder) -> None:
    """One of the three; of an appointment that was moved, cancelled or is over nothing is said."""
    row = work.meetings.get(int(due.data["meeting"]))
    if row is not None and row.wish and row.at > work.now and due.data["step"] == "wish":
        _still_wished(work, row)
    if row is None or due.data["step"] == "wish" or row.status != "agreed" or row.at != datetime.fromisoformat(due.data["at"]):
        return
    late = due.data["step"] == "day" and work.now >= row.at - HOUR
    if late and work.reminders.waiting("meeting", [f"meeting:{row.id}:hour"]):
        return  # both are due after an absence: it is said once
    voter, when = work.voters.get(row.voter_id), when_of(work, row)
    if due.data["step"] == "after":
        ts = work.staff_words()
        buttons = [(meetings_words.result(ts, value), Button("mt_done", 0, packed(Outcome(row.id, value)))) for value in RESULTS]
        tell_deputies(work, row, lambda t: meetings_words.did_you_meet(t, *when, village_of(work, voter)), [buttons])
    elif work.now < row.at:
        if voter is not None:
            t, somebody = tell.words_for(work, voter), row.case_id is not None or bool(who_meets(work, row))
            day, hour = reminded_of(work, row, t)
            words = meetings_words.remember(t, day, hour, row.place) if somebody else leaving.nobody_yet(t, day, hour, one_line(row.place))
            tell.to_voter(work, voter, words, cancel_rows(t, row.id))
        _remind_deputies(work, row, village_of(work, voter))


def _remind_deputies(work: Work, row: Meeting, village: str) -> None:
    """「约了您」 reads whom the voter meets, and nobody else: who hears it in his place reads whose meeting it is."""
    if row.case_id is None:
        tell_deputies(work, row, lambda t: meetings_words.somebody_comes(t, *reminded_of(work, row, t), row.place, village))
        return
    meets, hear = whom_he_meets(work, work.cases.get(row.case_id)), who_meets(work, row)
    when = reminded_of(work, row, t := work.staff_words())
    words = meetings_words.meets_another(t, *when, row.place, village, meets.name if meets is not None else "")
    if meets is not None and meets in hear:
        tell.to_person(work, meets, meetings_words.you_meet(t, *when, row.place, village))
        tell.to_people(work, [person for person in hear if person != meets], words)
    elif not tell.to_people(work, hear, words):
        tell.to_secretary(work, words)


def reminded_of(work: Work, row: Meeting, t: T) -> tuple[str, str]:
    """The day, in words, and the hour: what is said an hour before is not what was said the day before."""
    on, hour = when_of(work, row)
    return meetings_words.said_day(t, on, work.today), hour


def day_moved(work: Work, day: CongressDay) -> None:
    """A reception day has another date: those who booked keep their half hour there, and hear of it."""
    for row in work.meetings.of_day(day.id):
        if row.status != "agreed":
            continue
        hour = work.roster.congress.local(row.at).time()
        at = at_local(day.held_on, hour, work.roster.congress)
        if at == row.at:
            continue
        work.meetings.change(row.id, at=at)
        moved = work.meetings.there(row.id)
        put_reminders(work, moved)
        voter = work.voters.get(row.voter_id)
        if voter is not None:
            t = tell.words_for(work, voter)
            tell.to_voter(work, voter, meetings_words.day_moved(t, *when_of(work, moved), row.place), cancel_rows(t, row.id))
