"""What the figures need of one case, worked out of its events as known at a cut-off (docs/glossary.md, Statistics)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import Suggested, Word
from domain.cases.details_in_hand import Consulted, Forwarded
from domain.cases.life_cycle import AWAITING_ANSWER, SETTLED
from domain.cases.owed import Owed, Owing
from domain.cases.replay import apply
from domain.congress.congress import Congress
from domain.figures.account_months import Booked, Booking, counted_on, standing
from domain.values.ids import CaseId


@dataclass(frozen=True)
class History:
    """The events of one case, in the order in which they were learned."""

    case_id: CaseId
    events: Sequence[Event]


@dataclass(frozen=True)
class CaseFacts:
    """What the figures need of one case as known at the cut-off; dates are local.

    What its voter said last (rating, 是否解决) is what `case` says: figures, card and register show the same word.
    """

    case: Case
    registered_on: date
    booked: Booked
    owed: tuple[Owed, ...] = ()
    late_group: str = ""
    """Who had it when the date its voter was told passed."""
    """In which months' accounts it stands."""
    units: tuple[str, ...] = ()
    response_due_on: date | None = None
    responded_on: date | None = None
    answer_due_on: date | None = None
    """The due date in force when the first answer left; at the cut-off where there is none, and none while the ball is with the voter."""
    answered_on: date | None = None
    first_rating: str = ""
    """The first that stands: one taken back within ten minutes is none."""
    closings: tuple[tuple[date, date], ...] = ()
    """Those that stand, each with the day under which it is counted: what a rating that was taken back had closed was never closed."""
    accepted_on: date | None = None
    second_talk: bool = False
    suggestions: tuple[tuple[str, date], ...] = ()
    talks: tuple[date | None, date | None] = (None, None)
    """面商一 and 面商二: the days of the first talk at an answer and of the first one after it; a try that reached nobody is none."""
    promise_settled_in: date | None = None
    """The day under which it is counted that the promise was kept or explained; None while it is followed, and where there is none."""

    @property
    def promise(self) -> str:
        """open, kept, dropped; empty where nothing is promised, or the case is in no figure any more."""
        followed = self.case.promise != "open" or self.case.promised
        return self.case.promise if self.counted and followed else ""

    def promise_late(self, today: date) -> bool:
        return self.promise == "open" and self.case.promise_late(today)

    @property
    def counted(self) -> bool:
        """Whether the case belongs to A: accepted, and not merged, withdrawn or declined."""
        return standing(self.case) == "accepted"

    @property
    def awaiting(self) -> bool:
        """Whether its voter waits for an answer, and it is not him whom the case waits for."""
        return self.case.status in AWAITING_ANSWER and self.case.waiting_since is None

    def overdue(self, today: date) -> bool:
        return self.case.overdue(today)

    def late_with(self, today: date) -> str:
        """Whose lateness it is: of the group that has it once its own limit has passed too, till then of the one that had it."""
        own = self.case.due_on is not None and today > self.case.due_on
        return self.case.group or "" if own else self.late_group

    @property
    def lacks_second_talk(self) -> bool:
        wanted = self.case.limits.get("consult", "off") != "off" and not self.case.handed_down
        return wanted and self.case.status in SETTLED and not self.second_talk

    @property
    def repeated(self) -> bool:
        return self.case.status == "merged" or "repeat" in self.case.marks


def facts_of(history: History, cut_off: datetime, congress: Congress) -> CaseFacts | None:
    """The facts of one case as known at `cut_off`; None when nothing was known of it then."""
    known = [event for event in history.events if event.learned_at <= cut_off]
    if not known:
        return None
    case, found, booking, owing = _gone_through(history.case_id, known, congress)
    assert case.registered_at is not None
    running = None if case.waiting_since else case.due_on
    return CaseFacts(
        case,
        congress.local(case.registered_at).date(),
        booking.found,
        owing.at_last(case),
        owing.late_group(case),
        tuple(dict.fromkeys(found.units)),
        found.response_due_on or case.response_due_on,
        found.responded_on,
        found.answer_due_on if found.answered_on else running,
        found.answered_on,
        found.ratings[0] if found.ratings else "",
        tuple(found.closings),
        congress.local(case.accepted_at).date() if case.accepted_at else None,
        found.second_talk,
        tuple(found.suggestions),
        (found.first_talk, found.later_talk),
        found.promise_settled_in if case.promise in ("kept", "dropped") else None,
    )


def _gone_through(case_id: CaseId, known: Sequence[Event], congress: Congress) -> tuple[Case, "_Gathered", Booking, Owing]:
    """The case as it stands then, and what was noted of it on the way."""
    case, found, booking, owing = Case(case_id), _Gathered(), Booking(congress), Owing()
    for event in known:
        booking.before(case, event.learned_at)
        owing.step(case, event, congress.local(event.at).date())
        before, case = case, apply(case, event)
        if event.kind == "registered":
            booking.registered(case, event.learned_at)
        if step := _GATHER.get(event.kind):
            day = congress.local(event.at).date()
            step(found, event, before, day, counted_on(day, event.learned_at, congress))
    booking.seen(case)
    return case, found, booking, owing


@dataclass
class _Gathered:
    units: list[str] = field(default_factory=list)
    ratings: list[str] = field(default_factory=list)
    closings: list[tuple[date, date]] = field(default_factory=list)
    closed_before_word: int = 0
    """Closings that stood when he last rated."""
    suggestions: list[tuple[str, date]] = field(default_factory=list)
    response_due_on: date | None = None
    responded_on: date | None = None
    answer_due_on: date | None = None
    answered_on: date | None = None
    second_talk: bool = False
    first_talk: date | None = None
    later_talk: date | None = None
    promise_settled_in: date | None = None


def _response(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    if found.responded_on is None:
        found.responded_on, found.response_due_on = day, before.response_due_on


def _answer(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    if found.answered_on is None:
        found.answered_on, found.answer_due_on = day, before.due_on


def _rating(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    found.ratings.append(event.of(Word).value)
    found.closed_before_word = len(found.closings)


def _unrated(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    """Taken back within ten minutes: what stood before stands again."""
    if found.ratings:
        found.ratings.pop()
    del found.closings[found.closed_before_word :]


def _forwarded(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    said = event.of(Forwarded)
    found.units.append(said.unit_name or said.unit)


def _closed(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    found.closings.append((day, counted))


def _consulted(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    said = event.of(Consulted)
    later = said.which in ("second", "return_visit")
    found.second_talk = found.second_talk or later
    if said.how == "not_reached":
        return
    if later:
        found.later_talk = found.later_talk or day
    else:
        found.first_talk = found.first_talk or day


def _suggested(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    found.suggestions.append((str(event.of(Suggested).suggestion), counted))


def _promise_settled(found: _Gathered, event: Event, before: Case, day: date, counted: date) -> None:
    found.promise_settled_in = counted


_GATHER: Mapping[str, Callable[[_Gathered, Event, Case, date, date], None]] = {
    "claimed": _response,
    "contacted": _response,
    "answered": _answer,
    "answer_shared": _answer,
    "rated": _rating,
    "unrated": _unrated,
    "unrated_joined": _unrated,
    "forwarded": _forwarded,
    "closed": _closed,
    "consulted": _consulted,
    "suggested": _suggested,
    "promise_kept": _promise_settled,
    "promise_dropped": _promise_settled,
}
