"""What its voter says and is told, what he thinks of an answer, and which cases are one matter (domain/cases/details.py)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.cases.details import UNSAID, Claimer, Day, Details, Group, Unsaid
from domain.values.ids import CaseId, GroupId, PersonId


@dataclass(frozen=True, kw_only=True)
class Answered(Details):
    outcome: str
    promise_on: date | None = None
    window_ends_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Window(Details):
    """Until when its voter may rate."""

    window_ends_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class OfMessage(Details):
    """`message`: the row of what was said (storage/case_messages.py); `about`: what kind of note or words it is; `answer`: a voter's."""

    message: int = 0
    about: str = ""
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class Split(Details):
    """`message`: a row that is another matter, or `by_mistake` was not meant for us; `part`: the case that it became, or what it says beside; `row`:
    where that holds it, unless it begins with it."""

    message: int = 0
    part: CaseId | None = None
    row: int = 0
    by_mistake: bool = False


@dataclass(frozen=True, kw_only=True)
class Word(Details):
    """What its voter says of an answer. `via`: how it reached us, where not by his own tap."""

    value: str
    via: str = ""


@dataclass(frozen=True, kw_only=True)
class Unrated(Details):
    """What his word had moved, as it was before. `main_case`: what it is joined to again."""

    due_on: date | None = None
    voter_due_on: date | None = None
    claimer: Claimer = UNSAID
    group: Group = UNSAID
    promise_on: date | None = None
    promise: str | Unsaid = UNSAID
    promise_moves: int = 0
    promise_settled_at: datetime | None = None
    resolved: str = ""
    response_due_on: Day = UNSAID
    contact_due_on: Day = UNSAID
    unit_due_on: Day = UNSAID
    up_due_on: Day = UNSAID
    window_ends_at: datetime | None = None
    main_case: CaseId | None = None


@dataclass(frozen=True, kw_only=True)
class Returned(Details):
    """The new round's limit and who has it in hand; as it was before. `why`: a word of ours where it is not its voter's; `reason`: theirs."""

    due_on: date | None = None
    claimer: Claimer = UNSAID
    due_before: date | None = None
    claimer_before: PersonId | None = None
    group: Group = UNSAID
    why: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Joined(Details):
    """To which case: it is joined, joined again, or looks the same."""

    main_case: CaseId


@dataclass(frozen=True, kw_only=True)
class Alike(Joined):
    """Which older ones look the same when it came, the likeliest first: `main_case` is that one."""

    others: tuple[CaseId, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AnswerKept(Details):
    """With whom it stands alone, and what became of the promise in its answer."""

    group: GroupId | None
    claimer: PersonId | None
    promise_on: date | None = None
    promise: str | Unsaid = UNSAID
    promise_moves: int = 0
    promise_settled_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class TookIn(Details):
    case: CaseId


@dataclass(frozen=True, kw_only=True)
class Suggested(Details):
    """The row of the formal suggestion."""

    suggestion: int = 0


@dataclass(frozen=True, kw_only=True)
class Erased(Details):
    """Whether his words went too."""

    words: bool


@dataclass(frozen=True, kw_only=True)
class PhoneAsked(Details):
    """Who is to call; `again`: the claimer is another now; `offered`: nobody asked, its voter had written a number that is masked."""

    whom: PersonId | None = None
    again: bool = False
    offered: bool = False


@dataclass(frozen=True, kw_only=True)
class UnitTold(Details):
    """What a unit said, on which day, was shown to its voter."""

    unit_name: str
    on: date
    message: int
